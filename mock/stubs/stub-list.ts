import type { ReplyMembers } from "../reply/wire-values.js";
import { faults } from "../faults/registry.js";
import type { FaultName } from "../faults/registry.js";
import type { ObservedRequest } from "../record/received.js";

/** What a script says to do with a request. */
export type StubbedReply =
  | { readonly kind: "reply"; readonly members: ReplyMembers }
  | { readonly kind: "fail"; readonly err_code: string; readonly err_code_des: string | undefined }
  | { readonly kind: "refuse"; readonly return_msg: string }
  | { readonly kind: "respond"; readonly answer: StubbedResponse }
  | { readonly kind: "fault"; readonly fault: FaultName };

/** An HTTP answer that is sent as it is. */
export interface StubbedResponse {
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Stub {
  readonly scripted: StubbedReply;
  /** Milliseconds. */
  readonly delay: number;
  /** Whether it is for this request. */
  readonly isFor: (request: ObservedRequest) => boolean;
}

/** What is to be done with the next requests to one operation. */
export class StubList {
  #limited: { readonly cue: Stub; left: number }[] = [];
  #lasting: Stub | undefined;

  /** @param times - undefined: until `clear()` or the next cue without an end */
  add(cue: Stub, times: number | undefined): void {
    if (times === undefined) this.#lasting = cue;
    else this.#limited.push({ cue, left: times });
  }

  /** The cue for the request that has just come, if there is one; a wrong request uses up none of success. */
  next(request: ObservedRequest): Stub | undefined {
    return this.#take(
      ({ scripted, isFor }) =>
        !beforeBody(scripted) && (request.refusal === null || inFront(scripted)) && isFor(request),
    );
  }

  /** The cue for a request whose body has not been read, where the next one is of that kind. */
  beforeBody(describe: () => ObservedRequest): Stub | undefined {
    const { cue } = this.#limited[0] ?? { cue: this.#lasting };
    if (cue === undefined || !beforeBody(cue.scripted)) return undefined;
    const request = describe();
    return this.#take((candidate) => candidate === cue && cue.isFor(request));
  }

  clear(): void {
    this.#limited = [];
    this.#lasting = undefined;
  }

  #take(applies: (cue: Stub) => boolean): Stub | undefined {
    const limited = this.#limited.find(({ cue }) => applies(cue));
    if (limited === undefined) {
      return this.#lasting !== undefined && applies(this.#lasting) ? this.#lasting : undefined;
    }
    limited.left -= 1;
    this.#limited = this.#limited.filter(({ left }) => left > 0);
    return limited.cue;
  }
}

/** What happens in front of the gateway happens to every request. */
function inFront(scripted: StubbedReply): boolean {
  switch (scripted.kind) {
    case "respond":
      return true;
    case "fault":
      return faults[scripted.fault].inFront;
    case "reply":
    case "fail":
    case "refuse":
      return false;
  }
}

/** Whether it happens before the body of a request is read. */
export function beforeBody(scripted: StubbedReply): boolean {
  return scripted.kind === "fault" && faults[scripted.fault].beforeBody === true;
}
