import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A running `wechatpay mock` command. */
export interface MockCommand {
  readonly url: string;
  readonly port: string;
  /** Paths of PEM files. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  /** Stops it with SIGINT, as Ctrl+C does, and resolves to its exit code. */
  stop(): Promise<number | null>;
}

const main = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

/** Starts the command that `npm run build` built and reads its line of JSON. */
export async function startMock(apiKeyFile: string): Promise<MockCommand> {
  const child = spawn(process.execPath, [main, "mock", "--api-key-file", apiKeyFile], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exit = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.once("line", resolve)),
    exit.then(() => Promise.reject(new Error("wechatpay mock exited without printing a line"))),
  ]);
  const printed: unknown = JSON.parse(line);
  const text = (name: string): string => {
    const value: unknown =
      typeof printed === "object" && printed !== null ? Reflect.get(printed, name) : undefined;
    if (typeof value !== "string") throw new Error(`The line has no ${name}.`);
    return value;
  };
  const url = text("url");
  return {
    ...{ url, port: new URL(url).port },
    ...{ ca: text("ca"), cert: text("cert"), key: text("key") },
    async stop() {
      child.kill("SIGINT");
      await exit;
      return child.exitCode;
    },
  };
}
