import type { Delivery } from "../reply/response.js";
import { dropped, silent } from "../reply/response.js";
import type { Fault } from "./fault.js";

/** A valid reply with a faulty delivery. */
function success(delivery: Delivery): Fault["respond"] {
  return ({ fields, sign, serialize }) => ({ ...serialize(sign(fields)), delivery });
}

/** Failures of an established connection. */
export const deliveries = {
  reset_before_body: {
    description: "the connection is reset before the gateway has read the request body",
    descriptionZh: "网关读取请求体之前连接被重置",
    beforeValidation: true,
    beforeBody: true,
    respond: () => dropped,
  },
  reset_after_body: {
    description:
      "the connection is reset after the gateway has read the request body: the outcome is unknown",
    descriptionZh: "网关读取请求体之后连接被重置，结果未知",
    beforeValidation: true,
    progress: "done",
    respond: () => dropped,
  },
  reset_in_reply: {
    description: "the connection is reset in the middle of the response body",
    descriptionZh: "返回体传到一半时连接被重置",
    beforeValidation: false,
    progress: "done",
    respond: success({ kind: "cut", after: 40 }),
  },
  slow_body: {
    description: "a valid reply that takes about 200 ms, in ten pieces",
    descriptionZh: "正确的返回，分十段发送，约需 200 毫秒",
    beforeValidation: false,
    progress: "done",
    respond: success({ kind: "slow", pieces: 10, pause: 20 }),
  },
  stalled_body: {
    description: "the response headers and the first 40 bytes of the body, then nothing",
    descriptionZh: "只发送响应头与前 40 字节，之后不再发送任何内容",
    beforeValidation: false,
    progress: "done",
    respond: success({ kind: "stalled", after: 40 }),
  },
  stalled_head: {
    description: "no response at all; the connection stays open",
    descriptionZh: "一直不返回任何内容",
    beforeValidation: true,
    progress: "done",
    respond: () => silent,
  },
} satisfies Record<string, Fault>;
