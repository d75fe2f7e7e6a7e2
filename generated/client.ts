// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import { Client } from "../runtime/index.js";
import type { Method, Page } from "../runtime/index.js";
import { appauthGetaccesstoken } from "./operations/appauth/getaccesstoken.js";
import { mmpaymkttransfersGethbinfo } from "./operations/mmpaymkttransfers/gethbinfo.js";
import { mmpaymkttransfersQueryworkwxredpack } from "./operations/mmpaymkttransfers/queryworkwxredpack.js";
import { mmpaymkttransfersSendredpack } from "./operations/mmpaymkttransfers/sendredpack.js";
import { mmpaymkttransfersSendworkwxredpack } from "./operations/mmpaymkttransfers/sendworkwxredpack.js";
import { mmpaysptransPayBank } from "./operations/mmpaysptrans/pay_bank.js";
import { mmpaysptransQueryBank } from "./operations/mmpaysptrans/query_bank.js";
import { papayEntrustweb } from "./operations/papay/entrustweb.js";
import { papayH5entrustweb } from "./operations/papay/h5entrustweb.js";
import { payCloseorder } from "./operations/pay/closeorder.js";
import { payCombinedorder } from "./operations/pay/combinedorder.js";
import { payDownloadbill } from "./operations/pay/downloadbill.js";
import { payDownloadfundflow } from "./operations/pay/downloadfundflow.js";
import { payMicropay } from "./operations/pay/micropay.js";
import { payOrderquery } from "./operations/pay/orderquery.js";
import { payProfitsharingquery } from "./operations/pay/profitsharingquery.js";
import { payQueryexchagerate } from "./operations/pay/queryexchagerate.js";
import { payRefundquery } from "./operations/pay/refundquery.js";
import { paySettlementquery } from "./operations/pay/settlementquery.js";
import { payUnifiedorder } from "./operations/pay/unifiedorder.js";
import { riskGetcertficates } from "./operations/risk/getcertficates.js";
import { riskGetpublickey } from "./operations/risk/getpublickey.js";
import { secapiMchAddInstitutionsub } from "./operations/secapi/mch/addInstitutionsub.js";
import { secapiMchModifyInstitutionsub } from "./operations/secapi/mch/modifyInstitutionsub.js";
import { secapiMchQueryInstitutionsub } from "./operations/secapi/mch/queryInstitutionsub.js";
import { secapiMchSubmchmanageAdd } from "./operations/secapi/mch/submchmanage/add.js";
import { secapiMchSubmchmanageQuery } from "./operations/secapi/mch/submchmanage/query.js";
import { secapiMchUploadmedia } from "./operations/secapi/mch/uploadmedia.js";
import { secapiPayProfitsharing } from "./operations/secapi/pay/profitsharing.js";
import { secapiPayRefund } from "./operations/secapi/pay/refund.js";
import { secapiPayReverse } from "./operations/secapi/pay/reverse.js";
import { xdcApiv2getsignkeySignGetsignkey } from "./operations/xdc/apiv2getsignkey/sign/getsignkey.js";
import { xdcApiv2sandboxPayMicropay } from "./operations/xdc/apiv2sandbox/pay/micropay.js";
import { FrontEnd } from "./front-end.js";

