import { Agent, request } from "undici";
import { expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { merchant, path, upload } from "../support/upload.js";

test.each(["1230000109a", "a1230000109"])(
  "rejects a certificate for %s, which is not a merchant ID",
  async (commonName) => {
    const gateway = createGateway({ merchants: [merchant] });
    const server = await gateway.listen();
    const { cert, key } = await server.certificateFor(commonName);
    const dispatcher = new Agent({ connect: { ca: server.ca, cert, key } });
    const reply = await request(server.url + path, { dispatcher, method: "POST", ...upload() });
    await reply.body.dump();
    await Promise.all([dispatcher.close(), server.close()]);
    expect(gateway.requests[0]?.refusal).toMatchObject({
      when: "certificate_error",
      diagnosis: `expected a certificate whose subject CN is a merchant ID, received ${gateway.requests[0]?.certificate?.subject ?? ""}`,
    });
    expect(gateway.requests[0]?.certificate).toMatchObject({ commonName, trusted: true });
  },
);
