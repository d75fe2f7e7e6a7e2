/**
 * Uploads at a steady pace to a mock gateway over mutual TLS. Some uploads are invalid. Checks that every upload
 * gets the right response and that the gateway's memory does not grow.
 *
 *   npm run load [-- --minutes 2 --per-minute 2000]
 *
 * The gateway's memory grows until its journal is full: it keeps the latest 10,000 requests. So small uploads fill
 * the journal as fast as possible before anything is measured. After that, growth would be a leak.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { png } from "./fixtures.js";
import { GatewayProcess } from "./load/gateway-process.js";
import type { TimedSample } from "./load/memory-growth.js";
import { growth, growthLimits, megabytes } from "./load/memory-growth.js";
import type { UploadResult } from "./load/uploader.js";
import { invalidOneIn, Uploader } from "./load/uploader.js";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "2" },
    "per-minute": { type: "string", default: "2000" },
  },
});
const minutes = Number(values.minutes);
const perMinute = Number(values["per-minute"]);
const total = Math.round(minutes * perMinute);
const journalSize = 10_000;
const secondsBetweenSamples = 5;

const gateway = await GatewayProcess.start();

/** Fills the journal, with the same share of invalid uploads as the measured run. */
async function fillJournal(): Promise<void> {
  const uploader = new Uploader(gateway, { rateLimited: false });
  const small = png(10 * 1024);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < journalSize; index = next++) {
      await uploader.upload(index, small);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  await uploader.close();
}

interface Upload {
  readonly result: UploadResult;
  readonly milliseconds: number;
}

/** Starts each upload on schedule, even if earlier ones are still running. */
async function runUploads(): Promise<readonly Upload[]> {
  const uploader = new Uploader(gateway, { rateLimited: true });
  const image = png(200 * 1024);
  const startedAt = performance.now();
  const running: Promise<Upload>[] = [];
  const timed = async (index: number): Promise<Upload> => {
    const sentAt = performance.now();
    const result = await uploader.upload(index, image);
    return { result, milliseconds: performance.now() - sentAt };
  };
  for (let index = 0; index < total; index += 1) {
    const wait = startedAt + (index * 60_000) / perMinute - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(timed(index));
  }
  const uploads = await Promise.all(running);
  await uploader.close();
  return uploads;
}

async function sampleMemory(signal: AbortSignal): Promise<readonly TimedSample[]> {
  const startedAt = performance.now();
  const samples: TimedSample[] = [];
  while (!signal.aborted) {
    samples.push({ at: performance.now() - startedAt, ...(await gateway.sample()) });
    await sleep(secondsBetweenSamples * 1000, undefined, { signal }).catch(() => undefined);
  }
  return samples;
}

const fillStartedAt = performance.now();
await fillJournal();
const kept = await gateway.filled();
console.log(
  `Node ${process.version}; ${gateway.merchants.length} merchants; journal filled with ${kept} requests in ${((performance.now() - fillStartedAt) / 1000).toFixed(0)} s\n`,
);

const finished = new AbortController();
const startedAt = performance.now();
const sampling = sampleMemory(finished.signal);
const uploads = await runUploads();
const seconds = (performance.now() - startedAt) / 1000;
finished.abort();
const samples = await sampling;
const stats = await gateway.stats();
gateway.stop();

const accepted = uploads.flatMap(({ result }) =>
  result.kind === "accepted" ? [result.mediaId] : [],
);
const refused = uploads.filter(({ result }) => result.kind === "refused").length;
const failed = uploads.flatMap(({ result }) => (result.kind === "failed" ? [result.message] : []));
const refusedByGateway = [...stats.refused.values()].reduce((sum, count) => sum + count, 0);
const invalid = Math.floor(total / invalidOneIn);
const latencies = uploads.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const latency = (share: number): string =>
  (latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0).toFixed(0);

console.log("| after s | rss MB | heap MB |\n| ---: | ---: | ---: |");
for (const { at, rss, heap } of samples) {
  console.log(`| ${(at / 1000).toFixed(0)} | ${megabytes(rss)} | ${megabytes(heap)} |`);
}

const checks: readonly (readonly [check: string, result: string, passes: boolean])[] = [
  ["uploads sent", `${uploads.length} in ${seconds.toFixed(1)} s`, uploads.length === total],
  ["responses", `${accepted.length + refused}`, accepted.length + refused === total],
  ["uploads without a response", `${failed.length}`, failed.length === 0],
  ["requests counted by the gateway", `${stats.received}`, stats.received === total],
  [
    "accepted, by clients and gateway",
    `${accepted.length} and ${stats.mediaIds.length}`,
    accepted.length === total - invalid && stats.mediaIds.length === accepted.length,
  ],
  [
    "refused, by clients and gateway",
    `${refused} and ${refusedByGateway}: ${[...stats.refused].map((pair) => pair.join(" ")).join(", ")}`,
    refused === invalid && refusedByGateway === invalid,
  ],
  [
    "distinct media_ids, by clients and gateway",
    `${new Set(accepted).size} and ${new Set(stats.mediaIds).size}`,
    new Set(accepted).size === accepted.length &&
      new Set([...accepted, ...stats.mediaIds]).size === accepted.length,
  ],
  [
    "latency in ms: median, 99 %, maximum",
    `${latency(0.5)}, ${latency(0.99)}, ${latency(1)}`,
    true,
  ],
  ...(["heap", "rss"] as const).map((key) => {
    const slope = growth(samples, key);
    const result = `${slope.toFixed(2)} MB per minute (limit ${growthLimits[key]})`;
    return [`growth of ${key} in the second half`, result, slope <= growthLimits[key]] as const;
  }),
];
console.log("\n| check | result | passes |\n| --- | --- | --- |");
for (const [check, result, passes] of checks) {
  console.log(`| ${check} | ${result} | ${passes ? "yes" : "NO"} |`);
}
for (const message of new Set(failed)) console.error(message);
if (checks.some(([, , passes]) => !passes)) process.exitCode = 1;