/** All paths with their methods. */
export interface Paths {
  /**
   * 通过code换取access_token: Exchanges the code from the user's consent for a token that allows checking the user's identity.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987607
   */
  readonly "v2/appauth/getaccesstoken": {
    /**
     * 通过code换取access_token: Exchanges the code from the user's consent for a token that allows checking the user's identity.
     *
     * @deprecated Closed since 2021-11-10.
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987607
     */
    readonly get: Method<typeof appauthGetaccesstoken>;
  };
  /**
   * 查询红包记录: Queries a red packet and who received it.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011981612
   */
  readonly "v2/mmpaymkttransfers/gethbinfo": {
    /**
     * 查询红包记录: Queries a red packet and who received it.
     *
     * @deprecated Closed to new merchants since 2026-06-18; use the transfers to users of APIv3, /v3/fund-app/mch-transfer/transfer-bills.
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011981612
     */
    readonly post: Method<typeof mmpaymkttransfersGethbinfo>;
  };
  /**
   * 查询红包记录: Queries a red packet that was sent through WeCom.
   *
   * @see https://developer.work.weixin.qq.com/document/path/90276
   */
  readonly "v2/mmpaymkttransfers/queryworkwxredpack": {
    /**
     * 查询红包记录: Queries a red packet that was sent through WeCom.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://developer.work.weixin.qq.com/document/path/90276
     */
    readonly post: Method<typeof mmpaymkttransfersQueryworkwxredpack>;
  };
  /**
   * 发放普通红包: Sends a red packet, paid from the merchant's balance, to one user, who has 24 hours to accept it.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011974053
   */
  readonly "v2/mmpaymkttransfers/sendredpack": {
    /**
     * 发放普通红包: Sends a red packet, paid from the merchant's balance, to one user, who has 24 hours to accept it.
     *
     * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/mmpaymkttransfers/gethbinfo`.
     *
     * @deprecated Closed to new merchants since 2026-06-18; use the transfers to users of APIv3, /v3/fund-app/mch-transfer/transfer-bills.
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011974053
     */
    readonly post: Method<typeof mmpaymkttransfersSendredpack>;
  };
  /**
   * 发放企业红包: Sends a red packet to one user on behalf of a company in WeCom or one of its applications.
   *
   * @see https://developer.work.weixin.qq.com/document/path/90275
   */
  readonly "v2/mmpaymkttransfers/sendworkwxredpack": {
    /**
     * 发放企业红包: Sends a red packet to one user on behalf of a company in WeCom or one of its applications.
     *
     * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/mmpaymkttransfers/queryworkwxredpack`.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://developer.work.weixin.qq.com/document/path/90275
     */
    readonly post: Method<typeof mmpaymkttransfersSendworkwxredpack>;
  };
  /**
   * 企业付款到银行卡: Transfers money from the merchant's balance to a bank card. Card number and holder are encrypted with the key from /risk/getpublickey.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011939840
   */
  readonly "v2/mmpaysptrans/pay_bank": {
    /**
     * 企业付款到银行卡: Transfers money from the merchant's balance to a bank card. Card number and holder are encrypted with the key from /risk/getpublickey.
     *
     * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/mmpaysptrans/query_bank`.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011939840
     */
    readonly post: Method<typeof mmpaysptransPayBank>;
  };
  /**
   * 查询企业付款银行卡: Queries a transfer to a bank card.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941066
   */
  readonly "v2/mmpaysptrans/query_bank": {
    /**
     * 查询企业付款银行卡: Queries a transfer to a bank card.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941066
     */
    readonly post: Method<typeof mmpaysptransQueryBank>;
  };
  /**
   * 公众号纯签约: Builds the URL of a page in WeChat where the user agrees to later deductions. The client builds the URL and sends nothing.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_1.shtml
   */
  readonly "v2/papay/entrustweb": {
    /**
     * 公众号纯签约: Builds the URL of a page in WeChat where the user agrees to later deductions. The client builds the URL and sends nothing.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_1.shtml
     */
    readonly url: Page<typeof papayEntrustweb>;
  };
  /**
   * H5纯签约: Returns a URL, valid for ten minutes, where the user of a browser outside WeChat agrees to later deductions.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987295
   */
  readonly "v2/papay/h5entrustweb": {
    /**
     * H5纯签约: Returns a URL, valid for ten minutes, where the user of a browser outside WeChat agrees to later deductions.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987295
     */
    readonly get: Method<typeof papayH5entrustweb>;
  };
  /**
   * 关闭订单: Closes an unpaid order, so that it can no longer be paid.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935216
   */
  readonly "v2/pay/closeorder": {
    /**
     * 关闭订单: Closes an unpaid order, so that it can no longer be paid.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935216
     */
    readonly post: Method<typeof payCloseorder>;
  };
  /**
   * 合单下单: Combines orders of several merchants into one order, which the payer pays at once.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/combine.php?chapter=24_1&index=2
   */
  readonly "v2/pay/combinedorder": {
    /**
     * 合单下单: Combines orders of several merchants into one order, which the payer pays at once.
     *
     * @deprecated Closed since 2021-09-01; use the combined orders of APIv3, /v3/combine-transactions.
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/wiki/doc/api/combine.php?chapter=24_1&index=2
     */
    readonly post: Method<typeof payCombinedorder>;
  };
  /**
   * 下载对账单: Downloads the transaction bill of one day. The gateway creates it from 9:00 the next day and keeps it for three months.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_6
   */
  readonly "v2/pay/downloadbill": {
    /**
     * 下载对账单: Downloads the transaction bill of one day. The gateway creates it from 9:00 the next day and keeps it for three months.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_6
     */
    readonly post: Method<typeof payDownloadbill>;
  };
  /**
   * 下载资金账单: Downloads the fund flow of one of the merchant's accounts on one day, at most three months ago.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_18&index=7
   */
  readonly "v2/pay/downloadfundflow": {
    /**
     * 下载资金账单: Downloads the fund flow of one of the merchant's accounts on one day, at most three months ago.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_18&index=7
     */
    readonly post: Method<typeof payDownloadfundflow>;
  };
  /**
   * 提交付款码支付: Charges a payer who shows a payment code in WeChat.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937125
   */
  readonly "v2/pay/micropay": {
    /**
     * 提交付款码支付: Charges a payer who shows a payment code in WeChat.
     *
     * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/pay/orderquery`.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937125
     */
    readonly post: Method<typeof payMicropay>;
  };
  /**
   * 查询订单: Queries an order by WeChat Pay's number or the merchant's.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937320
   */
  readonly "v2/pay/orderquery": {
    /**
     * 查询订单: Queries an order by WeChat Pay's number or the merchant's.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937320
     */
    readonly post: Method<typeof payOrderquery>;
  };
  /**
   * 查询分账结果: Queries a profit sharing and the result of each receiver.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011983179
   */
  readonly "v2/pay/profitsharingquery": {
    /**
     * 查询分账结果: Queries a profit sharing and the result of each receiver.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011983179
     */
    readonly post: Method<typeof payProfitsharingquery>;
  };
  /**
   * 查询汇率: Queries the bank's exchange rate of a currency on one day, used to convert cross-border orders.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634970
   */
  readonly "v2/pay/queryexchagerate": {
    /**
     * 查询汇率: Queries the bank's exchange rate of a currency on one day, used to convert cross-border orders.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634970
     */
    readonly post: Method<typeof payQueryexchagerate>;
  };
  /**
   * 查询退款: Queries one refund, or all refunds of an order.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935218
   */
  readonly "v2/pay/refundquery": {
    /**
     * 查询退款: Queries one refund, or all refunds of an order.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935218
     */
    readonly post: Method<typeof payRefundquery>;
  };
  /**
   * 查询结算资金: Queries which payments of a cross-border merchant have been settled and which have not.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634920
   */
  readonly "v2/pay/settlementquery": {
    /**
     * 查询结算资金: Queries which payments of a cross-border merchant have been settled and which have not.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634920
     */
    readonly post: Method<typeof paySettlementquery>;
  };
  /**
   * 统一下单: Places an order for payment on a web page, by QR code, in an app or in a mobile browser.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935214
   */
  readonly "v2/pay/unifiedorder": {
    /**
     * 统一下单: Places an order for payment on a web page, by QR code, in an app or in a mobile browser.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935214
     */
    readonly post: Method<typeof payUnifiedorder>;
  };
  /**
   * 获取平台证书: Returns WeChat Pay's certificates, with which sensitive fields of other requests are encrypted.
   *
   * @see https://pay.weixin.qq.com/doc/v2/partner/4014116402
   */
  readonly "v2/risk/getcertficates": {
    /**
     * 获取平台证书: Returns WeChat Pay's certificates, with which sensitive fields of other requests are encrypted.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/partner/4014116402
     */
    readonly post: Method<typeof riskGetcertficates>;
  };
  /**
   * 获取RSA加密公钥: Returns the public key with which card numbers and names are encrypted for transfers to bank cards.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941097
   */
  readonly "v2/risk/getpublickey": {
    /**
     * 获取RSA加密公钥: Returns the public key with which card numbers and names are encrypted for transfers to bank cards.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941097
     */
    readonly post: Method<typeof riskGetpublickey>;
  };
  /**
   * 进件子商户: Registers a sub-merchant of a cross-border institution.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636642
   */
  readonly "v2/secapi/mch/addInstitutionsub": {
    /**
     * 进件子商户: Registers a sub-merchant of a cross-border institution.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636642
     */
    readonly post: Method<typeof secapiMchAddInstitutionsub>;
  };
  /**
   * 修改子商户: Updates a sub-merchant of a cross-border institution.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636644
   */
  readonly "v2/secapi/mch/modifyInstitutionsub": {
    /**
     * 修改子商户: Updates a sub-merchant of a cross-border institution.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636644
     */
    readonly post: Method<typeof secapiMchModifyInstitutionsub>;
  };
  /**
   * 查询子商户: Queries a sub-merchant of a cross-border institution.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636643
   */
  readonly "v2/secapi/mch/queryInstitutionsub": {
    /**
     * 查询子商户: Queries a sub-merchant of a cross-border institution.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636643
     */
    readonly post: Method<typeof secapiMchQueryInstitutionsub>;
  };
  /**
   * 银行特约商户录入: Registers a sub-merchant of a bank with WeChat Pay. Returns the ID that identifies it in payments.
   *
   * @see https://pay.weixin.qq.com/doc/v2/institution/4012194260
   */
  readonly "v2/secapi/mch/submchmanage/add": {
    /**
     * 银行特约商户录入: Registers a sub-merchant of a bank with WeChat Pay. Returns the ID that identifies it in payments.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/institution/4012194260
     */
    readonly post: Method<typeof secapiMchSubmchmanageAdd>;
  };
  /**
   * 银行特约商户资料查询: Queries the sub-merchants of a bank by ID or name.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/mch_bank.php?chapter=9_22&index=3&p=9
   */
  readonly "v2/secapi/mch/submchmanage/query": {
    /**
     * 银行特约商户资料查询: Queries the sub-merchants of a bank by ID or name.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/wiki/doc/api/mch_bank.php?chapter=9_22&index=3&p=9
     */
    readonly post: Method<typeof secapiMchSubmchmanageQuery>;
  };
  /**
   * 图片上传: Uploads an image. Returns the media_id with which other calls refer to it.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
   */
  readonly "v2/secapi/mch/uploadmedia": {
    /**
     * 图片上传: Uploads an image. Returns the media_id with which other calls refer to it.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
     */
    readonly post: Method<typeof secapiMchUploadmedia>;
  };
  /**
   * 请求单次分账: Shares a payment among receivers, once. The rest goes to the merchant, and the payment cannot be shared again.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941670
   */
  readonly "v2/secapi/pay/profitsharing": {
    /**
     * 请求单次分账: Shares a payment among receivers, once. The rest goes to the merchant, and the payment cannot be shared again.
     *
     * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/pay/profitsharingquery`.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941670
     */
    readonly post: Method<typeof secapiPayProfitsharing>;
  };
  /**
   * 申请退款: Requests a full or partial refund of an order. Query refunds to learn whether it arrived.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935217
   */
  readonly "v2/secapi/pay/refund": {
    /**
     * 申请退款: Requests a full or partial refund of an order. Query refunds to learn whether it arrived.
     *
     * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/pay/refundquery`.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935217
     */
    readonly post: Method<typeof secapiPayRefund>;
  };
  /**
   * 撤销订单: Reverses a payment by code whose outcome is unknown or that should be undone. A paid amount is refunded, and the order is closed.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937361
   */
  readonly "v2/secapi/pay/reverse": {
    /**
     * 撤销订单: Reverses a payment by code whose outcome is unknown or that should be undone. A paid amount is refunded, and the order is closed.
     *
     * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/pay/orderquery`.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937361
     */
    readonly post: Method<typeof secapiPayReverse>;
  };
  /**
   * 获取验签密钥: Returns the sandbox key, with which sandbox calls are signed instead of the merchant's API key.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
   */
  readonly "v2/xdc/apiv2getsignkey/sign/getsignkey": {
    /**
     * 获取验签密钥: Returns the sandbox key, with which sandbox calls are signed instead of the merchant's API key.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
     */
    readonly post: Method<typeof xdcApiv2getsignkeySignGetsignkey>;
  };
  /**
   * 提交付款码支付（沙箱）: Makes a payment by code in the sandbox. No money moves.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
   */
  readonly "v2/xdc/apiv2sandbox/pay/micropay": {
    /**
     * 提交付款码支付（沙箱）: Makes a payment by code in the sandbox. No money moves.
     *
     * @throws {WeChatPayError} Its `outcome` states what is known about the call.
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
     */
    readonly post: Method<typeof xdcApiv2sandboxPayMicropay>;
  };
}

