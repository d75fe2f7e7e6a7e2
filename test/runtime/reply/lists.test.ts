/** Fields with an index in their name, which are grouped into lists. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Operation, ReplyField } from "../../../runtime/index.js";
import { exchangeOf, SignatureError } from "../../../runtime/index.js";
import { xml } from "../../support/replies.js";
import { resultOf, errorOf, summarize, signed, success } from "../support/calling.js";
import { withReplyFields } from "../support/operations.js";

const field = { title: "名", required: false } as const;
const list = (name: string, fields: readonly ReplyField[], more: object = {}): ReplyField => ({
  ...field,
  type: "list",
  name,
  fields,
  ...more,
});

/** Refunds and their coupons, as in a query of refunds: one index for the refund, two for its coupons. */
const refunds = list("refunds", [
  { ...field, type: "text", name: "refund_id" },
  { ...field, type: "integer", name: "coupon_refund_fee" },
  list("coupons", [
    { ...field, type: "text", name: "coupon_refund_id" },
    { ...field, type: "integer", name: "coupon_refund_fee" },
  ]),
]);
const coupons = list("coupons", [
  { ...field, type: "text", name: "coupon_id" },
  { ...field, type: "integer", name: "coupon_fee" },
  { ...field, type: "json", name: "coupon_detail", shape: { type: "object", members: [] } },
]);
const simple = withReplyFields([{ ...field, type: "integer", name: "coupon_count" }, coupons]);
const nested = withReplyFields([refunds]);

const grouped = async (operation: Operation, fields: Record<string, string>): Promise<object> => {
  const result = await resultOf(operation, signed({ ...success, ...fields }));
  const { return_code, result_code, ...rest }: Record<string, unknown> = { ...result };
  expect([return_code, result_code]).toEqual(["SUCCESS", "SUCCESS"]);
  return rest;
};

describe("entries", () => {
  test("have the fields of one index", async () => {
    expect(
      await grouped(simple, {
        coupon_fee_0: "5",
        coupon_id_1: "b",
        coupon_id_0: "a",
        coupon_detail_1: '{"x":1}',
      }),
    ).toEqual({
      coupons: [
        { coupon_id: "a", coupon_fee: 5 },
        { coupon_id: "b", coupon_detail: { x: 1 } },
      ],
    });
  });

  test("are sorted numerically by index, whatever the order on the wire", async () => {
    const ids = { coupon_id_10: "k", coupon_id_2: "c", coupon_id_9: "j", coupon_id_0: "a" };
    expect(await grouped(simple, ids)).toEqual({
      coupons: ["a", "c", "j", "k"].map((coupon_id) => ({ coupon_id })),
    });
  });

  test("are those received, whatever the accompanying count says", async () => {
    for (const coupon_count of ["0", "1", "7", ""]) {
      expect(
        await grouped(simple, { coupon_count, coupon_id_3: "a", coupon_id_5: "b" }),
      ).toMatchObject({ coupons: [{ coupon_id: "a" }, { coupon_id: "b" }] });
    }
  });

  test("have no prototype, like the result itself", async () => {
    const result = await resultOf(simple, signed({ ...success, coupon_id_0: "a" }));
    expect(Object.getPrototypeOf(Reflect.get(Reflect.get(result, "coupons"), 0))).toBeNull();
  });

  test("treat an empty number as absent", async () => {
    expect(await grouped(simple, { coupon_id_0: "a", coupon_fee_0: "" })).toEqual({
      coupons: [{ coupon_id: "a" }],
    });
  });

  test("leave the fields of the exchange unchanged", async () => {
    const result = await resultOf(simple, signed({ ...success, coupon_fee_0: "5" }));
    expect(exchangeOf(result)?.fields.get("coupon_fee_0")).toBe("5");
    expect(Object.keys(result)).toEqual(["return_code", "result_code", "coupons"]);
  });
});

