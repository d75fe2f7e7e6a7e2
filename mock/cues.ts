/** What a script says to do with a request. */
export type Scripted =
  | { readonly kind: "reply"; readonly fields: ReadonlyMap<string, string> }
  | { readonly kind: "fail"; readonly err_code: string; readonly err_code_des: string | undefined }
  | { readonly kind: "refuse"; readonly return_msg: string }
  | { readonly kind: "respond"; readonly answer: RawAnswer }
  | { readonly kind: "disconnect" };

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
  next(refused: boolean): Cue | undefined {
    const applies = ({ scripted }: Cue): boolean => !refused || inFront(scripted);
    const limited = this.#limited.find(({ cue }) => applies(cue));
    if (limited === undefined) {
      return this.#lasting !== undefined && applies(this.#lasting) ? this.#lasting : undefined;
    }
    limited.left -= 1;
    this.#limited = this.#limited.filter(({ left }) => left > 0);
    return limited.cue;
  }

  clear(): void {
    this.#limited = [];
    this.#lasting = undefined;
  }
}

/** What happens in front of the gateway happens to every request. */
function inFront({ kind }: Scripted): boolean {
  return kind === "respond" || kind === "disconnect";
}
