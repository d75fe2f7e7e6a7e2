import type { Order, OrderState } from "./order.js";

/** An order as `gateway.orders` returns it. */
export interface OrderSnapshot {
  readonly mch_id: string;
  readonly out_trade_no: string;
  /** Set once the order is paid. */
  readonly transaction_id?: string;
  readonly trade_state: OrderState;
  /** Fen. */
  readonly total_fee: number;
  readonly refunds: readonly {
    readonly out_refund_no: string;
    readonly refund_id: string;
    /** Fen. */
    readonly refund_fee: number;
  }[];
}

export function orderSnapshot({
  mchId,
  outTradeNo,
  paid,
  transactionId,
  state,
  total,
  refunds,
}: Order): OrderSnapshot {
  return {
    mch_id: mchId,
    out_trade_no: outTradeNo,
    ...(paid !== undefined && { transaction_id: transactionId }),
    trade_state: state,
    total_fee: total,
    refunds: refunds.map(({ outRefundNo, refundId, fee }) => ({
      out_refund_no: outRefundNo,
      refund_id: refundId,
      refund_fee: fee,
    })),
  };
}
