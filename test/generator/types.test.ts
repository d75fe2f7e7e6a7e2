import { describe, expect, expectTypeOf, test } from "vitest";
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
import type { FieldNameOf, InputOf, ReplyOf, UnlistedValue } from "../../runtime/index.js";

// Only compiled, never run.
export function compileOnly(wechatpay: WeChatPay): void {
  const { post } = wechatpay.v2.pay.orderquery;
  void post({ out_trade_no: "1" });
  void post({ transaction_id: "1" });
  void post({ transaction_id: "1", out_trade_no: "1", version: "1.0" });
  void post({ out_trade_no: "1", appid: "wx" });
  // @ts-expect-error neither order number
  void post({});
  // @ts-expect-error neither order number, although other fields are present
  void post({ appid: "wx", version: "1.0" });
  // @ts-expect-error an undefined order number
  void post({ out_trade_no: undefined });
  // @ts-expect-error a field that the client fills in
  void post({ out_trade_no: "1", nonce_str: "n" });
  // @ts-expect-error not one of the allowed values
  void post({ out_trade_no: "1", version: "2.0" });
}

describe("types of downloads, pages and notifications", () => {
  test("a download returns a Download, and a page returns a URL string", () => {
    expectTypeOf<ReplyOf<typeof payDownloadbill>>().toEqualTypeOf<Download>();
    type Url = WeChatPay["v2"]["papay"]["entrustweb"]["url"];
    expectTypeOf<Url>().parameters.toEqualTypeOf<[InputOf<typeof papayEntrustweb>]>();
    expectTypeOf<Url>().returns.toEqualTypeOf<Promise<string>>();
    expectTypeOf<WeChatPay["v2"]["papay"]["entrustweb"]>().not.toHaveProperty("get");
  });

  test("operations of the same URL have their own nodes in the chain", () => {
    type Node = WeChatPay["v2"]["secapi"]["mch"]["submchmanage"];
    expectTypeOf<keyof Node>().toEqualTypeOf<"add" | "query">();
    expectTypeOf<Node["query"]>().toHaveProperty("post");
  });

  test("the fields of a notification depend on its outcome", () => {
    type Content = ContentOf<typeof transactionSuccess>;
    type Paid = Extract<Content, { trade_state?: "SUCCESS"; result_code: "SUCCESS" }>;
    type Unpaid = Exclude<Content, Paid>;
    expectTypeOf<Paid["total_fee"]>().toEqualTypeOf<number>();
    expectTypeOf<Paid["trade_state"]>().toEqualTypeOf<"SUCCESS" | undefined>();
    expectTypeOf<Unpaid["total_fee"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Unpaid["contract_id"]>().toEqualTypeOf<string>();
    // Anyone can send a return_code of FAIL, so it never becomes content.
    expectTypeOf<Content["return_code"]>().toEqualTypeOf<"SUCCESS">();
  });

  test("a condition on the values that decide tells a payment from a failed deduction", () => {
    const totalOf = (content: ContentOf<typeof transactionSuccess>): number | undefined => {
      if (content.result_code !== "SUCCESS") return undefined;
      if (content.trade_state !== undefined && content.trade_state !== "SUCCESS") return undefined;
      expectTypeOf(content.total_fee).toEqualTypeOf<number>();
      return content.total_fee;
    };
    expect(totalOf).toBeTypeOf("function");
  });
});

describe("types of an XML operation", () => {
  type Reply = ReplyOf<typeof payOrderquery>;

  test("an input has at least one field of a group, and may have all of them", () => {
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

  test("indexed fields become a list and do not appear under their indexed names", () => {
    type Coupon = NonNullable<Reply["coupons"]>[number];
    expectTypeOf<Coupon["coupon_id"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Coupon["coupon_fee"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Reply>().not.toHaveProperty("coupon_id_0");
    expectTypeOf<Reply>().not.toHaveProperty("coupon_id_$n");
  });

  test("JSON text has the type of its content", () => {
    type Promotion = NonNullable<Reply["promotion_detail"]>["promotion_detail"][number];
    expectTypeOf<Promotion["promotion_id"]>().toEqualTypeOf<string>();
    expectTypeOf<Promotion["amount"]>().toEqualTypeOf<number>();
    expectTypeOf<Promotion["scope"]>().toEqualTypeOf<
      "GLOBAL" | "SINGLE" | UnlistedValue | undefined
    >();
  });

  test("a state that is not listed is one of its own, so known states still narrow the type", () => {
    const totalOf = (reply: Reply): number => {
      if (reply.trade_state !== "SUCCESS") {
        expectTypeOf<"NOTPAY" | UnlistedValue>().toExtend<Reply["trade_state"]>();
        return 0;
      }
      return reply.total_fee;
    };
    expect(totalOf).toBeTypeOf("function");
  });

  test("field names are those on the wire, including fields that the client fills in", () => {
    type Name = FieldNameOf<typeof payOrderquery>;
    expectTypeOf<"out_trade_no" | "mch_id" | "nonce_str" | "sign">().toExtend<Name>();
    expectTypeOf<"coupons">().not.toExtend<Name>();
  });
});
