// Generated from spec/paths/papay/entrustweb.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { papayEntrustweb } from "../../operations/papay/entrustweb.js";

/** The mock gateway's default reply to 公众号纯签约. */
export const papayEntrustwebMock: OperationMock<typeof papayEntrustweb> = {
  operation: papayEntrustweb,
  reply: {},
  unique: [],
};
