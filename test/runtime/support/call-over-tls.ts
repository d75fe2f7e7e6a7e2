/**
 * Calls an operation over TLS in a process with its own environment, and prints the code and the outcome of
 * the error as JSON. Reads baseUrl, the certificates and the CA from standard input.
 */
import { text } from "node:stream/consumers";
import { WeChatPay } from "../../../generated/index.js";
import { WeChatPayError } from "../../../runtime/index.js";

const parse: (json: string) => object = JSON.parse;
const options = parse(await text(process.stdin));
const client = new WeChatPay({
  mchId: "1230000109",
  apiKey: "0123456789abcdef0123456789abcdef",
  maxRetries: 0,
  ...options,
});
const result = await client.v2.pay.orderquery
  .post({ appid: "wx1", out_trade_no: "1" })
  .then(() => ({ code: "SUCCESS", outcome: "" }))
  .catch((error: unknown) =>
    error instanceof WeChatPayError
      ? { code: error.code, outcome: error.outcome }
      : { code: String(error), outcome: "" },
  );
await client.close();
process.stdout.write(JSON.stringify(result));
