/** Fictional and real payloads: the descriptor alone decides what they contain and what is signed. */
import { describe, expect, test } from "vitest";
import * as payloads from "../../../generated/payloads/index.js";
import { Client, ValidationError } from "../../../runtime/index.js";
import type { ClientOptions, Payload } from "../../../runtime/index.js";
import { gatewaySign } from "../../support/replies.js";

const apiKey = "0123456789abcdef0123456789abcdef";
const merchant: ClientOptions = { mchId: "1900000109", apiKey };

const field = { title: "字段", required: true, signed: true } as const;

const ticket: Payload = {
  id: "ticket",
  title: "票",
  documentation: "https://demo.example/ticket",
  signing: { types: ["MD5"] },
  fields: [
    { ...field, name: "mchid", filledBy: "merchant" },
    { ...field, name: "kind", filledBy: "constant", value: "ticket" },
    {
      ...field,
      name: "ticket",
      filledBy: "caller",
      input: { name: "number", title: "号码", maxLength: 4, pattern: "^[0-9 ]+$" },
      prefix: "no=",
    },
    {
      ...field,
      name: "seat",
      required: false,
      filledBy: "caller",
      input: { name: "seat", title: "座位" },
    },
    { ...field, name: "stamp", filledBy: "timestamp" },
    { ...field, name: "type", signed: false, filledBy: "sign_type" },
    { ...field, name: "proof", signed: false, filledBy: "sign" },
  ],
};

function signed(input: object, options = merchant): Readonly<Record<string, unknown>> {
  return { ...new Client(options).frontEnd.sign(ticket, input) };
}

function problemsOf(input: unknown): string[] {
  try {
    Reflect.apply(signed, undefined, [input]);
  } catch (error) {
    if (error instanceof ValidationError) {
      return error.problems.map(({ path, code, message }) => `${path} ${code}: ${message}`);
    }
    throw error;
  }
  return [];
}

describe("a payload", () => {
  test("has the fields of its descriptor, in their order, with an optional one only if it is passed", () => {
    const names = ["mchid", "kind", "ticket", "seat", "stamp", "type", "proof"];
    expect(Object.keys(signed({ number: "12", seat: "A1" }))).toEqual(names);
    const withoutSeat = names.filter((name) => name !== "seat");
    expect(Object.keys(signed({ number: "12" }))).toEqual(withoutSeat);
    expect(Object.keys(signed({ number: "12", seat: "" }))).toEqual(withoutSeat);
    expect(signed({ number: "12" })).toMatchObject({ kind: "ticket", mchid: merchant.mchId });
  });

  test("has a prefix in front of the input, and the signature covers both", () => {
    const { proof, type, ...covered } = signed({ number: "12" });
    expect(covered["ticket"]).toBe("no=12");
    expect(proof).toBe(gatewaySign(textsOf(covered), apiKey, "MD5"));
    expect(type).toBe("MD5");
  });

  test("is signed with its only signature type, whatever the client signs calls with", () => {
    expect(signed({ number: "12" }, { ...merchant, signType: "HMAC-SHA256" })).toMatchObject({
      type: "MD5",
      proof: expect.stringMatching(/^[0-9A-F]{32}$/) as unknown,
    });
  });
});

test("explains input that does not match the descriptor", () => {
  expect(problemsOf({})).toEqual(["number FIELD_REQUIRED: This field is required (号码)."]);
  expect(problemsOf({ number: "one" })).toEqual([
    "number FIELD_PATTERN: Expected text that matches ^[0-9 ]+$.",
  ]);
  expect(problemsOf({ number: "12345" })).toEqual([
    "number FIELD_TOO_LONG: Expected at most 4 characters, received 5.",
  ]);
  expect(problemsOf({ number: "12", seat: "A 1" })).toEqual([
    "seat FIELD_PATTERN: Expected an ID of visible ASCII characters, without white space.",
  ]);
  expect(problemsOf({ number: "12", mchid: "1", signType: "MD5" })).toEqual([
    'mchid FIELD_UNKNOWN: Unknown field "mchid". Expected number, seat.',
    'signType FIELD_UNKNOWN: Unknown field "signType". Expected number, seat.',
  ]);
  expect(problemsOf({ number: "12", seat: "seat=A1" })).toEqual([
    "seat FIELD_PATTERN: Expected the ID alone, received it with the prefix `seat=`. Remove the prefix.",
  ]);
});

describe.each(Object.values(payloads).map((payload) => [payload.id, payload] as const))(
  "the signed payload %s",
  (_, payload: Payload) => {
    const input = Object.fromEntries(
      payload.fields.flatMap((each) => ("input" in each ? [[each.input.name, "wx123"]] : [])),
    );

    test.each(payload.signing.types)("carries a %s signature of every signed field", (signType) => {
      const { frontEnd } = new Client({ ...merchant, signType });
      const values = textsOf({ ...frontEnd.sign(payload, input) });
      expect(Object.keys(values)).toEqual(payload.fields.map(({ name }) => name));
      const [signature] = payload.fields.filter(({ filledBy }) => filledBy === "sign");
      const covered = payload.fields.filter((each) => each.signed).map(({ name }) => name);
      expect(covered).not.toContain(signature?.name);
      const fields = Object.fromEntries(covered.map((name) => [name, values[name] ?? ""]));
      expect(values[signature?.name ?? ""]).toBe(gatewaySign(fields, apiKey, signType));
    });

    test("always has its fields, and a value of the spec's in those that the caller cannot choose", () => {
      const values = textsOf({ ...new Client(merchant).frontEnd.sign(payload, input) });
      for (const each of payload.fields) {
        expect(each.required).toBe(true);
        if (each.filledBy === "constant") expect(values[each.name]).toBe(each.value);
        if ("prefix" in each) {
          expect(values[each.name]).toBe(`${each.prefix}wx123`);
        }
      }
    });
  },
);

test("rejects an ID with the prefix of a payload, and says whether the SDK adds it", () => {
  const { frontEnd } = new Client({ ...merchant, appId: "wx1" });
  const prefixed = { prepay_id: "prepay_id=wx2" };
  expect(() => frontEnd.sign(payloads.jsapi, prefixed)).toThrow(
    "Remove the prefix: the SDK adds it.",
  );
  expect(() => frontEnd.sign(payloads.app, prefixed)).toThrow(/Remove the prefix\.$/);
});

test("a client without generated methods signs the same payload as one with them", () => {
  const { frontEnd } = new Client({ ...merchant, appId: "wx1" });
  const { paySign, ...covered } = frontEnd.sign(payloads.jsapi, { prepay_id: "wx2" });
  expect(covered).toMatchObject({ appId: "wx1", package: "prepay_id=wx2" });
  expect(paySign).toBe(gatewaySign({ ...covered }, apiKey));
});

function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== "string") throw new TypeError(`${name} is not text.`);
      return [name, value];
    }),
  );
}
