import { Agent, request } from "undici";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../../mock/index.js";
import type { CertificateWithKey, ListeningGateway } from "../../mock/index.js";
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
const lookup = orderOf(fields, {
  ...{ id: "lab/lookup.get", method: "GET", path: "/lab/lookup" },
  request: { encoding: "query", fields },
});
const mocks = [order, protectedOrder, lookup].map((operation) => ({
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

/** Sends a request over TLS. Returns the receipt in the reply, or the status if there is none. */
async function sendOverTls(
  path: string,
  options: { readonly method: "GET" | "POST"; readonly body?: string },
  certificate?: CertificateWithKey,
): Promise<string> {
  const { cert, key } = certificate ?? {};
  const dispatcher = new Agent({ connect: { ca: server.ca, ...(cert && { cert, key }) } });
  const reply = await request(server.url + path, { dispatcher, ...options });
  const body = await reply.body.text();
  await dispatcher.close();
  return fieldsOf(body)["receipt"] ?? String(reply.statusCode);
}

describe("over TLS", () => {
  test("an operation that requires no certificate accepts a client without one", async () => {
    expect(await sendOverTls(order.path, xml)).toBe("R1");
    expect(gateway.requests[0]).toMatchObject({ certificate: null, refusal: null });
  });

  test("an operation that requires a certificate sends a page to a client without one", async () => {
    expect(await sendOverTls(protectedOrder.path, xml)).toBe("400");
    expect(gateway.requests[0]?.refusal?.when).toBe("certificate missing");
  });

  test("an operation that requires no certificate ignores any", async () => {
    const other = await server.certificateFor("1900000001");
    const expired = await server.certificateFor(merchant.mchId, { expired: true });
    for (const certificate of [server, other, expired]) {
      expect(await sendOverTls(order.path, xml, certificate)).toBe("R1");
    }
    expect(await sendOverTls(protectedOrder.path, xml, server)).toBe("R1");
    expect(await sendOverTls(protectedOrder.path, xml, other)).not.toBe("R1");
  });

  test("passes the query on unchanged, including further question marks", async () => {
    expect(await sendOverTls(`${lookup.path}?${queryOf("a?b=c")}`, { method: "GET" })).toBe("R1");
    expect(
      await sendOverTls(`${lookup.path}?${queryOf("a?b=c").replace("%3F", "?")}`, {
        method: "GET",
      }),
    ).toBe("R1");
    expect(gateway.requests[1]).toMatchObject({ path: lookup.path, fields: { note: "a?b=c" } });
  });
});

function queryOf(note: string): string {
  const values = { mch_id: merchant.mchId, nonce_str: "1", note };
  return new URLSearchParams({ ...values, sign: signatureOf(values, "MD5") }).toString();
}

test("undici's interceptor and MSW pass the query on", async () => {
  const sent = await sendQuery(gateway, queryOf("茶 & b"), `https://lab.example${lookup.path}`);
  expect(sent.fields["receipt"]).toBe("R1");

  const msw = setupServer(...gateway.handlers);
  msw.listen({ onUnhandledRequest: "error" });
  const reply = await fetch(`https://lab.example${lookup.path}?${queryOf("茶 & b")}`);
  expect(fieldsOf(await reply.text())["receipt"]).toBe("R1");
  msw.close();
});

test("refuses a POST to an operation with a query", async () => {
  await sendOverTls(`${lookup.path}?${queryOf("1")}`, { method: "POST" });
  expect(gateway.requests[0]?.refusal).toMatchObject({
    when: "wrong_method",
    diagnosis: "expected GET for /lab/lookup, received POST",
  });
});
