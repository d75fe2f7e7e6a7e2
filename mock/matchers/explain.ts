import type { ReceivedRequest } from "../record/received.js";
import { safeValue } from "../record/redact.js";
import type { FieldMatcher } from "./field-matcher.js";
import type { AnyExpectedFields, MatcherContext } from "./expectations.js";

/** Requests that a message lists; of more, the latest. */
const listed = 20;
/** Characters of a value or a diagnosis in such a list. */
const shownLength = 400;

/** What came, each request in one line with what became of it. */
export function whatCame(requests: readonly ReceivedRequest[]): string {
  if (requests.length === 0) return "No request came.";
  const lines = requests.map((request, index) => `  ${index + 1}. ${lineOf(request)}`);
  const left = lines.length - listed;
  return [
    lines.length === 1 ? "One request came:" : `${lines.length} requests came:`,
    ...(left > 0 ? [`  … ${left} more`] : []),
    ...lines.slice(-listed),
  ].join("\n");
}

function lineOf(request: ReceivedRequest): string {
  const { method, path, files, refusal } = request;
  const parts = request.parts.map((name) => {
    const file = files[name];
    return file === undefined
      ? `${name}=${oneLine(safeValue(request, name))}`
      : `${name}=(${file.size} bytes, MD5 ${file.md5})`;
  });
  const end =
    refusal === null ? "accepted" : `refused, ${refusal.when}: ${oneLine(refusal.diagnosis)}`;
  return `${[`${method} ${oneLine(path)}`, ...parts].join(" ")} → ${end}`;
}

function oneLine(text: string): string {
  const short = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  return short.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}

/** Whether each of these fields came with a value that fits. */
export function fieldsFit(
  came: FieldMatcher,
  request: ReceivedRequest,
  expected: AnyExpectedFields,
): boolean {
  return Object.entries(expected).every(([name, value]) => came.fits(request, name, value));
}

/** What a matcher looked for, and among what. */
export interface Query {
  readonly requests: readonly ReceivedRequest[];
  readonly expected: AnyExpectedFields;
}

/** The request that comes closest, with a diff of the fields that were asked for. */
export function nearestMiss(
  { utils }: MatcherContext,
  came: FieldMatcher,
  { requests, expected }: Query,
): string {
  const names = Object.keys(expected);
  const fitting = (request: ReceivedRequest): number =>
    names.filter((name) => came.fits(request, name, expected[name])).length;
  let nearest: { readonly index: number; readonly fits: number } | undefined;
  requests.forEach((request, index) => {
    const fits = fitting(request);
    // Of those that are equally close the latest, which is the one a test has just sent.
    if (nearest === undefined || fits >= nearest.fits) nearest = { index, fits };
  });
  const request = nearest === undefined ? undefined : requests[nearest.index];
  if (nearest === undefined || request === undefined || names.length === nearest.fits) return "";
  const shown = diffed(came, request, expected);
  return `Nearest is request ${nearest.index + 1}:\n${utils.diff(...shown) ?? ""}`;
}

/** The two sides of a diff: no lines for what fits, and no values that belong in no log. */
function diffed(
  came: FieldMatcher,
  request: ReceivedRequest,
  expected: AnyExpectedFields,
): [expected: Record<string, unknown>, received: Record<string, unknown>] {
  const left: Record<string, unknown> = {};
  const right: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(expected)) {
    const fits = came.fits(request, name, value);
    const secret = request.sensitive.includes(name);
    const shown = secret ? "***" : came.beside(request, name, value);
    left[name] = fits ? shown : secret ? "*** (another)" : value;
    right[name] = shown;
  }
  return [left, right];
}

/** What was asked for, as a message says it. */
export function describeFields(
  { utils }: MatcherContext,
  expected: AnyExpectedFields,
  secret: ReadonlySet<string>,
): string {
  const pairs = Object.entries(expected).map(
    ([name, value]) => `${name} ${secret.has(name) ? "***" : utils.stringify(value)}`,
  );
  return pairs.length === 0 ? "" : ` with ${pairs.join(", ")}`;
}
