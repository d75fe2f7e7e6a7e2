import { once } from "node:events";
import { connect } from "node:tls";
import { Agent, request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { secapiMchUploadmediaMock } from "../../generated/mocks/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway, diagnosisHeader, mintCertificates } from "../../mock/index.js";
import type { CertificateWithKey, ListeningGateway } from "../../mock/index.js";
import { Curl, form } from "./support/curl.js";
import { fieldsOf, isSigned, merchant, path, png, signed, upload } from "./support/upload.js";

const other = { mchId: "1900000001", apiKey: "0123456789abcdef0123456789abcdef" };
const gateway = createGateway({ merchants: [merchant, other], rateLimit: false });
let server: ListeningGateway;
let curl: Curl;
let certificate: string[];
let media: string;
let ca: string;

beforeAll(async () => {
  [server, curl] = await Promise.all([gateway.listen(), Curl.create()]);
  ca = await curl.file("ca.pem", server.ca);
  certificate = await flags("client", server);
  media = `media=@${await curl.file("x.png", png)};type=image/png`;
});
beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await server.close();
  await curl.remove();
});

async function flags(name: string, { cert, key }: CertificateWithKey): Promise<string[]> {
  const files = [curl.file(`${name}.pem`, cert), curl.file(`${name}-key.pem`, key)];
  const [certFile = "", keyFile = ""] = await Promise.all(files);
  return ["--cert", certFile, "--key", keyFile];
}