/** All operations, nested by path segment. */
export interface V2 {
  /** Operations below `v2/appauth`. */
  readonly appauth: {
    /**
     * 通过code换取access_token: Exchanges the code from the user's consent for a token that allows checking the user's identity.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987607
     */
    readonly getaccesstoken: Paths["v2/appauth/getaccesstoken"];
  };
  /** Operations below `v2/mmpaymkttransfers`. */
  readonly mmpaymkttransfers: {
    /**
     * 查询红包记录: Queries a red packet and who received it.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011981612
     */
    readonly gethbinfo: Paths["v2/mmpaymkttransfers/gethbinfo"];
    /**
     * 查询红包记录: Queries a red packet that was sent through WeCom.
     *
     * @see https://developer.work.weixin.qq.com/document/path/90276
     */
    readonly queryworkwxredpack: Paths["v2/mmpaymkttransfers/queryworkwxredpack"];
    /**
     * 发放普通红包: Sends a red packet, paid from the merchant's balance, to one user, who has 24 hours to accept it.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011974053
     */
    readonly sendredpack: Paths["v2/mmpaymkttransfers/sendredpack"];
    /**
     * 发放企业红包: Sends a red packet to one user on behalf of a company in WeCom or one of its applications.
     *
     * @see https://developer.work.weixin.qq.com/document/path/90275
     */
    readonly sendworkwxredpack: Paths["v2/mmpaymkttransfers/sendworkwxredpack"];
  };
  /** Operations below `v2/mmpaysptrans`. */
  readonly mmpaysptrans: {
    /**
     * 企业付款到银行卡: Transfers money from the merchant's balance to a bank card. Card number and holder are encrypted with the key from /risk/getpublickey.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011939840
     */
    readonly pay_bank: Paths["v2/mmpaysptrans/pay_bank"];
    /**
     * 查询企业付款银行卡: Queries a transfer to a bank card.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941066
     */
    readonly query_bank: Paths["v2/mmpaysptrans/query_bank"];
  };
  /** Operations below `v2/papay`. */
  readonly papay: {
    /**
     * 公众号纯签约: Builds the URL of a page in WeChat where the user agrees to later deductions. The client builds the URL and sends nothing.
     *
     * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_1.shtml
     */
    readonly entrustweb: Paths["v2/papay/entrustweb"];
    /**
     * H5纯签约: Returns a URL, valid for ten minutes, where the user of a browser outside WeChat agrees to later deductions.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987295
     */
    readonly h5entrustweb: Paths["v2/papay/h5entrustweb"];
  };
  /** Operations below `v2/pay`. */
  readonly pay: {
    /**
     * 关闭订单: Closes an unpaid order, so that it can no longer be paid.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935216
     */
    readonly closeorder: Paths["v2/pay/closeorder"];
    /**
     * 合单下单: Combines orders of several merchants into one order, which the payer pays at once.
     *
     * @see https://pay.weixin.qq.com/wiki/doc/api/combine.php?chapter=24_1&index=2
     */
    readonly combinedorder: Paths["v2/pay/combinedorder"];
    /**
     * 下载对账单: Downloads the transaction bill of one day. The gateway creates it from 9:00 the next day and keeps it for three months.
     *
     * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_6
     */
    readonly downloadbill: Paths["v2/pay/downloadbill"];
    /**
     * 下载资金账单: Downloads the fund flow of one of the merchant's accounts on one day, at most three months ago.
     *
     * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_18&index=7
     */
    readonly downloadfundflow: Paths["v2/pay/downloadfundflow"];
    /**
     * 提交付款码支付: Charges a payer who shows a payment code in WeChat.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937125
     */
    readonly micropay: Paths["v2/pay/micropay"];
    /**
     * 查询订单: Queries an order by WeChat Pay's number or the merchant's.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937320
     */
    readonly orderquery: Paths["v2/pay/orderquery"];
    /**
     * 查询分账结果: Queries a profit sharing and the result of each receiver.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011983179
     */
    readonly profitsharingquery: Paths["v2/pay/profitsharingquery"];
    /**
     * 查询汇率: Queries the bank's exchange rate of a currency on one day, used to convert cross-border orders.
     *
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634970
     */
    readonly queryexchagerate: Paths["v2/pay/queryexchagerate"];
    /**
     * 查询退款: Queries one refund, or all refunds of an order.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935218
     */
    readonly refundquery: Paths["v2/pay/refundquery"];
    /**
     * 查询结算资金: Queries which payments of a cross-border merchant have been settled and which have not.
     *
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634920
     */
    readonly settlementquery: Paths["v2/pay/settlementquery"];
    /**
     * 统一下单: Places an order for payment on a web page, by QR code, in an app or in a mobile browser.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935214
     */
    readonly unifiedorder: Paths["v2/pay/unifiedorder"];
  };
  /** Operations below `v2/risk`. */
  readonly risk: {
    /**
     * 获取平台证书: Returns WeChat Pay's certificates, with which sensitive fields of other requests are encrypted.
     *
     * @see https://pay.weixin.qq.com/doc/v2/partner/4014116402
     */
    readonly getcertficates: Paths["v2/risk/getcertficates"];
    /**
     * 获取RSA加密公钥: Returns the public key with which card numbers and names are encrypted for transfers to bank cards.
     *
     * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941097
     */
    readonly getpublickey: Paths["v2/risk/getpublickey"];
  };
  /** Operations below `v2/secapi`. */
  readonly secapi: {
    /** Operations below `v2/secapi/mch`. */
    readonly mch: {
      /**
       * 进件子商户: Registers a sub-merchant of a cross-border institution.
       *
       * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636642
       */
      readonly addInstitutionsub: Paths["v2/secapi/mch/addInstitutionsub"];
      /**
       * 修改子商户: Updates a sub-merchant of a cross-border institution.
       *
       * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636644
       */
      readonly modifyInstitutionsub: Paths["v2/secapi/mch/modifyInstitutionsub"];
      /**
       * 查询子商户: Queries a sub-merchant of a cross-border institution.
       *
       * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636643
       */
      readonly queryInstitutionsub: Paths["v2/secapi/mch/queryInstitutionsub"];
      /** Operations below `v2/secapi/mch/submchmanage`. */
      readonly submchmanage: {
        /**
         * 银行特约商户录入: Registers a sub-merchant of a bank with WeChat Pay. Returns the ID that identifies it in payments.
         *
         * @see https://pay.weixin.qq.com/doc/v2/institution/4012194260
         */
        readonly add: Paths["v2/secapi/mch/submchmanage/add"];
        /**
         * 银行特约商户资料查询: Queries the sub-merchants of a bank by ID or name.
         *
         * @see https://pay.weixin.qq.com/wiki/doc/api/mch_bank.php?chapter=9_22&index=3&p=9
         */
        readonly query: Paths["v2/secapi/mch/submchmanage/query"];
      };
      /**
       * 图片上传: Uploads an image. Returns the media_id with which other calls refer to it.
       *
       * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
       */
      readonly uploadmedia: Paths["v2/secapi/mch/uploadmedia"];
    };
    /** Operations below `v2/secapi/pay`. */
    readonly pay: {
      /**
       * 请求单次分账: Shares a payment among receivers, once. The rest goes to the merchant, and the payment cannot be shared again.
       *
       * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941670
       */
      readonly profitsharing: Paths["v2/secapi/pay/profitsharing"];
      /**
       * 申请退款: Requests a full or partial refund of an order. Query refunds to learn whether it arrived.
       *
       * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935217
       */
      readonly refund: Paths["v2/secapi/pay/refund"];
      /**
       * 撤销订单: Reverses a payment by code whose outcome is unknown or that should be undone. A paid amount is refunded, and the order is closed.
       *
       * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937361
       */
      readonly reverse: Paths["v2/secapi/pay/reverse"];
    };
  };
  /** Operations below `v2/xdc`. */
  readonly xdc: {
    /** Operations below `v2/xdc/apiv2getsignkey`. */
    readonly apiv2getsignkey: {
      /** Operations below `v2/xdc/apiv2getsignkey/sign`. */
      readonly sign: {
        /**
         * 获取验签密钥: Returns the sandbox key, with which sandbox calls are signed instead of the merchant's API key.
         *
         * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
         */
        readonly getsignkey: Paths["v2/xdc/apiv2getsignkey/sign/getsignkey"];
      };
    };
    /** Operations below `v2/xdc/apiv2sandbox`. */
    readonly apiv2sandbox: {
      /** Operations below `v2/xdc/apiv2sandbox/pay`. */
      readonly pay: {
        /**
         * 提交付款码支付（沙箱）: Makes a payment by code in the sandbox. No money moves.
         *
         * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
         */
        readonly micropay: Paths["v2/xdc/apiv2sandbox/pay/micropay"];
      };
    };
  };
}

