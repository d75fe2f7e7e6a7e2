// Generated from spec/webhooks/pap-contract-state-changed.yaml by `wechatpay generate`. Do not edit.

import type { Notification } from "../../runtime/index.js";
import type { webhooks } from "../schema.js";

type NotificationFields =
  webhooks["pap-contract-state-changed"]["post"]["requestBody"]["content"]["text/xml"];

/** Content of 签约、解约结果通知. */
export interface PapContractStateChangedContent {
  /**
   * 商户号: The merchant that receives the notification.
   *
   * At most 32 characters.
   */
  mch_id: NotificationFields["mch_id"];
  /**
   * 子商户号: The merchant ID of the sub-merchant, if any.
   *
   * At most 32 characters.
   */
  sub_mch_id?: NotificationFields["sub_mch_id"];
  /**
   * 签约协议号: The merchant's contract number.
   *
   * At most 32 characters.
   */
  contract_code: NotificationFields["contract_code"];
  /**
   * 模板id: The ID of the contract template.
   *
   * At most 28 characters.
   */
  plan_id: NotificationFields["plan_id"];
  /**
   * 用户标识: The user's ID within the application.
   *
   * At most 128 characters.
   */
  openid: NotificationFields["openid"];
  /**
   * 用户子标识: The user's ID under the sub-merchant's application ID.
   *
   * At most 128 characters.
   */
  sub_openid?: NotificationFields["sub_openid"];
  /** 变更类型: ADD if the contract was signed, DELETE if it ended. */
  change_type: NotificationFields["change_type"];
  /** 操作时间: When the contract changed, as yyyy-MM-dd HH:mm:ss in Beijing time. */
  operate_time: NotificationFields["operate_time"];
  /**
   * 委托代扣协议id: WeChat Pay's contract ID, used for deductions.
   *
   * At most 32 characters.
   */
  contract_id: NotificationFields["contract_id"];
  /** 协议到期时间: When the contract expires, as yyyy-MM-dd HH:mm:ss in Beijing time. */
  contract_expired_time?: NotificationFields["contract_expired_time"];
  /** 协议解约方式: How the contract ended, and which side ended it. */
  contract_termination_mode?: NotificationFields["contract_termination_mode"];
  /**
   * 请求序列号: The merchant's number of the request that signed it.
   *
   * At most 32 characters.
   */
  request_serial?: NotificationFields["request_serial"];
  /**
   * 公众账号id: The application ID of the contract.
   *
   * At most 32 characters.
   */
  appid?: NotificationFields["appid"];
  /**
   * 子商户公众账号ID: The application ID of the sub-merchant, if any.
   *
   * At most 32 characters.
   */
  sub_appid?: NotificationFields["sub_appid"];
  /**
   * 用户账户展示名称: The user's account name shown on the contract page.
   *
   * At most 32 characters.
   */
  contract_display_account?: NotificationFields["contract_display_account"];
  /** 协议状态: 0 for a contract in force, 1 for one that has ended. */
  contract_state?: NotificationFields["contract_state"];
  /** 协议签署时间: When it was signed, as yyyy-MM-dd HH:mm:ss in Beijing time. */
  contract_signed_time?: NotificationFields["contract_signed_time"];
  /** 协议解约时间: When it ended, as yyyy-MM-dd HH:mm:ss in Beijing time. */
  contract_terminated_time?: NotificationFields["contract_terminated_time"];
  /**
   * 解约备注: Why it ended.
   *
   * At most 256 characters.
   */
  contract_termination_remark?: NotificationFields["contract_termination_remark"];
}

/**
 * 签约、解约结果通知: Notifies that a user signed a contract for deductions or that a contract ended.
 *
 * @see https://pay.weixin.qq.com/doc/v2/partner/4011988378
 */
export const papContractStateChanged: Notification<PapContractStateChangedContent> = {
  id: "pap-contract-state-changed",
  title: "签约、解约结果通知",
  documentation: "https://pay.weixin.qq.com/doc/v2/partner/4011988378",
  protection: { signing: { types: ["MD5"] } },
  merchant: "mch_id",
  application: "appid",
  identity: ["contract_id", "change_type"],
  time: "operate_time",
  fields: [
    { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
    { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
    { name: "contract_code", title: "签约协议号", type: "text", required: true, maxLength: 32 },
    { name: "plan_id", title: "模板id", type: "text", required: true, maxLength: 28 },
    {
      name: "openid",
      title: "用户标识",
      type: "text",
      required: true,
      sensitive: true,
      maxLength: 128,
    },
    {
      name: "sub_openid",
      title: "用户子标识",
      type: "text",
      required: false,
      sensitive: true,
      maxLength: 128,
    },
    {
      name: "change_type",
      title: "变更类型",
      type: "text",
      required: true,
      values: ["ADD", "DELETE"],
      decides: true,
    },
    { name: "operate_time", title: "操作时间", type: "text", required: true },
    { name: "contract_id", title: "委托代扣协议id", type: "text", required: true, maxLength: 32 },
    { name: "contract_expired_time", title: "协议到期时间", type: "text", required: false },
    {
      name: "contract_termination_mode",
      title: "协议解约方式",
      type: "text",
      required: false,
      values: ["1", "2", "3", "4", "5", "6", "7"],
    },
    { name: "request_serial", title: "请求序列号", type: "text", required: false, maxLength: 32 },
    { name: "appid", title: "公众账号id", type: "text", required: false, maxLength: 32 },
    { name: "sub_appid", title: "子商户公众账号ID", type: "text", required: false, maxLength: 32 },
    {
      name: "contract_display_account",
      title: "用户账户展示名称",
      type: "text",
      required: false,
      sensitive: true,
      maxLength: 32,
      freeText: true,
    },
    { name: "contract_state", title: "协议状态", type: "integer", required: false },
    { name: "contract_signed_time", title: "协议签署时间", type: "text", required: false },
    { name: "contract_terminated_time", title: "协议解约时间", type: "text", required: false },
    {
      name: "contract_termination_remark",
      title: "解约备注",
      type: "text",
      required: false,
      maxLength: 256,
      freeText: true,
    },
  ],
  excludedBy: [
    "notify_url",
    "prepay_id",
    "package",
    "spbill_create_ip",
    "client_ip",
    "enc_bank_no",
    "workwx_sign",
    "app_id",
    "trade_state",
    "detail_id",
    "business_category",
    "transaction_id",
    "out_trade_no",
  ],
};
