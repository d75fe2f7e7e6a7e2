import { describe, expect, test } from "vitest";
import { decodeEntities } from "../../../runtime/wire/entities.js";
import { parseXml } from "../../../runtime/wire/parse-xml.js";

const fieldsOf = async (text: string): Promise<unknown> =>
  Object.fromEntries(await parseXml(Buffer.from(text)));

describe("XML", () => {
  test("keeps the exact text of every element and nothing else", async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
      <?hint a?>
      <!-- note -->
      <xml version="1">
        <number>007</number>
        <exponent>1e3</exponent>
        <boolean>true</boolean>
        <spaces>  x  </spaces>
        <attribute type="1">1</attribute>
        <!-- note -->
        <?hint b?>
        <markup>&lt;&amp;lt;</markup>
        <section><![CDATA[ &lt;b> ]]></section>
        <nothing/>
      </xml>
    `;
    expect(await fieldsOf(text)).toEqual({
      number: "007",
      exponent: "1e3",
      boolean: "true",
      spaces: "  x  ",
      attribute: "1",
      markup: "<&lt;",
      section: " &lt;b> ",
      nothing: "",
    });
    const deep = "<a>".repeat(9) + "</a>".repeat(9);
    await expect(fieldsOf(`<xml>${deep}</xml>`)).rejects.toThrow(/nested/i);
  });

  test.each([
    ["<xml/>", {}],
    ["<xml></xml>", {}],
    ["<xml> \n </xml>", {}],
    ["\n<root>\n<a>1</a>\n</root>\n", { a: "1" }],
    ["<xml><a/><b></b></xml>", { a: "", b: "" }],
  ])("is parsed: %s", async (text, expected) => {
    expect(await fieldsOf(text)).toEqual(expected);
  });
});

describe("character references", () => {
  test.each([
    ["&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
    ["&#9;&#10;&#13;&#32;", "\t\n\r "],
    ["&#xd7ff;&#xe000;&#xfffd;", "\ud7ff\ue000\ufffd"],
    ["&#x10000;&#X10FFFF;", "\u{10000}\u{10ffff}"],
    ["no reference", "no reference"],
    ["a&amp;&#38;b", "a&&b"],
  ])("are decoded: %s", (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });

  test.each([
    ...["&;", "&", "&lt", "&#38", "&nbsp;", "&toString;", "&LT;"],
    ...["&x#38;", "&#38x;", "&#x;", "&#;", "&lt b", "&#38 b"],
    ...["&#0;", "&#8;", "&#11;", "&#12;", "&#14;", "&#31;"],
    ...["&#xd800;", "&#xdfff;", "&#xfffe;", "&#xffff;", "&#x110000;", "&#xffffffff;"],
  ])("are rejected if invalid: %s", (text) => {
    expect(() => decodeEntities(`a${text}b`)).toThrow(/^&.* is not an XML entity\.$/);
  });

  test("are the only part of the text that an error shows", () => {
    expect(() => decodeEntities("a &nbsp; b")).toThrow("&nbsp; is not an XML entity.");
    expect(() => decodeEntities("a & b")).toThrow("& is not an XML entity.");
  });
});
