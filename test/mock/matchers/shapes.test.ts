import { expect as jestExpect } from "expect";
import { beforeEach, describe, expect, test } from "vitest";
import "../../../mock/matchers/vitest.js";
import { createGateway, matchers } from "../../../mock/index.js";
import type { Gateway, GatewayMatchers } from "../../../mock/index.js";
import type { MatcherContext } from "../../../mock/matchers/expectations.js";
import { lookup, order, orderMocks, sendLookup, sendOrder } from "../support/every-shape.js";
import { merchant } from "../support/upload.js";

jestExpect.extend(matchers);

type Expecting = GatewayMatchers<void> & { readonly not: GatewayMatchers<void> };
interface Asymmetric {
  asymmetricMatch(value: unknown): boolean;
}
interface Framework {
  readonly of: (gateway: Gateway) => Expecting;
  readonly number: () => Asymmetric;
  readonly holding: (members: Readonly<Record<string, unknown>>) => Asymmetric;
}
/* eslint-disable @typescript-eslint/no-unsafe-return -- vitest types its asymmetric matchers as any */
const frameworks: [string, Framework][] = [
  [
    "vitest",
    {
      of: (gateway) => expect(gateway),
      number: () => expect.any(Number),
      holding: (members) => expect.objectContaining(members),
    },
  ],
  [
    "jest",
    {
      of: (gateway) => jestExpect(gateway),
      number: () => jestExpect.any(Number),
      holding: (members) => jestExpect.objectContaining({ ...members }),
    },
  ],
];
/* eslint-enable */

const gateway = createGateway({ merchants: [merchant], mocks: orderMocks() });
beforeEach(() => {
  gateway.reset();
});

describe.each(frameworks)("in %s", (_, { of, number, holding }) => {
  test.each([
    ["XML", order, sendOrder],
    ["a query", lookup, sendLookup],
  ] as const)("fields of %s are expected as texts or as values", async (__, operation, send) => {
    await send(gateway, { order: "1", fee: "100", detail: '{"goods": 2}' });
    of(gateway).toHaveReceived(operation, { order: "1", fee: "100", detail: '{"goods": 2}' });
    of(gateway).toHaveReceived(operation, { fee: 100, detail: { goods: 2 }, who: merchant.mchId });
    of(gateway).toHaveReceived(operation, { fee: number(), detail: holding({ goods: 2 }) });
    of(gateway).not.toHaveReceived(operation, { fee: 101 });
    of(gateway).not.toHaveReceived(operation, { fee: "0100" });
    of(gateway).not.toHaveReceived(operation, { detail: { goods: 3 } });
    of(gateway).not.toHaveReceived(operation, { order: number() });
    of(gateway).not.toHaveReceived(operation, { card: holding({ goods: 2 }) });
  });
});

/** A framework of the plainest kind, whose messages are the same in every version. */
const framework: MatcherContext = {
  equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  utils: {
    diff: (expected, received) => `- ${JSON.stringify(expected)}\n+ ${JSON.stringify(received)}`,
    stringify: (value) => JSON.stringify(value),
  },
};

test("a failure shows numbers beside numbers, JSON beside JSON, and texts beside texts", async () => {
  await sendOrder(gateway, { order: "1", fee: "100", detail: '{ "goods": 2 }' });
  const wanted = { fee: 101, detail: { goods: 2 }, order: "1" };
  const { pass, message } = matchers.toHaveReceived.call(framework, gateway, order, wanted);
  expect(pass).toBe(false);
  const { seal = "" } = gateway.requests[0]?.fields ?? {};
  expect(message()).toBe(
    [
      'Expected a request of lab/order.post with fee 101, detail {"goods":2}, order "1".',
      `One request came:\n  1. POST /lab/order seal=${seal} who=1230000109 nonce=n1 order=1 fee=100 detail={ "goods": 2 } → accepted`,
      'Nearest is request 1:\n- {"fee":101,"detail":{"goods":2},"order":"1"}\n+ {"fee":100,"detail":{"goods":2},"order":"1"}',
    ].join("\n\n"),
  );
  const texts = { fee: "101", detail: '{"goods":2}' };
  expect(matchers.toHaveReceived.call(framework, gateway, order, texts).message()).toContain(
    '- {"fee":"101","detail":"{\\"goods\\":2}"}\n+ {"fee":"100","detail":"{ \\"goods\\": 2 }"}',
  );
});

test("what is neither a number nor JSON is shown as the text that came", async () => {
  await sendOrder(gateway, { fee: "1.5", detail: "{" });
  const wanted = { fee: 1.5, detail: {} };
  const { pass, message } = matchers.toHaveReceived.call(framework, gateway, order, wanted);
  expect(pass).toBe(false);
  expect(message()).toContain('- {"fee":1.5,"detail":{}}\n+ {"fee":"1.5","detail":"{"}');
});

test("a sensitive JSON value is in no message", async () => {
  await sendOrder(gateway, { card: '{"goods":271828}' });
  const wanted = { card: { goods: 314159 } };
  const { message } = matchers.toHaveReceived.call(framework, gateway, order, wanted);
  expect(message()).toContain("with card ***.");
  expect(message()).toContain('- {"card":"*** (another)"}\n+ {"card":"***"}');
  expect(message()).not.toMatch(/271828|314159/);
});
