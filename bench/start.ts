/**
 * Starts `wechatpay mock` repeatedly and prints the milliseconds until it has printed its first line.
 *
 *   npm run bench:start [-- --times 20]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { times: { type: "string", default: "20" } } });
const command = "dist/cli/main.js";

async function start(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [command, "mock"], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  const duration = performance.now() - startedAt;
  child.kill("SIGTERM");
  await once(child, "exit");
  return duration;
}

const durations: number[] = [];
while (durations.length < Number(values.times)) durations.push(await start());
durations.sort((a, b) => a - b);
const quantile = (share: number): string =>
  (durations[Math.floor((durations.length - 1) * share)] ?? 0).toFixed(0);
console.log(`${durations.length} starts of wechatpay mock, milliseconds until the first line`);
console.log(`fastest ${quantile(0)}, median ${quantile(0.5)}, slowest ${quantile(1)}`);
