import type { OrderEffect, OrderRequest } from "./order-effect.js";
import type { Order } from "./order.js";
import { formatCompactTime, formatTime } from "./order.js";
import { currencyOf } from "./order-fields.js";

/** Writes the bill of a day: its payments, refunds and reversals. */
export const listOrders: OrderEffect = (book, request) => {
  const day = request.fields.get("bill_date") ?? "";
  const billType = request.fields.get("bill_type") ?? "ALL";
  const subMchId = request.fields.get("sub_mch_id");
  const entries = book.orders
    .filter(({ mchId }) => mchId === request.mchId)
    .filter(
      ({ request: placed }) => subMchId === undefined || placed.get("sub_mch_id") === subMchId,
    )
    .flatMap(entriesOf)
    .filter(({ at }) => formatCompactTime(at).startsWith(day))
    .filter(
      ({ state }) => billType === "ALL" || billType === (state === "SUCCESS" ? state : "REFUND"),
    );
  return entries.length === 0
    ? { when: "no_bill", diagnosis: `found no payments or refunds on ${describeFilter(request)}` }
    : { table: billOf(entries, request) };
};

function describeFilter({ fields }: OrderRequest): string {
  const filters = ["bill_type", "sub_mch_id"].flatMap((name) => {
    const value = fields.get(name);
    return value === undefined ? [] : [`${name} ${value}`];
  });
  return [fields.get("bill_date") ?? "", ...filters].join(", ");
}

interface Entry {
  readonly order: Order;
  readonly paid: NonNullable<Order["paid"]>;
  readonly at: number;
  /** A payment, a refund or a reversal. */
  readonly state: "SUCCESS" | "REFUND" | "REVOKED";
  /** Fen that were returned to the payer. */
  readonly fee: number;
  readonly refundId?: string;
  readonly outRefundNo?: string;
}

function entriesOf(order: Order): Entry[] {
  const { paid, refunds, reversed } = order;
  if (paid === undefined) return [];
  const payment = { order, paid };
  const refundEntries = refunds.map((refund): Entry => ({
    ...payment,
    state: "REFUND",
    ...refund,
  }));
  const reversal: Entry[] =
    reversed === undefined ? [] : [{ ...payment, state: "REVOKED", ...reversed }];
  return [{ ...payment, state: "SUCCESS", at: paid.at, fee: 0 }, ...refundEntries, ...reversal];
}

type Column = readonly [title: string, cell: (entry: Entry, request: OrderRequest) => string];

const columns: readonly Column[] = [
  ["交易时间", ({ at }) => formatTime(at)],
  ["公众账号ID", ({ order }) => order.request.get("appid") ?? ""],
  ["商户号", (_, { mchId }) => mchId],
  ["特约商户号", ({ order }) => order.request.get("sub_mch_id") ?? "0"],
  ["设备号", ({ order }) => order.request.get("device_info") ?? ""],
  ["微信订单号", ({ order }) => order.transactionId],
  ["商户订单号", ({ order }) => order.outTradeNo],
  ["用户标识", ({ paid }) => paid.openid],
  ["交易类型", ({ order }) => order.request.get("trade_type") ?? "MICROPAY"],
  ["交易状态", ({ state }) => state],
  ["付款银行", () => "OTHERS"],
  ["货币种类", ({ order }) => currencyOf(order)],
  ["应结订单金额", (entry) => yuan(paidAmount(entry))],
  ["代金券金额", () => yuan(0)],
  ["微信退款单号", ({ refundId }) => refundId ?? "0"],
  ["商户退款单号", ({ outRefundNo }) => outRefundNo ?? "0"],
  ["退款金额", ({ fee }) => yuan(fee)],
  ["充值券退款金额", () => yuan(0)],
  ["退款类型", ({ state }) => (state === "SUCCESS" ? "" : "ORIGINAL")],
  ["退款状态", ({ state }) => (state === "SUCCESS" ? "" : "SUCCESS")],
  ["商品名称", ({ order }) => order.request.get("body") ?? ""],
  ["商户数据包", ({ order }) => order.request.get("attach") ?? ""],
  ["手续费", () => "0.00000"],
  ["费率", () => "0.60%"],
  ["订单金额", (entry) => yuan(paidAmount(entry))],
  ["申请退款金额", ({ fee }) => yuan(fee)],
  ["费率备注", () => ""],
];

function billOf(entries: readonly Entry[], request: OrderRequest): string {
  const paid = entries.reduce((sum, entry) => sum + paidAmount(entry), 0);
  const refunded = entries.reduce((sum, { fee }) => sum + fee, 0);
  const summary: readonly (readonly [title: string, cell: string])[] = [
    ["总交易单数", String(entries.length)],
    ["应结订单总金额", yuan(paid)],
    ["退款总金额", yuan(refunded)],
    ["充值券退款总金额", yuan(0)],
    ["手续费总金额", "0.00000"],
    ["订单总金额", yuan(paid)],
    ["申请退款总金额", yuan(refunded)],
  ];
  const lines = [
    columns.map(([title]) => title).join(","),
    ...entries.map((entry) => row(columns.map(([, cell]) => cell(entry, request)))),
    summary.map(([title]) => title).join(","),
    row(summary.map(([, cell]) => cell)),
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

/** A backtick before each cell keeps spreadsheets from converting it to a number. */
function row(cells: readonly string[]): string {
  return cells.map((cell) => `\`${cell}`).join(",");
}

/** Fen that the payer paid. */
function paidAmount({ order, state }: Entry): number {
  return state === "SUCCESS" ? order.total : 0;
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
