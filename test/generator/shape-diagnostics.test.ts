import { expect, test } from "vitest";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { here, TempSpec } from "./temp-spec.js";

const order = "paths/demo/order.yaml";
const query = "paths/demo/query.yaml";

const scenarios: Scenario[] = [
  // The request and its method.
  {
    name: "a GET with a body",
    file: query,
    from: "  parameters:\n",
    to: `  ${here}requestBody:\n    content: {}\n  parameters:\n`,
    message: "A GET has no body; its fields are parameters.",
  },
  {
    name: "a GET without parameters",
    file: "paths/demo/ping.yaml",
    from: "  parameters:\n",
    to: "  params:\n",
    message: "parameters is missing: a GET has its fields in the URL.",
  },
  {
    name: "a POST without a body",
    from: "  requestBody:\n",
    to: "  requestBodies:\n",
    message: "requestBody is missing: a POST has its fields there.",
  },
  {
    name: "a parameter that stands twice",
    file: query,
    from: "- name: plan_id",
    to: `- name: ${here}appid`,
    message: "The parameter appid stands here a second time.",
  },
  {
    name: "a parameter that is not in the query",
    file: query,
    from: "- name: plan_id\n      in: query",
    to: `- name: plan_id\n      in: ${here}header`,
    message: '"header" is not one of "query".',
  },
  {
    name: "a field beside a body",
    from: "  requestBody:\n",
    to: `  parameters:\n    - name: action\n      in: query\n      required: true\n      ${here}schema: { title: 动作, type: string, description: What to do. }\n  requestBody:\n`,
    message: "Beside a body, a parameter has one value: a const.",
  },
  {
    name: "a file in XML",
    from: "            remark:\n              title: 备注\n              type: string\n",
    to: `            ${here}remark:\n              title: 备注\n              contentMediaType: application/octet-stream\n`,
    message: "A file is sent by multipart/form-data, and by nothing else.",
  },
  {
    name: "an amount in a form",
    from: "      text/xml:\n        schema:\n          type: object\n          properties:\n            appid:\n              $ref: ../../fields.yaml#/application\n            mchid:\n              $ref: ../../fields.yaml#/merchant\n            nonce_str:\n              $ref: ../../fields.yaml#/nonce\n            timestamp:\n              $ref: ../../fields.yaml#/timestamp\n            total_fee:",
    to: `      multipart/form-data:\n        schema:\n          type: object\n          properties:\n            appid:\n              $ref: ../../fields.yaml#/application\n            mchid:\n              $ref: ../../fields.yaml#/merchant\n            nonce_str:\n              $ref: ../../fields.yaml#/nonce\n            timestamp:\n              $ref: ../../fields.yaml#/timestamp\n            ${here}total_fee:`,
    message: "multipart/form-data carries texts and files, and nothing else.",
  },

  // What the client fills in.
  {
    name: "two fields for one application",
    from: "x-sensitive: true",
    to: `x-filled-by: ${here}application`,
    message: "Two fields are filled in by application; there can be one.",
  },
  {
    name: "an amount that the client would have to know",
    from: "x-unit: fen\n              description: The amount to pay.",
    to: `x-unit: fen\n              x-filled-by: ${here}timestamp\n              description: The amount to pay.`,
    message: "An integer is filled in by the caller.",
  },
  {
    name: "JSON text that the client would have to know",
    from: "description: The media IDs of the photos.",
    to: `description: The media IDs of the photos.\n              x-filled-by: ${here}nonce`,
    message: "JSON text is filled in by the caller.",
  },

  {
    name: "a request that does not carry its signature",
    file: query,
    from: "    - name: sign\n      in: query\n      required: true\n      schema:\n        $ref: ../../fields.yaml#/sign\n",
    to: "",
    message: "A request is signed, and has no field with x-filled-by: sign.",
  },
  {
    name: "a type of signature that a request cannot tell of",
    file: query,
    from: "types: [HMAC-SHA256]",
    to: `types: ${here}[HMAC-SHA256, MD5]`,
    message:
      "Without a field filled in by sign_type, the gateway takes a request for HMAC-SHA256: name that alone.",
  },
  {
    name: "a type of signature other than the one that is assumed",
    file: query,
    from: "default: HMAC-SHA256",
    to: "default: MD5",
    message:
      "Without a field filled in by sign_type, the gateway takes a request for MD5: name that alone.",
  },

  // Types and what belongs to them.
  {
    name: "a field without a type",
    from: "            remark:\n              title: 备注\n              type: string\n",
    to: `            ${here}remark:\n              title: 备注\n`,
    message: "type is missing: every field has one, but for a file.",
  },
  {
    name: "an integer with the limits of a text",
    from: "maximum: 1000000",
    to: `maximum: 1000000\n              ${here}maxLength: 7`,
    message: "An integer has no maxLength.",
  },
  {
    name: "an integer with values",
    file: query,
    from: "minimum: 1",
    to: `minimum: 1\n        ${here}enum: ["1"]`,
    message: "An integer has no enum.",
  },
  {
    name: "a text with the limits of an integer",
    from: "x-sensitive: true",
    to: `${here}minimum: 1`,
    message: "A text has no minimum.",
  },
  {
    name: "an integer that has no room",
    from: "maximum: 1000000",
    to: `maximum: ${here}0`,
    message: "maximum is less than minimum, which is 1.",
  },
  {
    name: "a list in a request that is not in JSON text",
    from: "            remark:\n              title: 备注\n              type: string\n",
    to: `            remark:\n              title: 备注\n              type: ${here}array\n`,
    message: "A request has no list; one in JSON text has contentMediaType and contentSchema.",
  },
  {
    name: "JSON text that is not said to be text",
    from: "            photos:\n              title: 照片\n              type: string",
    to: `            ${here}photos:\n              title: 照片\n              type: array`,
    message: "JSON text is of type string.",
  },
  {
    name: "JSON text that does not say what it is",
    from: "            photos:",
    to: `            ${here}photo:\n              title: 照片\n              type: string\n              description: A picture.\n              contentMediaType: application/json\n            photos:`,
    message: "contentSchema is missing: it says what the JSON text is.",
  },
  {
    name: "text that is no JSON, with what is in it",
    from: "              description: A remark.\n",
    to: `              description: A remark.\n              ${here}contentSchema:\n                type: string\n`,
    message: "A text has no contentSchema.",
  },
  {
    name: "JSON text with a pattern",
    from: "description: The media IDs of the photos.",
    to: `description: The media IDs of the photos.\n              ${here}pattern: ^x$`,
    message: "JSON text has no pattern.",
  },
  {
    name: "a list in JSON text that does not say of what",
    from: "                    title: 单品列表\n                    type: array\n                    description: The items.\n                    items:",
    to: `                    title: 单品列表\n                    type: array\n                    description: The items.\n                    x-source: x\n                    itens:`,
    message: "items is missing: a list says of what.",
  },
  {
    name: "an object in JSON text that does not say what is in it",
    from: "              contentSchema:\n                type: object\n                properties:",
    to: `              ${here}contentSchema:\n                type: object\n                members:`,
    message: "properties is missing: an object says what is in it.",
  },
  {
    name: "a value in JSON text of a type that is not supported yet",
    from: "                          title: 数量\n                          type: integer",
    to: `                          title: 数量\n                          type: ${here}number`,
    message: "Values of type number are not supported yet.",
  },
  {
    name: "a member of JSON text without its term",
    from: "                          title: 数量\n",
    to: "",
    message: "title is missing: the standard Chinese term.",
  },
  {
    name: "a member of JSON text that is not there",
    from: "required: [goods_id, quantity]",
    to: `required: [goods_id, ${here}price]`,
    message: 'required names "price", and there is no such field.',
  },
  {
    name: "an extension that values in JSON text do not have",
    from: "                    description: The items.",
    to: `                    description: The items.\n                    ${here}x-sensitive: true`,
    message:
      'There is no extension "x-sensitive" here; there are title, type, description, pattern, maxLength, enum, minimum, maximum, example, x-description-zh, x-unit, x-source, x-encrypted, properties, required, items.',
  },
  {
    name: "a new value for each reply that is no text",
    from: "                description: The amount paid.\n",
    to: `                description: The amount paid.\n                ${here}x-unique: true\n`,
    message: "An integer has no x-unique.",
  },

  // Examples.
  {
    name: "an amount in quotes",
    from: "example: 888",
    to: `example: ${here}"888"`,
    message: "The example is no integer; write it in digits and without quotes.",
  },
  {
    name: "an amount of half a fen",
    from: "example: 888",
    to: `example: ${here}88.5`,
    message: "The example is no integer; write it in digits and without quotes.",
  },
  {
    name: "an example that is too little",
    from: "example: 888",
    to: `example: ${here}0`,
    message: "The example is less than 1.",
  },
  {
    name: "an example that is too much",
    from: "example: 888",
    to: `example: ${here}1000001`,
    message: "The example is more than 1000000.",
  },
  {
    name: "an example of JSON text that is none",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'["ySdrx", "ySdVr"'`,
    message: "The example is no JSON.",
  },
  {
    name: "an example of JSON text that says something else",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'{"media_id": "ySdrx"}'`,
    message: "The example is no list.",
  },
  {
    name: "an example of JSON text with an entry of another type",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'["ySdrx", 7]'`,
    message: "In the example, 1 is no string; put it in quotes.",
  },
  {
    name: "an example of JSON text with an entry that is too long",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'["${"y".repeat(65)}"]'`,
    message: "In the example, 0 has 65 characters, and maxLength is 64.",
  },
  {
    name: "an example of JSON text that lacks a member",
    from: `example: '[{"amount": 5}]'`,
    to: `example: ${here}'[{}]'`,
    message: "In the example, 0.amount is missing, and it is required.",
  },
  {
    name: "an example of JSON text with a member that is not there",
    from: `example: '[{"amount": 5}]'`,
    to: `example: ${here}'[{"amount": 5, "sum": 5}]'`,
    message: "In the example, 0.sum is not in the schema.",
  },
  {
    name: "an example inside of JSON text",
    from: "example: M1006",
    to: `example: ${here}M 1006`,
    message: "The example does not match the pattern.",
  },
  {
    name: "a pattern inside of JSON text that takes for ever",
    from: "pattern: ^[A-Za-z0-9_-]+$",
    to: `pattern: ${here}^([A-Za-z0-9_-]+)+$`,
    message: "This pattern takes too long over a short text; write it without nested repetition.",
  },
  {
    name: "an example in a list",
    from: 'example: "10000"',
    to: `example: ${here}10000`,
    message: "The example is no string; put it in quotes.",
  },

  // Lists.
  {
    name: "a list whose fields have no index",
    from: "              refunds:\n                title: 退款\n                type: array\n                x-indexed: true\n",
    to: `              ${here}refunds:\n                title: 退款\n                type: array\n`,
    message: "x-indexed or xml is missing: a list is made of fields with an index, or of elements.",
  },
  {
    name: "a list of nothing",
    from: "              refund_count:\n                title: 退款笔数\n                type: integer\n",
    to: `              ${here}refund_count:\n                title: 退款笔数\n                type: array\n                x-indexed: true\n`,
    message: "items is missing: a list says of what.",
  },
  {
    name: "a list of texts",
    from: "                items:\n                  type: object\n                  properties:\n                    refund_id:",
    to: `                items:\n                  type: ${here}string\n                  properties:\n                    refund_id:`,
    message: '"string" is not one of "object".',
  },
  {
    name: "a field of a list that is not there",
    from: "required: [refund_id, refund_fee]",
    to: `required: [refund_id, ${here}fee]`,
    message: 'required names "fee", and there is no such field.',
  },
  {
    name: "a list in a list in a list",
    from: "                          coupon_refund_id:\n",
    to: `                          ${here}parts:\n                            title: 部分\n                            type: array\n                            x-indexed: true\n                            description: Parts.\n                            items:\n                              type: object\n                              properties:\n                                part: { title: 部分, type: string, description: A part. }\n                          coupon_refund_id:\n`,
    message: "A list in a list in a list has too many indexes.",
  },
  {
    name: "two lists with fields of one name",
    from: "              promotion_detail:\n",
    to: `              others:\n                title: 其他\n                type: array\n                x-indexed: true\n                description: Others.\n                items:\n                  type: object\n                  properties:\n                    ${here}refund_id: { title: 单号, type: string, description: A number. }\n              promotion_detail:\n`,
    message: "Two lists have a field refund_id, and refund_id_0 could be of either.",
  },
  {
    name: "a field that reads as an entry's",
    from: "              refund_count:\n",
    to: `              ${here}refund_id_3:\n`,
    message: "refund_id_3 reads as a field of an entry of a list.",
  },
  {
    name: "a field that reads as an entry's in a list of a list",
    from: "              refund_count:\n",
    to: `              ${here}coupon_refund_id_10_2:\n`,
    message: "coupon_refund_id_10_2 reads as a field of an entry of a list.",
  },
  {
    name: "a field of a list that ends in an index",
    from: "                    refund_fee:\n",
    to: `                    ${here}refund_fee_0:\n`,
    message: "refund_fee_0 ends in what reads as an index.",
  },
  {
    name: "a signature in a list",
    from: "                    refund_fee:\n",
    to: `                    refund_fee:\n                      ${here}x-filled-by: sign\n`,
    message:
      'There is no extension "x-filled-by" here; there are title, type, description, pattern, maxLength, enum, minimum, maximum, example, x-description-zh, x-unit, x-source, deprecated, contentSchema, x-sensitive, contentMediaType, x-indexed, xml, items.',
  },

  // Groups.
  {
    name: "a group of one",
    from: "            - anyOf:\n                - required: [out_trade_no]\n                - required: [reference]\n",
    to: `            - anyOf:\n                ${here}- required: [out_trade_no]\n`,
    message: '[{"required":["out_trade_no"]}] has to be a list of two alternatives or more.',
  },
  {
    name: "an alternative of nothing",
    from: "- required: [reference]",
    to: `- ${here}required: []`,
    message: "An alternative needs a field, or a value of a field.",
  },
  {
    name: "an alternative that names a field that is not there",
    from: "- required: [reference]",
    to: `- required: [${here}refrence]`,
    message: 'anyOf names "refrence", and there is no such field.',
  },
  {
    name: "an alternative that names a field that the client fills in",
    from: "- required: [reference]",
    to: `- required: [${here}nonce_str]`,
    message: "nonce_str is filled in by the client, so it makes no alternative.",
  },
  {
    name: "an alternative that names a field that every request has",
    from: "- required: [reference]",
    to: `- required: [${here}total_fee]`,
    message: "total_fee is required of every request, so it makes no alternative.",
  },
  {
    name: "a value of a field that is not there",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}trade_kind:\n                      const: APP`,
    message: 'anyOf names "trade_kind", and there is no such field.',
  },
  {
    name: "a value that the field does not have",
    from: "const: APP",
    to: `const: ${here}MWEB`,
    message: '"MWEB" is not in the enum of trade_type.',
  },
  {
    name: "a value of an amount",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}total_fee:\n                      const: "1"`,
    message: "total_fee is no text, so it cannot decide.",
  },
  {
    name: "a value of a field that the client fills in",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}appid:\n                      const: wx`,
    message: "appid is filled in by the client, so it makes no alternative.",
  },
  {
    name: "a value of a field that may be left out",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}product_id:\n                      const: p`,
    message:
      "product_id may be left out, and this alternative would hold; name it in required too.",
  },

  // The mock gateway's orders.
  {
    name: "an effect that there is not",
    from: "x-effect: pay order",
    to: `x-effect: ${here}pays order`,
    message:
      '"pays order" is not one of "place order", "pay order", "query order", "close order", "reverse order", "refund order", "query refunds", "list orders".',
  },

  // What moves money.
  {
    name: "a query that is not there",
    from: "query: /demo/query",
    to: `query: ${here}/demo/inquiry`,
    message: "There is no operation at /demo/inquiry.",
  },
  {
    name: "a query that is no path",
    from: "query: /demo/query",
    to: `query: ${here}v2/demo/query`,
    message: '"v2/demo/query" has to be the path of an operation, as in /pay/orderquery.',
  },
  {
    name: "what moves money, said to be harmless",
    from: "  x-moves-money:\n",
    to: `  ${here}x-idempotent: true\n  x-moves-money:\n`,
    message: "What moves money is never repeated: this is x-moves-money.",
  },
];

test.for(scenarios)("$name", async ({ file = order, ...scenario }) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, { file, ...scenario });
});

test("what an alternative asks for besides a value is asked for, and the value is there", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(
    order,
    "                    trade_type:\n                      const: APP",
    "                    product_id:\n                      const: p\n                  required: [product_id]",
  );
  expect(await spec.complaints()).toEqual([]);
});
