/** Unit tests of rules whose diagnoses are hard to tell apart. */
import { describe, expect, test } from "vitest";
import { jsonVariants } from "../../../mock/diagnose/json-variants.js";
import { numberVariants } from "../../../mock/diagnose/number-variants.js";
import { validateInteger } from "../../../mock/validate/fields/integer.js";
import { validateText } from "../../../mock/validate/fields/text.js";
import { validateFixedQuery } from "../../../mock/validate/request-line.js";
import type { IntegerField } from "../../../runtime/operation.js";
import { operationOf, text, baseFields } from "../support/operation.js";

describe("a fixed query parameter", () => {
  const { request, ...operation } = operationOf(baseFields);
  const withAction = { ...operation, request: { ...request, query: { action: "add" } } };

  test.each([
    ["", "missing_field", "nothing"],
    ["other=add", "missing_field", "nothing"],
    ["action=query", "invalid_field", "action=query"],
    ["action=", "invalid_field", "action="],
    ["action=add&action=add", "invalid_field", "action=add&action=add"],
    [`action=${"x".repeat(300)}`, "invalid_field", `action=${"x".repeat(193)}`],
  ])("rejects %j", (query, when, received) => {
    expect(validateFixedQuery(withAction, query)).toEqual({
      ...{ when, field: "action" },
      diagnosis: `expected action=add in the URL, received ${received}`,
    });
  });

  test.each(["action=add", "a=1&action=add"])("accepts %j", (query) => {
    expect(validateFixedQuery(withAction, query)).toBeUndefined();
  });
});

describe("a timestamp", () => {
  const field = text("timestamp", { filledBy: "timestamp" });
  const seconds = { expected: "timestamp to be the seconds since 1970 in 10 digits" };

  test.each([
    ["1414561699", undefined],
    ["14145616990", seconds],
    ["x1414561699", seconds],
    ["1414561699000", { ...seconds, hint: "it is in milliseconds" }],
    ["x1414561699000", seconds],
    ["14145616990000", seconds],
  ])("validates %s", (value, unmet) => {
    expect(validateText(field, value)).toEqual(unmet);
  });
});

describe("a whole number with a negative minimum", () => {
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
  const digits = { expected: "offset to be a whole number in decimal digits" };

  test.each([
    ["-12", undefined],
    ["0", undefined],
    ["12", undefined],
    ["-13", { expected: "offset to be at least -12" }],
    ["13", { expected: "offset to be at most 12" }],
    ["a-1", digits],
    ["1-", digits],
    ["--1", digits],
    ["", digits],
  ])("validates %j", (value, unmet) => {
    expect(validateInteger(field, value)).toEqual(unmet);
  });
});

describe("variants of a canonical string", () => {
  const apiKey = "0123456789abcdef0123456789abcdef";
  const inputsOf = (
    fields: Record<string, string>,
  ): { fields: Map<string, string>; apiKey: string } => ({
    fields: new Map(Object.entries(fields)),
    apiKey,
  });
  const jsonTexts = (fields: Record<string, string>): string[] =>
    jsonVariants(inputsOf(fields)).map((variant) => variant.text.replace(`&key=${apiKey}`, ""));

  test("include JSON of the same value as common libraries serialize it", () => {
    expect(jsonTexts({ a: '{"b":["/",null],"a":"é"}' })).toEqual([
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

  test("vary several JSON fields one by one, then together", () => {
    const texts = jsonTexts({ a: "[1]", b: " [2]" });
    expect(texts).toHaveLength(27);
    expect(texts[9]).toBe("a=[1]&b=[2]");
    expect(texts.at(-1)).toBe("a=[1]&b=[2]");
    expect(texts[19]).toBe("a=[\n  1\n]&b=[\n  2\n]");
    const [first] = jsonVariants(inputsOf({ a: "[1]", b: "[2]" })).slice(18);
    expect(first?.mistake).toBe(
      "a, b was signed as another JSON text of the same value: it was serialized again between signing and sending",
    );
  });

  test.each(["1", '"a"', "null", "{", "a[1]", "a"])(
    "do not vary %s, which is not a list or object",
    (a) => {
      expect(jsonTexts({ a })).toEqual([]);
    },
  );

  test("do not vary JSON that is nested too deeply", () => {
    const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
    expect(jsonTexts({ a: nested(32) })).toHaveLength(9);
    expect(jsonTexts({ a: nested(33) })).toEqual([]);
    expect(jsonTexts({ a: `[1,${nested(32)}]` })).toEqual([]);
    expect(jsonTexts({ a: nested(5_000) })).toEqual([]);
  });

  test("include numbers with decimals for each number", () => {
    const texts = numberVariants(inputsOf({ fee: "888", note: "a888", long: "1234567890123" })).map(
      (variant) => variant.text,
    );
    const fees = texts.map((canonical) => /fee=([^&]*)/.exec(canonical)?.[1]);
    expect(fees).toContain("888.0");
    expect(fees).toContain("888.00");
    for (const canonical of texts) {
      expect(canonical).toContain("note=a888");
      expect(canonical).toContain("long=1234567890123");
    }
  });
});
