import { expect, test } from "vitest";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { here, TempSpec } from "./temp-spec.js";

const order = "paths/demo/order.yaml";
const query = "paths/demo/query.yaml";

const scenarios: Scenario[] = [
  // Methods and parameters.
  {
    name: "a GET with a body",
    file: query,
    from: "  parameters:\n",
    to: `  ${here}requestBody:\n    content: {}\n  parameters:\n`,
    message: "A GET cannot have a body. Describe its fields as parameters.",
  },
  {
    name: "a GET without parameters",
    file: "paths/demo/ping.yaml",
    from: "  parameters:\n",
    to: "  params:\n",
    message: "Missing parameters. A GET has its fields in the URL.",
  },
  {
    name: "a POST without a body",
    from: "  requestBody:\n",
    to: "  requestBodies:\n",
    message: "Missing requestBody. A POST has its fields there.",
  },
  {
    name: "a duplicate parameter",
    file: query,
    from: "- name: plan_id",
    to: `- name: ${here}appid`,
    message: "Duplicate parameter appid. Remove or rename one of the two.",
  },
  {
    name: "a parameter that is not in the query",
    file: query,
    from: "- name: plan_id\n      in: query",
    to: `- name: plan_id\n      in: ${here}header`,
    message: 'Expected "query", received "header".',
  },
  {
    name: "a parameter without a const beside a body",
    from: "  requestBody:\n",
    to: `  parameters:\n    - name: action\n      in: query\n      required: true\n      ${here}schema: { title: 动作, type: string, description: What to do. }\n  requestBody:\n`,
    message: "A parameter beside a body must have a const.",
  },
  {
    name: "a file in XML",
    from: "            remark:\n              title: 备注\n              type: string\n",
    to: `            ${here}remark:\n              title: 备注\n              contentMediaType: application/octet-stream\n`,
    message: "A file is only allowed in multipart/form-data.",
  },
  {
    name: "an integer in a form",
    from: "      text/xml:\n        schema:\n          type: object\n          properties:\n            appid:\n              $ref: ../../fields.yaml#/application\n            mchid:\n              $ref: ../../fields.yaml#/merchant\n            nonce_str:\n              $ref: ../../fields.yaml#/nonce\n            timestamp:\n              $ref: ../../fields.yaml#/timestamp\n            total_fee:",
    to: `      multipart/form-data:\n        schema:\n          type: object\n          properties:\n            appid:\n              $ref: ../../fields.yaml#/application\n            mchid:\n              $ref: ../../fields.yaml#/merchant\n            nonce_str:\n              $ref: ../../fields.yaml#/nonce\n            timestamp:\n              $ref: ../../fields.yaml#/timestamp\n            ${here}total_fee:`,
    message: "multipart/form-data can only contain text fields and files.",
  },

  // Fields that the client fills in.
  {
    name: "two fields for the application ID",
    from: "x-sensitive: true",
    to: `x-filled-by: ${here}application`,
    message: "Only one field can have x-filled-by: application.",
  },
  {
    name: "an integer that the client fills in",
    from: "x-unit: fen\n              description: The amount to pay.",
    to: `x-unit: fen\n              x-filled-by: ${here}timestamp\n              description: The amount to pay.`,
    message: "The client cannot fill in an integer. Expected caller.",
  },
  {
    name: "JSON text that the client fills in",
    from: "description: The media IDs of the photos.",
    to: `description: The media IDs of the photos.\n              x-filled-by: ${here}nonce`,
    message: "The client cannot fill in JSON text. Expected caller.",
  },

  {
    name: "a request without a signature field",
    file: query,
    from: "    - name: sign\n      in: query\n      required: true\n      schema:\n        $ref: ../../fields.yaml#/sign\n",
    to: "",
    message: "A signed request needs a field with x-filled-by: sign.",
  },
  {
    name: "several signature types without a field for the type",
    file: query,
    from: "types: [HMAC-SHA256]",
    to: `types: ${here}[HMAC-SHA256, MD5]`,
    message:
      "Expected only HMAC-SHA256: without a field with x-filled-by: sign_type, the gateway assumes it.",
  },
  {
    name: "a default signature type that is not supported",
    file: query,
    from: "default: HMAC-SHA256",
    to: "default: MD5",
    message:
      "Expected only MD5: without a field with x-filled-by: sign_type, the gateway assumes it.",
  },

  // Types and the keys they allow.
  {
    name: "a field without a type",
    from: "            remark:\n              title: 备注\n              type: string\n",
    to: `            ${here}remark:\n              title: 备注\n`,
    message: "Missing type. Only a file has no type.",
  },
  {
    name: "an integer with maxLength",
    from: "maximum: 1000000",
    to: `maximum: 1000000\n              ${here}maxLength: 7`,
    message: "An integer cannot have maxLength.",
  },
  {
    name: "an integer with an enum",
    file: query,
    from: "minimum: 1",
    to: `minimum: 1\n        ${here}enum: ["1"]`,
    message: "An integer cannot have enum.",
  },
  {
    name: "text with a minimum",
    from: "x-sensitive: true",
    to: `${here}minimum: 1`,
    message: "Text cannot have minimum.",
  },
  {
    name: "a maximum below the minimum",
    from: "maximum: 1000000",
    to: `maximum: ${here}0`,
    message: "maximum must be at least minimum, which is 1.",
  },
  {
    name: "a list in a request",
    from: "            remark:\n              title: 备注\n              type: string\n",
    to: `            remark:\n              title: 备注\n              type: ${here}array\n`,
    message:
      "A request cannot have a list. For JSON text, write type: string with contentMediaType and contentSchema.",
  },
  {
    name: "JSON text whose type is not string",
    from: "            photos:\n              title: 照片\n              type: string",
    to: `            ${here}photos:\n              title: 照片\n              type: array`,
    message: "JSON text must have type: string.",
  },
  {
    name: "JSON text without contentSchema",
    from: "            photos:",
    to: `            ${here}photo:\n              title: 照片\n              type: string\n              description: A picture.\n              contentMediaType: application/json\n            photos:`,
    message: "Missing contentSchema. It describes the JSON text.",
  },
  {
    name: "contentSchema without JSON text",
    from: "              description: A remark.\n",
    to: `              description: A remark.\n              ${here}contentSchema:\n                type: string\n`,
    message: "Text cannot have contentSchema.",
  },
  {
    name: "JSON text with a pattern",
    from: "description: The media IDs of the photos.",
    to: `description: The media IDs of the photos.\n              ${here}pattern: ^x$`,
    message: "JSON text cannot have pattern.",
  },
  {
    name: "a list in JSON text without items",
    from: "                    title: 单品列表\n                    type: array\n                    description: The items.\n                    items:",
    to: `                    title: 单品列表\n                    type: array\n                    description: The items.\n                    x-source: x\n                    itens:`,
    message: "Missing items. It describes the items of the list.",
  },
  {
    name: "an object in JSON text without properties",
    from: "              contentSchema:\n                type: object\n                properties:",
    to: `              ${here}contentSchema:\n                type: object\n                members:`,
    message: "Missing properties. It describes the members of the object.",
  },
  {
    name: "a value in JSON text of an unsupported type",
    from: "                          title: 数量\n                          type: integer",
    to: `                          title: 数量\n                          type: ${here}number`,
    message: "Values of type number are not supported yet.",
  },
  {
    name: "a member of JSON text without a title",
    from: "                          title: 数量\n",
    to: "",
    message: "Missing title. Expected the standard Chinese term.",
  },
  {
    name: "an unknown required member of JSON text",
    from: "required: [goods_id, quantity]",
    to: `required: [goods_id, ${here}price]`,
    message: 'Unknown field "price". Expected goods_id, quantity.',
  },
  {
    name: "an extension that values in JSON text cannot have",
    from: "                    description: The items.",
    to: `                    description: The items.\n                    ${here}x-sensitive: true`,
    message:
      'Unknown extension "x-sensitive". Expected title, type, description, pattern, maxLength, enum, minimum, maximum, example, x-description-zh, x-unit, x-source, x-encrypted, properties, required, items.',
  },
  {
    name: "x-unique on an integer",
    from: "                description: The amount paid.\n",
    to: `                description: The amount paid.\n                ${here}x-unique: true\n`,
    message: "An integer cannot have x-unique.",
  },

  // Examples.
  {
    name: "an integer example in quotes",
    from: "example: 888",
    to: `example: ${here}"888"`,
    message: "The example is not an integer. Write it in digits without quotes.",
  },
  {
    name: "an integer example with decimals",
    from: "example: 888",
    to: `example: ${here}88.5`,
    message: "The example is not an integer. Write it in digits without quotes.",
  },
  {
    name: "an example below the minimum",
    from: "example: 888",
    to: `example: ${here}0`,
    message: "The example is less than the minimum, 1.",
  },
  {
    name: "an example above the maximum",
    from: "example: 888",
    to: `example: ${here}1000001`,
    message: "The example is greater than the maximum, 1000000.",
  },
  {
    name: "an example that is not valid JSON",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'["ySdrx", "ySdVr"'`,
    message: "The example is not valid JSON.",
  },
  {
    name: "a JSON example of another type",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'{"media_id": "ySdrx"}'`,
    message: "The example is not a list.",
  },
  {
    name: "a JSON example with an item of another type",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'["ySdrx", 7]'`,
    message: "In the example, 1 is not a string. Put it in quotes.",
  },
  {
    name: "a JSON example with an item that is too long",
    from: `example: '["ySdrx", "ySdVr"]'`,
    to: `example: ${here}'["${"y".repeat(65)}"]'`,
    message: "In the example, 0 has 65 characters, but maxLength is 64.",
  },
  {
    name: "a JSON example without a required member",
    from: `example: '[{"amount": 5}]'`,
    to: `example: ${here}'[{}]'`,
    message: "In the example, 0.amount is required but missing.",
  },
  {
    name: "a JSON example with an unknown member",
    from: `example: '[{"amount": 5}]'`,
    to: `example: ${here}'[{"amount": 5, "sum": 5}]'`,
    message: "In the example, 0.sum is not in the schema.",
  },
  {
    name: "an invalid example of a value in JSON text",
    from: "example: M1006",
    to: `example: ${here}M 1006`,
    message: "The example does not match the pattern.",
  },
  {
    name: "a pattern in JSON text that backtracks exponentially",
    from: "pattern: ^[A-Za-z0-9_-]+$",
    to: `pattern: ${here}^([A-Za-z0-9_-]+)+$`,
    message:
      "This pattern takes too long to match a short text. Rewrite it without nested repetition.",
  },
  {
    name: "an invalid example of a list field",
    from: 'example: "10000"',
    to: `example: ${here}10000`,
    message: "The example is not a string. Put it in quotes.",
  },

  // Lists.
  {
    name: "a list without x-indexed or xml",
    from: "              refunds:\n                title: 退款\n                type: array\n                x-indexed: true\n",
    to: `              ${here}refunds:\n                title: 退款\n                type: array\n`,
    message: "Missing x-indexed or xml. A list has either indexed fields or XML elements.",
  },
  {
    name: "a list without items",
    from: "              refund_count:\n                title: 退款笔数\n                type: integer\n",
    to: `              ${here}refund_count:\n                title: 退款笔数\n                type: array\n                x-indexed: true\n`,
    message: "Missing items. It describes the items of the list.",
  },
  {
    name: "a list of strings",
    from: "                items:\n                  type: object\n                  properties:\n                    refund_id:",
    to: `                items:\n                  type: ${here}string\n                  properties:\n                    refund_id:`,
    message: 'Expected "object", received "string".',
  },
  {
    name: "an unknown required field of a list",
    from: "required: [refund_id, refund_fee]",
    to: `required: [refund_id, ${here}fee]`,
    message: 'Unknown field "fee". Did you mean "refund_fee"?',
  },
  {
    name: "lists that are nested too deeply",
    from: "                          coupon_refund_id:\n",
    to: `                          ${here}parts:\n                            title: 部分\n                            type: array\n                            x-indexed: true\n                            description: Parts.\n                            items:\n                              type: object\n                              properties:\n                                part: { title: 部分, type: string, description: A part. }\n                          coupon_refund_id:\n`,
    message: "Lists can be nested at most 2 levels deep.",
  },
  {
    name: "two lists with a field of the same name",
    from: "              promotion_detail:\n",
    to: `              others:\n                title: 其他\n                type: array\n                x-indexed: true\n                description: Others.\n                items:\n                  type: object\n                  properties:\n                    ${here}refund_id: { title: 单号, type: string, description: A number. }\n              promotion_detail:\n`,
    message: "Two lists have a field refund_id, so refund_id_0 is ambiguous.",
  },
  {
    name: "a field with the name of an indexed list field",
    from: "              refund_count:\n",
    to: `              ${here}refund_id_3:\n`,
    message: "refund_id_3 is ambiguous: it is also the name of a list field with an index.",
  },
  {
    name: "a field with the name of a doubly indexed list field",
    from: "              refund_count:\n",
    to: `              ${here}coupon_refund_id_10_2:\n`,
    message:
      "coupon_refund_id_10_2 is ambiguous: it is also the name of a list field with an index.",
  },
  {
    name: "a list field whose name ends in an index",
    from: "                    refund_fee:\n",
    to: `                    ${here}refund_fee_0:\n`,
    message: "refund_fee_0 ends like an index. Write the name of a list field without one.",
  },
  {
    name: "a signature in a list",
    from: "                    refund_fee:\n",
    to: `                    refund_fee:\n                      ${here}x-filled-by: sign\n`,
    message:
      'Unknown extension "x-filled-by". Expected title, type, description, pattern, maxLength, enum, minimum, maximum, example, x-description-zh, x-unit, x-source, deprecated, contentSchema, x-sensitive, x-free-text, contentMediaType, x-indexed, xml, items.',
  },

  // Groups.
  {
    name: "a group with one alternative",
    from: "            - anyOf:\n                - required: [out_trade_no]\n                - required: [reference]\n",
    to: `            - anyOf:\n                ${here}- required: [out_trade_no]\n`,
    message:
      'Expected a list of at least two alternatives, received [{"required":["out_trade_no"]}].',
  },
  {
    name: "an empty alternative",
    from: "- required: [reference]",
    to: `- ${here}required: []`,
    message: "An alternative must require a field or a value of a field.",
  },
  {
    name: "an alternative that requires an unknown field",
    from: "- required: [reference]",
    to: `- required: [${here}refrence]`,
    message: 'Unknown field "refrence". Did you mean "reference"?',
  },
  {
    name: "an alternative that requires a field that the client fills in",
    from: "- required: [reference]",
    to: `- required: [${here}nonce_str]`,
    message: "The client fills in nonce_str, so it cannot be part of an alternative.",
  },
  {
    name: "an alternative that requires a field of every request",
    from: "- required: [reference]",
    to: `- required: [${here}total_fee]`,
    message: "Every request requires total_fee, so it cannot be part of an alternative.",
  },
  {
    name: "a const for an unknown field",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}trade_kind:\n                      const: APP`,
    message:
      'Unknown field "trade_kind". Expected appid, mchid, nonce_str, timestamp, total_fee, trade_type, openid, product_id, out_trade_no, reference, detail, photos, remark, sign.',
  },
  {
    name: "a const that is not in the enum",
    from: "const: APP",
    to: `const: ${here}MWEB`,
    message: '"MWEB" is not in the enum of trade_type.',
  },
  {
    name: "a const for an integer",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}total_fee:\n                      const: "1"`,
    message: "Only a text field can have a const in an alternative, and total_fee is not one.",
  },
  {
    name: "a const for a field that the client fills in",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}appid:\n                      const: wx`,
    message: "The client fills in appid, so it cannot be part of an alternative.",
  },
  {
    name: "a const for a field that the alternative does not require",
    from: "                    trade_type:\n                      const: APP",
    to: `                    ${here}product_id:\n                      const: p`,
    message:
      "A request without product_id would satisfy this alternative. Add product_id to its required.",
  },

  // Effects on the orders of the mock gateway.
  {
    name: "an unknown effect",
    from: "x-effect: pay order",
    to: `x-effect: ${here}pays order`,
    message:
      'Expected one of "place order", "pay order", "query order", "close order", "reverse order", "refund order", "query refunds", "list orders", received "pays order".',
  },

  // Operations that move money.
  {
    name: "an unknown query operation",
    from: "query: /demo/query",
    to: `query: ${here}/demo/inquiry`,
    message: "There is no operation at /demo/inquiry. Did you mean /demo/query?",
  },
  {
    name: "a query operation that is not a path",
    from: "query: /demo/query",
    to: `query: ${here}v2/demo/query`,
    message:
      'Expected the path of an operation, such as /pay/orderquery, received "v2/demo/query".',
  },
  {
    name: "an idempotent operation that moves money",
    from: "  x-moves-money:\n",
    to: `  ${here}x-idempotent: true\n  x-moves-money:\n`,
    message:
      "x-idempotent is not allowed with x-moves-money, because moving money is never retried.",
  },
];

test.for(scenarios)("rejects $name", async ({ file = order, ...scenario }) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, { file, ...scenario });
});

test("accepts a const of an optional field that the alternative also requires", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(
    order,
    "                    trade_type:\n                      const: APP",
    "                    product_id:\n                      const: p\n                  required: [product_id]",
  );
  expect(await spec.diagnostics()).toEqual([]);
});
