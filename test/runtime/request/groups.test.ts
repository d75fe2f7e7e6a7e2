/** Groups of alternative fields, some of which depend on the value of another field. */
import { describe, expect, test } from "vitest";
import type { Alternative } from "../../../runtime/index.js";
import { problemsOf, sentFields } from "../support/calling.js";
import { integer, text, withFields } from "../support/operations.js";

const fields = [
  text("transaction_id", { maxLength: 4 }),
  text("out_trade_no"),
  text("trade_type", { values: ["JSAPI", "NATIVE", "APP", "MWEB"] }),
  text("openid"),
  text("sub_openid"),
  text("sub_appid", { filledBy: "application" }),
  text("product_id"),
  integer("version"),
];
const withGroups = (...groups: (readonly Alternative[])[]) => withFields(fields, { groups });

describe("a group of which one field is required", () => {
  const operation = withGroups([{ required: ["transaction_id"] }, { required: ["out_trade_no"] }]);

  test("is satisfied by any of the fields, or all", async () => {
    for (const input of [{ transaction_id: "t" }, { out_trade_no: "o" }]) {
      expect(await sentFields(operation, input)).toMatchObject(input);
    }
    const both = { transaction_id: "t", out_trade_no: "o" };
    expect(await sentFields(operation, both)).toMatchObject(both);
  });

  test("is reported with all of its fields if none was given or all are empty", async () => {
    for (const input of [{}, { transaction_id: "", out_trade_no: undefined }]) {
      expect(await problemsOf(operation, input)).toEqual([
        "transaction_id, out_trade_no: Expected transaction_id or out_trade_no. [FIELD_GROUP]",
      ]);
    }
  });

  test("is satisfied by an invalid field, whose own problem is reported", async () => {
    expect(await problemsOf(operation, { transaction_id: "too long" })).toEqual([
      "transaction_id: Expected at most 4 characters, received 8. [FIELD_TOO_LONG]",
    ]);
  });

  test("is reported with the fields that are required together", async () => {
    const pairs = withGroups([{ required: ["openid"] }, { required: ["sub_appid", "sub_openid"] }]);
    expect(await problemsOf(pairs, { sub_openid: "o" })).toEqual([
      "openid, sub_appid, sub_openid: Expected openid, or sub_appid and sub_openid. [FIELD_GROUP]",
    ]);
    // A field that the client options fill in counts as given.
    expect(await sentFields(pairs, { sub_openid: "o" }, { appId: "wx1" })).toMatchObject({
      sub_appid: "wx1",
    });
  });
});

describe("a field that is required if another field has a certain value", () => {
  const operation = withGroups([
    { where: { trade_type: "JSAPI" }, required: ["openid"] },
    { where: { trade_type: "NATIVE" }, required: ["trade_type", "product_id"] },
    { where: { trade_type: "APP" }, required: ["trade_type"] },
  ]);

  test("satisfies the group if it was given", async () => {
    for (const input of [
      { trade_type: "JSAPI", openid: "o" },
      { trade_type: "NATIVE", product_id: "p" },
      { trade_type: "APP" },
    ]) {
      expect(await sentFields(operation, input)).toMatchObject(input);
    }
  });

  test("is reported alone if the other field has that value", async () => {
    expect(await problemsOf(operation, { trade_type: "JSAPI", product_id: "p" })).toEqual([
      "openid: Expected openid if trade_type is JSAPI. [FIELD_GROUP]",
    ]);
    expect(await problemsOf(operation, { trade_type: "NATIVE" })).toEqual([
      "product_id: Expected product_id if trade_type is NATIVE. [FIELD_GROUP]",
    ]);
  });

  test("is reported with all alternatives if the other field is missing or has an unlisted value", async () => {
    const all =
      "openid, product_id, trade_type: Expected openid if trade_type is JSAPI, or product_id if trade_type is NATIVE, or trade_type to be APP. [FIELD_GROUP]";
    expect(await problemsOf(operation, { openid: "o" })).toEqual([all]);
    expect(await problemsOf(operation, { trade_type: "MWEB" })).toEqual([all]);
  });

  test("is not reported if the other field is already reported as invalid or missing", async () => {
    expect(await problemsOf(operation, { trade_type: "WAP" })).toEqual([
      "trade_type: Expected one of JSAPI, NATIVE, APP, MWEB. [FIELD_VALUE]",
    ]);
    const [group = []] = operation.request.groups ?? [];
    const required = withFields([text("trade_type", { required: true })], { groups: [group] });
    expect(await problemsOf(required, {})).toEqual([
      "trade_type: This field is required (名). [FIELD_REQUIRED]",
    ]);
  });

  test("is reported if one alternative does not depend on the invalid value", async () => {
    const either = withGroups([
      { where: { trade_type: "JSAPI" }, required: ["openid"] },
      { required: ["product_id"] },
    ]);
    expect(await problemsOf(either, { trade_type: "WAP" })).toEqual([
      "trade_type: Expected one of JSAPI, NATIVE, APP, MWEB. [FIELD_VALUE]",
      "product_id: Expected product_id. [FIELD_GROUP]",
    ]);
  });

  test("is not satisfied by a value that only converts to the expected text", async () => {
    const withoutPrototype: unknown = Object.create(null);
    const values = [
      [{ toString: () => "JSAPI" }, "a plain object"],
      [["JSAPI"], "an Array"],
      [withoutPrototype, "a plain object"],
    ] as const;
    for (const [trade_type, received] of values) {
      expect(await problemsOf(operation, { trade_type, openid: "o" })).toEqual([
        `trade_type: Expected text, received ${received}. [FIELD_TYPE]`,
      ]);
    }
  });

  test("can depend on a number, and on several fields", async () => {
    const numbered = withGroups([
      { where: { version: "2", trade_type: "APP" }, required: ["openid", "product_id"] },
      { where: { version: "1" }, required: [] },
    ]);
    expect(await sentFields(numbered, { version: 1 })).toMatchObject({ version: "1" });
    expect(await problemsOf(numbered, { version: 2, trade_type: "APP", openid: "o" })).toEqual([
      "openid, product_id: Expected openid and product_id if version is 2 and trade_type is APP. [FIELD_GROUP]",
    ]);
    expect(await problemsOf(numbered, {})).toEqual([
      "openid, product_id, version: Expected openid and product_id if version is 2 and trade_type is APP, or version to be 1. [FIELD_GROUP]",
    ]);
    const values = withGroups([{ where: { version: "1", trade_type: "APP" }, required: [] }]);
    expect(await problemsOf(values, {})).toEqual([
      "version, trade_type: Expected version to be 1 and trade_type to be APP. [FIELD_GROUP]",
    ]);
  });
});

test("every one of several groups must be satisfied", async () => {
  const operation = withGroups(
    [{ required: ["transaction_id"] }, { required: ["out_trade_no"] }],
    [{ required: ["openid"] }, { required: ["sub_openid"] }],
  );
  expect(await problemsOf(operation, {})).toHaveLength(2);
  expect(await problemsOf(operation, { out_trade_no: "o" })).toEqual([
    "openid, sub_openid: Expected openid or sub_openid. [FIELD_GROUP]",
  ]);
  const input = { out_trade_no: "o", openid: "p" };
  expect(await sentFields(operation, input)).toMatchObject(input);
});
