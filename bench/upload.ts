/**
 * Measures uploads per second and CPU time per upload of this SDK, of another SDK, and of a lower bound.
 * The contenders take turns on one server, so that load on the machine affects all of them equally.
 *
 *   npm run bench [-- --rounds 9 --seconds 2]
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Contender, Target } from "./contenders.js";
import { lowerBound, otherSdk, thisSdk } from "./contenders.js";
import { png } from "./fixtures.js";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "9" },
    seconds: { type: "string", default: "2" },
    concurrency: { type: "string", default: "8" },
  },
});
const rounds = Number(values.rounds);
const roundDuration = Number(values.seconds) * 1000;
const concurrency = Number(values.concurrency);

interface Measurement {
  readonly perSecond: number;
  /** Microseconds of CPU time per upload, in this process. */
  readonly cpu: number;
}

/** Uploads for `duration` milliseconds. */
async function measure(
  contender: Contender,
  image: Buffer,
  duration: number,
): Promise<Measurement> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let uploads = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - startedAt < duration) {
      await contender.upload(image);
      uploads++;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const elapsed = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  return { perSecond: (uploads / elapsed) * 1000, cpu: (user + system) / uploads };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("Expected at least one measurement.");
  return middle;
}

const server = fork(fileURLToPath(new URL("server.js", import.meta.url)));
const message: unknown = (await once(server, "message")).at(0);
if (typeof message !== "object" || message === null || !("port" in message)) {
  throw new Error("The server did not start.");
}
const details = Object.fromEntries(
  Object.entries(message).map(([name, value]) => [name, String(value)]),
);
const target: Target = {
  url: `https://127.0.0.1:${details["port"] ?? ""}`,
  ca: details["ca"] ?? "",
  cert: details["cert"] ?? "",
  key: details["key"] ?? "",
};

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${concurrency} in flight, median of ${rounds} rounds of ${values.seconds} s\n`,
);
console.log(
  "| size | contender | uploads/s | × the other SDK | CPU µs/upload | × the lower bound |",
);
console.log("| ---: | --- | ---: | ---: | ---: | ---: |");
for (const [label, size] of [
  ["10 KB", 10 * 1024],
  ["200 KB", 200 * 1024],
  ["2 MB", 2 * 1024 * 1024],
] as const) {
  const image = png(size);
  const contenders = [lowerBound(target, image), thisSdk(target), otherSdk(target)];
  const results = new Map<Contender, Measurement[]>(contenders.map((contender) => [contender, []]));
  for (const contender of contenders) await measure(contender, image, roundDuration / 2);
  for (let round = 0; round < rounds; round++) {
    // The order rotates, so that each contender goes first equally often.
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length];
      if (contender === undefined) continue;
      results.get(contender)?.push(await measure(contender, image, roundDuration));
    }
  }
  const medians = contenders.map((contender) => ({
    name: contender.name,
    perSecond: median((results.get(contender) ?? []).map((result) => result.perSecond)),
    cpu: median((results.get(contender) ?? []).map((result) => result.cpu)),
  }));
  const otherSdkPerSecond = medians[2]?.perSecond ?? NaN;
  const lowerBoundCpu = medians[0]?.cpu ?? NaN;
  for (const { name, perSecond, cpu } of medians) {
    console.log(
      `| ${label} | ${name} | ${perSecond.toFixed(0)} | ${(perSecond / otherSdkPerSecond).toFixed(2)} | ${cpu.toFixed(0)} | ${(cpu / lowerBoundCpu).toFixed(2)} |`,
    );
  }
  for (const contender of contenders) await contender.close();
}
server.disconnect();
