/** The reply formats of old and unusual endpoints, for requests in XML and in the URL. */
import { describe, expect, test } from "vitest";
import type { KnownError, Operation, SignType, Signing } from "../../../runtime/index.js";
import { BusinessError, Download, exchangeOf, RefusedError } from "../../../runtime/index.js";
import { gatewaySign, xml } from "../../support/replies.js";
import { resultOf, errorOf, merchant, summarize, signed, success } from "../support/calling.js";
import { billDownload, query, withReplyFields, withFields } from "../support/operations.js";

const operation = withFields([]);
const failed = { return_code: "SUCCESS", result_code: "FAIL" };

const both: [string, Operation][] = [
  ["an operation with XML", operation],
  ["an operation with fields in the URL", query],
];
describe.each(both)("%s", (_, each) => {
  test("is refused with return_msg", async () => {
    const error = await errorOf(each, xml({ return_code: "FAIL", return_msg: "签名错误" }));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({
      returnCode: "FAIL",
      returnMsg: "签名错误",
      outcome: "rejected",
      message:
        "[REFUSED] 试 was refused: 签名错误. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
    });
  });

  test("fails with err_code, signed or not, and an unknown outcome if the code is not listed", async () => {
    const fields = { ...failed, err_code: "ORDERNOTEXIST", err_code_des: "订单不存在" };
    for (const [body, verified] of [
      [signed(fields), true],
      [xml(fields), false],
    ] as const) {
      const error = await errorOf(each, body);
      expect(error).toBeInstanceOf(BusinessError);
      expect(error).toMatchObject({
        errCode: "ORDERNOTEXIST",
        errCodeDes: "订单不存在",
        outcome: "unknown",
        verified,
      });
    }
  });

  test("succeeds without result_code, as some queries do", async () => {
    expect(await resultOf(each, signed({ return_code: "SUCCESS" }))).toEqual({
      return_code: "SUCCESS",
    });
  });
});

describe("a download", () => {
  test("is returned as a Download", async () => {
    const download = await resultOf(billDownload, "a,b\n1,2\n");
    expect(download).toBeInstanceOf(Download);
    expect(exchangeOf(download)).toMatchObject({ status: 200, attempts: 1 });
  });

  test("that reports SUCCESS in XML is rejected", async () => {
    expect(summarize(await errorOf(billDownload, xml(success)))).toBe(
      "unknown: [MALFORMED_REPLY] Expected a table from 试, received XML that reports SUCCESS. The request may have been executed. It is safe to repeat.",
    );
  });
});

test("a result_code other than SUCCESS and FAIL is neither a success nor a failure", async () => {
  const messages = [
    await errorOf(operation, signed({ ...success, result_code: "PROCESSING" })),
    await errorOf(operation, signed({ ...success, result_code: "FAIL " })),
    await errorOf(operation, signed({ ...success, result_code: "success", err_code: "X" })),
  ];
  expect(messages.map(summarize)).toEqual([
    'unknown: [MALFORMED_REPLY] Expected result_code to be SUCCESS or FAIL, received "PROCESSING". The request may have been executed. Find out whether it was before you repeat it.',
    'unknown: [MALFORMED_REPLY] Expected result_code to be SUCCESS or FAIL, received "FAIL ". White space is part of a value, and its signature covers it, so the reply was changed on its way or written by something else. The request may have been executed. Find out whether it was before you repeat it.',
    'unknown: [MALFORMED_REPLY] Expected result_code to be SUCCESS or FAIL, received "success". The request may have been executed. Find out whether it was before you repeat it.',
  ]);
  const unsigned = xml({ ...success, result_code: "PROCESSING", sign: "A".repeat(64) });
  expect(await errorOf(operation, unsigned)).toMatchObject({ outcome: "unknown" });
});

describe("old field names", () => {
  test("retmsg and retcode are used instead of return_msg", async () => {
    const error = await errorOf(
      operation,
      xml({ return_code: "FAIL", retcode: "268458547", retmsg: "参数错误" }),
    );
    expect(error).toMatchObject({ returnMsg: "参数错误", outcome: "rejected" });
    expect(summarize(error)).toBe(
      "rejected: [REFUSED] 试 was refused: 268458547 参数错误. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
    );
    const nothing = await errorOf(operation, xml({ return_code: "FAIL", retcode: "7" }));
    expect(nothing).toMatchObject({ returnMsg: "", outcome: "unknown" });
  });

  test.each([
    ["error_code and error_code_des", { error_code: "20001", error_code_des: "d" }],
    ["error_code and err_code_desc", { error_code: "20001", err_code_desc: "d" }],
    ["error_code and return_msg", { error_code: "20001", return_msg: "d" }],
    ["err_code and err_code_desc", { err_code: "20001", err_code_desc: "d" }],
  ])("%s are used, whether refused or failed", async (_, fields) => {
    for (const codes of [failed, { return_code: "FAIL" }]) {
      const error = await errorOf(operation, signed({ ...codes, ...fields }));
      expect(error).toBeInstanceOf(BusinessError);
      expect(error).toMatchObject({ errCode: "20001", errCodeDes: "d", outcome: "unknown" });
    }
  });

  test("<root> and an additional err_param are accepted", async () => {
    const refused = xml({ return_code: "FAIL", return_msg: "x", err_param: "mch_id" }, "root");
    expect(await errorOf(operation, refused)).toMatchObject({ returnMsg: "x" });
    const fields = { ...failed, err_code: "PARAM_ERROR", err_param: "mch_id" };
    const sign = gatewaySign(fields, merchant.apiKey);
    expect(await errorOf(operation, xml({ ...fields, sign }, "root"))).toMatchObject({
      errCode: "PARAM_ERROR",
      verified: true,
    });
  });
});

