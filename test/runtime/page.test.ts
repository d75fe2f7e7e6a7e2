/** Pages for the browser: the client creates their URLs and sends nothing. */
import { describe, expect, expectTypeOf, test } from "vitest";
import type { Operation, Page } from "../../runtime/index.js";
import { Client, ValidationError } from "../../runtime/index.js";
import { cannedDispatcher, gatewaySign } from "../support/replies.js";
import { merchant } from "./support/calling.js";
import { pageOperation } from "./support/operations.js";

class Pages extends Client {
  readonly entrust: Page<Operation> = this.page(pageOperation);
}

const dispatcher = cannedDispatcher(new Error("A request was sent."));
const client = (options: object = {}): Pages => new Pages({ ...merchant, dispatcher, ...options });

describe("a page", () => {
  test("has a signed URL at the gateway that ends with the fragment", async () => {
    const given = await client({ appId: "wx2421b1c4370ec43b" }).entrust({
      notify_url: "https://shop.example/a?b=c d",
    });
    const url = new URL(given);
    expect(url.origin + url.pathname).toBe("https://api.mch.weixin.qq.com/papay/entrust");
    expect(given).toContain("&notify_url=https%3A%2F%2Fshop.example%2Fa%3Fb%3Dc%20d&");
    expect(given.endsWith("#wechat_redirect")).toBe(true);
    const { sign, ...fields } = Object.fromEntries(url.searchParams);
    expect(fields).toEqual({
      appid: "wx2421b1c4370ec43b",
      mch_id: merchant.mchId,
      notify_url: "https://shop.example/a?b=c d",
      timestamp: expect.stringMatching(/^[0-9]{10}$/) as string,
    });
    expect(sign).toBe(gatewaySign(fields, merchant.apiKey, "MD5"));
    expect(dispatcher.sent).toEqual([]);
  });

  test("uses the baseUrl of the client", async () => {
    const baseUrl = "https://apihk.mch.weixin.qq.com";
    expect(await client({ baseUrl, appId: "wx1" }).entrust({})).toMatch(
      /^https:\/\/apihk\.mch\.weixin\.qq\.com\/papay\/entrust\?/,
    );
  });

  test("has a URL without a fragment if the operation has none", async () => {
    const { fragment, ...request } = pageOperation.request;
    class Plain extends Client {
      readonly entrust: Page<Operation> = this.page({ ...pageOperation, request });
    }
    expect(fragment).toBe("#wechat_redirect");
    expect(await new Plain({ ...merchant, appId: "wx1" }).entrust({})).not.toContain("#");
  });

  test("is not created from an invalid input", async () => {
    const refused = client().entrust({ notify_url: "" });
    await expect(refused).rejects.toBeInstanceOf(ValidationError);
    await expect(refused).rejects.toMatchObject({
      problems: [{ path: "appid", code: "APP_ID_MISSING" }],
    });
  });

  test("cannot be called", async () => {
    await expect(client().call(pageOperation, {})).rejects.toThrow(
      "[INVALID_INPUT] operation: 试 is a page for the browser and cannot be called. Use its method of WeChatPay, which returns the URL.",
    );
    expect(dispatcher.sent).toEqual([]);
  });
});

test("the type of a page requires the input of its operation", () => {
  expectTypeOf<Page<Operation<{ a: string }>>>().toEqualTypeOf<
    (input: { a: string }) => Promise<string>
  >();
});
