import type { BusinessRequest, Effect } from "./effect.js";
import type { Order, Refund } from "./order.js";
import { gatewayTime, writtenTime } from "./order.js";

/** The bill of a day: what was paid on it, and what was paid back. */
export const listOrders: Effect = (book, request) => {
  const day = request.texts.get("bill_date") ?? "";
  const kind = request.texts.get("bill_type") ?? "ALL";
  const own = book.orders.filter(({ mchId }) => mchId === request.mchId);
  const listed = (time: number, what: "SUCCESS" | "REFUND"): boolean =>
    gatewayTime(time).startsWith(day) && (kind === what || kind === "ALL");
  const entries = own.flatMap((order): Entry[] => {
    const { paid } = order;
    if (paid === undefined) return [];
    const payment = listed(paid.at, "SUCCESS") ? [{ order, paid }] : [];
    const refunds = order.refunds.filter(({ at }) => listed(at, "REFUND"));
    return [...payment, ...refunds.map((refund) => ({ order, paid, refund }))];
  });
  return entries.length === 0
    ? { when: "no_bill", diagnosis: `nothing was paid or paid back on ${day}` }
    : { table: billOf(entries, request) };
};

interface Entry {
  readonly order: Order;
  readonly paid: NonNullable<Order["paid"]>;
  /** Set where the entry is of money that went back. */
  readonly refund?: Refund;
}

type Column = readonly [title: string, cell: (entry: Entry, request: BusinessRequest) => string];

const columns: readonly Column[] = [
  ["交易时间", ({ paid, refund }) => writtenTime(refund?.at ?? paid.at)],
  ["公众账号ID", (_, { texts }) => texts.get("appid") ?? ""],
  ["商户号", (_, { mchId }) => mchId],
  ["特约商户号", ({ order }) => order.said.get("sub_mch_id") ?? "0"],
  ["设备号", ({ order }) => order.said.get("device_info") ?? ""],
  ["微信订单号", ({ paid }) => paid.transactionId],
  ["商户订单号", ({ order }) => order.outTradeNo],
  ["用户标识", ({ paid }) => paid.openid],
  ["交易类型", ({ order }) => order.said.get("trade_type") ?? "MICROPAY"],
  ["交易状态", ({ refund }) => (refund === undefined ? "SUCCESS" : "REFUND")],
  ["付款银行", () => "OTHERS"],
  ["货币种类", ({ order }) => order.said.get("fee_type") ?? "CNY"],
  ["应结订单金额", ({ order, refund }) => yuan(refund === undefined ? order.total : 0)],
  ["代金券金额", () => yuan(0)],
  ["微信退款单号", ({ refund }) => refund?.refundId ?? "0"],
  ["商户退款单号", ({ refund }) => refund?.outRefundNo ?? "0"],
  ["退款金额", ({ refund }) => yuan(refund?.fee ?? 0)],
  ["充值券退款金额", () => yuan(0)],
  ["退款类型", ({ refund }) => (refund === undefined ? "" : "ORIGINAL")],
  ["退款状态", ({ refund }) => (refund === undefined ? "" : "SUCCESS")],
  ["商品名称", ({ order }) => order.said.get("body") ?? ""],
  ["商户数据包", ({ order }) => order.said.get("attach") ?? ""],
  ["手续费", () => "0.00000"],
  ["费率", () => "0.60%"],
  ["订单金额", ({ order, refund }) => yuan(refund === undefined ? order.total : 0)],
  ["申请退款金额", ({ refund }) => yuan(refund?.fee ?? 0)],
  ["费率备注", () => ""],
];

function billOf(entries: readonly Entry[], request: BusinessRequest): string {
  const payments = entries.filter(({ refund }) => refund === undefined);
  const paid = payments.reduce((sum, { order }) => sum + order.total, 0);
  const back = entries.reduce((sum, { refund }) => sum + (refund?.fee ?? 0), 0);
  const summary: readonly (readonly [title: string, cell: string])[] = [
    ["总交易单数", String(entries.length)],
    ["应结订单总金额", yuan(paid)],
    ["退款总金额", yuan(back)],
    ["充值券退款总金额", yuan(0)],
    ["手续费总金额", "0.00000"],
    ["订单总金额", yuan(paid)],
    ["申请退款总金额", yuan(back)],
  ];
  const lines = [
    columns.map(([title]) => title).join(","),
    ...entries.map((entry) => row(columns.map(([, cell]) => cell(entry, request)))),
    summary.map(([title]) => title).join(","),
    row(summary.map(([, cell]) => cell)),
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

/** A backtick before each cell keeps spreadsheets from making a number of it. */
function row(cells: readonly string[]): string {
  return cells.map((cell) => `\`${cell}`).join(",");
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
