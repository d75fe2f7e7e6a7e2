import { expect, test } from "vitest";
import { UniqueValues } from "../../mock/reply/unique.js";

test("values are new for as long as there are others, and look like the example", () => {
  const values = new UniqueValues();
  const given = Array.from({ length: 5 }, () => values.like("7"));
  expect(new Set([...given, "7"]).size).toBe(6);
  expect(given.join("")).toMatch(/^\d{5}$/);
});

test("what was given long ago is forgotten, so that a gateway can run for days", () => {
  const values = new UniqueValues();
  const first = values.like("7");
  // More of them than are remembered, of a kind that never meets the first.
  for (let count = 0; count < 10_001; count += 1) values.like("abcdefghij");
  expect(Array.from({ length: 30 }, () => values.like("7"))).toContain(first);
});

test.each([
  [
    "https://pay.example.com/page?key=a1B2",
    /^https:\/\/pay\.example\.com\/page\?key=[a-z]\d[A-Z]\d$/,
  ],
  ["weixin://pay/a1", /^weixin:\/\/pay\/[a-z]\d$/],
])("a URL stays one that leads somewhere: %s", (example, form) => {
  const value = new UniqueValues().like(example);
  expect(value).toMatch(form);
  expect(value).not.toBe(example);
});