describe("a list within a list", () => {
  test("has two indexes, which distinguish it from the outer list", async () => {
    expect(
      await grouped(nested, {
        refund_id_0: "r0",
        coupon_refund_fee_0: "30",
        coupon_refund_fee_0_0: "10",
        coupon_refund_id_0_0: "c00",
        coupon_refund_fee_0_1: "20",
        refund_id_1: "r1",
        coupon_refund_id_1_0: "c10",
      }),
    ).toEqual({
      refunds: [
        {
          refund_id: "r0",
          coupon_refund_fee: 30,
          coupons: [{ coupon_refund_id: "c00", coupon_refund_fee: 10 }, { coupon_refund_fee: 20 }],
        },
        { refund_id: "r1", coupons: [{ coupon_refund_id: "c10" }] },
      ],
    });
  });

  test("creates the outer entry even if it has no other fields", async () => {
    expect(await grouped(nested, { coupon_refund_id_4_2: "c" })).toEqual({
      refunds: [{ coupons: [{ coupon_refund_id: "c" }] }],
    });
  });

  test("ignores names with too few or too many indexes", async () => {
    expect(
      await grouped(nested, { coupon_refund_id_0: "c", refund_id_0_0: "r", refund_id: "r" }),
    ).toEqual({});
    expect(await grouped(simple, { coupon_id: "a", coupon_id_0_0: "b" })).toEqual({});
  });
});

describe("a list without entries", () => {
  test("is absent, or empty if the list is required", async () => {
    const required = withReplyFields([
      list("coupons", [{ ...field, type: "text", name: "coupon_id" }], { required: true }),
    ]);
    expect(await grouped(simple, {})).toEqual({});
    expect(await grouped(required, {})).toEqual({ coupons: [] });
    const inner = withReplyFields([
      list("refunds", [
        { ...field, type: "text", name: "refund_id" },
        list("coupons", [{ ...field, type: "text", name: "coupon_id" }], { required: true }),
      ]),
    ]);
    expect(await grouped(inner, { refund_id_0: "r" })).toEqual({
      refunds: [{ refund_id: "r", coupons: [] }],
    });
  });
});

describe("invalid indexes", () => {
  test.each([
    "coupon_id_007",
    "coupon_id_00",
    "coupon_id_10000",
    "coupon_id_99999999999",
    "coupon_id_-1",
    "coupon_id_1.5",
    "coupon_id_1e3",
    "coupon_id__0x",
    "coupon_id_",
    "coupon_id__",
    "coupon_id_a",
    "coupon_id_\u0661",
    "_0",
    "__proto_",
    "constructor_0",
    "coupons",
    "coupons_0",
  ])("keep the field out of the result but not out of the exchange: %s", async (name) => {
    const result = await resultOf(simple, signed({ ...success, [name]: "x" }));
    expect(Object.keys(result)).toEqual(["return_code", "result_code"]);
    expect(exchangeOf(result)?.fields.get(name)).toBe("x");
  });

  test("do not include the largest one, which creates one entry", async () => {
    expect(await grouped(simple, { coupon_id_9999: "x" })).toEqual({
      coupons: [{ coupon_id: "x" }],
    });
  });

  test("do not slow down a reply with very many indexes", async () => {
    const fields: Record<string, string> = {};
    for (let index = 0; index < 10_000; index++) fields[`coupon_id_${index}`] = "x";
    const tail = "_1".repeat(100_000);
    const started = performance.now();
    const result = await resultOf(
      simple,
      signed({ ...success, ...fields, [`coupon_id${tail}`]: "x" }),
    );
    expect(performance.now() - started).toBeLessThan(5000);
    expect(Reflect.get(result, "coupons")).toHaveLength(10_000);
  });
});

