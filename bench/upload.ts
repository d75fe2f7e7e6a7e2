/**
 * Uploads per second and CPU per upload: this SDK, its peer, and the floor that no client gets below.
 * The contenders take turns on one server, so that what disturbs the machine disturbs them all.
 *
 *   npm run bench [-- --rounds 9 --seconds 2]
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Contender, Target } from "./contenders.js";
import { floor, ours, peer } from "./contenders.js";
import { png } from "./image.js";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "9" },
    seconds: { type: "string", default: "2" },
    concurrency: { type: "string", default: "8" },
  },
});
const rounds = Number(values.rounds);
const milliseconds = Number(values.seconds) * 1000;
const concurrency = Number(values.concurrency);

interface Measurement {
  readonly perSecond: number;
  /** Microseconds of this process. */
  readonly cpu: number;
}

async function measure(contender: Contender, image: Buffer, span: number): Promise<Measurement> {
  const started = performance.now();
  const before = process.cpuUsage();
  let uploads = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - started < span) {
      await contender.upload(image);
      uploads++;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const elapsed = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { perSecond: (uploads / elapsed) * 1000, cpu: (user + system) / uploads };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("Nothing was measured.");
  return middle;
}

const server = fork(fileURLToPath(new URL("server.js", import.meta.url)));
const message: unknown = (await once(server, "message")).at(0);
if (typeof message !== "object" || message === null || !("port" in message)) {
  throw new Error("The server did not start.");
}
const material = Object.fromEntries(Object.entries(message).map(([k, v]) => [k, String(v)]));
const target: Target = {
  url: `https://127.0.0.1:${material["port"] ?? ""}`,
  ca: material["ca"] ?? "",
  cert: material["cert"] ?? "",
  key: material["key"] ?? "",
};

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${concurrency} in flight, median of ${rounds} rounds of ${values.seconds} s\n`,
);
console.log("| size | contender | uploads/s | × the peer | CPU µs/upload | × the floor |");
console.log("| ---: | --- | ---: | ---: | ---: | ---: |");
for (const [label, size] of [
  ["10 KB", 10 * 1024],
  ["200 KB", 200 * 1024],
  ["2 MB", 2 * 1024 * 1024],
] as const) {
  const image = png(size);
  const contenders = [floor(target, image), ours(target), peer(target)];
  const results = new Map<Contender, Measurement[]>(contenders.map((one) => [one, []]));
  for (const contender of contenders) await measure(contender, image, milliseconds / 2);
  for (let round = 0; round < rounds; round++) {
    // Each goes first as often as the others.
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length];
      if (contender === undefined) continue;
      results.get(contender)?.push(await measure(contender, image, milliseconds));
    }
  }
  const medians = contenders.map((contender) => ({
    name: contender.name,
    perSecond: median((results.get(contender) ?? []).map((one) => one.perSecond)),
    cpu: median((results.get(contender) ?? []).map((one) => one.cpu)),
  }));
  const against = medians[2]?.perSecond ?? NaN;
  const lowest = medians[0]?.cpu ?? NaN;
  for (const { name, perSecond, cpu } of medians) {
    console.log(
      `| ${label} | ${name} | ${perSecond.toFixed(0)} | ${(perSecond / against).toFixed(2)} | ${cpu.toFixed(0)} | ${(cpu / lowest).toFixed(2)} |`,
    );
  }
  for (const contender of contenders) await contender.close();
}
server.disconnect();
