import type { ReplyMembers } from "../answer/wire-values.js";
import { faults } from "../faults/catalogue.js";
import type { FaultName } from "../faults/catalogue.js";
import type { SeenRequest } from "../record/received.js";

/** What a script says to do with a request. */
export type Scripted =
  | { readonly kind: "reply"; readonly members: ReplyMembers }
  | { readonly kind: "fail"; readonly err_code: string; readonly err_code_des: string | undefined }
  | { readonly kind: "refuse"; readonly return_msg: string }
  | { readonly kind: "respond"; readonly answer: RawAnswer }
  | { readonly kind: "fault"; readonly fault: FaultName };

/** An HTTP answer that is sent as it is. */
export interface RawAnswer {
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Cue {
  readonly scripted: Scripted;
  /** Milliseconds. */
  readonly delay: number;
  /** Whether it is for this request. */
  readonly isFor: (request: SeenRequest) => boolean;
}

/** What is to be done with the next requests to one operation. */
export class Cues {
  #limited: { readonly cue: Cue; left: number }[] = [];
  #lasting: Cue | undefined;

  /** @param times - undefined: until `clear()` or the next cue without an end */
  add(cue: Cue, times: number | undefined): void {
    if (times === undefined) this.#lasting = cue;
    else this.#limited.push({ cue, left: times });
  }

  /** The cue for the request that has just come, if there is one; a wrong request uses up none of success. */
  next(request: SeenRequest): Cue | undefined {
    return this.#take(
      ({ scripted, isFor }) =>
        !beforeBody(scripted) && (request.refusal === null || inFront(scripted)) && isFor(request),
    );
  }

  /** The cue for a request whose body has not been read, where the next one is of that kind. */
  beforeBody(describe: () => SeenRequest): Cue | undefined {
    const { cue } = this.#limited[0] ?? { cue: this.#lasting };
    if (cue === undefined || !beforeBody(cue.scripted)) return undefined;
    const request = describe();
    return this.#take((candidate) => candidate === cue && cue.isFor(request));
  }

  clear(): void {
    this.#limited = [];
    this.#lasting = undefined;
  }

  #take(applies: (cue: Cue) => boolean): Cue | undefined {
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
function inFront(scripted: Scripted): boolean {
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
export function beforeBody(scripted: Scripted): boolean {
  return scripted.kind === "fault" && faults[scripted.fault].beforeBody === true;
}
