import { setTimeout as sleep } from "node:timers/promises";
import type { WeChatPay } from "wechatpay-apiv2";
import { WeChatPayError } from "wechatpay-apiv2";

export interface Bill {
  readonly out_trade_no: string;
  readonly body: string;
  readonly total_fee: number;
  readonly spbill_create_ip: string;
  /** What the scanner read: 18 digits that begin with 10 to 15. */
  readonly auth_code: string;
}

export type Payment =
  { readonly state: "paid"; readonly transaction_id: string } | { readonly state: "taken back" };

/** Takes a payment by the code that a payer shows, and comes back when it is certain what became of it. */
export async function payByCode(wechatpay: WeChatPay, bill: Bill, pause = 5_000): Promise<Payment> {
  try {
    const { transaction_id } = await wechatpay.v2.pay.micropay.post(bill);
    return { state: "paid", transaction_id };
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    // Nothing was paid: the code has expired, the card is short of money, a field is wrong.
    if (error.outcome === "not_sent" || error.outcome === "rejected") throw error;
    // USERPAYING, SYSTEMERROR, a broken connection: the payer may be typing a password.
    return await settle(wechatpay, bill, pause);
  }
}

async function settle(
  wechatpay: WeChatPay,
  { out_trade_no }: Bill,
  pause: number,
): Promise<Payment> {
  for (let question = 1; question <= 6; question++) {
    await sleep(pause);
    const order = await ask(wechatpay, out_trade_no);
    if (order?.transaction_id !== undefined && order.trade_state === "SUCCESS") {
      return { state: "paid", transaction_id: order.transaction_id };
    }
    // NOTPAY, PAYERROR, REVOKED and so on: nobody is going to pay any more.
    if (order !== undefined && order.trade_state !== "USERPAYING") break;
  }
  // Half a minute is what a queue bears. Money that did move goes back with it.
  for (let attempt = 1; attempt <= 10; attempt++) {
    if (await takeBack(wechatpay, out_trade_no)) return { state: "taken back" };
    await sleep(pause);
  }
  throw new Error(`Whether ${out_trade_no} was paid is not known: it needs a person.`);
}

/** Whether the order is reversed for certain. To ask for it again does no harm. */
async function takeBack(wechatpay: WeChatPay, out_trade_no: string): Promise<boolean> {
  try {
    const { recall } = await wechatpay.v2.secapi.pay.reverse.post({ out_trade_no });
    return recall === "N";
  } catch (error) {
    if (error instanceof WeChatPayError && error.outcome !== "rejected") return false;
    throw error;
  }
}

type Order = Awaited<ReturnType<WeChatPay["v2"]["pay"]["orderquery"]["post"]>>;

/** The order, or undefined where the question has no answer yet. */
async function ask(wechatpay: WeChatPay, out_trade_no: string): Promise<Order | undefined> {
  try {
    return await wechatpay.v2.pay.orderquery.post({ out_trade_no });
  } catch (error) {
    // ORDERNOTEXIST, or a bad line still. To give up now would leave it open.
    if (error instanceof WeChatPayError) return undefined;
    throw error;
  }
}
