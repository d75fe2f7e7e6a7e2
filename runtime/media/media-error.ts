import type { Problem } from "../errors/index.js";

/** Why a source could not be read. It becomes a problem of the call's input. */
export class MediaError extends Error {
  readonly problem: Omit<Problem, "path">;

  constructor(code: string, message: string) {
    super(message);
    this.problem = { code, message };
  }
}

/** Turns any failure of `read` into a problem of the input, so that every failed call has an error code. */
export async function attempt<T>(failure: string, read: () => T): Promise<Awaited<T>> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MediaError("MEDIA_NOT_READABLE", `${failure}: ${reason}`);
  }
}

/** Returns the bytes if there are at least one and at most `maxBytes`. */
export function checkSize(bytes: Buffer, maxBytes: number): Buffer {
  if (bytes.length === 0) {
    throw new MediaError("MEDIA_EMPTY", "Expected a file with content, received 0 bytes.");
  }
  if (bytes.length > maxBytes) throw tooLarge(maxBytes, `${bytes.length}`);
  return bytes;
}

export function tooLarge(maxBytes: number, received: string): MediaError {
  return new MediaError(
    "MEDIA_TOO_LARGE",
    `Expected at most ${maxBytes} bytes, received ${received}. Reduce the size of the file.`,
  );
}
