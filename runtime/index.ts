export type * from "./operation.js";
export type { CallOptions } from "./call-options.js";
export type { CertificateOptions, ClientOptions, TimeoutOptions } from "./configuration/options.js";
export type { ErrorEvent, ReplyEvent, RequestEvent } from "./diagnostics.js";
export type { H5Input } from "./front-end/h5.js";
export type * from "./front-end/payload.js";
export type { MediaInput, MediaSource, NamedMedia } from "./media/source.js";
export type { Claim, ClaimResult } from "./notification/claim.js";
export type { Delivery } from "./notification/delivery.js";
export type { FastifyAdapter } from "./notification/adapters/fastify.js";
export type { FetchAdapter } from "./notification/adapters/fetch.js";
export type { NodeAdapter, NodeRequest, NodeResponse } from "./notification/adapters/node.js";
export type { InvocationContext, NotificationCallback } from "./notification/process.js";
export type { ExpectedValues } from "./notification/expected-values.js";
export type { RequestHeaders } from "./notification/receive.js";
export type * from "./notification/notification.js";
export type { NotificationHandler, Notifications } from "./notification/notifications.js";
export type {
  ExpectResult,
  HandlerOptions,
  HandlerOptionsOf,
  ReadOptions,
  ReceivedNotification,
} from "./notification/options.js";
export type { Exchange } from "./reply/result.js";
export { Download, type Row, type RowsOptions, type UnreadableRow } from "./download/download.js";
export { Client, type Method } from "./client.js";
export { FrontEndBase } from "./front-end/front-end.js";
export type { Page } from "./page.js";
export * from "./errors/index.js";
export { acknowledgement, failureReply } from "./notification/acknowledgement.js";
export { deliveryOf } from "./notification/delivery.js";
export { isBusinessError } from "./reply/classify.js";
export { exchangeOf } from "./reply/result.js";
export { canonical } from "./signature/canonical.js";
export { signature } from "./signature/digest.js";