describe("curl over mutual TLS", () => {
  test("receives a reply signed with HMAC-SHA256 for an upload signed with it", async () => {
    const reply = await curl.send(
      "--cacert",
      ca,
      ...certificate,
      ...form(signed(png)),
      "-F",
      media,
      server.url + path,
    );
    expect(reply.status).toBe(200);
    expect(reply.headers).toMatch(/content-type: text\/xml/i);
    const fields = fieldsOf(reply.body);
    expect(fields).toMatchObject({ return_code: "SUCCESS", result_code: "SUCCESS" });
    expect(fields["media_id"]).toHaveLength(secapiMchUploadmediaMock.reply.media_id.length);
    expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
  });

  test("receives a reply signed with MD5 for an upload without sign_type, which means MD5", async () => {
    const fields = form(signed(png, { type: "none" }));
    const reply = await curl.send(
      "--cacert",
      ca,
      ...certificate,
      "-F",
      media,
      ...fields,
      server.url + path,
    );
    expect(isSigned(fieldsOf(reply.body), "MD5")).toBe(true);
    expect(gateway.requests[0]).toMatchObject({
      operation: "secapi/mch/uploadmedia.post",
      method: "POST",
      signature: { valid: true, type: "MD5", isDefaultType: true },
      files: { media: { filename: "x.png", contentType: "image/png", size: png.length } },
      refusal: null,
    });
    expect(gateway.requests[0]?.certificate).toEqual({
      subject: expect.stringContaining(`CN=${merchant.mchId}`) as unknown,
      commonName: merchant.mchId,
      trusted: true,
    });
  });

  test("receives nginx's page without a certificate", async () => {
    const reply = await curl.send(
      "--cacert",
      ca,
      ...form(signed(png)),
      "-F",
      media,
      server.url + path,
    );
    expect(reply.status).toBe(400);
    expect(reply.headers).toMatch(/content-type: text\/html/i);
    expect(reply.body).toContain("<title>400 No required SSL certificate was sent</title>");
    expect(gateway.requests[0]).toMatchObject({ certificate: null, signature: null });
  });

  test("receives nginx's page with a certificate of another CA", async () => {
    const foreign = await mintCertificates({ mchId: merchant.mchId });
    const flagsOfForeign = await flags("foreign", foreign.client);
    const reply = await curl.send(
      "--cacert",
      ca,
      ...flagsOfForeign,
      ...form(signed(png)),
      "-F",
      media,
      server.url + path,
    );
    expect(reply.status).toBe(400);
    expect(reply.body).toContain("<title>400 The SSL certificate error</title>");
  });

  test("receives nginx's page with an expired certificate", async () => {
    const expired = await server.certificateFor(merchant.mchId, { expired: true });
    const flagsOfExpired = await flags("expired", expired);
    const reply = await curl.send(
      "--cacert",
      ca,
      ...flagsOfExpired,
      ...form(signed(png)),
      "-F",
      media,
      server.url + path,
    );
    expect(reply.status).toBe(400);
    expect(reply.body).toContain("The SSL certificate error");
    expect(gateway.requests[0]?.refusal?.diagnosis).toContain("CERT_HAS_EXPIRED");
  });

  test("is refused with the certificate of another merchant, without a signature", async () => {
    const flagsOfOther = await flags("other", await server.certificateFor(other.mchId));
    const reply = await curl.send(
      "--cacert",
      ca,
      ...flagsOfOther,
      ...form(signed(png)),
      "-F",
      media,
      server.url + path,
    );
    expect(fieldsOf(reply.body)).toEqual({
      return_code: "FAIL",
      return_msg: "证书校验失败，请检查后重试",
    });
  });

  test("fails with an unsigned CA_ERROR if the certificate does not name a merchant", async () => {
    const flagsWithoutMchId = await flags("no-mch-id", await server.certificateFor("shop"));
    const reply = await curl.send(
      "--cacert",
      ca,
      ...flagsWithoutMchId,
      ...form(signed(png)),
      "-F",
      media,
      server.url + path,
    );
    const fields = fieldsOf(reply.body);
    expect(fields).toMatchObject({
      return_code: "SUCCESS",
      result_code: "FAIL",
      err_code: "CA_ERROR",
    });
    expect(fields).not.toHaveProperty("sign");
  });

  test("is refused if it sends chunks without a Content-Length", async () => {
    const body = await curl.file("body", upload().body);
    const reply = await curl.send(
      "--cacert",
      ca,
      ...certificate,
      "-H",
      "Transfer-Encoding: chunked",
      "-H",
      "Content-Type: multipart/form-data; boundary=b0",
      "--data-binary",
      `@${body}`,
      server.url + path,
    );
    expect(fieldsOf(reply.body)["return_msg"]).toBe("参数填写有误，请检查后重试");
    expect(gateway.requests[0]?.refusal?.diagnosis).toContain("expected a Content-Length");
  });

  test("receives nginx's page for a body above the limit of the gateway", async () => {
    const body = await curl.file("large", Buffer.alloc(8 * 1024 * 1024));
    const reply = await curl.send(
      "--cacert",
      ca,
      ...certificate,
      "--data-binary",
      `@${body}`,
      server.url + path,
    );
    expect(reply.status).toBe(413);
    expect(reply.body).toContain("413 Request Entity Too Large");
  });

  test("receives a page for a path that is not mocked, and REQUIRE_POST_METHOD for a GET", async () => {
    const missing = await curl.send("--cacert", ca, ...certificate, `${server.url}/nowhere`);
    expect(missing.status).toBe(404);
    const get = await curl.send("--cacert", ca, ...certificate, `${server.url}${path}?a=b`);
    expect(fieldsOf(get.body)["err_code"]).toBe("REQUIRE_POST_METHOD");
  });
});

function connectOptions(): { ca: string; cert: string; key: string } {
  return { ca: server.ca, cert: server.cert, key: server.key };
}

