/** Environment variables and Node options that weaken TLS for a whole process have no effect on the client. */
import { execFile } from "node:child_process";
import type { TlsOptions } from "node:tls";
import { createServer } from "node:tls";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { MintedCertificates } from "../../mock/certificates.js";
import { mintCertificates } from "../../mock/certificates.js";
import { listenOnLoopback } from "../support/loopback.js";
import { httpReply } from "../support/plain-server.js";
import { xml } from "../support/replies.js";

let minted: MintedCertificates;
let strangers: MintedCertificates;
beforeAll(async () => {
  [minted, strangers] = await Promise.all([
    mintCertificates({ mchId: "1230000109" }),
    mintCertificates({ mchId: "1230000109" }),
  ]);
});

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A TLS server that refuses every request, and counts the requests. */
async function gateway(options: TlsOptions): Promise<{ port: number; requests: number }> {
  const reply = httpReply(xml({ return_code: "FAIL", return_msg: "refused" }));
  const records = { port: 0, requests: 0 };
  const server = createServer(options, (socket) => {
    socket
      .on("error", () => undefined)
      .on("data", () => {
        records.requests++;
        socket.end(reply);
      });
  });
  server.on("tlsClientError", () => undefined);
  servers.push(server);
  records.port = await listenOnLoopback(server);
  return records;
}

const script = fileURLToPath(new URL("support/call-over-tls.ts", import.meta.url));

/** Calls the server in a new process and returns the code and outcome. */
async function callFrom(
  environment: Readonly<Record<string, string>>,
  options: object,
  nodeOptions: readonly string[] = [],
): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", ...nodeOptions, script],
      { env: { ...process.env, ...environment } },
      (error, stdout) => {
        if (error === null) resolve(JSON.parse(stdout));
        else reject(new Error("The process failed.", { cause: error }));
      },
    );
    child.stdin?.end(JSON.stringify(options));
  });
}

const untrusted = { code: "SERVER_CERTIFICATE_UNTRUSTED", outcome: "not_sent" };

describe("NODE_TLS_REJECT_UNAUTHORIZED=0", () => {
  const environment = { NODE_TLS_REJECT_UNAUTHORIZED: "0", NODE_NO_WARNINGS: "1" };

  test("does not make the client trust a certificate of an unknown CA, without the option ca", async () => {
    const server = await gateway({ cert: minted.server.cert, key: minted.server.key });
    const options = { baseUrl: `https://127.0.0.1:${server.port}` };
    expect(await callFrom(environment, options)).toEqual(untrusted);
    expect(server.requests).toBe(0);
  });

  test("does not make the client trust a certificate of another CA than the option ca", async () => {
    const server = await gateway({ cert: minted.server.cert, key: minted.server.key });
    const baseUrl = `https://127.0.0.1:${server.port}`;
    expect(await callFrom(environment, { baseUrl, ca: strangers.ca.cert })).toEqual(untrusted);
    expect(
      await callFrom(environment, {
        baseUrl,
        ca: strangers.ca.cert,
        certificate: minted.client,
      }),
    ).toEqual(untrusted);
    expect(server.requests).toBe(0);
  });

  test("does not make the client accept a certificate with another name", async () => {
    // The certificate is for localhost and 127.0.0.1, and this host is another loopback address.
    const server = await gateway({ cert: minted.server.cert, key: minted.server.key });
    const baseUrl = `https://localhost.localdomain:${server.port}`;
    const byOtherName = await callFrom(environment, { baseUrl, ca: minted.ca.cert }, [
      "--import",
      resolveToLoopback,
    ]);
    expect(byOtherName).toEqual(untrusted);
    expect(server.requests).toBe(0);
  });

  test("leaves a trusted server trusted", async () => {
    const server = await gateway({ cert: minted.server.cert, key: minted.server.key });
    const options = { baseUrl: `https://127.0.0.1:${server.port}`, ca: minted.ca.cert };
    expect(await callFrom(environment, options)).toMatchObject({ code: "REFUSED" });
    expect(server.requests).toBe(1);
  });
});

/** A module that resolves every host name to 127.0.0.1, so that the test needs no name server. */
const resolveToLoopback = `data:text/javascript,${encodeURIComponent(
  `import dns from "node:dns";
   dns.lookup = (host, options, callback) =>
     options.all
       ? callback(null, [{ address: "127.0.0.1", family: 4 }])
       : callback(null, "127.0.0.1", 4);`,
)}`;

test("--tls-min-v1.0 does not make the client speak TLS 1.1", async () => {
  const server = await gateway({
    cert: minted.server.cert,
    key: minted.server.key,
    minVersion: "TLSv1.1",
    maxVersion: "TLSv1.1",
    ciphers: "DEFAULT@SECLEVEL=0",
  });
  const options = { baseUrl: `https://127.0.0.1:${server.port}`, ca: minted.ca.cert };
  expect(
    await callFrom({}, options, ["--tls-min-v1.0", "--tls-cipher-list=DEFAULT@SECLEVEL=0"]),
  ).toMatchObject({ code: "TLS_FAILED", outcome: "not_sent" });
  expect(server.requests).toBe(0);
});
