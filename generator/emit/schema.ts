import openapiTypeScript, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Model } from "../model/model.js";
import { generatedNotice } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";

/** `schema.ts`: types made by openapi-typescript. Files become `MediaInput`. */
export async function emitSchema(model: Model, runtime: RuntimeSpecifier): Promise<GeneratedFile> {
  const path = "schema.ts";
  const nodes = await openapiTypeScript(JSON.stringify(model.typesDocument), {
    silent: true,
    alphabetize: false,
    transform: (schema) =>
      "contentMediaType" in schema ? ts.factory.createTypeReferenceNode("MediaInput") : undefined,
  });
  const body = astToString(nodes).trim();
  const imports = /\bMediaInput\b/.test(body)
    ? `import type { MediaInput } from ${JSON.stringify(runtime(path))};\n\n`
    : "";
  return { path, text: `// ${generatedNotice(model.source)}\n\n${imports}${body}\n` };
}
