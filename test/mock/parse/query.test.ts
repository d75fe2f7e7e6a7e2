import { describe, expect, test } from "vitest";
import { Malformed } from "../../../mock/parse/malformed.js";
import { parseQuery } from "../../../mock/parse/query.js";

function read(query: string): object {
  try {
    return Object.fromEntries(parseQuery(query).texts);
  } catch (error) {
    if (error instanceof Malformed) return { malformed: error.message };
    throw error;
  }
}

describe("a query is read where", () => {
  test.each<[string, string, object]>([
    ["it is empty", "", {}],
    ["it has parameters", "a=1&b=2", { a: "1", b: "2" }],
    ["values are empty or missing", "a=&b&c=1", { a: "", b: "", c: "1" }],
    ["there are & too many", "&a=1&&b=2&", { a: "1", b: "2" }],
    ["values are percent-encoded", "a=%E8%8C%B6%26%2B&%62=x%20y", { a: "茶&+", b: "x y" }],
    ["a space is +", "a=x+y", { a: "x y" }],
    ["a value has =", "a=b=c", { a: "b=c" }],
    ["it is as long as may be", `a=${"x".repeat(8190)}`, { a: "x".repeat(8190) }],
  ])("%s", (_, query, fields) => {
    expect(read(query)).toEqual(fields);
  });
});

test("what stood in the URL is kept beside what it says, and the order of both", () => {
  const form = parseQuery("b=%20&a=1");
  expect(Object.fromEntries(form.written)).toEqual({ b: "%20", a: "1" });
  expect(form.order).toEqual(["b", "a"]);
});

describe("a query is refused in these words where", () => {
  test.each<[string, string, string]>([
    ["a parameter comes twice", "a=1&b=2&%61=3", "parameter 3: there was a parameter a already"],
    ["an escape is none", "a=100%", "parameter 1: its percent-encoding is none of UTF-8"],
    ["an escape is not UTF-8", "a=1&b=%E9", "parameter 2: its percent-encoding is none of UTF-8"],
    [
      "it is too long",
      `a=${"x".repeat(8191)}`,
      "the query has to be at most 8192 characters; it has 8193",
    ],
  ])("%s", (_, query, malformed) => {
    expect(read(query)).toEqual({ malformed });
  });
});
