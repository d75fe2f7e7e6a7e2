import type { Readable } from "node:stream";
import { types } from "node:util";
import { NotificationError } from "../../errors/index.js";
import { bodyLimit, bodyParsed, bodyTooLarge } from "../receive.js";
import type { Notification } from "../notification.js";

/**
 * Reads a body within the size limit and the timeout (ms). On failure, the stream is paused but stays open,
 * so that a response can still be sent.
 *
 * @throws {NotificationError}
 */
export function readStream(
  notification: Notification,
  stream: Readable,
  timeout: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    // The listeners must not throw: nothing would catch the error.
    const stop = (pause: boolean): void => {
      clearTimeout(timer);
      try {
        stream.off("data", onData).off("end", onEnd).off("close", onClose);
        if (pause) stream.pause();
      } catch {
        // The body is settled, whatever the stream of another library does about it.
      }
    };
    const fail = (error: NotificationError): void => {
      reject(error);
      stop(true);
    };
    const onData = (chunk: unknown): void => {
      // A chunk is text if an encoding was set.
      if (!types.isUint8Array(chunk)) {
        fail(bodyParsed(notification));
        return;
      }
      length += chunk.length;
      if (length > bodyLimit) fail(bodyTooLarge(notification));
      else chunks.push(chunk);
    };
    const onEnd = (): void => {
      resolve(Buffer.concat(chunks));
      stop(false);
    };
    const onClose = (): void => {
      fail(bodyCutShort(notification, stream.errored ?? undefined));
    };
    const timer = setTimeout(() => {
      fail(bodyTooSlow(notification, timeout));
    }, timeout);
    try {
      // Keeps errors from being thrown. "close" follows every error and reports it.
      stream.on("error", () => undefined);
      stream.on("data", onData).on("end", onEnd).on("close", onClose);
      // A destroyed stream has already emitted "close".
      if (stream.destroyed) onClose();
    } catch (error) {
      fail(bodyCutShort(notification, error));
    }
  });
}

export function bodyTooSlow({ id }: Notification, timeout: number): NotificationError {
  return new NotificationError(
    "NOTIFICATION_TOO_SLOW",
    `Expected the whole body within ${timeout} ms (bodyTimeout), received only a part of it.`,
    { kind: id },
  );
}

export function bodyCutShort({ id }: Notification, cause: unknown): NotificationError {
  return new NotificationError(
    "NOTIFICATION_CUT_SHORT",
    "The connection was closed before the whole body was received.",
    { kind: id, cause },
  );
}
