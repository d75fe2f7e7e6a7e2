/*
 * The spec in `shapes/` has every shape that an endpoint can have: what is generated of each is looked at
 * whole, and the types are put to use.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compilerErrors, expectPretty } from "./compiled.js";
import { root, TempSpec } from "./temp-spec.js";

async function generated(): Promise<TempSpec> {
  const spec = await TempSpec.open("test/generator/shapes");
  const { diagnostics } = await spec.generate({
    runtime: join(root, "runtime/index.ts"),
    reference: join(spec.folder, "reference"),
  });
  expect(diagnostics).toEqual([]);
  return spec;
}

test.for([
  ["a body of XML", "generated/operations/lab/order.ts"],
  ["a query string of a closed endpoint", "generated/operations/lab/query.ts"],
  ["a request that the client fills in alone", "generated/operations/lab/ping.ts"],
  ["a download", "generated/operations/lab/bill.ts"],
  ["a download's mock", "generated/mocks/lab/bill.ts"],
  [
    "what its query tells apart, signed with a key of its own",
    "generated/operations/lab/manage/add.ts",
  ],
  ["a reply of elements and of what is encrypted", "generated/operations/lab/manage/query.ts"],
  ["the mock of these", "generated/mocks/lab/manage/query.ts"],
  ["a page for a browser", "generated/operations/lab/contract.ts"],
  ["a reply of JSON", "generated/operations/lab/token.ts"],
  ["the mock of a reply of JSON", "generated/mocks/lab/token.ts"],
  ["a notification", "generated/notifications/order-paid.ts"],
  ["an encrypted notification", "generated/notifications/DOOR.OPENED.ts"],
  ["the notifications", "generated/notifications/index.ts"],
  ["a reply of integers, lists and JSON text", "generated/mocks/lab/order.ts"],
  ["the chain", "generated/client.ts"],
  ["a page", "reference/en/lab-order.md"],
  ["a page in Chinese", "reference/zh/lab-order.md"],
  ["the page of a download", "reference/en/lab-bill.md"],
  ["the page of a download in Chinese", "reference/zh/lab-bill.md"],
  ["the page of an endpoint with encrypted fields", "reference/en/lab-manage-add.md"],
  ["the page of an endpoint with encrypted fields in Chinese", "reference/zh/lab-manage-add.md"],
  ["the page of an endpoint with elements", "reference/en/lab-manage-query.md"],
  ["the page of a notification", "reference/en/notification-order-paid.md"],
  ["the page of an encrypted notification", "reference/zh/notification-door-opened.md"],
  ["the list of pages", "reference/en/README.md"],
  ["the page of a page", "reference/en/lab-contract.md"],
  ["the page of a reply of JSON", "reference/zh/lab-token.md"],
  ["a page of a closed endpoint", "reference/en/lab-query.md"],
  ["a page of a closed endpoint in Chinese", "reference/zh/lab-query.md"],
] as const)("%s: %s", async ([, path]) => {
  await using spec = await TempSpec.open("test/generator/shapes");
  await spec.generate({ reference: join(spec.folder, "reference") });
  expect(await readFile(join(spec.folder, path), "utf8")).toMatchSnapshot();
});

test("types are those of what a caller gives and reads", async () => {
  await using spec = await generated();
  await expectPretty(spec);
  const diagnostics = await compilerErrors(
    spec,
    `
    import { WeChatPay } from "./index.js";
    import { doorOpened, orderPaid } from "./notifications/index.js";
    import type { LabOrderFieldName, LabOrderInput, LabOrderReply } from "./index.js";
    declare const client: WeChatPay;
    const { post } = client.v2.lab.order;
    const order = { total_fee: 1, photos: ["a"], out_trade_no: "1" };

    void post({ ...order, trade_type: "APP" });
    void post({ ...order, trade_type: "JSAPI", openid: "o" });
    void post({ ...order, trade_type: "NATIVE", product_id: "p", appid: "wx" });
    void post({ ...order, trade_type: "APP", detail: { goods_detail: [{ goods_id: "a", quantity: 1 }] } });
    // @ts-expect-error JSAPI needs openid
    void post({ ...order, trade_type: "JSAPI" });
    // @ts-expect-error NATIVE needs product_id, and openid is none
    void post({ ...order, trade_type: "NATIVE", openid: "o" });
    // @ts-expect-error a value that no alternative has
    void post({ ...order, trade_type: "MWEB", openid: "o" });
    // @ts-expect-error none of the second group
    void post({ total_fee: 1, photos: [], trade_type: "APP" });
    // @ts-expect-error an amount is a number
    void post({ ...order, total_fee: "1", trade_type: "APP" });
    // @ts-expect-error JSON text is given as what it says
    void post({ ...order, photos: "[]", trade_type: "APP" });
    // @ts-expect-error what it says is looked at too
    void post({ ...order, trade_type: "APP", detail: { goods_detail: [{ goods_id: "a" }] } });
    // @ts-expect-error the client fills this in
    void post({ ...order, trade_type: "APP", nonce_str: "n" });
    // @ts-expect-error no such field
    void post({ ...order, trade_type: "APP", no_such_field: "n" });

    const input: LabOrderInput = { ...order, trade_type: "APP" };
    void input;
    const name: LabOrderFieldName[] = ["total_fee", "detail", "nonce_str", "sign"];
    void name;

    declare const reply: LabOrderReply;
    const fee: number = reply.total_fee;
    const refund: number | undefined = reply.refunds?.[0]?.refund_fee;
    const coupon: string | undefined = reply.refunds?.[0]?.coupons?.[0]?.coupon_refund_id;
    const worth: number | undefined = reply.promotion_detail?.[0]?.amount;
    void [fee, refund, coupon, worth];
    // @ts-expect-error a list has no name on the wire, nor an index in its fields' names
    void reply.refund_id_0;

    void client.v2.lab.query.get({ plan_id: 1 });
    void client.v2.lab.query.get({ plan_id: 1, appid: "wx", return_web: "1" });
    // @ts-expect-error plan_id is needed
    void client.v2.lab.query.get({ return_web: "1" });
    void client.v2.lab.ping.get({});

    const bill = await client.v2.lab.bill.post({ bill_date: "20140603" });
    for await (const row of bill.rows()) void row;
    const url: string = await client.v2.lab.contract.url({ plan_id: 1 });
    void url;
    // @ts-expect-error a page is not got
    void client.v2.lab.contract.get;
    const { retcode, access_token } = await client.v2.lab.token.get({ code: "c" });
    const told: [number, string] = [retcode, access_token];
    void told;
    void client.v2.lab.manage.add.post({ shop_name: "s", owner_name: "o", risk_info: { mobile: "1" } });
    // @ts-expect-error the client makes this signature
    void client.v2.lab.manage.add.post({ shop_name: "s", shop_sign: "s" });
    // @ts-expect-error what stands in the URL is not given
    void client.v2.lab.manage.add.post({ shop_name: "s", action: "add" });
    // @ts-expect-error the URL alone does not tell which
    void client.v2.lab.manage.post;
    const { shops, certificate } = await client["v2/lab/manage/query"].post({});
    const shop: [string, number | undefined] = [shops[0]?.shop_id ?? "", shops[0]?.revenue];
    const pem: string = certificate.encrypt_certificate;
    void [shop, pem];

    client.notifications.handler(orderPaid, (content) => {
      if (content.return_code === "FAIL") return;
      if (content.result_code === "FAIL") {
        const perhaps: number | undefined = content.total_fee;
        void perhaps;
        return;
      }
      const fee: number = content.total_fee;
      const coupon: string | undefined = content.coupons?.[0]?.coupon_id;
      void [fee, coupon];
    });
    client.notifications.handler(doorOpened, ({ secret }) => {
      const door: [string, number | undefined] = [secret.door_id, secret.count];
      void door;
    });
    `,
  );
  expect(diagnostics).toEqual([]);
});

test("a page names numbered elements as they are on the wire, where no element is around them", async () => {
  await using spec = await TempSpec.open("test/generator/shapes");
  const query = "paths/lab/manage/query.yaml";
  await spec.edit(query, "                  name: shops\n", "");
  await spec.edit(query, "name: shop\n", "name: shop_$n\n");
  const reference = join(spec.folder, "reference");
  expect((await spec.generate({ reference })).diagnostics).toEqual([]);
  const page = await readFile(join(reference, "en/lab-manage-query.md"), "utf8");
  expect(page).toContain("| `shop_$n.shop_id` ");
  expect(page).not.toContain("`shops.");
});

test("what is inside of a list or of JSON text has its limits in its comment", async () => {
  await using spec = await generated();
  const schema = await readFile(join(spec.out, "schema.ts"), "utf8");
  expect(schema).toMatch(/@description The item\. At most 32 characters\.\n/);
  expect(schema).toMatch(/@description What it cost before\. In fen\. At least 0\.\n/);
  expect(schema).toMatch(/@description What was given back\. In fen\.\n/);
});

test("the document stays what other tools read: JSON text is text, and groups are groups", async () => {
  await using spec = await generated();
  const document: unknown = JSON.parse(await readFile(join(spec.out, "openapi.json"), "utf8"));
  const content = ["requestBody", "content", "text/xml", "schema"];
  const schema = ["paths", "/lab/order", "post", ...content].reduce(member, document);
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

test("in the document, operations of one URL are told apart by the query in the key", async () => {
  await using spec = await generated();
  const document: unknown = JSON.parse(await readFile(join(spec.out, "openapi.json"), "utf8"));
  const paths = member(document, "paths");
  const add = member(member(paths, "/lab/manage?action=add"), "post");
  expect(add).toMatchObject({ operationId: "labManageAdd", requestBody: {} });
  // A tool that has it in both places sends it twice.
  expect(add).not.toHaveProperty("parameters");
  expect(add).not.toHaveProperty("x-path");
  expect(paths).not.toHaveProperty(["/lab/manage/add"]);
  expect(member(document, "webhooks")).toMatchObject({ "DOOR.OPENED": {}, "order-paid": {} });
});

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
