import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { format } from "prettier";
import ts from "typescript";
import { expect, test } from "vitest";
import { commentText } from "../../generator/emit/docs.js";
import { printTypeScript } from "../../generator/print/file.js";
import { printJson, printLiteral, quote } from "../../generator/print/literal.js";
import { alternativeType } from "../../generator/emit/grouped-input.js";
import { narrowedType } from "../../generator/emit/narrowed-type.js";
import {
  exportConstant,
  exportUnion,
  importTypes,
  documentedStatement,
} from "../../generator/emit/statements.js";
import { printIntersection, printUnion } from "../../generator/emit/union.js";
import { displayWidth } from "../../generator/print/width.js";
import { operationNames } from "../../generator/names.js";
import { renderProse, renderTable } from "../../generator/reference/markdown.js";

const prettierOptions = { printWidth: 100 };

/** Texts that would be harmful if they escaped from their string, comment or table cell. */
const hostileTexts = [
  "*/ process.exit(1) /*",
  "`${process.exit(1)}`",
  "${evil}",
  "a\"b'c",
  "line\nline\r\nline\rline",
  "a\u2028b\u2029c\u0085d",
  "\\",
  "\\u0041 \\n",
  "</script><!-- -->",
  "// @ts-ignore",
  "\u202eright to left",
  "\ufeff\u200b\u0000\u001b[31m",
  "图片😀👨‍👩‍👧é\u0301ﾊﾝ",
  "@deprecated",
  "x\n@deprecated",
  "| a | b |",
  "**a** _b_ [c](http://d) `e` # f",
  "1. a",
  "- a",
  "&amp; &#42;",
];

const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string({ unit: fc.constantFrom("a", "图", " ", '"', "'", "_", "、"), maxLength: 130 }),
);

const key = fc.oneof(
  fc.stringMatching(/^[a-z_]{1,20}$/),
  fc.constantFrom("id", "of", "a", "a-b", "3d"),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(fc.stringMatching(/^[A-Za-z/ -]{1,20}$/), { maxLength: 8 }),
    fc.array(fc.integer(), { maxLength: 12 }),
    fc.array(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 3 }), { maxLength: 3 }),
    fc.array(fc.array(fc.dictionary(key, tie("value"), { maxKeys: 2 }), { maxLength: 3 }), {
      maxLength: 3,
    }),
    fc.array(fc.dictionary(key, tie("value"), { minKeys: 1, maxKeys: 4 }), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 6 }),
  ),
}));

/** Narrows arbitrary data to a `Literal`. */
function toLiteral(given: unknown): Parameters<typeof printLiteral>[0] {
  if (Array.isArray(given)) return given.map(toLiteral);
  if (typeof given === "object" && given !== null) {
    return Object.fromEntries(
      Object.entries(given).map(([name, member]) => [name, toLiteral(member)]),
    );
  }
  return typeof given === "string" || typeof given === "number" || typeof given === "boolean"
    ? given
    : null;
}

/** Runs code that exports a constant `x`, and returns the constant. */
function evaluate(code: string): unknown {
  const compiled = ts.transpile(code, {
    module: ts.ModuleKind.None,
    target: ts.ScriptTarget.ES2022,
  });
  return runInThisContext(`((exports) => { ${compiled}; return exports.x; })({})`);
}

test("a printed literal evaluates to the data it was printed from", () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(evaluate(`exports.x = ${printLiteral(toLiteral(given))};`)).toEqual(given);
      expect(JSON.parse(printJson(toLiteral(given)))).toEqual(given);
    }),
    { numRuns: 100 },
  );
});

test("prettier does not change printed literals", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, value, { minKeys: 1, maxKeys: 6 }), async (given) => {
      const prefix = "export const x = ";
      const code = `${prefix}${printLiteral(toLiteral(given), { prefix, suffix: ";" })};\n`;
      expect(await format(code, { ...prettierOptions, parser: "typescript" })).toBe(code);
      const document = printJson(toLiteral(given));
      expect(await format(document, { ...prettierOptions, parser: "json" })).toBe(document);
    }),
    { numRuns: 60 },
  );
});

test("prettier does not change statements with names of any length", async () => {
  for (let length = 1; length <= 70; length += 1) {
    const name = "a".repeat(length);
    const { text: code } = printTypeScript("a.ts", "spec/openapi.yaml", [
      exportUnion(name, ["A_CODE", "ANOTHER_CODE", "A_THIRD_CODE"], { paragraphs: ["x"] }),
      exportUnion(name, [name, "A_CODE", "ANOTHER_CODE"], { paragraphs: ["x"] }),
      exportUnion(`${name}None`, [], { paragraphs: ["x"] }),
      exportUnion(`${name}One`, ["ONE"], { paragraphs: ["x"] }),
      exportConstant(
        name,
        { name: "Operation", parameters: [`${name.slice(0, 30)}Input`, "Reply", "ErrorCode"] },
        { id: "x", title: "y" },
        { paragraphs: ["x"] },
      ),
      exportConstant(
        `${name}Mock`,
        { name: "OperationMock", parameters: [`typeof ${name.slice(0, 30)}`] },
        { id: "x", list: ["y"] },
        { paragraphs: ["x"] },
      ),
    ]);
    expect(await format(code, { ...prettierOptions, parser: "typescript" })).toBe(code);
  }
});

