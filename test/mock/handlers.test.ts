import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createGateway, diagnosisHeader } from "../../mock/index.js";
import { mocks } from "../../generated/mocks/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import {
  fieldsOf,
  isSigned,
  merchant,
  origin,
  path,
  png,
  signed,
  upload,
} from "./support/upload.js";

const baseUrl = "http://localhost:8080";
const gateway = createGateway({ merchants: [merchant], baseUrl });
const server = setupServer(...gateway.handlers);

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  gateway.reset();
});
afterAll(() => {
  server.close();
});

test("creates one handler for each path on each of its hosts and on baseUrl", () => {
  const urls = mocks.flatMap(({ operation: { path, servers } }) =>
    [...servers, baseUrl].map((host) => host + path),
  );
  const handledUrls = gateway.handlers.map(({ info }) => ("path" in info ? info.path : ""));
  expect(handledUrls.sort()).toEqual([...new Set(urls)].sort());
});

test("sends a signed reply to fetch with a FormData", async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries(signed(png))) body.set(name, value);
  body.set("media", new File([png], "x.png", { type: "image/png" }));
  const reply = await fetch(origin + path, { method: "POST", body });
  expect(reply.headers.get("content-type")).toContain("text/xml");
  expect(isSigned(fieldsOf(await reply.text()), "HMAC-SHA256")).toBe(true);
  expect(gateway.requests[0]).toMatchObject({ certificate: null, refusal: null });
});

test("replies at baseUrl to fetch with bytes", async () => {
  const reply = await fetch(`http://localhost:8080${path}`, { method: "POST", ...upload() });
  expect(fieldsOf(await reply.text())["result_code"]).toBe("SUCCESS");
});

test("refuses an incorrect method", async () => {
  const reply = await fetch(origin + path);
  expect(fieldsOf(await reply.text())["err_code"]).toBe("REQUIRE_POST_METHOD");
  expect(reply.headers.get(diagnosisHeader)).toContain("expected%20POST");
});

test("fetch rejects if a stub closes the connection", async () => {
  gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
  await expect(fetch(origin + path, { method: "POST", ...upload() })).rejects.toThrow(TypeError);
});
