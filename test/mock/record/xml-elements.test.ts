import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { merchant, signatureOf, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const sign = signatureOf({ a: `<>"'& 1`, b: "" }, "HMAC-SHA256");

/** The verdict in a record on the signature of a reply with this body. */
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
  ["a CDATA section", `<xml><a><![CDATA[<>"'& 1]]></a><b><![CDATA[]]></b>${signed}</xml>`],
  [
    "alternating sections and text",
    `<xml><a>&lt;<![CDATA[>"]]>'<![CDATA[& ]]>1</a>${signed}</xml>`,
  ],
  ["a declaration", `<?xml version="1.0"?><xml>${plain}</xml>`],
  ["surrounding spaces", ` \n<?xml version="1.0"?> \n<xml> \n${plain} \n</xml> \n`],
  ["a second level of elements", `<xml><c><a>2</a><d></d></c>${plain}</xml>`],
  ["a third level of elements", `<xml><c><c><c>3</c></c></c><c><c>4</c> </c>${plain}</xml>`],
  ["spaces between elements", `<xml>${plain.replace(/(<\/\w+>)/g, "$1 \n")}</xml>`],
])("verifies the signature of a reply with %s", async (_, body) => {
  expect(await verdictOn(body)).toEqual({ type: "HMAC-SHA256", valid: true });
});

test.each([
  ["text before the root", `x<xml>${plain}</xml>`],
  ["text after the root", `<xml>${plain}</xml>x`],
  ["text between elements", `<xml>x${plain}</xml>`],
  ["an end tag with another name", `<xml><a>1</b>${signed}</xml>`],
  ["a name that begins with a digit", `<xml><1>1</1>${signed}</xml>`],
  ["an unterminated section", `<xml><a><![CDATA[1</a>${signed}</xml>`],
  ["a section between elements", `<xml><![CDATA[x]]>${plain}</xml>`],
  ["a surplus end tag", `<xml>${plain}</a></xml>`],
  ["an unterminated element", `<xml><c>${plain}</xml>`],
  ["an unterminated root", `<xml>${plain}`],
  ["a second document", `<xml>${plain}</xml><xml>${plain}</xml>`],
  ["a signature on a lower level only", `<xml><c>${signed}</c></xml>`],
  ["a signature that contains elements", `<xml><a>1</a><sign><b>${sign}</b></sign></xml>`],
  ["no signature", "<xml><a>1</a></xml>"],
])("finds no signature in a reply that has %s", async (_, body) => {
  expect(await verdictOn(body)).toBeNull();
});

test.each(["&lt;", "&#60;"])(
  "reports an invalid signature if the signed value was different: %s",
  async (value) => {
    expect(await verdictOn(`<xml><a>${value}</a>${signed}</xml>`)).toEqual({
      type: "HMAC-SHA256",
      valid: false,
    });
  },
);

test("accepts element names with underscores, dots and hyphens", async () => {
  const dotted = signatureOf({ "_a.b-c": "1" }, "HMAC-SHA256");
  expect(await verdictOn(`<xml><_a.b-c>1</_a.b-c><sign>${dotted}</sign></xml>`)).toEqual({
    type: "HMAC-SHA256",
    valid: true,
  });
});
