import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A gateway started by the command, with the details from its first line. */
export interface MockGateway {
  readonly details: object;
  /** Path of a file with the details. */
  readonly config: string;
  stop(): Promise<void>;
}

/** Runs `npx wechatpay mock` in the project at `path` and writes its details into `folder`. */
export async function startMockGateway(path: string, folder: string): Promise<MockGateway> {
  const child = spawn("npx", ["wechatpay", "mock"], {
    cwd: path,
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  const line: unknown = (await once(lines, "line")).at(0);
  const details: unknown = JSON.parse(String(line));
  if (typeof details !== "object" || details === null)
    throw new Error("Expected a JSON object on the first line.");
  const config = join(folder, "gateway.json");
  writeFileSync(config, JSON.stringify(details));
  return {
    details,
    config,
    async stop() {
      const ended = once(child, "exit");
      // Signal the process group: npx runs the command in a child process.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  };
}
