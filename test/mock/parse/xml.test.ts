import { describe, expect, test } from "vitest";
import { MalformedRequest } from "../../../mock/parse/malformed-request.js";
import { parseXml } from "../../../mock/parse/xml.js";

function parse(body: string | Buffer, contentType: string | undefined = "text/xml"): object {
  try {
    return Object.fromEntries(parseXml(contentType, Buffer.from(body)).texts);
  } catch (error) {
    if (error instanceof MalformedRequest) return { malformed: error.message };
    throw error;
  }
}

describe("parses an XML body", () => {
  test.each<[string, string, object]>([
    ["without elements", "<xml></xml>", {}],
    ["with text", "<xml><a>1</a><b> 2 </b></xml>", { a: "1", b: " 2 " }],
    ["with empty elements", "<xml><a></a><b/><c /></xml>", { a: "", b: "", c: "" }],
    ["with whitespace around elements", " \r\n<xml>\n  <a>1</a >\n</xml \t>\n", { a: "1" }],
    ["with CDATA", "<xml><a><![CDATA[<&>]] ]>]]></a></xml>", { a: "<&>]] ]>" }],
    [
      "with text and CDATA in one value",
      "<xml><a>1<![CDATA[]]]]><![CDATA[>&amp;]]>2</a></xml>",
      { a: "1]]>&amp;2" },
    ],
    ["with the five entities", "<xml><a>&lt;&gt;&amp;&quot;&apos;</a></xml>", { a: `<>&"'` }],
    ["with character references", "<xml><a>&#60;&#x1F600;&#13;</a></xml>", { a: "<😀\r" }],
    ["with an escaped entity", "<xml><a>&amp;lt;</a></xml>", { a: "&lt;" }],
    [
      "with any line endings, normalized to LF",
      "<xml><a>1\r\n2\r3\n4</a><b><![CDATA[1\r\n2\r3]]></b></xml>",
      { a: "1\n2\n3\n4", b: "1\n2\n3" },
    ],
    ["with any alphabet", "<xml><a>茶 é 😀</a></xml>", { a: "茶 é 😀" }],
    ["with every character that names allow", "<xml><_a-1.B>1</_a-1.B></xml>", { "_a-1.B": "1" }],
    ["with the name of an object's method", "<xml><toString>1</toString></xml>", { toString: "1" }],
  ])("%s", (_, body, fields) => {
    expect(parse(body)).toEqual(fields);
  });

  test.each([
    undefined,
    "text/xml",
    "text/xml; charset=utf-8",
    "application/xml",
    "application/x-www-form-urlencoded",
    "text/plain;charset=UTF-8",
  ])("with Content-Type %s", (contentType) => {
    expect(
      Object.fromEntries(parseXml(contentType, Buffer.from("<xml><a>1</a></xml>")).texts),
    ).toEqual({ a: "1" });
  });

  test("with the maximum number of elements and the maximum length of names", () => {
    const names = Array.from({ length: 1000 }, (_, index) => `a${index}`.padEnd(128, "x"));
    const body = names.map((name) => `<${name}>1</${name}>`).join("");
    expect(Object.keys(parse(`<xml>${body}</xml>`))).toEqual(names);
  });
});

test("keeps raw values and the order of elements", () => {
  const form = parseXml(undefined, Buffer.from("<xml><b>&lt;</b><a><![CDATA[1]]></a><c/></xml>"));
  expect(Object.fromEntries(form.rawTexts)).toEqual({ b: "&lt;", a: "<![CDATA[1]]>", c: "" });
  expect(form.order).toEqual(["b", "a", "c"]);
});

const start = "expected the body to start with <xml>, received";
const bareLessThan =
  "expected element 1 (a) to contain escaped text, received a bare <; write it as &lt; or use CDATA";
const bareAmpersand =
  "expected element 1 (a) to contain escaped text, received a bare &; write it as &amp; or use CDATA";
const onlyText = "expected element 1 (a) to contain only text and CDATA, received";
const nested = `${onlyText} the element <b>; send an object as JSON text and put markup in CDATA`;

