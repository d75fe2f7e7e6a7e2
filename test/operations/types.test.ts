/** Checks which inputs, reply fields and error codes TypeScript accepts and rejects for every operation. */
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import * as operations from "../../generated/operations/index.js";
import type { Operation } from "../../runtime/index.js";
import { compilerOptions } from "../generator/compiled.js";
import { exampleInput } from "./example-input.js";

interface Line {
  readonly operation: string;
  readonly what: string;
  readonly code: string;
  readonly passes: boolean;
}

const lines: readonly Line[] = Object.entries(operations).flatMap(([name, operation]) => [
  ...inputsOf(name, operation),
  ...errorCodesOf(name, operation),
  ...replyFieldsOf(name, operation),
]);

/** The compiler's message by index of the line. */
const messages = new Map<number, string>();

beforeAll(() => {
  const file = join(import.meta.dirname, "every-operation.ts");
  const program = [
    `import type * as operations from "../../generated/operations/index.js"; import type { ErrorCodeOf, InputOf, ReplyOf } from "../../runtime/index.js";`,
    ...lines.map(({ code }) => code),
  ].join("\n");
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const compiled = ts.createProgram([file], options, {
    ...host,
    fileExists: (path) => path === file || host.fileExists(path),
    getSourceFile: (path, ...how) =>
      path === file
        ? ts.createSourceFile(path, program, ts.ScriptTarget.ES2023)
        : host.getSourceFile(path, ...how),
  });
  const source = compiled.getSourceFile(file);
  if (source === undefined) throw new Error("The file was not compiled.");
  for (const { start = 0, messageText } of compiled.getSemanticDiagnostics(source)) {
    const line = ts.getLineAndCharacterOfPosition(source, start).line;
    messages.set(line - 1, ts.flattenDiagnosticMessageText(messageText, "\n"));
  }
});

test.each(Object.keys(operations))("%s", (name) => {
  const results = lines.map((line, index) => ({ ...line, message: messages.get(index) }));
  const unexpected = results.filter(
    ({ operation, passes, message }) => operation === name && passes !== (message === undefined),
  );
  expect(unexpected.map(({ what, message = "compiles" }) => `${what}: ${message}`)).toEqual([]);
});

function inputsOf(name: string, operation: Operation): readonly Line[] {
  const { fields, groups = [] } = operation.request;
  const input = exampleInput(operation);
  const callerFields = fields.filter(({ filledBy }) => filledBy === "caller");
  const line = (what: string, value: object, passes: boolean): Line => {
    const code = `(${literal(value)}) satisfies InputOf<typeof operations.${name}>;`;
    return { operation: name, what, code, passes };
  };
  return [
    line("the examples of the spec", input, true),
    line("an unknown field", { ...input, no_such_field: "1" }, false),
    ...callerFields
      .filter(({ required }) => required)
      .map((field) => line(`without ${field.name}`, without(input, [field.name]), false)),
    ...callerFields.map((field) => {
      const value = field.type === "integer" ? "1" : 1;
      return line(`${field.name} of another type`, { ...input, [field.name]: value }, false);
    }),
    ...groups.map((group, index) => {
      const names = group.flatMap(({ required }) => required);
      return line(`without any of group ${index}`, without(input, names), false);
    }),
  ];
}

function errorCodesOf(name: string, { errors }: Operation): readonly Line[] {
  const codes = errors.flatMap((error) => ("err_code" in error ? [error.err_code] : []));
  return ["NO_SUCH_CODE", ...new Set(codes)].map((code) => ({
    operation: name,
    what: code,
    code: `(${JSON.stringify(code)}) satisfies ErrorCodeOf<typeof operations.${name}>;`,
    passes: code !== "NO_SUCH_CODE",
  }));
}

function replyFieldsOf(name: string, { request, reply }: Operation): readonly Line[] {
  if (request.encoding === "page") return [];
  const known = reply.encoding === "table" ? ["rows"] : reply.fields.map((field) => field.name);
  return ["no_such_field", ...known].map((field) => ({
    operation: name,
    what: `reply.${field}`,
    code: `(${JSON.stringify(field)}) satisfies keyof ReplyOf<typeof operations.${name}>;`,
    passes: field !== "no_such_field",
  }));
}

function without(input: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
}

/** Prints an object as code on one line, with one byte for each file. */
function literal(value: object): string {
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => {
    const code = member instanceof Uint8Array ? "new Uint8Array(1)" : JSON.stringify(member);
    return `${JSON.stringify(name)}: ${code}`;
  });
  return `{ ${members.join(", ")} }`;
}
