import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { signFields } from "../wire/sign.js";
import type { ReplyFields } from "../wire/xml.js";
import { writeXml } from "../wire/xml.js";
import type { Order, Refund } from "./order.js";
import { writtenTime } from "./order.js";
import { paymentFields } from "./order-fields.js";
import { refundFields } from "./refund-fields.js";

/** What the gateway sends to a merchant of its own accord. */
export interface OutgoingNotification {
  /** Undefined where the merchant gave no `notify_url`. */
  readonly url: string | undefined;
  readonly xml: string;
}

/** 支付结果通知: signed as the order was. */
export function paymentNotification(order: Order, apiKey: string): OutgoingNotification {
  const fields = written({
    return_code: "SUCCESS",
    result_code: "SUCCESS",
    ...parties(order),
    ...paymentFields(order),
  });
  return {
    url: order.request.get("notify_url"),
    xml: writeXml(signFields(fields, { type: order.signType, apiKey })),
  };
}

/** 退款结果通知: not signed; what matters in it is encrypted by the API key. */
export function refundNotification(
  order: Order,
  refund: Refund,
  apiKey: string,
): OutgoingNotification {
  const info = written({
    transaction_id: order.transactionId,
    out_trade_no: order.outTradeNo,
    total_fee: order.total,
    settlement_total_fee: order.total,
    ...refundFields(refund),
    settlement_refund_fee: refund.fee,
    success_time: writtenTime(refund.at),
    refund_request_source: "API",
  });
  const fields = written({
    return_code: "SUCCESS",
    ...parties(order),
    req_info: encrypted(writeXml(info, "root"), apiKey),
  });
  return { url: refund.notifyUrl, xml: writeXml(fields) };
}

function parties({ mchId, request }: Order): Record<string, string | undefined> {
  return {
    appid: request.get("appid"),
    mch_id: mchId,
    sub_appid: request.get("sub_appid"),
    sub_mch_id: request.get("sub_mch_id"),
    nonce_str: randomBytes(16).toString("hex"),
  };
}

function written(values: Readonly<Record<string, unknown>>): ReplyFields {
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
}

/** The key is the MD5 of the API key, as text. */
function encrypted(text: string, apiKey: string): string {
  const key = createHash("md5").update(apiKey).digest("hex");
  const cipher = createCipheriv("aes-256-ecb", key, null);
  return Buffer.concat([cipher.update(text), cipher.final()]).toString("base64");
}
