// Generated from spec/paths/pay/unifiedorder.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields } from "../../../runtime/index.js";
import { payOrderquery } from "../../operations/pay/orderquery.js";
import { transactionSuccess } from "../../notifications/transaction-success.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/unifiedorder"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 统一下单. `PayUnifiedorderInput` defines which of them are required. */
export interface PayUnifiedorderFields {
  /**
   * 接口版本号: The version of the interface. Required only for promotions on single goods.
   *
   * At most 32 characters.
   */
  version?: RequestFields["version"];
  /**
   * 是否分账: Whether to hold back the amount for profit sharing.
   *
   * At most 1 character.
   */
  profit_sharing?: RequestFields["profit_sharing"];
  /**
   * 公众账号ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 子商户公众账号ID: The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own.
   *
   * At most 32 characters.
   */
  sub_appid?: RequestFields["sub_appid"];
  /**
   * 子商户号: The merchant ID of the sub-merchant that the service provider acts for.
   *
   * At most 32 characters.
   */
  sub_mch_id?: RequestFields["sub_mch_id"];
  /**
   * 设备号: The merchant's ID of the terminal or shop.
   *
   * At most 32 characters.
   */
  device_info?: RequestFields["device_info"];
  /**
   * 商品描述: What is being paid for, shown to the payer.
   *
   * At most 128 characters.
   */
  body: RequestFields["body"];
  /**
   * 商品详情: The goods in the order. Promotions on single goods require it.
   *
   * Sent as JSON text. At most 6000 characters.
   */
  detail?: RequestFields["detail"];
  /**
   * 附加数据: The merchant's own data, returned unchanged by queries and notifications.
   *
   * At most 127 characters.
   */
  attach?: RequestFields["attach"];
  /**
   * 商户订单号: The merchant's order number, unique per merchant. Digits, letters and _-|*\@.
   *
   * At most 32 characters.
   */
  out_trade_no: RequestFields["out_trade_no"];
  /**
   * 标价币种: The currency of the order, as three letters of ISO 4217. CNY if missing.
   *
   * At most 16 characters.
   */
  fee_type?: RequestFields["fee_type"];
  /**
   * 标价金额: The amount of the whole order.
   *
   * In fen. At least 1.
   */
  total_fee: RequestFields["total_fee"];
  /**
   * 终端IP: The IPv4 or IPv6 address of the device that pays, or that accepts the payment.
   *
   * At most 64 characters.
   */
  spbill_create_ip: RequestFields["spbill_create_ip"];
  /**
   * 交易起始时间: When the order was created, as yyyyMMddHHmmss in Beijing time.
   *
   * At most 14 characters.
   */
  time_start?: RequestFields["time_start"];
  /**
   * 交易结束时间: When the order expires, as yyyyMMddHHmmss in Beijing time.
   *
   * At most 14 characters.
   */
  time_expire?: RequestFields["time_expire"];
  /**
   * 订单优惠标记: A tag that the merchant's promotions can require.
   *
   * At most 32 characters.
   */
  goods_tag?: RequestFields["goods_tag"];
  /**
   * 通知地址: The public URL, without a query string, that is notified of the result.
   *
   * At most 256 characters.
   */
  notify_url: RequestFields["notify_url"];
  /**
   * 交易类型: How the payer will pay: JSAPI on a web page or in a mini program in WeChat, NATIVE by QR code, APP in the merchant's app, MWEB in a mobile browser.
   *
   * At most 16 characters.
   */
  trade_type: RequestFields["trade_type"];
  /**
   * 商品ID: The merchant's ID of the product behind the QR code; required for NATIVE.
   *
   * At most 32 characters.
   */
  product_id?: RequestFields["product_id"];
  /**
   * 指定支付方式: Excluded payment methods. no_credit excludes credit cards.
   *
   * At most 32 characters.
   */
  limit_pay?: RequestFields["limit_pay"];
  /**
   * 用户标识: The payer's openid under appid; required for JSAPI unless sub_openid is given.
   *
   * At most 128 characters.
   */
  openid?: RequestFields["openid"];
  /**
   * 用户子标识: The payer's ID under sub_appid.
   *
   * At most 128 characters.
   */
  sub_openid?: RequestFields["sub_openid"];
  /**
   * 电子发票入口开放标识: Whether to offer the payer an electronic invoice in the payment message.
   *
   * At most 8 characters.
   */
  receipt?: RequestFields["receipt"];
  /**
   * 场景信息: Where the payment takes place; required for MWEB, with h5_info.
   *
   * Sent as JSON text. At most 256 characters.
   */
  scene_info?: RequestFields["scene_info"];
  /**
   * 证件类型: The kind of identity document of the payer.
   *
   * At most 32 characters.
   */
  user_type?: RequestFields["user_type"];
  /**
   * 证件号: The number of that document. Only its holder can pay.
   *
   * At most 32 characters.
   */
  user_creid?: RequestFields["user_creid"];
  /**
   * 姓名: The name on that document.
   *
   * At most 64 characters.
   */
  user_truename?: RequestFields["user_truename"];
}