describe("an entry without a required field", () => {
  const operation = withReplyFields([
    list(
      "refunds",
      [
        { ...field, type: "text", name: "refund_id", required: true },
        list("coupons", [
          { ...field, type: "integer", name: "coupon_fee", required: true },
          { ...field, type: "text", name: "coupon_id" },
        ]),
      ],
      { required: true },
    ),
  ]);

  test("is reported by the wire name of the field", async () => {
    const fields = { coupon_id_0_0: "a", coupon_fee_0_1: "", refund_id_3: "r", coupon_id_3_2: "b" };
    expect(summarize(await errorOf(operation, signed({ ...success, ...fields })))).toBe(
      "unknown: [REPLY_INCOMPLETE] The reply is missing refund_id_0, coupon_fee_0_0, coupon_fee_0_1, coupon_fee_3_2. The request may have been executed. Find out whether it was before you repeat it.",
    );
  });

  test("is not reported if the call failed", async () => {
    const failed = {
      return_code: "SUCCESS",
      result_code: "FAIL",
      err_code: "X",
      coupon_id_0_0: "a",
    };
    expect(await errorOf(operation, signed(failed))).toMatchObject({ code: "BUSINESS_FAILURE" });
  });

  test("is reported like an entry with an unreadable value", async () => {
    const error = await errorOf(
      operation,
      signed({ ...success, refund_id_0: "r", coupon_fee_0_1: "1.5" }),
    );
    expect(error.message).toContain('coupon_fee_0_1 in the reply is not a whole number: "1.5".');
  });
});

test("sensitive fields of entries are redacted in the canonical string", async () => {
  const operation = withReplyFields([
    list("refunds", [
      { ...field, type: "text", name: "user_name", sensitive: true },
      { ...field, type: "text", name: "refund_id" },
      list("accounts", [{ ...field, type: "text", name: "account" }], { sensitive: true }),
    ]),
  ]);
  const fields = {
    user_name_0: "n",
    user_name_007: "n",
    refund_id_0: "r",
    account_0_1: "a",
    account_0: "not an entry",
  };
  const error = await errorOf(operation, xml({ ...success, ...fields, sign: "A".repeat(64) }));
  expect(error).toBeInstanceOf(SignatureError);
  expect(error).toMatchObject({
    canonical:
      "account_0=***&account_0_1=***&refund_id_0=r&result_code=SUCCESS&return_code=SUCCESS&user_name_0=***&user_name_007=***&key=***",
  });
});

test("arbitrary lists survive a round trip", async () => {
  const text = fc.stringMatching(/^[a-z0-9]{1,5}$/);
  const coupon = fc.record(
    { coupon_refund_id: text, coupon_refund_fee: fc.nat() },
    { requiredKeys: ["coupon_refund_fee"] },
  );
  const indexed = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<[number, T][]> =>
    fc.uniqueArray(fc.tuple(fc.nat({ max: 9999 }), entry), {
      selector: ([index]) => index,
      maxLength: 4,
    });
  const refund = fc.record(
    { refund_id: text, coupon_refund_fee: fc.nat(), coupons: indexed(coupon) },
    { requiredKeys: ["refund_id", "coupons"] },
  );
  const inOrder = <T>(entries: readonly [number, T][]): [number, T][] =>
    entries.toSorted(([a], [b]) => a - b);
  await fc.assert(
    fc.asyncProperty(
      indexed(refund),
      fc.array(fc.nat(), { minLength: 64, maxLength: 64 }),
      async (given, order) => {
        const fields: [string, string][] = [];
        for (const [n, { coupons: inner, ...texts }] of given) {
          for (const [name, value] of Object.entries(texts))
            fields.push([`${name}_${n}`, `${value}`]);
          for (const [m, entry] of inner) {
            for (const [name, value] of Object.entries(entry)) {
              fields.push([`${name}_${n}_${m}`, `${value}`]);
            }
          }
        }
        const shuffled = fields
          .map((each, index): [number, [string, string]] => [order[index] ?? 0, each])
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        const expected = inOrder(given).map(([, { coupons: inner, ...texts }]) => ({
          ...texts,
          ...(inner.length > 0 && { coupons: inOrder(inner).map(([, entry]) => entry) }),
        }));
        expect(await grouped(nested, Object.fromEntries(shuffled))).toEqual(
          expected.length > 0 ? { refunds: expected } : {},
        );
      },
    ),
  );
});
