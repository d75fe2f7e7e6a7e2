/**
 * Adds the gateway matchers to vitest's `expect`: `setupFiles: ["wechatpay-apiv2/mock/vitest"]`, or import it in
 * a test.
 */
import { expect } from "vitest";
import type { GatewayMatchers } from "./expectations.js";
import { matchers } from "./matchers.js";

expect.extend(matchers);

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars --
   declaration merging requires the type parameters of the original */
declare module "vitest" {
  interface Matchers<T> extends GatewayMatchers<void> {}
}
