import { randomBytes, randomInt } from "node:crypto";
import type { SignType } from "../../runtime/operation.js";

/** Where an order stands, in the words of `trade_state`. */
export type OrderState = "NOTPAY" | "USERPAYING" | "SUCCESS" | "REFUND" | "CLOSED" | "REVOKED";

/** An order as the gateway knows it. Amounts are in fen, times in milliseconds. */
export interface Order {
  readonly mchId: string;
  readonly outTradeNo: string;
  readonly total: number;
  /** What the merchant said when it was made, by wire name: attach, fee_type, notify_url and the like. */
  readonly request: ReadonlyMap<string, string>;
  readonly signType: SignType;
  readonly prepayId: string;
  /** Told once it is paid. */
  readonly transactionId: string;
  state: OrderState;
  paid: { readonly at: number; readonly openid: string } | undefined;
  readonly refunds: Refund[];
  /** Set where it was reversed after it was paid: what was left of the money went back. */
  reversed?: { readonly at: number; readonly fee: number };
}

/** Money that went back. */
export interface Refund {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly fee: number;
  /** Where the money came from, where the merchant said so: `refund_account`. */
  readonly account: string | undefined;
  readonly at: number;
  readonly notifyUrl: string | undefined;
}

/** Fen that went back, or are on their way. */
export function refunded({ refunds, reversed }: Order): number {
  return refunds.reduce((sum, { fee }) => sum + fee, reversed?.fee ?? 0);
}

/** A number as the gateway gives them: a beginning, the day, and digits that nobody can guess. */
export function newNumber(beginning: string, now: number): string {
  const digits = Array.from({ length: 28 - beginning.length - 8 }, () => randomInt(10));
  return `${beginning}${gatewayTime(now).slice(0, 8)}${digits.join("")}`;
}

export function newPrepayId(now: number): string {
  return `wx${gatewayTime(now)}${randomBytes(10).toString("hex")}`;
}

/** `yyyyMMddHHmmss`, in Beijing, where there is no summer time. */
export function gatewayTime(time: number): string {
  return beijing(time).replace(/\D/g, "");
}

/** `yyyy-MM-dd HH:mm:ss`, in Beijing. */
export function writtenTime(time: number): string {
  return beijing(time).replace("T", " ");
}

function beijing(time: number): string {
  return new Date(time + 8 * 60 * 60 * 1000).toISOString().slice(0, 19);
}
