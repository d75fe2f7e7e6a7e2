/*
 * The spec in `shapes/` covers every shape an endpoint can have. Snapshots pin the generated files, and a test
 * program uses the generated types.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compilerErrors, expectPretty } from "./compiled.js";
import { root, TempSpec } from "./temp-spec.js";

async function generateShapes(): Promise<TempSpec> {
  const spec = await TempSpec.open("test/generator/shapes");
  const { diagnostics } = await spec.generate({
    runtime: join(root, "runtime/index.ts"),
    reference: join(spec.folder, "reference"),
  });
  expect(diagnostics).toEqual([]);
  return spec;
}

test.for([
  ["an XML body", "generated/operations/demo/order.ts"],
  ["a query string, and a closed endpoint", "generated/operations/demo/query.ts"],
  ["a request without input", "generated/operations/demo/ping.ts"],
  ["a download", "generated/operations/demo/bill.ts"],
  ["the mock of a download", "generated/mocks/demo/bill.ts"],
  [
    "an operation distinguished by its query, with its own signing key",
    "generated/operations/demo/manage/add.ts",
  ],
  ["a reply with XML elements and encrypted values", "generated/operations/demo/manage/query.ts"],
  ["the mock of XML elements and encrypted values", "generated/mocks/demo/manage/query.ts"],
  ["a page that a browser opens", "generated/operations/demo/contract.ts"],
  ["a JSON reply", "generated/operations/demo/token.ts"],
  ["the mock of a JSON reply", "generated/mocks/demo/token.ts"],
  ["a notification", "generated/notifications/order-paid.ts"],
  ["an encrypted notification", "generated/notifications/PARCEL.DELIVERED.ts"],
  ["the index of notifications", "generated/notifications/index.ts"],
  ["a payload for a front end", "generated/payloads/red-packet.ts"],
  [
    "a payload with input of other names",
    "generated/payloads/start-payment-in-an-app-of-a-service-provider.ts",
  ],
  ["the index of payloads", "generated/payloads/index.ts"],
  ["the methods for payloads", "generated/front-end.ts"],
  ["the mock of integers, lists and JSON text", "generated/mocks/demo/order.ts"],
  ["the client", "generated/client.ts"],
  ["the reference page of an operation", "reference/en/demo-order.md"],
  ["the reference page of an operation in Chinese", "reference/zh/demo-order.md"],
  ["the reference page of a download", "reference/en/demo-bill.md"],
  ["the reference page of a download in Chinese", "reference/zh/demo-bill.md"],
  ["the reference page of encrypted fields", "reference/en/demo-manage-add.md"],
  ["the reference page of encrypted fields in Chinese", "reference/zh/demo-manage-add.md"],
  ["the reference page of XML elements", "reference/en/demo-manage-query.md"],
  ["the reference page of a notification", "reference/en/notification-order-paid.md"],
  [
    "the reference page of an encrypted notification in Chinese",
    "reference/zh/notification-parcel-delivered.md",
  ],
  ["the reference page of a payload", "reference/en/payload-red-packet.md"],
  [
    "the reference page of a payload in Chinese",
    "reference/zh/payload-start-payment-in-an-app-of-a-service-provider.md",
  ],
  ["the contents of the reference", "reference/en/README.md"],
  ["the reference page of a page that a browser opens", "reference/en/demo-contract.md"],
  ["the reference page of a JSON reply in Chinese", "reference/zh/demo-token.md"],
  ["the reference page of a closed endpoint", "reference/en/demo-query.md"],
  ["the reference page of a closed endpoint in Chinese", "reference/zh/demo-query.md"],
] as const)("%s: %s", async ([, path]) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.generate({ reference: join(spec.folder, "reference") });
  expect(await readFile(join(spec.folder, path), "utf8")).toMatchSnapshot();
});

test("the generated types accept valid programs and reject invalid ones", async () => {
  await using spec = await generateShapes();
  await expectPretty(spec);
  const diagnostics = await compilerErrors(
    spec,
    `
    import { WeChatPay } from "./index.js";
    import { parcelDelivered, orderPaid } from "./notifications/index.js";
    import type { DemoOrderFieldName, DemoOrderInput, DemoOrderReply } from "./index.js";
    import type { FrontEnd, RedPacketInput, RedPacketPayload } from "./index.js";
    import { redPacket } from "./payloads/index.js";
    declare const client: WeChatPay;
    const { post } = client.v2.demo.order;
    const order = { total_fee: 1, photos: ["a"], out_trade_no: "1" };

    void post({ ...order, trade_type: "APP" });
    void post({ ...order, trade_type: "JSAPI", openid: "o" });
    void post({ ...order, trade_type: "NATIVE", product_id: "p", appid: "wx" });
    void post({ ...order, trade_type: "APP", detail: { goods_detail: [{ goods_id: "a", quantity: 1 }] } });
    // @ts-expect-error JSAPI requires openid
    void post({ ...order, trade_type: "JSAPI" });
    // @ts-expect-error NATIVE requires product_id, not openid
    void post({ ...order, trade_type: "NATIVE", openid: "o" });
    // @ts-expect-error not the value of any alternative
    void post({ ...order, trade_type: "MWEB", openid: "o" });
    // @ts-expect-error no alternative of the second group
    void post({ total_fee: 1, photos: [], trade_type: "APP" });
    // @ts-expect-error amounts are numbers
    void post({ ...order, total_fee: "1", trade_type: "APP" });
    // @ts-expect-error JSON text is passed as the value it contains
    void post({ ...order, photos: "[]", trade_type: "APP" });
    // @ts-expect-error a required member of the JSON value is missing
    void post({ ...order, trade_type: "APP", detail: { goods_detail: [{ goods_id: "a" }] } });
    // @ts-expect-error the client fills this in
    void post({ ...order, trade_type: "APP", nonce_str: "n" });
    // @ts-expect-error unknown field
    void post({ ...order, trade_type: "APP", no_such_field: "n" });

    const input: DemoOrderInput = { ...order, trade_type: "APP" };
    void input;
    const name: DemoOrderFieldName[] = ["total_fee", "detail", "nonce_str", "sign"];
    void name;

    declare const reply: DemoOrderReply;
    const fee: number = reply.total_fee;
    const refund: number | undefined = reply.refunds?.[0]?.refund_fee;
    const coupon: string | undefined = reply.refunds?.[0]?.coupons?.[0]?.coupon_refund_id;
    const amount: number | undefined = reply.promotion_detail?.[0]?.amount;
    void [fee, refund, coupon, amount];
    // @ts-expect-error indexed fields are only available as a list
    void reply.refund_id_0;

    void client.v2.demo.query.get({ plan_id: 1 });
    void client.v2.demo.query.get({ plan_id: 1, appid: "wx", return_web: "1" });
    // @ts-expect-error plan_id is required
    void client.v2.demo.query.get({ return_web: "1" });
    void client.v2.demo.ping.get({});

    const bill = await client.v2.demo.bill.post({ bill_date: "20140603" });
    for await (const row of bill.rows()) void row;
    const url: string = await client.v2.demo.contract.url({ plan_id: 1 });
    void url;
    // @ts-expect-error a page has no get method
    void client.v2.demo.contract.get;
    const { retcode, access_token } = await client.v2.demo.token.get({ code: "c" });
    const token: [number, string] = [retcode, access_token];
    void token;
    void client.v2.demo.manage.add.post({ shop_name: "s", owner_name: "o", risk_info: { mobile: "1" } });
    // @ts-expect-error the client computes this signature
    void client.v2.demo.manage.add.post({ shop_name: "s", shop_sign: "s" });
    // @ts-expect-error query constants are not input
    void client.v2.demo.manage.add.post({ shop_name: "s", action: "add" });
    // @ts-expect-error the URL has two operations
    void client.v2.demo.manage.post;
    const { shops, certificate } = await client["v2/demo/manage/query"].post({});
    const shop: [string, number | undefined] = [shops[0]?.shop_id ?? "", shops[0]?.revenue];
    const pem: string = certificate.encrypt_certificate;
    void [shop, pem];

    const frontEnd: FrontEnd = client.frontEnd;
    const opening: RedPacketInput = { package: "a1" };
    const opened: RedPacketPayload = frontEnd.redPacket(opening);
    const constant: "MD5" = opened.signType;
    const scene: string | undefined = opened.scene;
    const signature: string = frontEnd.sign(redPacket, { package: "a1", scene: "home" }).paySign;
    void [constant, scene, signature];
    // @ts-expect-error the payload is signed with MD5 only
    frontEnd.redPacket({ package: "a1", signType: "MD5" });
    // @ts-expect-error the red packet is required
    frontEnd.redPacket({ scene: "home" });
    // @ts-expect-error the client fills this in
    frontEnd.redPacket({ package: "a1", nonceStr: "n" });
    // @ts-expect-error a payload is not changed after it was signed
    opened.paySign = "";
    frontEnd.startPaymentInAnAppOfAServiceProvider({ order_id: "1", signType: "MD5" });
    // @ts-expect-error the input has its own name
    frontEnd.startPaymentInAnAppOfAServiceProvider({ order: "1" });

    client.notifications.handler(orderPaid, (content) => {
      if (content.result_code === "FAIL") {
        const optionalFee: number | undefined = content.total_fee;
        void optionalFee;
        return;
      }
      const fee: number = content.total_fee;
      const coupon: string | undefined = content.coupons?.[0]?.coupon_id;
      void [fee, coupon];
    });
    client.notifications.handler(parcelDelivered, ({ secret }) => {
      const parcel: [string, number | undefined] = [secret.parcel_id, secret.count];
      void parcel;
    });
    `,
  );
  expect(diagnostics).toEqual([]);
});

test("a reference page shows numbered elements without a parent, since no element surrounds them", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  const query = "paths/demo/manage/query.yaml";
  await spec.edit(query, "                  name: shops\n", "");
  await spec.edit(query, "name: shop\n", "name: shop_$n\n");
  const reference = join(spec.folder, "reference");
  expect((await spec.generate({ reference })).diagnostics).toEqual([]);
  const page = await readFile(join(reference, "en/demo-manage-query.md"), "utf8");
  expect(page).toContain("| `shop_$n.shop_id` ");
  expect(page).not.toContain("`shops.");
});

test("comments state the limits of values within lists and JSON text", async () => {
  await using spec = await generateShapes();
  const schema = await readFile(join(spec.out, "schema.ts"), "utf8");
  expect(schema).toMatch(/@description The item's ID\. At most 32 characters\.\n/);
  expect(schema).toMatch(/@description The original price\. In fen\. At least 0\.\n/);
  expect(schema).toMatch(/@description The amount refunded\. In fen\.\n/);
});

test("openapi.json keeps JSON text as strings and keeps groups of alternatives", async () => {
  await using spec = await generateShapes();
  const document: unknown = JSON.parse(await readFile(join(spec.out, "openapi.json"), "utf8"));
  const content = ["requestBody", "content", "text/xml", "schema"];
  const schema = ["paths", "/demo/order", "post", ...content].reduce(member, document);
  expect(schema).toMatchObject({
    properties: {
      photos: {
        type: "string",
        contentMediaType: "application/json",
        contentSchema: { type: "array" },
      },
    },
    allOf: [{ anyOf: [{}, {}, {}] }, { anyOf: [{}, {}] }],
  });
  expect(member(schema, "required")).toContain("appid");
});

test("openapi.json distinguishes operations of the same URL by the query in the path key", async () => {
  await using spec = await generateShapes();
  const document: unknown = JSON.parse(await readFile(join(spec.out, "openapi.json"), "utf8"));
  const paths = member(document, "paths");
  const add = member(member(paths, "/demo/manage?action=add"), "post");
  expect(add).toMatchObject({ operationId: "demoManageAdd", requestBody: {} });
  // A tool that reads the query in both places would send it twice.
  expect(add).not.toHaveProperty("parameters");
  expect(add).not.toHaveProperty("x-path");
  expect(paths).not.toHaveProperty(["/demo/manage/add"]);
  expect(member(document, "webhooks")).toMatchObject({ "PARCEL.DELIVERED": {}, "order-paid": {} });
});

test("openapi.json has payloads as an extension, sorted and without references to files", async () => {
  await using spec = await generateShapes();
  const document: unknown = JSON.parse(await readFile(join(spec.out, "openapi.json"), "utf8"));
  const payloads = member(document, "x-payloads");
  expect(Object.keys(payloads ?? {})).toEqual([
    "red-packet",
    "start-payment-in-an-app-of-a-service-provider",
  ]);
  expect(member(payloads, "red-packet")).toMatchObject({
    "x-signing": { types: ["MD5"], unsigned: ["signType"] },
    schema: { properties: { signType: { const: "MD5" } } },
  });
  expect(document).not.toHaveProperty("x-payloads-from");
});

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