/**
 * Input of 统一下单. The client fills in all other fields.
 *
 * Requires at least one of: `openid` if `trade_type` is `JSAPI`; `sub_appid` and `sub_openid` if `trade_type` is `JSAPI`; `product_id` if `trade_type` is `NATIVE`; `trade_type` is `APP`; `scene_info` if `trade_type` is `MWEB`.
 */
export type PayUnifiedorderInput =
  | (RequireFields<PayUnifiedorderFields, "openid"> & { trade_type: "JSAPI" })
  | (RequireFields<PayUnifiedorderFields, "sub_appid" | "sub_openid"> & { trade_type: "JSAPI" })
  | (RequireFields<PayUnifiedorderFields, "product_id"> & { trade_type: "NATIVE" })
  | (PayUnifiedorderFields & { trade_type: "APP" })
  | (RequireFields<PayUnifiedorderFields, "scene_info"> & { trade_type: "MWEB" });

/** Reply of 统一下单 if the call succeeds. */
export interface PayUnifiedorderReply {
  /**
   * 返回状态码: Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded.
   *
   * At most 16 characters.
   */
  return_code: ReplyFields["return_code"];
  /**
   * 返回信息: Why the request was refused.
   *
   * At most 128 characters.
   */
  return_msg?: ReplyFields["return_msg"];
  /**
   * 公众账号ID: The application ID of the request.
   *
   * At most 32 characters.
   */
  appid: ReplyFields["appid"];
  /**
   * 子商户公众账号ID: The application ID of the sub-merchant, if the request named one.
   *
   * At most 32 characters.
   */
  sub_appid?: ReplyFields["sub_appid"];
  /**
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
  /**
   * 子商户号: The merchant ID of the sub-merchant, if the request named one.
   *
   * At most 32 characters.
   */
  sub_mch_id?: ReplyFields["sub_mch_id"];
  /**
   * 设备号: The merchant's ID of the terminal or shop.
   *
   * At most 32 characters.
   */
  device_info?: ReplyFields["device_info"];
  /**
   * 随机字符串: A random string from the gateway.
   *
   * At most 32 characters.
   */
  nonce_str?: ReplyFields["nonce_str"];
  /**
   * 业务结果: Whether the operation succeeded.
   *
   * At most 16 characters.
   */
  result_code: ReplyFields["result_code"];
  /**
   * 错误代码: The business error code.
   *
   * At most 32 characters.
   */
  err_code?: ReplyFields["err_code"];
  /**
   * 错误代码描述: The business error text.
   *
   * At most 128 characters.
   */
  err_code_des?: ReplyFields["err_code_des"];
  /**
   * 交易类型: The trade_type of the request.
   *
   * At most 16 characters.
   */
  trade_type?: ReplyFields["trade_type"];
  /**
   * 预支付交易会话标识: The ID of the order for opening the payment dialog, valid for two hours.
   *
   * At most 64 characters.
   */
  prepay_id: ReplyFields["prepay_id"];
  /**
   * 二维码链接: The content of the QR code of a NATIVE order.
   *
   * At most 64 characters.
   */
  code_url?: ReplyFields["code_url"];
  /** 支付跳转链接: The URL that opens the payment dialog of an MWEB order, valid for five minutes. */
  mweb_url?: ReplyFields["mweb_url"];
  /**
   * 营销详情: The promotions applied to the payment.
   *
   * Parsed from JSON text.
   */
  promotion_detail?: ReplyFields["promotion_detail"];
}

