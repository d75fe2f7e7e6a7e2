import { expect as jestExpect } from "expect";
import { beforeEach, describe, expect, test } from "vitest";
import "../../../mock/matchers/vitest.js";
import { createGateway, matchers } from "../../../mock/index.js";
import type { Gateway, GatewayMatchers } from "../../../mock/index.js";
import type { MatcherContext } from "../../../mock/matchers/expectations.js";
import { lookup, order, orderMocks, sendLookup, sendOrder } from "../support/every-shape.js";
import { merchant } from "../support/upload.js";

jestExpect.extend(matchers);

type Expectation = GatewayMatchers<void> & { readonly not: GatewayMatchers<void> };
interface Asymmetric {
  asymmetricMatch(value: unknown): boolean;
}
interface Framework {
  readonly of: (gateway: Gateway) => Expectation;
  readonly number: () => Asymmetric;
  readonly containing: (members: Readonly<Record<string, unknown>>) => Asymmetric;
}
/* eslint-disable @typescript-eslint/no-unsafe-return -- vitest types its asymmetric matchers as any */
const frameworks: [string, Framework][] = [
  [
    "vitest",
    {
      of: (gateway) => expect(gateway),
      number: () => expect.any(Number),
      containing: (members) => expect.objectContaining(members),
    },
  ],
  [
    "jest",
    {
      of: (gateway) => jestExpect(gateway),
      number: () => jestExpect.any(Number),
      containing: (members) => jestExpect.objectContaining({ ...members }),
    },
  ],
];
/* eslint-enable */

const gateway = createGateway({ merchants: [merchant], mocks: orderMocks() });
beforeEach(() => {
  gateway.reset();
});

describe.each(frameworks)("in %s", (_, { of, number, containing }) => {
  test.each([
    ["XML", order, sendOrder],
    ["a query", lookup, sendLookup],
  ] as const)("fields of %s can be expected as text or as values", async (__, operation, send) => {
    await send(gateway, { order: "1", fee: "100", detail: '{"goods": 2}' });
    of(gateway).toHaveReceived(operation, { order: "1", fee: "100", detail: '{"goods": 2}' });
    of(gateway).toHaveReceived(operation, { fee: 100, detail: { goods: 2 }, who: merchant.mchId });
    of(gateway).toHaveReceived(operation, { fee: number(), detail: containing({ goods: 2 }) });
    of(gateway).not.toHaveReceived(operation, { fee: 101 });
    of(gateway).not.toHaveReceived(operation, { fee: "0100" });
    of(gateway).not.toHaveReceived(operation, { detail: { goods: 3 } });
    of(gateway).not.toHaveReceived(operation, { order: number() });
    of(gateway).not.toHaveReceived(operation, { card: containing({ goods: 2 }) });
  });
});

/** A minimal test framework, whose messages do not depend on a version. */
const framework: MatcherContext = {
  equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  utils: {
    diff: (expected, received) => `- ${JSON.stringify(expected)}\n+ ${JSON.stringify(received)}`,
    stringify: (value) => JSON.stringify(value),
  },
};

test("a diff compares numbers with numbers, JSON with JSON and text with text", async () => {
  await sendOrder(gateway, { order: "1", fee: "100", detail: '{ "goods": 2 }' });
  const expected = { fee: 101, detail: { goods: 2 }, order: "1" };
  const { pass, message } = matchers.toHaveReceived.call(framework, gateway, order, expected);
  expect(pass).toBe(false);
  const { seal = "" } = gateway.requests[0]?.fields ?? {};
  expect(message()).toBe(
    [
      'Expected a request to lab/order.post with fee 101, detail {"goods":2}, order "1".',
      `Received 1 request:\n  1. POST /lab/order seal=${seal} who=1230000109 nonce=n1 order=1 fee=100 detail={ "goods": 2 } → accepted`,
      'The closest is request 1:\n- {"fee":101,"detail":{"goods":2},"order":"1"}\n+ {"fee":100,"detail":{"goods":2},"order":"1"}',
    ].join("\n\n"),
  );
  const texts = { fee: "101", detail: '{"goods":2}' };
  expect(matchers.toHaveReceived.call(framework, gateway, order, texts).message()).toContain(
    '- {"fee":"101","detail":"{\\"goods\\":2}"}\n+ {"fee":"100","detail":"{ \\"goods\\": 2 }"}',
  );
});

test("a value that is not a number or not JSON is shown as the received text", async () => {
  await sendOrder(gateway, { fee: "1.5", detail: "{" });
  const expected = { fee: 1.5, detail: {} };
  const { pass, message } = matchers.toHaveReceived.call(framework, gateway, order, expected);
  expect(pass).toBe(false);
  expect(message()).toContain('- {"fee":1.5,"detail":{}}\n+ {"fee":"1.5","detail":"{"}');
});

test("no message shows a sensitive JSON value", async () => {
  await sendOrder(gateway, { card: '{"goods":271828}' });
  const expected = { card: { goods: 314159 } };
  const { message } = matchers.toHaveReceived.call(framework, gateway, order, expected);
  expect(message()).toContain("with card ***.");
  expect(message()).toContain('- {"card":"*** (different)"}\n+ {"card":"***"}');
  expect(message()).not.toMatch(/271828|314159/);
});
