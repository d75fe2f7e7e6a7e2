/** Operations that return encrypted values: without the APIv3 key, nothing is sent. */
import { describe, expect, test } from "vitest";
import type { JsonShape, ReplyField } from "../../../runtime/index.js";
import { problemsOf, sentFields } from "../support/calling.js";
import { withReplyFields } from "../support/operations.js";

const encrypted: JsonShape = { type: "encrypted", algorithm: "AES-256-GCM" };
const text: JsonShape = { type: "text" };
const integer: JsonShape = { type: "integer" };
const object = (...shapes: readonly JsonShape[]): JsonShape => ({
  type: "object",
  members: shapes.map((shape, at) => ({ name: `m${at}`, required: false, shape })),
});

const field = { name: "certificates", title: "名", required: false } as const;
const json = (shape: JsonShape): ReplyField => ({ ...field, type: "json", shape });
const texts: ReplyField = { ...field, type: "text", name: "note" };
const list = (...fields: readonly ReplyField[]): ReplyField => ({
  ...field,
  type: "list",
  name: "list",
  fields,
});
const elements = (...fields: readonly ReplyField[]): ReplyField => ({
  ...field,
  type: "elements",
  name: "rows",
  element: "row",
  fields,
});

describe("an operation that returns encrypted values", () => {
  test.each<[string, ReplyField]>([
    ["as a whole", json(encrypted)],
    ["in a list", json({ type: "list", items: encrypted })],
    ["in an object with other members", json(object(text, encrypted, integer))],
    ["in a list of objects in an object", json(object({ type: "list", items: object(encrypted) }))],
    ["in an entry of a list", list(texts, json(encrypted))],
    ["in an element", elements(json(encrypted), texts)],
    ["in an entry in an element", elements(list(json(encrypted)))],
  ])("is rejected without the APIv3 key: encrypted %s", async (_, replyField) => {
    expect(await problemsOf(withReplyFields([texts, replyField]), {})).toEqual([
      "apiV3Key: 试 returns encrypted values. Set the client option apiV3Key. [API_V3_KEY_MISSING]",
    ]);
  });

  test("is called if the client has the APIv3 key", async () => {
    const options = { apiV3Key: "abcdefghijklmnopqrstuvwxyz012345" };
    expect(await sentFields(withReplyFields([json(encrypted)]), {}, options)).toHaveProperty(
      "sign",
    );
  });
});

test.each<[string, ReplyField]>([
  ["a text", texts],
  ["JSON", json(object(text, integer, { type: "list", items: text }, object()))],
  ["a list", list(texts, json(text))],
  ["elements", elements(texts, json(integer))],
])("requires no key to return %s without encrypted values", async (_, replyField) => {
  expect(await sentFields(withReplyFields([replyField]), {})).toHaveProperty("sign");
});
