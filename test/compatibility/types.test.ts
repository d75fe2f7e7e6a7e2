import type * as undici7 from "undici";
import type * as undici8 from "undici-8";
import { describe, expectTypeOf, test } from "vitest";
import type { Interceptor } from "../../mock/index.js";
import type { ClientOptions } from "../../runtime/index.js";

type Dispatcher = NonNullable<ClientOptions["dispatcher"]>;

// Checked with `exactOptionalPropertyTypes`, under which the types of the two versions differ.
describe("types with undici 7 and undici 8", () => {
  test("the interceptor can be passed to compose()", () => {
    expectTypeOf<Interceptor>().toExtend<undici7.Dispatcher.DispatcherComposeInterceptor>();
    expectTypeOf<Interceptor>().toExtend<undici8.Dispatcher.DispatcherComposeInterceptor>();
  });

  test("the client accepts their agents", () => {
    expectTypeOf<undici7.Agent>().toExtend<Dispatcher>();
    expectTypeOf<undici7.RetryAgent>().toExtend<Dispatcher>();
    expectTypeOf<undici7.Dispatcher.ComposedDispatcher>().toExtend<Dispatcher>();
    expectTypeOf<undici8.Agent>().toExtend<Dispatcher>();
    expectTypeOf<undici8.RetryAgent>().toExtend<Dispatcher>();
    expectTypeOf<undici8.Dispatcher.ComposedDispatcher>().toExtend<Dispatcher>();
  });
});
