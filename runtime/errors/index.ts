export { WeChatPayError, type ErrorDetails, type Outcome, type RawResponse } from "./base.js";
export {
  CertificateError,
  ConfigurationError,
  ValidationError,
  type Problem,
} from "./validation.js";
export { NotificationError, type NotificationErrorCode } from "./notification.js";
export {
  BusinessError,
  HttpStatusError,
  MalformedReplyError,
  RefusedError,
  SignatureError,
} from "./reply.js";
export { AbortedError, ConnectionError, TimeoutError } from "./transport.js";
