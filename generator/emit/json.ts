import type { Model } from "../model/model.js";
import type { GeneratedFile } from "../print/file.js";
import { json } from "../print/literal.js";

/** `openapi.json`: the spec as one standard document, for other tools. */
export function emitDocument({ document }: Model): GeneratedFile {
  return { path: "openapi.json", text: json(document) };
}