/** Known `err_code` values of 统一下单. */
export type PayUnifiedorderErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "APPID_NOT_EXIST"
  | "INVALID_REQUEST"
  | "LACK_PARAMS"
  | "MCHID_NOT_EXIST"
  | "NOAUTH"
  | "NOTENOUGH"
  | "NOT_UTF8"
  | "ORDERCLOSED"
  | "ORDERPAID"
  | "ORDERREVERSED"
  | "OUT_TRADE_NO_USED"
  | "PARAM_ERROR"
  | "POST_DATA_EMPTY"
  | "REQUIRE_POST_METHOD"
  | "SIGNERROR"
  | "SYSTEMERROR"
  | "XML_FORMAT_ERROR";

/** Names of all request fields of 统一下单 except files, including those that the client fills in. */
export type PayUnifiedorderFieldName =
  | "version"
  | "profit_sharing"
  | "appid"
  | "sub_appid"
  | "mch_id"
  | "sub_mch_id"
  | "device_info"
  | "nonce_str"
  | "sign"
  | "sign_type"
  | "body"
  | "detail"
  | "attach"
  | "out_trade_no"
  | "fee_type"
  | "total_fee"
  | "spbill_create_ip"
  | "time_start"
  | "time_expire"
  | "goods_tag"
  | "notify_url"
  | "trade_type"
  | "product_id"
  | "limit_pay"
  | "openid"
  | "sub_openid"
  | "receipt"
  | "scene_info"
  | "user_type"
  | "user_creid"
  | "user_truename";

/**
 * 统一下单: Places an order for payment on a web page, by QR code, in an app or in a mobile browser.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935214
 */
export const payUnifiedorder: Operation<
  PayUnifiedorderInput,
  PayUnifiedorderReply,
  PayUnifiedorderErrorCode,
  PayUnifiedorderFieldName
