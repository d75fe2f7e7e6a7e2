import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A merchant with the certificate that the gateway issued to it. */
export interface Merchant {
  readonly mchId: string;
  readonly apiKey: string;
  readonly cert: string;
  readonly key: string;
}

/** The gateway's memory in bytes, measured after garbage collection. */
export interface MemorySample {
  readonly rss: number;
  /** Heap and array buffers. */
  readonly heap: number;
}

/** The gateway's own counts. */
export interface GatewayStats {
  readonly received: number;
  /** The number of refusals by situation. */
  readonly refused: ReadonlyMap<string, number>;
  /** One per accepted upload. */
  readonly mediaIds: readonly string[];
}

/** A child process that runs the gateway. */
export class GatewayProcess {
  readonly url: string;
  readonly ca: string;
  readonly merchants: readonly Merchant[];
  readonly #child: ChildProcess;
  readonly #mediaIds: string[] = [];

  private constructor(child: ChildProcess, details: Readonly<Record<string, unknown>>) {
    this.#child = child;
    this.url = String(details["url"]);
    this.ca = String(details["ca"]);
    this.merchants = asList(details["clients"]).map((client) => {
      const { mchId, apiKey, cert, key } = asRecord(client);
      return { mchId: String(mchId), apiKey: String(apiKey), cert: String(cert), key: String(key) };
    });
  }

  static async start(): Promise<GatewayProcess> {
    const script = fileURLToPath(new URL("gateway.js", import.meta.url));
    const child = fork(script, { execArgv: ["--expose-gc"] });
    return new GatewayProcess(child, asRecord((await once(child, "message")).at(0)));
  }

  /** Ends the filling phase: the gateway counts requests and enforces rate limits. Returns the journal's size. */
  async filled(): Promise<number> {
    return Number((await this.#request("filled"))["kept"]);
  }

  async sample(): Promise<MemorySample> {
    const { rss, heap, mediaIds } = await this.#request("sample");
    this.#mediaIds.push(...asList(mediaIds).map(String));
    return { rss: Number(rss), heap: Number(heap) };
  }

  async stats(): Promise<GatewayStats> {
    const { received, refused, mediaIds } = await this.#request("stats");
    this.#mediaIds.push(...asList(mediaIds).map(String));
    const pairs = asList(refused).map((pair) => {
      const [when, count] = asList(pair);
      return [String(when), Number(count)] as const;
    });
    return { received: Number(received), refused: new Map(pairs), mediaIds: this.#mediaIds };
  }

  stop(): void {
    this.#child.disconnect();
  }

  /** Replies have no ID, so callers must await each reply before the next request. */
  async #request(message: string): Promise<Readonly<Record<string, unknown>>> {
    const reply = once(this.#child, "message");
    this.#child.send(message);
    return asRecord((await reply).at(0));
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) {
    throw new Error("Expected an object from the gateway process.");
  }
  return { ...value };
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("Expected a list from the gateway process.");
  return value;
}
