import { MockGatewayError } from "../errors.js";
import { assertAllowedOrigin } from "./notify-policy.js";
import type { OutgoingNotification } from "./notification.js";

/** What became of a notification. */
export interface NotificationAcknowledgement {
  readonly url: string;
  readonly status: number;
  /** What the merchant's server answered; at most 64 KiB of it. */
  readonly body: string;
  /** Whether that was the XML that WeChat Pay takes for received; otherwise it would send again. */
  readonly acknowledged: boolean;
}

/** Milliseconds that WeChat Pay waits for an answer. */
const patience = 5000;
const longestAnswer = 64 * 1024;

/**
 * Sends a notification to the merchant's server, once; one that is on no other machine, unless `origins` has its.
 *
 * @throws {MockGatewayError} NOT_NOTIFIED where it may not go, or no answer came
 */
export async function sendNotification(
  { xml }: OutgoingNotification,
  url: string,
  origins: readonly string[],
): Promise<NotificationAcknowledgement> {
  assertAllowedOrigin(url, origins);
  try {
    const reply = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/xml; charset=utf-8" },
      body: xml,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    const body = await beginningOf(reply);
    const acknowledged = reply.ok && /<return_code>\s*(?:<!\[CDATA\[)?SUCCESS\b/.test(body);
    return { url, status: reply.status, body, acknowledged };
  } catch (error) {
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      `${url} was sent a notification and gave no answer: ${causeOf(error)}; look whether a server listens there.`,
      error,
    );
  }
}

/** As much of an answer as is kept; what comes after it is not waited for. */
async function beginningOf(reply: Response): Promise<string> {
  const body: AsyncIterable<Uint8Array> | null = reply.body;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= longestAnswer) break;
  }
  // As a stream, so that a character that was cut in two is left out.
  const bytes = Buffer.concat(chunks).subarray(0, longestAnswer);
  return new TextDecoder().decode(bytes, { stream: true });
}

/** `fetch` says that it failed, and its cause says why. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `none came within ${patience} ms`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
