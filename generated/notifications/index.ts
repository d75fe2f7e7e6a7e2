// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

export * from "./CHECK.SUCCESS.js";
export * from "./pap-contract-state-changed.js";
export * from "./refund-processed.js";
export * from "./transaction-success.js";
