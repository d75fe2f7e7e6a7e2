export { diagnosisHeader } from "./answer/diagnosis.js";
export type { Answer } from "./answer/answer.js";
export type { Refusal } from "./answer/refusal.js";
export type { BusinessSituation } from "./business/effect.js";
export type { OrderState } from "./business/order.js";
export type { OrderOrRefund, OrderToPay } from "./business/payer.js";
export type { RememberedOrder } from "./business/remembered.js";
export type { NotificationAnswer } from "./business/send-notification.js";
export type { ClientOptions, Identity, MintedCertificates, MintOptions } from "./certificates.js";
export { mintCertificates, mintClient } from "./certificates.js";
export type { RawAnswer } from "./script/cues.js";
export type { MockGatewayErrorCode } from "./errors.js";
export { MockGatewayError } from "./errors.js";
export type { RefusalPage, Situation } from "./examine/problem.js";
export type { SignatureVerdict } from "./examine/sign.js";
export type { FaultName } from "./faults/catalogue.js";
export { faults } from "./faults/catalogue.js";
export type { ConnectionFault } from "./faults/connections.js";
export { connectionFaults } from "./faults/connections.js";
export type { Gateway } from "./gateway.js";
export { createGateway } from "./gateway.js";
export type { Interceptor } from "./entrance/interceptor.js";
export type { ListeningGateway, ListenOptions } from "./entrance/listen.js";
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
export type { Tally } from "./record/tally.js";
export type {
  ExpectedFields,
  ExpectedRequest,
  FieldExpectation,
  GatewayMatchers,
} from "./matchers/expectations.js";
export { matchers } from "./matchers/matchers.js";
export type { OperationScript, ScriptedFields, ScriptOptions } from "./script/script.js";