> = {
  id: "pay/unifiedorder.post",
  title: "统一下单",
  method: "POST",
  path: "/pay/unifiedorder",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: true,
  signing: { types: ["HMAC-SHA256", "MD5"], default: "MD5", reply: "required" },
  request: {
    encoding: "xml",
    fields: [
      {
        name: "version",
        title: "接口版本号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        values: ["1.0"],
      },
      {
        name: "profit_sharing",
        title: "是否分账",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 1,
        values: ["Y", "N"],
      },
      {
        name: "appid",
        title: "公众账号ID",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "sub_appid",
        title: "子商户公众账号ID",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "mch_id",
        title: "商户号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "merchant",
        maxLength: 32,
        pattern: "^[0-9]+$",
      },
      {
        name: "sub_mch_id",
        title: "子商户号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        pattern: "^[0-9]+$",
      },
      {
        name: "device_info",
        title: "设备号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "nonce_str",
        title: "随机字符串",
        type: "text",
        required: true,
        signed: true,
        filledBy: "nonce",
        maxLength: 32,
      },
      {
        name: "sign",
        title: "签名",
        type: "text",
        required: true,
        signed: false,
        filledBy: "sign",
        maxLength: 64,
        pattern: "^([0-9A-F]{32}|[0-9A-F]{64})$",
      },
      {
        name: "sign_type",
        title: "签名方式",
        type: "text",
        required: true,
        signed: true,
        filledBy: "sign_type",
        values: ["HMAC-SHA256", "MD5"],
      },
      {
        name: "body",
        title: "商品描述",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 128,
        freeText: true,
      },
      {
        name: "detail",
        title: "商品详情",
        type: "json",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 6000,
        shape: {
          type: "object",
          members: [
            { name: "cost_price", required: false, shape: { type: "integer" } },
            { name: "receipt_id", required: false, shape: { type: "text" } },
            {
              name: "goods_detail",
              required: true,
              shape: {
                type: "list",
                items: {
                  type: "object",
                  members: [
                    { name: "goods_id", required: false, shape: { type: "text" } },
                    { name: "wxpay_goods_id", required: false, shape: { type: "text" } },
                    { name: "goods_name", required: false, shape: { type: "text" } },
                    { name: "quantity", required: false, shape: { type: "integer", minimum: 0 } },
                    { name: "price", required: false, shape: { type: "integer" } },
                    { name: "goods_category", required: false, shape: { type: "text" } },
                    { name: "body", required: false, shape: { type: "text" } },
                    { name: "category", required: false, shape: { type: "text" } },
                    { name: "merchant_category_code", required: false, shape: { type: "integer" } },
                  ],
                },
              },
            },
          ],
        },
      },
      {
        name: "attach",
        title: "附加数据",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 127,
        freeText: true,
      },
      {
        name: "out_trade_no",
        title: "商户订单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        pattern: "^[0-9A-Za-z_|*@-]+$",
      },
      {
        name: "fee_type",
        title: "标价币种",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 16,
      },
      {
        name: "total_fee",
        title: "标价金额",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "spbill_create_ip",
        title: "终端IP",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 64,
      },
      {
        name: "time_start",
        title: "交易起始时间",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 14,
        pattern: "^[0-9]{14}$",
      },
      {
        name: "time_expire",
        title: "交易结束时间",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 14,
        pattern: "^[0-9]{14}$",
      },
      {
        name: "goods_tag",
        title: "订单优惠标记",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "notify_url",
        title: "通知地址",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 256,
        pattern: "^https?://",
      },
      {
        name: "trade_type",
        title: "交易类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 16,
        values: ["JSAPI", "NATIVE", "APP", "MWEB"],
      },
      {
        name: "product_id",
        title: "商品ID",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "limit_pay",
        title: "指定支付方式",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "openid",
        title: "用户标识",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 128,
      },
      {
        name: "sub_openid",
        title: "用户子标识",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 128,
      },
      {
        name: "receipt",
        title: "电子发票入口开放标识",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
        values: ["Y", "N"],
      },
      {
        name: "scene_info",
        title: "场景信息",
        type: "json",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 256,
        shape: {
          type: "object",
          members: [
            {
              name: "store_info",
              required: false,
              shape: {
                type: "object",
                members: [
                  { name: "id", required: true, shape: { type: "text" } },
                  { name: "name", required: false, shape: { type: "text" } },
                  { name: "area_code", required: false, shape: { type: "text" } },
                  { name: "address", required: false, shape: { type: "text" } },
                ],
              },
            },
            {
              name: "h5_info",
              required: false,
              shape: {
                type: "object",
                members: [
                  {
                    name: "type",
                    required: true,
                    shape: { type: "text", values: ["Wap", "IOS", "Android"] },
                  },
                  { name: "wap_url", required: false, shape: { type: "text" } },
                  { name: "wap_name", required: false, shape: { type: "text" } },
                  { name: "app_name", required: false, shape: { type: "text" } },
                  { name: "bundle_id", required: false, shape: { type: "text" } },
                  { name: "package_name", required: false, shape: { type: "text" } },
                ],
              },
            },
          ],
        },
      },
      {
        name: "user_type",
        title: "证件类型",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        values: [
          "IDCARD",
          "HONGKONG_MACAO",
          "HONGKONG_MACAO_RESIDENT",
          "TAIWAN_RESIDENT",
          "FOREIGN_RESIDENT",
          "OVERSEA_PASSPORT",
        ],
      },
      {
        name: "user_creid",
        title: "证件号",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "user_truename",
        title: "姓名",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 64,
      },
    ],
    returnsIn: [payOrderquery.reply, transactionSuccess],
    groups: [
      [
        { where: { trade_type: "JSAPI" }, required: ["openid"] },
        { where: { trade_type: "JSAPI" }, required: ["sub_appid", "sub_openid"] },
        { where: { trade_type: "NATIVE" }, required: ["product_id"] },
        { where: { trade_type: "APP" }, required: [] },
        { where: { trade_type: "MWEB" }, required: ["scene_info"] },
      ],
    ],
  },
  reply: {
    encoding: "xml",
    fields: [
      {
        name: "return_code",
        title: "返回状态码",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
        decides: true,
      },
      { name: "return_msg", title: "返回信息", type: "text", required: false, maxLength: 128 },
      { name: "appid", title: "公众账号ID", type: "text", required: true, maxLength: 32 },
      {
        name: "sub_appid",
        title: "子商户公众账号ID",
        type: "text",
        required: false,
        maxLength: 32,
      },
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
      { name: "device_info", title: "设备号", type: "text", required: false, maxLength: 32 },
      { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
      {
        name: "result_code",
        title: "业务结果",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
        decides: true,
      },
      { name: "err_code", title: "错误代码", type: "text", required: false, maxLength: 32 },
      {
        name: "err_code_des",
        title: "错误代码描述",
        type: "text",
        required: false,
        maxLength: 128,
      },
      {
        name: "trade_type",
        title: "交易类型",
        type: "text",
        required: false,
        maxLength: 16,
        values: ["JSAPI", "NATIVE", "APP", "MWEB"],
      },
      {
        name: "prepay_id",
        title: "预支付交易会话标识",
        type: "text",
        required: true,
        maxLength: 64,
      },
      { name: "code_url", title: "二维码链接", type: "text", required: false, maxLength: 64 },
      { name: "mweb_url", title: "支付跳转链接", type: "text", required: false },
      {
        name: "promotion_detail",
        title: "营销详情",
        type: "json",
        required: false,
        shape: {
          type: "object",
          members: [
            {
              name: "promotion_detail",
              required: true,
              shape: {
                type: "list",
                items: {
                  type: "object",
                  members: [
                    { name: "promotion_id", required: true, shape: { type: "text" } },
                    { name: "name", required: false, shape: { type: "text" } },
                    {
                      name: "scope",
                      required: false,
                      shape: { type: "text", values: ["GLOBAL", "SINGLE"] },
                    },
                    {
                      name: "type",
                      required: false,
                      shape: { type: "text", values: ["COUPON", "DISCOUNT"] },
                    },
                    { name: "amount", required: true, shape: { type: "integer" } },
                    { name: "activity_id", required: true, shape: { type: "text" } },
                    { name: "wxpay_contribute", required: false, shape: { type: "integer" } },
                    { name: "merchant_contribute", required: false, shape: { type: "integer" } },
                    { name: "other_contribute", required: false, shape: { type: "integer" } },
                    {
                      name: "goods_detail",
                      required: false,
                      shape: {
                        type: "list",
                        items: {
                          type: "object",
                          members: [
                            { name: "goods_id", required: false, shape: { type: "text" } },
                            { name: "goods_remark", required: false, shape: { type: "text" } },
                            {
                              name: "discount_amount",
                              required: false,
                              shape: { type: "integer" },
                            },
                            { name: "wxpay_goods_id", required: false, shape: { type: "text" } },
                            { name: "goods_name", required: false, shape: { type: "text" } },
                            { name: "quantity", required: true, shape: { type: "integer" } },
                            { name: "price", required: true, shape: { type: "integer" } },
                          ],
                        },
                      },
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
      "business_category",
    ],
  },
  binding: [
    { request: "appid", reply: "appid" },
    { request: "sub_appid", reply: "sub_appid" },
    { request: "mch_id", reply: "mch_id" },
    { request: "sub_mch_id", reply: "sub_mch_id" },
  ],
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "malformed_body",
      err_code: "XML_FORMAT_ERROR",
      err_code_des: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "malformed_body",
      err_code: "NOT_UTF8",
      err_code_des: "编码格式错误",
      meaning: "The body is not UTF-8.",
      remedy: "Do not let a proxy change the encoding of the body.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant and that nothing modifies the body in transit. `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "wrong_signature",
      err_code: "SIGNERROR",
      err_code_des: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit.",
    },
    {
      when: "malformed_mch_id",
      return_msg: "mch_id参数格式错误",
      meaning: "The mch_id does not consist of digits.",
      remedy: "Copy the merchant ID from the merchant platform.",
    },
    {
      when: "mch_id_length",
      return_msg: "mch_id参数长度有误",
      meaning: "The mch_id is too long.",
      remedy: "Copy the merchant ID from the merchant platform.",
    },
    {
      when: "unknown_merchant",
      err_code: "MCHID_NOT_EXIST",
      err_code_des: "MCHID不存在",
      meaning: "The merchant does not exist.",
      remedy: "Copy the merchant ID from the merchant platform.",
    },
    {
      when: "app_id_mismatch",
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
    },
    {
      when: "unknown_app_id",
      err_code: "APPID_NOT_EXIST",
      err_code_des: "APPID不存在",
      meaning: "The application ID does not exist.",
      remedy:
        "Copy the application ID from the platform of the official account, mini program or app.",
    },
    {
      when: "no_permission",
      err_code: "NOAUTH",
      err_code_des: "商户无此接口权限",
      meaning: "The merchant is not allowed to call this endpoint.",
      remedy: "Apply for the permission on the merchant platform.",
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "missing_field",
      err_code: "LACK_PARAMS",
      err_code_des: "缺少参数",
      meaning: "A required field is missing.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_request",
      err_code: "INVALID_REQUEST",
      err_code_des: "无效请求",
      meaning: "The gateway rejected the request. The reply says why.",
      remedy: "Read err_code_des and correct what it names.",
    },
    {
      when: "wrong_method",
      err_code: "REQUIRE_POST_METHOD",
      err_code_des: "请使用post方法",
      meaning: "The request method was not POST.",
      remedy: "Send the request with POST.",
    },
    {
      when: "empty_body",
      err_code: "POST_DATA_EMPTY",
      err_code_des: "post数据为空",
      meaning: "The request has no body.",
      remedy: "Check that no proxy removes the body.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "系统错误",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy:
        "Treat the outcome as unknown. Query it, or repeat the request with the same business number.",
      outcome: "unknown",
    },
    {
      when: "order_paid",
      err_code: "ORDERPAID",
      err_code_des: "商户订单已支付",
      meaning: "The order has already been paid.",
      remedy: "Query the order and treat it as paid. A new order needs a new out_trade_no.",
    },
    {
      when: "order_closed",
      err_code: "ORDERCLOSED",
      err_code_des: "订单已关闭",
      meaning: "The order is closed and can no longer be paid.",
      remedy: "Place a new order with a new out_trade_no.",
    },
    {
      when: "order_reversed",
      err_code: "ORDERREVERSED",
      err_code_des: "订单已撤销",
      meaning: "The order was reversed and can no longer be paid.",
      remedy: "Let the payer pay again with a new out_trade_no.",
      synthetic: true,
    },
    {
      when: "order_number_used",
      err_code: "OUT_TRADE_NO_USED",
      err_code_des: "商户订单号重复",
      meaning: "Another order of this merchant uses this out_trade_no.",
      remedy: "Query that order. A new order needs a new out_trade_no.",
    },
    {
      when: "balance_too_low",
      err_code: "NOTENOUGH",
      err_code_des: "余额不足",
      meaning: "The payer's balance is too low.",
      remedy: "Ask the payer to pay another way.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
};
