// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../runtime/index.js";
import { secapiMchUploadmediaMock } from "./secapi/mch/uploadmedia.js";

/** Every operation's mock, in the order of their paths. */
export const mocks: readonly OperationMock[] = [secapiMchUploadmediaMock];

export { secapiMchUploadmediaMock };
