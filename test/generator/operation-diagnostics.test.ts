/** Diagnostics about URLs, replies, XML elements, encryption, forms and signatures. */
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
  // Parameters beside the body.
  {
    name: "an optional parameter beside a body",
    file: add,
    from: "required: true",
    to: `required: ${here}false`,
    message: "A parameter beside a body must have required: true.",
  },
  {
    name: "two parameters beside a body",
    file: add,
    from: "  parameters:\n",
    to: `  ${here}parameters:\n    - { name: kind, in: query, required: true, schema: { const: shop } }\n`,
    message: "An operation with a body can have at most one parameter.",
  },
  {
    name: "a path that does not end in the parameter's value",
    file: add,
    from: "const: add",
    to: "const: append",
    message:
      "Expected the path /demo/manage/append for this x-path and parameter, received /demo/manage/add.",
  },
  {
    name: "x-path without a parameter",
    file: bill,
    from: "  x-idempotent: true",
    to: `  x-idempotent: true\n  ${here}x-path: /demo`,
    message: "x-path is only allowed with a parameter beside the body.",
  },
  {
    name: "x-path on a GET",
    file: token,
    from: "  parameters:\n",
    to: `  ${here}x-path: /demo\n  parameters:\n`,
    message: "x-path is only allowed with a parameter beside the body.",
  },
  {
    name: "a const parameter of a GET",
    file: token,
    from: "        title: 授权码\n        type: string\n        description: The code.\n",
    to: `        ${here}const: code\n`,
    message: "Only a parameter beside a body can have a const.",
  },

  // Replies.
  {
    name: "a download without an XML reply for failures",
    file: bill,
    from: "        text/xml:\n          schema:\n            type: object\n            properties:\n              return_code:",
    to: "        application/xml:\n          schema:\n            type: object\n            properties:\n              return_code:",
    message: "Missing text/xml. If a download fails, the gateway replies with XML.",
  },
  {
    name: "a page with content for programs",
    file: contract,
    from: "      description: A page.",
    to: `      description: A page.\n      content:\n        ${here}text/csv: { schema: { type: string } }`,
    message: "The content of a page must be text/html or omitted.",
  },
  {
    name: "HTML that is not a page",
    file: bill,
    from: "        text/csv:\n          schema:\n            type: string\n",
    to: `        ${here}text/html: { schema: { type: string } }\n        text/csv:\n          schema:\n            type: string\n`,
    message: "text/html is only allowed with x-page: true.",
  },
  {
    name: "a missing reply",
    file: contract,
    from: "  x-page: true\n",
    to: "",
    message: "Missing content. Only an operation with x-page: true can omit it.",
  },
  {
    name: "a fragment without a page",
    file: contract,
    from: '  x-page: true\n  x-fragment: "#demo_redirect"',
    to: `  ${here}x-fragment: "#demo_redirect"`,
    message: "x-fragment is only allowed with x-page: true.",
  },
  {
    name: "an invalid fragment",
    file: contract,
    from: '"#demo_redirect"',
    to: `${here}demo_redirect`,
    message: 'Expected # and a word, received "demo_redirect".',
  },
  {
    name: "a page with POST",
    file: bill,
    from: "  x-idempotent: true",
    to: `  x-idempotent: true\n  ${here}x-page: true`,
    message: "x-page is only allowed for a GET, because browsers open pages.",
  },
  {
    name: "a JSON reply that does not define success",
    file: token,
    from: '        application/json:\n          x-succeeded:\n            field: retcode\n            value: "0"\n',
    to: `        ${here}application/json:\n`,
    message: "Missing x-succeeded. A JSON reply names the field and the value that mean success.",
  },
  {
    name: "a JSON reply with a signature",
    file: token,
    from: "reply: none",
    to: `reply: ${here}required`,
    message: "The signature of a JSON reply cannot be verified. Expected none.",
  },
  {
    name: "success defined by an unknown field",
    file: token,
    from: "field: retcode",
    to: `field: ${here}errcode`,
    message: 'Unknown field "errcode". Did you mean "retcode"?',
  },

  // Lists of XML elements.
  {
    name: "XML elements without a name",
    file: query,
    from: "                items:\n                  type: object\n                  xml:\n                    name: shop\n",
    to: `                ${here}items:\n                  type: object\n`,
    message: "Missing xml.name. Expected the name of each element.",
  },
  {
    name: "XML elements inside an element of another name",
    file: query,
    from: "name: shops",
    to: `name: ${here}shoplist`,
    message: "The element around a list must have the name of the field, shops.",
  },
  {
    name: "XML elements with an index",
    file: query,
    from: "                xml:\n                  name: shops",
    to: `                x-indexed: true\n                ${here}xml:\n                  name: shops`,
    message: "A list with x-indexed: true cannot have xml.",
  },
  {
    name: "a list inside an XML element",
    file: query,
    from: "                    revenue:\n                      title: 营业额\n                      type: integer\n                      x-unit: fen\n                      description: The revenue.",
    to: `                    ${here}staff:\n                      title: 店员\n                      type: array\n                      x-indexed: true\n                      description: Who works there.\n                      items: { type: object, properties: { name: { title: 姓名, type: string, description: The name. } } }`,
    message: "An element of a list cannot contain a list.",
  },

  // Encryption.
  {
    name: "an encrypted field that is not sensitive",
    file: add,
    from: "x-encrypted: RSA-OAEP\n              x-sensitive: true",
    to: `${here}x-encrypted: RSA-OAEP`,
    message: "An encrypted field must have x-sensitive: true.",
  },
  {
    name: "an encrypted field that the client fills in",
    file: add,
    from: "x-encrypted: RSA-OAEP\n",
    to: `x-encrypted: RSA-OAEP\n              x-filled-by: ${here}timestamp\n`,
    message: "The client cannot fill in an encrypted field. Expected caller.",
  },
  {
    name: "an unknown cipher",
    file: add,
    from: "x-encrypted: RSA-OAEP",
    to: `x-encrypted: ${here}RSA`,
    message: 'Expected "RSA-OAEP", received "RSA".',
  },
  {
    name: "an encrypted string in JSON text",
    file: query,
    from: "                      description: The serial number.",
    to: `                      ${here}x-encrypted: AES-256-GCM\n                      description: The serial number.`,
    message: "Only an object can be encrypted in JSON text.",
  },
  {
    name: "an encrypted object with an example that is not text",
    file: query,
    from: "example: -----BEGIN CERTIFICATE-----",
    to: `example: ${here}1`,
    message: "The example is not a string. Put the plain text in quotes.",
  },

  // Forms.
  {
    name: "a form with a value that is not text",
    file: add,
    from: "                    title: 手机号\n                    type: string",
    to: `                    title: 手机号\n                    type: ${here}integer`,
    message: "A form must be an object whose members have type: string.",
  },
  {
    name: "a form example with an unknown field",
    file: add,
    from: "example: mobile=13800000000",
    to: `example: ${here}mobile=13800000000&age=7`,
    message: "In the example, age is not in the schema.",
  },

  // Additional signatures and signing keys.
  {
    name: "a signature over an unknown field",
    file: add,
    from: "over: [mch_id, shop_name]",
    to: `over: [mch_id, ${here}shop]`,
    message: 'Unknown field "shop". Did you mean "shop_name"?',
  },
  {
    name: "a signature over itself",
    file: add,
    from: "over: [mch_id, shop_name]",
    to: `over: [mch_id, ${here}shop_sign]`,
    message: "A signature cannot cover another signature.",
  },
  {
    name: "an unknown secret",
    file: add,
    from: "secret: workWxSecret",
    to: `secret: ${here}anotherSecret`,
    message: 'Expected "workWxSecret", received "anotherSecret".',
  },
  {
    name: "a signing key from an unknown operation",
    file: add,
    from: "from: /demo/key",
    to: `from: ${here}/demo/keys`,
    message: "There is no operation at /demo/keys. Did you mean /demo/key?",
  },
  {
    name: "a signing key in an unknown field",
    file: add,
    from: "field: demo_key",
    to: `field: ${here}key`,
    message: "The reply of /demo/key has no field key. Did you mean demo_key?",
  },
  {
    name: "a signing key from an operation that needs one",
    file: add,
    from: "from: /demo/key",
    to: `from: ${here}/demo/manage/add`,
    message: "The operation that returns a signing key must itself be signed with the API key.",
  },

  // Keys for encrypted fields.
  {
    name: "an encryption key from an unknown operation",
    file: add,
    from: "x-encryption-key:\n    from: /demo/key",
    to: `x-encryption-key:\n    from: ${here}/demo/kei`,
    message: "There is no operation at /demo/kei. Did you mean /demo/key?",
  },
  {
    name: "an encryption key in an unknown field",
    file: add,
    from: "x-encryption-key:\n    from: /demo/key\n    field: demo_key",
    to: `x-encryption-key:\n    from: /demo/key\n    field: ${here}demo_kei`,
    message: "The reply of /demo/key has no field demo_kei. Did you mean demo_key?",
  },
];

