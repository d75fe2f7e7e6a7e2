// Generated from spec/paths/secapi/mch/submchmanage/query.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../../runtime/index.js";
import { secapiMchSubmchmanageQuery } from "../../../../operations/secapi/mch/submchmanage/query.js";

/** The mock gateway's default reply to 银行特约商户资料查询. */
export const secapiMchSubmchmanageQueryMock: OperationMock<typeof secapiMchSubmchmanageQuery> = {
  operation: secapiMchSubmchmanageQuery,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    result_msg: "OK",
    total: "1",
    mchinfo: [
      {
        mch_id: "1230000109",
        merchant_name: "商户名称",
        merchant_shortname: "商户简称",
        service_phone: "075586010000",
        business: "101",
        channel_id: "100000001",
        channel_name: "渠道商的全称",
      },
    ],
  },
  unique: [],
};
