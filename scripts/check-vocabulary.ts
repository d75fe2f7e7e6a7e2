/**
 * Checks names and prose against the project's vocabulary. Part of `npm run check` until the first release.
 *
 *     tsx scripts/check-vocabulary.ts [path ...]
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { isScalar, parseDocument, visit } from "yaml";

/** Words that no name may contain, each with the term to use instead. */
const refusedWords: Readonly<Record<string, string>> = {
  advice: "recovery hint",
  answer: "response (HTTP), reply (document) or acknowledgement",
  answered: "response, reply or acknowledgement",
  answering: "request handler",
  answers: "response, reply or acknowledgement",
  apart: "assertDistinctFolders",
  arrival: "incoming request",
  assumed: "default",
  authorities: "trusted CA",
  catalogue: "registry",
  chance: "seeded random",
  circumstances: "context",
  complain: "report",
  complains: "report",
  complaint: "diagnostic",
  complaints: "diagnostic",
  cue: "stub",
  cues: "stub",
  declining: "failure reply",
  discreet: "redact",
  dispatched: "from undici",
  door: "TCP listener",
  doubt: "maybe executed",
  doubtful: "maybe executed",
  entrance: "adapter or transport",
  entrances: "adapter or transport",
  examination: "validation result",
  examine: "validate",
  examined: "verified or validated",
  examiner: "validator",
  fold: "group indexed fields",
  having: "require fields",
  invented: "synthetic",
  lab: "support",
  likeness: "similarity",
  misfit: "example mismatch",
  misfits: "example mismatch",
  moment: "Beijing time",
  notices: "notifications",
  patience: "timeout",
  peek: "sniff",
  peeked: "sniff",
  refusefar: "assert allowed origin",
  rooms: "architecture",
  sealed: "signed or encrypted",
  sealing: "GCM params",
  settle: "resolve options",
  slip: "validation problem or typo",
  slips: "validation problem or typo",
  sought: "query",
  tally: "stats",
  till: "merchant",
  told: "discriminator",
  unusable: "file source error",
  wording: "error text",
  workshop: "temporary spec",
};

/** Names that are refused only as a whole, in any case style. */
const refusedNames: Readonly<Record<string, string>> = {
  beforeSending: "validation",
  binary: "detectFormat",
  cameWith: "fieldMatcher",
  carryOut: "applyPlan",
  course: "callContext",
  cut: "truncate",
  delivered: "parsedNotification",
  envelope: "requestTarget",
  flow: "bodyStream",
  flowing: "streamedResponse",
  foundNobody: "neverConnected",
  fresh: "nonce",
  gate: "deferred",
  goOn: "resume",
  handOver: "detach",
  hold: "pause",
  identity: "clientCertificate",
  inTime: "runWithDeadline",
  level: "fieldGroup",
  located: "specNode",
  madeOnce: "globalSetup",
  masked: "redacted",
  material: "fileSource",
  namesExist: "references",
  notYet: "unsupported",
  own: "gatewayKeys",
  place: "path or location",
  presentTime: "unixTimestamp",
  recurringKeyOf: "deduplicationKey",
  remembered: "snapshot",
  said: "request",
  same: "requestKey",
  scripted: "stubbed",
  seen: "isProcessed",
  shown: "exampleValue",
  standsAgainst: "conflict",
  terms: "verificationPolicy",
  thisMachine: "notifyPolicy",
  underWay: "inFlight",
  way: "context, path or transport",
  ways: "contexts, paths or transports",
  weaker: "downgraded",
  window: "maxAge",
  withoutSecrets: "redactor",
  words: "messages or texts",
  writingOut: "dereference",
  written: "serialize",
};

/** Names of the wire and of the platform. */
const exemptNames = new Set([
  "identity", // x-notification lists the fields that identify a notification
]);

const refusedProse: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\btold\b/i, "says, reports, distinguishes or receives"],
  [/\bwhoever\b/i, "a plain subject"],
  [/\bwhom\b/i, "a plain subject"],
  [/\bwhat came\b/i, "received"],
  [/(?<!\bthere )\bis no\b/i, "is not a"],
];

const wordsByName = new Map(
  Object.entries(refusedNames).map(([name, instead]) => [wordsOf(name).join(" "), instead]),
);
const findings: string[] = [];

const paths = process.argv.slice(2);
const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", ...paths],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((path) => path !== "" && existsSync(path))
  .filter((path) => path !== "scripts/check-vocabulary.ts" && path !== "package-lock.json");

for (const path of files) {
  for (const part of path.split("/").slice(0, -1)) checkName(part, path);
  checkName(basename(path).replace(/\..*$/, ""), path);
  if (path.endsWith(".ts")) checkTypeScript(path);
  else if (/\.ya?ml$/.test(path)) checkYaml(path);
  else if (path.endsWith(".md") && !path.includes("zh")) checkMarkdown(path);
}

const unique = [...new Set(findings)];
for (const finding of unique) console.error(finding);
if (unique.length > 0) {
  console.error(
    `${unique.length} findings. Use the standard term, or exempt a name of the wire or the platform.`,
  );
  process.exitCode = 1;
}

function checkTypeScript(path: string): void {
  const text = readFileSync(path, "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const at = (position: number): string =>
    `${path}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
  const check = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      checkName(node.text.replace(/^#/, ""), at(node.getStart(source)));
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      checkProse(node.text, at(node.getStart(source)));
    }
    ts.forEachChild(node, check);
  };
  check(source);
  for (const { 0: comment, index } of text.matchAll(/\/\*[\s\S]*?\*\/|\/\/.*/g)) {
    checkProse(comment.replace(/\n\s*\*?/g, " "), at(index));
  }
}

/** Leaves code spans out: the changelog names what was renamed. */
function checkMarkdown(path: string): void {
  checkProse(readFileSync(path, "utf8").replace(/`[^`\n]+`/g, "`…`"), path);
}

function checkYaml(path: string): void {
  const text = readFileSync(path, "utf8");
  const lineAt = (offset: number): string => `${path}:${text.slice(0, offset).split("\n").length}`;
  visit(parseDocument(text), {
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value === "string") {
        checkName(key.value, lineAt(key.range?.[0] ?? 0));
      }
    },
    Scalar(_, { value, range }) {
      if (typeof value === "string") checkProse(value, lineAt(range?.[0] ?? 0));
    },
  });
  for (const { 0: comment, index } of text.matchAll(/(?:^|\s)#.*/g)) {
    checkProse(comment, lineAt(index));
  }
}

function checkName(name: string, where: string): void {
  if (exemptNames.has(name)) return;
  const words = wordsOf(name);
  for (const word of words) {
    const instead = Object.hasOwn(refusedWords, word) ? refusedWords[word] : undefined;
    if (instead !== undefined) findings.push(`${where}: name "${name}": "${word}" → ${instead}`);
  }
  const instead = wordsByName.get(words.join(" "));
  if (instead !== undefined) findings.push(`${where}: name "${name}" → ${instead}`);
}

function checkProse(text: string, where: string): void {
  for (const [pattern, instead] of refusedProse) {
    const found = pattern.exec(text);
    if (found !== null) {
      const excerpt = text
        .slice(Math.max(0, found.index - 30), found.index + 40)
        .replace(/\s+/g, " ");
      findings.push(`${where}: "${found[0]}" → ${instead} (…${excerpt}…)`);
    }
  }
}

/** `IncomingRequest`, `incoming-request` and `INCOMING_REQUEST` are the words `incoming request`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
