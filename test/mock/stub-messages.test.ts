import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { connectionFaults, createGateway, faults } from "../../mock/index.js";
import { send } from "./support/send.js";
import { isSigned, merchant, png, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const stubs = gateway.on(secapiMchUploadmedia);

test.each<[string, () => unknown, string]>([
  [
    "times 0",
    () => stubs.refuse("x", { times: 0 }),
    "times: Expected a whole number of at least 1, received 0.",
  ],
  [
    "times 1.5",
    () => stubs.refuse("x", { times: 1.5 }),
    "times: Expected a whole number of at least 1, received 1.5.",
  ],
  [
    "delay -1",
    () => stubs.refuse("x", { delay: -1 }),
    "delay: Expected a finite number of milliseconds, at least 0, received -1.",
  ],
  [
    "an infinite delay",
    () => stubs.refuse("x", { delay: Infinity }),
    "delay: Expected a finite number of milliseconds, at least 0, received Infinity.",
  ],
  [
    "a delay of a fault before the body",
    () => stubs.fault("reset_before_body", { delay: 1 }),
    "delay: This fault ends the connection before there is a response to delay. Remove the option.",
  ],
  [
    "share 0",
    () => stubs.refuse("x", { share: 0 }),
    "share: Expected a number above 0 and at most 1, received 0.",
  ],
  [
    "share 1.1",
    () => stubs.refuse("x", { share: 1.1 }),
    "share: Expected a number above 0 and at most 1, received 1.1.",
  ],
  [
    "seed 0.5",
    () => stubs.refuse("x", { seed: 0.5 }),
    "seed: Expected a whole number, received 0.5.",
  ],
  [
    "a where that is not a function",
    // @ts-expect-error -- JavaScript callers can pass it
    () => stubs.refuse("x", { where: true }),
    "where: Expected a function, received a boolean.",
  ],
  [
    "status 199",
    () => stubs.respond({ status: 199 }),
    "status: Expected a whole number from 200 to 599, received 199.",
  ],
  [
    "status 600",
    () => stubs.respond({ status: 600 }),
    "status: Expected a whole number from 200 to 599, received 600.",
  ],
  [
    "status 200.5",
    () => stubs.respond({ status: 200.5 }),
    "status: Expected a whole number from 200 to 599, received 200.5.",
  ],
  [
    "a name that is not an element name",
    () => stubs.reply(Object.fromEntries([["1a", "c"]])),
    "1a: Expected a valid XML element name.",
  ],
  [
    "a name that only starts like an element name",
    () => stubs.reply(Object.fromEntries([["a>", "c"]])),
    "a>: Expected a valid XML element name.",
  ],
  [
    "a number as a field",
    // @ts-expect-error -- JavaScript callers can pass it
    () => stubs.reply({ media_id: 1 }),
    "media_id: Expected text, received a number.",
  ],
  [
    "an unknown fault",
    // @ts-expect-error -- JavaScript callers can pass it
    () => stubs.fault("toString"),
    `Unknown fault "toString". Expected ${Object.keys(faults).join(", ")}.`,
  ],
  [
    "an unknown connection fault",
    () => {
      // @ts-expect-error -- JavaScript callers can pass it
      gateway.onConnection("toString");
    },
    `Unknown connection fault "toString". Expected ${Object.keys(connectionFaults).join(", ")}.`,
  ],
  [
    "0 connections",
    () => {
      gateway.onConnection("tls_alert", { times: 0 });
    },
    "times: Expected a whole number of at least 1, received 0.",
  ],
  [
    "1.5 connections",
    () => {
      gateway.onConnection("tls_alert", { times: 1.5 });
    },
    "times: Expected a whole number of at least 1, received 1.5.",
  ],
])("rejects %s with a message", (_, addStub, message) => {
  expect(addStub).toThrow(
    expect.objectContaining({
      name: "MockGatewayError",
      code: "INVALID_OPTION",
      message: `[INVALID_OPTION] ${message}`,
    }),
  );
});

test("accepts statuses from 200 to 599 and any element name as a field", async () => {
  for (const status of [200, 599]) {
    stubs.respond({ status }, { times: 1 });
    expect(await send(gateway, upload())).toMatchObject({ status, body: "" });
  }
  stubs.reply(Object.fromEntries([["_a.b-1", "x"]]), { times: 1 });
  expect((await send(gateway, upload())).body).toContain("<_a.b-1><![CDATA[x]]></_a.b-1>");
});

test("the seed decides exactly which requests are in the share", async () => {
  const selected = async (share: number, seed?: number): Promise<string> => {
    stubs.refuse("忙", { share, ...(seed !== undefined && { seed }) });
    let results = "";
    for (let round = 0; round < 32; round += 1) {
      results += (await send(gateway, upload())).fields["return_msg"] === "忙" ? "x" : ".";
    }
    gateway.reset();
    return results;
  };
  const first = await selected(0.5, 1);
  expect(await selected(0.5)).toBe(first);
  expect([first, await selected(0.5, 2), await selected(0.1, -7), await selected(1, 3)])
    .toMatchInlineSnapshot(`
    [
      ".x...x..x.xxxxxxxxx.xxxx..xx...x",
      ".xx...xx.x.xx..x.x.x.xxxx.x..xxx",
      "....xx.....xx........x........x.",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ]
  `);
});

test("decides once for each request whether it is in the share, even for a fault before the body", async () => {
  const outcomesOf16 = async (): Promise<string> => {
    let outcomes = "";
    for (let round = 0; round < 16; round += 1) {
      const sent = await send(gateway, upload()).catch(() => undefined);
      outcomes += sent?.fields["return_msg"] === "忙" ? "." : "x";
    }
    gateway.reset();
    return outcomes;
  };
  stubs.refuse("忙").fault("reset_before_body", { share: 0.5, times: 20 });
  const before = await outcomesOf16();
  stubs.refuse("忙").reply({}, { share: 0.5, times: 20 });
  expect(before).toBe(await outcomesOf16());
});

test("an unknown case in the negative-test header is refused with a list of all cases", async () => {
  const { headers, body } = upload();
  const withHeader = { ...headers, "wechatpay-negative-test": "nothing" };
  const sent = await send(gateway, { headers: withHeader, body });
  const codes = secapiMchUploadmedia.errors.flatMap((error) =>
    "err_code" in error ? [error.err_code] : [],
  );
  expect(sent.status).toBe(400);
  expect(sent.body).toBe(
    `Unknown case nothing in wechatpay-negative-test. The cases of secapi/mch/uploadmedia.post are ${[...Object.keys(faults), ...new Set(codes)].join(", ")}.\n`,
  );
  expect(gateway.requests.at(-1)?.response?.headers["content-type"]).toBe(
    "text/plain; charset=utf-8",
  );
});

test("an err_code in the negative-test header fails with its text and a signature, without delay", async () => {
  stubs.refuse("忙", { delay: 10_000 });
  const { headers, body } = upload();
  const withHeader = { ...headers, "wechatpay-negative-test": "SYSTEMERROR" };
  const { fields } = await send(gateway, { headers: withHeader, body });
  expect(fields).toMatchObject({
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "FAIL",
    err_code: "SYSTEMERROR",
    err_code_des: "系统错误",
  });
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
  const invalid = upload(png, { after: { sign: "" } });
  const refused = await send(gateway, { ...invalid, headers: withHeader });
  expect(refused.fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  gateway.reset();
});

test("an unknown err_code has no text unless the stub sets one", async () => {
  // @ts-expect-error -- not a code of this operation
  stubs.fail({ err_code: "STRANGE" }, { times: 1 });
  const { body, fields } = await send(gateway, upload());
  const { sign } = fields;
  expect(body).toBe(
    `<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg><result_code><![CDATA[FAIL]]></result_code><err_code><![CDATA[STRANGE]]></err_code><sign><![CDATA[${sign ?? ""}]]></sign></xml>`,
  );
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
});

test("delay delays the response but not its record", async () => {
  stubs.refuse("忙", { delay: 60, times: 1 });
  const start = performance.now();
  const sent = send(gateway, upload());
  await new Promise((resolve) => setTimeout(resolve, 30));
  await sent;
  expect(performance.now() - start).toBeGreaterThan(55);
  expect(gateway.requests.at(-1)?.response?.body).toContain("忙");
});

test("stubs with times and where apply in order, each to the requests it selects", async () => {
  stubs
    .refuse("MD5", { times: 2, where: ({ fields }) => fields["sign_type"] === "MD5" })
    .refuse("any", { times: 1 });
  const messages: (string | undefined)[] = [];
  for (const type of ["HMAC-SHA256", "MD5", "HMAC-SHA256", "MD5", "MD5"] as const) {
    const { fields } = await send(gateway, upload(png, { type }));
    messages.push(fields["return_msg"]);
  }
  expect(messages).toEqual(["any", "MD5", "OK", "MD5", "OK"]);
});

test("of several stubs without times the latest applies", async () => {
  stubs.refuse("one").refuse("two");
  expect((await send(gateway, upload())).fields["return_msg"]).toBe("two");
  gateway.reset();
});
