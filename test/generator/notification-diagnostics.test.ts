import { expect, test } from "vitest";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { here, TempSpec } from "./temp-spec.js";

const paid = "webhooks/order-paid.yaml";
const parcel = "webhooks/PARCEL.DELIVERED.yaml";

const scenarios: Scenario[] = [
  {
    name: "a notification that nothing is known of",
    from: "  x-notification:\n    signing:\n      types: [HMAC-SHA256, MD5]\n    merchant: mch_id\n    identity: [out_trade_no]\n    time: time_end\n",
    to: "",
    message: "x-notification is missing: every notification says what shows where it comes from.",
  },
  {
    name: "a notification that anybody could send",
    from: "  x-notification:\n    signing:\n      types: [HMAC-SHA256, MD5]\n",
    to: `  ${here}x-notification:\n`,
    message: "Without signing or encryption, anybody could have sent it.",
  },
  {
    name: "a signature without a field",
    file: parcel,
    from: "    encryption:\n      field: secret",
    to: `    ${here}signing: { types: [MD5] }\n    encryption:\n      field: secret`,
    message: "It is signed, and has no field with x-filled-by: sign.",
  },
  {
    name: "two signatures",
    from: "            sign:\n",
    to: "            signature:\n              $ref: ../fields.yaml#/sign\n            sign:\n",
    message: "Two fields are filled in by sign; there can be one.",
  },
  {
    name: "an identity of a field that is not there",
    from: "identity: [out_trade_no]",
    to: `identity: [${here}trade_no]`,
    message: 'x-notification names "trade_no", and there is no such field.',
  },
  {
    name: "a merchant that is told only after decryption",
    file: parcel,
    from: "    merchant: mch_id",
    to: `    merchant: ${here}parcel_id`,
    message: 'x-notification names "parcel_id", and there is no such field.',
  },
  {
    name: "a cipher without its nonce",
    file: parcel,
    from: "    encryption:\n      field: secret\n      algorithm: AES-256-GCM\n      nonce: nonce\n",
    to: `    ${here}encryption:\n      field: secret\n      algorithm: AES-256-GCM\n`,
    message: "nonce is missing: AES-256-GCM takes it.",
  },
  {
    name: "a nonce that the cipher does not take",
    file: parcel,
    from: "      algorithm: AES-256-GCM\n      nonce: nonce\n      associated-data: associated_data\n",
    to: `      algorithm: AES-256-ECB\n      ${here}nonce: nonce\n`,
    message: "AES-256-ECB takes no nonce.",
  },
  {
    name: "a cipher text of which nothing is known",
    file: parcel,
    from: "field: secret",
    to: `field: ${here}associated_data`,
    message: "Its contentSchema says what is encrypted: an object of fields.",
  },
  {
    name: "a cipher text with more than one level",
    file: parcel,
    from: "                    title: 件数\n                    type: integer",
    to: `                    title: 件数\n                    type: ${here}object\n                    properties: {}`,
    message: "What is encrypted has texts and integers, and nothing below them.",
  },
  {
    name: "elements in a notification",
    from: "              x-indexed: true\n",
    to: `              ${here}xml: { wrapped: true }\n`,
    message: "A notification has no list of elements.",
  },
  {
    name: "a required field that is not there",
    from: "required: [return_code, result_code, mch_id,",
    to: `required: [${here}device, return_code, result_code, mch_id,`,
    message: 'required names "device", and there is no such field.',
  },
  {
    name: "a folder of notifications that is not there",
    file: "openapi.yaml",
    from: "x-webhooks-from: webhooks",
    to: `${here}x-webhooks-from: hooks`,
    message: "There is no folder hooks beside this file.",
  },
];

test.for(scenarios)("$name", async ({ file = paid, ...scenario }) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, { file, ...scenario });
});

test("a notification that is called as an operation is in code", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("webhooks/demo-order.yaml", await spec.read(paid));
  expect(await spec.complaints()).toEqual([
    "webhooks/demo-order.yaml:1:1: demo-order and /demo/order are both called demoOrder.",
  ]);
});

test("a notification whose file is the list of all", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("webhooks/index.yaml", await spec.read(paid));
  expect(await spec.complaints()).toEqual([
    "webhooks/index.yaml:1:1: index would be written where the list of all stands.",
  ]);
});

test("a notification whose page is that of an operation", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  const ping = await spec.read("paths/demo/key.yaml");
  await spec.write("paths/notification/order-paid.yaml", ping);
  expect(await spec.complaints()).toEqual([
    "webhooks/order-paid.yaml:1:1: order-paid and /notification/order-paid are both called notification-order-paid.",
  ]);
});

test("a name that no file of code can have", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("webhooks/order paid.yaml", await spec.read(paid));
  expect(await spec.complaints()).toContain(
    'webhooks/order paid.yaml:1:1: "order paid" has to be words of letters and digits, with - or . between them.',
  );
});
