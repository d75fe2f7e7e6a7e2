import {
  papayEntrustweb,
  payDownloadbill,
  payMicropay,
  payOrderquery,
  payRefundquery,
  payUnifiedorder,
  secapiMchSubmchmanageQuery,
  secapiMchUploadmedia,
  secapiPayRefund,
  mmpaymkttransfersSendworkwxredpack,
} from "../../generated/operations/index.js";
import type { InputOf, Operation } from "../../runtime/index.js";
import { images } from "../support/images.js";

/** A call whose input the examples of the spec do not cover. */
export interface Case {
  readonly operation: Operation;
  /** Name of the special case; empty for the examples of the spec. */
  readonly variant: string;
  readonly input: object;
}

const order = {
  body: "腾讯充值中心-QQ会员充值",
  out_trade_no: "20150806125346",
  total_fee: 888,
  spbill_create_ip: "123.12.12.123",
  notify_url: "https://www.example.com/wxpay/notify",
};

/** Further inputs of operations that have several kinds. They are typed, so this file tests the types too. */
export const inputs: readonly Case[] = [
  caseOf(payUnifiedorder, "jsapi", { ...order, trade_type: "JSAPI", openid: "oUpF8uMuAJO" }),
  caseOf(payUnifiedorder, "sub-openid", {
    ...{ ...order, trade_type: "JSAPI", sub_mch_id: "1900000109" },
    ...{ sub_appid: "wx8888888888888889", sub_openid: "oUpF8uMuAJO" },
  }),
  caseOf(payUnifiedorder, "native", { ...order, trade_type: "NATIVE", product_id: "12235" }),
  caseOf(payUnifiedorder, "app", { ...order, trade_type: "APP", appid: "wx2421b1c4370ec43b" }),
  caseOf(payUnifiedorder, "h5", {
    ...{ ...order, trade_type: "MWEB", attach: 'a&b <]]> "c"' },
    scene_info: {
      h5_info: { type: "Wap", wap_url: "https://pay.example.com", wap_name: "腾讯充值" },
    },
  }),
  caseOf(payMicropay, "least", {
    ...{ body: "牛肉面", out_trade_no: "20150806125346", total_fee: 1 },
    ...{ spbill_create_ip: "123.12.12.123", auth_code: "120061098828009406" },
  }),
  caseOf(payOrderquery, "own-number", { out_trade_no: "20150806125346" }),
  caseOf(payOrderquery, "their-number", { transaction_id: "1009660380201506130728806387" }),
  caseOf(payRefundquery, "refund-number", { refund_id: "2008450740201411110000174436" }),
  caseOf(payRefundquery, "own-refund-number", { out_refund_no: "1217752501201407033233368019" }),
  caseOf(secapiPayRefund, "least", {
    ...{ out_trade_no: "20150806125346", out_refund_no: "20150806125346-1" },
    ...{ total_fee: 888, refund_fee: 8 },
  }),
  caseOf(payDownloadbill, "plain", { bill_date: "20140603" }),
  caseOf(secapiMchSubmchmanageQuery, "name", { merchant_name: "商户名称", page_index: "1" }),
  caseOf(secapiMchUploadmedia, "named", {
    media: { content: images.jpeg, filename: "scan.jpg", contentType: "image/jpeg" },
  }),
  caseOf(mmpaymkttransfersSendworkwxredpack, "agent", {
    ...{ mch_billno: "123456", re_openid: "oxTWIuGaIt6gTKsQRLau2M0yL16E", total_amount: 1000 },
    ...{ wishing: "新年快乐", act_name: "新年", remark: "年会", agentid: 1 },
  }),
  caseOf(papayEntrustweb, "least", {
    ...{ plan_id: 12535, contract_code: "100000", request_serial: 1000 },
    ...{ contract_display_account: "微信代扣 a+b", version: "1.0" },
    notify_url: "https://www.example.com/wxpay/notify?shop=1",
  }),
];

function caseOf<T extends Operation>(operation: T, variant: string, input: InputOf<T>): Case {
  return { operation, variant, input };
}
