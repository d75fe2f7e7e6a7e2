import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import type { Versions } from "./project.js";
import { createProject, versionOf } from "./project.js";

const run = promisify(execFile);
const image = fileURLToPath(new URL("../../examples/id-card.png", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "compatibility-"));

/** undici 8 requires Node 22.19, and `setupServer` of msw 3 requires Node 22.12. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isNewNode = major > 22 || (major === 22 && minor >= 19);
const newerNode = isNewNode ? process.execPath : process.env["NEWER_NODE"];

const throughInterceptor = {
  "the SDK": "accepted after 1",
  "the SDK, wrong key": "REFUSED",
  "the SDK, a broken connection": "accepted after 2",
  "the SDK, endless broken connections": "CONNECTION_CLOSED < UND_ERR_SOCKET",
  "undici.request": "accepted",
  "undici.request, wrong key": "签名校验失败，请检查后重试, diagnosed",
  "undici.request, a FormData": "accepted",
  "undici.request, a number in a header": "accepted",
  "undici.request, a broken connection": "UND_ERR_SOCKET",
  "undici.request, a late response": "UND_ERR_HEADERS_TIMEOUT",
  "undici.request, an unmocked URL": "NOT_MOCKED",
  "undici.fetch": "accepted",
  "undici.fetch, a FormData": "accepted",
  "undici.fetch, an unmocked URL": "TypeError < NOT_MOCKED",
  "undici's RetryAgent": "accepted after 2",
  "requests to the network": "0",
};
const throughAllTransports = {
  ...throughInterceptor,
  fetch: "accepted",
  "fetch, a FormData": "accepted",
  "fetch, wrong key": "签名校验失败，请检查后重试, diagnosed",
  "fetch, a broken connection": "TypeError < [object Response]",
  "fetch, an unmocked URL": expect.stringMatching(/InternalError$/) as unknown,
  "node:https": "accepted",
  "node:http at baseUrl": "accepted",
  "node:https, a broken connection": "TypeError",
  "node:http, an unmocked URL": expect.stringMatching(/InternalError$/) as unknown,
};

interface Combination extends Versions {
  readonly transports: "all" | "interceptor";
  readonly node: string | undefined;
}

const combinations: Combination[] = [
  ...["msw-2.10", "msw", "msw-3"].flatMap((msw): Combination[] => {
    const node = msw === "msw-3" ? newerNode : process.execPath;
    return [
      { msw, undici: "undici", undiciOfPackage: "undici", transports: "all", node },
      { msw, undici: "undici-8", undiciOfPackage: "undici", transports: "all", node: newerNode },
    ];
  }),
  // A project can force one version for all packages with `overrides`.
  {
    ...{ msw: "msw-3", undici: "undici-8", undiciOfPackage: "undici-8" },
    ...{ transports: "all", node: newerNode },
  },
];
if (!isNewNode) {
  combinations.push({
    ...{ msw: "msw-3", undici: "undici", undiciOfPackage: "undici" },
    ...{ transports: "interceptor", node: process.execPath },
  });
}

function nameOf({ msw, undici, undiciOfPackage, transports, node }: Combination): string {
  const nested = undiciOfPackage === undici ? "" : ` with our own ${versionOf(undiciOfPackage)}`;
  const limitation =
    transports === "interceptor" ? `, through interceptor() on ${process.version}` : "";
  const missing = node === undefined ? ": needs Node 22.19, set NEWER_NODE to its path" : "";
  return `msw ${versionOf(msw)}, undici ${versionOf(undici)}${nested}${limitation}${missing}`;
}

async function runTransports(combination: Combination, node: string): Promise<unknown> {
  const { msw, undici, undiciOfPackage, transports } = combination;
  const path = join(folder, [msw, undici, undiciOfPackage, transports].join("+"));
  const script = createProject(path, combination);
  const { stdout } = await run(node, [script, image, transports]);
  return JSON.parse(stdout);
}

// In parallel, because most of the time is spent on starting Node and waiting.
const results = combinations.map((combination) => {
  const { node } = combination;
  return node === undefined ? undefined : runTransports(combination, node);
});

afterAll(async () => {
  await Promise.allSettled(results.filter((result) => result !== undefined));
  rmSync(folder, { recursive: true, force: true });
});

describe.each(
  combinations.map((combination, index) => ({
    name: nameOf(combination),
    expected: combination.transports === "all" ? throughAllTransports : throughInterceptor,
    result: results[index],
  })),
)("$name", ({ expected, result }) => {
  test.skipIf(result === undefined).each(Object.entries(expected))(
    "%s: %s",
    async (call, value) => {
      expect(await result).toHaveProperty([call], value);
    },
  );
});