const declaredPaths: ReadonlySet<string> = new Set<keyof Paths>([
  "v2/appauth/getaccesstoken",
  "v2/mmpaymkttransfers/gethbinfo",
  "v2/mmpaymkttransfers/queryworkwxredpack",
  "v2/mmpaymkttransfers/sendredpack",
  "v2/mmpaymkttransfers/sendworkwxredpack",
  "v2/mmpaysptrans/pay_bank",
  "v2/mmpaysptrans/query_bank",
  "v2/papay/entrustweb",
  "v2/papay/h5entrustweb",
  "v2/pay/closeorder",
  "v2/pay/combinedorder",
  "v2/pay/downloadbill",
  "v2/pay/downloadfundflow",
  "v2/pay/micropay",
  "v2/pay/orderquery",
  "v2/pay/profitsharingquery",
  "v2/pay/queryexchagerate",
  "v2/pay/refundquery",
  "v2/pay/settlementquery",
  "v2/pay/unifiedorder",
  "v2/risk/getcertficates",
  "v2/risk/getpublickey",
  "v2/secapi/mch/addInstitutionsub",
  "v2/secapi/mch/modifyInstitutionsub",
  "v2/secapi/mch/queryInstitutionsub",
  "v2/secapi/mch/submchmanage/add",
  "v2/secapi/mch/submchmanage/query",
  "v2/secapi/mch/uploadmedia",
  "v2/secapi/pay/profitsharing",
  "v2/secapi/pay/refund",
  "v2/secapi/pay/reverse",
  "v2/xdc/apiv2getsignkey/sign/getsignkey",
  "v2/xdc/apiv2sandbox/pay/micropay",
]);

