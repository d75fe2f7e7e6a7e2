/**
 * Adds the gateway matchers to jest's `expect`: `setupFilesAfterEnv: ["wechatpay-apiv2/mock/jest"]`, or import
 * it in a test. This package consists of ES modules, so jest needs `--experimental-vm-modules`.
 */
import { expect } from "@jest/globals";
import type { GatewayMatchers } from "./expectations.js";
import { matchers } from "./matchers.js";

expect.extend(matchers);

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars,
   @typescript-eslint/no-namespace -- declaration merging requires the type parameters of the original */
/** The matchers of `import { expect } from "@jest/globals"`. */
declare module "expect" {
  interface Matchers<R extends void | Promise<void>, T> extends GatewayMatchers<R> {}
}

/** The matchers of the global `expect` in `@types/jest`. */
declare global {
  namespace jest {
    interface Matchers<R, T> extends GatewayMatchers<R> {}
  }
}
