/**
 * Writes the score and the survivors of the last `npm run mutation` into docs/mutation.md: what stands
 * between its markers is replaced. Reasons are in survivors.json; a survivor without one is listed as such.
 */
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";

const page = new URL("../docs/mutation.md", import.meta.url);
const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));
const [report, reasons] = await Promise.all([
  read("../reports/mutation.json"),
  read("survivors.json"),
]);

const found = new Set(["Killed", "Timeout"]);
const missed = new Set(["Survived", "NoCoverage"]);

/** Every mutant that counts, with the text that it changes on one line. */
const mutants = Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
  const lines = source.split("\n");
  return mutants
    .filter(({ status }) => found.has(status) || missed.has(status))
    .map((mutant) => {
      const { start, end } = mutant.location;
      const part = lines.slice(start.line - 1, end.line);
      part[part.length - 1] = part.at(-1).slice(0, end.column - 1);
      part[0] = part[0].slice(start.column - 1);
      return {
        ...mutant,
        file,
        line: start.line,
        column: start.column,
        text: lines[start.line - 1].trim(),
        original: part.join(" ").replaceAll(/\s+/g, " "),
      };
    });
});

/** What `Map.groupBy` does, which Node 20 does not have. */
function groupBy(all, keyOf) {
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function scores() {
  const folders = groupBy(mutants, ({ file }) => dirname(file));
  const rooms = groupBy(mutants, ({ file }) => file.split("/")[0]);
  const row = (name, of) => {
    const count = (...statuses) => of.filter(({ status }) => statuses.includes(status)).length;
    const score = (100 * count(...found)) / of.length;
    return `| ${name} | ${score.toFixed(1)} % | ${of.length} | ${count("Killed")} | ${count("Timeout")} | ${count("Survived")} | ${count("NoCoverage")} |`;
  };
  const sorted = (groups) => [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    "| folder | score | mutants | killed | endless | survived | not run by any test |",
    "| - | -: | -: | -: | -: | -: | -: |",
    ...sorted(folders).map(([folder, of]) => row(`\`${folder}\``, of)),
    ...sorted(rooms).map(([room, of]) => row(`**all of \`${room}/\`**`, of)),
  ].join("\n");
}

/** Whether a reason is meant for a mutant: by its file, a part of its line, and what is changed in it. */
const meant = (mutant) => (place) =>
  mutant.file === place.file &&
  mutant.text.includes(place.line) &&
  (place.changed === undefined || mutant.original === place.changed) &&
  (place.to === undefined || mutant.replacement === place.to);

function survivors() {
  const left = mutants
    .filter(({ status }) => missed.has(status))
    .sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
  const groups = groupBy(left, (mutant) =>
    reasons.findIndex(({ places }) => places.some(meant(mutant))),
  );
  const code = (text) => {
    const short = text.length > 70 ? `${text.slice(0, 69)}…` : text;
    const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return longest === 0 ? `\`${short}\`` : `${fence} ${short} ${fence}`;
  };
  const listed = (of) =>
    of
      .map(
        ({ file, line, original, replacement, status }) =>
          `- ${file}:${line} ${code(original)} → ${code(replacement.replaceAll(/\s+/g, " "))}${status === "NoCoverage" ? " (not run)" : ""}`,
      )
      .join("\n");
  const sections = reasons.flatMap(({ title, why }, index) => {
    const of = groups.get(index);
    return of ? [`### ${title} (${of.length})\n\n${why}\n\n${listed(of)}`] : [];
  });
  const open = groups.get(-1);
  if (open) sections.push(`### Not explained yet (${open.length})\n\n${listed(open)}`);
  return sections.join("\n\n");
}

let text = await readFile(page, "utf8");
for (const [name, content] of Object.entries({ scores: scores(), survivors: survivors() })) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before, rest] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  text = `${before}${begin}\n\n${content}\n\n${rest}`;
}
const options = { ...(await resolveConfig(page)), filepath: "mutation.md" };
await writeFile(page, await format(text, options));
