/** What each folder may import, types included. `npm run check` runs it. */

/** A file of `from` imports nothing outside of `allowed` (apart from packages and Node). */
const onlyImports = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: {
    pathNot: [...allowed, "^node_modules/", "^node:"],
    dependencyTypesNot: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"],
  },
});

/** The steps of a generation, in the order in which a spec file passes through them. */
const generatorSteps = ["read", "check", "model", "print", "emit", "reference", "write"];

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "No file imports a file that imports it, not even a type.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    onlyImports(
      "text",
      "^text/",
      ["^text/"],
      "Every folder may import text/, which imports none of them.",
    ),
    onlyImports(
      "runtime",
      "^runtime/",
      ["^runtime/", "^text/"],
      "The runtime knows descriptors, not operations.",
    ),
    onlyImports("generated", "^generated/", ["^generated/", "^runtime/"]),
    onlyImports("generator", "^generator/", ["^generator/", "^text/"]),
    onlyImports(
      "mock",
      "^mock/",
      ["^mock/", "^text/", "^generated/", "^runtime/operation\\.ts$"],
      "The mock gateway imports only the descriptor types of the runtime.",
    ),
    {
      name: "mock-types-only",
      comment:
        "The mock has its own signing, XML and multipart code, so that one bug cannot hide in both.",
      severity: "error",
      from: { path: "^mock/" },
      to: { path: "^runtime/", dependencyTypesNot: ["type-only"] },
    },
    onlyImports(
      "wire",
      "^runtime/wire/",
      ["^runtime/(wire/|operation\\.ts$)", "^text/"],
      "The wire layer lies below requests, replies and notifications.",
    ),
    onlyImports("signature", "^runtime/signature/", [
      "^runtime/(signature|wire)/",
      "^runtime/operation\\.ts$",
    ]),
    onlyImports(
      "document",
      "^runtime/document/",
      ["^runtime/(document|signature|wire)/", "^runtime/operation\\.ts$"],
      "What identifies a signed document lies below requests, replies and notifications.",
    ),
    {
      name: "side-by-side",
      comment:
        "Requests, replies, notifications and payloads share runtime/wire/, not each other's files.",
      severity: "error",
      from: { path: "^runtime/(request|reply|notification|front-end)/" },
      to: {
        path: "^runtime/(request|reply|notification|front-end|transport)/",
        pathNot: "^runtime/$1/",
      },
    },
    {
      name: "transport-without-configuration",
      comment:
        "Transport accepts plain options; configuration does not know how requests are sent.",
      severity: "error",
      from: { path: "^runtime/(transport|configuration)/" },
      to: {
        path: "^runtime/(transport|configuration|request|reply|notification)/",
        pathNot: "^runtime/$1/",
      },
    },
    {
      name: "orders-below-replies",
      comment: "What orders and replies share lies in mock/wire/.",
      severity: "error",
      from: { path: "^mock/(orders|wire)/" },
      to: { path: "^mock/reply/" },
    },
    ...generatorSteps.map((step, index) => ({
      name: `generator-${step}`,
      comment: "No step of the generator knows a later one.",
      severity: "error",
      from: { path: `^generator/${step}/` },
      to: {
        path: `^generator/(generate\\.ts$|(${generatorSteps.slice(index + 1).join("|") || "-"})/)`,
      },
    })),
    {
      name: "generator-folders-are-steps",
      severity: "error",
      from: {},
      to: { path: "^generator/[^/]+/", pathNot: `^generator/(${generatorSteps.join("|")})/` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
    },
  },
};
