import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { signFields } from "../wire/signature.js";
import type { ReplyFields } from "../wire/xml.js";
import { writeXml } from "../wire/xml.js";
import type { Order, Refund } from "./order.js";
import { formatTime } from "./order.js";
import { paymentFields, refundFields } from "./order-fields.js";

/** A notification from the gateway to a merchant. */
export interface OutgoingNotification {
  /** Undefined if the merchant's request had no `notify_url`. */
  readonly url: string | undefined;
  readonly xml: string;
}

/** 支付结果通知: signed with the sign type of the order. */
export function paymentNotification(order: Order, apiKey: string): OutgoingNotification {
  const fields = toWireFields({
    return_code: "SUCCESS",
    result_code: "SUCCESS",
    ...commonFields(order),
    ...paymentFields(order),
  });
  return {
    url: order.request.get("notify_url"),
    xml: writeXml(signFields(fields, { type: order.signType, apiKey })),
  };
}

/** 退款结果通知: not signed; the details of the refund are encrypted with the API key. */
export function refundNotification(
  order: Order,
  refund: Refund,
  apiKey: string,
): OutgoingNotification {
  const details = toWireFields({
    transaction_id: order.transactionId,
    out_trade_no: order.outTradeNo,
    total_fee: order.total,
    settlement_total_fee: order.total,
    ...refundFields(refund),
    settlement_refund_fee: refund.fee,
    success_time: formatTime(refund.at),
    refund_request_source: "API",
  });
  const fields = toWireFields({
    return_code: "SUCCESS",
    ...commonFields(order),
    req_info: encrypt(writeXml(details, "root"), apiKey),
  });
  return { url: refund.notifyUrl, xml: writeXml(fields) };
}

function commonFields({ mchId, request }: Order): Record<string, string | undefined> {
  return {
    appid: request.get("appid"),
    mch_id: mchId,
    sub_appid: request.get("sub_appid"),
    sub_mch_id: request.get("sub_mch_id"),
    nonce_str: randomBytes(16).toString("hex"),
  };
}

function toWireFields(values: Readonly<Record<string, unknown>>): ReplyFields {
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
}

/** AES-256-ECB; the key is the MD5 of the API key as hexadecimal text. */
function encrypt(text: string, apiKey: string): string {
  const key = createHash("md5").update(apiKey).digest("hex");
  const cipher = createCipheriv("aes-256-ecb", key, null);
  return Buffer.concat([cipher.update(text), cipher.final()]).toString("base64");
}
