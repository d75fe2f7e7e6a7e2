import type { ReceivedRequest } from "../record/received.js";
import { safeValue } from "../record/redact.js";
import type { AnyExpectedFields, MatcherContext } from "./expectations.js";
import type { FieldMatcher } from "./field-matcher.js";

/** The most requests that a message lists. */
const maxListed = 20;
/** The most characters of a value or a diagnosis in that list. */
const maxTextLength = 400;

/** Lists received requests for a message, one line each. If there are many, it lists the latest. */
export function describeReceived(requests: readonly ReceivedRequest[]): string {
  if (requests.length === 0) return "Received no request.";
  const lines = requests.map((request, index) => `  ${index + 1}. ${describeRequest(request)}`);
  const omitted = lines.length - maxListed;
  return [
    `Received ${countRequests(lines.length)}:`,
    ...(omitted > 0 ? [`  … ${omitted} more`] : []),
    ...lines.slice(-maxListed),
  ].join("\n");
}

export function countRequests(count: number): string {
  return count === 1 ? "1 request" : `${count} requests`;
}

function describeRequest(request: ReceivedRequest): string {
  const { method, path, files, refusal } = request;
  const parts = request.parts.map((name) => {
    const file = files[name];
    return file === undefined
      ? `${name}=${toLine(safeValue(request, name))}`
      : `${name}=(${file.size} bytes, MD5 ${file.md5})`;
  });
  const result =
    refusal === null ? "accepted" : `refused (${refusal.when}): ${toLine(refusal.diagnosis)}`;
  return `${[`${method} ${toLine(path)}`, ...parts].join(" ")} → ${result}`;
}

/** Truncates text and escapes its control characters. */
function toLine(text: string): string {
  const truncated = text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text;
  return truncated.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}

/** The expected fields, and the requests to search for them. */
export interface Query {
  readonly requests: readonly ReceivedRequest[];
  readonly expected: AnyExpectedFields;
}

/** Describes the request with the most matching fields by a diff. Empty if there is no such request. */
export function describeClosest(
  { utils }: MatcherContext,
  matcher: FieldMatcher,
  { requests, expected }: Query,
): string {
  const names = Object.keys(expected);
  const countMatches = (request: ReceivedRequest): number =>
    names.filter((name) => matcher.matches(request, name, expected[name])).length;
  let closest: { readonly index: number; readonly matches: number } | undefined;
  requests.forEach((request, index) => {
    const matches = countMatches(request);
    // Among equally close requests prefer the latest, which the test has probably just sent.
    if (closest === undefined || matches >= closest.matches) closest = { index, matches };
  });
  const request = closest === undefined ? undefined : requests[closest.index];
  if (closest === undefined || request === undefined || names.length === closest.matches) return "";
  const sides = diffSides(matcher, request, expected);
  return `The closest is request ${closest.index + 1}:\n${utils.diff(...sides) ?? ""}`;
}

/** Builds both sides of a diff. Matching fields are equal on both sides, and sensitive values are redacted. */
function diffSides(
  matcher: FieldMatcher,
  request: ReceivedRequest,
  expected: AnyExpectedFields,
): [expected: Record<string, unknown>, received: Record<string, unknown>] {
  const left: Record<string, unknown> = {};
  const right: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(expected)) {
    const isSensitive = request.sensitive.includes(name);
    const received = isSensitive ? "***" : matcher.comparable(request, name, value);
    right[name] = received;
    if (matcher.matches(request, name, value)) left[name] = received;
    else left[name] = isSensitive ? "*** (different)" : value;
  }
  return [left, right];
}

/** Describes the expected fields for a message, as ` with fee 1, pin ***`. Empty if there are none. */
export function describeFields(
  { utils }: MatcherContext,
  expected: AnyExpectedFields,
  sensitive: ReadonlySet<string>,
): string {
  const pairs = Object.entries(expected).map(
    ([name, value]) => `${name} ${sensitive.has(name) ? "***" : utils.stringify(value)}`,
  );
  return pairs.length === 0 ? "" : ` with ${pairs.join(", ")}`;
}
