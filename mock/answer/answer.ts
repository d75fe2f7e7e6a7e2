/** What goes back to the client. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A scripted fault: the connection ends without an answer. */
export const dropped = "dropped";

/** What an arrival leads to. */
export type Outcome = Answer | typeof dropped;
