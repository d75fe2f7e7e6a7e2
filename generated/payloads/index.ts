// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

export * from "./app.js";
export * from "./jsapi.js";
