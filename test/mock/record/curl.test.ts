import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createGateway, curlOf } from "../../../mock/index.js";
import type { CurlOptions, ListeningGateway, ReceivedRequest } from "../../../mock/index.js";
import { Curl } from "../support/curl.js";
import { send } from "../support/send.js";
import { encode, fieldsOf, filePart, merchant, png, raw, signed } from "../support/upload.js";
import { textPart, upload } from "../support/upload.js";
import { payMocks, sendPin } from "./support.js";

const run = promisify(execFile);
const gateway = createGateway({ merchants: [merchant], rateLimit: false });
let server: ListeningGateway;
let curl: Curl;
let options: CurlOptions;

beforeAll(async () => {
  [server, curl] = await Promise.all([gateway.listen(), Curl.create()]);
  options = {
    url: server.url,
    ca: await curl.file("ca.pem", server.ca),
    cert: await curl.file("cert.pem", server.cert),
    key: await curl.file("it's a key; really.pem", server.key),
    files: { media: await curl.file(`a "strange", one's;type=name.png`, png) },
  };
});
beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await server.close();
  await curl.remove();
});

function last(): ReceivedRequest {
  const request = gateway.requests.at(-1);
  if (request === undefined) throw new Error("No request was received.");
  return request;
}

test("run in a shell, the command repeats an upload", async () => {
  const unusual = {
    at: "@/etc/hostname",
    from: "</etc/hostname",
    kind: "a;type=text/html",
    quotes: `it's "so" \\ $HOME \`id\``,
    spaces: " a\nb ",
    chinese: "名",
    empty: "",
  };
  const texts = Object.entries(signed(png, { changes: unusual })).map(([name, text]) =>
    textPart(name, text),
  );
  const file = filePart(png, 'a \\"b\\".png');
  await send(gateway, raw(encode([...texts.slice(0, 4), file, ...texts.slice(4)])));
  const first = last();
  const command = curlOf(first, options);
  const { stdout } = await run("sh", ["-c", command]);
  expect(fieldsOf(stdout)["media_id"]).toMatch(/^\S{20,}$/);
  const second = last();
  expect(second).not.toBe(first);
  expect(second.parts).toEqual(first.parts);
  expect(second.fields).toEqual(first.fields);
  expect(second.files).toEqual(first.files);
});

test("formats a command as a person would write it", async () => {
  await send(gateway, upload(png, { type: "MD5" }));
  const request = last();
  const command = curlOf(request, { url: "https://127.0.0.1:1/", ca: "ca.pem" });
  expect(command.split(" \\\n  ")).toEqual([
    "curl -sS",
    "--cacert 'ca.pem'",
    "-F 'mch_id=1230000109'",
    `-F 'media_hash=${String(request.fields["media_hash"])}'`,
    "-F 'sign_type=MD5'",
    `-F 'sign=${String(request.fields["sign"])}'`,
    `-F 'media=@"x.png";filename="x.png";type=image/png'`,
    "'https://127.0.0.1:1/secapi/mch/uploadmedia'",
  ]);
});

test("keeps an unusual method and a path with brackets", async () => {
  await send(gateway, raw(Buffer.from("nothing"), "text/plain"));
  const request = last();
  await run("sh", ["-c", curlOf({ ...request, method: "GET" }, options)]);
  expect(last().refusal?.when).toBe("wrong_method");
  await run("sh", ["-c", curlOf({ ...request, path: "/a[1-2]{b}" }, options)]);
  expect(last().path).toBe("/a[1-2]{b}");
});

test("redacts sensitive values and the signature over them", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  await sendPin(cards, "271828");
  const [request] = cards.requests;
  if (request === undefined) throw new Error("No request was received.");
  const command = curlOf(request, { url: "https://localhost" });
  expect(command).toContain("--form-string 'pin=***'");
  expect(command).toContain("--form-string 'seal=***'");
  expect(command).not.toMatch(/271828|[0-9A-F]{32}/);
});

test("rejects a key instead of its path, without showing the key", async () => {
  await send(gateway, upload());
  const request = last();
  const format = (): string => curlOf(request, { url: server.url, key: server.key });
  expect(format).toThrow(expect.objectContaining({ code: "INVALID_OPTION" }));
  expect(format).toThrow(/key: Expected the path of a PEM file, received the PEM itself\.$/);
});
