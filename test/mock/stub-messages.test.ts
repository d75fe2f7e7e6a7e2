import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { connectionFaults, createGateway, faults } from "../../mock/index.js";
import { send } from "./support/send.js";
import { isSigned, merchant, png, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const script = gateway.on(secapiMchUploadmedia);

test.each<[string, () => unknown, string]>([
  [
    "times 0",
    () => script.refuse("x", { times: 0 }),
    "times has to be a whole number from 1; it is 0.",
  ],
  [
    "times 1.5",
    () => script.refuse("x", { times: 1.5 }),
    "times has to be a whole number from 1; it is 1.5.",
  ],
  [
    "delay -1",
    () => script.refuse("x", { delay: -1 }),
    "delay has to be a number of milliseconds; it is -1.",
  ],
  [
    "an endless delay",
    () => script.refuse("x", { delay: Infinity }),
    "delay has to be a number of milliseconds; it is Infinity.",
  ],
  [
    "a delay of what comes before a request",
    () => script.fault("reset_before_body", { delay: 1 }),
    "delay is of no use here: this fault happens before there is a request to answer.",
  ],
  [
    "share 0",
    () => script.refuse("x", { share: 0 }),
    "share has to be a number above 0 and at most 1; it is 0.",
  ],
  [
    "share 1.1",
    () => script.refuse("x", { share: 1.1 }),
    "share has to be a number above 0 and at most 1; it is 1.1.",
  ],
  [
    "seed 0.5",
    () => script.refuse("x", { seed: 0.5 }),
    "seed has to be a whole number; it is 0.5.",
  ],
  [
    "where that is no function",
    // @ts-expect-error -- JavaScript may
    () => script.refuse("x", { where: true }),
    "where has to be a function.",
  ],
  [
    "status 199",
    () => script.respond({ status: 199 }),
    "status has to be a number from 200 to 599; it is 199.",
  ],
  [
    "status 600",
    () => script.respond({ status: 600 }),
    "status has to be a number from 200 to 599; it is 600.",
  ],
  [
    "status 200.5",
    () => script.respond({ status: 200.5 }),
    "status has to be a number from 200 to 599; it is 200.5.",
  ],
  [
    "a name that no element has",
    () => script.reply(Object.fromEntries([["1a", "c"]])),
    "1a cannot be the name of an XML element.",
  ],
  [
    "a name that an element has at its beginning only",
    () => script.reply(Object.fromEntries([["a>", "c"]])),
    "a> cannot be the name of an XML element.",
  ],
  [
    "a number as a field",
    // @ts-expect-error -- JavaScript may
    () => script.reply({ media_id: 1 }),
    "The field media_id has to be a text.",
  ],
  [
    "a fault that is none",
    // @ts-expect-error -- JavaScript may
    () => script.fault("toString"),
    `There is no fault toString; there are ${Object.keys(faults).join(", ")}.`,
  ],
  [
    "a connection fault that is none",
    () => {
      // @ts-expect-error -- JavaScript may
      gateway.onConnection("toString");
    },
    `There is no connection fault toString; there are ${Object.keys(connectionFaults).join(", ")}.`,
  ],
  [
    "connections 0",
    () => {
      gateway.onConnection("tls_alert", { times: 0 });
    },
    "times has to be a whole number from 1; it is 0.",
  ],
  [
    "connections 1.5",
    () => {
      gateway.onConnection("tls_alert", { times: 1.5 });
    },
    "times has to be a whole number from 1; it is 1.5.",
  ],
])("%s is refused in these words", (_, act, message) => {
  expect(act).toThrow(
    expect.objectContaining({
      name: "MockGatewayError",
      code: "INVALID_OPTION",
      message: `[INVALID_OPTION] ${message}`,
    }),
  );
});

test("statuses from 200 to 599 are taken, as are fields named as elements may be", async () => {
  for (const status of [200, 599]) {
    script.respond({ status }, { times: 1 });
    expect(await send(gateway, upload())).toMatchObject({ status, body: "" });
  }
  script.reply(Object.fromEntries([["_a.b-1", "x"]]), { times: 1 });
  expect((await send(gateway, upload())).body).toContain("<_a.b-1><![CDATA[x]]></_a.b-1>");
});

test("a seed decides which requests a share is, to the last of them", async () => {
  const drawn = async (share: number, seed?: number): Promise<string> => {
    script.refuse("忙", { share, ...(seed !== undefined && { seed }) });
    let seen = "";
    for (let round = 0; round < 32; round += 1) {
      seen += (await send(gateway, upload())).fields["return_msg"] === "忙" ? "x" : ".";
    }
    gateway.reset();
    return seen;
  };
  const first = await drawn(0.5, 1);
  expect(await drawn(0.5)).toBe(first);
  expect([first, await drawn(0.5, 2), await drawn(0.1, -7), await drawn(1, 3)])
    .toMatchInlineSnapshot(`
    [
      ".x...x..x.xxxxxxxxx.xxxx..xx...x",
      ".xx...xx.x.xx..x.x.x.xxxx.x..xxx",
      "....xx.....xx........x........x.",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ]
  `);
});

test("a share is drawn once for each request, for a fault before the body as well", async () => {
  const seen = async (): Promise<string> => {
    let outcomes = "";
    for (let round = 0; round < 16; round += 1) {
      const sent = await send(gateway, upload()).catch(() => undefined);
      outcomes += sent?.fields["return_msg"] === "忙" ? "." : "x";
    }
    gateway.reset();
    return outcomes;
  };
  script.refuse("忙").fault("reset_before_body", { share: 0.5, times: 20 });
  const before = await seen();
  script.refuse("忙").reply({}, { share: 0.5, times: 20 });
  expect(before).toBe(await seen());
});

test("the header for negative tests says all that there is, where it names nothing", async () => {
  const { headers, body } = upload();
  const named = { ...headers, "wechatpay-negative-test": "nothing" };
  const sent = await send(gateway, { headers: named, body });
  const codes = secapiMchUploadmedia.errors.flatMap((error) =>
    "err_code" in error ? [error.err_code] : [],
  );
  expect(sent.status).toBe(400);
  expect(sent.body).toBe(
    `The mock gateway has no case nothing for wechatpay-negative-test; there are ${[...Object.keys(faults), ...new Set(codes)].join(", ")}.\n`,
  );
  expect(gateway.requests.at(-1)?.response?.headers["content-type"]).toBe(
    "text/plain; charset=utf-8",
  );
});

test("the header for negative tests gives a failure its text and its signature, and no delay", async () => {
  script.refuse("忙", { delay: 10_000 });
  const { headers, body } = upload();
  const named = { ...headers, "wechatpay-negative-test": "SYSTEMERROR" };
  const { fields } = await send(gateway, { headers: named, body });
  expect(fields).toMatchObject({
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "FAIL",
    err_code: "SYSTEMERROR",
    err_code_des: "系统错误",
  });
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
  const wrong = upload(png, { after: { sign: "" } });
  const refused = await send(gateway, { ...wrong, headers: named });
  expect(refused.fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  gateway.reset();
});

test("a failure that no document knows has a text only where the script gives one", async () => {
  // @ts-expect-error -- not a code of this operation
  script.fail({ err_code: "STRANGE" }, { times: 1 });
  const { body, fields } = await send(gateway, upload());
  const { sign } = fields;
  expect(body).toBe(
    `<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg><result_code><![CDATA[FAIL]]></result_code><err_code><![CDATA[STRANGE]]></err_code><sign><![CDATA[${sign ?? ""}]]></sign></xml>`,
  );
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
});

test("an answer is held back as long as the script says, and recorded before that", async () => {
  script.refuse("忙", { delay: 60, times: 1 });
  const begun = performance.now();
  const sent = send(gateway, upload());
  await new Promise((resolve) => setTimeout(resolve, 30));
  await sent;
  expect(performance.now() - begun).toBeGreaterThan(55);
  expect(gateway.requests.at(-1)?.response?.body).toContain("忙");
});

test("scripts for a number of requests are used up in their order, each for those that it is for", async () => {
  script
    .refuse("MD5", { times: 2, where: ({ fields }) => fields["sign_type"] === "MD5" })
    .refuse("any", { times: 1 });
  const seen: (string | undefined)[] = [];
  for (const type of ["HMAC-SHA256", "MD5", "HMAC-SHA256", "MD5", "MD5"] as const) {
    const { fields } = await send(gateway, upload(png, { type }));
    seen.push(fields["return_msg"]);
  }
  expect(seen).toEqual(["any", "MD5", "OK", "MD5", "OK"]);
});

test("of scripts without an end the latest is in force", async () => {
  script.refuse("one").refuse("two");
  expect((await send(gateway, upload())).fields["return_msg"]).toBe("two");
  gateway.reset();
});
