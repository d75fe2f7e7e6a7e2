// Generated from spec/paths/pay/combinedorder.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payCombinedorder } from "../../operations/pay/combinedorder.js";

/** The mock gateway's default reply to 合单下单. */
export const payCombinedorderMock: OperationMock<typeof payCombinedorder> = {
  operation: payCombinedorder,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    combine_appid: "wx8888888888888888",
    combine_mch_id: "1900000109",
    device_info: "013467007045764",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    trade_type: "JSAPI",
    code_url: "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00",
    prepay_id: "wx201410272009395522657a690389285100",
    mweb_url:
      "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241",
  },
  unique: ["prepay_id"],
};
