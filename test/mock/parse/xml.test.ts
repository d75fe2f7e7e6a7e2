import { describe, expect, test } from "vitest";
import { Malformed } from "../../../mock/parse/malformed.js";
import { parseXml } from "../../../mock/parse/xml.js";

function read(body: string | Buffer, contentType: string | undefined = "text/xml"): object {
  try {
    return Object.fromEntries(parseXml(contentType, Buffer.from(body)).texts);
  } catch (error) {
    if (error instanceof Malformed) return { malformed: error.message };
    throw error;
  }
}

describe("a body of XML is read where", () => {
  test.each<[string, string, object]>([
    ["it has no element", "<xml></xml>", {}],
    ["elements hold text", "<xml><a>1</a><b> 2 </b></xml>", { a: "1", b: " 2 " }],
    ["elements are empty", "<xml><a></a><b/><c /></xml>", { a: "", b: "", c: "" }],
    [
      "spaces and line ends stand around elements",
      " \r\n<xml>\n  <a>1</a >\n</xml \t>\n",
      { a: "1" },
    ],
    ["a value is CDATA", "<xml><a><![CDATA[<&>]] ]>]]></a></xml>", { a: "<&>]] ]>" }],
    [
      "a value is text and CDATA in turn",
      "<xml><a>1<![CDATA[]]]]><![CDATA[>&amp;]]>2</a></xml>",
      { a: "1]]>&amp;2" },
    ],
    [
      "a value has the five entities",
      "<xml><a>&lt;&gt;&amp;&quot;&apos;</a></xml>",
      { a: `<>&"'` },
    ],
    ["a value has characters by number", "<xml><a>&#60;&#x1F600;&#13;</a></xml>", { a: "<😀\r" }],
    ["an entity is written escaped", "<xml><a>&amp;lt;</a></xml>", { a: "&lt;" }],
    [
      "lines end in any way, which is LF to a reader",
      "<xml><a>1\r\n2\r3\n4</a><b><![CDATA[1\r\n2\r3]]></b></xml>",
      { a: "1\n2\n3\n4", b: "1\n2\n3" },
    ],
    ["a value is of any alphabet", "<xml><a>茶 é 😀</a></xml>", { a: "茶 é 😀" }],
    ["names have every character of names", "<xml><_a-1.B>1</_a-1.B></xml>", { "_a-1.B": "1" }],
    ["a name is one that objects have", "<xml><toString>1</toString></xml>", { toString: "1" }],
  ])("%s", (_, body, fields) => {
    expect(read(body)).toEqual(fields);
  });

  test.each([
    undefined,
    "text/xml",
    "text/xml; charset=utf-8",
    "application/xml",
    "application/x-www-form-urlencoded",
    "text/plain;charset=UTF-8",
  ])("the Content-Type is %s", (contentType) => {
    expect(
      Object.fromEntries(parseXml(contentType, Buffer.from("<xml><a>1</a></xml>")).texts),
    ).toEqual({ a: "1" });
  });

  test("it has as many elements as there may be, each with as long a name as may be", () => {
    const names = Array.from({ length: 1000 }, (_, index) => `a${index}`.padEnd(128, "x"));
    const body = names.map((name) => `<${name}>1</${name}>`).join("");
    expect(Object.keys(read(`<xml>${body}</xml>`))).toEqual(names);
  });
});

test("what stood on the wire is kept beside what it says, and the order of both", () => {
  const form = parseXml(undefined, Buffer.from("<xml><b>&lt;</b><a><![CDATA[1]]></a><c/></xml>"));
  expect(Object.fromEntries(form.written)).toEqual({ b: "&lt;", a: "<![CDATA[1]]>", c: "" });
  expect(form.order).toEqual(["b", "a", "c"]);
});

const begin = "the body has to begin with <xml>";
const bareLess =
  "element 1 (a): its value has a bare <, which has to be written as &lt; or put into CDATA";
const bareAnd =
  "element 1 (a): its value has a bare &, which has to be written as &amp; or put into CDATA";
const nested =
  "stands in it, and there is one level alone; an object has to be JSON text, and markup in CDATA";