describe("undici over mutual TLS", () => {
  test("identifies the client on every connection, new or kept alive", async () => {
    for (let round = 0; round < 3; round += 1) {
      const dispatcher = new Agent({ connect: connectOptions() });
      const replies = await Promise.all(
        Array.from({ length: 4 }, async () => {
          const reply = await request(server.url + path, {
            dispatcher,
            method: "POST",
            ...upload(),
          });
          return fieldsOf(await reply.body.text());
        }),
      );
      expect(replies.map((fields) => fields["result_code"])).toEqual(Array(4).fill("SUCCESS"));
      expect(new Set(replies.map((fields) => fields["media_id"])).size).toBe(4);
      await dispatcher.close();
    }
    expect(
      gateway.requests.every(({ certificate }) => certificate?.commonName === merchant.mchId),
    ).toBe(true);
  });

  test("identifies the client of a resumed session", async () => {
    const port = Number(new URL(server.url).port);
    const options = { port, host: "127.0.0.1", ...connectOptions() };
    const head = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const first = connect({ ...options, maxVersion: "TLSv1.2" });
    const session = await new Promise<Buffer>((resolve) => first.once("session", resolve));
    first.end(head);
    first.resume();
    await once(first, "close");
    const second = connect({ ...options, maxVersion: "TLSv1.2", session });
    await once(second, "secureConnect");
    expect(second.isSessionReused()).toBe(true);
    second.end(head);
    second.resume();
    await once(second, "close");
    expect(gateway.requests.map(({ certificate }) => certificate?.commonName)).toEqual(
      Array(2).fill(merchant.mchId),
    );
  });

  test("a stub can close the connection or delay the response", async () => {
    const dispatcher = new Agent({ connect: connectOptions() });
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 }).reply({}, { times: 1, delay: 200 });
    const attempt = request(server.url + path, { dispatcher, method: "POST", ...upload() });
    await expect(attempt).rejects.toThrow(/other side closed|ECONNRESET|reset/);
    const late = request(server.url + path, {
      dispatcher,
      method: "POST",
      headersTimeout: 100,
      signal: AbortSignal.timeout(100),
      ...upload(),
    });
    await expect(late).rejects.toThrow(/abort|timeout/i);
    await dispatcher.destroy();
  });
});

describe("a reset", () => {
  const resetDuringRequest = async (): Promise<string> => {
    const dispatcher = new Agent({ connect: connectOptions() });
    const requested = once(gateway.events, "request");
    const attempt = request(server.url + path, { dispatcher, method: "POST", ...upload() });
    const result = attempt.then(({ body }) => body.text()).catch((error: unknown) => String(error));
    await requested;
    gateway.reset();
    const received = await result;
    await dispatcher.destroy();
    return received;
  };

  test("sends a delayed response at once", async () => {
    gateway.on(secapiMchUploadmedia).reply({}, { delay: 50_000 });
    expect(await resetDuringRequest()).toContain("<result_code><![CDATA[SUCCESS]]></result_code>");
  });

  test.each(["stalled_head", "stalled_body"] as const)(
    "closes a connection on which %s keeps the client waiting",
    async (fault) => {
      gateway.on(secapiMchUploadmedia).fault(fault);
      expect(await resetDuringRequest()).toMatch(/other side closed|ECONNRESET|terminated|reset/);
    },
  );
});

