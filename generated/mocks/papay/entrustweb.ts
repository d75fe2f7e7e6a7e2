// Generated from spec/paths/papay/entrustweb.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { papayEntrustweb } from "../../operations/papay/entrustweb.js";

/** What the mock gateway answers to 公众号纯签约 where a test asks for nothing else. */
export const papayEntrustwebMock: OperationMock<typeof papayEntrustweb> = {
  operation: papayEntrustweb,
  reply: {},
  unique: [],
};
