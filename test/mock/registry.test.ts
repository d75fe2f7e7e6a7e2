import { Agent, request } from "undici";
import { expect, test } from "vitest";
import { createGateway } from "../../mock/index.js";
import { send } from "./support/send.js";
import { encode, filePart, merchant, path, png, raw, textPart, upload } from "./support/upload.js";
import { pay, payMocks } from "./record/support.js";

const url = "https://pay.example/pay/card";
const payByGet = { ...pay, id: "pay/card.get", method: "GET" } as const;
const mocks = payMocks.flatMap((mock) => [mock, { ...mock, operation: payByGet }]);

test("operations at the same path are selected by method, with the first as the default", async () => {
  const gateway = createGateway({ merchants: [merchant], mocks });
  const dispatcher = new Agent().compose(gateway.interceptor());
  for (const method of ["GET", "POST", "PUT"] as const) {
    await (await request(url, { dispatcher, method })).body.dump();
  }
  expect(gateway.requests.map(({ operation }) => operation)).toEqual([
    "pay/card.get",
    "pay/card.post",
    "pay/card.post",
  ]);
});

test("an operation is served at its own servers and at baseUrl, and not at those of another operation", async () => {
  const elsewhere = { ...pay, path: "/elsewhere", servers: ["https://elsewhere.example"] } as const;
  const both = payMocks.flatMap((mock) => [mock, { ...mock, operation: elsewhere }]);
  const gateway = createGateway({ merchants: [merchant], mocks: both, baseUrl: "http://near" });
  const status = async (target: string): Promise<number> =>
    (await send(gateway, raw(Buffer.from("")), target)).status;
  expect(await status(url)).toBe(200);
  expect(await status("https://elsewhere.example/elsewhere")).toBe(200);
  expect(await status("http://near/elsewhere")).toBe(200);
  const missed = send(gateway, raw(Buffer.from("")), "https://elsewhere.example/pay/card");
  await expect(missed).rejects.toThrow(
    expect.objectContaining({
      message:
        "[NOT_MOCKED] POST https://elsewhere.example/pay/card is not mocked. Nothing was sent. Mocked: POST /pay/card on https://pay.example; POST /elsewhere on https://elsewhere.example; also on http://near",
    }),
  );
});

test("the error lists no additional origin if there is none", async () => {
  const gateway = createGateway({ merchants: [merchant], mocks });
  await expect(send(gateway, upload(), `https://pay.example${path}`)).rejects.toThrow(
    /Nothing was sent\. Mocked: POST \/pay\/card on https:\/\/pay\.example; GET \/pay\/card on https:\/\/pay\.example$/,
  );
});

test("the error lists the operations closest to the requested path, and counts the others", async () => {
  const paths = [
    "/pay/card",
    "/pay/orderquery",
    "/pay/refundquery",
    "/tools/shorturl",
    "/pay/close",
  ];
  const many = payMocks.flatMap((mock) =>
    paths.map((each) => ({ ...mock, operation: { ...pay, id: each.slice(1), path: each } })),
  );
  const gateway = createGateway({ merchants: [merchant], mocks: many });
  await expect(send(gateway, upload(), "https://pay.example/pay/order_query")).rejects.toThrow(
    /Mocked: POST \/pay\/orderquery on \S+; POST \/pay\/refundquery on \S+; POST \/pay\/card on \S+; and 2 others$/,
  );
  const first = many.slice(0, 4);
  const few = createGateway({ merchants: [merchant], mocks: first });
  await expect(send(few, upload(), "https://pay.example/")).rejects.toThrow(
    /Mocked: POST \/pay\/card on \S+; POST \/pay\/orderquery on \S+; POST \/pay\/refundquery on \S+; POST \/tools\/shorturl on \S+$/,
  );
});

test("a body may be as large as its files plus 64 KiB, to the byte", async () => {
  const leaf = {
    name: "media",
    title: "",
    type: "file",
    required: false,
    signed: false,
    filledBy: "caller",
    maxBytes: 1_000,
    contentTypes: ["image/png"],
  } as const;
  const twin = { ...leaf, name: "twin", maxBytes: 24 };
  const fields = [...pay.request.fields, leaf, twin];
  const operation = { ...pay, request: { ...pay.request, fields } };
  const smaller = { ...pay, id: "smaller", path: "/smaller" };
  const sized = payMocks.flatMap((mock) => [
    { ...mock, operation },
    { ...mock, operation: smaller },
  ]);
  const gateway = createGateway({ merchants: [merchant], mocks: sized });
  const diagnose = async (bytes: number, target: string): Promise<string> => {
    const overhead = encode([textPart("note", ""), filePart(png)]).length;
    const body = encode([textPart("note", "x".repeat(bytes - overhead)), filePart(png)]);
    expect(body).toHaveLength(bytes);
    await send(gateway, raw(body), target);
    return gateway.requests.at(-1)?.refusal?.when ?? "";
  };
  const tooLarge = await diagnose(65_536 + 1_024 + 1, url);
  expect(await diagnose(65_536 + 1_024, url)).not.toBe(tooLarge);
  expect(await diagnose(65_536 + 1, "https://pay.example/smaller")).toBe(tooLarge);
  expect(await diagnose(65_536, "https://pay.example/smaller")).not.toBe(tooLarge);
});
