import { Agent, request } from "undici";
import type { Operation, OperationMock } from "../../../runtime/operation.js";
import { diagnosisHeader } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { text, baseFields } from "./operation.js";
import type { GatewayResponse } from "./send.js";
import { fieldsOf, merchant, signatureOf } from "./upload.js";
import type { Fields } from "./upload.js";

const common = { title: "", required: false } as const;
const fromCaller = { ...common, signed: true, filledBy: "caller" } as const;
const detailShape = {
  type: "object",
  members: [{ name: "goods", required: true, shape: { type: "integer" } }],
} as const;

export interface OrderInput {
  readonly order?: string;
  readonly fee?: number;
  readonly detail?: { readonly goods: number };
  readonly card?: { readonly goods: number };
}

export interface OrderReply {
  readonly return_code?: string;
  readonly nonce_str?: string;
  readonly result_code?: string;
  readonly order?: string;
  readonly kind?: string;
  readonly fee?: number;
  readonly detail?: { readonly goods: number };
  readonly refunds?: readonly {
    readonly refund_id?: string;
    readonly refund_fee?: number;
    readonly payer?: string;
    readonly coupons?: readonly { readonly coupon_id?: string; readonly coupon_fee?: number }[];
  }[];
  readonly note?: string;
}

type Order = Operation<OrderInput, OrderReply, never, keyof OrderInput | "who" | "nonce">;

/** A made-up XML operation with every type of field that requests and replies can have. */
export const order: Order = {
  id: "lab/order.post",
  title: "单",
  method: "POST",
  path: "/lab/order",
  servers: ["https://lab.example"],
  mutualTLS: false,
  idempotent: false,
  signing: { types: ["MD5", "HMAC-SHA256"], default: "MD5", reply: "required" },
  request: {
    encoding: "xml",
    fields: [
      ...baseFields,
      text("nonce", { filledBy: "nonce" }),
      text("order", { required: false }),
      text("kind", { required: false }),
      text("result_code", { required: false }),
      { ...fromCaller, name: "fee", type: "integer" },
      { ...fromCaller, name: "detail", type: "json", shape: detailShape },
      { ...fromCaller, name: "card", type: "json", sensitive: true, shape: detailShape },
    ],
  },
  reply: {
    encoding: "xml",
    fields: [
      { ...common, name: "return_code", type: "text" },
      { ...common, name: "nonce_str", type: "text" },
      { ...common, name: "result_code", type: "text" },
      { ...common, name: "order", type: "text" },
      { ...common, name: "kind", type: "text", values: ["A", "B"] },
      { ...common, name: "fee", type: "integer" },
      { ...common, name: "detail", type: "json", shape: detailShape },
      {
        ...{ ...common, name: "refunds", type: "list" },
        fields: [
          { ...common, name: "refund_id", type: "text" },
          { ...common, name: "refund_fee", type: "integer" },
          { ...common, name: "payer", type: "text", sensitive: true },
          {
            ...{ ...common, name: "coupons", type: "list" },
            fields: [
              { ...common, name: "coupon_id", type: "text" },
              { ...common, name: "coupon_fee", type: "integer" },
            ],
          },
        ],
      },
      { ...common, name: "note", type: "text" },
    ],
  },
  errors: [],
  documentation: "https://lab.example",
};

/** The same operation with GET and its fields in the URL. */
export const lookup: Order = {
  ...order,
  ...{ id: "lab/order.get", method: "GET" },
  request: { ...order.request, encoding: "query" },
};

const reply: OrderReply = {
  return_code: "SUCCESS",
  nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
  result_code: "SUCCESS",
  order: "example",
  fee: 888,
  detail: { goods: 1 },
  refunds: [
    { refund_id: "R1", payer: "Zhang", coupons: [{ coupon_id: "C1", coupon_fee: 1 }, {}] },
    { refund_id: "R2", refund_fee: 2, coupons: [{ coupon_id: "C2" }] },
  ],
};

export function orderMocks(changes: Partial<Order> = {}): readonly OperationMock[] {
  return [order, lookup].map((operation) => ({
    operation: { ...operation, ...changes, request: operation.request, method: operation.method },
    reply,
    unique: [],
  }));
}

function withSignature(fields: Fields): Fields {
  const all = { who: merchant.mchId, nonce: "n1", ...fields };
  return { seal: signatureOf(all, "MD5"), ...all };
}

/** Posts these fields as XML, signed with MD5. */
export function sendOrder(
  gateway: Gateway,
  fields: Fields,
  headers = xmlHeaders,
): Promise<GatewayResponse> {
  const elements = Object.entries(withSignature(fields)).map(
    ([name, value]) =>
      `<${name}><![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]></${name}>`,
  );
  const body = `<xml>${elements.join("")}</xml>`;
  return exchange(gateway, "/lab/order", { method: "POST", body, headers });
}

const xmlHeaders: Readonly<Record<string, string>> = { "content-type": "text/xml" };

/** Sends these fields in the URL of a GET request, signed with MD5. */
export function sendLookup(gateway: Gateway, fields: Fields): Promise<GatewayResponse> {
  const query = new URLSearchParams({ ...withSignature(fields) }).toString();
  return exchange(gateway, `/lab/order?${query}`, { method: "GET" });
}

async function exchange(
  gateway: Gateway,
  path: string,
  options: {
    readonly method: "GET" | "POST";
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<GatewayResponse> {
  const dispatcher = new Agent().compose(gateway.interceptor());
  const { statusCode, headers, body } = await request(`https://lab.example${path}`, {
    dispatcher,
    ...options,
  });
  const received = await body.text();
  return {
    status: statusCode,
    body: received,
    fields: fieldsOf(received),
    diagnosis: decodeURIComponent(String(headers[diagnosisHeader] ?? "")),
  };
}
