// Generated from spec/paths/risk/getpublickey.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { riskGetpublickey } from "../../operations/risk/getpublickey.js";

/** The mock gateway's default reply to 获取RSA加密公钥. */
export const riskGetpublickeyMock: OperationMock<typeof riskGetpublickey> = {
  operation: riskGetpublickey,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    pub_key:
      "-----BEGIN RSA PUBLIC KEY-----\nMIIBCgKCAQEAmaAQcdsrNq8QTahRfvF80d6UvTqdAoG/SBVUf+qoaSasSxezRV6h\naZoFqn5b++JUbCRtmzSBpJScdpIEX+d6AB7h7bOvhAIS3sEQkF7ySg33y0ymya1x\nSNN08/rOGTkJzl5jUFBB8xBpHdeO91gn9cHI7BxsKRV5k/odWE6t9CqAfYN1huWo\nJ35xo0siLIGjSUNXQa4dP+huxwS/MphJ/yhEa6xRrmPRS+E8QKt/1uVaIMFay5jh\nGTZwg+VOgSfW68WXRDJ9Q/X0ROxA+4YJfpf84V8hVY3q+xG9nfbWY7rFST7Kkc5/\nvLScR9ksRR3SjbiDrsGOTSBMI/NsF6fY9wIDAQAB\n-----END RSA PUBLIC KEY-----\n",
  },
  unique: [],
};
