import { expect, test } from "vitest";
import { UniqueValues } from "../../mock/reply/unique-values.js";

test("generates new values that look like the example as long as there are any", () => {
  const values = new UniqueValues();
  const generated = Array.from({ length: 5 }, () => values.generate("7"));
  expect(new Set([...generated, "7"]).size).toBe(6);
  expect(generated.join("")).toMatch(/^\d{5}$/);
});

test("can generate the oldest values again", () => {
  const values = new UniqueValues();
  const first = values.generate("7");
  // Exceeds the capacity with values that cannot equal the first.
  for (let count = 0; count < 10_001; count += 1) values.generate("abcdefghij");
  expect(Array.from({ length: 30 }, () => values.generate("7"))).toContain(first);
});

test.each([
  [
    "https://pay.example.com/page?key=a1B2",
    /^https:\/\/pay\.example\.com\/page\?key=[a-z]\d[A-Z]\d$/,
  ],
  ["weixin://pay/a1", /^weixin:\/\/pay\/[a-z]\d$/],
])("varies only the last part of the URL %s", (example, form) => {
  const value = new UniqueValues().generate(example);
  expect(value).toMatch(form);
  expect(value).not.toBe(example);
});
