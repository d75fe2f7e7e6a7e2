export { diagnosisHeader } from "./reply/diagnosis.js";
export type { MockResponse } from "./reply/response.js";
export type { Refusal } from "./reply/refusal.js";
export type { OrderSituation } from "./orders/order-effect.js";
export type { OrderState } from "./orders/order.js";
export type { OrderOrRefund, OrderToPay } from "./orders/payer.js";
export type { OrderSnapshot } from "./orders/order-snapshot.js";
export type { NotificationAcknowledgement } from "./orders/send-notification.js";
export type {
  ClientOptions,
  ClientIdentity,
  MintedCertificates,
  MintOptions,
} from "./certificates.js";
export { mintCertificates, mintClient } from "./certificates.js";
export type { StubbedResponse } from "./stubs/stubbed-reply.js";
export type { MockGatewayErrorCode } from "./errors.js";
export { MockGatewayError } from "./errors.js";
export type { RefusalPage, Situation } from "./validate/problem.js";
export type { SignatureVerdict } from "./validate/signature.js";
export type { FaultName } from "./faults/registry.js";
export { faults } from "./faults/registry.js";
export type { ConnectionFault } from "./faults/connections.js";
export { connectionFaults } from "./faults/connections.js";
export type { Gateway } from "./gateway.js";
export { createGateway } from "./gateway.js";
export type { Interceptor } from "./transports/interceptor.js";
export type { ListeningGateway, ListenOptions } from "./transports/listen.js";
export type { GatewayOptions, MerchantOptions } from "./options.js";
export type { CurlOptions } from "./record/curl.js";
export { curlOf } from "./record/curl.js";
export type { GatewayEventMap, GatewayEvents } from "./record/events.js";
export type {
  ReceivedCertificate,
  ReceivedFile,
  ReceivedRequest,
  SeenRequest,
  SentReply,
} from "./record/received.js";
export type {
  ExchangeRecord,
  NamedValue,
  RecordedBody,
  RecordedContent,
  RecordedExchange,
  RecordedFile,
  RecordedPart,
  RecordedReply,
  RecordedRequest,
  RecordedSignature,
} from "./record/format.js";
export type { GatewayStats } from "./record/stats.js";
export type {
  ExpectedFields,
  ExpectedRequest,
  FieldExpectation,
  GatewayMatchers,
} from "./matchers/expectations.js";
export { matchers } from "./matchers/matchers.js";
export type { OperationStubs, StubFields, StubOptions } from "./stubs/operation-stubs.js";
