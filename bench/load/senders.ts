import { Agent } from "undici";
import { BusinessError, RefusedError, WeChatPay } from "../../generated/index.js";
import type { ClientOptions } from "../../generated/index.js";
import type { GatewayProcess, Merchant } from "./child.js";

/** What came of an upload: its media_id, the words of a refusal, or another error. */
export type Result =
  | { readonly kind: "accepted"; readonly mediaId: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

/** Every tenth upload is wrong, one half of them by the key and one half by the certificate. */
export const wrongOneIn = 10;

export class Senders {
  readonly #right: readonly WeChatPay[];
  readonly #wrong: readonly WeChatPay[];
  readonly #agents: Agent[] = [];

  /** @param paced - whether each merchant keeps the gateway's rate limit, as a client does by itself */
  constructor({ url, ca, merchants }: GatewayProcess, { paced }: { readonly paced: boolean }) {
    // What the gateway receives has to be what we sent, so nothing is sent twice.
    const limit: Pick<ClientOptions, "rateLimit"> = paced ? {} : { rateLimit: false };
    const common = { baseUrl: url, maxRetries: 0, ...limit };
    const client = ({ mchId, apiKey, cert, key }: Merchant): WeChatPay =>
      new WeChatPay({ ...common, ca, mchId, apiKey, certificate: { cert, key } });
    this.#right = merchants.map(client);
    this.#wrong = merchants.flatMap((merchant, index) => {
      const { mchId, apiKey } = merchant;
      // The client would notice another merchant's certificate if it were given to it.
      const { cert, key } = merchants[(index + 1) % merchants.length] ?? merchant;
      const agent = new Agent({ allowH2: false, connect: { ca, cert, key } });
      this.#agents.push(agent);
      return [
        client({ ...merchant, apiKey: "x".repeat(32) }),
        new WeChatPay({ ...common, mchId, apiKey, dispatcher: agent }),
      ];
    });
  }

  /** The upload with this number; merchants take turns, and wrong ones come at even distances. */
  async send(number: number, media: Buffer): Promise<Result> {
    const wrong = number % wrongOneIn === wrongOneIn - 1;
    const turn = wrong ? Math.floor(number / wrongOneIn) : number;
    const clients = wrong ? this.#wrong : this.#right;
    const client = clients[turn % clients.length];
    if (client === undefined) throw new Error("There is no merchant to send for.");
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
    await Promise.all([...this.#right, ...this.#wrong].map((client) => client.close()));
    await Promise.all(this.#agents.map((agent) => agent.close()));
  }
}
