import { raceAbort } from "../abort-signal.js";
import type { Problem } from "../errors/index.js";

/** Why a source could not be read. It becomes a problem of the call's input. */
export class MediaError extends Error {
  readonly problem: Omit<Problem, "path">;

  constructor(code: string, message: string) {
    super(message);
    this.problem = { code, message };
  }
}

/**
 * Runs one step of reading a file. It ends at the latest when the call does, and any failure becomes a problem
 * of the input, so that every failed call has an error code.
 */
export async function readStep<T>(
  signal: AbortSignal,
  failure: string,
  step: () => PromiseLike<T> | T,
): Promise<T> {
  return await runStep(signal, step, (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    return `${failure}: ${reason}`;
  });
}

/**
 * Like `readStep`, for a source that is not Node's own. The message does not repeat what the source threw,
 * which may contain a secret, such as a signed URL.
 */
export async function sourceStep<T>(
  signal: AbortSignal,
  source: string,
  step: () => PromiseLike<T> | T,
): Promise<T> {
  return await runStep(
    signal,
    step,
    (error) =>
      `Cannot read the ${source} (${kindOf(error)}). Its message is not shown, because it may contain a secret. Handle the errors of the source itself to see it.`,
  );
}

async function runStep<T>(
  signal: AbortSignal,
  step: () => PromiseLike<T> | T,
  describe: (error: unknown) => string,
): Promise<T> {
  try {
    return await raceAbort(signal, step);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new MediaError("MEDIA_NOT_READABLE", describe(error));
  }
}

/** Returns the code of a system error, or the class of the error. */
function kindOf(thrown: unknown): string {
  try {
    if (!(thrown instanceof Error)) return "not an Error";
    const code = "code" in thrown ? thrown.code : undefined;
    if (typeof code === "string" && /^(E[A-Z]{2,14}|(UND_)?ERR_[A-Z_]{2,40})$/.test(code)) {
      return code;
    }
    const { name } = thrown;
    return /^[A-Z][A-Za-z]{0,30}Error$/.test(name) ? name : "Error";
  } catch {
    return "an error that cannot be read";
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
