import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A gateway that the command started, and what its first line said. */
export interface MockGateway {
  readonly details: object;
  /** The path of a file with the details. */
  readonly config: string;
  stop(): Promise<void>;
}

/** Runs `npx wechatpay mock` in a project. @param folder - where the details are written to */
export async function mockGateway(path: string, folder: string): Promise<MockGateway> {
  const child = spawn("npx", ["wechatpay", "mock"], {
    cwd: path,
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  const line: unknown = (await once(lines, "line")).at(0);
  const details: unknown = JSON.parse(String(line));
  if (typeof details !== "object" || details === null) throw new Error("No JSON object.");
  const config = join(folder, "gateway.json");
  writeFileSync(config, JSON.stringify(details));
  return {
    details,
    config,
    async stop() {
      const ended = once(child, "exit");
      // The whole group: npx stands in front of the command.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  };
}
