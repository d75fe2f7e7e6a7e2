/** Options that are nearly something else. */
import { describe, expect, test } from "vitest";
import { configure } from "../../../runtime/configuration/configure.js";
import { closestName } from "../../../text/suggest.js";
import { CertificateError } from "../../../runtime/index.js";
import { apiKey, refusal } from "./caller.js";

test.each([[undefined], [null], ["options"], [7], [[]]])("options that are %j", (given) => {
  const construct: (given: unknown) => unknown = Function.prototype.call.bind(configure, undefined);
  const misuse = (): unknown => construct(given);
  expect(misuse).toThrow(
    "[INVALID_CONFIGURATION] options: must be an object with mchId and apiKey at least.",
  );
  expect(misuse).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ path: "options", code: "OPTION_TYPE" })],
    }),
  );
});

test("an option that ends like certificate makes no error of the certificate", () => {
  const error = refusal({ "my-certificate": 1 });
  expect(error).not.toBeInstanceOf(CertificateError);
  expect(error.code).toBe("INVALID_CONFIGURATION");
});

test("quotes are blamed only where they are around the whole key", () => {
  expect(refusal({ apiKey: `'${apiKey}'` }).message).toContain("leave out the quotes");
  expect(refusal({ apiKey: `a'${apiKey}'` }).message).not.toContain("quotes");
});

describe("letters that are exchanged count as one slip, and only where both are", () => {
  test.each([
    ["bacd", "abcd", "abcd"],
    ["abcd", "xacd", undefined],
    ["abcd", "bxcd", undefined],
    ["bacd", "abxd", undefined],
  ])("%s for %s: %s", (given, name, meant) => {
    expect(closestName(given, [name])).toBe(meant);
  });
});
