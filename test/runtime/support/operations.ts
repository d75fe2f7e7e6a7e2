/** Operations of every shape in APIv2, each with all features of its shape. */
import type { IntegerField, JsonField, Operation, TextField } from "../../../runtime/index.js";

const field = { title: "名", required: false, signed: true } as const;

export const text = (name: string, more: Partial<TextField> = {}): TextField => ({
  ...field,
  type: "text",
  filledBy: "caller",
  name,
  ...more,
});

export const integer = (name: string, more: Partial<IntegerField> = {}): IntegerField => ({
  ...field,
  type: "integer",
  filledBy: "caller",
  name,
  ...more,
});

export const json = (
  name: string,
  shape: JsonField["shape"],
  more: Partial<JsonField> = {},
): JsonField => ({ ...field, type: "json", filledBy: "caller", name, shape, ...more });

const common: Omit<Operation, "id" | "method" | "path" | "request"> = {
  title: "试",
  servers: ["https://api.mch.weixin.qq.com"],
  mutualTLS: false,
  idempotent: false,
  signing: { types: ["HMAC-SHA256", "MD5"], default: "MD5", reply: "required" },
  reply: {
    encoding: "xml",
    fields: [
      { type: "text", name: "return_code", title: "名", required: true },
      { type: "text", name: "result_code", title: "名", required: false },
    ],
  },
  errors: [],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
};

const signature: readonly TextField[] = [
  text("sign_type", { filledBy: "sign_type" }),
  text("sign", { filledBy: "sign", signed: false }),
];

/** An operation with its fields in XML. */
export const order = {
  ...common,
  id: "pay/order.post",
  method: "POST",
  path: "/pay/order",
  request: {
    encoding: "xml",
    fields: [
      text("appid", { filledBy: "application", required: true, maxLength: 32 }),
      text("mch_id", { filledBy: "merchant", required: true }),
      text("nonce_str", { filledBy: "nonce", required: true }),
      text("body", { maxLength: 128 }),
      text("attach", { maxLength: 128, sensitive: true }),
      integer("total_fee", { minimum: 1 }),
      ...signature,
    ],
  },
} as const satisfies Operation;

/** An operation with its fields in the URL. */
export const query = {
  ...common,
  id: "pay/state.get",
  method: "GET",
  path: "/pay/state",
  request: {
    encoding: "query",
    fields: [
      text("mch_id", { filledBy: "merchant", required: true }),
      text("timestamp", { filledBy: "timestamp", required: true }),
      text("note"),
      ...signature,
    ],
  },
} as const satisfies Operation;

/** Returns `order` with these fields between the merchant's and the signature. */
export function withFields(
  fields: Operation["request"]["fields"],
  more: Partial<Operation["request"]> = {},
): Operation {
  const [, merchant] = order.request.fields;
  return {
    ...order,
    request: { encoding: "xml", fields: [merchant, ...fields, ...signature], ...more },
  };
}

/** Returns an operation with these additional fields in its reply. */
export function withReplyFields(
  fields: Operation["reply"]["fields"],
  more: Partial<Operation> = {},
): Operation {
  return {
    ...order,
    request: withFields([]).request,
    reply: { encoding: "xml", fields: [...common.reply.fields, ...fields] },
    ...more,
  };
}

/** An operation that may move money. */
export const payment: Operation = {
  ...withFields([text("out_trade_no")]),
  movesMoney: { query: "v2/pay/orderquery" },
};

/** An operation that returns a table, or XML if it fails. */
export const billDownload: Operation = {
  ...withFields([]),
  idempotent: true,
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
  reply: { encoding: "table", fields: common.reply.fields },
};

/** A page for the browser. */
export const pageOperation: Operation = {
  ...common,
  id: "papay/entrust.get",
  method: "GET",
  path: "/papay/entrust",
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
  request: {
    encoding: "page",
    fragment: "#wechat_redirect",
    fields: [
      text("appid", { filledBy: "application", required: true }),
      text("mch_id", { filledBy: "merchant", required: true }),
      text("notify_url"),
      text("timestamp", { filledBy: "timestamp", required: true }),
      text("sign", { filledBy: "sign", signed: false }),
    ],
  },
};
