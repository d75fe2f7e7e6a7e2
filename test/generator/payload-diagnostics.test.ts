import { expect, test } from "vitest";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { here, TempSpec } from "./temp-spec.js";

const redPacket = "payloads/red-packet.yaml";
const start = "payloads/start-payment-in-an-app-of-a-service-provider.yaml";

const scenarios: Scenario[] = [
  {
    name: "a payload that does not say how it is signed",
    from: "x-signing:\n  types: [MD5]\n  unsigned: [signType]\n",
    to: "",
    message: "Missing x-signing. Every operation and every payload describes how it is signed.",
  },
  {
    name: "the signature type of a reply",
    from: "  types: [MD5]\n",
    to: `  types: [MD5]\n  ${here}reply: required\n`,
    message: 'Unknown key "reply". Expected types, unsigned.',
  },
  {
    name: "an unknown signature type",
    from: "  types: [MD5]\n",
    to: `  types: [${here}SHA1]\n`,
    message: 'Expected one of "HMAC-SHA256", "MD5", received "SHA1".',
  },
  {
    name: "an unknown unsigned field",
    from: "unsigned: [signType]",
    to: `unsigned: [${here}signtype]`,
    message: 'Unknown field "signtype". Did you mean "signType"?',
  },
  {
    name: "an unknown required field",
    from: "required: [timeStamp,",
    to: `required: [${here}timestamp, timeStamp,`,
    message: 'Unknown field "timestamp". Did you mean "timeStamp"?',
  },
  {
    name: "a payload without a signature",
    from: "      x-filled-by: sign\n",
    to: "",
    message: "A payload needs a field with x-filled-by: sign.",
  },
  {
    name: "two nonces",
    from: "      x-filled-by: timestamp\n",
    to: "      x-filled-by: nonce\n",
    message: "Only one field can have x-filled-by: nonce.",
  },
  {
    name: "a field that the client cannot fill in",
    from: "      x-filled-by: timestamp\n",
    to: `      x-filled-by: ${here}{ digest: MD5, of: package }\n`,
    message:
      'Expected one of "caller", "merchant", "application", "nonce", "timestamp", "sign_type", "sign", received {"digest":"MD5","of":"package"}.',
  },
  {
    name: "a constant that something else fills in",
    from: "      const: MD5\n",
    to: `      const: MD5\n      ${here}x-filled-by: sign_type\n`,
    message: "A constant has no other value. Remove this key.",
  },
  {
    name: "a constant with a prefix",
    from: "      const: MD5\n",
    to: `      const: MD5\n      ${here}x-prefix: type=\n`,
    message: "A constant has no other value. Remove this key.",
  },
  {
    name: "a prefix of a value of the client's own",
    from: "      x-filled-by: nonce\n",
    to: `      x-filled-by: nonce\n      ${here}x-prefix: n=\n`,
    message: "The client fills in nonce itself. Remove this key.",
  },
  {
    name: "input for a value of the client's own",
    from: "      x-filled-by: timestamp\n",
    to: `      x-filled-by: timestamp\n      ${here}x-input: { name: time, title: 时间, type: string, description: The time. }\n`,
    message: "The client fills in timestamp itself. Remove this key.",
  },
  {
    name: "input without a name",
    file: start,
    from: "        name: order_id\n",
    to: "",
    message: "Missing name.",
  },
  {
    name: "a constant that may be missing",
    from: "package, signType, paySign]",
    to: "package, paySign]",
    message: "The payload always has signType. Add it to required.",
  },
  {
    name: "a merchant that may be missing",
    file: start,
    from: "[appid, partnerid,",
    to: "[appid,",
    message: "The payload always has partnerid. Add it to required.",
  },
  {
    name: "two fields with the same input",
    file: start,
    from: "name: order_id",
    to: "name: partnerId",
    message:
      "order and partnerid have the same input partnerId. Give it another name with x-input.",
  },
  {
    name: "an input that is the signature type",
    file: start,
    from: "name: order_id",
    to: "name: signType",
    message:
      "order and the signature type have the same input signType. Give it another name with x-input.",
  },
  {
    name: "an amount",
    from: "      type: string\n",
    to: `      type: ${here}integer\n`,
    message: 'Expected "string", received "integer".',
  },
  {
    name: "a field without a Chinese term",
    from: "    package:\n      title: 红包\n",
    to: "    package:\n",
    message: "Missing title. Expected the standard Chinese term.",
  },
  {
    name: "a pattern that is not a regular expression",
    from: 'pattern: "^[a-z0-9]+$"',
    to: `pattern: ${here}"["`,
    message: "This pattern is not a valid regular expression.",
  },
  {
    name: "an example that does not match the pattern",
    from: "example: a1b2",
    to: `example: ${here}A1B2`,
    message: "The example does not match the pattern.",
  },
  {
    name: "an example of the input that is too long",
    file: start,
    from: "        maxLength: 64\n        example: wx1",
    to: `        maxLength: 2\n        example: ${here}wx1`,
    message: "The example has 3 characters, but maxLength is 2.",
  },
  {
    name: "a missing folder of payloads",
    file: "openapi.yaml",
    from: "x-payloads-from: payloads",
    to: `${here}x-payloads-from: front-end`,
    message: "Folder not found: front-end. Paths are relative to this file.",
  },
];

test.for(scenarios)("rejects $name", async ({ file = redPacket, ...scenario }) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, { file, ...scenario });
});

test.for([
  ["demo-order", "demo-order and /demo/order both generate the name demoOrder."],
  ["order-paid", "order-paid and order-paid both generate the name orderPaid."],
  ["RED-packet", "red-packet and RED-packet both generate the name redPacket."],
  ["index", "index conflicts with the generated index file. Rename it."],
  ["h5", "frontEnd already has a member h5. Rename h5."],
  ["sign", "frontEnd already has a member sign. Rename sign."],
  ["to-string", "frontEnd already has a member toString. Rename to-string."],
  ["then", "frontEnd already has a member then. Rename then."],
] as const)("rejects a payload named %s", async ([id, message]) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write(`payloads/${id}.yaml`, await spec.read(redPacket));
  const file = id === "RED-packet" ? "red-packet" : id;
  expect(await spec.diagnostics()).toEqual([`payloads/${file}.yaml:1:1: ${message}`]);
});

test("rejects a payload whose name is not an identifier", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("payloads/red.packet.yaml", await spec.read(redPacket));
  expect((await spec.diagnostics()).join("\n")).toContain(
    'payloads/red.packet.yaml:1:1: Invalid name "red.packet". Expected words of letters and digits, with - between words.',
  );
});

test("rejects a reference page that an operation already generates", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.write("paths/payload/red-packet.yaml", await spec.read("paths/demo/ping.yaml"));
  const diagnostics = await spec.diagnostics();
  expect(diagnostics).toContain(
    "payloads/red-packet.yaml:1:1: red-packet and /payload/red-packet both generate the name payload-red-packet.",
  );
});
