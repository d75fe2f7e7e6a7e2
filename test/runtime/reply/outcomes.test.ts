/** `rejected` is a promise that nothing was executed, so it is given only for replies that are known to mean that. */
import { describe, expect, test } from "vitest";
import {
  mmpaymkttransfersGethbinfo,
  mmpaymkttransfersSendredpack,
  payDownloadbill,
} from "../../../generated/operations/index.js";
import * as generated from "../../../generated/operations/index.js";
import type { KnownError, Operation } from "../../../runtime/index.js";
import {
  BusinessError,
  HttpStatusError,
  MalformedReplyError,
  RefusedError,
} from "../../../runtime/index.js";
import { nginxPage } from "../../support/nginx-page.js";
import { xml } from "../../support/replies.js";
import { errorOf, resultOf, signed, success, summarize } from "../support/calling.js";
import { payment, query, withReplyFields } from "../support/operations.js";

const known = (err_code: string, err_code_des: string, more: object = {}): KnownError => ({
  when: "w",
  err_code,
  err_code_des,
  meaning: "This.",
  remedy: "Do that.",
  ...more,
});
const refund: Operation = {
  ...withReplyFields([
    { type: "text", name: "refund_id", title: "名", required: true },
    { type: "integer", name: "settlement_refund_fee", title: "名", required: false },
  ]),
  movesMoney: { query: "v2/pay/refundquery" },
  errors: [
    known("NOTENOUGH", "余额不足"),
    known("FREQUENCY_LIMITED", "频率限制，请稍后重试"),
    known("SYSTEMERROR", "接口返回错误", { outcome: "unknown" }),
    {
      when: "w",
      return_msg: "invalid refund_fee",
      error_code: "20001",
      meaning: "This.",
      remedy: "Do that.",
    },
  ],
};
const refunded = { ...success, refund_id: "50000408942018111907145868882" };
const failed = { return_code: "SUCCESS", result_code: "FAIL" };
/** The rule does not depend on whether money moves. */
const operations = [refund, payment, query];

describe("a refusal", () => {
  test.each([
    "缺少参数",
    "缺少参数out_trade_no",
    "out_trade_no参数长度有误",
    "0参数格式错误",
    "不识别的参数spbill_create_ip",
    "XML格式错误",
    "post数据为空",
    "签名错误",
    "签名错误，请检查后再试",
    "签名校验失败，请检查后重试",
    "Sign Error",
    "invalid spbill_create_ip",
    "appid and openid not match",
    "appid与openid不匹配",
    "商户号mch_id与appid不匹配",
    "AppID不存在,请检查后再试",
    "商户号该产品权限未开通，请前往商户平台>产品中心检查后重试",
    "您没有app支付权限",
    '"sub_mch_id" is not allowed',
  ])("in the words of a check before the business is rejected: %s", async (return_msg) => {
    for (const operation of operations) {
      const error = await errorOf(operation, xml({ return_code: "FAIL", return_msg }));
      expect(error).toBeInstanceOf(RefusedError);
      expect(error).toMatchObject({ outcome: "rejected", retryable: false });
      const numbered = { return_code: "FAIL", result_code: "FAIL", err_code: "7", return_msg };
      expect((await errorOf(operation, xml(numbered))).outcome).toBe("rejected");
    }
  });

  test.each([
    "系统繁忙",
    "系统繁忙,请稍后再试.",
    "系统错误",
    "system busy",
    "timeout",
    "处理中",
    "SYSTEMERROR",
    "OK",
    "签名错误，系统繁忙",
    "缺少参数，请稍后重试",
    "mch_id参数格式错误 (timed out)",
    "退款成功，签名错误",
    "sign error, please retry",
    "参数错误，银行应答失败",
    "参数错误: upstream reset",
    "签名错误 gateway unavailable",
    "没有权限服务不可用",
    "words that nobody has seen before",
  ])("in other words has an unknown outcome: %s", async (return_msg) => {
    for (const operation of operations) {
      for (const more of [{}, { result_code: "FAIL", err_code: "268458547" }]) {
        const body = xml({ return_code: "FAIL", return_msg, ...more });
        expect(await errorOf(operation, body)).toMatchObject({
          outcome: "unknown",
          retryable: false,
        });
      }
    }
    expect((await errorOf(refund, xml({ return_code: "FAIL", return_msg }))).message).toContain(
      "Money may have moved. Query v2/pay/refundquery before you repeat the call.",
    );
  });

  test("has an unknown outcome if any of its texts leaves it open", async () => {
    for (const other of ["请稍后重试", "系统繁忙", "处理中", "timeout"]) {
      for (const name of ["retmsg", "err_code_des", "error_msg"]) {
        const fields = { return_code: "FAIL", return_msg: "签名错误", [name]: other };
        expect((await errorOf(refund, xml(fields))).outcome, `${name} ${other}`).toBe("unknown");
      }
    }
    // Profit sharing has the envelope error_code and error_msg.
    const old = { return_code: "FAIL", error_code: "X", error_msg: "缺少参数" };
    expect(await errorOf(refund, xml(old))).toMatchObject({
      outcome: "rejected",
      errCodeDes: "缺少参数",
    });
  });

  test("with a result has an unknown outcome", async () => {
    const { refund_id } = refunded;
    for (const return_msg of ["签名错误", "invalid refund_fee"]) {
      for (const given of [{ refund_id }, { settlement_refund_fee: "1" }]) {
        const body = xml({ return_code: "FAIL", return_msg, ...given });
        expect((await errorOf(refund, body)).outcome, return_msg).toBe("unknown");
      }
      const empty = xml({ return_code: "FAIL", return_msg, refund_id: "" });
      expect((await errorOf(refund, empty)).outcome, return_msg).toBe("rejected");
    }
  });

  test("that is listed is rejected in any case, with its code or without", async () => {
    for (const return_msg of ["invalid refund_fee", "INVALID refund_fee"]) {
      const fields = { return_code: "FAIL", return_msg };
      const refused = await errorOf(refund, xml(fields));
      expect(refused).toBeInstanceOf(RefusedError);
      expect(refused.outcome).toBe("rejected");
      expect(refused.message).toContain("This. Do that.");
      for (const error_code of ["20001", "1"]) {
        const error = await errorOf(refund, xml({ ...fields, error_code }));
        expect(error).toMatchObject({ outcome: "rejected", errCode: error_code });
        expect(error.message).toContain("This. Do that.");
      }
    }
  });
});

