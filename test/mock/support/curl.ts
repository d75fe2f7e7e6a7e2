import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface CurlReply {
  status: number;
  headers: string;
  body: string;
}

/** Runs curl, with files in a temporary folder. */
export class Curl {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<Curl> {
    return new Curl(await mkdtemp(join(tmpdir(), "wechatpay-mock-test-")));
  }

  async file(name: string, content: Buffer | string): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, content);
    return path;
  }

  async send(...args: readonly string[]): Promise<CurlReply> {
    const { stdout } = await run("curl", ["-sS", "-i", ...args]);
    const [head = "", ...rest] = stdout
      .replace(/^HTTP\/1\.1 100 .*?\r\n\r\n/s, "")
      .split("\r\n\r\n");
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
    return { status, headers: head, body: rest.join("\r\n\r\n") };
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** The arguments that send text fields as multipart. */
export function form(fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => ["-F", `${name}=${value}`]);
}
