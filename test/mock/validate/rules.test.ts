/** Rules of values where two kinds of wrong lie close together. */
import { describe, expect, test } from "vitest";
import { validateFixedQuery } from "../../../mock/validate/fixed-query.js";
import { integerMissed } from "../../../mock/validate/fields/integer.js";
import { textMissed } from "../../../mock/validate/fields/text.js";
import { wrongJson } from "../../../mock/diagnose/wrong-json.js";
import { wrongNumbers } from "../../../mock/diagnose/wrong-numbers.js";
import type { IntegerField } from "../../../runtime/operation.js";
import { operationOf, text, usual } from "../support/operation.js";

describe("what the URL always says", () => {
  const { request, ...operation } = operationOf(usual);
  const adding = { ...operation, request: { ...request, query: { action: "add" } } };

  test.each([
    ["", "missing_field", "nothing"],
    ["other=add", "missing_field", "nothing"],
    ["action=query", "invalid_field", "action=query"],
    ["action=", "invalid_field", "action="],
    ["action=add&action=add", "invalid_field", "action=add&action=add"],
    [`action=${"x".repeat(300)}`, "invalid_field", `action=${"x".repeat(193)}`],
  ])("is not said by %j", (query, when, came) => {
    expect(validateFixedQuery(adding, query)).toEqual({
      ...{ when, field: "action" },
      diagnosis: `expected action=add in the URL; ${came} came`,
    });
  });

  test.each(["action=add", "a=1&action=add"])("is said by %j", (query) => {
    expect(validateFixedQuery(adding, query)).toBeUndefined();
  });
});

describe("the time of sending", () => {
  const field = text("timestamp", { filledBy: "timestamp" });
  const seconds = "timestamp to be the seconds since 1970, in 10 digits";

  test.each([
    ["1414561699", undefined],
    ["14145616990", seconds],
    ["x1414561699", seconds],
    ["1414561699000", `${seconds}, not milliseconds`],
    ["x1414561699000", seconds],
    ["14145616990000", seconds],
  ])("in %s", (value, missed) => {
    expect(textMissed(field, value)).toBe(missed);
  });
});

describe("a whole number that may be below zero", () => {
  const field: IntegerField = {
    name: "offset",
    title: "偏移",
    type: "integer",
    required: true,
    signed: true,
    filledBy: "caller",
    minimum: -12,
    maximum: 12,
  };
  const digits = "offset to be a whole number in decimal digits";

  test.each([
    ["-12", undefined],
    ["0", undefined],
    ["12", undefined],
    ["-13", "offset to be at least -12"],
    ["13", "offset to be at most 12"],
    ["a-1", digits],
    ["1-", digits],
    ["--1", digits],
    ["", digits],
  ])("%j", (value, missed) => {
    expect(integerMissed(field, value)).toBe(missed);
  });
});

describe("texts that were signed in place of what came", () => {
  const apiKey = "0123456789abcdef0123456789abcdef";
  const of = (fields: Record<string, string>): { fields: Map<string, string>; apiKey: string } => ({
    ...{ fields: new Map(Object.entries(fields)), apiKey },
  });
  const json = (fields: Record<string, string>): string[] =>
    wrongJson(of(fields)).map(({ text: signed }) => signed.replace(`&key=${apiKey}`, ""));

  test("are JSON of the same value, as usual libraries write it", () => {
    expect(json({ a: '{"b":["/",null],"a":"é"}' })).toEqual([
      'a={"b":["/",null],"a":"é"}',
      'a={\n  "b": [\n    "/",\n    null\n  ],\n  "a": "é"\n}',
      'a={\n    "b": [\n        "/",\n        null\n    ],\n    "a": "é"\n}',
      String.raw`a={"b": ["/", null], "a": "\u00e9"}`,
      'a={"b": ["/", null], "a": "é"}',
      String.raw`a={"b":["/",null],"a":"\u00e9"}`,
      String.raw`a={"b":["\/",null],"a":"\u00e9"}`,
      String.raw`a={"b":["\/",null],"a":"é"}`,
      'a={"a":"é","b":["/",null]}',
    ]);
  });

  test("are those of several fields one by one, and then together", () => {
    const texts = json({ a: "[1]", b: " [2]" });
    expect(texts).toHaveLength(27);
    expect(texts[9]).toBe("a=[1]&b=[2]");
    expect(texts.at(-1)).toBe("a=[1]&b=[2]");
    expect(texts[19]).toBe("a=[\n  1\n]&b=[\n  2\n]");
    const [first] = wrongJson(of({ a: "[1]", b: "[2]" })).slice(18);
    expect(first?.mistake).toBe(
      "a, b was signed as another JSON text of the same value: it was serialised anew between signing and sending",
    );
  });

  test.each(["1", '"a"', "null", "{", "a[1]", "a"])(
    "are none of %s, which is no structure",
    (a) => {
      expect(json({ a })).toEqual([]);
    },
  );

  test("are none of JSON that is deeper than anybody's", () => {
    const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
    expect(json({ a: nested(32) })).toHaveLength(9);
    expect(json({ a: nested(33) })).toEqual([]);
    expect(json({ a: `[1,${nested(32)}]` })).toEqual([]);
    expect(json({ a: nested(5_000) })).toEqual([]);
  });

  test("are numbers with decimals, where what came is a number", () => {
    const texts = wrongNumbers(of({ fee: "888", note: "a888", long: "1234567890123" }));
    expect(texts.map(({ text: signed }) => /fee=([^&]*)/.exec(signed)?.[1])).toContain("888.0");
    expect(texts.map(({ text: signed }) => /fee=([^&]*)/.exec(signed)?.[1])).toContain("888.00");
    for (const { text: signed } of texts) {
      expect(signed).toContain("note=a888");
      expect(signed).toContain("long=1234567890123");
    }
  });
});
