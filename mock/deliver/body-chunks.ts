import { setTimeout as sleep } from "node:timers/promises";
import type { MockResponse } from "../reply/response.js";
import { bytesOf } from "../reply/response.js";

/** How the body of a response ends for the client. */
export type BodyEnding =
  | "complete"
  /** No more bytes follow, but the connection stays open. */
  | "stalled"
  /** The connection is reset. */
  | "cut";

export interface ChunkedBody {
  /** The chunks to send, each yielded when it is due. */
  readonly chunks: AsyncIterable<Buffer>;
  readonly ending: BodyEnding;
  /** The Content-Length: bytes of the complete body, even if only part of it is sent. */
  readonly length: number;
}

/** Splits the body of a response into the chunks that its delivery prescribes. */
export function chunkBody(response: MockResponse): ChunkedBody {
  const { delivery } = response;
  const bytes = bytesOf(response);
  const { length } = bytes;
  switch (delivery?.kind) {
    case undefined:
      return { chunks: split(bytes, 1, 0), ending: "complete", length };
    case "slow":
      return { chunks: split(bytes, delivery.pieces, delivery.pause), ending: "complete", length };
    case "stalled":
    case "cut":
      return {
        chunks: split(bytes.subarray(0, delivery.after), 1, 0),
        ending: delivery.kind,
        length,
      };
  }
}

/** @param pause - milliseconds before each chunk */
async function* split(bytes: Buffer, count: number, pause: number): AsyncGenerator<Buffer> {
  const size = Math.max(1, Math.ceil(bytes.length / count));
  for (let start = 0; start < bytes.length; start += size) {
    if (pause > 0) await sleep(pause);
    yield bytes.subarray(start, start + size);
  }
}
