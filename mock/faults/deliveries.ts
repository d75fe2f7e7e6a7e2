import type { Delivery } from "../reply/response.js";
import { dropped, silent } from "../reply/response.js";
import type { Fault } from "./fault.js";

/** A right reply, so that the way it comes is all that is wrong with it. */
function success(delivery: Delivery): Fault["outcome"] {
  return ({ fields, seal, written }) => ({ ...written(seal(fields)), delivery });
}

/** Ways for a connection to let a client down after it was set up. */
export const deliveries = {
  reset_before_body: {
    shows: "the connection is reset before the gateway has read the body",
    showsZh: "网关读取请求体之前连接被重置",
    inFront: true,
    beforeBody: true,
    outcome: () => dropped,
  },
  reset_after_body: {
    shows: "the connection is reset after the gateway has read the body: the outcome is unknown",
    showsZh: "网关读取请求体之后连接被重置，结果未知",
    inFront: true,
    progress: "done",
    outcome: () => dropped,
  },
  reset_in_reply: {
    shows: "the connection is reset in the middle of the reply's body",
    showsZh: "返回体传到一半时连接被重置",
    inFront: false,
    progress: "done",
    outcome: success({ kind: "cut", after: 40 }),
  },
  slow_body: {
    shows: "a right reply that takes about 200 ms, in ten pieces",
    showsZh: "正确的返回，分十段发送，约需 200 毫秒",
    inFront: false,
    progress: "done",
    outcome: success({ kind: "slow", pieces: 10, pause: 20 }),
  },
  stalled_body: {
    shows:
      "the head of a reply and its first 40 bytes, and then nothing for as long as the client waits",
    showsZh: "只发送响应头与前 40 字节，之后不再发送任何内容",
    inFront: false,
    progress: "done",
    outcome: success({ kind: "stalled", after: 40 }),
  },
  stalled_head: {
    shows: "no reply at all for as long as the client waits",
    showsZh: "一直不返回任何内容",
    inFront: true,
    progress: "done",
    outcome: () => silent,
  },
} satisfies Record<string, Fault>;
