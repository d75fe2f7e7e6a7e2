// Generated from spec/paths/mmpaymkttransfers/queryworkwxredpack.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { mmpaymkttransfersQueryworkwxredpack } from "../../operations/mmpaymkttransfers/queryworkwxredpack.js";

/** The mock gateway's default reply to 查询红包记录. */
export const mmpaymkttransfersQueryworkwxredpackMock: OperationMock<
  typeof mmpaymkttransfersQueryworkwxredpack
> = {
  operation: mmpaymkttransfersQueryworkwxredpack,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    mch_billno: "10000098201411111234567890",
    mch_id: "1900000109",
    detail_id: "1000000000201503283103439304",
    status: "RECEIVED",
    send_type: "API",
    total_amount: 5000,
    send_time: "2015-04-21 20:00:00",
    wishing: "感谢您参加猜灯谜活动，祝您元宵节快乐！",
    remark: "猜越多得越多，快来抢！",
    act_name: "猜灯谜抢红包活动",
    openid: "ohO4GtzOAAYMp2yapORH3dQB3W18",
    amount: 5000,
    rcv_time: "2015-04-21 20:00:00",
    sender_name: "XX活动",
    sender_header_media_id: "1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0",
  },
  unique: [],
};
