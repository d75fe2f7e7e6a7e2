/**
 * The clients compared by the benchmark. Each uploads the same bytes to the same server, configured as a careful
 * user would: connections are kept alive and the certificate is loaded once. Replies are read completely, and
 * parsed and verified if the client does so.
 */
import { createHash, createSecretKey } from "node:crypto";
import https from "node:https";
import { Agent } from "undici";
import { Hash, Multipart, Wechatpay } from "wechatpay-axios-plugin";
import { WeChatPay } from "../generated/index.js";
import { canonical, signature } from "../runtime/index.js";
import { merchant } from "./fixtures.js";

export interface Target {
  readonly url: string;
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface Contender {
  readonly name: string;
  upload(image: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** The lower bound: undici sends a prepared body. Only the MD5 of the image is computed per upload. */
export function lowerBound({ url, ca, cert, key }: Target, image: Buffer): Contender {
  const agent = new Agent({ allowH2: false, connect: { ca, cert, key } });
  const boundary = "----bench0123456789abcdef0123456789";
  const fields = {
    mch_id: merchant.mchId,
    media_hash: createHash("md5").update(image).digest("hex"),
    sign_type: "HMAC-SHA256",
  };
  const sign = signature(
    canonical(Object.entries(fields)),
    "HMAC-SHA256",
    createSecretKey(merchant.apiKey, "utf8"),
  );
  const parts = Object.entries({ ...fields, sign }).map(
    ([name, text]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
  );
  const body = Buffer.concat([
    Buffer.from(
      `${parts.join("")}--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="image.png"\r\nContent-Type: image/png\r\n\r\n`,
    ),
    image,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return {
    name: "lower bound",
    async upload(bytes) {
      createHash("md5").update(bytes).digest("hex");
      const response = await agent.request({
        origin: url,
        path: "/secapi/mch/uploadmedia",
        method: "POST",
        headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
        body,
      });
      await response.body.text();
    },
    close: () => agent.close(),
  };
}

export function thisSdk({ url, ca, cert, key }: Target): Contender {
  const wechatpay = new WeChatPay({
    ...merchant,
    certificate: { cert, key },
    ca,
    baseUrl: url,
    rateLimit: false,
  });
  return {
    name: "wechatpay-apiv2",
    async upload(media) {
      await wechatpay.v2.secapi.mch.uploadmedia.post({ media });
    },
    close: () => wechatpay.close(),
  };
}

export function otherSdk({ url, ca, cert, key }: Target): Contender {
  const httpsAgent = new https.Agent({ ca, cert, key, keepAlive: true });
  const secret = Hash.keyObjectFrom(merchant.apiKey);
  // The constructor requires APIv3 credentials, which an APIv2 upload never uses.
  const wxpay = new Wechatpay({
    mchid: merchant.mchId,
    secret: merchant.apiKey,
    serial: "unused",
    privateKey: key,
    certs: { other: cert },
    baseURL: `${url}/`,
    maxBodyLength: Infinity,
  });
  return {
    name: "wechatpay-axios-plugin",
    async upload(image) {
      const fields: Record<string, string> = {
        mch_id: merchant.mchId,
        media_hash: Hash.md5(image),
        sign_type: "HMAC-SHA256",
      };
      fields["sign"] = Hash.sign("HMAC-SHA256", fields, secret);
      const form = new Multipart();
      for (const [name, text] of Object.entries(fields)) form.append(name, text);
      form.append("media", image, "image.png");
      await wxpay.chain("v2/secapi/mch/uploadmedia").post(form.getBuffer(), {
        headers: form.getHeaders(),
        httpsAgent,
        // The default transform expects fields to sign and rejects a Buffer.
        transformRequest: [(body: unknown) => body],
      });
    },
    close() {
      httpsAgent.destroy();
      return Promise.resolve();
    },
  };
}
