/**
 * Starts `wechatpay mock` again and again, as a person does, and prints the milliseconds until its line is
 * there.
 *
 *   npm run bench:start [-- --times 20]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { times: { type: "string", default: "20" } } });
const command = "dist/cli/main.js";

async function start(): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, [command, "mock"], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  const taken = performance.now() - from;
  child.kill("SIGTERM");
  await once(child, "exit");
  return taken;
}

const taken: number[] = [];
while (taken.length < Number(values.times)) taken.push(await start());
taken.sort((one, other) => one - other);
const at = (share: number): string =>
  (taken[Math.floor((taken.length - 1) * share)] ?? 0).toFixed(0);
console.log(`${taken.length} starts of wechatpay mock until its line, in milliseconds`);
console.log(`fastest ${at(0)}, median ${at(0.5)}, slowest ${at(1)}`);
