import { MockGatewayError } from "../errors.js";
import { refuseFar } from "./this-machine.js";
import type { Notice } from "./notice.js";

/** What became of a notification. */
export interface Delivery {
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
export async function deliver(
  { xml }: Notice,
  url: string,
  origins: readonly string[],
): Promise<Delivery> {
  refuseFar(url, origins);
  try {
    const reply = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/xml; charset=utf-8" },
      body: xml,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    const body = (await reply.text()).slice(0, longestAnswer);
    const acknowledged = reply.ok && /<return_code>\s*(?:<!\[CDATA\[)?SUCCESS\b/.test(body);
    return { url, status: reply.status, body, acknowledged };
  } catch (error) {
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      `${url} was sent a notification and gave no answer within ${patience} ms; look whether a server listens there.`,
      error,
    );
  }
}
