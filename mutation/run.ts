/** Runs Stryker over the parts that are named, or over all of them. page.ts shows what it found. */
import { writeFile } from "node:fs/promises";
import { Stryker } from "@stryker-mutator/core";
import { parts } from "./parts.js";
import type { Part } from "./parts.js";
import { readReport, reportOf } from "./report.js";

const named = process.argv.slice(2);
const unknown = named.filter((name) => parts.every((part) => part.name !== name));
if (unknown.length > 0) {
  const known = parts.map(({ name }) => name).join(", ");
  throw new Error(`No part is called ${unknown.join(", ")}. There are: ${known}.`);
}

for (const part of parts) {
  if (named.length > 0 && !named.includes(part.name)) continue;
  console.log(`\n${part.name}`);
  await run(part, "together");
  // A process that has loaded a module has its static values from then on, so a mutant of one may not take effect.
  if (await forgetStaticSurvivors(part)) await run(part, "apart");
}

async function run(part: Part, files: "together" | "apart"): Promise<void> {
  // For vitest.config.ts, which is read in processes that Stryker starts.
  process.env["MUTATION_PART"] = part.name;
  process.env["MUTATION_FILES"] = files;
  await new Stryker({
    testRunner: "vitest",
    vitest: { configFile: "mutation/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    mutate: [...part.sources, "!**/index.ts"],
    // Two cores.
    concurrency: 2,
    // A busy machine must not look like an endless loop: a time-out counts as a mutant found.
    timeoutMS: 10_000,
    timeoutFactor: 2,
    // Kept for page.ts, and for the next run: what has not changed since is not tried again.
    incremental: true,
    incrementalFile: reportOf(part),
    reporters: ["progress-append-only"],
  }).runMutationTest();
}

/** Takes out of the report what is to be tried again. @returns whether there was any */
async function forgetStaticSurvivors(part: Part): Promise<boolean> {
  const report = await readReport(part);
  let some = false;
  for (const each of Object.values(report.files)) {
    const rest = each.mutants.filter(
      ({ status, static: isStatic }) => isStatic !== true || status !== "Survived",
    );
    some ||= rest.length < each.mutants.length;
    each.mutants = rest;
  }
  if (some) await writeFile(reportOf(part), JSON.stringify(report));
  return some;
}
