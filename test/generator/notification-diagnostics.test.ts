import { expect, test } from "vitest";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { here, TempSpec } from "./temp-spec.js";

const orderPaid = "webhooks/order-paid.yaml";
const encryptedNotification = "webhooks/PARCEL.DELIVERED.yaml";

const scenarios: Scenario[] = [
  {
    name: "a notification without x-notification",
    from: "  x-notification:\n    signing:\n      types: [HMAC-SHA256, MD5]\n    merchant: mch_id\n    identity: [out_trade_no]\n    time: time_end\n",
    to: "",
    message:
      "Missing x-notification. Every notification describes how it is authenticated and identified.",
  },
  {
    name: "a notification that anyone could forge",
    from: "  x-notification:\n    signing:\n      types: [HMAC-SHA256, MD5]\n",
    to: `  ${here}x-notification:\n`,
    message: "Missing signing or encryption. Without either, anyone can forge this notification.",
  },
  {
    name: "signing without a signature field",
    file: encryptedNotification,
    from: "    encryption:\n      field: secret",
    to: `    ${here}signing: { types: [MD5] }\n    encryption:\n      field: secret`,
    message: "A signed notification needs a field with x-filled-by: sign.",
  },
  {
    name: "two signature fields",
    from: "            sign:\n",
    to: "            signature:\n              $ref: ../fields.yaml#/sign\n            sign:\n",
    message: "Only one field can have x-filled-by: sign.",
  },
  {
    name: "an identity in an unknown field",
    from: "identity: [out_trade_no]",
    to: `identity: [${here}trade_no]`,
    message: 'Unknown field "trade_no". Did you mean "out_trade_no"?',
  },
  {
    name: "a merchant ID inside the encrypted content",
    file: encryptedNotification,
    from: "    merchant: mch_id",
    to: `    merchant: ${here}parcel_id`,
    message: 'Unknown field "parcel_id". Expected mch_id, event, nonce, associated_data, secret.',
  },
  {
    name: "GCM without a nonce",
    file: encryptedNotification,
    from: "    encryption:\n      field: secret\n      algorithm: AES-256-GCM\n      nonce: nonce\n",
    to: `    ${here}encryption:\n      field: secret\n      algorithm: AES-256-GCM\n`,
    message: "Missing nonce. AES-256-GCM needs it.",
  },
  {
    name: "ECB with a nonce",
    file: encryptedNotification,
    from: "      algorithm: AES-256-GCM\n      nonce: nonce\n      associated-data: associated_data\n",
    to: `      algorithm: AES-256-ECB\n      ${here}nonce: nonce\n`,
    message: "AES-256-ECB does not use nonce. Remove it.",
  },
  {
    name: "an encrypted field without a description of its content",
    file: encryptedNotification,
    from: "field: secret",
    to: `field: ${here}associated_data`,
    message:
      "The encrypted field needs a contentSchema with type: object for the decrypted content.",
  },
  {
    name: "encrypted content with more than one level",
    file: encryptedNotification,
    from: "                    title: 件数\n                    type: integer",
    to: `                    title: 件数\n                    type: ${here}object\n                    properties: {}`,
    message: "The decrypted content can only contain text and integers.",
  },
  {
    name: "a list of XML elements",
    from: "              x-indexed: true\n",
    to: `              ${here}xml: { wrapped: true }\n`,
    message: "A notification cannot have a list of XML elements.",
  },
  {
    name: "an unknown required field",
    from: "required: [return_code, result_code, mch_id,",
    to: `required: [${here}device, return_code, result_code, mch_id,`,
    message:
      'Unknown field "device". Expected return_code, result_code, mch_id, out_trade_no, total_fee, coupons, time_end, sign.',
  },
  {
    name: "a missing folder of notifications",
    file: "openapi.yaml",
    from: "x-webhooks-from: webhooks",
    to: `${here}x-webhooks-from: hooks`,
    message: "Folder not found: hooks. Paths are relative to this file.",
  },
];

test.for(scenarios)("rejects $name", async ({ file = orderPaid, ...scenario }) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, { file, ...scenario });
});

test("rejects a notification that generates the name of an operation", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("webhooks/demo-order.yaml", await spec.read(orderPaid));
  expect(await spec.diagnostics()).toEqual([
    "webhooks/demo-order.yaml:1:1: demo-order and /demo/order both generate the name demoOrder.",
  ]);
});

test("rejects a notification with the name of the generated index file", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("webhooks/index.yaml", await spec.read(orderPaid));
  expect(await spec.diagnostics()).toEqual([
    "webhooks/index.yaml:1:1: index conflicts with the generated index file. Rename it.",
  ]);
});

test("rejects a notification that generates the page of an operation", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  const operation = await spec.read("paths/demo/key.yaml");
  await spec.write("paths/notification/order-paid.yaml", operation);
  expect(await spec.diagnostics()).toEqual([
    "webhooks/order-paid.yaml:1:1: order-paid and /notification/order-paid both generate the name notification-order-paid.",
  ]);
});

test("rejects a notification name with a space", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("webhooks/order paid.yaml", await spec.read(orderPaid));
  expect(await spec.diagnostics()).toContain(
    'webhooks/order paid.yaml:1:1: Invalid name "order paid". Expected words of letters and digits, with - or . between words.',
  );
});