/**
 * Calls the operations of WeChat Pay APIv2 for one merchant.
 *
 * Each operation can be called in three equivalent ways: through the chain `v2`, with `chain(path)`, or with its path as a property.
 */
export class WeChatPay extends Client implements Paths {
  /**
   * 通过code换取access_token: Exchanges the code from the user's consent for a token that allows checking the user's identity.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987607
   */
  readonly "v2/appauth/getaccesstoken": Paths["v2/appauth/getaccesstoken"] = {
    get: this.method(appauthGetaccesstoken),
  };

  /**
   * 查询红包记录: Queries a red packet and who received it.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011981612
   */
  readonly "v2/mmpaymkttransfers/gethbinfo": Paths["v2/mmpaymkttransfers/gethbinfo"] = {
    post: this.method(mmpaymkttransfersGethbinfo),
  };

  /**
   * 查询红包记录: Queries a red packet that was sent through WeCom.
   *
   * @see https://developer.work.weixin.qq.com/document/path/90276
   */
  readonly "v2/mmpaymkttransfers/queryworkwxredpack": Paths["v2/mmpaymkttransfers/queryworkwxredpack"] =
    { post: this.method(mmpaymkttransfersQueryworkwxredpack) };

  /**
   * 发放普通红包: Sends a red packet, paid from the merchant's balance, to one user, who has 24 hours to accept it.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011974053
   */
  readonly "v2/mmpaymkttransfers/sendredpack": Paths["v2/mmpaymkttransfers/sendredpack"] = {
    post: this.method(mmpaymkttransfersSendredpack),
  };

