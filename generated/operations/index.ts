// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

export * from "./secapi/mch/uploadmedia.js";
