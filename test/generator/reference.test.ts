import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../generator/check/check.js";
import { build } from "../../generator/model/build.js";
import type { Model } from "../../generator/model/model.js";
import { read } from "../../generator/read/read.js";
import { emitReference } from "../../generator/reference/emit-reference.js";
import { root } from "./temp-spec.js";

async function buildModel(): Promise<Model> {
  const bundle = await read(join(root, "spec/openapi.yaml"));
  const { document } = check(bundle);
  if (document === undefined) throw new Error("Expected a valid spec.");
  return build(document, bundle);
}

test("a page warns that a failed call may have taken effect only if the operation changes something", async () => {
  const pages = new Map(emitReference(await buildModel()).map(({ path, text }) => [path, text]));
  const warnings = (page: string): boolean[] => [
    pages.get(`en/${page}.md`)?.includes("may have taken effect") ?? false,
    pages.get(`zh/${page}.md`)?.includes("请求可能已经生效") ?? false,
  ];
  for (const page of ["secapi-pay-refund", "pay-unifiedorder", "pay-closeorder"]) {
    expect(warnings(page), page).toEqual([true, true]);
  }
  for (const page of [
    "pay-orderquery",
    "pay-refundquery",
    "pay-downloadbill",
    "risk-getpublickey",
  ]) {
    expect(pages.get(`en/${page}.md`), page).toContain("system_error");
    expect(warnings(page), page).toEqual([false, false]);
  }
});