  /**
   * 发放企业红包: Sends a red packet to one user on behalf of a company in WeCom or one of its applications.
   *
   * @see https://developer.work.weixin.qq.com/document/path/90275
   */
  readonly "v2/mmpaymkttransfers/sendworkwxredpack": Paths["v2/mmpaymkttransfers/sendworkwxredpack"] =
    { post: this.method(mmpaymkttransfersSendworkwxredpack) };

  /**
   * 企业付款到银行卡: Transfers money from the merchant's balance to a bank card. Card number and holder are encrypted with the key from /risk/getpublickey.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011939840
   */
  readonly "v2/mmpaysptrans/pay_bank": Paths["v2/mmpaysptrans/pay_bank"] = {
    post: this.method(mmpaysptransPayBank),
  };

  /**
   * 查询企业付款银行卡: Queries a transfer to a bank card.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941066
   */
  readonly "v2/mmpaysptrans/query_bank": Paths["v2/mmpaysptrans/query_bank"] = {
    post: this.method(mmpaysptransQueryBank),
  };

  /**
   * 公众号纯签约: Builds the URL of a page in WeChat where the user agrees to later deductions. The client builds the URL and sends nothing.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_1.shtml
   */
  readonly "v2/papay/entrustweb": Paths["v2/papay/entrustweb"] = {
    url: this.page(papayEntrustweb),
  };

  /**
   * H5纯签约: Returns a URL, valid for ten minutes, where the user of a browser outside WeChat agrees to later deductions.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987295
   */
  readonly "v2/papay/h5entrustweb": Paths["v2/papay/h5entrustweb"] = {
    get: this.method(papayH5entrustweb),
  };

