import { setTimeout as sleep } from "node:timers/promises";
import type { WeChatPay } from "wechatpay-apiv2";
import { WeChatPayError } from "wechatpay-apiv2";

export interface Bill {
  readonly out_trade_no: string;
  readonly body: string;
  readonly total_fee: number;
  readonly spbill_create_ip: string;
  /** The scanned payment code: 18 digits that begin with 10 to 15. */
  readonly auth_code: string;
}

export type Payment =
  { readonly state: "paid"; readonly transaction_id: string } | { readonly state: "reversed" };

/** Charges the payer who shows the code. Returns once the order is certainly paid or reversed. */
export async function payByCode(wechatpay: WeChatPay, bill: Bill, pause = 5_000): Promise<Payment> {
  try {
    const { transaction_id } = await wechatpay.v2.pay.micropay.post(bill);
    return { state: "paid", transaction_id };
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    // Nothing was paid: the code expired, the balance is too low, or a field is invalid.
    if (error.outcome === "not_sent" || error.outcome === "rejected") throw error;
    // USERPAYING, SYSTEMERROR or a broken connection: the payer may be entering a password.
    return await resolvePayment(wechatpay, bill, pause);
  }
}

const unpaid: ReadonlySet<string> = new Set(["NOTPAY", "CLOSED", "REVOKED", "PAYERROR"]);

async function resolvePayment(
  wechatpay: WeChatPay,
  { out_trade_no }: Bill,
  pause: number,
): Promise<Payment> {
  for (let attempt = 1; attempt <= 6; attempt++) {
    await sleep(pause);
    const order = await queryOrder(wechatpay, out_trade_no);
    if (order?.trade_state === "SUCCESS") {
      return { state: "paid", transaction_id: order.transaction_id };
    }
    // The payer can no longer pay.
    if (order !== undefined && unpaid.has(order.trade_state)) break;
    if (order !== undefined && order.trade_state !== "USERPAYING") {
      // REFUND, or a state that WeChat Pay added. It may mean that the order was paid, so do not reverse it.
      throw new Error(`${out_trade_no} is in the state ${order.trade_state}. Check it by hand.`);
    }
  }
  // Customers in the queue wait, so give up after half a minute. A reversal also refunds what was paid.
  for (let attempt = 1; attempt <= 10; attempt++) {
    if (await reverse(wechatpay, out_trade_no)) return { state: "reversed" };
    await sleep(pause);
  }
  throw new Error(`${out_trade_no} may or may not be paid. Check it by hand.`);
}

/** Reverses the order. Returns true if that is certain; otherwise it is safe to call again. */
async function reverse(wechatpay: WeChatPay, out_trade_no: string): Promise<boolean> {
  try {
    const { recall } = await wechatpay.v2.secapi.pay.reverse.post({ out_trade_no });
    return recall === "N";
  } catch (error) {
    if (error instanceof WeChatPayError && error.outcome !== "rejected") return false;
    throw error;
  }
}

type Order = Awaited<ReturnType<WeChatPay["v2"]["pay"]["orderquery"]["post"]>>;

/** Queries the order. Returns undefined if its state is not known yet. */
async function queryOrder(wechatpay: WeChatPay, out_trade_no: string): Promise<Order | undefined> {
  try {
    return await wechatpay.v2.pay.orderquery.post({ out_trade_no });
  } catch (error) {
    // ORDERNOTEXIST, or the connection is still bad. Giving up now would leave the order open.
    if (error instanceof WeChatPayError) return undefined;
    throw error;
  }
}
