import type { FileField, Operation, TextField } from "../../../runtime/operation.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { send } from "./send.js";
import type { GatewayResponse } from "./send.js";
import { encode, merchant, raw, signatureOf, textPart } from "./upload.js";
import type { Fields, RawPart } from "./upload.js";

export function text(name: string, more: Partial<TextField> = {}): TextField {
  return {
    title: "",
    type: "text",
    required: true,
    signed: true,
    filledBy: "caller",
    name,
    ...more,
  };
}

export function file(name: string, more: Partial<FileField> = {}): FileField {
  return {
    ...{ title: "", type: "file", required: true, signed: false, filledBy: "caller", name },
    ...{ maxBytes: 10, contentTypes: ["application/pdf"], ...more },
  };
}

/** The merchant ID and the signature, with names that no real operation uses. */
export const baseFields = [
  text("who", { filledBy: "merchant" }),
  text("seal", { signed: false, filledBy: "sign" }),
];

/** A made-up operation with these fields. */
export function operationOf(
  fields: Operation["request"]["fields"],
  more: Partial<Operation> = {},
): Operation {
  return {
    id: "lab/form.post",
    title: "表",
    method: "POST",
    path: "/lab/form",
    servers: ["https://lab.example"],
    mutualTLS: false,
    idempotent: false,
    signing: { types: ["MD5", "HMAC-SHA256"], default: "MD5", reply: "required" },
    request: { encoding: "multipart", fields },
    reply: { encoding: "xml", fields: [] },
    errors: [],
    documentation: "https://lab.example",
    ...more,
  };
}

/** A gateway that mocks only this operation. */
export function gatewayOf(operation: Operation): Gateway {
  const mocks = [{ operation, reply: { receipt: "R1" }, unique: [] }];
  return createGateway({ merchants: [merchant], mocks });
}

/** Sends these texts, signed with MD5, and these parts. */
export function sendForm(
  gateway: Gateway,
  texts: Fields,
  parts: readonly RawPart[] = [],
): Promise<GatewayResponse> {
  const all = { who: merchant.mchId, ...texts };
  const signedFields = { ...all, seal: signatureOf(all, "MD5") };
  const encoded = Object.entries(signedFields).map(([name, value]) => textPart(name, value));
  return send(gateway, raw(encode([...encoded, ...parts])), "https://lab.example/lab/form");
}
