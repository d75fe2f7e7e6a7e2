/** Diagnostics of what identifies signed documents, and of documents that one text could be. */
import { expect, test } from "vitest";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { here, TempSpec } from "./temp-spec.js";

const order = "paths/demo/order.yaml";
const orderPaid = "webhooks/order-paid.yaml";

const scenarios: Scenario[] = [
  {
    name: "an outcome with an unknown field",
    file: orderPaid,
    from: "              required: [total_fee]\n",
    to: `              required: [${here}total]\n`,
    message: 'Unknown field "total". Did you mean "total_fee"?',
  },
  {
    name: "an outcome that decides on an unknown field",
    file: orderPaid,
    from: "                result_code: { const: FAIL }",
    to: `                ${here}result: { const: FAIL }`,
    message: 'Unknown field "result". Did you mean "result_code"?',
  },
  {
    name: "an outcome with a value that the field cannot have",
    file: orderPaid,
    from: "{ const: FAIL }",
    to: `{ const: ${here}FAILED }`,
    message: '"FAILED" is not in the enum of result_code.',
  },
  {
    name: "an outcome without a condition",
    file: orderPaid,
    from: "            - properties:\n                result_code: { const: FAIL }\n",
    to: `            - ${here}{}\n`,
    message: "An outcome must require a field or a value of a field.",
  },
  {
    name: "a single outcome",
    file: orderPaid,
    from: "            - properties:\n                result_code: { const: FAIL }\n",
    to: "",
    message: "Expected a list of at least two outcomes",
  },
  {
    name: "a field that decides without values",
    file: orderPaid,
    from: "              description: The order.\n",
    to: `              ${here}x-decides: true\n              description: The order.\n`,
    message: "A field with x-decides: true needs an enum with the values it can have.",
  },
  {
    name: "free text that identifies a document",
    file: orderPaid,
    from: "              description: The order.\n",
    to: "              x-free-text: true\n              description: The order.\n",
    message: "out_trade_no has x-free-text: true, so nothing may depend on it.",
  },
  {
    name: "a binding to an unknown field",
    file: order,
    from: "x-binding: [total_fee, { request: reference, reply: transaction_id }]",
    to: `x-binding: [total_fee, { request: reference, reply: ${here}transaction }]`,
    message: 'Unknown field "transaction". Did you mean "transaction_id"?',
  },
  {
    name: "an exclusion by a field of the document itself",
    file: order,
    from: "x-excluded-by: [out_trade_no]",
    to: `x-excluded-by: [out_trade_no, ${here}total_fee]`,
    message: "total_fee is a field of this document, so it cannot exclude it.",
  },
  {
    name: "an entry of x-also-accepts that cannot happen",
    file: order,
    from: "            x-excluded-by: [out_trade_no]\n",
    to: `            x-excluded-by: [out_trade_no]\n            x-also-accepts:\n              - documents: [${here}notification order-paid]\n                reason: They mean the same.\n`,
    message:
      "No signed text can be both this document and the notification order-paid. Remove the entry. Expected one of: none.",
  },
  {
    name: "text that comes back in a document that does not exist",
    file: order,
    from: "  x-moves-money:\n",
    to: `  x-returns-in: [${here}order-payed]\n  x-moves-money:\n`,
    message: 'There is no operation or notification "order-payed".',
  },
  {
    name: "text that does not come back in the document that it names",
    file: order,
    from: "  x-moves-money:\n",
    to: `  x-returns-in: [${here}order-paid]\n  x-moves-money:\n`,
    message:
      "No field with x-free-text: true of the request comes back in order-paid as free text.",
  },
];

test.each(scenarios)("rejects $name", async (scenario) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await expectDiagnostics(spec, { file: orderPaid, ...scenario });
});

test("rejects two documents that one signed text could be, and names the fields that would exclude one", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(order, "            x-excluded-by: [out_trade_no]\n", "");
  const diagnostics = await spec.diagnostics();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toContain(
    "One signed text can be both this document and: notification order-paid (result_code, mch_id, out_trade_no). Add a field that only the other document has to x-excluded-by.",
  );
});

test("accepts such a pair if it is listed with a reason", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.edit(
    order,
    "            x-excluded-by: [out_trade_no]\n",
    "            x-also-accepts:\n              - documents: [notification order-paid]\n                reason: They mean the same.\n",
  );
  expect(await spec.diagnostics()).toEqual([]);
});

test("rejects a document that could be cut from free text of another one", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  // The description of an order can hold the rest of a payment, and a note of the payment swallows the rest.
  await spec.edit(
    orderPaid,
    "            time_end:\n",
    "            zz_note:\n              title: 备注\n              type: string\n              x-free-text: true\n              description: A note.\n            time_end:\n",
  );
  await spec.edit(
    order,
    "              title: 关联单号\n              type: string\n",
    "              title: 关联单号\n              type: string\n              x-free-text: true\n",
  );
  const [diagnostic = ""] = await spec.diagnostics();
  expect(diagnostic).toContain(
    "Free text of another signed document can be written so that its text can be cut into this document: request /demo/order",
  );
});
