/** What the spec says about signed documents, read apart from the runtime. */
import { join } from "node:path";
import { check } from "../../generator/check/check.js";
import { read } from "../../generator/read/read.js";
import type { ReplyField } from "../../runtime/index.js";
import type { DocumentReader } from "./readers.js";

/** The documents that each reader may also accept, by its name, from `x-also-accepts` of the spec. */
export async function alsoAccepted(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const bundle = await read(join(import.meta.dirname, "../../spec/openapi.yaml"));
  const { document, diagnostics } = check(bundle);
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const { paths, webhooks = {} } = document;
  const entries = [
    ...Object.entries(paths).map(
      ([path, item]) =>
        [`reply ${path}`, item.post?.responses["200"].content?.["text/xml"]?.schema] as const,
    ),
    ...Object.entries(webhooks).map(
      ([id, { post }]) =>
        [`notification ${id}`, post.requestBody.content["text/xml"].schema] as const,
    ),
  ];
  return new Map(
    entries.map(([name, schema]) => [
      name,
      new Set((schema?.["x-also-accepts"] ?? []).flatMap(({ documents }) => documents)),
    ]),
  );
}

/** Whether a wire name identifies, decides or is an amount, so that nobody may choose its value. */
export function protectedNames({
  document,
  identifying,
}: DocumentReader): (name: string) => boolean {
  const names = new Set([
    ...identifying,
    ...(document.outcomes ?? []).flatMap(({ where, required }) => [
      ...Object.keys(where),
      ...required,
    ]),
  ]);
  const patterns = patternsOf(document.fields, "", names);
  return (name) => patterns.some((pattern) => pattern.test(name));
}

function patternsOf(
  fields: readonly ReplyField[],
  suffix: string,
  names: ReadonlySet<string>,
): RegExp[] {
  return fields.flatMap((field) => {
    if (field.type === "elements") return [];
    if (field.type === "list") return patternsOf(field.fields, `${suffix}_\\d+`, names);
    const decides = field.type === "text" && field.decides === true;
    const isAmount = field.type === "integer" && field.amount === true;
    const isProtected = field.required || decides || isAmount || names.has(field.name);
    return isProtected ? [new RegExp(`^${field.name}${suffix}$`)] : [];
  });
}
