import { describe, expectTypeOf, test } from "vitest";
import type {
  Paths,
  payDownloadbill,
  secapiMchUploadmedia,
  WeChatPay,
} from "../../generated/index.js";
import type {
  BusinessError,
  Download,
  ErrorCodeOf,
  RequireFields,
  MediaInput,
  ReplyOf,
} from "../../runtime/index.js";
import type { ClientOptions } from "../../runtime/index.js";

// Never run. The compiler checks every line.
/* eslint-disable @typescript-eslint/no-meaningless-void-operator */
export function compiles(wechatpay: WeChatPay, media: MediaInput): void {
  void wechatpay.v2.secapi.mch.uploadmedia.post({ media });
  void wechatpay.chain("v2/secapi/mch/uploadmedia").post({ media });
  void wechatpay["v2/secapi/mch/uploadmedia"].post({ media });
  void wechatpay.v2.secapi.mch.uploadmedia.post(
    { media: new URL("file:///a.png") },
    { timeout: 5 },
  );

  // @ts-expect-error a path that no operation has
  void wechatpay.v2.secapi.mch.uploadmedium;
  // @ts-expect-error a path that no operation has, declared
  wechatpay.chain("v2/secapi/mch/uploadmedium");
  // @ts-expect-error a path that no operation has, as a property
  void wechatpay["v2/secapi/mch/uploadmedium"];
  // @ts-expect-error a method that the endpoint does not have
  void wechatpay.v2.secapi.mch.uploadmedia.get;
  // @ts-expect-error a missing field
  void wechatpay.v2.secapi.mch.uploadmedia.post({});
  // @ts-expect-error no input at all
  void wechatpay.v2.secapi.mch.uploadmedia.post();
  // @ts-expect-error a field that the client fills in
  void wechatpay.v2.secapi.mch.uploadmedia.post({ media, media_hash: "" });
  // @ts-expect-error media of an unsupported type
  void wechatpay.v2.secapi.mch.uploadmedia.post({ media: 7 });
  // @ts-expect-error an unknown field next to content
  void wechatpay.v2.secapi.mch.uploadmedia.post({ media: { content: "a.png", name: "b" } });
  // @ts-expect-error an unknown option
  void wechatpay.v2.secapi.mch.uploadmedia.post({ media }, { retries: 1 });
  // @ts-expect-error an option of the wrong type
  void wechatpay.v2.secapi.mch.uploadmedia.post({ media }, { timeout: "5s" });
  // @ts-expect-error nodes are not promises
  void wechatpay.v2.secapi.then;
}
/* eslint-enable */

describe("types", () => {
  test("a reply has the fields of the spec, and optional ones may be undefined", () => {
    type Reply = ReplyOf<typeof secapiMchUploadmedia>;
    expectTypeOf<Reply["media_id"]>().toEqualTypeOf<string>();
    expectTypeOf<Reply["return_code"]>().toEqualTypeOf<"SUCCESS" | "FAIL">();
    expectTypeOf<Reply["appid"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Reply>().not.toHaveProperty("sign");
  });

  test("a bill is a download", () => {
    expectTypeOf<ReplyOf<typeof payDownloadbill>>().toEqualTypeOf<Download>();
  });

  test("err_code is a union of the operation's codes, open to new ones", () => {
    type Code = ErrorCodeOf<typeof secapiMchUploadmedia>;
    expectTypeOf<"INVALID_REQUEST">().toExtend<Code>();
    expectTypeOf<"MADE_UP">().not.toExtend<Code>();
    expectTypeOf<"MADE_UP">().toExtend<BusinessError<Code>["errCode"]>();
  });

  test("the three call styles have the same type", () => {
    type Node = WeChatPay["v2"]["secapi"]["mch"]["uploadmedia"];
    expectTypeOf<Node["post"]>().toEqualTypeOf<Paths["v2/secapi/mch/uploadmedia"]["post"]>();
    expectTypeOf<WeChatPay["v2/secapi/mch/uploadmedia"]["post"]>().toEqualTypeOf<Node["post"]>();
  });

  test("RequireFields makes fields required, and excludes undefined", () => {
    type Fields = { transaction_id?: string | undefined; out_trade_no?: string; note?: string };
    type Either = RequireFields<Fields, "transaction_id"> | RequireFields<Fields, "out_trade_no">;
    expectTypeOf<{ transaction_id: string }>().toExtend<Either>();
    expectTypeOf<{ out_trade_no: string; note: string }>().toExtend<Either>();
    expectTypeOf<{ note: string }>().not.toExtend<Either>();
    expectTypeOf<{ transaction_id: undefined }>().not.toExtend<Either>();
  });

  test("unknown client options do not compile", () => {
    expectTypeOf<{ mchId: string; apiKey: string }>().toExtend<ClientOptions>();
    expectTypeOf<{ mchId: string }>().not.toExtend<ClientOptions>();
    expectTypeOf<ClientOptions>().not.toHaveProperty("mchid");
  });
});
