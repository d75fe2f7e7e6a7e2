import { Agent, request } from "undici";
import type { IntegerField, JsonField, Operation } from "../../../runtime/operation.js";
import { createGateway, diagnosisHeader } from "../../../mock/index.js";
import type { Gateway, MerchantOptions } from "../../../mock/index.js";
import { operationOf, text } from "./operation.js";
import type { GatewayResponse } from "./send.js";
import { fieldsOf, merchant, signatureOf } from "./upload.js";
import type { Fields } from "./upload.js";

export const appid = "wxd930ea5d5a258f4f";

export function integer(name: string, more: Partial<IntegerField> = {}): IntegerField {
  return {
    ...{ title: "", type: "integer", required: true, signed: true, filledBy: "caller", name },
    ...more,
  };
}

export function json(
  name: string,
  shape: JsonField["shape"],
  more: Partial<JsonField> = {},
): JsonField {
  return {
    ...{ title: "", type: "json", required: false, signed: true, filledBy: "caller", name, shape },
    ...more,
  };
}

/** The fields that XML operations have in common, except the app ID. */
export const xmlBaseFields = [
  text("mch_id", { filledBy: "merchant" }),
  text("nonce_str", { filledBy: "nonce", maxLength: 32 }),
  text("sign_type", { filledBy: "sign_type", required: false, values: ["HMAC-SHA256", "MD5"] }),
  text("sign", { filledBy: "sign", signed: false }),
];

/** A made-up XML operation with every type of field. */
export const order = orderOf(
  [
    text("appid", { filledBy: "application", maxLength: 32 }),
    ...xmlBaseFields,
    text("body", { maxLength: 128 }),
    integer("total_fee", { minimum: 1, maximum: 100_000_000 }),
    json("detail", {
      type: "object",
      members: [
        {
          name: "goods_detail",
          required: true,
          shape: {
            type: "list",
            items: {
              type: "object",
              members: [
                { name: "goods_id", required: true, shape: { type: "text", maxLength: 32 } },
                { name: "price", required: true, shape: { type: "integer", minimum: 0 } },
              ],
            },
          },
        },
      ],
    }),
    text("trade_type", { values: ["JSAPI", "NATIVE"] }),
    text("openid", { required: false }),
    text("product_id", { required: false }),
  ],
  {
    groups: [
      [
        { where: { trade_type: "JSAPI" }, required: ["openid"] },
        { where: { trade_type: "NATIVE" }, required: ["product_id"] },
      ],
    ],
  },
);

/** A made-up XML operation with these fields. */
export function orderOf(
  fields: Operation["request"]["fields"],
  { groups, ...more }: Partial<Operation> & Pick<Operation["request"], "groups"> = {},
): Operation {
  const request = { encoding: "xml", fields, ...(groups !== undefined && { groups }) } as const;
  const signing = { types: ["MD5", "HMAC-SHA256"], default: "MD5", reply: "required" } as const;
  return operationOf(fields, {
    id: "lab/order.post",
    path: "/lab/order",
    request,
    signing,
    ...more,
  });
}

export function orderGateway(operation = order, more: Partial<MerchantOptions> = {}): Gateway {
  const mocks = [{ operation, reply: { receipt: "R1" }, unique: [] }];
  return createGateway({ merchants: [{ ...merchant, ...more }], mocks });
}

/** The fields of a valid order, without the signature. */
export const validOrder: Fields = {
  appid,
  mch_id: merchant.mchId,
  nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
  sign_type: "HMAC-SHA256",
  body: "Tea & <cake>",
  total_fee: "888",
  detail: '{"goods_detail":[{"goods_id":"茶/1","price":888}]}',
  trade_type: "NATIVE",
  product_id: "1",
};

/** Serializes fields with a signature of the type that they name, or MD5. */
export function signedXml(fields: Fields, key = merchant.apiKey): string {
  return xmlOf({ ...fields, sign: signatureOf(fields, fields["sign_type"] ?? "MD5", key) });
}

/** Serializes fields without CDATA. */
export function xmlOf(fields: Fields): string {
  return `<xml>${elements(fields)}</xml>`;
}

export function elements(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `<${name}>${escape(value)}</${name}>`)
    .join("");
}

function escape(value: string): string {
  return value.replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export interface XmlRequest {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a body with undici through the gateway's interceptor, to the order operation by default. */
export async function sendXml(
  gateway: Gateway,
  { body, headers = { "content-type": "text/xml" } }: XmlRequest,
  url = "https://lab.example/lab/order",
): Promise<GatewayResponse> {
  const dispatcher = new Agent().compose(gateway.interceptor());
  return readReply(await request(url, { dispatcher, method: "POST", headers, body }));
}

/** Sends a GET request with this query, to the order operation by default. */
export async function sendQuery(
  gateway: Gateway,
  query: string,
  url = "https://lab.example/lab/order",
): Promise<GatewayResponse> {
  const dispatcher = new Agent().compose(gateway.interceptor());
  return readReply(await request(`${url}?${query}`, { dispatcher, method: "GET" }));
}

async function readReply({
  statusCode,
  headers,
  body,
}: Awaited<ReturnType<typeof request>>): Promise<GatewayResponse> {
  const reply = await body.text();
  const diagnosis = decodeURIComponent(String(headers[diagnosisHeader] ?? ""));
  return { status: statusCode, body: reply, fields: fieldsOf(reply), diagnosis };
}
