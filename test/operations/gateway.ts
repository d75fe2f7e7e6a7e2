import { Agent } from "undici";
import { riskGetpublickey } from "../../generated/operations/index.js";
import type { Gateway } from "../../mock/index.js";
import { createGateway } from "../../mock/index.js";
import { AnyClient, options } from "./cases.js";

/** Creates a gateway that replies with the spec's examples, and a client with every key it may need. */
export async function createGatewayAndClient(): Promise<{ gateway: Gateway; client: AnyClient }> {
  const { mchId, apiKey, apiV3Key, workWxSecret } = options;
  const gateway = createGateway({
    ...{ merchants: [{ mchId, apiKey, apiV3Key, workWxSecret }], orders: false, rateLimit: false },
  });
  const dispatcher = new Agent().compose(gateway.interceptor());
  const keyClient = new AnyClient({ ...options, dispatcher });
  const { pub_key: transferPublicKey } = await keyClient.call(riskGetpublickey, {});
  return { gateway, client: new AnyClient({ ...options, transferPublicKey, dispatcher }) };
}