test.for(scenarios)("rejects $name", async (scenario) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, scenario);
});

test("rejects an operation at a URL whose operations a parameter distinguishes", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("paths/demo/manage.yaml", await spec.read("paths/demo/key.yaml"));
  const diagnostics = await spec.diagnostics();
  expect(diagnostics).toHaveLength(2);
  for (const diagnostic of diagnostics) {
    expect(diagnostic).toMatch(
      /: POST \/demo\/manage is also defined without the parameter, at .*:1:1\.$/,
    );
  }
});

test("rejects a parameter beside a body without x-path", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(add, "  x-path: /demo/manage\n", "");
  expect(await spec.diagnostics()).toEqual([
    `${add}:1:1: Missing x-path. Expected the path of the URL, which is this path without the parameter value.`,
  ]);
});

test("rejects an encrypted field without the operation that returns its key", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(add, "  x-encryption-key:\n    from: /demo/key\n    field: demo_key\n", "");
  expect(await spec.diagnostics()).toEqual([
    `${add}:1:1: Missing x-encryption-key. An operation with encrypted fields names the operation that returns the key.`,
  ]);
});

test("rejects an encryption key that no field needs", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(add, "              x-encrypted: RSA-OAEP\n", "");
  expect(await spec.diagnostics()).toEqual([
    `${add}:14:3: x-encryption-key is not used: no field of the request is encrypted.`,
  ]);
});
