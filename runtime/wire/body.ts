/** A request as it is sent. */
export interface EncodedRequest {
  /** The query string with its question mark; empty if there are no parameters. */
  readonly query: string;
  /** Undefined if all fields are in the URL. */
  readonly body: Body | undefined;
}

export interface Body {
  readonly contentType: string;
  /** In pieces, so that the bytes of a file are never copied. */
  readonly pieces: readonly Buffer[];
  /** Total number of bytes. */
  readonly length: number;
}

/** The body of a response that is still arriving. */
export interface BodyStream {
  /** Can be read once. Leaving a loop over it closes the connection, as `cancel` does. */
  readonly pieces: AsyncIterableIterator<Uint8Array, undefined>;
  cancel(): void;
}
