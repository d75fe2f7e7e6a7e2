import type { KnownFailure, Operation } from "../../runtime/operation.js";
import type { Progress } from "../faults/fault.js";
import { faults } from "../faults/registry.js";
import type { FaultName } from "../faults/registry.js";
import type { ReplyMembers } from "../wire/reply-members.js";

/** What a stub does instead of the normal reply. */
export type StubbedReply =
  | { readonly kind: "reply"; readonly members: ReplyMembers }
  | { readonly kind: "fail"; readonly err_code: string; readonly err_code_des: string | undefined }
  | { readonly kind: "refuse"; readonly return_msg: string }
  | { readonly kind: "respond"; readonly response: StubbedResponse }
  | { readonly kind: "fault"; readonly fault: FaultName };

/** An HTTP response that is sent unchanged. */
export interface StubbedResponse {
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Whether the stub applies before the request's body is read. */
export function isBeforeBody(reply: StubbedReply): boolean {
  return reply.kind === "fault" && faults[reply.fault].beforeBody === true;
}

/** Whether the stub also applies to invalid requests. */
export function isBeforeValidation(reply: StubbedReply): boolean {
  switch (reply.kind) {
    case "respond":
      return true;
    case "fault":
      return faults[reply.fault].beforeValidation;
    case "reply":
    case "fail":
    case "refuse":
      return false;
  }
}

/** How far the gateway executes a valid request in spite of the stub. */
export function progressOf(
  operation: Operation,
  stubbed: StubbedReply | undefined,
): Progress | "none" {
  switch (stubbed?.kind) {
    case undefined:
    case "reply":
      return "done";
    case "fault":
      return faults[stubbed.fault].progress ?? "none";
    case "fail":
      return knownFailure(operation, stubbed.err_code)?.outcome === "unknown" ? "pending" : "none";
    case "refuse":
    case "respond":
      return "none";
  }
}

/** The entry of the operation's error registry for an `err_code`. */
export function knownFailure({ errors }: Operation, err_code: string): KnownFailure | undefined {
  return errors.find(
    (error): error is KnownFailure => "err_code" in error && error.err_code === err_code,
  );
}
