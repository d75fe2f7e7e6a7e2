import { StructureKind } from "ts-morph";
import type { StatementStructures, WriterFunction } from "ts-morph";
import { describeLimits } from "../model/limits.js";
import type { Model, PayloadFieldModel, PayloadModel, PayloadTextModel } from "../model/model.js";
import { payloadInputs } from "../model/payload.js";
import type { PayloadInputModel } from "../model/payload.js";
import { isIdentifier } from "../names.js";
import { printTypeScript, relativeSpecifier } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { quote } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { displayWidth, maxLineWidth } from "../print/width.js";
import { writeDocs } from "./docs.js";
import type { Docs } from "./docs.js";
import { exportAllFrom } from "./index-files.js";
import { exportConstant, importTypes } from "./statements.js";

/** `payloads/<id>.ts`: the types of one payload, and the descriptor that the runtime signs it with. */
export function emitPayload(payload: PayloadModel, runtime: RuntimeSpecifier): GeneratedFile {
  const { names, title, description, documentation, fields } = payload;
  const path = `payloads/${names.id}.ts`;
  const usesSignType =
    hasSignTypeInput(payload) || fields.some(({ filledBy }) => filledBy === "sign_type");
  return printTypeScript(path, payload.source, [
    importTypes(usesSignType ? ["Payload", "SignType"] : ["Payload"], runtime(path)),
    inputType(payload),
    exportInterface(
      names.payload,
      { paragraphs: [`${title}, signed.`, description.en] },
      fields.map((field) => ({
        name: field.name,
        optional: !field.required,
        type: payloadType(field),
        docs: { paragraphs: [`${field.title}: ${field.description.en}`, describeLimits(field)] },
      })),
    ),
    exportConstant(
      names.constant,
      { name: "Payload", parameters: [names.input, names.payload] },
      payloadDescriptor(payload),
      { paragraphs: [`${title}: ${description.en}`], tags: [`@see ${documentation}`] },
    ),
  ]);
}

/** `payloads/index.ts`: one export per file. */
export function emitPayloadIndex({ source, payloads }: Model): GeneratedFile {
  return printTypeScript(
    "payloads/index.ts",
    source,
    payloads.map(({ names }) => exportAllFrom(`./${names.id}.js`)),
  );
}

export const frontEndDocs: Docs = {
  paragraphs: [
    "Creates what a page, mini program or app needs to start a payment. Nothing is sent: the methods sign the payload locally, with a new nonce and the current time.",
  ],
};

/** `front-end.ts`: a class with a method for each payload. */
export function emitFrontEnd(
  { source, payloads }: Model,
  runtime: RuntimeSpecifier,
): GeneratedFile {
  const path = "front-end.ts";
  return printTypeScript(path, source, [
    {
      kind: StructureKind.ImportDeclaration,
      namedImports: ["FrontEndBase"],
      moduleSpecifier: runtime(path),
    },
    ...payloads.flatMap(({ names }): (WriterFunction | StatementStructures)[] => {
      const from = relativeSpecifier(path, `payloads/${names.id}.js`);
      return [
        {
          kind: StructureKind.ImportDeclaration,
          namedImports: [names.constant],
          moduleSpecifier: from,
        },
        importTypes([names.input, names.payload], from),
      ];
    }),
    frontEndClass(payloads),
  ]);
}

/** `export class FrontEnd extends FrontEndBase { … }` */
function frontEndClass(payloads: readonly PayloadModel[]): WriterFunction {
  return (writer) => {
    writeDocs(writer.blankLine(), frontEndDocs);
    writer.write("export class FrontEnd extends FrontEndBase ").block(() => {
      for (const [index, { names, title, description, documentation }] of payloads.entries()) {
        if (index > 0) writer.blankLine();
        writeDocs(writer, {
          paragraphs: [`${title}: ${description.en}`],
          tags: [
            "@throws {ValidationError} with all problems of the input at once.",
            `@see ${documentation}`,
          ],
        });
        const head = `${names.constant}(input: ${names.input}): ${names.payload} {`;
        if (displayWidth(`  ${head}`) <= maxLineWidth) writer.writeLine(head);
        else {
          writer.writeLine(`${names.constant}(`);
          writer.writeLine(`  input: ${names.input},`);
          writer.writeLine(`): ${names.payload} {`);
        }
        writer.writeLine(`  return this.sign(${names.constant}, input);`).writeLine("}");
      }
    });
  };
}

interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly docs: Docs;
}

function exportInterface(name: string, docs: Docs, members: readonly Member[]): WriterFunction {
  return (writer) => {
    writeDocs(writer.blankLine(), docs);
    if (members.length === 0) {
      writer.writeLine(`export type ${name} = Record<string, never>;`);
      return;
    }
    writer.write(`export interface ${name} `).block(() => {
      for (const member of members) {
        const key = isIdentifier(member.name) ? member.name : quote(member.name);
        writeDocs(writer, member.docs);
        writer.writeLine(`readonly ${key}${member.optional ? "?" : ""}: ${member.type};`);
      }
    });
  };
}

function inputType(payload: PayloadModel): WriterFunction {
  const { names, title, signing } = payload;
  const members = payloadInputs(payload).map((input) => ({
    name: input.name,
    optional: !input.required,
    type: "string",
    docs: {
      paragraphs: [
        `${input.title}: ${input.description.en}`,
        `${describeLimits(input)} ${describeDefault(input)}`.trim(),
      ],
    },
  }));
  const signType = {
    name: "signType",
    optional: true,
    type: "SignType",
    docs: {
      paragraphs: [
        `The signature type of the order. Default: the client's \`signType\`, or ${signing.types[0] ?? ""}.`,
      ],
    },
  };
  return exportInterface(
    names.input,
    { paragraphs: [`Input of ${title}. The client fills in all other fields.`] },
    [...members, ...(hasSignTypeInput(payload) ? [signType] : [])],
  );
}

function hasSignTypeInput({ signing: { types } }: PayloadModel): boolean {
  return types.length > 1;
}

function describeDefault({ default: option }: PayloadInputModel): string {
  return option === undefined ? "" : `Default: the client's \`${option}\`.`;
}

function payloadType(field: PayloadFieldModel): string {
  switch (field.filledBy) {
    case "constant":
      return quote(field.value);
    case "sign_type":
      return "SignType";
    case "caller":
    case "application":
    case "merchant":
    case "nonce":
    case "timestamp":
    case "sign":
      return "string";
  }
}

/** A payload as data of the type `Payload` in `runtime/front-end/payload.ts`. */
function payloadDescriptor({
  names,
  title,
  documentation,
  signing,
  fields,
}: PayloadModel): Literal {
  return {
    id: names.id,
    title,
    documentation,
    signing: { types: signing.types },
    fields: fields.map((field) => ({
      name: field.name,
      title: field.title,
      required: field.required,
      signed: field.signed,
      filledBy: field.filledBy,
      ...fieldSource(field),
    })),
  };
}

function fieldSource(field: PayloadFieldModel): Readonly<Record<string, Literal | undefined>> {
  switch (field.filledBy) {
    case "constant":
      return { value: field.value };
    case "caller":
    case "application":
    case "merchant":
      return { input: field.input && inputDescriptor(field.input), prefix: field.prefix };
    case "nonce":
    case "timestamp":
    case "sign_type":
    case "sign":
      return {};
  }
}

function inputDescriptor({ name, title, maxLength, pattern }: PayloadTextModel): Literal {
  return { name, title, maxLength, pattern };
}
