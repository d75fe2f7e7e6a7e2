/** What a diagnosis says that a body begins with, where that is not `<xml>`. */
import { expect, test } from "vitest";
import { wrongBeginning } from "../../../mock/parse/xml-beginning.js";

const expected = "the body has to begin with <xml>; ";
const other = "it begins with something else";
const prolog =
  "an XML prolog (<?xml …?>) stands in front of it, which the gateway is known to answer with 系统错误";

test.each([
  ["\ufeff<xml>", "a byte order mark stands in front of it"],
  ["x\ufeff<xml>", other],
  [' \n<?XML version="1.0"?>', prolog],
  ["x<?xml?>", other],
  [" \n<!doctype xml>", "a DOCTYPE stands in front of it"],
  ["x<!DOCTYPE xml>", other],
  [" \n<!-- x -->", "a comment stands in front of it"],
  ["x<!-- x -->", other],
  [' \n<xml a="1">', "its root has attributes, or is closed at once"],
  ["<xml/>", "its root has attributes, or is closed at once"],
  ["x<xml a>", other],
  [" \n<soap-1:Envelope>", "it is a SOAP envelope"],
  ["<Envelope>", "it is a SOAP envelope"],
  ["x<Envelope>", other],
  [" \n<!ENTITY x>", "a declaration or an instruction stands in front of it"],
  ["<?php", "a declaration or an instruction stands in front of it"],
  ["x<!ENTITY", other],
  ["[object Object]", "it is an object that was turned into text"],
  ["x[object Object]", other],
  [" \n{}", "it is an object or a list of JSON"],
  ["[]", "it is an object or a list of JSON"],
  ["x{}", other],
  [' \n"<xml>"', "it is JSON text, with quotes around it"],
  ['x"<xml>"', other],
  ["%3cxml%3e", "it is URL-encoded"],
  ["x%3Cxml", other],
  ["&LT;xml>", "its own tags are escaped"],
  ["x&lt;xml>", other],
  ["--b0\r\n", "it is multipart"],
  ["x--b0", other],
  ["mch_id=1&a=2", "it is a form (name=value&…)"],
  ["_a.b-c=1", "it is a form (name=value&…)"],
  ["-a=1", other],
  ["a b=1", other],
  ["%a=1", other],
  [" \n<root>", "its root is <root>"],
  ["<w:a.b-c>", "its root is <w:a.b-c>"],
  ["x<root>", other],
  ["<1>", other],
])("%j", (text, what) => {
  expect(wrongBeginning(text)).toBe(expected + what);
});

test.each(["", " \r\n\t"])("%j is empty", (text) => {
  expect(wrongBeginning(text)).toBe("the body is empty, and it has to be XML");
});

test("only the beginning is looked at, however long the body", () => {
  expect(wrongBeginning(`${" ".repeat(190)}<xml `)).toContain("its root has attributes");
  expect(wrongBeginning(`${" ".repeat(200)}<xml `)).toBe(expected + other);
});
