import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A merchant, with the certificate that the gateway made for it. */
export interface Merchant {
  readonly mchId: string;
  readonly apiKey: string;
  readonly cert: string;
  readonly key: string;
}

/** The gateway's memory, in bytes, right after garbage was collected. */
export interface Sample {
  readonly rss: number;
  /** The heap, and the buffers beside it. */
  readonly held: number;
}

/** What the gateway counted by itself. */
export interface Tally {
  readonly received: number;
  /** By situation. */
  readonly refused: ReadonlyMap<string, number>;
  /** Of every upload that it accepted. */
  readonly mediaIds: readonly string[];
}

/** The child process with the gateway in it. */
export class GatewayProcess {
  readonly url: string;
  readonly ca: string;
  readonly merchants: readonly Merchant[];
  readonly #child: ChildProcess;
  readonly #mediaIds: string[] = [];

  private constructor(child: ChildProcess, first: Readonly<Record<string, unknown>>) {
    this.#child = child;
    this.url = String(first["url"]);
    this.ca = String(first["ca"]);
    this.merchants = list(first["clients"]).map((client) => {
      const { mchId, apiKey, cert, key } = record(client);
      return { mchId: String(mchId), apiKey: String(apiKey), cert: String(cert), key: String(key) };
    });
  }

  static async start(): Promise<GatewayProcess> {
    const script = fileURLToPath(new URL("gateway.js", import.meta.url));
    const child = fork(script, { execArgv: ["--expose-gc"] });
    return new GatewayProcess(child, record((await once(child, "message")).at(0)));
  }

  /** From now on it counts, and keeps the limits. Says how many requests its journal holds. */
  async filled(): Promise<number> {
    return Number((await this.#ask("filled"))["kept"]);
  }

  async sample(): Promise<Sample> {
    const { rss, held, mediaIds } = await this.#ask("sample");
    this.#mediaIds.push(...list(mediaIds).map(String));
    return { rss: Number(rss), held: Number(held) };
  }

  async tally(): Promise<Tally> {
    const { received, refused, mediaIds } = await this.#ask("tally");
    this.#mediaIds.push(...list(mediaIds).map(String));
    const pairs = list(refused).map((pair) => {
      const [when, count] = list(pair);
      return [String(when), Number(count)] as const;
    });
    return { received: Number(received), refused: new Map(pairs), mediaIds: this.#mediaIds };
  }

  stop(): void {
    this.#child.disconnect();
  }

  /** One question at a time: answers carry no name. */
  async #ask(question: string): Promise<Readonly<Record<string, unknown>>> {
    const answer = once(this.#child, "message");
    this.#child.send(question);
    return record((await answer).at(0));
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Error("The gateway sent no object.");
  return { ...value };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("The gateway sent no list.");
  return value;
}
