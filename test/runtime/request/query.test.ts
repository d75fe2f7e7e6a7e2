/** Requests with their fields in the URL. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatewaySign } from "../../support/replies.js";
import { merchant, captureRequest, sentFields } from "../support/calling.js";
import { query, text, withFields } from "../support/operations.js";

const noteOf = async (note: string): Promise<string | undefined> =>
  /&note=([^&]*)&/.exec((await captureRequest(query, { note })).path)?.[1];

test("all fields are in the URL, and there is neither a body nor headers that describe one", async () => {
  const { path, method, headers, body } = await captureRequest(query, { note: "n" });
  expect(path.replace(/[0-9A-F]{64}|[0-9]{10}(?=&note)/g, "X")).toBe(
    "/pay/state?mch_id=1230000109&timestamp=X&note=n&sign_type=HMAC-SHA256&sign=X",
  );
  expect({ method, headers, body: body.length }).toEqual({ method: "GET", headers: {}, body: 0 });
});

describe("a value in the URL", () => {
  test.each([
    ["a space", "a b", "a%20b"],
    ["a plus sign", "a+b", "a%2Bb"],
    ["field separators", "a=b&c", "a%3Db%26c"],
    ["a percent sign", "%20", "%2520"],
    ["the start of a fragment, query or path", "#?/", "%23%3F%2F"],
    ["characters that are not encoded", "aZ09*-._", "aZ09*-._"],
    ["other punctuation", "~!'()", "%7E%21%27%28%29"],
    ["Chinese", "图", "%E5%9B%BE"],
    ["line ends", "\r\n", "%0D%0A"],
  ])("is encoded as in a form, except for spaces: %s", async (_, value, encoded) => {
    expect(await noteOf(value)).toBe(encoded);
  });
});

test("values survive a round trip, with the signature of an independent implementation", async () => {
  const printable = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .filter((value) => !/[\0-\x1f\ufffe\uffff]/.test(value));
  await fc.assert(
    fc.asyncProperty(printable, async (note) => {
      const { path } = await captureRequest(query, { note });
      const read = new URL(path, "https://host");
      const fields = Object.fromEntries(read.searchParams);
      expect(fields["note"] ?? "").toBe(note);
      expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey));
      expect(path).not.toContain("+");
    }),
  );
});

test("constant parameters are in the URL next to a body, and are not signed", async () => {
  const operation = withFields([text("note")], { query: { action: "add", "a b": "&" } });
  const { path, body, headers } = await captureRequest(operation, { note: "n" });
  expect(path).toBe("/pay/order?action=add&a%20b=%26");
  expect(headers).toMatchObject({ "content-length": String(body.length) });
  const fields = await sentFields(operation, { note: "n" });
  expect(Object.keys(fields)).toEqual(["mch_id", "note", "sign_type", "sign"]);
  expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey));
});
