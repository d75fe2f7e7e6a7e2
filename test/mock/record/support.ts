import type { Operation } from "../../../runtime/operation.js";
import type { Gateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import type { GatewayResponse } from "../support/send.js";
import { encode, merchant, raw, signatureOf, textPart } from "../support/upload.js";

const text = { title: "", type: "text", required: true, signed: true, filledBy: "caller" } as const;

/** A fictitious operation with sensitive fields in its request and its reply. */
export const pay: Operation<object, { owner: string; receipt: string }, "BROKE", "who" | "pin"> = {
  id: "pay/card.post",
  title: "卡",
  method: "POST",
  path: "/pay/card",
  servers: ["https://pay.example"],
  mutualTLS: false,
  idempotent: false,
  signing: { types: ["MD5"], default: "MD5", reply: "required" },
  request: {
    encoding: "multipart",
    fields: [
      { ...text, name: "who", filledBy: "merchant" },
      { ...text, name: "pin", sensitive: true },
      { ...text, name: "seal", signed: false, filledBy: "sign" },
    ],
  },
  reply: {
    encoding: "xml",
    fields: [
      { name: "owner", title: "", type: "text", required: true, sensitive: true },
      { name: "receipt", title: "", type: "text", required: true },
    ],
  },
  errors: [],
  documentation: "https://pay.example",
};

export const payMocks = [
  { operation: pay, reply: { owner: "Zhang </owner> San", receipt: "R1" }, unique: ["receipt"] },
];

/** Sends the PIN of a card, with a valid signature by default. */
export function sendPin(gateway: Gateway, pin: string, seal?: string): Promise<GatewayResponse> {
  const fields = { who: merchant.mchId, pin };
  const all = { ...fields, seal: seal ?? signatureOf(fields, "MD5") };
  const parts = Object.entries(all).map(([name, value]) => textPart(name, value));
  return send(gateway, raw(encode(parts)), "https://pay.example/pay/card");
}