test("prettier does not change input types with names of any length", async () => {
  for (let length = 1; length <= 64; length += 1) {
    const name = "A".repeat(length);
    for (const field of ["a", "transaction_id", "registration_certificate_number"]) {
      const single = alternativeType(name, { where: {}, required: [field] });
      const several = alternativeType(name, { where: {}, required: [field, "out_trade_no"] });
      const narrowed = alternativeType(name, { where: { trade_type: "JSAPI" }, required: [field] });
      const long = narrowedType(
        name,
        ["out_trade_no"],
        [
          { key: "a", types: ['"B"'] },
          { key: `${field}?`, types: [`"${name}"`, '"NOTPAY"', '"USERPAYING"', "UnlistedValue"] },
        ],
      );
      const fixed = alternativeType(name, {
        where: { trade_type: field, sort: "A" },
        required: [],
      });
      const { text: code } = printTypeScript("a.ts", "spec/openapi.yaml", [
        importTypes([name, field], `../${name.toLowerCase()}.js`),
        documentedStatement(
          { paragraphs: ["x"] },
          [
            printUnion(`export type ${name} =`, [single, several]),
            printUnion(`export type ${name} =`, [narrowed, single, fixed]),
            printUnion(`export type ${name} =`, [narrowed, fixed]),
            printUnion(`export type ${name} =`, [long, narrowed]),
            printIntersection(`export type ${name} =`, [
              [single, several],
              [narrowed, fixed],
            ]),
            printIntersection(`export type ${name} =`, [
              [fixed, narrowed],
              [single, single],
              [several, fixed],
            ]),
          ].flat(),
        ),
      ]);
      expect(await format(code, { ...prettierOptions, parser: "typescript" })).toBe(code);
    }
  }
});

test.for(hostileTexts)("%j cannot escape from its string or its comment", (given) => {
  expect(evaluate(`exports.x = ${quote(given)};`)).toBe(given);
  const { text: code } = printTypeScript("a.ts", given, [
    exportConstant("x", { name: "Array", parameters: ["string"] }, [given], {
      paragraphs: [given, given],
      tags: [`@see ${given}`],
    }),
  ]);
  const file = ts.createSourceFile("a.ts", code, ts.ScriptTarget.ES2022, true);
  expect(file.statements).toHaveLength(1);
  const [statement] = file.statements;
  if (statement === undefined) throw new Error("Expected one statement.");
  // The texts have not added any tags.
  expect(ts.getJSDocTags(statement).map(({ tagName }) => tagName.text)).toEqual(["see"]);
  expect(evaluate(code.replace(/export const x: Array<string>/, "exports.x"))).toEqual([given]);
});

test("the text of a comment contains neither the end of a comment nor exotic line breaks", () => {
  fc.assert(
    fc.property(text, (given) => {
      const comment = commentText({ paragraphs: [given] });
      expect(comment).not.toContain("*/");
      expect(comment).not.toMatch(/[\r\u2028\u2029\u0085]/);
    }),
  );
});

test("prettier does not change tables, and each row stays on one line", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }),
      async (rows) => {
        const page = `# a\n\n${renderTable(
          ["one", "二"],
          rows.map((row) => row.map(renderProse)),
        )}\n`;
        expect(page.trimEnd().split("\n")).toHaveLength(rows.length + 4);
        expect(await format(page, { ...prettierOptions, parser: "markdown" })).toBe(page);
      },
    ),
    { numRuns: 100 },
  );
});

test.for([
  ["1. a", "1\\. a"],
  ["12) a", "12\\) a"],
  ["- a", "\\- a"],
  ["3.5 a", "3.5 a"],
  ["a | b", "a | b"],
  ["`^a|b$` or", "`^a|b$` or"],
] as const)("outside of a table, %j is escaped as %j", ([given, escaped]) => {
  expect(renderProse(given)).toBe(escaped);
});

test("a bar in a cell does not end it, in code or outside of code", () => {
  expect(renderTable(["a"], [["b | `c|d`"]])).toBe(
    ["| a           |", "| ----------- |", "| b \\| `c\\|d` |"].join("\n"),
  );
});

test("a Chinese character is two columns wide", () => {
  expect(displayWidth("图片 a，😀é")).toBe(2 + 2 + 1 + 1 + 2 + 2 + 1);
});

test.for([
  ["/secapi/mch/uploadmedia", "secapiMchUploadmedia", "SecapiMchUploadmediaInput"],
  [
    "/secapi/mch/addInstitutionsub",
    "secapiMchAddInstitutionsub",
    "SecapiMchAddInstitutionsubInput",
  ],
  [
    "/mmpaymkttransfers/query_coupon-stock",
    "mmpaymkttransfersQueryCouponStock",
    "MmpaymkttransfersQueryCouponStockInput",
  ],
  ["/delete", "delete_", "DeleteInput"],
  ["/paths", "paths_", "PathsInput"],
  ["/3d/secure", "_3dSecure", "_3dSecureInput"],
  ["/Pay", "pay", "PayInput"],
] as const)("%s is named %s", ([path, constant, input]) => {
  expect(operationNames(path, "post", true)).toMatchObject({ constant, input });
});

test("operations of the same path have different names and files", () => {
  expect(operationNames("/pay/order", "get", false)).toMatchObject({
    constant: "payOrderGet",
    file: "pay/order.get",
    page: "pay-order-get",
    id: "pay/order.get",
  });
});
