import { randomBytes, randomInt } from "node:crypto";
import type { SignType } from "../../runtime/operation.js";

/** The state of an order: the values of `trade_state`. */
export type OrderState = "NOTPAY" | "USERPAYING" | "SUCCESS" | "REFUND" | "CLOSED" | "REVOKED";

/** An order. Amounts are in fen, times in milliseconds since the epoch. */
export interface Order {
  readonly mchId: string;
  readonly outTradeNo: string;
  readonly total: number;
  /** The request that placed the order, by wire name: attach, fee_type, notify_url and so on. */
  readonly request: ReadonlyMap<string, string>;
  readonly signType: SignType;
  readonly prepayId: string;
  /** Hidden from the merchant until the order is paid. */
  readonly transactionId: string;
  state: OrderState;
  paid: { readonly at: number; readonly openid: string } | undefined;
  readonly refunds: Refund[];
  /** Set if the order was reversed after it was paid; `fee` is the amount that had not been refunded yet. */
  reversed?: { readonly at: number; readonly fee: number };
}

export interface Refund {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly fee: number;
  /** `refund_account`: the account that the merchant chose to pay the refund from. */
  readonly account: string | undefined;
  readonly at: number;
  readonly notifyUrl: string | undefined;
}

/** Fen that were refunded or reversed. */
export function refundedAmount({ refunds, reversed }: Order): number {
  return refunds.reduce((sum, { fee }) => sum + fee, reversed?.fee ?? 0);
}

/** A transaction or refund ID of 28 digits, as the gateway assigns it: a prefix, the date and random digits. */
export function newNumber(prefix: string, now: number): string {
  const digits = Array.from({ length: 28 - prefix.length - 8 }, () => randomInt(10));
  return `${prefix}${formatCompactTime(now).slice(0, 8)}${digits.join("")}`;
}

export function newPrepayId(now: number): string {
  return `wx${formatCompactTime(now)}${randomBytes(10).toString("hex")}`;
}

/** Formats a time as `yyyyMMddHHmmss` in Beijing time. */
export function formatCompactTime(time: number): string {
  return beijingTime(time).replace(/\D/g, "");
}

/** Formats a time as `yyyy-MM-dd HH:mm:ss` in Beijing time. */
export function formatTime(time: number): string {
  return beijingTime(time).replace("T", " ");
}

/** Beijing is always eight hours ahead of UTC. */
function beijingTime(time: number): string {
  return new Date(time + 8 * 60 * 60 * 1000).toISOString().slice(0, 19);
}
