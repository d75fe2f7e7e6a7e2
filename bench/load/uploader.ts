import { Agent } from "undici";
import { BusinessError, RefusedError, WeChatPay } from "../../generated/index.js";
import type { ClientOptions } from "../../generated/index.js";
import type { GatewayProcess, Merchant } from "./gateway-process.js";

export type UploadResult =
  | { readonly kind: "accepted"; readonly mediaId: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

/** One upload in ten is invalid: half of these have the wrong API key, half the wrong certificate. */
export const invalidOneIn = 10;

/** Uploads with one client per merchant, in turn. */
export class Uploader {
  readonly #valid: readonly WeChatPay[];
  readonly #invalid: readonly WeChatPay[];
  readonly #agents: Agent[] = [];

  /** @param rateLimited - whether each client keeps to the gateway's rate limit, which is the SDK's default */
  constructor(
    { url, ca, merchants }: GatewayProcess,
    { rateLimited }: { readonly rateLimited: boolean },
  ) {
    const limit: Pick<ClientOptions, "rateLimit"> = rateLimited ? {} : { rateLimit: false };
    // Without retries the gateway must count exactly as many requests as we send.
    const common = { baseUrl: url, maxRetries: 0, ...limit };
    const client = ({ mchId, apiKey, cert, key }: Merchant): WeChatPay =>
      new WeChatPay({ ...common, ca, mchId, apiKey, certificate: { cert, key } });
    this.#valid = merchants.map(client);
    this.#invalid = merchants.flatMap((merchant, index) => {
      const { mchId, apiKey } = merchant;
      // The client itself would reject another merchant's certificate, so a dispatcher presents it.
      const { cert, key } = merchants[(index + 1) % merchants.length] ?? merchant;
      const agent = new Agent({ allowH2: false, connect: { ca, cert, key } });
      this.#agents.push(agent);
      return [
        client({ ...merchant, apiKey: "x".repeat(32) }),
        new WeChatPay({ ...common, mchId, apiKey, dispatcher: agent }),
      ];
    });
  }

  /** Sends upload number `index`. Invalid uploads are spread evenly. */
  async upload(index: number, media: Buffer): Promise<UploadResult> {
    const invalid = index % invalidOneIn === invalidOneIn - 1;
    const turn = invalid ? Math.floor(index / invalidOneIn) : index;
    const clients = invalid ? this.#invalid : this.#valid;
    const client = clients[turn % clients.length];
    if (client === undefined) throw new Error("The gateway has no merchants.");
    try {
      const { media_id } = await client.v2.secapi.mch.uploadmedia.post({ media });
      return { kind: "accepted", mediaId: media_id };
    } catch (error) {
      if (error instanceof RefusedError || error instanceof BusinessError) {
        return { kind: "refused", message: error.message };
      }
      return { kind: "failed", message: String(error) };
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#valid, ...this.#invalid].map((client) => client.close()));
    await Promise.all(this.#agents.map((agent) => agent.close()));
  }
}
