import { describe, expect, test } from "vitest";
import type { KnownError, Operation } from "../../runtime/operation.js";
import { text } from "./support/operation.js";
import {
  xmlBaseFields,
  orderGateway,
  orderOf,
  sendQuery,
  sendXml,
  signedXml,
} from "./support/order.js";
import { merchant } from "./support/upload.js";

const { mchId: mch_id } = merchant;
const fields = [...xmlBaseFields, text("note")];

function failure(when: string, err_code: string): KnownError {
  return { when, err_code, err_code_des: "说明", meaning: "", remedy: "" };
}

/** The refusal of a request without a required field. */
async function refusalOfMissingField(more: Partial<Operation>): Promise<object | undefined> {
  const gateway = orderGateway(orderOf(fields, more));
  await sendXml(gateway, { body: signedXml({ mch_id, nonce_str: "1" }) });
  const refusal = gateway.requests[0]?.refusal;
  if (refusal === null || refusal === undefined) return undefined;
  const { when, message, err_code, synthetic } = refusal;
  return { when, message, err_code, synthetic };
}

describe("the text of a refusal is", () => {
  test("the one in the operation's own registry", async () => {
    const errors = [failure("invalid_field", "WIDE"), failure("missing_field", "EXACT")];
    expect(await refusalOfMissingField({ errors })).toEqual({
      ...{ when: "missing_field", message: "说明", err_code: "EXACT", synthetic: false },
    });
  });

  test("the one of a broader situation in that registry", async () => {
    expect(await refusalOfMissingField({ errors: [failure("invalid_field", "WIDE")] })).toEqual({
      ...{ when: "invalid_field", message: "说明", err_code: "WIDE", synthetic: false },
    });
  });

  test("the one that XML operations share", async () => {
    expect(await refusalOfMissingField({})).toEqual({
      ...{ when: "missing_field", message: "缺少参数", err_code: "LACK_PARAMS", synthetic: false },
    });
    const gateway = orderGateway(orderOf(fields));
    const { fields: reply } = await sendXml(gateway, { body: "" });
    expect(reply).toEqual({ return_code: "FAIL", return_msg: "XML格式错误" });
  });

  test("synthetic if none is known, and the diagnosis says so", async () => {
    const request = { encoding: "query", fields } as const;
    const gateway = orderGateway(orderOf(fields, { method: "GET", request }));
    const { fields: reply, diagnosis } = await sendQuery(gateway, "mch_id=%E9");
    expect(reply["return_msg"]).toBe("模拟网关拒绝了请求（文案为自拟）：malformed_body");
    expect(diagnosis).toContain("the text of this reply is synthetic");
  });
});
