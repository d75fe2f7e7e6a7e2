/**
 * Writes scores and survivors into docs/mutation.md, between its markers. Why one is left is in
 * reasons.json; a survivor without a reason is listed as such.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { schema } from "@stryker-mutator/api/core";
import { format, resolveConfig } from "prettier";
import { parts } from "./parts.js";
import { readReport } from "./report.js";

interface Mutant {
  readonly part: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The whole line. */
  readonly text: string;
  /** What is changed, on one line, and into what. */
  readonly original: string;
  readonly replacement: string;
  readonly status: schema.MutantStatus;
}

/** Survivors that are left for one reason, told by their place. */
interface Reason {
  readonly title: string;
  readonly why: string;
  readonly places: readonly Place[];
}

interface Place {
  /** Anywhere, where it is left out. */
  readonly file?: string;
  /** A part of the line. */
  readonly line?: string;
  readonly changed?: string;
  readonly to?: string;
}

const found: readonly schema.MutantStatus[] = ["Killed", "Timeout"];
const missed: readonly schema.MutantStatus[] = ["Survived", "NoCoverage"];

function mutantsIn(part: string, report: schema.MutationTestResult): Mutant[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants
      .filter(({ status }) => found.includes(status) || missed.includes(status))
      .map(({ location: { start, end }, replacement = "", status }) => {
        const changed = lines.slice(start.line - 1, end.line);
        changed.push((changed.pop() ?? "").slice(0, end.column - 1));
        changed.unshift((changed.shift() ?? "").slice(start.column - 1));
        return {
          part,
          file,
          line: start.line,
          column: start.column,
          text: (lines[start.line - 1] ?? "").trim(),
          original: changed.join(" ").replaceAll(/\s+/g, " "),
          replacement: replacement.replaceAll(/\s+/g, " "),
          status,
        };
      });
  });
}

/** What `Map.groupBy` does, which Node 20 does not have. */
function groupBy<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function scores(mutants: readonly Mutant[]): string {
  const row = (name: string, of: readonly Mutant[]): string => {
    const count = (...statuses: schema.MutantStatus[]): number =>
      of.filter(({ status }) => statuses.includes(status)).length;
    const share = ((100 * count(...found)) / of.length).toFixed(1);
    return `| ${name} | ${share} % | ${of.length} | ${count("Killed")} | ${count("Timeout")} | ${count("Survived")} | ${count("NoCoverage")} |`;
  };
  return [
    "| part | score | mutants | killed | endless | survived | not run by any test |",
    "| - | -: | -: | -: | -: | -: | -: |",
    ...[...groupBy(mutants, ({ part }) => part)].map(([part, of]) => row(`\`${part}\``, of)),
    ...[...groupBy(mutants, ({ part }) => part.split("/")[0] ?? "")].map(([room, of]) =>
      row(`**all of \`${room}/\`**`, of),
    ),
  ].join("\n");
}

/** Whether a reason is meant for a mutant. */
const meant =
  (mutant: Mutant) =>
  (place: Place): boolean =>
    (place.file === undefined || mutant.file === place.file) &&
    (place.line === undefined || mutant.text.includes(place.line)) &&
    (place.changed === undefined || mutant.original === place.changed) &&
    (place.to === undefined || mutant.replacement === place.to);

function survivors(left: readonly Mutant[], reasons: readonly Reason[]): string {
  const sorted = [...left].sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
  const groups = groupBy(sorted, (mutant) =>
    reasons.find(({ places }) => places.some(meant(mutant))),
  );
  const section = (title: string, why: string, of: readonly Mutant[]): string =>
    `### ${title} (${of.length})\n\n${why}\n\n${of.map(listed).join("\n")}`;
  const sections = reasons.flatMap((reason) => {
    const of = groups.get(reason);
    return of ? [section(reason.title, reason.why, of)] : [];
  });
  const open = groups.get(undefined);
  if (open) sections.push(section("Not explained yet", "A test is missing, or a reason.", open));
  return sections.join("\n\n");
}

function listed({ file, line, original, replacement, status }: Mutant): string {
  const unseen = status === "NoCoverage" ? " (not run)" : "";
  return `- ${file}:${line} ${code(original)} → ${code(replacement)}${unseen}`;
}

function code(text: string): string {
  const short = text.length > 70 ? `${text.slice(0, 69)}…` : text;
  const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${short}\`` : `${fence} ${short} ${fence}`;
}

const page = fileURLToPath(new URL("../docs/mutation.md", import.meta.url));
const reasons = JSON.parse(
  await readFile(new URL("reasons.json", import.meta.url), "utf8"),
) as Reason[];
const reports = await Promise.all(
  parts.map(async (part) => mutantsIn(part.name, await readReport(part))),
);
const mutants = reports.flat();
const left = mutants.filter(({ status }) => missed.includes(status));
for (const place of reasons.flatMap(({ places }) => places)) {
  if (left.some((mutant) => meant(mutant)(place))) continue;
  console.warn(`No survivor is there any more: ${JSON.stringify(place)}`);
}
let text = await readFile(page, "utf8");
for (const [name, content] of [
  ["scores", scores(mutants)],
  ["survivors", survivors(left, reasons)],
] as const) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  text = `${before}${begin}\n\n${content}\n\n${after}`;
}
await writeFile(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