  /**
   * 关闭订单: Closes an unpaid order, so that it can no longer be paid.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935216
   */
  readonly "v2/pay/closeorder": Paths["v2/pay/closeorder"] = { post: this.method(payCloseorder) };

  /**
   * 合单下单: Combines orders of several merchants into one order, which the payer pays at once.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/combine.php?chapter=24_1&index=2
   */
  readonly "v2/pay/combinedorder": Paths["v2/pay/combinedorder"] = {
    post: this.method(payCombinedorder),
  };

  /**
   * 下载对账单: Downloads the transaction bill of one day. The gateway creates it from 9:00 the next day and keeps it for three months.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_6
   */
  readonly "v2/pay/downloadbill": Paths["v2/pay/downloadbill"] = {
    post: this.method(payDownloadbill),
  };

  /**
   * 下载资金账单: Downloads the fund flow of one of the merchant's accounts on one day, at most three months ago.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_18&index=7
   */
  readonly "v2/pay/downloadfundflow": Paths["v2/pay/downloadfundflow"] = {
    post: this.method(payDownloadfundflow),
  };

  /**
   * 提交付款码支付: Charges a payer who shows a payment code in WeChat.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937125
   */
  readonly "v2/pay/micropay": Paths["v2/pay/micropay"] = { post: this.method(payMicropay) };

  /**
   * 查询订单: Queries an order by WeChat Pay's number or the merchant's.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937320
   */
  readonly "v2/pay/orderquery": Paths["v2/pay/orderquery"] = { post: this.method(payOrderquery) };

  /**
   * 查询分账结果: Queries a profit sharing and the result of each receiver.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011983179
   */
  readonly "v2/pay/profitsharingquery": Paths["v2/pay/profitsharingquery"] = {
    post: this.method(payProfitsharingquery),
  };

  /**
   * 查询汇率: Queries the bank's exchange rate of a currency on one day, used to convert cross-border orders.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634970
   */
  readonly "v2/pay/queryexchagerate": Paths["v2/pay/queryexchagerate"] = {
    post: this.method(payQueryexchagerate),
  };

  /**
   * 查询退款: Queries one refund, or all refunds of an order.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935218
   */
  readonly "v2/pay/refundquery": Paths["v2/pay/refundquery"] = {
    post: this.method(payRefundquery),
  };

  /**
   * 查询结算资金: Queries which payments of a cross-border merchant have been settled and which have not.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634920
   */
  readonly "v2/pay/settlementquery": Paths["v2/pay/settlementquery"] = {
    post: this.method(paySettlementquery),
  };

  /**
   * 统一下单: Places an order for payment on a web page, by QR code, in an app or in a mobile browser.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935214
   */
  readonly "v2/pay/unifiedorder": Paths["v2/pay/unifiedorder"] = {
    post: this.method(payUnifiedorder),
  };

  /**
   * 获取平台证书: Returns WeChat Pay's certificates, with which sensitive fields of other requests are encrypted.
   *
   * @see https://pay.weixin.qq.com/doc/v2/partner/4014116402
   */
  readonly "v2/risk/getcertficates": Paths["v2/risk/getcertficates"] = {
    post: this.method(riskGetcertficates),
  };

  /**
   * 获取RSA加密公钥: Returns the public key with which card numbers and names are encrypted for transfers to bank cards.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941097
   */
  readonly "v2/risk/getpublickey": Paths["v2/risk/getpublickey"] = {
    post: this.method(riskGetpublickey),
  };

  /**
   * 进件子商户: Registers a sub-merchant of a cross-border institution.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636642
   */
  readonly "v2/secapi/mch/addInstitutionsub": Paths["v2/secapi/mch/addInstitutionsub"] = {
    post: this.method(secapiMchAddInstitutionsub),
  };

  /**
   * 修改子商户: Updates a sub-merchant of a cross-border institution.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636644
   */
  readonly "v2/secapi/mch/modifyInstitutionsub": Paths["v2/secapi/mch/modifyInstitutionsub"] = {
    post: this.method(secapiMchModifyInstitutionsub),
  };

  /**
   * 查询子商户: Queries a sub-merchant of a cross-border institution.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636643
   */
  readonly "v2/secapi/mch/queryInstitutionsub": Paths["v2/secapi/mch/queryInstitutionsub"] = {
    post: this.method(secapiMchQueryInstitutionsub),
  };

  /**
   * 银行特约商户录入: Registers a sub-merchant of a bank with WeChat Pay. Returns the ID that identifies it in payments.
   *
   * @see https://pay.weixin.qq.com/doc/v2/institution/4012194260
   */
  readonly "v2/secapi/mch/submchmanage/add": Paths["v2/secapi/mch/submchmanage/add"] = {
    post: this.method(secapiMchSubmchmanageAdd),
  };

  /**
   * 银行特约商户资料查询: Queries the sub-merchants of a bank by ID or name.
   *
   * @see https://pay.weixin.qq.com/wiki/doc/api/mch_bank.php?chapter=9_22&index=3&p=9
   */
  readonly "v2/secapi/mch/submchmanage/query": Paths["v2/secapi/mch/submchmanage/query"] = {
    post: this.method(secapiMchSubmchmanageQuery),
  };