describe("a failure", () => {
  test.each([
    ["a listed code", "NOTENOUGH", "余额不足", "rejected"],
    ["a listed code in new words", "NOTENOUGH", "商户余额不足", "rejected"],
    ["a listed code whose own words say try later", "FREQUENCY_LIMITED", "", "rejected"],
    ["a listed code, but the gateway is busy", "NOTENOUGH", "系统繁忙，请稍后再试", "unknown"],
    ["a listed code, but it is still executed", "NOTENOUGH", "退款处理中", "unknown"],
    ["a listed code with an unknown outcome", "SYSTEMERROR", "余额不足", "unknown"],
    ["an unlisted code", "BRAND_NEW", "余额不足", "unknown"],
    ["an unlisted code in the words of a refusal", "BRAND_NEW", "签名错误", "unknown"],
    [
      "an unlisted code in the words of a listed refusal",
      "BRAND_NEW",
      "invalid refund_fee",
      "unknown",
    ],
    ["an unlisted internal code", "SYSTEM_ERROR", "invalid refund_fee", "unknown"],
    ["no code", "", "余额不足", "unknown"],
  ])("with %s", async (_, err_code, err_code_des, outcome) => {
    const error = await errorOf(refund, signed({ ...failed, err_code, err_code_des }));
    expect(error).toBeInstanceOf(BusinessError);
    expect(error).toMatchObject({ outcome, retryable: false });
    // Old endpoints say the same in a reply whose return_code is FAIL.
    if (err_code === "" || err_code === "BRAND_NEW") return;
    const fields = { return_code: "FAIL", return_msg: err_code_des, error_code: err_code };
    expect((await errorOf(refund, xml(fields))).outcome).toBe(outcome);
  });
});

