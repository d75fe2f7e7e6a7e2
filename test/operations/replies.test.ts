/*
 * What a caller gets from every operation: the reply that the spec shows, written by the mock gateway and read by the
 * client. Values that are new each time are shown as such. To accept a change: npx vitest run -u
 * test/operations/replies.test.ts, and read the diff.
 */
import { afterAll, beforeEach, expect, test } from "vitest";
import { mocks } from "../../generated/mocks/index.js";
import type { OperationMock, Row } from "../../runtime/index.js";
import { Download } from "../../runtime/index.js";
import { cases, isPage, nameOf } from "./cases.js";
import { gatewayAndClient } from "./gateway.js";
import { expectGolden } from "./golden.js";

const { gateway, client } = await gatewayAndClient();

beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await client.close();
});

const called = cases.filter((each) => !isPage(each));

test.each(called.filter(({ what }) => what === "").map((each) => [nameOf(each), each] as const))(
  "%s",
  async (name, { operation, input }) => {
    const reply = await client.call(operation, input);
    const text = JSON.stringify(await shown(reply, mockOf(operation.id)), null, 2);
    await expectGolden(`${name}.reply.json`, `${text}\n`);
  },
);

test.each(called.filter(({ what }) => what !== "").map((each) => [nameOf(each), each] as const))(
  "%s is a right request",
  async (_, { operation, input }) => {
    await client.call(operation, input);
    expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null]);
  },
);

/** What no gateway takes from the spec: its nonces, and the keys that it hands out. */
const renewed = ["nonce_str", "pub_key", "sandbox_signkey"];

/** A reply as it is written down; what the request does not say has to be what the spec shows. */
async function shown(reply: object, { operation, reply: example, unique }: OperationMock) {
  if (reply instanceof Download) {
    const rows: Row[] = [];
    for await (const row of reply.rows()) rows.push(row);
    return { rows, summary: reply.summary };
  }
  const fresh = new Set([...renewed, ...unique]);
  const repeated = new Set(operation.request.fields.map(({ name }) => name));
  for (const [name, value] of Object.entries(example)) {
    const got: unknown = Reflect.get(reply, name);
    if (fresh.has(name)) expect(got, name).toHaveLength(String(value).length);
    else if (!repeated.has(name)) expect(got, name).toEqual(value);
  }
  return Object.fromEntries(
    Object.entries(reply).map(([name, value]: [string, unknown]) => [
      name,
      fresh.has(name) ? "(new)" : value,
    ]),
  );
}

function mockOf(id: string): OperationMock {
  const found = mocks.find(({ operation }) => operation.id === id);
  if (found === undefined) throw new Error(`${id} has no mock.`);
  return found;
}
