/* Downloads, pages, replies of JSON, what is encrypted, and what a URL alone does not tell apart. */
import { expect, test } from "vitest";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { here, TempSpec } from "./temp-spec.js";

const add = "paths/demo/manage/add.yaml";
const query = "paths/demo/manage/query.yaml";
const bill = "paths/demo/bill.yaml";
const contract = "paths/demo/contract.yaml";
const token = "paths/demo/token.yaml";

const scenarios: (Scenario & { readonly file: string })[] = [
  // A parameter beside the body.
  {
    name: "a parameter beside a body that may be left out",
    file: add,
    from: "required: true",
    to: `required: ${here}false`,
    message: "Beside a body, a parameter is always there: required is true.",
  },
  {
    name: "two parameters beside a body",
    file: add,
    from: "  parameters:\n",
    to: `  ${here}parameters:\n    - { name: kind, in: query, required: true, schema: { const: shop } }\n`,
    message: "Beside a body, there is one parameter at most.",
  },
  {
    name: "a file that is not named after what tells it apart",
    file: add,
    from: "const: add",
    to: "const: append",
    message: "With this x-path, the path is /demo/manage/append.",
  },
  {
    name: "a URL of its own, and nothing to tell it apart",
    file: bill,
    from: "  x-idempotent: true",
    to: `  x-idempotent: true\n  ${here}x-path: /demo`,
    message: "x-path is for operations that parameters beside the body tell apart.",
  },
  {
    name: "a URL of its own of a GET",
    file: token,
    from: "  parameters:\n",
    to: `  ${here}x-path: /demo\n  parameters:\n`,
    message: "x-path is for operations that parameters beside the body tell apart.",
  },
  {
    name: "a const where there is no body",
    file: token,
    from: "        title: 授权码\n        type: string\n        description: The code.\n",
    to: `        ${here}const: code\n`,
    message: "Only beside a body, a parameter has a const.",
  },

  // Replies.
  {
    name: "a download that cannot fail",
    file: bill,
    from: "        text/xml:\n          schema:\n            type: object\n            properties:\n              return_code:",
    to: "        application/xml:\n          schema:\n            type: object\n            properties:\n              return_code:",
    message: "text/xml is missing: a download that failed comes as XML.",
  },
  {
    name: "a page that a program reads",
    file: contract,
    from: "      description: A page.",
    to: `      description: A page.\n      content:\n        ${here}text/csv: { schema: { type: string } }`,
    message: "No program reads a page: it is text/html, or nothing.",
  },
  {
    name: "HTML that is no page",
    file: bill,
    from: "        text/csv:\n          schema:\n            type: string\n",
    to: `        ${here}text/html: { schema: { type: string } }\n        text/csv:\n          schema:\n            type: string\n`,
    message: "Only a page is text/html: x-page is missing.",
  },
  {
    name: "nothing that comes back",
    file: contract,
    from: "  x-page: true\n",
    to: "",
    message: "content is missing: only a page has none that a program reads.",
  },
  {
    name: "a fragment of what is no page",
    file: contract,
    from: '  x-page: true\n  x-fragment: "#demo_redirect"',
    to: `  ${here}x-fragment: "#demo_redirect"`,
    message: "Only a page has a fragment: x-page is missing.",
  },
  {
    name: "a fragment that is none",
    file: contract,
    from: '"#demo_redirect"',
    to: `${here}demo_redirect`,
    message: '"demo_redirect" has to be # and a word.',
  },
  {
    name: "a page that is posted",
    file: bill,
    from: "  x-idempotent: true",
    to: `  x-idempotent: true\n  ${here}x-page: true`,
    message: "A page is opened by GET.",
  },
  {
    name: "JSON that does not say whether it succeeded",
    file: token,
    from: '        application/json:\n          x-succeeded:\n            field: retcode\n            value: "0"\n',
    to: `        ${here}application/json:\n`,
    message:
      "x-succeeded is missing: a reply of JSON says which value of which field means success.",
  },
  {
    name: "JSON whose signature nobody would verify",
    file: token,
    from: "reply: none",
    to: `reply: ${here}required`,
    message: "A signature of JSON is not verified: reply is none.",
  },
  {
    name: "success by a field that is not there",
    file: token,
    from: "field: retcode",
    to: `field: ${here}errcode`,
    message: 'x-succeeded names "errcode", and there is no such field.',
  },

  // Elements.
  {
    name: "elements of no name",
    file: query,
    from: "                items:\n                  type: object\n                  xml:\n                    name: shop\n",
    to: `                ${here}items:\n                  type: object\n`,
    message: "xml.name is missing: the name of each element.",
  },
  {
    name: "elements within an element of another name",
    file: query,
    from: "name: shops",
    to: `name: ${here}shoplist`,
    message: "The element around a list is called as its field is: shops.",
  },
  {
    name: "elements with an index",
    file: query,
    from: "                xml:\n                  name: shops",
    to: `                x-indexed: true\n                ${here}xml:\n                  name: shops`,
    message: "A list of fields with an index has no elements.",
  },
  {
    name: "a list within an element",
    file: query,
    from: "                    revenue:\n                      title: 营业额\n                      type: integer\n                      x-unit: fen\n                      description: The revenue.",
    to: `                    ${here}staff:\n                      title: 店员\n                      type: array\n                      x-indexed: true\n                      description: Who works there.\n                      items: { type: object, properties: { name: { title: 姓名, type: string, description: The name. } } }`,
    message: "An element of a list has no list in it.",
  },

  // What is encrypted.
  {
    name: "a secret that is shown",
    file: add,
    from: "x-encrypted: RSA-OAEP\n              x-sensitive: true",
    to: `${here}x-encrypted: RSA-OAEP`,
    message: "What is encrypted is a secret: x-sensitive is missing.",
  },
  {
    name: "a secret that the client fills in",
    file: add,
    from: "x-encrypted: RSA-OAEP\n",
    to: `x-encrypted: RSA-OAEP\n              x-filled-by: ${here}timestamp\n`,
    message: "What is encrypted is the caller's.",
  },
  {
    name: "a cipher that there is not",
    file: add,
    from: "x-encrypted: RSA-OAEP",
    to: `x-encrypted: ${here}RSA`,
    message: '"RSA" is not one of "RSA-OAEP".',
  },
  {
    name: "an encrypted text inside of JSON text",
    file: query,
    from: "                      description: The serial number.",
    to: `                      ${here}x-encrypted: AES-256-GCM\n                      description: The serial number.`,
    message: "Inside of JSON text, an object is encrypted.",
  },
  {
    name: "an encrypted object whose plain text is none",
    file: query,
    from: "example: -----BEGIN CERTIFICATE-----",
    to: `example: ${here}1`,
    message: "The example is no string; put the plain text in quotes.",
  },

  // Forms.
  {
    name: "a form of what is no text",
    file: add,
    from: "                    title: 手机号\n                    type: string",
    to: `                    title: 手机号\n                    type: ${here}integer`,
    message: "A form is an object of texts.",
  },
  {
    name: "a form that has what it does not say",
    file: add,
    from: "example: mobile=13800000000",
    to: `example: ${here}mobile=13800000000&age=7`,
    message: "In the example, age is not in the schema.",
  },

  // Signatures of another kind.
  {
    name: "a signature over a field that is not there",
    file: add,
    from: "over: [mch_id, shop_name]",
    to: `over: [mch_id, ${here}shop]`,
    message: 'x-filled-by.over names "shop", and there is no such field.',
  },
  {
    name: "a signature over itself",
    file: add,
    from: "over: [mch_id, shop_name]",
    to: `over: [mch_id, ${here}shop_sign]`,
    message: "A signature is not made over a signature.",
  },
  {
    name: "a secret that the client does not have",
    file: add,
    from: "secret: workWxSecret",
    to: `secret: ${here}anotherSecret`,
    message: '"anotherSecret" is not one of "workWxSecret".',
  },
  {
    name: "a key of an operation that is not there",
    file: add,
    from: "from: /demo/key",
    to: `from: ${here}/demo/keys`,
    message: "There is no operation at /demo/keys.",
  },
  {
    name: "a key of a field that is not there",
    file: add,
    from: "field: demo_key",
    to: `field: ${here}key`,
    message: "The reply of /demo/key has no field key.",
  },
  {
    name: "a key that needs itself",
    file: add,
    from: "from: /demo/key",
    to: `from: ${here}/demo/manage/add`,
    message: "The operation that tells a key is signed with the merchant's.",
  },
];

test.for(scenarios)("$name", async (scenario) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, scenario);
});

test("a URL that has an operation without the parameter is told apart by nothing", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("paths/demo/manage.yaml", await spec.read("paths/demo/key.yaml"));
  const complaints = await spec.complaints();
  expect(complaints).toHaveLength(2);
  for (const complaint of complaints) {
    expect(complaint).toMatch(/: POST \/demo\/manage is an operation of its own, at .*:1:1\.$/);
  }
});

test("a parameter beside a body needs the URL that it stands in", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(add, "  x-path: /demo/manage\n", "");
  expect(await spec.complaints()).toEqual([
    `${add}:1:1: x-path is missing: the URL, which the path ends in the parameter's value after.`,
  ]);
});