describe("the server", () => {
  test("reports a port that is in use", async () => {
    const port = Number(new URL(server.url).port);
    const attempt = gateway.listen({ port });
    await expect(attempt).rejects.toMatchObject({ code: "LISTEN_FAILED" });
    await expect(attempt).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
  });

  test.each([Number.NaN, -1, 65_536, 1.5])("rejects %s as a port", async (port) => {
    const attempt = gateway.listen({ port });
    await expect(attempt).rejects.toMatchObject({ code: "INVALID_OPTION" });
    await expect(attempt).rejects.toThrow(
      `port: Expected a whole number from 0 to 65535, received ${port}.`,
    );
  });

  test("accepts port 65535", async () => {
    // Another process may be using it.
    const last = await gateway.listen({ port: 65_535 }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "LISTEN_FAILED" });
    });
    await expect(gateway.listen({ port: 65_535 })).rejects.toMatchObject({ code: "LISTEN_FAILED" });
    await last?.close();
  });

  test("listens only on 127.0.0.1", async () => {
    const port = Number(new URL(server.url).port);
    const socket = connect({ port, host: "127.0.0.2", ca: server.ca });
    const error = await new Promise((resolve) => {
      socket.once("error", resolve).once("secureConnect", resolve);
    });
    expect(String(error)).toMatch(/ECONNREFUSED|EADDRNOTAVAIL/);
  });

  test("distinguishes its own failure from a response of WeChat Pay", async () => {
    const dispatcher = new Agent({ connect: connectOptions() });
    const stubs = gateway.on(secapiMchUploadmedia);
    const where = (): never => {
      throw new Error("a bug in a test's stub");
    };
    stubs.reply({}, { where });
    const sent = { dispatcher, method: "POST", ...upload() } as const;
    const { statusCode, headers, body } = await request(server.url + path, sent);
    expect(statusCode).toBe(500);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    const text = await body.text();
    expect(text).toContain(
      "The mock gateway itself failed. This is not a response of WeChat Pay.\nError: a bug in a test's stub\n    at ",
    );
    await dispatcher.destroy();
  });

  test("keeps reading an oversized body, so that a client that is still writing receives the response", async () => {
    const socket = connect({ port: Number(new URL(server.url).port), ...connectOptions() });
    await once(socket, "secureConnect");
    const limit = 8 * 1024 * 1024;
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${limit}\r\n\r\n`;
    let reply = "";
    const responded = new Promise((resolve) => {
      socket.on("data", (piece: Buffer) => {
        reply += piece.toString();
        if (reply.includes("</html>")) resolve(undefined);
      });
    });
    socket.write(head);
    socket.write(Buffer.alloc(limit - 1));
    await responded;
    expect(reply).toMatch(/^HTTP\/1\.1 413 /);
    expect(reply).toMatch(/\r\nconnection: close\r\n/i);
    expect(socket.destroyed).toBe(false);
    const ended = once(socket, "end");
    socket.write(Buffer.alloc(1));
    await ended;
    socket.destroy();
  });

  test("closes open connections, and can be closed twice", async () => {
    const shortLived = await gateway.listen();
    const socket = connect({
      port: Number(new URL(shortLived.url).port),
      host: "127.0.0.1",
      ca: shortLived.ca,
    });
    await once(socket, "secureConnect");
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1");
    const closed = new Promise((resolve) => {
      // The client may observe a reset.
      socket.on("error", () => undefined).on("close", resolve);
    });
    socket.resume();
    await Promise.all([shortLived.close(), closed]);
    await shortLived.close();
    await expect(request(shortLived.url, { dispatcher: new Agent() })).rejects.toThrow(
      "ECONNREFUSED",
    );
  });

  test("can present an expired certificate", async () => {
    const certificates = await mintCertificates({ mchId: merchant.mchId, expired: ["server"] });
    const expired = await gateway.listen({ certificates });
    const dispatcher = new Agent({ connect: { ca: expired.ca } });
    await expect(request(expired.url, { dispatcher })).rejects.toMatchObject({
      code: "CERT_HAS_EXPIRED",
    });
    await expired.close();
  });

  test("explains a refusal in a header, without showing the key", async () => {
    const dispatcher = new Agent({
      connect: { ca: server.ca, cert: server.cert, key: server.key },
    });
    const wronglySigned = upload(png, { after: { sign: "0".repeat(64) } });
    const reply = await request(server.url + path, {
      dispatcher,
      method: "POST",
      ...wronglySigned,
    });
    await reply.body.dump();
    const header = String(reply.headers[diagnosisHeader]);
    expect(header).toMatch(/^[\x21-\x7e]+$/);
    expect(decodeURIComponent(header)).toContain("expected sign to be");
    expect(decodeURIComponent(header)).not.toContain(merchant.apiKey);
    await dispatcher.close();
  });
});
