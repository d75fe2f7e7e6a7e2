/** Fields that are serialized as JSON. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonShape } from "../../../runtime/index.js";
import { gatewaySign } from "../../support/replies.js";
import { merchant, problemsOf, sentFields } from "../support/calling.js";
import { json, withFields } from "../support/operations.js";

const goods: JsonShape = {
  type: "list",
  items: {
    type: "object",
    members: [
      { name: "goods_id", required: true, shape: { type: "text", maxLength: 4 } },
      { name: "quantity", required: true, shape: { type: "integer", minimum: 1, maximum: 9 } },
      { name: "kind", required: false, shape: { type: "text", values: ["A", "B"] } },
    ],
  },
};
const scene: JsonShape = {
  type: "object",
  members: [
    {
      name: "store_info",
      required: true,
      shape: {
        type: "object",
        members: [
          { name: "id", required: true, shape: { type: "text", pattern: "^[0-9]+$" } },
          { name: "goods", required: false, shape: goods },
        ],
      },
    },
  ],
};
const operation = withFields([json("detail", goods), json("scene_info", scene)]);
const item = { goods_id: "g", quantity: 1 };

describe("a JSON field", () => {
  test("is sent and signed as JSON text", async () => {
    const detail = [item, { ...item, kind: "B" }];
    const scene_info = { store_info: { id: "7", goods: detail } };
    const fields = await sentFields(operation, { detail, scene_info });
    expect(fields).toMatchObject({
      detail: JSON.stringify(detail),
      scene_info: JSON.stringify(scene_info),
    });
    expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey));
  });

  test("keeps members that the spec does not list, at every depth", async () => {
    const scene_info = { store_info: { id: "7", brand: { new: [1, null, 1.5] } }, h5_info: true };
    expect(await sentFields(operation, { scene_info })).toMatchObject({
      scene_info: JSON.stringify(scene_info),
    });
  });

  test("is serialized once, so the text that is checked is the text that is sent", async () => {
    let reads = 0;
    const changing = {
      get goods_id(): string {
        return `${++reads}`;
      },
      quantity: 1,
    };
    const fields = await sentFields(operation, { detail: [changing] });
    expect(fields).toMatchObject({ detail: '[{"goods_id":"1","quantity":1}]' });
    expect(reads).toBe(1);
  });

  test("respects toJSON and omits undefined members", async () => {
    const dated = { goods_id: { toJSON: () => "d" }, quantity: 2, kind: undefined };
    expect(await sentFields(operation, { detail: [dated] })).toMatchObject({
      detail: '[{"goods_id":"d","quantity":2}]',
    });
  });

  test("is omitted if it was not given", async () => {
    expect(await sentFields(operation, { detail: undefined, scene_info: "" })).not.toHaveProperty(
      "detail",
    );
  });

  test("survives a round trip", async () => {
    const any = withFields([json("extra", { type: "object", members: [] })]);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), async (extra) => {
        const text = (await sentFields(any, { extra }))["extra"] ?? "";
        expect(text).toBe(JSON.stringify(extra));
      }),
    );
  });
});

describe("the validation of a JSON field", () => {
  const messagesOf = async (...inputs: readonly object[]): Promise<string[]> =>
    (await Promise.all(inputs.map((input) => problemsOf(operation, input)))).flat();

  test("rejects values of another type, with their path", async () => {
    expect(
      await messagesOf(
        { detail: {} },
        { detail: '[{"goods_id":"g"}]' },
        { detail: null },
        { detail: [null, [], "x", 7] },
        { scene_info: [] },
        { scene_info: null },
        { scene_info: "{}" },
        { scene_info: { store_info: [] } },
        { detail: [{ goods_id: 7, quantity: "1" }] },
        {
          scene_info: { store_info: { id: "7", goods: [item, { goods_id: "g", quantity: 1.5 }] } },
        },
      ),
    ).toEqual([
      "detail: Expected an array, received a plain object. [FIELD_TYPE]",
      "detail: Expected an array, received text. [FIELD_TYPE]",
      "detail: Expected an array, received null. [FIELD_TYPE]",
      "detail[0]: Expected an object, received null. [FIELD_TYPE]",
      "detail[1]: Expected an object, received an Array. [FIELD_TYPE]",
      "detail[2]: Expected an object, received text. [FIELD_TYPE]",
      "detail[3]: Expected an object, received a number. [FIELD_TYPE]",
      "scene_info: Expected an object, received an Array. [FIELD_TYPE]",
      "scene_info: Expected an object, received null. [FIELD_TYPE]",
      "scene_info: Expected an object, received text. [FIELD_TYPE]",
      "scene_info.store_info: Expected an object, received an Array. [FIELD_TYPE]",
      "detail[0].goods_id: Expected text, received a number. [FIELD_TYPE]",
      "detail[0].quantity: Expected a whole number, received text. [FIELD_TYPE]",
      "scene_info.store_info.goods[1].quantity: Expected a whole number. [FIELD_TYPE]",
    ]);
  });

  test("rejects missing values and values out of range", async () => {
    expect(
      await messagesOf(
        { scene_info: {} },
        { scene_info: { store_info: { id: "" } } },
        { scene_info: { store_info: { id: "x" } } },
        { detail: [{ quantity: 0 }, { goods_id: "图\u{1f600}345", quantity: 10, kind: "C" }] },
        { detail: [{ goods_id: "g", quantity: NaN }] },
        { detail: [{ goods_id: "g", quantity: 2 ** 60 }] },
      ),
    ).toEqual([
      "scene_info.store_info: This field is required. [FIELD_REQUIRED]",
      "scene_info.store_info.id: This field is required. [FIELD_REQUIRED]",
      "scene_info.store_info.id: Expected text that matches ^[0-9]+$. [FIELD_PATTERN]",
      "detail[0].goods_id: This field is required. [FIELD_REQUIRED]",
      "detail[0].quantity: Expected at least 1. [FIELD_RANGE]",
      "detail[1].goods_id: Expected at most 4 characters, received 5. [FIELD_TOO_LONG]",
      "detail[1].quantity: Expected at most 9. [FIELD_RANGE]",
      "detail[1].kind: Expected one of A, B. [FIELD_VALUE]",
      "detail[0].quantity: Expected a whole number, received null. [FIELD_TYPE]",
      "detail[0].quantity: Expected an exact number, up to 9007199254740991. [FIELD_RANGE]",
    ]);
  });

  test("accepts an empty optional member", async () => {
    const detail = [{ ...item, kind: "" }];
    expect(await sentFields(operation, { detail })).toMatchObject({
      detail: JSON.stringify(detail),
    });
  });

  test("limits the characters of the serialized text", async () => {
    const short = withFields([json("extra", { type: "text" }, { maxLength: 4 })]);
    expect(await sentFields(short, { extra: "\u{1f600}a" })).toMatchObject({
      extra: '"\u{1f600}a"',
    });
    expect(await problemsOf(short, { extra: "\u{1f600}ab" })).toEqual([
      "extra: Expected at most 4 characters, received 5. [FIELD_TOO_LONG]",
    ]);
  });

  test("rejects values that cannot be serialized as JSON", async () => {
    const circle: Record<string, unknown> = { store_info: { id: "7" } };
    circle["self"] = circle;
    const broken = {
      toJSON: () => {
        throw new Error("no");
      },
    };
    let deep: unknown = "bottom";
    for (let depth = 0; depth < 200_000; depth++) deep = [deep];
    const cannot =
      "The value cannot be serialized as JSON. It contains a BigInt or a circular reference, or is nested too deeply. [FIELD_JSON]";
    expect(
      await messagesOf(
        { scene_info: circle },
        { detail: [{ goods_id: "g", quantity: 1n }] },
        { detail: broken },
        { detail: deep },
        { detail: () => [] },
        { detail: Symbol("x") },
      ),
    ).toEqual([
      `scene_info: ${cannot}`,
      `detail: ${cannot}`,
      `detail: ${cannot}`,
      `detail: ${cannot}`,
      "detail: Expected an array, received nothing. [FIELD_TYPE]",
      "detail: Expected an array, received nothing. [FIELD_TYPE]",
    ]);
  });

  test("rejects values that are nested too deeply, even in unknown members", async () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? "bottom" : { in: nested(levels - 1) };
    const scene_info = (levels: number) => ({ store_info: { id: "7" }, more: nested(levels) });
    expect(await sentFields(operation, { scene_info: scene_info(31) })).toHaveProperty(
      "scene_info",
    );
    expect(await problemsOf(operation, { scene_info: scene_info(32) })).toEqual([
      "scene_info: Expected at most 32 levels of nesting. [FIELD_JSON]",
    ]);
  });

  test("rejects a value whose members are only in __proto__", async () => {
    const scene_info: unknown = JSON.parse('{"__proto__":{"store_info":{"id":"7"}}}');
    expect(await problemsOf(operation, { scene_info })).toEqual([
      "scene_info.store_info: This field is required. [FIELD_REQUIRED]",
    ]);
  });
});
