import type { AddressInfo } from "node:net";
import { createServer as createPlain } from "node:net";
import type { Server, TlsOptions } from "node:tls";
import { createServer } from "node:tls";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import type { MintedCertificates } from "../../mock/certificates.js";
import { mintCertificates } from "../../mock/certificates.js";
import type { ClientOptions, WeChatPayError } from "../../runtime/index.js";
import { ConnectionError } from "../../runtime/index.js";
import { images } from "../support/images.js";
import { httpReply } from "../support/plain-server.js";
import { gatewaySign, xml } from "../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
let minted: MintedCertificates;
let strangers: MintedCertificates;
beforeAll(async () => {
  [minted, strangers] = await Promise.all([
    mintCertificates({ mchId: merchant.mchId }),
    mintCertificates({ mchId: merchant.mchId }),
  ]);
});

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(server: Server | ReturnType<typeof createPlain>): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const isAddress = (given: typeof address): given is AddressInfo => typeof given === "object";
  return `https://127.0.0.1:${isAddress(address) ? address.port : 0}`;
}

/** A server that responds to every request with success, and records the subjects of client certificates. */
async function gateway(
  options: TlsOptions = {},
): Promise<{ url: string; subjects: unknown[]; handshakes: number }> {
  const fields = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
  const reply = httpReply(xml({ ...fields, sign: gatewaySign(fields, merchant.apiKey) }));
  const records = { url: "", subjects: [] as unknown[], handshakes: 0 };
  const server = createServer(
    {
      cert: minted.server.cert,
      key: minted.server.key,
      ca: minted.ca.cert,
      requestCert: true,
      rejectUnauthorized: true,
      ...options,
    },
    (socket) => {
      records.handshakes++;
      records.subjects.push(socket.getPeerCertificate().subject.CN);
      let received = Buffer.alloc(0);
      socket
        .on("error", () => undefined)
        .on("data", (chunk) => {
          received = Buffer.concat([received, chunk]);
          if (!received.toString("latin1").endsWith("--\r\n")) return;
          received = Buffer.alloc(0);
          socket.write(reply);
        });
    },
  );
  server.on("tlsClientError", () => undefined);
  records.url = await listening(server);
  return records;
}

function clientOf(baseUrl: string, options: Partial<ClientOptions> = {}): WeChatPay {
  return new WeChatPay({
    ...merchant,
    baseUrl,
    ca: minted.ca.cert,
    certificate: minted.client,
    maxRetries: 0,
    rateLimit: false,
    ...options,
  });
}

async function errorOf(baseUrl: string, options?: Partial<ClientOptions>): Promise<WeChatPayError> {
  const client = clientOf(baseUrl, options);
  const error: unknown = await client.v2.secapi.mch.uploadmedia.post({ media: images.png }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  await client.close();
  if (error instanceof ConnectionError) return error;
  throw new Error(`No connection error: ${String(error)}`);
}

describe("mutual TLS", () => {
  test("presents the merchant's certificate and opens at most two connections for sequential calls", async () => {
    const records = await gateway();
    const client = clientOf(records.url);
    for (let call = 0; call < 8; call++) {
      await client.v2.secapi.mch.uploadmedia.post({ media: images.png });
    }
    await client.close();
    expect(new Set(records.subjects)).toEqual(new Set([merchant.mchId]));
    // undici releases a connection shortly after its response was read, so the second call may open another.
    expect(records.handshakes).toBeLessThanOrEqual(2);
  });

  test("two merchants in one process never share a connection or a session", async () => {
    const other = await mintCertificates({ mchId: "1999999999", ca: minted.ca });
    const records = await gateway();
    const first = clientOf(records.url);
    const second = clientOf(records.url, { mchId: "1999999999", certificate: other.client });
    for (const client of [first, second, first, second]) {
      await client.v2.secapi.mch.uploadmedia.post({ media: images.png });
    }
    await Promise.all([first.close(), second.close()]);
    expect(records.subjects).toEqual([merchant.mchId, "1999999999"]);
  });

  test("a client that was closed opens new connections when it is used again", async () => {
    const records = await gateway();
    const client = clientOf(records.url);
    await client.v2.secapi.mch.uploadmedia.post({ media: images.png });
    await client.close();
    await client.v2.secapi.mch.uploadmedia.post({ media: images.png });
    await client.close();
    expect(records.handshakes).toBe(2);
  });
});

describe("reports the cause of a TLS failure:", () => {
  test("a server certificate that no trusted CA issued", async () => {
    const { url } = await gateway();
    expect(await errorOf(url, { ca: strangers.ca.cert })).toMatchObject({
      code: "SERVER_CERTIFICATE_UNTRUSTED",
      outcome: "not_sent",
      retryable: false,
    });
  });

  test("an expired server certificate", async () => {
    const expired = await mintCertificates({
      mchId: "1",
      ca: minted.ca,
      expired: ["server"],
    });
    const { url } = await gateway({ cert: expired.server.cert, key: expired.server.key });
    expect(await errorOf(url)).toMatchObject({
      code: "SERVER_CERTIFICATE_UNTRUSTED",
      message: expect.stringContaining("CERT_HAS_EXPIRED") as unknown,
    });
  });

  test("a certificate that is not for servers", async () => {
    const { url } = await gateway({ cert: minted.client.cert, key: minted.client.key });
    expect(await errorOf(url)).toMatchObject({
      code: "SERVER_CERTIFICATE_UNTRUSTED",
      outcome: "not_sent",
    });
  });

  test("a server that does not speak TLS", async () => {
    const url = await listening(
      createPlain((socket) => {
        socket.on("error", () => undefined).end("HTTP/1.1 400 Bad Request\r\n\r\n");
      }),
    );
    expect(await errorOf(url)).toMatchObject({
      code: "TLS_FAILED",
      outcome: "not_sent",
      retryable: false,
    });
  });

  test("a server that closes the connection during the handshake, which is retryable", async () => {
    const url = await listening(createPlain((socket) => socket.destroy()));
    expect(await errorOf(url)).toMatchObject({
      code: "CONNECTION_CLOSED",
      outcome: "not_sent",
      retryable: true,
    });
  });

  test("a handshake that never completes", async () => {
    const url = await listening(createPlain((socket) => socket.on("error", () => undefined)));
    const client = clientOf(url, { timeout: { connect: 100 } });
    await expect(
      client.v2.secapi.mch.uploadmedia.post({ media: images.png }),
    ).rejects.toMatchObject({
      code: "CONNECT_TIMEOUT",
      outcome: "not_sent",
      retryable: true,
    });
  });

  test.each(["TLSv1.2", "TLSv1.3"] as const)(
    "a client certificate that the server does not trust, %s",
    async (version) => {
      const { url, subjects } = await gateway({ minVersion: version, maxVersion: version });
      const error = await errorOf(url, { certificate: strangers.client });
      expect(error.code).toMatch(/^(CLIENT_CERTIFICATE_REFUSED|CONNECTION_CLOSED)$/);
      expect(error.message).toMatch(/client certificate/);
      expect(subjects).toEqual([]);
    },
  );
});
