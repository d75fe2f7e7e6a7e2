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
  /** The path of the OpenAPI document, the spec's entry file. */
  spec: string;
  /** The folder to generate into. Other files in it are left alone. */
  out: string;
  /**
   * The module that generated files import the runtime from: a package name or a file path.
   *
   * @default "wechatpay-apiv2/runtime"
   */
  runtime?: string | undefined;
  /** Write nothing; return a diff of what would change. */
  check?: boolean | undefined;
  /** Overwrite files that were edited by hand or that the generator did not write. */
  force?: boolean | undefined;
  /** The folder for reference pages. If omitted, none are generated. */
  reference?: string | undefined;
}

export interface GenerateResult {
  /** The problems found in the spec. If there are any, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  readonly writtenFiles: string[];
  readonly unchangedFiles: string[];
  readonly removedFiles: string[];
  /** Files whose content the generator did not write. If there are any, nothing is written without `force`. */
  readonly editedFiles: string[];
  /** With `check`: a diff of the stale files, empty if all files are up to date. */
  readonly diff: string;
}

/**
 * Generates the SDK, its mocks and its reference pages from a spec.
 *
 * Problems in the spec are returned as diagnostics.
 *
 * @throws Error if `out` and `reference` are the same folder, or a file cannot be written.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const bundle = await read(options.spec);
  const { document, diagnostics } = check(bundle);
  if (document === undefined) return { ...emptyResult(), diagnostics };

  const model = build(document, bundle);
  const runtime = resolveRuntime(options.runtime ?? publishedRuntime, options.out);
  const plans = [await createPlan(options.out, await emit(model, runtime))];
  if (options.reference !== undefined) {
    assertDistinctFolders(options.out, options.reference);
    plans.push(await createPlan(options.reference, emitReference(model)));
  }

  const result = summarize(plans);
  if (options.check) return { ...result, diff: plans.map(formatDiff).join("") };
  if (result.editedFiles.length > 0 && !options.force) {
    return { ...emptyResult(), editedFiles: result.editedFiles };
  }
  for (const each of plans) await applyPlan(each);
  return result;
}

function emptyResult(): GenerateResult {
  return {
    diagnostics: [],
    writtenFiles: [],
    unchangedFiles: [],
    removedFiles: [],
    editedFiles: [],
    diff: "",
  };
}

function summarize(plans: readonly Plan[]): GenerateResult {
  const inFolder = ({ folder }: Plan, paths: readonly string[]): string[] =>
    paths.map((path) => join(folder, path).replaceAll(sep, "/"));
  const changedPaths = ({ changes }: Plan, removals: boolean): string[] =>
    changes.filter((change) => isRemoval(change) === removals).map(({ path }) => path);
  return {
    ...emptyResult(),
    writtenFiles: plans.flatMap((each) => inFolder(each, changedPaths(each, false))),
    unchangedFiles: plans.flatMap((each) => inFolder(each, each.unchanged)),
    removedFiles: plans.flatMap((each) => inFolder(each, changedPaths(each, true))),
    editedFiles: plans.flatMap((each) => inFolder(each, each.edited)),
  };
}

function assertDistinctFolders(out: string, reference: string): void {
  if (resolve(out) === resolve(reference)) {
    throw new Error("Reference pages need their own folder: each folder has one manifest.");
  }
}
