import { StructureKind } from "ts-morph";
import type { Model } from "../model/model.js";
import { typescript } from "../print/file.js";
import type { GeneratedFile, Runtime } from "../print/file.js";

/** `index.ts`: what `import … from "wechatpay-apiv2"` finds. */
export function emitIndex({ source, notifications }: Model, runtime: Runtime): GeneratedFile {
  const path = "index.ts";
  return typescript(path, source, [
    { kind: StructureKind.ExportDeclaration, moduleSpecifier: runtime(path) },
    {
      kind: StructureKind.ExportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: "./operations/index.js",
    },
    ...(notifications.length === 0
      ? []
      : [
          {
            kind: StructureKind.ExportDeclaration as const,
            isTypeOnly: true,
            moduleSpecifier: "./notifications/index.js",
          },
        ]),
    {
      kind: StructureKind.ExportDeclaration,
      isTypeOnly: true,
      namedExports: ["Paths"],
      moduleSpecifier: "./client.js",
    },
    {
      kind: StructureKind.ExportDeclaration,
      namedExports: ["WeChatPay"],
      moduleSpecifier: "./client.js",
    },
  ]);
}