describe("a body of XML is refused in these words where", () => {
  test.each<[string, string | Buffer, string]>([
    ["it is empty", "", "the body is empty, and it has to be XML"],
    ["it is blank", " \n", "the body is empty, and it has to be XML"],
    [
      "it has a prolog",
      '<?xml version="1.0" encoding="UTF-8"?>\n<xml></xml>',
      `${begin}; an XML prolog (<?xml …?>) stands in front of it, which the gateway is known to answer with 系统错误`,
    ],
    [
      "it has a byte order mark",
      "\ufeff<xml></xml>",
      `${begin}; a byte order mark stands in front of it`,
    ],
    ["it has a DOCTYPE", "<!DOCTYPE xml><xml></xml>", `${begin}; a DOCTYPE stands in front of it`],
    ["a comment comes first", "<!-- --><xml></xml>", `${begin}; a comment stands in front of it`],
    [
      "another declaration comes first",
      "<!ELEMENT a><xml></xml>",
      `${begin}; a declaration or an instruction stands in front of it`,
    ],
    [
      "the root has attributes",
      '<xml a="1"></xml>',
      `${begin}; its root has attributes, or is closed at once`,
    ],
    [
      "the root is closed at once",
      "<xml/>",
      `${begin}; its root has attributes, or is closed at once`,
    ],
    ["the root is another", "<root><a>1</a></root>", `${begin}; its root is <root>`],
    ["the root is in upper case", "<XML></XML>", `${begin}; its root is <XML>`],
    ["it is SOAP", "<soap:Envelope>", `${begin}; it is a SOAP envelope`],
    ["it is an object of JSON", ' {"a":1}', `${begin}; it is an object or a list of JSON`],
    ["it is a list of JSON", "[1]", `${begin}; it is an object or a list of JSON`],
    ["it is a text of JSON", '"<xml></xml>"', `${begin}; it is JSON text, with quotes around it`],
    [
      "it is an object's name",
      "[object Object]",
      `${begin}; it is an object that was turned into text`,
    ],
    ["it is URL-encoded", "%3Cxml%3E", `${begin}; it is URL-encoded`],
    ["it is escaped", "&lt;xml&gt;", `${begin}; its own tags are escaped`],
    ["it is multipart", "--b0\r\n", `${begin}; it is multipart`],
    ["it is a form", "a=1&b=2", `${begin}; it is a form (name=value&…)`],
    ["it is nothing known", "hello", `${begin}; it begins with something else`],
    ["it is not UTF-8", Buffer.from("<xml><a>é</a></xml>", "latin1"), "the body is not UTF-8"],
    [
      "it breaks off in front of an element",
      "<xml><a>1</a>",
      "the body does not end: </xml> is missing",
    ],
    [
      "it breaks off in its last tag",
      "<xml><a>1</a></xm",
      "the body does not end: </xml> is missing",
    ],
    ["it breaks off in a value", "<xml><a>1", "element 1 (a): it does not end, </a> is missing"],
    [
      "it breaks off in CDATA",
      "<xml><a><![CDATA[1]]",
      "element 1 (a): its CDATA does not end, ]]> is missing",
    ],
    [
      "it breaks off in an end tag",
      "<xml><a>1</a",
      "element 1 (a): its end tag does not end, > is missing",
    ],
    [
      "something follows it",
      "<xml></xml>é",
      "2 bytes stand behind </xml>, with which the body has to end",
    ],
    [
      "an element comes twice",
      "<xml><a>1</a><b/><a>1</a></xml>",
      "element 3 (a): there was an element a already",
    ],
    [
      "an element stands in another",
      "<xml><a><b>1</b></a></xml>",
      `element 1 (a): the element <b> ${nested}`,
    ],
    [
      "an empty element stands in another",
      "<xml><a><b/></a></xml>",
      `element 1 (a): the element <b> ${nested}`,
    ],
    ["a value has a bare <", "<xml><a>1 < 2</a></xml>", bareLess],
    ["a value has a bare < that looks like a tag", "<xml><a>1 <b> 2</a></xml>", bareLess],
    ["a value has a bare </", "<xml><a>1 </ 2</a></xml>", bareLess],
    ["a value has a bare &", "<xml><a>1 & 2</a></xml>", bareAnd],
    ["a value has a bare & in front of letters", "<xml><a>1&b=2</a></xml>", bareAnd],
    [
      "a value has an entity of HTML",
      "<xml><a>&nbsp;</a></xml>",
      "element 1 (a): &nbsp; is not known; there are &lt; &gt; &amp; &quot; &apos; and numbers",
    ],
    [
      "a value has a number that is no character",
      "<xml><a>&#x110000;</a></xml>",
      "element 1 (a): &#x110000; is no character",
    ],
    [
      "a value has a control character",
      "<xml><a>\u0001</a></xml>",
      "element 1 (a): it has the character U+0001, which XML cannot hold",
    ],
    [
      "a value has one by number",
      "<xml><a>&#0;</a></xml>",
      "element 1 (a): it has the character U+0000, which XML cannot hold",
    ],
    [
      "a value has half a surrogate by number",
      "<xml><a>&#xD800;</a></xml>",
      "element 1 (a): it has the character U+D800, which XML cannot hold",
    ],
    [
      "CDATA has a control character",
      "<xml><a><![CDATA[\u0008]]></a></xml>",
      "element 1 (a): it has the character U+0008, which XML cannot hold",
    ],
    [
      "CDATA holds its own end",
      "<xml><a><![CDATA[1]]>2]]></a></xml>",
      "element 1 (a): ]]> stands in its text; a CDATA value that holds ]]> itself has to be divided behind ]]",
    ],
    [
      "a comment stands in a value",
      "<xml><a><!-- --></a></xml>",
      "element 1 (a): a comment stands in it",
    ],
    [
      "an instruction stands in a value",
      "<xml><a><?php ?></a></xml>",
      "element 1 (a): a processing instruction stands in it",
    ],
    [
      "an element ends as another",
      "<xml><a>1</b></xml>",
      "element 1 (a): it has to end with </a>; </b> came",
    ],
    [
      "text stands between elements",
      "<xml>1<a>1</a></xml>",
      "element 1: text stands in front of it, and between elements there are spaces at most",
    ],
    [
      "a DOCTYPE stands inside",
      "<xml><!DOCTYPE a></xml>",
      "element 1: a DOCTYPE or ENTITY stands in its place",
    ],
    [
      "an ENTITY stands inside",
      '<xml><!ENTITY a "b"></xml>',
      "element 1: a DOCTYPE or ENTITY stands in its place",
    ],
    [
      "a comment stands inside",
      "<xml><a/><!-- --></xml>",
      "element 2: a comment stands in its place",
    ],
    [
      "an instruction stands inside",
      "<xml><?php ?></xml>",
      "element 1: a processing instruction stands in its place",
    ],
    [
      "CDATA stands inside",
      "<xml><![CDATA[1]]></xml>",
      "element 1: CDATA stands outside of an element",
    ],
    [
      "an element ends that never began",
      "<xml></a></xml>",
      "element 1: </a> ends what was never begun",
    ],
    [
      "an element has attributes",
      '<xml><a b="1">1</a></xml>',
      "element 1 (a): it has attributes, or its tag does not end; an element has a name alone",
    ],
    [
      "an element has no name",
      "<xml><0>1</0></xml>",
      "element 1: its tag has no name that XML knows, or does not end",
    ],
    [
      "a name is too long",
      `<xml><${"a".repeat(129)}/></xml>`,
      `element 1 (${"a".repeat(128)}): its name is longer than 128 characters`,
    ],
    [
      "there are too many elements",
      `<xml>${Array.from({ length: 1001 }, (_, index) => `<a${index}/>`).join("")}</xml>`,
      "the body has more than 1000 elements",
    ],
  ])("%s", (_, body, malformed) => {
    expect(read(body)).toEqual({ malformed });
  });

  test.each([
    "multipart/form-data; boundary=b0",
    "application/json",
    "Application/JSON; charset=utf-8",
  ])("its Content-Type is %s", (contentType) => {
    expect(read("<xml></xml>", contentType)).toEqual({
      malformed: `Content-Type has to be text/xml; it is ${contentType}`,
    });
  });
});
