/** The outcome of a call whose first attempt has an unknown outcome and whose second attempt is rejected. */
import { expect, test } from "vitest";
import type { Operation } from "../../runtime/index.js";
import { Client, WeChatPayError } from "../../runtime/index.js";
import { nginxPage } from "../support/nginx-page.js";
import type { CannedReply } from "../support/replies.js";
import { cannedDispatcher, xml } from "../support/replies.js";
import { merchant, summarize, signed } from "./support/calling.js";
import { withFields } from "./support/operations.js";

const closing: Operation = {
  ...withFields([]),
  title: "关闭订单",
  idempotent: true,
  errors: [
    {
      when: "closed",
      err_code: "ORDERCLOSED",
      err_code_des: "订单已关闭",
      meaning: "The order is closed already.",
      remedy: "Leave it.",
    },
  ],
};
const failed = { return_code: "SUCCESS", result_code: "FAIL" };
const lost = Object.assign(new Error("x"), { code: "ECONNRESET" });
const busy = { body: signed({ ...failed, err_code: "SYSTEMERROR" }) };
const rejections = [
  { body: signed({ ...failed, err_code: "ORDERCLOSED", err_code_des: "订单已关闭" }) },
  { body: xml({ return_code: "FAIL", return_msg: "签名错误" }) },
  { status: 404, body: nginxPage("404 Not Found") },
  { status: 400, body: nginxPage("400 No required SSL certificate was sent") },
];

async function messagesOf(...replies: readonly (CannedReply | Error)[]): Promise<string> {
  const client = new Client({ ...merchant, dispatcher: cannedDispatcher(...replies) });
  const error: unknown = await client.call(closing, {}).catch((thrown: unknown) => thrown);
  if (error instanceof WeChatPayError) return summarize(error);
  throw error;
}

test.each([
  ["was lost", lost],
  ["failed inside the gateway", busy],
])("a rejected second attempt leaves the outcome unknown if the first %s", async (_, first) => {
  const lines = await Promise.all(rejections.map((second) => messagesOf(first, second)));
  expect(lines).toEqual([
    "unknown: [BUSINESS_FAILURE] 关闭订单 failed: ORDERCLOSED 订单已关闭. The order is closed already. Leave it. The request may have been executed. It is safe to repeat.",
    "unknown: [REFUSED] 关闭订单 was refused: 签名错误. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
    "unknown: [HTTP_STATUS] The server does not have this path (HTTP 404), and did not pass the request on. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
    "unknown: [CLIENT_CERTIFICATE_MISSING] The gateway received no client certificate. Set the client option certificate, and make sure that no proxy terminates TLS. The request may have been executed. It is safe to repeat.",
  ]);
});

test("a single rejected attempt has the outcome rejected", async () => {
  for (const line of await Promise.all(rejections.map((only) => messagesOf(only)))) {
    expect(line).toMatch(/^rejected: /);
    expect(line).not.toContain("may have been executed");
  }
});
