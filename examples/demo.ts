/**
 * Uploads an image with the generated SDK to a local mock gateway over mutual TLS.
 * `npm run demo -- FILE…` uploads your own images.
 */
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { exchangeOf, WeChatPay, WeChatPayError } from "../generated/index.js";
import { createGateway } from "../mock/index.js";

const args = process.argv.slice(2);
const files = args.length > 0 ? args : [fileURLToPath(new URL("id-card.png", import.meta.url))];

const merchant = { mchId: "1230000109", apiKey: randomBytes(16).toString("hex") };
const gateway = createGateway({ merchants: [merchant] });
const server = await gateway.listen();
console.log(`mock gateway     ${server.url} (mutual TLS, new certificates)`);

const wechatpay = new WeChatPay({
  ...merchant,
  certificate: { cert: server.cert, key: server.key },
  ca: server.ca,
  baseUrl: server.url,
});

for (const media of files) {
  try {
    const reply = await wechatpay.v2.secapi.mch.uploadmedia.post({ media });
    const exchange = exchangeOf(reply);
    for (const note of exchange?.notes ?? []) console.log(`note             ${note}`);
    console.log(`uploaded         ${media} in ${exchange?.duration.toFixed(0) ?? "?"} ms`);
    console.log(`media_id         ${reply.media_id}`);
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    console.error(`refused          ${media}\n${error.message}`);
    process.exitCode = 1;
  }
}

await wechatpay.close();
await server.close();