describe("a code that is not exact", () => {
  test.each(["success", "SUCCESS ", " FAIL", "fail", "PROCESSING", "OK", "", "SYSTEMERROR"])(
    'is malformed, even beside a signed success: return_code "%s"',
    async (return_code) => {
      for (const operation of operations) {
        for (const fields of [
          { ...refunded, return_code },
          { return_code, return_msg: "签名错误" },
        ]) {
          const error = await errorOf(operation, signed(fields));
          expect(error).toBeInstanceOf(MalformedReplyError);
          expect(error).toMatchObject({ code: "MALFORMED_REPLY", outcome: "unknown" });
          expect(error.message).toContain(
            `Expected return_code to be SUCCESS or FAIL, received "${return_code}".`,
          );
        }
      }
    },
  );

  test.each(["success", "SUCCESS ", "OK", "PROCESSING", " ", "fail"])(
    'is malformed, even in a signed reply: result_code "%s"',
    async (result_code) => {
      for (const return_code of ["SUCCESS", "FAIL"]) {
        const fields = { ...refunded, return_code, result_code, return_msg: "签名错误" };
        const error = await errorOf(refund, signed(fields));
        expect(error).toMatchObject({ code: "MALFORMED_REPLY", outcome: "unknown" });
        expect(error.message).toContain(
          `Expected result_code to be SUCCESS or FAIL, received "${result_code}".`,
        );
      }
    },
  );

  test("may be absent if the operation has no result_code, but not if it is required", async () => {
    const fields = refund.reply.fields.map((field) =>
      field.name === "result_code" ? { ...field, required: true } : field,
    );
    const strict: Operation = { ...refund, reply: { encoding: "xml", fields } };
    const { refund_id } = refunded;
    for (const codes of [
      { return_code: "SUCCESS" },
      { return_code: "SUCCESS", result_code: "" },
      { return_code: "SUCCESS", result_code: "", err_code: "NOTENOUGH" },
    ]) {
      for (const body of [signed({ ...codes, refund_id }), xml({ ...codes, refund_id })]) {
        const error = await errorOf(strict, body);
        expect(error).toMatchObject({ code: "REPLY_INCOMPLETE", outcome: "unknown" });
        expect(error.message).toContain("The reply is missing result_code.");
      }
    }
    expect(await resultOf(refund, signed({ return_code: "SUCCESS", refund_id }))).toMatchObject({
      refund_id,
    });
  });
});

describe("a reply that contradicts itself", () => {
  test.each([
    ["FAIL beside SUCCESS", { ...refunded, return_code: "FAIL", return_msg: "签名错误" }],
    ["FAIL beside SUCCESS", { ...success, return_code: "FAIL", return_msg: "系统繁忙" }],
    ["the code of a success beside FAIL", { ...failed, return_code: "FAIL", err_code: "SUCCESS" }],
    [
      "the code of a success beside FAIL",
      { return_code: "FAIL", err_code: "0", return_msg: "签名错误" },
    ],
    ["a listed failure beside SUCCESS", { ...refunded, err_code: "NOTENOUGH" }],
    ["a listed error_code beside SUCCESS", { ...refunded, error_code: "20001" }],
    ["an internal error beside SUCCESS", { ...refunded, err_code: "SYSTEM_ERROR" }],
    [
      "an internal error in the other field",
      { ...refunded, err_code: "0", error_code: "SYSTEMERROR" },
    ],
  ])("is malformed, although it is signed: %s", async (_, fields) => {
    const error = await errorOf(refund, signed(fields));
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(error).toMatchObject({ code: "MALFORMED_REPLY", outcome: "unknown" });
    expect(error.message).toContain("The reply contradicts itself: ");
  });

  test.each(["0", "SUCCESS", "", "BRAND_NEW"])(
    'is not one with a success and err_code "%s"',
    async (err_code) => {
      expect(await resultOf(refund, signed({ ...refunded, err_code }))).toMatchObject(refunded);
    },
  );
});

