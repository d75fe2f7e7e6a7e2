/** Everything that can happen to a call, with what the client must make of it. */
import { mocks } from "../../../generated/mocks/index.js";
import type { KnownError, Operation } from "../../../runtime/index.js";
import { nginxPage } from "../../support/nginx-page.js";
import { gatewaySign, xml } from "../../support/replies.js";
import type { Response } from "./server.js";

export interface Scenario {
  readonly name: string;
  /**
   * - `success`: executed, and the client must say so.
   * - `refusal`: not executed, and the client must know it.
   * - `ambiguous`: the server may have executed the call, and the client must not claim to know.
   */
  readonly expected: "success" | "refusal" | "ambiguous";
  readonly response: Response;
}

type Texts = Readonly<Record<string, string>>;

/** Refusals in the gateway's common words, which no error table lists for the operation. */
const refusalTexts = [
  "缺少参数",
  "缺少参数out_trade_no",
  "参数错误:输入的商户订单号有误",
  "out_trade_no参数长度有误",
  "0参数格式错误",
  "mch_id参数格式错误",
  "不识别的参数spbill_create_ip",
  "XML格式错误",
  "post数据为空",
  "编码格式错误",
  "请使用post方法",
  "require POST method",
  "签名错误",
  "签名失败",
  "签名错误，请检查后再试",
  "签名校验失败，请检查后重试",
  "证书校验失败，请检查后重试",
  "sign error",
  "invalid spbill_create_ip",
  "appid and openid not match",
  "商户号mch_id与appid不匹配",
  "AppID不存在,请检查后再试",
  "商户号该产品权限未开通，请前往商户平台>产品中心检查后重试",
  "您没有app支付权限",
  "暂不支持该商户使用本api接口",
];

/** Texts that say nothing about the request, some of them beside the words of a refusal. */
const ambiguousTexts = [
  "",
  "OK",
  "系统繁忙",
  "系统繁忙,请稍后再试.",
  "系统错误",
  "系统异常，请用相同参数重新调用",
  "system busy",
  "system error, sign error",
  "timeout",
  "处理中",
  "SYSTEMERROR",
  "接口返回错误",
  "签名错误，系统繁忙",
  "签名错误，请稍后重试",
  "缺少参数，系统超时",
  "mch_id参数格式错误，处理中",
  "请重试",
  "a text that nobody has seen before",
];

const returnCodes = ["success", "SUCCESS ", " FAIL", "fail", "PROCESSING", "OK", "", "SYSTEMERROR"];
const resultCodes = ["success", "SUCCESS ", "OK", "PROCESSING", "fail"];
const statuses = [
  ...[201, 202, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 408, 409, 410, 413, 425, 429],
  ...[431, 451, 499, 500, 501, 502, 503, 504, 520, 599],
];

const failed = { return_code: "SUCCESS", return_msg: "OK", result_code: "FAIL" };

