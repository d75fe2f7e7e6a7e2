// Generated from spec/paths/pay/downloadbill.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payDownloadbill } from "../../operations/pay/downloadbill.js";

/** The mock gateway's default reply to 下载对账单. */
export const payDownloadbillMock: OperationMock<typeof payDownloadbill> = {
  operation: payDownloadbill,
  reply: {},
  table:
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\n`2014-06-03 16:33:45,`wx8888888888888888,`1900000109,`0,`1000,`1001690740201406031000057342,`1401784425,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`0.10,`0.00,`0,`0,`0.00,`0.00,`,`,`付款码支付测试,`深圳分店,`0.00060,`0.60%,`0.10,`0.00,`\n`2014-06-03 16:46:14,`wx8888888888888888,`1900000109,`0,`1000,`1002780740201406031000057295,`1401785174,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`JSAPI,`REFUND,`CMC,`CNY,`0.00,`0.00,`2008450740201406031110001744,`1401788774,`0.10,`0.00,`ORIGINAL,`SUCCESS,`牛肉面,大份,`深圳分店,`-0.00060,`0.60%,`0.00,`0.10,`\n总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\n`2,`0.10,`0.10,`0.00,`0.00000,`0.10,`0.10\n",
  unique: [],
  effect: "list orders",
};
