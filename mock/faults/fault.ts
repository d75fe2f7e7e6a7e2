import type { SignType } from "../../runtime/operation.js";
import type { MockResponse, HandlerResult } from "../reply/response.js";
import type { ReplyFields } from "../wire/xml.js";

/** What a fault is made of: the successful reply that it takes the place of. */
export interface FaultContext {
  /** The fields of the successful reply, before the signature. */
  readonly fields: ReplyFields;
  /** A field of the reply that a client acts on, such as the one that has a new value in every reply. */
  readonly result: string | undefined;
  /** Adds the gateway's signature, of the type that the request asked for or of another one. */
  readonly seal: (fields: ReplyFields, type?: SignType) => ReplyFields;
  /** Writes a success as the operation's replies are written. A download has its table, whatever the fields. */
  readonly written: (fields: ReplyFields) => MockResponse;
}

export type Progress = "pending" | "done";

/** Something that goes wrong on purpose. */
export interface Fault {
  /** What a client sees, in one sentence. */
  readonly shows: string;
  /** The same in Chinese. */
  readonly showsZh: string;
  /** A fault in front of the gateway happens to every request; any other only to one that is right. */
  readonly inFront: boolean;
  /** Set where the body of the request is not read first. */
  readonly beforeBody?: true;
  /**
   * How far a right request got by then, where a client is misled or left in doubt: carried out, or with a
   * payer who has yet to say yes. Left out where nothing was done.
   */
  readonly progress?: Progress;
  readonly outcome: (circumstances: FaultContext) => HandlerResult;
}
