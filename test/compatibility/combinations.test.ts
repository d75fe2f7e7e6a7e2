import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import type { Versions } from "./project.js";
import { makeProject, versionOf } from "./project.js";

const run = promisify(execFile);
const image = fileURLToPath(new URL("../../examples/id-card.png", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "compatibility-"));

/** undici 8 does not load before Node 22.19, and the `setupServer` of msw 3 does not work before 22.12. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const newEnough = major > 22 || (major === 22 && minor >= 19);
const newerNode = newEnough ? process.execPath : process.env["NEWER_NODE"];

const throughInterceptor = {
  "the SDK": "accepted after 1",
  "the SDK, wrong key": "REFUSED",
  "the SDK, a broken connection": "accepted after 2",
  "the SDK, broken connections without end": "CONNECTION_CLOSED < UND_ERR_SOCKET",
  "undici.request": "accepted",
  "undici.request, wrong key": "签名校验失败，请检查后重试, diagnosed",
  "undici.request, a FormData": "accepted",
  "undici.request, a number in a header": "accepted",
  "undici.request, a broken connection": "UND_ERR_SOCKET",
  "undici.request, an answer that comes late": "UND_ERR_HEADERS_TIMEOUT",
  "undici.request, an unmocked URL": "NOT_MOCKED",
  "undici.fetch": "accepted",
  "undici.fetch, a FormData": "accepted",
  "undici.fetch, an unmocked URL": "TypeError < NOT_MOCKED",
  "undici's RetryAgent": "accepted after 2",
  "reached the network": "0",
};
const everyWay = {
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
  readonly ways: "all" | "interceptor";
  readonly node: string | undefined;
}

const combinations: Combination[] = [
  ...["msw-2.10", "msw", "msw-3"].flatMap((msw): Combination[] => {
    const node = msw === "msw-3" ? newerNode : process.execPath;
    return [
      { msw, undici: "undici", undiciOfPackage: "undici", ways: "all", node },
      { msw, undici: "undici-8", undiciOfPackage: "undici", ways: "all", node: newerNode },
    ];
  }),
  // npm can be told by `overrides` to install one version for all.
  {
    ...{ msw: "msw-3", undici: "undici-8", undiciOfPackage: "undici-8" },
    ...{ ways: "all", node: newerNode },
  },
];
if (!newEnough) {
  combinations.push({
    ...{ msw: "msw-3", undici: "undici", undiciOfPackage: "undici" },
    ...{ ways: "interceptor", node: process.execPath },
  });
}

function named({ msw, undici, undiciOfPackage, ways, node }: Combination): string {
  const beside = undiciOfPackage === undici ? "" : ` beside our own ${versionOf(undiciOfPackage)}`;
  const part = ways === "interceptor" ? `, through interceptor() on ${process.version}` : "";
  const missing = node === undefined ? ": needs Node 22.19, and NEWER_NODE names none" : "";
  return `msw ${versionOf(msw)}, undici ${versionOf(undici)}${beside}${part}${missing}`;
}

async function outcomes(combination: Combination, node: string): Promise<unknown> {
  const { msw, undici, undiciOfPackage, ways } = combination;
  const path = join(folder, [msw, undici, undiciOfPackage, ways].join("+"));
  const script = makeProject(path, combination);
  const { stdout } = await run(node, [script, image, ways]);
  return JSON.parse(stdout);
}

// All at once: what takes their time is mostly the start of Node and waiting.
const running = combinations.map((combination) => {
  const { node } = combination;
  return node === undefined ? undefined : outcomes(combination, node);
});

afterAll(async () => {
  await Promise.allSettled(running.filter((one) => one !== undefined));
  rmSync(folder, { recursive: true, force: true });
});

describe.each(
  combinations.map((combination, index) => ({
    name: named(combination),
    expected: combination.ways === "all" ? everyWay : throughInterceptor,
    outcome: running[index],
  })),
)("$name", ({ expected, outcome }) => {
  test.skipIf(outcome === undefined).each(Object.entries(expected))("%s: %s", async (way, what) => {
    expect(await outcome).toHaveProperty([way], what);
  });
});
