import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../runtime/signature/canonical.js";
import { redactedCanonical } from "../../runtime/signature/canonical.js";
import { equalSignatures, isWeaker, signature, typeOf } from "../../runtime/signature/digest.js";

const key = (text: string) => createSecretKey(text, "utf8");

const official = Object.entries({
  mch_id: "10000100",
  device_info: "1000",
  body: "test",
  appid: "wxd930ea5d5a258f4f",
  nonce_str: "ibuaiVcKdpRxkhJA",
});
const officialKey = key("192006250b4c09247ec02edce69f6a2d");

describe("the official test vectors", () => {
  test("match the canonical string", () => {
    expect(canonical(official)).toBe(
      "appid=wxd930ea5d5a258f4f&body=test&device_info=1000&mch_id=10000100&nonce_str=ibuaiVcKdpRxkhJA",
    );
  });

  test("match the MD5 signature", () => {
    expect(signature(canonical(official), "MD5", officialKey)).toBe(
      "9A0A8659F005D6984697E2CA0A9CF3B7",
    );
  });

  test("match the HMAC-SHA256 signature", () => {
    expect(signature(canonical(official), "HMAC-SHA256", officialKey)).toBe(
      "6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6",
    );
  });

  test("match paySign of JSAPI", () => {
    const fields = Object.entries({
      appId: "wxd678efh567hg6787",
      nonceStr: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
      package: "prepay_id=wx2017033010242291fcfe0db70013231072",
      signType: "MD5",
      timeStamp: "1490840662",
    });
    expect(signature(canonical(fields), "MD5", key("qazwsxedcrfvtgbyhnujmikolp111111"))).toBe(
      "22D9B4E54AB1950F51E0649E8810ACD6",
    );
  });

  test("omit empty values but not 0", () => {
    const fields = Object.entries({ appid: "3", mchid: "2", openid: "", zero: "0" });
    expect(canonical(fields)).toBe("appid=3&mchid=2&zero=0");
  });
});

describe("the canonical string", () => {
  test("is sorted by byte: upper case, then the underscore, then lower case", () => {
    expect(
      canonical([
        ["a", "3"],
        ["_", "2"],
        ["A", "1"],
        ["a_b", "5"],
        ["aB", "4"],
      ]),
    ).toBe("A=1&_=2&a=3&aB=4&a_b=5");
  });

  test("has names beyond the basic plane sorted by their UTF-8 bytes, not by UTF-16", () => {
    expect(
      canonical([
        ["\u{1f600}", "2"],
        ["\uffee", "1"],
      ]),
    ).toBe("\uffee=1&\u{1f600}=2");
  });

  test("does not encode spaces, equals signs, ampersands, percent signs or Chinese", () => {
    expect(
      canonical([
        ["b", " a=b&c%20d "],
        ["a", "身份证"],
      ]),
    ).toBe("a=身份证&b= a=b&c%20d ");
  });

  test("omits the signature itself", () => {
    const fields = Object.entries({ sign_type: "MD5", sign: "A", resign: "B" });
    expect(canonical(fields)).toBe("resign=B&sign_type=MD5");
  });

  test("does not depend on the order of the fields", () => {
    const fields = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.string()), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(fields, (given) => {
        expect(canonical([...given].reverse())).toBe(canonical(given));
      }),
    );
  });
});

describe("the redacted canonical string", () => {
  const hidden = (name: string): boolean => name.startsWith("bank");

  test("contains neither the key, nor sensitive values, nor unsigned fields", () => {
    const fields = { bank_no: "6222", bank_name: "", total: "1", note: "", sign: "A" };
    expect(redactedCanonical(Object.entries(fields), hidden)).toBe("bank_no=***&total=1&key=***");
  });

  test("is limited in length", () => {
    const redact = (length: number): string =>
      redactedCanonical([["a", "x".repeat(length)]], hidden);
    expect(redact(8190)).toBe(`a=${"x".repeat(8190)}&key=***`);
    expect(redact(8191)).toBe(`a=${"x".repeat(8190)}…&key=***`);
  });
});

describe("signatures", () => {
  test("have a type that follows from their length", () => {
    expect(typeOf("A".repeat(32))).toBe("MD5");
    expect(typeOf("A".repeat(64))).toBe("HMAC-SHA256");
    expect(typeOf("A".repeat(40))).toBeUndefined();
  });

  test("MD5 is weaker than HMAC-SHA256, and nothing is weaker than itself", () => {
    expect(isWeaker("MD5", "HMAC-SHA256")).toBe(true);
    expect(isWeaker("HMAC-SHA256", "MD5")).toBe(false);
    expect(isWeaker("MD5", "MD5")).toBe(false);
  });

  test("change with every character of the text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const index = at % text.length;
        const changed =
          text.slice(0, index) +
          String.fromCharCode(text.charCodeAt(index) ^ 1) +
          text.slice(index + 1);
        for (const type of ["MD5", "HMAC-SHA256"] as const) {
          // Lone surrogates encode to the same UTF-8 replacement, so two texts could have the same signature.
          fc.pre(text.isWellFormed() && changed.isWellFormed());
          expect(signature(changed, type, officialKey)).not.toBe(
            signature(text, type, officialKey),
          );
        }
      }),
    );
  });

  test("are equal only as a whole: a prefix or another length is not equal", () => {
    expect(equalSignatures("ABCD", "ABCD")).toBe(true);
    expect(equalSignatures("ABCD", "ABCE")).toBe(false);
    expect(equalSignatures("ABCD", "ABC")).toBe(false);
    expect(equalSignatures("", "")).toBe(true);
    expect(equalSignatures("é", "e")).toBe(false);
  });
});
