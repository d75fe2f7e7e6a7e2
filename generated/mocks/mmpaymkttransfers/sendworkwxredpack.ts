// Generated from spec/paths/mmpaymkttransfers/sendworkwxredpack.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { mmpaymkttransfersSendworkwxredpack } from "../../operations/mmpaymkttransfers/sendworkwxredpack.js";

/** The mock gateway's default reply to 发放企业红包. */
export const mmpaymkttransfersSendworkwxredpackMock: OperationMock<
  typeof mmpaymkttransfersSendworkwxredpack
> = {
  operation: mmpaymkttransfersSendworkwxredpack,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    mch_billno: "10000098201411111234567890",
    mch_id: "1900000109",
    wxappid: "wx8888888888888888",
    re_openid: "oxTWIuGaIt6gTKsQRLau2M0yL16E",
    total_amount: 5000,
    send_listid: "100000000020150520314766074200",
    sender_name: "XX活动",
    sender_header_media_id: "1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0",
  },
  unique: ["send_listid"],
};
