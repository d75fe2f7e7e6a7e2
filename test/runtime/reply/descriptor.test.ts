/** How the descriptor of an operation controls the handling of its replies. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation, Signing } from "../../../runtime/index.js";
import { Client, SignatureError } from "../../../runtime/index.js";
import { images } from "../../support/images.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const succeeded = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };

async function called(body: string, operation: Operation): Promise<object> {
  const client = new Client({ ...merchant, dispatcher: cannedDispatcher({ body }), maxRetries: 0 });
  return await client.call(operation, { media: images.png });
}
const signing = (reply: Signing["reply"]): Operation => ({
  ...secapiMchUploadmedia,
  signing: { ...secapiMchUploadmedia.signing, reply },
});

describe("the descriptor property signing.reply", () => {
  test("ignores the signature and does not verify failures if it is none", async () => {
    const operation = signing("none");
    expect(await called(xml({ ...succeeded, sign: "wrong" }), operation)).toMatchObject(succeeded);
    const failed = { return_code: "SUCCESS", result_code: "FAIL", err_code: "X" };
    const body = xml({ ...failed, sign: gatewaySign(failed, merchant.apiKey) });
    await expect(called(body, operation)).rejects.toMatchObject({ verified: false });
  });

  test("allows an unsigned success but no invalid signature if it is optional", async () => {
    const operation = signing("optional");
    expect(await called(xml(succeeded), operation)).toMatchObject(succeeded);
    await expect(
      called(xml({ ...succeeded, sign: "A".repeat(64) }), operation),
    ).rejects.toMatchObject({ code: "REPLY_SIGNATURE_WRONG" });
  });
});

test("sensitive fields of the request and the reply are redacted in the canonical string", async () => {
  const [first, ...others] = secapiMchUploadmedia.request.fields;
  const operation: Operation = {
    ...secapiMchUploadmedia,
    request: {
      encoding: "multipart",
      fields: [...(first ? [{ ...first, sensitive: true as const }] : []), ...others],
    },
    reply: {
      encoding: "xml",
      fields: [{ type: "text", name: "media_id", title: "", required: true, sensitive: true }],
    },
  };
  const error: unknown = await called(xml({ ...succeeded, mch_id: "1" }), operation).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SignatureError);
  expect(error).toMatchObject({
    canonical: "mch_id=***&media_id=***&result_code=SUCCESS&return_code=SUCCESS&key=***",
  });
});

test("other fields are shown in the canonical string, even if their name starts like a sensitive one", async () => {
  const operation: Operation = {
    ...secapiMchUploadmedia,
    reply: {
      encoding: "xml",
      fields: [{ type: "text", name: "media_id", title: "", required: true, sensitive: true }],
    },
  };
  const body = xml({ ...succeeded, mch_id: "1", media_ids: "2" });
  await expect(called(body, operation)).rejects.toMatchObject({
    canonical: "mch_id=1&media_id=***&media_ids=2&result_code=SUCCESS&return_code=SUCCESS&key=***",
  });
});

test("a result has no properties for fields that the gateway omitted", async () => {
  const body = xml({ ...succeeded, sign: gatewaySign(succeeded, merchant.apiKey) });
  const reply = await called(body, secapiMchUploadmedia);
  expect(Object.keys(reply).sort()).toEqual(["media_id", "result_code", "return_code"]);
});
