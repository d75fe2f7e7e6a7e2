import { describe, expect, test } from "vitest";
import { MalformedRequest } from "../../../mock/parse/malformed-request.js";
import { parseQuery } from "../../../mock/parse/query.js";

function parse(query: string): object {
  try {
    return Object.fromEntries(parseQuery(query).texts);
  } catch (error) {
    if (error instanceof MalformedRequest) return { malformed: error.message };
    throw error;
  }
}

describe("parses a query", () => {
  test.each<[string, string, object]>([
    ["that is empty", "", {}],
    ["with parameters", "a=1&b=2", { a: "1", b: "2" }],
    ["with empty and missing values", "a=&b&c=1", { a: "", b: "", c: "1" }],
    ["with extra &", "&a=1&&b=2&", { a: "1", b: "2" }],
    [
      "with percent-encoded names and values",
      "a=%E8%8C%B6%26%2B&%62=x%20y",
      { a: "茶&+", b: "x y" },
    ],
    ["with + for a space", "a=x+y", { a: "x y" }],
    ["with = in a value", "a=b=c", { a: "b=c" }],
    ["of the maximum length", `a=${"x".repeat(8190)}`, { a: "x".repeat(8190) }],
  ])("%s", (_, query, fields) => {
    expect(parse(query)).toEqual(fields);
  });
});

test("keeps raw values and the order of parameters", () => {
  const form = parseQuery("b=%20&a=1");
  expect(Object.fromEntries(form.rawTexts)).toEqual({ b: "%20", a: "1" });
  expect(form.order).toEqual(["b", "a"]);
});

describe("rejects a query", () => {
  test.each<[string, string, string]>([
    [
      "with a duplicate parameter",
      "a=1&b=2&%61=3",
      "expected parameter a once, received it again as parameter 3",
    ],
    [
      "with an invalid escape",
      "a=100%",
      "expected parameter 1 to be percent-encoded UTF-8, received another encoding",
    ],
    [
      "with an escape that is not UTF-8",
      "a=1&b=%E9",
      "expected parameter 2 to be percent-encoded UTF-8, received another encoding",
    ],
    [
      "that is too long",
      `a=${"x".repeat(8191)}`,
      "expected the query to be at most 8192 characters, received 8193",
    ],
  ])("%s", (_, query, malformed) => {
    expect(parse(query)).toEqual({ malformed });
  });
});
