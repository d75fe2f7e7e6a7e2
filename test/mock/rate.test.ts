import { expect, test } from "vitest";
import { createGateway } from "../../mock/index.js";
import { send } from "./support/send.js";
import { isSigned, merchant, png, upload } from "./support/upload.js";

const other = { mchId: "1900000001", apiKey: "0123456789abcdef0123456789abcdef" };

test("refuses the eleventh upload in a sliding second", async () => {
  let time = 0;
  const gateway = createGateway({ merchants: [merchant, other], now: () => time });
  const outcome = async (): Promise<string | undefined> =>
    (await send(gateway, upload())).fields["err_code"];

  for (let call = 0; call < 10; call += 1) {
    time = call * 50;
    expect(await outcome()).toBeUndefined();
  }
  time = 999;
  const refused = await send(gateway, upload());
  expect(refused.fields["err_code"]).toBe("FREQUENCY_LIMITED");
  expect(isSigned(refused.fields, "HMAC-SHA256")).toBe(true);
  expect(refused.diagnosis).toContain("at most 10 calls in 1 s");

  // Merchants are limited separately.
  const uploadOfOther = upload(png, { changes: { mch_id: other.mchId }, key: other.apiKey });
  expect((await send(gateway, uploadOfOther)).fields["result_code"]).toBe("SUCCESS");

  time = 1000;
  expect(await outcome()).toBeUndefined();
  expect(await outcome()).toBe("FREQUENCY_LIMITED");
  time = 1050;
  expect(await outcome()).toBeUndefined();
  gateway.reset();
  expect(await outcome()).toBeUndefined();
});

test("does not count requests with an invalid signature", async () => {
  const gateway = createGateway({ merchants: [merchant], now: () => 0 });
  for (let call = 0; call < 20; call += 1) await send(gateway, upload(png, { key: other.apiKey }));
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
});

test("does not limit with rateLimit: false", async () => {
  const gateway = createGateway({ merchants: [merchant], now: () => 0, rateLimit: false });
  const replies = await Promise.all(Array.from({ length: 30 }, () => send(gateway, upload())));
  expect(replies.every(({ fields }) => fields["result_code"] === "SUCCESS")).toBe(true);
});
