import { MockGatewayError } from "../errors.js";
import { assertAllowedOrigin } from "./notify-policy.js";
import type { OutgoingNotification } from "./notification.js";

/** The response of a merchant's server to a notification. */
export interface NotificationAcknowledgement {
  readonly url: string;
  readonly status: number;
  /** The response body, truncated to 64 KiB. */
  readonly body: string;
  /** True if WeChat Pay would accept the response as an acknowledgement; otherwise it would redeliver. */
  readonly acknowledged: boolean;
}

/** WeChat Pay's timeout. */
const timeoutMs = 5000;
const maxBodyBytes = 64 * 1024;

/**
 * Sends a notification once.
 *
 * @throws {MockGatewayError} NOT_NOTIFIED if the URL is not allowed or the server does not respond
 */
export async function sendNotification(
  { xml }: OutgoingNotification,
  url: string,
  origins: readonly string[],
): Promise<NotificationAcknowledgement> {
  assertAllowedOrigin(url, origins);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/xml; charset=utf-8" },
      body: xml,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await readTruncated(response);
    const acknowledged = response.ok && /<return_code>\s*(?:<!\[CDATA\[)?SUCCESS\b/.test(body);
    return { url, status: response.status, body, acknowledged };
  } catch (error) {
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      `${url} did not respond to the notification: ${causeOf(error)}. Check that a server is listening there.`,
      error,
    );
  }
}

/** Stops reading at the limit instead of waiting for the rest. */
async function readTruncated(response: Response): Promise<string> {
  const body: AsyncIterable<Uint8Array> | null = response.body;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= maxBodyBytes) break;
  }
  // In stream mode the decoder drops a character that was split by the truncation.
  const bytes = Buffer.concat(chunks).subarray(0, maxBodyBytes);
  return new TextDecoder().decode(bytes, { stream: true });
}

/** The message of a `fetch` error is generic; its cause has the reason. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no response within ${timeoutMs} ms`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
