import type { OrderRequest, Effect } from "./effect.js";
import type { Order } from "./order.js";
import { gatewayTime, writtenTime } from "./order.js";
import { currencyOf } from "./order-fields.js";

/** The bill of a day: what was paid on it, and what was paid back. */
export const listOrders: Effect = (book, request) => {
  const day = request.texts.get("bill_date") ?? "";
  const kind = request.texts.get("bill_type") ?? "ALL";
  const subMchId = request.texts.get("sub_mch_id");
  const entries = book.orders
    .filter(({ mchId }) => mchId === request.mchId)
    .filter(({ request }) => subMchId === undefined || request.get("sub_mch_id") === subMchId)
    .flatMap(entriesOf)
    .filter(({ at }) => gatewayTime(at).startsWith(day))
    .filter(({ state }) => kind === "ALL" || kind === (state === "SUCCESS" ? state : "REFUND"));
  return entries.length === 0
    ? { when: "no_bill", diagnosis: `nothing was paid or paid back on ${day}${ofWhat(request)}` }
    : { table: billOf(entries, request) };
};

/** What narrows the bill down, for whoever wonders why it is empty. */
function ofWhat({ texts }: OrderRequest): string {
  return ["bill_type", "sub_mch_id"]
    .filter((name) => texts.has(name))
    .map((name) => `, ${name} ${texts.get(name) ?? ""}`)
    .join("");
}

interface Entry {
  readonly order: Order;
  readonly paid: NonNullable<Order["paid"]>;
  readonly at: number;
  /** Whether money came, or went back by a refund or by a reversal. */
  readonly state: "SUCCESS" | "REFUND" | "REVOKED";
  /** Fen that went back. */
  readonly fee: number;
  readonly refundId?: string;
  readonly outRefundNo?: string;
}

function entriesOf(order: Order): Entry[] {
  const { paid, refunds, reversed } = order;
  if (paid === undefined) return [];
  const both = { order, paid };
  const back = refunds.map((refund): Entry => ({ ...both, state: "REFUND", ...refund }));
  const reversal: Entry[] =
    reversed === undefined ? [] : [{ ...both, state: "REVOKED", ...reversed }];
  return [{ ...both, state: "SUCCESS", at: paid.at, fee: 0 }, ...back, ...reversal];
}

type Column = readonly [title: string, cell: (entry: Entry, request: OrderRequest) => string];

const columns: readonly Column[] = [
  ["交易时间", ({ at }) => writtenTime(at)],
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
  ["应结订单金额", (entry) => yuan(came(entry))],
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
  ["订单金额", (entry) => yuan(came(entry))],
  ["申请退款金额", ({ fee }) => yuan(fee)],
  ["费率备注", () => ""],
];

function billOf(entries: readonly Entry[], request: OrderRequest): string {
  const paid = entries.reduce((sum, entry) => sum + came(entry), 0);
  const back = entries.reduce((sum, { fee }) => sum + fee, 0);
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

/** Fen that came by it. */
function came({ order, state }: Entry): number {
  return state === "SUCCESS" ? order.total : 0;
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