/** Returns the scenarios of an operation in groups that are equally likely. */
export function scenariosOf(operation: Operation, apiKey: string): Scenario[][] {
  const sign = (texts: Texts): Texts =>
    operation.signing.reply === "none"
      ? texts
      : { ...texts, sign: gatewaySign(texts, apiKey, operation.signing.types[0]) };
  const reply = (
    name: string,
    expected: Scenario["expected"],
    body: string | ((request: string) => string),
    status = 200,
  ): Scenario => ({
    name,
    expected,
    response: { kind: "reply", status, body: typeof body === "string" ? () => body : body },
  });
  const succeed = (request: string): Texts => successFields(operation, request);
  /** A success, changed before it is signed. */
  const changed = (change: Texts) => (request: string) =>
    xml(sign({ ...succeed(request), ...change }));
  const isTable = operation.reply.encoding === "table";
  const table = mocks.find((mock) => mock.operation === operation)?.table ?? "";
  const success = isTable ? () => table : changed({});
  const resultCodeRequired = operation.reply.fields.some(
    ({ name, required }) => name === "result_code" && required,
  );

  const successes = [
    reply("a success", "success", success),
    ...(isTable
      ? []
      : ["0", "SUCCESS", "", "BRAND_NEW"].map((err_code) =>
          reply(`a success with err_code ${err_code}`, "success", changed({ err_code })),
        )),
  ];
  const listed = operation.errors.map((error) =>
    reply(
      `listed: ${textOf(error)}`,
      error.outcome === "unknown" ? "ambiguous" : "refusal",
      xml(errorFields(error, sign)),
    ),
  );
  const refusals = refusalTexts.map((return_msg) =>
    reply(`refused: ${return_msg}`, "refusal", xml({ return_code: "FAIL", return_msg })),
  );
  const ambiguousRefusals = ambiguousTexts.flatMap((text) => [
    reply(`refused: ${text}`, "ambiguous", xml({ return_code: "FAIL", return_msg: text })),
    reply(
      `refused: ${text}`,
      "ambiguous",
      xml({ return_code: "FAIL", retmsg: text, retcode: "1" }),
    ),
    reply(
      `refused with a number: ${text}`,
      "ambiguous",
      xml({ return_code: "FAIL", return_msg: text, result_code: "FAIL", err_code: "268458547" }),
    ),
  ]);
  const failures = ["BRAND_NEW", "SYSTEMERROR", "SYSTEM_ERROR", "BIZERR_NEED_RETRY", ""].map(
    (err_code) => reply(`failed: ${err_code}`, "ambiguous", xml(sign({ ...failed, err_code }))),
  );
  const codes = [
    ...returnCodes.map((return_code) =>
      reply(`return_code "${return_code}"`, "ambiguous", changed({ return_code })),
    ),
    ...resultCodes.map((result_code) =>
      reply(`result_code "${result_code}"`, "ambiguous", changed({ result_code })),
    ),
    ...(resultCodeRequired
      ? [reply("empty result_code", "ambiguous", changed({ result_code: "" }))]
      : []),
  ];
  const contradictions = [
    reply(
      "FAIL beside SUCCESS",
      "ambiguous",
      changed({ return_code: "FAIL", return_msg: "签名错误", result_code: "SUCCESS" }),
    ),
    reply("SYSTEMERROR beside SUCCESS", "ambiguous", changed({ err_code: "SYSTEMERROR" })),
    ...operation.errors.flatMap((error) =>
      "err_code" in error
        ? [reply(`${error.err_code} beside SUCCESS`, "ambiguous", changed({ ...codeOf(error) }))]
        : [],
    ),
  ];
  const responses = [
    ...statuses.flatMap((status) => [
      reply(`HTTP ${status}, empty`, "ambiguous", "", status),
      reply(`HTTP ${status}, a success`, "ambiguous", success, status),
      reply(`HTTP ${status}, a refusal`, "ambiguous", xml({ return_code: "FAIL" }), status),
      reply(`HTTP ${status}, a page of a proxy`, "ambiguous", `<h1>${status}</h1>`, status),
    ]),
    ...[401, 403, 408, 409, 425, 429, 500, 502, 503, 504].map((status) =>
      reply(`HTTP ${status}, nginx`, "ambiguous", nginxPage(`${status} Some Reason`), status),
    ),
    reply("another status than the page says", "ambiguous", nginxPage("404 Not Found"), 502),
    reply("a page with HTTP 200", "ambiguous", nginxPage("404 Not Found")),
  ];
  const pages = ["nginx", "nginx/1.25.3", "openresty"].flatMap((server) => [
    ...[
      "No required SSL certificate was sent",
      "The SSL certificate error",
      "The plain HTTP request was sent to HTTPS port",
    ].map((line) => reply(line, "refusal", nginxPage(`400 ${line}`, server), 400)),
    ...["404 Not Found", "405 Not Allowed", "413 Request Entity Too Large"].map((title) =>
      reply(title, "refusal", nginxPage(title, server), Number(title.slice(0, 3))),
    ),
  ]);
  const bodies = [
    reply("an empty body", "ambiguous", ""),
    reply("no XML", "ambiguous", "<Bad Gateway"),
    reply("half of the XML", "ambiguous", (request) => {
      const whole = changed({})(request);
      return whole.slice(0, Math.floor(whole.length / 2));
    }),
    reply("an empty document", "ambiguous", "<xml></xml>"),
  ];
  const connections: Scenario[] = (
    [
      { kind: "drop", when: "before the body" },
      { kind: "drop", when: "after the body" },
      { kind: "cut", body: success },
      { kind: "stall", body: success },
      { kind: "silence" },
    ] as const
  ).map((response) => ({ name: JSON.stringify(response), expected: "ambiguous", response }));
  const signatures =
    operation.signing.reply === "none"
      ? []
      : [
          ...["0".repeat(64), "0".repeat(32), "x"].map((sign) =>
            reply(`signature ${sign}`, "ambiguous", (request) =>
              xml({ ...succeed(request), sign }),
            ),
          ),
          reply("a wrongly signed failure", "ambiguous", xml({ ...failed, sign: "0".repeat(64) })),
          ...(operation.signing.reply === "required"
            ? [reply("no signature", "ambiguous", (request) => xml(succeed(request)))]
            : []),
        ];
  return [
    ...[successes, listed, refusals, ambiguousRefusals, failures, codes, contradictions],
    ...[responses, pages, bodies, connections, signatures],
  ].filter((group) => group.length > 0);
}

function textOf(error: KnownError): string {
  return "return_msg" in error ? error.return_msg : `${error.err_code} ${error.err_code_des}`;
}

function codeOf(error: Extract<KnownError, { err_code: string }>): Texts {
  return { err_code: error.err_code, err_code_des: error.err_code_des };
}

export function errorFields(error: KnownError, sign: (texts: Texts) => Texts): Texts {
  if ("return_msg" in error) {
    const { return_msg, error_code } = error;
    return { return_code: "FAIL", return_msg, ...(error_code === undefined ? {} : { error_code }) };
  }
  const fields = { ...failed, ...codeOf(error) };
  return error.when === "certificate_error" ? fields : sign(fields);
}

/** The required fields of a success. They have the values of the request, or else those of the spec. */
function successFields(operation: Operation, request: string): Texts {
  const example: Readonly<Record<string, unknown>> = {
    ...mocks.find((mock) => mock.operation === operation)?.reply,
  };
  const fields: Record<string, string> = { return_code: "SUCCESS", return_msg: "OK" };
  const known = operation.reply.fields.some(({ name }) => name === "result_code");
  if (known) fields["result_code"] = "SUCCESS";
  for (const { name, required, type } of operation.reply.fields) {
    if (!required || name in fields || name === "sign") continue;
    const sent = new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(request)?.[1];
    const value = example[name];
    if (type === "text" || type === "integer") fields[name] = sent ?? textOfValue(value);
    else if (type === "json") fields[name] = JSON.stringify(value);
  }
  return fields;
}

function textOfValue(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "1";
}
