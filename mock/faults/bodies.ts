import type { MockResponse } from "../reply/response.js";
import { xmlResponse } from "../reply/serialize.js";
import type { Fault } from "./fault.js";

/** 8 MiB, longer than any reply of the gateway. */
const hugeLength = 8 * 1024 * 1024;

function xml(body: string): MockResponse {
  return { ...xmlResponse(new Map()), body };
}

/** Malformed, malicious or unusual response bodies. */
export const bodies = {
  empty_body: {
    description: "HTTP 200 without a body",
    descriptionZh: "HTTP 200，但没有返回体",
    beforeValidation: true,
    progress: "done",
    respond: () => xml(""),
  },
  not_xml: {
    description: "HTTP 200 with text that is not XML",
    descriptionZh: "HTTP 200，但返回体不是 XML",
    beforeValidation: true,
    progress: "done",
    respond: () => xml("Bad Gateway"),
  },
  truncated_xml: {
    description: "a success whose XML is truncated in the middle, with a matching Content-Length",
    descriptionZh: "XML 中途截断的成功返回，Content-Length 看不出异常",
    beforeValidation: false,
    progress: "done",
    respond: ({ fields, sign, serialize }) => {
      const complete = serialize(sign(fields));
      return { ...complete, body: complete.body.slice(0, Math.floor(complete.body.length / 2)) };
    },
  },
  byte_order_mark: {
    description: "a valid success that starts with a byte order mark",
    descriptionZh: "正确的成功返回，但开头带有 BOM",
    beforeValidation: false,
    progress: "done",
    respond: ({ fields, sign, serialize }) => {
      const response = serialize(sign(fields));
      // A download already has one.
      return { ...response, body: `\ufeff${response.body.replace(/^\ufeff/, "")}` };
    },
  },
  doctype_bomb: {
    description: "a DOCTYPE whose entities expand to gigabytes",
    descriptionZh: "带有 DOCTYPE，其实体展开后可达数 GB",
    beforeValidation: true,
    progress: "done",
    respond: () => xml(doctypeBomb()),
  },
  huge_reply: {
    description: `a signed success of more than ${hugeLength} bytes`,
    descriptionZh: `超过 ${hugeLength} 字节的已签名成功返回`,
    beforeValidation: false,
    progress: "done",
    respond: ({ fields, sign, serialize }) =>
      serialize(sign(new Map([...fields, ["filler", "x".repeat(hugeLength)]]))),
  },
} satisfies Record<string, Fault>;

/** Ten entities, each ten times as long as the one before. */
function doctypeBomb(): string {
  const entities = Array.from({ length: 10 }, (_, index) =>
    index === 0
      ? '<!ENTITY e0 "0123456789">'
      : `<!ENTITY e${index} "${`&e${index - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE xml [${entities.join("")}]><xml><return_code>SUCCESS</return_code><return_msg>&e9;</return_msg></xml>`;
}
