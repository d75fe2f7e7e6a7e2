/** A part of the sources, and the tests that answer for it. Paths are globs. */
export interface Part {
  readonly name: string;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

/** By default a part's sources are the folder of its name, and its tests the folder of that name of `test/`. */
function part(
  name: string,
  {
    sources = [`${name}/**/*.ts`],
    tests = [`${name}/**/*`],
    and = [],
  }: { sources?: string[]; tests?: string[]; and?: string[] } = {},
): Part {
  return { name, sources, tests: [...tests, ...and].map((test) => `test/${test}.test.ts`) };
}

/**
 * A mistake that only tests of other parts would notice counts as missed. That is stricter than to ask all
 * tests about every mutant, and takes minutes in place of hours.
 */
export const parts: readonly Part[] = [
  part("runtime", {
    sources: ["runtime/*.ts", "runtime/{signature,encryption,errors}/*.ts"],
    tests: ["runtime/*"],
    and: [
      "runtime/configuration/secrets",
      "runtime/request/*",
      "runtime/reply/{messages,encrypted,json}",
      "runtime/notification/{messages,handler}",
      "runtime/transport/{send,session}",
      "runtime/download/over-the-wire",
    ],
  }),
  part("runtime/configuration", { and: ["runtime/configuration"] }),
  part("runtime/slips", {
    tests: ["runtime/{configuration,front-end,notification,media}/*"],
    and: ["runtime/{configuration,call-options}", "runtime/request/input"],
  }),
  part("runtime/request", { and: ["runtime/{wire,signature}", "runtime/media/messages"] }),
  part("runtime/transport", {
    and: ["runtime/{transport,wire,envelopes,money,tls}", "runtime/download/*"],
  }),
  part("runtime/reply", { and: ["runtime/{envelopes,money}", "runtime/download/over-the-wire"] }),
  part("runtime/download"),
  part("runtime/media", { and: ["runtime/{media,wire}"] }),
  part("runtime/front-end"),
  part("runtime/notification"),
  part("mock", {
    sources: ["mock/*.ts"],
    tests: [
      "mock/{options,option-messages,catalogue,minting,any-operation,handlers,script-messages}",
      "mock/{faults,listen,interceptor,refusals,script}",
    ],
    and: ["mock/shapes/*", "mock/business/*", "mock/answer/{replies,shapes}", "mock/record/replay"],
  }),
  part("mock/entrance", {
    tests: ["mock/{listen,interceptor,guard,handlers,host,entrances,passing,faults}"],
    and: ["mock/receive/dispatched"],
  }),
  part("mock/receive", { and: ["mock/refusals", "mock/shapes/*"] }),
  part("mock/examine", {
    and: ["mock/{refusals,rate,host,mistakes,correct-clients}", "mock/shapes/*"],
  }),
  part("mock/script", { tests: ["mock/{script,script-messages}"] }),
  part("mock/business", {
    and: ["mock/{sdk-orders,order-properties}", "mock/examine/orders"],
  }),
  part("mock/answer", {
    and: ["mock/{wording,unique,any-operation,refusals,sdk-orders}", "mock/shapes/*"],
  }),
  part("mock/faults", {
    tests: ["mock/{faults,script-messages}"],
    and: ["mock/answer/*", "mock/business/doubt"],
  }),
  part("mock/deliver", {
    tests: ["mock/deliver/*", "mock/{listen,interceptor,faults,handlers,entrances}"],
    and: ["mock/shapes/downloads"],
  }),
  part("mock/record", { and: ["mock/shapes/*"] }),
  part("mock/matchers"),
];
