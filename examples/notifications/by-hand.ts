import type { WeChatPay } from "wechatpay-apiv2";
import { acknowledgement, deliveryOf, failureReply, NotificationError } from "wechatpay-apiv2";
import { transactionSuccess } from "wechatpay-apiv2/notifications";

/** For a queue or a cloud function, where no adapter fits. Returns the body of the response. */
export async function acknowledge(wechatpay: WeChatPay, body: Uint8Array): Promise<string> {
  try {
    const payment = await wechatpay.notifications.read(transactionSuccess, { body });
    console.log(deliveryOf(payment)?.key, payment.result_code);
    return acknowledgement();
  } catch (error) {
    if (error instanceof NotificationError) console.error(error.message);
    // The sender reads this text, so it reveals nothing about your system.
    return failureReply("try again later");
  }
}
