import { setTimeout as sleep } from "node:timers/promises";
import { bytesOf } from "../reply/response.js";
import type { MockResponse } from "../reply/response.js";

/** How the body of an answer ends for the client. */
export type Ending =
  | "whole"
  /** Nothing more comes, and nothing ends. */
  | "stalled"
  /** The connection is reset. */
  | "cut";

export interface Pieces {
  /** The pieces of the body, each at its time. */
  readonly pieces: AsyncIterable<Buffer>;
  readonly ending: Ending;
  /** Bytes of the whole body, which is what the head of the answer announces. */
  readonly length: number;
}

/** The body of an answer as it is to leave. */
export function piecesOf(answer: MockResponse): Pieces {
  const { delivery } = answer;
  const bytes = bytesOf(answer);
  const { length } = bytes;
  switch (delivery?.kind) {
    case undefined:
      return { pieces: inPieces(bytes, 1, 0), ending: "whole", length };
    case "slow":
      return { pieces: inPieces(bytes, delivery.pieces, delivery.pause), ending: "whole", length };
    case "stalled":
    case "cut":
      return {
        pieces: inPieces(bytes.subarray(0, delivery.after), 1, 0),
        ending: delivery.kind,
        length,
      };
  }
}

async function* inPieces(bytes: Buffer, count: number, pause: number): AsyncGenerator<Buffer> {
  const size = Math.max(1, Math.ceil(bytes.length / count));
  for (let start = 0; start < bytes.length; start += size) {
    if (pause > 0) await sleep(pause);
    yield bytes.subarray(start, start + size);
  }
}