  /**
   * 图片上传: Uploads an image. Returns the media_id with which other calls refer to it.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
   */
  readonly "v2/secapi/mch/uploadmedia": Paths["v2/secapi/mch/uploadmedia"] = {
    post: this.method(secapiMchUploadmedia),
  };

  /**
   * 请求单次分账: Shares a payment among receivers, once. The rest goes to the merchant, and the payment cannot be shared again.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941670
   */
  readonly "v2/secapi/pay/profitsharing": Paths["v2/secapi/pay/profitsharing"] = {
    post: this.method(secapiPayProfitsharing),
  };

  /**
   * 申请退款: Requests a full or partial refund of an order. Query refunds to learn whether it arrived.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935217
   */
  readonly "v2/secapi/pay/refund": Paths["v2/secapi/pay/refund"] = {
    post: this.method(secapiPayRefund),
  };

  /**
   * 撤销订单: Reverses a payment by code whose outcome is unknown or that should be undone. A paid amount is refunded, and the order is closed.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937361
   */
  readonly "v2/secapi/pay/reverse": Paths["v2/secapi/pay/reverse"] = {
    post: this.method(secapiPayReverse),
  };

  /**
   * 获取验签密钥: Returns the sandbox key, with which sandbox calls are signed instead of the merchant's API key.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
   */
  readonly "v2/xdc/apiv2getsignkey/sign/getsignkey": Paths["v2/xdc/apiv2getsignkey/sign/getsignkey"] =
    { post: this.method(xdcApiv2getsignkeySignGetsignkey) };

  /**
   * 提交付款码支付（沙箱）: Makes a payment by code in the sandbox. No money moves.
   *
   * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
   */
  readonly "v2/xdc/apiv2sandbox/pay/micropay": Paths["v2/xdc/apiv2sandbox/pay/micropay"] = {
    post: this.method(xdcApiv2sandboxPayMicropay),
  };

  /** Creates what a page, mini program or app needs to start a payment. Nothing is sent: the methods sign the payload locally, with a new nonce and the current time. */
  override readonly frontEnd: FrontEnd = this.createFrontEnd(FrontEnd);

  /** All operations, nested by path segment. */
  readonly v2: V2 = {
    appauth: { getaccesstoken: this["v2/appauth/getaccesstoken"] },
    mmpaymkttransfers: {
      gethbinfo: this["v2/mmpaymkttransfers/gethbinfo"],
      queryworkwxredpack: this["v2/mmpaymkttransfers/queryworkwxredpack"],
      sendredpack: this["v2/mmpaymkttransfers/sendredpack"],
      sendworkwxredpack: this["v2/mmpaymkttransfers/sendworkwxredpack"],
    },
    mmpaysptrans: {
      pay_bank: this["v2/mmpaysptrans/pay_bank"],
      query_bank: this["v2/mmpaysptrans/query_bank"],
    },
    papay: { entrustweb: this["v2/papay/entrustweb"], h5entrustweb: this["v2/papay/h5entrustweb"] },
    pay: {
      closeorder: this["v2/pay/closeorder"],
      combinedorder: this["v2/pay/combinedorder"],
      downloadbill: this["v2/pay/downloadbill"],
      downloadfundflow: this["v2/pay/downloadfundflow"],
      micropay: this["v2/pay/micropay"],
      orderquery: this["v2/pay/orderquery"],
      profitsharingquery: this["v2/pay/profitsharingquery"],
      queryexchagerate: this["v2/pay/queryexchagerate"],
      refundquery: this["v2/pay/refundquery"],
      settlementquery: this["v2/pay/settlementquery"],
      unifiedorder: this["v2/pay/unifiedorder"],
    },
    risk: {
      getcertficates: this["v2/risk/getcertficates"],
      getpublickey: this["v2/risk/getpublickey"],
    },
    secapi: {
      mch: {
        addInstitutionsub: this["v2/secapi/mch/addInstitutionsub"],
        modifyInstitutionsub: this["v2/secapi/mch/modifyInstitutionsub"],
        queryInstitutionsub: this["v2/secapi/mch/queryInstitutionsub"],
        submchmanage: {
          add: this["v2/secapi/mch/submchmanage/add"],
          query: this["v2/secapi/mch/submchmanage/query"],
        },
        uploadmedia: this["v2/secapi/mch/uploadmedia"],
      },
      pay: {
        profitsharing: this["v2/secapi/pay/profitsharing"],
        refund: this["v2/secapi/pay/refund"],
        reverse: this["v2/secapi/pay/reverse"],
      },
    },
    xdc: {
      apiv2getsignkey: { sign: { getsignkey: this["v2/xdc/apiv2getsignkey/sign/getsignkey"] } },
      apiv2sandbox: { pay: { micropay: this["v2/xdc/apiv2sandbox/pay/micropay"] } },
    },
  };

  /**
   * Returns the methods of a path.
   *
   * @throws {ValidationError} If the path is unknown.
   */
  chain<Path extends keyof Paths>(path: Path): Paths[Path] {
    return declaredPaths.has(path) ? this[path] : this.unknownPath(path, [...declaredPaths]);
  }
}
