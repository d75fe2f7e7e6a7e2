/**
 * Uploads at a steady pace to a mock gateway over real mutual TLS, some of them wrong, and says whether
 * every one of them was answered and whether the gateway's memory stays flat.
 *
 *   npm run load [-- --minutes 2 --per-minute 2000]
 *
 * The gateway keeps the latest 10,000 requests. Until it has so many its memory grows, and has to; so they
 * are sent before anything is measured, small and as fast as it goes. After that each request takes the
 * place of another, and growth would be a leak.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { png } from "./image.js";
import { GatewayProcess } from "./load/child.js";
import type { TimedSample } from "./load/flatness.js";
import { bounds, growth, megabytes } from "./load/flatness.js";
import type { Result } from "./load/senders.js";
import { Senders, wrongOneIn } from "./load/senders.js";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "2" },
    "per-minute": { type: "string", default: "2000" },
  },
});
const minutes = Number(values.minutes);
const perMinute = Number(values["per-minute"]);
const total = Math.round(minutes * perMinute);
const keptByJournal = 10_000;
const secondsBetweenSamples = 5;

const gateway = await GatewayProcess.start();

/** Fills the journal, with the same share of wrong uploads as later. */
async function fill(): Promise<void> {
  const senders = new Senders(gateway, { paced: false });
  const small = png(10 * 1024);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let number = next++; number < keptByJournal; number = next++) {
      await senders.send(number, small);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  await senders.close();
}

interface Sent {
  readonly result: Result;
  readonly milliseconds: number;
}

/** Sends each upload when it is its time, whether or not those before it have been answered. */
async function load(): Promise<readonly Sent[]> {
  const senders = new Senders(gateway, { paced: true });
  const image = png(200 * 1024);
  const started = performance.now();
  const running: Promise<Sent>[] = [];
  const timed = async (number: number): Promise<Sent> => {
    const from = performance.now();
    const result = await senders.send(number, image);
    return { result, milliseconds: performance.now() - from };
  };
  for (let number = 0; number < total; number += 1) {
    const wait = started + (number * 60_000) / perMinute - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(timed(number));
  }
  const sent = await Promise.all(running);
  await senders.close();
  return sent;
}

async function watch(until: AbortSignal): Promise<readonly TimedSample[]> {
  const started = performance.now();
  const samples: TimedSample[] = [];
  while (!until.aborted) {
    samples.push({ at: performance.now() - started, ...(await gateway.sample()) });
    await sleep(secondsBetweenSamples * 1000, undefined, { signal: until }).catch(() => undefined);
  }
  return samples;
}

const before = performance.now();
await fill();
const kept = await gateway.filled();
console.log(
  `Node ${process.version}; ${gateway.merchants.length} merchants; ${kept} requests to begin with, sent in ${((performance.now() - before) / 1000).toFixed(0)} s\n`,
);

const over = new AbortController();
const begun = performance.now();
const watching = watch(over.signal);
const sent = await load();
const seconds = (performance.now() - begun) / 1000;
over.abort();
const samples = await watching;
const tally = await gateway.tally();
gateway.stop();

const accepted = sent.flatMap(({ result }) => (result.kind === "accepted" ? [result.mediaId] : []));
const refused = sent.filter(({ result }) => result.kind === "refused").length;
const failed = sent.flatMap(({ result }) => (result.kind === "failed" ? [result.message] : []));
const refusedThere = [...tally.refused.values()].reduce((sum, count) => sum + count, 0);
const wrong = Math.floor(total / wrongOneIn);
const latencies = sent.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const latency = (share: number): string =>
  (latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0).toFixed(0);

console.log("| after s | rss MB | held MB |\n| ---: | ---: | ---: |");
for (const { at, rss, held } of samples) {
  console.log(`| ${(at / 1000).toFixed(0)} | ${megabytes(rss)} | ${megabytes(held)} |`);
}

const checks: readonly (readonly [what: string, found: string, holds: boolean])[] = [
  ["uploads sent", `${sent.length} in ${seconds.toFixed(1)} s`, sent.length === total],
  ["answered", `${accepted.length + refused}`, accepted.length + refused === total],
  ["without an answer", `${failed.length}`, failed.length === 0],
  ["received, by the gateway's count", `${tally.received}`, tally.received === total],
  [
    "accepted, here and there",
    `${accepted.length} and ${tally.mediaIds.length}`,
    accepted.length === total - wrong && tally.mediaIds.length === accepted.length,
  ],
  [
    "refused, here and there",
    `${refused} and ${refusedThere}: ${[...tally.refused].map((pair) => pair.join(" ")).join(", ")}`,
    refused === wrong && refusedThere === wrong,
  ],
  [
    "different media_ids, here and there",
    `${new Set(accepted).size} and ${new Set(tally.mediaIds).size}`,
    new Set(accepted).size === accepted.length &&
      new Set([...accepted, ...tally.mediaIds]).size === accepted.length,
  ],
  ["ms to an answer: half, 99 %, all", `${latency(0.5)}, ${latency(0.99)}, ${latency(1)}`, true],
  ...(["held", "rss"] as const).map((of) => {
    const slope = growth(samples, of);
    const found = `${slope.toFixed(2)} MB a minute, of at most ${bounds[of]}`;
    return [`growth of ${of} in the second half`, found, slope <= bounds[of]] as const;
  }),
];
console.log("\n| what | found | holds |\n| --- | --- | --- |");
for (const [what, found, holds] of checks) {
  console.log(`| ${what} | ${found} | ${holds ? "yes" : "NO"} |`);
}
for (const message of new Set(failed)) console.error(message);
if (checks.some(([, , holds]) => !holds)) process.exitCode = 1;
