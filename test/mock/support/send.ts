import { Agent, request } from "undici";
import type { Gateway } from "../../../mock/index.js";
import { diagnosisHeader } from "../../../mock/index.js";
import { fieldsOf, origin, path } from "./upload.js";
import type { Upload } from "./upload.js";

/** A response of the gateway, with the fields of its XML and its decoded diagnosis. */
export interface GatewayResponse {
  status: number;
  body: string;
  fields: Record<string, string>;
  diagnosis: string;
}

/** Sends an upload with undici through the gateway's interceptor. */
export async function send(
  gateway: Gateway,
  upload: Upload,
  url = origin + path,
): Promise<GatewayResponse> {
  const dispatcher = new Agent().compose(gateway.interceptor());
  const reply = await request(url, { dispatcher, method: "POST", ...upload });
  const body = await reply.body.text();
  return {
    status: reply.statusCode,
    body,
    fields: fieldsOf(body),
    diagnosis: decodeURIComponent(String(reply.headers[diagnosisHeader] ?? "")),
  };
}
