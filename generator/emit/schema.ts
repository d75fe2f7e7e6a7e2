import openapiTypeScript, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Model } from "../model/model.js";
import { provenance } from "../print/file.js";
import type { GeneratedFile, Runtime } from "../print/file.js";

/**
 * `schema.ts`: the document's types as callers see it, by openapi-typescript. What is a file there can be
 * given in many ways.
 */
export async function emitSchema(model: Model, runtime: Runtime): Promise<GeneratedFile> {
  const path = "schema.ts";
  const nodes = await openapiTypeScript(JSON.stringify(model.callersDocument), {
    silent: true,
    alphabetize: false,
    transform: (schema) =>
      "contentMediaType" in schema ? ts.factory.createTypeReferenceNode("MediaInput") : undefined,
  });
  const body = astToString(nodes).trim();
  const imports = /\bMediaInput\b/.test(body)
    ? `import type { MediaInput } from ${JSON.stringify(runtime(path))};\n\n`
    : "";
  return { path, text: `// ${provenance(model.source)}\n\n${imports}${body}\n` };
}
