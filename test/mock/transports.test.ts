import { Agent, request } from "undici";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../../mock/index.js";
import type { ClientIdentity, ListeningGateway } from "../../mock/index.js";
import { text } from "./support/operation.js";
import {
  xmlBaseFields,
  order,
  orderOf,
  validOrder,
  sendQuery,
  signedXml,
} from "./support/order.js";
import { fieldsOf, merchant, signatureOf } from "./support/upload.js";

const fields = [...xmlBaseFields, text("note", { required: false })];
const protectedOrder = { ...order, id: "lab/refund.post", path: "/lab/refund", mutualTLS: true };
const asked = orderOf(fields, {
  ...{ id: "lab/asked.get", method: "GET", path: "/lab/asked" },
  request: { encoding: "query", fields },
});
const mocks = [order, protectedOrder, asked].map((operation) => ({
  ...{ operation, reply: { receipt: "R1" }, unique: [] },
}));
const gateway = createGateway({ merchants: [merchant], mocks });
let server: ListeningGateway;

beforeAll(async () => {
  server = await gateway.listen();
});
beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await server.close();
});

const xml = { method: "POST", body: signedXml(validOrder) } as const;

/** What a client without a certificate, or with this one, gets at a path. */
async function over(
  path: string,
  options: { readonly method: "GET" | "POST"; readonly body?: string },
  identity?: ClientIdentity,
): Promise<string> {
  const own = identity === undefined ? {} : { cert: identity.cert, key: identity.key };
  const dispatcher = new Agent({ connect: { ca: server.ca, ...own } });
  const reply = await request(server.url + path, { dispatcher, ...options });
  const body = await reply.body.text();
  await dispatcher.close();
  return fieldsOf(body)["receipt"] ?? String(reply.statusCode);
}

describe("over TLS", () => {
  test("a client without a certificate gets through to operations that ask for none", async () => {
    expect(await over(order.path, xml)).toBe("R1");
    expect(gateway.requests[0]).toMatchObject({ certificate: null, refusal: null });
  });

  test("the same client gets a page where a certificate is asked for", async () => {
    expect(await over(protectedOrder.path, xml)).toBe("400");
    expect(gateway.requests[0]?.refusal?.when).toBe("certificate missing");
  });

  test("an operation that asks for no certificate takes no notice of one", async () => {
    const others = await server.certificateFor("1900000001");
    const expired = await server.certificateFor(merchant.mchId, { expired: true });
    for (const identity of [server, others, expired]) {
      expect(await over(order.path, xml, identity)).toBe("R1");
    }
    expect(await over(protectedOrder.path, xml, server)).toBe("R1");
    expect(await over(protectedOrder.path, xml, others)).not.toBe("R1");
  });

  test("a query is passed on as it came, with question marks of its own", async () => {
    expect(await over(`${asked.path}?${queryOf("a?b=c")}`, { method: "GET" })).toBe("R1");
    expect(
      await over(`${asked.path}?${queryOf("a?b=c").replace("%3F", "?")}`, { method: "GET" }),
    ).toBe("R1");
    expect(gateway.requests[1]).toMatchObject({ path: asked.path, fields: { note: "a?b=c" } });
  });
});

function queryOf(note: string): string {
  const given = { mch_id: merchant.mchId, nonce_str: "1", note };
  return new URLSearchParams({ ...given, sign: signatureOf(given, "MD5") }).toString();
}

test("a query is passed on by undici's interceptor and by MSW", async () => {
  const sent = await sendQuery(gateway, queryOf("茶 & b"), `https://lab.example${asked.path}`);
  expect(sent.fields["receipt"]).toBe("R1");

  const msw = setupServer(...gateway.handlers);
  msw.listen({ onUnhandledRequest: "error" });
  const reply = await fetch(`https://lab.example${asked.path}?${queryOf("茶 & b")}`);
  expect(fieldsOf(await reply.text())["receipt"]).toBe("R1");
  msw.close();
});

test("a query by POST is refused for its method", async () => {
  await over(`${asked.path}?${queryOf("1")}`, { method: "POST" });
  expect(gateway.requests[0]?.refusal).toMatchObject({
    when: "wrong_method",
    diagnosis: "expected GET for /lab/asked, received POST",
  });
});
