import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createGateway } from "../mock/gateway.js";
import { readSecret } from "./credentials.js";
import { refusalLine, summaryLine } from "./mock-lines.js";
import { printJson, printNote } from "./print.js";
import { makePrivate, writePrivateFile } from "./private-file.js";

export interface MockFlags {
  port: string;
  mchId: string;
  apiKeyFile?: string;
  record?: string;
  quiet?: boolean;
}

/** Enough to inspect, and little enough memory for a gateway that runs for weeks. */
const keepRequests = 1_000;

/** Runs a mock gateway until SIGINT or SIGTERM. The first line printed is all that a client needs. */
export async function mock({
  port,
  mchId,
  apiKeyFile,
  record,
  quiet = false,
}: MockFlags): Promise<number> {
  const apiKey =
    apiKeyFile === undefined ? randomBytes(16).toString("hex") : readSecret(apiKeyFile);
  // Fails now, not after hours of exchanges that cannot be saved.
  if (record !== undefined) {
    accessSync(dirname(record), constants.W_OK);
    makePrivate(record);
  }
  const gateway = createGateway({ merchants: [{ mchId, apiKey }], keepRequests });
  const log = (line: string): void => {
    printNote(line.replaceAll(apiKey, "***"));
  };
  if (!quiet) {
    gateway.events.on("refusal", (request) => {
      log(refusalLine(request));
    });
  }
  const server = await gateway.listen({ port: Number(port) });

  // The private key is written here, so the folder is new and its name random.
  const folder = mkdtempSync(join(tmpdir(), "wechatpay-mock-"));
  const write = (name: string, pem: string): string => {
    const path = join(folder, name);
    writePrivateFile(path, pem);
    return path;
  };
  const stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    printJson({
      url: server.url,
      mchId,
      apiKey,
      ca: write("ca.pem", server.ca),
      cert: write("cert.pem", server.cert),
      key: write("key.pem", server.key),
    });
    process.stderr.write("The mock gateway is running. Ctrl+C stops it and deletes its files.\n");
    if (!stopped.signal.aborted) await once(stopped.signal, "abort");
    await server.close();
    if (record !== undefined) {
      writePrivateFile(record, `${JSON.stringify(gateway.record(), null, 2)}\n`);
    }
  } finally {
    const recorded = record === undefined ? undefined : gateway.requests.length;
    log(summaryLine(gateway.stats, recorded));
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}
