import type { OrderReply } from "./effect.js";
import type { Refund } from "./order.js";

/** A refund that arrived, as the query of refunds and the notification both tell of it. */
export function refundFields({ outRefundNo, refundId, fee, account }: Refund): OrderReply {
  return {
    out_refund_no: outRefundNo,
    refund_id: refundId,
    refund_fee: fee,
    refund_status: "SUCCESS",
    // What the gateway takes it from where the merchant does not say.
    refund_account: account ?? "REFUND_SOURCE_UNSETTLED_FUNDS",
    // Spelt so on the wire.
    refund_recv_accout: "支付用户的零钱",
  };
}