test("a refusal without a reason has an unknown outcome", async () => {
  for (const fields of [{ return_code: "FAIL", return_msg: "" }, { return_code: "FAIL" }]) {
    expect(await errorOf(operation, xml(fields))).toMatchObject({
      code: "REFUSED",
      outcome: "unknown",
    });
  }
});

describe("a known error", () => {
  const known = (err_code: string, err_code_des: string, more: object = {}): KnownError => ({
    when: "w",
    err_code,
    err_code_des,
    meaning: `${err_code} ${err_code_des} means this.`,
    remedy: "Do that.",
    ...more,
  });
  const synthetic = { synthetic: true } as const;
  const unknown = { outcome: "unknown" } as const;
  const messageFor = async (
    errors: readonly KnownError[],
    err_code: string,
    err_code_des: string,
  ): Promise<string> =>
    summarize(
      await errorOf(withReplyFields([], { errors }), signed({ ...failed, err_code, err_code_des })),
    );

  test("is recognized by its text", async () => {
    const errors = [known("A", "one"), known("A", "two", synthetic), known("A", "three")];
    expect(await messageFor(errors, "A", "two")).toContain("A two means this.");
    expect(await messageFor(errors, "A", "three")).toContain("A three means this.");
  });

  test("is recognized by its code, with official entries first", async () => {
    const errors = [known("A", "one", synthetic), known("A", "two"), known("A", "three")];
    expect(await messageFor(errors, "A", "new")).toContain("A two means this.");
  });

  test("is recognized by a synthetic entry if there is no other", async () => {
    expect(await messageFor([known("A", "one", synthetic), known("B", "x")], "A", "new")).toContain(
      "A one means this.",
    );
  });

  test("is not recognized by one of several synthetic entries", async () => {
    const errors = [known("A", "one", synthetic), known("A", "two", synthetic)];
    expect(await messageFor(errors, "A", "new")).toBe(
      "rejected: [BUSINESS_FAILURE] 试 failed: A new. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
    );
  });

  test("has an unknown outcome if its entry specifies that, even with another text", async () => {
    const errors = [known("USERPAYING", "需要用户输入支付密码", unknown)];
    for (const text of ["需要用户输入支付密码", "new", ""]) {
      expect(await messageFor(errors, "USERPAYING", text)).toMatch(
        /^unknown: .*means this\. Do that\. The request may have been executed\. Find out whether it was before you repeat it\.$/,
      );
    }
    const synthetics = [known("USERPAYING", "x", { ...unknown, ...synthetic })];
    expect(await messageFor(synthetics, "USERPAYING", "new")).toMatch(/^unknown: /);
  });

  test("has an unknown outcome for a refusal too", async () => {
    const refusal: KnownError = {
      when: "w",
      return_msg: "系统繁忙",
      meaning: "It is busy.",
      remedy: "Wait.",
      ...unknown,
    };
    const each = withReplyFields([], { errors: [refusal] });
    const body = xml({ return_code: "FAIL", return_msg: "系统繁忙" });
    expect(summarize(await errorOf(each, body))).toBe(
      "unknown: [REFUSED] 试 was refused: 系统繁忙. It is busy. Wait. The request may have been executed. Find out whether it was before you repeat it.",
    );
    expect(await errorOf({ ...each, idempotent: true }, body)).toMatchObject({ retryable: true });
  });
});

describe("the signature of a reply", () => {
  const signing = (types: Signing["types"], reply: Signing["reply"]): Operation => ({
    ...operation,
    signing: { types, default: "MD5", reply },
  });
  const as = (type: SignType): string => signed(success, type);

  test("must be as strong as the request's, whose type the operation determines if it accepts only one", async () => {
    const md5 = signing(["MD5"], "required");
    for (const signType of [undefined, "MD5", "HMAC-SHA256"] as const) {
      const options = signType === undefined ? {} : { signType };
      expect(await resultOf(md5, as("MD5"), options)).toEqual(success);
      expect(await resultOf(md5, as("HMAC-SHA256"), options)).toEqual(success);
    }
    const hmac = signing(["HMAC-SHA256"], "required");
    expect(await resultOf(hmac, as("HMAC-SHA256"), { signType: "MD5" })).toEqual(success);
    expect(await errorOf(hmac, as("MD5"), { signType: "MD5" })).toMatchObject({
      code: "REPLY_SIGNATURE_WEAKER",
      outcome: "accepted_unverified",
    });
  });

  test("is ignored if replies are not signed", async () => {
    for (const more of [{}, { sign: "wrong" }, { sign: "A".repeat(64) }]) {
      expect(await resultOf(signing(["MD5"], "none"), xml({ ...success, ...more }))).toEqual(
        success,
      );
    }
  });

  test("may be missing if it is optional, and must be valid otherwise", async () => {
    const optional = signing(["HMAC-SHA256"], "optional");
    expect(await resultOf(optional, xml(success))).toEqual(success);
    expect(await resultOf(optional, as("HMAC-SHA256"))).toEqual(success);
    for (const body of [xml({ ...success, sign: "A".repeat(64) }), as("MD5")]) {
      expect(await errorOf(optional, body)).toMatchObject({ outcome: "accepted_unverified" });
    }
  });
});
