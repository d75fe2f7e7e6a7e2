/* Checks which expectations compile when the matchers are installed. None of them runs. */
import type { expect as jestExpectation } from "@jest/globals";
import { expect, test } from "vitest";
import { payOrderquery, secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { FieldNameOf } from "../../../runtime/index.js";
import { createGateway } from "../../../mock/index.js";
import type {} from "../../../mock/matchers/jest.js";
import type {} from "../../../mock/matchers/vitest.js";
import { order } from "../support/every-shape.js";
import { merchant } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant] });
declare const jestExpect: typeof jestExpectation;
declare const globalJest: jest.Matchers<void>;

/* eslint-disable @typescript-eslint/no-unsafe-assignment -- vitest types its asymmetric matchers as any */
function neverCalled(): void {
  expect(gateway).toHaveReceived(secapiMchUploadmedia, {
    media_hash: "",
    mch_id: expect.any(String),
  });
  expect(gateway).not.toHaveUploaded({ mch_id: expect.stringMatching(/1/) });
  expect(gateway).toHaveVerified("MD5");
  expect(gateway).toHaveReceived(payOrderquery, { out_trade_no: "1", nonce_str: "2" });
  expect(gateway).toHaveReceived(order, { fee: 1, detail: { goods: 1 } });
  expect(gateway).toHaveReceived(order, { fee: "1", detail: '{"goods":1}' });
  expect(gateway).toHaveReceived(order, { fee: expect.any(Number) });
  // @ts-expect-error -- not a field of this operation
  expect(gateway).toHaveReceived(payOrderquery, { total_fee: 1 });
  // @ts-expect-error -- a text field is not a number
  expect(gateway).toHaveReceived(payOrderquery, { out_trade_no: 1 });
  // @ts-expect-error -- an amount is not an object
  expect(gateway).toHaveReceived(order, { fee: {} });
  // @ts-expect-error -- not the type of this JSON field
  expect(gateway).toHaveReceived(order, { detail: { goods: "1" } });
  // @ts-expect-error -- not a field of this operation
  expect(gateway).toHaveReceived(secapiMchUploadmedia, { mediaHash: "" });
  // @ts-expect-error -- a file is not a text field
  expect(gateway).toHaveReceived(secapiMchUploadmedia, { media: "" });
  // @ts-expect-error -- a field is text
  expect(gateway).toHaveUploaded({ mch_id: 1230000109 });
  // @ts-expect-error -- not a situation
  expect(gateway).toHaveRefused("wrong_sign");
  // @ts-expect-error -- not a sign type
  expect(gateway).toHaveVerified("SHA256");

  jestExpect(gateway).toHaveReceived(secapiMchUploadmedia, {
    media_hash: jestExpect.stringMatching(/a/),
  });
  jestExpect(gateway).not.toHaveRefused("rate_limited");
  // @ts-expect-error -- not a field of this operation
  jestExpect(gateway).toHaveReceived(secapiMchUploadmedia, { mediaHash: "" });
  // @ts-expect-error -- not a situation
  jestExpect(gateway).toHaveRefused("wrong_sign");

  jestExpect(gateway).toHaveReceived(order, { fee: 1, detail: { goods: 1 } });
  // @ts-expect-error -- not the type of this JSON field
  jestExpect(gateway).toHaveReceived(order, { detail: {} });

  globalJest.toHaveReceived(secapiMchUploadmedia, { media_hash: "" });
  // @ts-expect-error -- not a field of this operation
  globalJest.toHaveReceived(secapiMchUploadmedia, { mediaHash: "" });
}
/* eslint-enable */

test("FieldNameOf includes the text fields that the client fills in", () => {
  const names: Record<FieldNameOf<typeof secapiMchUploadmedia>, string> = {
    mch_id: "",
    media_hash: "",
    sign_type: "",
    sign: "",
  };
  const texts = secapiMchUploadmedia.request.fields.filter(({ type }) => type === "text");
  expect(Object.keys(names)).toEqual(texts.map(({ name }) => name));
  expect(neverCalled).toBeInstanceOf(Function);
});
