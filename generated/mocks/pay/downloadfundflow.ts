// Generated from spec/paths/pay/downloadfundflow.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payDownloadfundflow } from "../../operations/pay/downloadfundflow.js";

/** The mock gateway's default reply to 下载资金账单. */
export const payDownloadfundflowMock: OperationMock<typeof payDownloadfundflow> = {
  operation: payDownloadfundflow,
  reply: {},
  table:
    "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n`2014-06-03 04:21:23,`50000305742014060310338712825,`1900009231201406031588465218,`退款,`退款,`支出,`0.02,`0.17,`system,`缺货,`REF4200000068201406029308472606\n`2014-06-03 06:18:25,`4200000074201406030118692512,`1900009231201406031588465299,`交易,`交易,`收入,`0.10,`0.27,`system,`,`1401784425\n资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n`2,`1,`0.10,`1,`0.02\n",
  unique: [],
};