describe("rejects an XML body", () => {
  test.each<[string, string | Buffer, string]>([
    ["that is empty", "", `${start} an empty body`],
    ["that is blank", " \n", `${start} an empty body`],
    [
      "with a prolog",
      '<?xml version="1.0" encoding="UTF-8"?>\n<xml></xml>',
      `${start} an XML prolog (<?xml …?>) before it; WeChat Pay replies to a prolog with 系统错误`,
    ],
    ["with a byte order mark", "\ufeff<xml></xml>", `${start} a byte order mark before it`],
    ["with a DOCTYPE before it", "<!DOCTYPE xml><xml></xml>", `${start} a DOCTYPE before it`],
    ["with a comment before it", "<!-- --><xml></xml>", `${start} a comment before it`],
    [
      "with another declaration before it",
      "<!ELEMENT a><xml></xml>",
      `${start} a declaration or processing instruction before it`,
    ],
    [
      "whose root has attributes",
      '<xml a="1"></xml>',
      `${start} a root with attributes or without content`,
    ],
    ["whose root is self-closing", "<xml/>", `${start} a root with attributes or without content`],
    ["with another root", "<root><a>1</a></root>", `${start} the root <root>`],
    ["whose root is in upper case", "<XML></XML>", `${start} the root <XML>`],
    ["that is SOAP", "<soap:Envelope>", `${start} a SOAP envelope`],
    ["that is a JSON object", ' {"a":1}', `${start} a JSON object or list`],
    ["that is a JSON list", "[1]", `${start} a JSON object or list`],
    ["that is a JSON string", '"<xml></xml>"', `${start} a JSON string`],
    [
      "that is an object converted to text",
      "[object Object]",
      `${start} an object converted to text`,
    ],
    ["that is URL-encoded", "%3Cxml%3E", `${start} URL-encoded XML`],
    ["whose tags are escaped", "&lt;xml&gt;", `${start} XML with escaped tags`],
    ["that is multipart", "--b0\r\n", `${start} a multipart body`],
    ["that is a form", "a=1&b=2", `${start} a form (name=value&…)`],
    ["that is unknown text", "hello", `${start} something else`],
    [
      "that is not UTF-8",
      Buffer.from("<xml><a>é</a></xml>", "latin1"),
      "expected the body to be UTF-8, received other bytes",
    ],
    [
      "that ends before an element",
      "<xml><a>1</a>",
      "expected </xml>, received the end of the body",
    ],
    [
      "that ends in its last tag",
      "<xml><a>1</a></xm",
      "expected </xml>, received the end of the body",
    ],
    [
      "that ends in a value",
      "<xml><a>1",
      "expected element 1 (a) to end with </a>, received no end tag",
    ],
    [
      "that ends in CDATA",
      "<xml><a><![CDATA[1]]",
      "expected the CDATA of element 1 (a) to end with ]]>, received no ]]>",
    ],
    [
      "that ends in an end tag",
      "<xml><a>1</a",
      "expected element 1 (a) to end with </a>, received </a without its >",
    ],
    [
      "with bytes after </xml>",
      "<xml></xml>é",
      "expected the body to end with </xml>, received 2 bytes after it",
    ],
    [
      "with a duplicate element",
      "<xml><a>1</a><b/><a>1</a></xml>",
      "expected element a once, received it again as element 3",
    ],
    ["with a nested element", "<xml><a><b>1</b></a></xml>", nested],
    ["with an empty nested element", "<xml><a><b/></a></xml>", nested],
    ["with a bare <", "<xml><a>1 < 2</a></xml>", bareLessThan],
    ["with a bare < that looks like a tag", "<xml><a>1 <b> 2</a></xml>", bareLessThan],
    ["with a bare </", "<xml><a>1 </ 2</a></xml>", bareLessThan],
    ["with a bare &", "<xml><a>1 & 2</a></xml>", bareAmpersand],
    ["with a bare & before letters", "<xml><a>1&b=2</a></xml>", bareAmpersand],
    [
      "with an HTML entity",
      "<xml><a>&nbsp;</a></xml>",
      "expected element 1 (a) to use only the five XML entities and character numbers, received &nbsp;",
    ],
    [
      "with a reference to an invalid character",
      "<xml><a>&#x110000;</a></xml>",
      "expected element 1 (a) to refer to valid characters, received &#x110000;",
    ],
    [
      "with a control character",
      "<xml><a>\u0001</a></xml>",
      "expected element 1 (a) to contain only characters that XML allows, received U+0001",
    ],
    [
      "with a reference to a control character",
      "<xml><a>&#0;</a></xml>",
      "expected element 1 (a) to contain only characters that XML allows, received U+0000",
    ],
    [
      "with a reference to a lone surrogate",
      "<xml><a>&#xD800;</a></xml>",
      "expected element 1 (a) to contain only characters that XML allows, received U+D800",
    ],
    [
      "with a control character in CDATA",
      "<xml><a><![CDATA[\u0008]]></a></xml>",
      "expected element 1 (a) to contain only characters that XML allows, received U+0008",
    ],
    [
      "with ]]> in CDATA",
      "<xml><a><![CDATA[1]]>2]]></a></xml>",
      "expected element 1 (a) to have no ]]> outside CDATA, received one; to send ]]> in CDATA, end the section after ]] and start another",
    ],
    ["with a comment in a value", "<xml><a><!-- --></a></xml>", `${onlyText} a comment`],
    [
      "with a processing instruction in a value",
      "<xml><a><?php ?></a></xml>",
      `${onlyText} a processing instruction`,
    ],
    [
      "with the end tag of another element",
      "<xml><a>1</b></xml>",
      "expected element 1 (a) to end with </a>, received </b>",
    ],
    [
      "with text between elements",
      "<xml>1<a>1</a></xml>",
      "expected element 1 or </xml>, received text; only whitespace is allowed between elements",
    ],
    [
      "with a DOCTYPE in it",
      "<xml><!DOCTYPE a></xml>",
      "expected element 1 or </xml>, received a DOCTYPE or ENTITY",
    ],
    [
      "with an ENTITY in it",
      '<xml><!ENTITY a "b"></xml>',
      "expected element 1 or </xml>, received a DOCTYPE or ENTITY",
    ],
    [
      "with a comment in it",
      "<xml><a/><!-- --></xml>",
      "expected element 2 or </xml>, received a comment",
    ],
    [
      "with a processing instruction in it",
      "<xml><?php ?></xml>",
      "expected element 1 or </xml>, received a processing instruction",
    ],
    [
      "with CDATA outside an element",
      "<xml><![CDATA[1]]></xml>",
      "expected element 1 or </xml>, received CDATA outside an element",
    ],
    [
      "with an end tag without its start tag",
      "<xml></a></xml>",
      "expected element 1 or </xml>, received </a> without its start tag",
    ],
    [
      "with attributes on an element",
      '<xml><a b="1">1</a></xml>',
      "expected <a> as element 1, received attributes or a tag without its >",
    ],
    [
      "with an element without a valid name",
      "<xml><0>1</0></xml>",
      "expected element 1 or </xml>, received a tag without a valid name or without its >",
    ],
    [
      "with a name that is too long",
      `<xml><${"a".repeat(129)}/></xml>`,
      "expected the name of element 1 to be at most 128 characters, received 129",
    ],
    [
      "with too many elements",
      `<xml>${Array.from({ length: 1001 }, (_, index) => `<a${index}/>`).join("")}</xml>`,
      "expected at most 1000 elements, received more",
    ],
  ])("%s", (_, body, malformed) => {
    expect(parse(body)).toEqual({ malformed });
  });

  test.each([
    "multipart/form-data; boundary=b0",
    "application/json",
    "Application/JSON; charset=utf-8",
  ])("with Content-Type %s", (contentType) => {
    expect(parse("<xml></xml>", contentType)).toEqual({
      malformed: `expected Content-Type text/xml, received ${contentType}`,
    });
  });
});
