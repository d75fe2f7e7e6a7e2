/**
 * Teaches vitest's `expect` the matchers of a gateway: `setupFiles: ["wechatpay-apiv2/mock/vitest"]`, or
 * an import of it.
 */
import { expect } from "vitest";
import type { GatewayMatchers } from "./expectations.js";
import { matchers } from "./matchers.js";

expect.extend(matchers);

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars --
   an interface of another package is added to under its own parameters, or not at all */
declare module "vitest" {
  interface Matchers<T> extends GatewayMatchers<void> {}
}
