/*
 * Compares the reply of every operation, written by the mock gateway and read by the client, with a golden file and
 * with the examples of the spec. Values that change with every call are replaced by "(new)". To accept a change, run
 * npx vitest run -u test/operations/replies.test.ts and read the diff.
 */
import { afterAll, beforeEach, expect, test } from "vitest";
import { mocks } from "../../generated/mocks/index.js";
import type { OperationMock, Row } from "../../runtime/index.js";
import { Download } from "../../runtime/index.js";
import { cases, isPage, nameOf } from "./cases.js";
import { createGatewayAndClient } from "./gateway.js";
import { expectGolden } from "./golden.js";

const { gateway, client } = await createGatewayAndClient();

beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await client.close();
});

const called = cases.filter((each) => !isPage(each));

test.each(
  called.filter(({ variant }) => variant === "").map((each) => [nameOf(each), each] as const),
)("%s", async (name, { operation, input }) => {
  const reply = await client.call(operation, input);
  const text = JSON.stringify(await normalize(reply, mockOf(operation.id)), null, 2);
  await expectGolden(`${name}.reply.json`, `${text}\n`);
});

test.each(
  called.filter(({ variant }) => variant !== "").map((each) => [nameOf(each), each] as const),
)("%s is accepted by the gateway", async (_, { operation, input }) => {
  await client.call(operation, input);
  expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null]);
});

/** Values that the gateway generates instead of copying the spec's: nonces and keys. */
const generated = ["nonce_str", "pub_key", "sandbox_signkey"];

/** Prepares a reply for the golden file. Values not repeated from the request must equal the spec's examples. */
async function normalize(reply: object, { operation, reply: example, unique }: OperationMock) {
  if (reply instanceof Download) {
    const rows: Row[] = [];
    for await (const row of reply.rows()) rows.push(row);
    return { rows, summary: reply.summary };
  }
  const changing = new Set([...generated, ...unique]);
  const repeated = new Set(operation.request.fields.map(({ name }) => name));
  for (const [name, value] of Object.entries(example)) {
    const actual: unknown = Reflect.get(reply, name);
    if (changing.has(name)) expect(actual, name).toHaveLength(String(value).length);
    else if (!repeated.has(name)) expect(actual, name).toEqual(value);
  }
  return Object.fromEntries(
    Object.entries(reply).map(([name, value]: [string, unknown]) => [
      name,
      changing.has(name) ? "(new)" : value,
    ]),
  );
}

function mockOf(id: string): OperationMock {
  const found = mocks.find(({ operation }) => operation.id === id);
  if (found === undefined) throw new Error(`${id} has no mock.`);
  return found;
}
