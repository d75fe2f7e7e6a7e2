/** What the spec says about signed documents, read apart from the runtime. */
import type { ReplyField } from "../../runtime/index.js";
import type { DocumentReader } from "./readers.js";

/** The documents that a reader may also accept, by its name, from `x-also-accepts` of the published spec. */
export function alsoAccepted(openapi: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { paths, webhooks }: OpenApi = JSON.parse(openapi);
  const entries = [
    ...Object.entries(paths).flatMap(([path, item]) =>
      Object.values(item).map(({ responses }): [string, Schema | undefined] => [
        `reply ${path.replace(/\?[^=]*=/, "/")}`,
        responses?.["200"]?.content?.["text/xml"]?.schema,
      ]),
    ),
    ...Object.entries(webhooks).map(([id, { post }]): [string, Schema | undefined] => [
      `notification ${id}`,
      post.requestBody?.content["text/xml"].schema,
    ]),
  ];
  return new Map(
    entries.map(([name, schema]) => [
      name,
      new Set(schema?.["x-also-accepts"]?.flatMap(({ documents }) => documents)),
    ]),
  );
}

interface Schema {
  readonly "x-also-accepts"?: readonly { readonly documents: readonly string[] }[];
}

interface Content {
  readonly "text/xml": { readonly schema: Schema };
}

interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly responses?: { readonly "200"?: { readonly content?: Partial<Content> } } }
        >
      >
    >
  >;
  readonly webhooks: Readonly<
    Record<string, { readonly post: { readonly requestBody?: { readonly content: Content } } }>
  >;
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
    const decides = field.type === "text" && field.decides;
    const isAmount = field.type === "integer" && field.amount;
    const isProtected = field.required || decides || isAmount || names.has(field.name);
    return isProtected ? [new RegExp(`^${field.name}${suffix}$`)] : [];
  });
}
