// Generated from spec/paths/secapi/mch/queryInstitutionsub.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../runtime/index.js";
import { secapiMchQueryInstitutionsub } from "../../../operations/secapi/mch/queryInstitutionsub.js";

/** The mock gateway's default reply to 查询子商户. */
export const secapiMchQueryInstitutionsubMock: OperationMock<typeof secapiMchQueryInstitutionsub> =
  {
    operation: secapiMchQueryInstitutionsub,
    reply: {
      return_code: "SUCCESS",
      return_msg: "OK",
      result_code: "SUCCESS",
      sub_mch_id: "20000100",
      merchant_name: "Merchantname",
      merchant_shortname: "Merchantshortname",
      merchant_country_code: "344",
      business_category: "343",
      mcc: "4214",
      office_phone: "075586010000",
      contact_name: "李先生",
      contact_phone: "075586010000",
      contact_email: "test@example.com",
      merchant_remark: "ABC123456",
      business_type: "BOTH",
      merchant_type: "ENTERPRISE",
      registration_certificate_number: "5555-8888",
      registration_certificate_date: "2020-10-16",
      app_download: "https://download.qq.com",
      business_website: "https://www.qq.com",
      office_account: "wx8888888888888888",
      mini_program: "wx8888888888888888",
      store_address: "广东省深圳市南山区科技中一道10000号",
      director_name: "BobZhang",
      director_id_number: "5555-8888",
      principal_name: "BobZhang",
      principal_id_number: "5555-8888",
      settlement_bank_number: "555588889999",
      channel_id: "101",
      h5_authorization_state: "APPROVED",
      sub_mch_status: "OPERATING",
      attach: "555588889999",
    },
    unique: [],
  };
