import { expect, test } from "vitest";
import { maskJson } from "../../../mock/record/json-text.js";

const names = new Set(["token", "a.b"]);

test.each([
  ["a text", '{"token":"secret","x":1}', '{"token":"***","x":1}'],
  ["a text with quotes in it", '{"token":"a\\"b\\\\","x":1}', '{"token":"***","x":1}'],
  ["a number, with spaces around", '{ "token" : 123 , "x":1}', '{ "token" : "***" , "x":1}'],
  ["a text that was cut", '{"x":1,"token":"secr', '{"x":1,"token":"***"'],
  ["a text that was cut within an escape", '{"token":"secr\\', '{"token":"***"'],
  ["each of several", '[{"token":"1"},{"token":"2"}]', '[{"token":"***"},{"token":"***"}]'],
  ["a name that is a pattern", '{"a.b":"1","a-b":"2"}', '{"a.b":"***","a-b":"2"}'],
  ["none", '{"tokens":"1","x":"token"}', '{"tokens":"1","x":"token"}'],
])("%s of a sensitive name is masked", (_, text, masked) => {
  expect(maskJson(text, names)).toBe(masked);
});
