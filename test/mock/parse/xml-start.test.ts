/** Diagnoses of bodies that do not start with `<xml>`. */
import { expect, test } from "vitest";
import { diagnoseXmlStart } from "../../../mock/parse/xml-start.js";

const expected = "expected the body to start with <xml>, received ";
const other = "something else";
const prolog = "an XML prolog (<?xml …?>) before it; WeChat Pay replies to a prolog with 系统错误";

test.each([
  ["\ufeff<xml>", "a byte order mark before it"],
  ["x\ufeff<xml>", other],
  [' \n<?XML version="1.0"?>', prolog],
  ["x<?xml?>", other],
  [" \n<!doctype xml>", "a DOCTYPE before it"],
  ["x<!DOCTYPE xml>", other],
  [" \n<!-- x -->", "a comment before it"],
  ["x<!-- x -->", other],
  [' \n<xml a="1">', "a root with attributes or without content"],
  ["<xml/>", "a root with attributes or without content"],
  ["x<xml a>", other],
  [" \n<soap-1:Envelope>", "a SOAP envelope"],
  ["<Envelope>", "a SOAP envelope"],
  ["x<Envelope>", other],
  [" \n<!ENTITY x>", "a declaration or processing instruction before it"],
  ["<?php", "a declaration or processing instruction before it"],
  ["x<!ENTITY", other],
  ["[object Object]", "an object converted to text"],
  ["x[object Object]", other],
  [" \n{}", "a JSON object or list"],
  ["[]", "a JSON object or list"],
  ["x{}", other],
  [' \n"<xml>"', "a JSON string"],
  ['x"<xml>"', other],
  ["%3cxml%3e", "URL-encoded XML"],
  ["x%3Cxml", other],
  ["&LT;xml>", "XML with escaped tags"],
  ["x&lt;xml>", other],
  ["--b0\r\n", "a multipart body"],
  ["x--b0", other],
  ["mch_id=1&a=2", "a form (name=value&…)"],
  ["_a.b-c=1", "a form (name=value&…)"],
  ["-a=1", other],
  ["a b=1", other],
  ["%a=1", other],
  [" \n<root>", "the root <root>"],
  ["<w:a.b-c>", "the root <w:a.b-c>"],
  ["x<root>", other],
  ["<1>", other],
])("diagnoses %j", (text, received) => {
  expect(diagnoseXmlStart(text)).toBe(expected + received);
});

test.each(["", " \r\n\t"])("diagnoses %j as empty", (text) => {
  expect(diagnoseXmlStart(text)).toBe(`${expected}an empty body`);
});

test("only the first 200 characters are examined", () => {
  expect(diagnoseXmlStart(`${" ".repeat(190)}<xml `)).toContain("a root with attributes");
  expect(diagnoseXmlStart(`${" ".repeat(200)}<xml `)).toBe(expected + other);
});
