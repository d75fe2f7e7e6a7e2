import type { SignType } from "../../runtime/operation.js";
import type { HandlerResult, MockResponse } from "../reply/response.js";
import type { ReplyFields } from "../wire/xml.js";

/** The successful reply that a fault replaces. */
export interface FaultContext {
  /** The fields of the successful reply, unsigned. */
  readonly fields: ReplyFields;
  /** The name of a field that a client acts on, for example the ID of what was created. */
  readonly resultField: string | undefined;
  /** Adds the gateway's signature. Default type: that of the request. */
  readonly sign: (fields: ReplyFields, type?: SignType) => ReplyFields;
  /** Serializes a success in the operation's encoding. A download ignores the fields and sends its table. */
  readonly serialize: (fields: ReplyFields) => MockResponse;
}

/** How far a request was executed: done, or waiting for the payer to confirm. */
export type Progress = "pending" | "done";

/** A failure that a test can cause on purpose. */
export interface Fault {
  /** What a client observes, as a phrase. */
  readonly description: string;
  /** The same in Chinese. */
  readonly descriptionZh: string;
  /** Whether the fault also applies to invalid requests, like a fault of the server in front of the gateway. */
  readonly beforeValidation: boolean;
  /** Set if the fault applies before the request's body is read. */
  readonly beforeBody?: true;
  /** How far a valid request is executed in spite of the fault. Absent: not at all. */
  readonly progress?: Progress;
  readonly respond: (context: FaultContext) => HandlerResult;
}
