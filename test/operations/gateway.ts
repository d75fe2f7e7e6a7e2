import { Agent } from "undici";
import { riskGetpublickey } from "../../generated/operations/index.js";
import type { Gateway } from "../../mock/index.js";
import { createGateway } from "../../mock/index.js";
import { AnyClient, options } from "./cases.js";

/** A gateway that answers with the spec's examples, and a client of it that has every key it may need. */
export async function gatewayAndClient(): Promise<{ gateway: Gateway; client: AnyClient }> {
  const { mchId, apiKey, apiV3Key, workWxSecret } = options;
  const gateway = createGateway({
    ...{ merchants: [{ mchId, apiKey, apiV3Key, workWxSecret }], orders: false, rateLimit: false },
  });
  const dispatcher = new Agent().compose(gateway.interceptor());
  const asking = new AnyClient({ ...options, dispatcher });
  const { pub_key: transferPublicKey } = await asking.call(riskGetpublickey, {});
  return { gateway, client: new AnyClient({ ...options, transferPublicKey, dispatcher }) };
}
