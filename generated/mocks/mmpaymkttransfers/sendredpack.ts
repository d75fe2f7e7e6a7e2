// Generated from spec/paths/mmpaymkttransfers/sendredpack.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { mmpaymkttransfersSendredpack } from "../../operations/mmpaymkttransfers/sendredpack.js";

/** The mock gateway's default reply to 发放普通红包. */
export const mmpaymkttransfersSendredpackMock: OperationMock<typeof mmpaymkttransfersSendredpack> =
  {
    operation: mmpaymkttransfersSendredpack,
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
    },
    unique: ["send_listid"],
  };
