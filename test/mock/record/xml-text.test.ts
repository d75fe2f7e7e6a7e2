import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { merchant, signatureOf, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const sign = signatureOf({ a: `<>"'& 1`, b: "" }, "HMAC-SHA256");

/** What a record says about the signature of a reply with this text. */
async function verdictOn(body: string): Promise<unknown> {
  gateway.reset();
  gateway.on(secapiMchUploadmedia).respond({ body });
  await send(gateway, upload());
  return gateway.record().log.entries[0]?.response._signature;
}

const signed = `<sign>${sign}</sign>`;
const plain = `<a>&lt;&gt;&quot;&apos;&amp; 1</a><b></b>${signed}`;

test.each([
  ["entities", `<xml>${plain}</xml>`],
  ["a section", `<xml><a><![CDATA[<>"'& 1]]></a><b><![CDATA[]]></b>${signed}</xml>`],
  ["sections and text in turn", `<xml><a>&lt;<![CDATA[>"]]>'<![CDATA[& ]]>1</a>${signed}</xml>`],
  ["a declaration", `<?xml version="1.0"?><xml>${plain}</xml>`],
  ["space around", ` \n<?xml version="1.0"?> \n<xml> \n${plain} \n</xml> \n`],
  ["elements of a second level", `<xml><c><a>2</a><d></d></c>${plain}</xml>`],
  ["elements of a third", `<xml><c><c><c>3</c></c></c><c><c>4</c> </c>${plain}</xml>`],
  ["space between", `<xml>${plain.replace(/(<\/\w+>)/g, "$1 \n")}</xml>`],
])("a reply's signature is checked where its text has %s", async (_, body) => {
  expect(await verdictOn(body)).toEqual({ type: "HMAC-SHA256", valid: true });
});

test.each([
  ["text in front", `x<xml>${plain}</xml>`],
  ["text behind", `<xml>${plain}</xml>x`],
  ["text between", `<xml>x${plain}</xml>`],
  ["an end tag of another name", `<xml><a>1</b>${signed}</xml>`],
  ["a name that begins with a digit", `<xml><1>1</1>${signed}</xml>`],
  ["a section without an end", `<xml><a><![CDATA[1</a>${signed}</xml>`],
  ["text between that is a section", `<xml><![CDATA[x]]>${plain}</xml>`],
  ["an end tag too many", `<xml>${plain}</a></xml>`],
  ["an element without an end", `<xml><c>${plain}</xml>`],
  ["no end", `<xml>${plain}`],
  ["a second document", `<xml>${plain}</xml><xml>${plain}</xml>`],
  ["a signature of a lower level alone", `<xml><c>${signed}</c></xml>`],
  ["a signature that holds elements", `<xml><a>1</a><sign><b>${sign}</b></sign></xml>`],
  ["no signature", "<xml><a>1</a></xml>"],
])("a reply is not taken for signed XML where it has %s", async (_, body) => {
  expect(await verdictOn(body)).toBeNull();
});

test.each(["&lt;", "&#60;"])(
  "a reply with another value than was signed, %s, says so",
  async (a) => {
    expect(await verdictOn(`<xml><a>${a}</a>${signed}</xml>`)).toEqual({
      type: "HMAC-SHA256",
      valid: false,
    });
  },
);

test("a name with a dot and a hyphen, and an underscore in front, is a name", async () => {
  const dotted = signatureOf({ "_a.b-c": "1" }, "HMAC-SHA256");
  expect(await verdictOn(`<xml><_a.b-c>1</_a.b-c><sign>${dotted}</sign></xml>`)).toEqual({
    type: "HMAC-SHA256",
    valid: true,
  });
});
