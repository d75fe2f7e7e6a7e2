import type { Readable } from "node:stream";
import { types } from "node:util";
import { NotificationError } from "../../errors/index.js";
import { bodyLimit, bodyParsed, tooLarge } from "../body.js";
import type { Notification } from "../notification.js";

/**
 * Reads a body that is no larger than it may be, in no more time than it may take. The stream is left open
 * where it is given up, so that an answer can still go out.
 *
 * @throws {NotificationError}
 */
export function readStream(
  notification: Notification,
  stream: Readable,
  timeout: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const end = (): void => {
      clearTimeout(timer);
      stream.off("data", onData).off("end", onEnd).off("close", onClose);
    };
    const giveUp = (error: NotificationError): void => {
      end();
      stream.pause();
      reject(error);
    };
    const onData = (piece: unknown): void => {
      // Texts, for one, where someone has set an encoding. What is thrown in here, nobody would catch.
      if (!types.isUint8Array(piece)) {
        giveUp(bodyParsed(notification));
        return;
      }
      length += piece.length;
      if (length > bodyLimit) giveUp(tooLarge(notification));
      else pieces.push(piece);
    };
    const onEnd = (): void => {
      end();
      resolve(Buffer.concat(pieces));
    };
    const onClose = (): void => {
      giveUp(cutShort(notification, stream.errored ?? undefined));
    };
    const timer = setTimeout(() => {
      giveUp(tooSlow(notification, timeout));
    }, timeout);
    // What went wrong is told by `close`, which comes last.
    stream.on("error", () => undefined);
    stream.on("data", onData).on("end", onEnd).on("close", onClose);
    // Its `close` has been told before, and will not be again.
    if (stream.destroyed) onClose();
  });
}

export function tooSlow({ id }: Notification, timeout: number): NotificationError {
  return new NotificationError(
    "NOTIFICATION_TOO_SLOW",
    `The body was not in after ${timeout} ms (the handler's bodyTimeout).`,
    { kind: id },
  );
}

export function cutShort({ id }: Notification, cause: unknown): NotificationError {
  return new NotificationError(
    "NOTIFICATION_CUT_SHORT",
    "The connection ended before the body did.",
    { kind: id, cause },
  );
}
