import type { WeChatPay } from "wechatpay-apiv2";
import { acknowledgement, failureReply, deliveryOf, NotificationError } from "wechatpay-apiv2";
import { transactionSuccess } from "wechatpay-apiv2/notifications";

/** Where none of the handlers fits: a queue, a cloud function. Gives back the body of the answer. */
export async function take(wechatpay: WeChatPay, body: Uint8Array): Promise<string> {
  try {
    const payment = await wechatpay.notifications.read(transactionSuccess, { body });
    console.log(deliveryOf(payment)?.key, payment.return_code);
    return acknowledgement();
  } catch (error) {
    if (error instanceof NotificationError) console.error(error.message);
    // Whoever sent it reads this: nothing about your system is in it.
    return failureReply("try again later");
  }
}
