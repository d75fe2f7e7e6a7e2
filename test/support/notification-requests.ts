/** Sends notifications to a handler, without a network. */
import type { NotificationHandler } from "../../runtime/index.js";
import { payment, signedNotification } from "./notifications.js";

export interface ReceivedResponse {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

export async function post(
  { fetch }: NotificationHandler,
  body = signedNotification(payment),
): Promise<ReceivedResponse> {
  const headers = { "request-id": "08F78BB5AF" };
  const response = await fetch(
    new Request("https://example.com/paid", { method: "POST", headers, body }),
  );
  const type = response.headers.get("content-type");
  return { status: response.status, type, text: await response.text() };
}

export const success: ReceivedResponse = {
  status: 200,
  type: "text/xml; charset=utf-8",
  text: "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>",
};
export const failure = (status: number, reason: string): ReceivedResponse => ({
  status,
  type: "text/xml; charset=utf-8",
  text: `<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[${reason}]]></return_msg></xml>`,
});
/** The key of `payment`. */
export const key = "transaction-success/1409811653/1004400740201409030005092168/SUCCESS";

/** Waits until all pending promise callbacks have run. */
export const flushPromises = async (): Promise<void> => {
  for (let tick = 0; tick < 20; tick++) await new Promise(setImmediate);
};
