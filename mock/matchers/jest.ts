/**
 * Teaches jest's `expect` the matchers of a gateway: `setupFilesAfterEnv: ["wechatpay-apiv2/mock/jest"]`,
 * or an import of it. This package is made of ES modules, so jest needs `--experimental-vm-modules`.
 */
import { expect } from "@jest/globals";
import type { GatewayMatchers } from "./expectations.js";
import { matchers } from "./matchers.js";

expect.extend(matchers);

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars,
   @typescript-eslint/no-namespace -- interfaces of other packages are added to under their own parameters,
   or not at all */
/** What `import { expect } from "@jest/globals"` shows. */
declare module "expect" {
  interface Matchers<R extends void | Promise<void>, T> extends GatewayMatchers<R> {}
}

/** What `@types/jest` declares. */
declare global {
  namespace jest {
    interface Matchers<R, T> extends GatewayMatchers<R> {}
  }
}