describe("documents of the real gateway", () => {
  const lenient = (operation: Operation): Operation => ({
    ...operation,
    mutualTLS: false,
    request: {
      ...operation.request,
      groups: [],
      fields: operation.request.fields.map((field) => ({ ...field, required: false })),
    },
  });

  test("a red packet while the gateway is busy may have been sent", async () => {
    const error = await errorOf(
      lenient(mmpaymkttransfersSendredpack),
      xml({
        return_code: "FAIL",
        return_msg: "系统繁忙,请稍后再试.",
        result_code: "FAIL",
        err_code: "268458547",
        err_code_des: "系统繁忙,请稍后再试.",
        mch_billno: "0010010404201411170000046542",
        total_amount: "1",
      }),
    );
    expect(summarize(error)).toMatch(/^unknown: .*Query v2\/mmpaymkttransfers\/gethbinfo before/);
  });

  test.each([
    ["0", mmpaymkttransfersSendredpack],
    ["SUCCESS", mmpaymkttransfersGethbinfo],
  ])("err_code %s beside a success does not make it a failure", async (err_code, operation) => {
    // Required fields other than the codes are not the subject here.
    const fields = operation.reply.fields.filter(({ name }) => /^(return|result)_code$/.test(name));
    const codes: Operation = { ...lenient(operation), reply: { encoding: "xml", fields } };
    const reply = { ...success, return_msg: "发放成功.", err_code, err_code_des: "发放成功." };
    expect(await resultOf(codes, xml(reply))).toMatchObject(success);
  });

  test("a day without a bill is an error of its own, with the words and the code", async () => {
    const error = await errorOf(
      lenient(payDownloadbill),
      "<xml><return_code><![CDATA[FAIL]]></return_code>\n<return_msg><![CDATA[No Bill Exist]]></return_msg>\n<error_code><![CDATA[20002]]></error_code>\n</xml>",
    );
    expect(error).toBeInstanceOf(BusinessError);
    expect(error).toMatchObject({
      outcome: "rejected",
      errCode: "20002",
      errCodeDes: "No Bill Exist",
    });
    expect(error.message).toContain("The merchant had no successful transactions on this day.");
  });

  test("an old refusal keeps its words", async () => {
    const retmsg = "请确认请求参数是否正确param mch_id invalid";
    const error = await errorOf(refund, xml({ return_code: "FAIL", retmsg, retcode: "1" }));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ returnMsg: retmsg, outcome: "rejected" });
  });
});

describe("an HTTP status", () => {
  test.each([
    "400 No required SSL certificate was sent",
    "400 The SSL certificate error",
    "400 The plain HTTP request was sent to HTTPS port",
    "404 Not Found",
    "405 Not Allowed",
    "413 Request Entity Too Large",
  ])("with the page of the front server is a rejection: %s", async (title) => {
    const status = Number(title.slice(0, 3));
    for (const server of ["nginx", "nginx/1.25.3", "openresty", "openresty/1.21.4.1"]) {
      const error = await errorOf(refund, { status, body: nginxPage(title, server) });
      expect(error).toBeInstanceOf(HttpStatusError);
      expect(error.outcome).toBe("rejected");
      expect(error.message).not.toMatch(/money/i);
    }
    const padded = `${nginxPage(title)}<!-- a padding to disable MSIE and Chrome friendly error page -->\r\n`;
    expect((await errorOf(refund, { status, body: padded })).outcome).toBe("rejected");
  });

  test.each([
    ...[201, 202, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 408, 409, 410, 413],
    ...[421, 425, 429, 431, 451, 499, 500, 502, 503, 504, 520, 599],
  ])("proves nothing by itself: %i", async (status) => {
    for (const body of [
      "",
      xml({ return_code: "FAIL", return_msg: "签名错误" }),
      signed(refunded),
      `<html>${status} Not Found</html>`,
      nginxPage(`${status} Not Known`),
      nginxPage(`${status} Not Found`, "another-proxy"),
      nginxPage(status === 404 ? "413 Request Entity Too Large" : "404 Not Found"),
      `${nginxPage("404 Not Found")}${signed(refunded)}`,
    ]) {
      const error = await errorOf(refund, { status, body });
      expect(error).toMatchObject({ code: "HTTP_STATUS", outcome: "unknown", retryable: false });
      expect(error.message).toContain("Money may have moved. Query v2/pay/refundquery");
    }
  });

  test("200 with such a page is a malformed reply", async () => {
    const error = await errorOf(refund, nginxPage("404 Not Found"));
    expect(error).toMatchObject({ code: "MALFORMED_REPLY", outcome: "unknown" });
  });
});

test("the spec gives every error that does not decide the outcome the outcome unknown", () => {
  const undecided = /^(?:SYSTEM_?ERROR|BANKERROR|USERPAYING|PROCESSING|BIZERR_NEED_RETRY)$/;
  const all: readonly Operation[] = Object.values(generated);
  const claims = all.flatMap(({ id, errors }) =>
    errors
      .filter((error) => "err_code" in error && undecided.test(error.err_code))
      .filter(({ outcome }) => outcome !== "unknown")
      .map((error) => `${id} ${error.meaning}`),
  );
  expect(claims).toEqual([]);
  const texts = all.flatMap(({ id, errors }) =>
    errors
      .filter(
        (error) => "return_msg" in error && /^系统|^system|超时|处理中/i.test(error.return_msg),
      )
      .filter(({ outcome }) => outcome !== "unknown")
      .map((error) => `${id} ${error.meaning}`),
  );
  expect(texts).toEqual([]);
});
