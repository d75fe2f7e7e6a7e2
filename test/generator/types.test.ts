import { describe, expectTypeOf, test } from "vitest";
import type {
  ContentOf,
  Download,
  papayEntrustweb,
  payDownloadbill,
  PayOrderqueryFields,
  PayOrderqueryInput,
  payOrderquery,
  transactionSuccess,
  WeChatPay,
} from "../../generated/index.js";
import type { FieldNameOf, InputOf, ReplyOf } from "../../runtime/index.js";

// Never run: what matters is that the compiler agrees with every line.
export function compiles(wechatpay: WeChatPay): void {
  const { post } = wechatpay.v2.pay.orderquery;
  void post({ out_trade_no: "1" });
  void post({ transaction_id: "1" });
  void post({ transaction_id: "1", out_trade_no: "1", version: "1.0" });
  void post({ out_trade_no: "1", appid: "wx" });
  // @ts-expect-error neither number
  void post({});
  // @ts-expect-error neither number, with what is not enough
  void post({ appid: "wx", version: "1.0" });
  // @ts-expect-error a number that is not given
  void post({ out_trade_no: undefined });
  // @ts-expect-error what the client fills in
  void post({ out_trade_no: "1", nonce_str: "n" });
  // @ts-expect-error a value that the field does not have
  void post({ out_trade_no: "1", version: "2.0" });
}

describe("types of further shapes", () => {
  test("a download is one, and a page's URL is a text", () => {
    expectTypeOf<ReplyOf<typeof payDownloadbill>>().toEqualTypeOf<Download>();
    type Url = WeChatPay["v2"]["papay"]["entrustweb"]["url"];
    expectTypeOf<Url>().parameters.toEqualTypeOf<[InputOf<typeof papayEntrustweb>]>();
    expectTypeOf<Url>().returns.toEqualTypeOf<Promise<string>>();
    expectTypeOf<WeChatPay["v2"]["papay"]["entrustweb"]>().not.toHaveProperty("get");
  });

  test("operations of one URL are told apart in the chain", () => {
    type Node = WeChatPay["v2"]["secapi"]["mch"]["submchmanage"];
    expectTypeOf<keyof Node>().toEqualTypeOf<"add" | "query">();
    expectTypeOf<Node["query"]>().toHaveProperty("post");
  });

  test("what a notification says depends on whether it succeeded", () => {
    type Content = ContentOf<typeof transactionSuccess>;
    type Paid = Extract<Content, { result_code: "SUCCESS" }>;
    type Unpaid = Extract<Content, { result_code: "FAIL" }>;
    type Failed = Extract<Content, { return_code: "FAIL" }>;
    expectTypeOf<Paid["total_fee"]>().toEqualTypeOf<number>();
    expectTypeOf<Unpaid["total_fee"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Failed>().not.toHaveProperty("total_fee");
  });
});

describe("types of an operation of XML", () => {
  type Reply = ReplyOf<typeof payOrderquery>;

  test("an input has at least one of its group, and may have all", () => {
    expectTypeOf<InputOf<typeof payOrderquery>>().toEqualTypeOf<PayOrderqueryInput>();
    expectTypeOf<{ out_trade_no: string }>().toExtend<PayOrderqueryInput>();
    expectTypeOf<{ transaction_id: string }>().toExtend<PayOrderqueryInput>();
    expectTypeOf<{ version: "1.0" }>().not.toExtend<PayOrderqueryInput>();
    expectTypeOf<PayOrderqueryFields>().not.toExtend<PayOrderqueryInput>();
    expectTypeOf<PayOrderqueryInput>().toExtend<PayOrderqueryFields>();
  });

  test("amounts are numbers", () => {
    expectTypeOf<Reply["total_fee"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Reply["coupon_count"]>().toEqualTypeOf<number | undefined>();
  });

  test("fields with an index are a list, under no name with an index", () => {
    type Coupon = NonNullable<Reply["coupons"]>[number];
    expectTypeOf<Coupon["coupon_id"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Coupon["coupon_fee"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Reply>().not.toHaveProperty("coupon_id_0");
    expectTypeOf<Reply>().not.toHaveProperty("coupon_id_$n");
  });

  test("JSON text is what it says", () => {
    type Promotion = NonNullable<Reply["promotion_detail"]>["promotion_detail"][number];
    expectTypeOf<Promotion["promotion_id"]>().toEqualTypeOf<string>();
    expectTypeOf<Promotion["amount"]>().toEqualTypeOf<number>();
    expectTypeOf<Promotion["scope"]>().toEqualTypeOf<"GLOBAL" | "SINGLE" | undefined>();
  });

  test("names of fields are those on the wire, those included that the client fills in", () => {
    type Name = FieldNameOf<typeof payOrderquery>;
    expectTypeOf<"out_trade_no" | "mch_id" | "nonce_str" | "sign">().toExtend<Name>();
    expectTypeOf<"coupons">().not.toExtend<Name>();
  });
});
