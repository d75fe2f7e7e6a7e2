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

test("there is one handler for every path on each of its hosts and on baseUrl", () => {
  const urls = mocks.flatMap(({ operation: { path, servers } }) =>
    [...servers, baseUrl].map((host) => host + path),
  );
  const handled = gateway.handlers.map(({ info }) => ("path" in info ? info.path : ""));
  expect(handled.sort()).toEqual([...new Set(urls)].sort());
});

test("fetch with a FormData is answered with a signed reply", async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries(signed(png))) body.set(name, value);
  body.set("media", new File([png], "x.png", { type: "image/png" }));
  const reply = await fetch(origin + path, { method: "POST", body });
  expect(reply.headers.get("content-type")).toContain("text/xml");
  expect(isSigned(fieldsOf(await reply.text()), "HMAC-SHA256")).toBe(true);
  expect(gateway.requests[0]).toMatchObject({ certificate: null, refusal: null });
});

test("fetch with bytes is answered at baseUrl", async () => {
  const reply = await fetch(`http://localhost:8080${path}`, { method: "POST", ...upload() });
  expect(fieldsOf(await reply.text())["result_code"]).toBe("SUCCESS");
});

test("a wrong method has an answer of its own", async () => {
  const reply = await fetch(origin + path);
  expect(fieldsOf(await reply.text())["err_code"]).toBe("REQUIRE_POST_METHOD");
  expect(reply.headers.get(diagnosisHeader)).toContain("expected%20POST");
});

test("a script that ends the connection makes fetch fail", async () => {
  gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
  await expect(fetch(origin + path, { method: "POST", ...upload() })).rejects.toThrow(TypeError);
});
