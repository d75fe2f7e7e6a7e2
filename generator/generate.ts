import { join, resolve, sep } from "node:path";
import { check } from "./check/check.js";
import type { Diagnostic } from "./diagnostic.js";
import { emit } from "./emit/emit.js";
import { publishedRuntime, resolveRuntime } from "./emit/runtime.js";
import { build } from "./model/build.js";
import { read } from "./read/read.js";
import { emitReference } from "./reference/emit-reference.js";
import { applyPlan, isRemoval } from "./write/apply-plan.js";
import { formatDiff } from "./write/diff.js";
import { createPlan } from "./write/plan.js";
import type { Plan } from "./write/plan.js";

export { printDiagnostics } from "./diagnostic.js";
export type { Diagnostic } from "./diagnostic.js";

export interface GenerateOptions {
  /** The OpenAPI document that the spec starts in. */
  spec: string;
  /** The folder to generate into. Files in it that were not generated are left alone. */
  out: string;
  /**
   * What generated files import the runtime from: a package, or the path of a file.
   *
   * @default "wechatpay-apiv2/runtime"
   */
  runtime?: string | undefined;
  /** Write nothing, and tell what would change. */
  check?: boolean | undefined;
  /** Overwrite files that were edited by hand, or that somebody else wrote. */
  force?: boolean | undefined;
  /** The folder for reference pages; without it there are none. */
  reference?: string | undefined;
}

export interface GenerateResult {
  /** What is wrong with the spec. Where there is anything, nothing was written. */
  readonly complaints: readonly Diagnostic[];
  readonly written: string[];
  readonly unchanged: string[];
  readonly removed: string[];
  /** Files that hold what was not generated. Where there are any, nothing was written without `force`. */
  readonly edited: string[];
  /** With `check`: what is stale, empty where nothing is. */
  readonly diff: string;
}

/** Generates the SDK, its mocks and its reference pages from a spec. */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const bundle = await read(options.spec);
  const { document, complaints } = check(bundle);
  if (document === undefined) return { ...nothing(), complaints };

  const model = build(document, bundle);
  const runtime = resolveRuntime(options.runtime ?? publishedRuntime, options.out);
  const plans = [await createPlan(options.out, await emit(model, runtime))];
  if (options.reference !== undefined) {
    assertDistinctFolders(options.out, options.reference);
    plans.push(await createPlan(options.reference, emitReference(model)));
  }

  const result = summary(plans);
  if (options.check) return { ...result, diff: plans.map(formatDiff).join("") };
  if (result.edited.length > 0 && !options.force) return { ...nothing(), edited: result.edited };
  for (const each of plans) await applyPlan(each);
  return result;
}

function nothing(): GenerateResult {
  return { complaints: [], written: [], unchanged: [], removed: [], edited: [], diff: "" };
}

function summary(plans: readonly Plan[]): GenerateResult {
  const named = ({ folder }: Plan, paths: readonly string[]): string[] =>
    paths.map((path) => join(folder, path).replaceAll(sep, "/"));
  const changed = (each: Plan, removal: boolean): string[] =>
    each.changes.filter((change) => isRemoval(change) === removal).map(({ path }) => path);
  return {
    ...nothing(),
    written: plans.flatMap((each) => named(each, changed(each, false))),
    unchanged: plans.flatMap((each) => named(each, each.unchanged)),
    removed: plans.flatMap((each) => named(each, changed(each, true))),
    edited: plans.flatMap((each) => named(each, each.edited)),
  };
}

function assertDistinctFolders(out: string, reference: string): void {
  if (resolve(out) === resolve(reference)) {
    throw new Error("Reference pages need a folder of their own: each folder has one manifest.");
  }
}
