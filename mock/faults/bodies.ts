import type { MockResponse } from "../reply/response.js";
import { xmlResponse } from "../wire/xml.js";
import type { Fault } from "./fault.js";

/** Longer than any reply of the gateway's: 8 MiB. */
const hugeLength = 8 * 1024 * 1024;

function xml(body: string): MockResponse {
  return { ...xmlResponse(new Map()), body };
}

/** Bodies that a parser trips over. */
export const bodies = {
  empty_body: {
    shows: "HTTP 200 without a body",
    showsZh: "HTTP 200，但没有返回体",
    inFront: true,
    progress: "done",
    outcome: () => xml(""),
  },
  not_xml: {
    shows: "HTTP 200 with a text that is no XML",
    showsZh: "HTTP 200，但返回体不是 XML",
    inFront: true,
    progress: "done",
    outcome: () => xml("Bad Gateway"),
  },
  truncated_xml: {
    shows:
      "a success whose XML breaks off in the middle, with a Content-Length that says nothing of it",
    showsZh: "XML 中途截断的成功返回，Content-Length 看不出异常",
    inFront: false,
    progress: "done",
    outcome: ({ fields, seal, written }) => {
      const whole = written(seal(fields));
      return { ...whole, body: whole.body.slice(0, Math.floor(whole.body.length / 2)) };
    },
  },
  byte_order_mark: {
    shows: "a right success with a byte order mark in front of it",
    showsZh: "正确的成功返回，但开头带有 BOM",
    inFront: false,
    progress: "done",
    outcome: ({ fields, seal, written }) => {
      const answer = written(seal(fields));
      // A download has one in any case.
      return { ...answer, body: `\ufeff${answer.body.replace(/^\ufeff/, "")}` };
    },
  },
  doctype_bomb: {
    shows: "a document type whose entities grow to gigabytes where they are expanded",
    showsZh: "带有 DOCTYPE，其实体展开后可达数 GB",
    inFront: true,
    progress: "done",
    outcome: () => xml(bomb()),
  },
  huge_reply: {
    shows: `a signed success of more than ${hugeLength} bytes`,
    showsZh: `超过 ${hugeLength} 字节的已签名成功返回`,
    inFront: false,
    progress: "done",
    outcome: ({ fields, seal, written }) =>
      written(seal(new Map([...fields, ["filler", "x".repeat(hugeLength)]]))),
  },
} satisfies Record<string, Fault>;

/** Ten entities, each ten times the one before. */
function bomb(): string {
  const entities = Array.from({ length: 10 }, (_, level) =>
    level === 0
      ? '<!ENTITY e0 "0123456789">'
      : `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE xml [${entities.join("")}]><xml><return_code>SUCCESS</return_code><return_msg>&e9;</return_msg></xml>`;
}
