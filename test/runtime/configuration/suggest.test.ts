/** Options that resemble something else. */
import { describe, expect, test } from "vitest";
import { configure } from "../../../runtime/configuration/configure.js";
import { closestName } from "../../../text/suggest.js";
import { CertificateError } from "../../../runtime/index.js";
import { apiKey, configurationError } from "./caller.js";

test.each([[undefined], [null], ["options"], [7], [[]]])("rejects options that are %j", (given) => {
  const construct: (given: unknown) => unknown = Function.prototype.call.bind(configure, undefined);
  const misuse = (): unknown => construct(given);
  expect(misuse).toThrow(
    "[INVALID_CONFIGURATION] options: Expected an object with at least mchId and apiKey, received ",
  );
  expect(misuse).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ path: "options", code: "OPTION_TYPE" })],
    }),
  );
});

test("an unknown option that ends with certificate is not a CertificateError", () => {
  const error = configurationError({ "my-certificate": 1 });
  expect(error).not.toBeInstanceOf(CertificateError);
  expect(error.code).toBe("INVALID_CONFIGURATION");
});

test("mentions quotation marks only if they surround the whole key", () => {
  expect(configurationError({ apiKey: `'${apiKey}'` }).message).toContain(
    "Remove the quotation marks",
  );
  expect(configurationError({ apiKey: `a'${apiKey}'` }).message).not.toContain("quotation");
});

describe("counts two swapped letters as one typo, but only if both letters are swapped", () => {
  test.each([
    ["bacd", "abcd", "abcd"],
    ["abcd", "xacd", undefined],
    ["abcd", "bxcd", undefined],
    ["bacd", "abxd", undefined],
  ])("%s for %s: %s", (given, name, closest) => {
    expect(closestName(given, [name])).toBe(closest);
  });
});
