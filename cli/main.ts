#!/usr/bin/env node
import { Command, Option } from "commander";
import type { Credentials } from "./credentials.js";
import { manifest } from "./manifest.js";
import type { MockFlags } from "./mock.js";

/** Options that say who calls. What is secret comes from a file or the environment, never from argv. */
function withCredentials(command: Command): Command {
  const option = (flags: string, environment: string, text: string): Option =>
    new Option(flags, text).env(environment);
  return command
    .option("--config <file>", "JSON with any of the below: mchId, apiKey, cert, key, ca, url")
    .addOption(option("--mch-id <id>", "WECHATPAY_MCH_ID", "merchant ID"))
    .addOption(
      option("--api-key-file <file>", "WECHATPAY_API_KEY_FILE", "file that holds the APIv2 key"),
    )
    .addOption(option("--cert <file>", "WECHATPAY_CERT", "merchant certificate, PEM"))
    .addOption(option("--key <file>", "WECHATPAY_KEY", "its private key, PEM"))
    .addOption(option("--pfx <file>", "WECHATPAY_PFX", "both in one PKCS#12 file"))
    .addOption(
      option("--passphrase-file <file>", "WECHATPAY_PASSPHRASE_FILE", "file with its passphrase"),
    )
    .addOption(option("--ca <file>", "WECHATPAY_CA", "CA to trust instead of the public ones, PEM"))
    .addOption(
      option("--base-url <url>", "WECHATPAY_BASE_URL", "another host than the spec's first"),
    )
    .addHelpText(
      "after",
      "\nThe APIv2 key may also be in WECHATPAY_API_KEY, the passphrase in WECHATPAY_PASSPHRASE.",
    );
}

const program = new Command("wechatpay")
  .description("WeChat Pay APIv2: SDK generator, uploads and a mock gateway")
  .version(manifest().version)
  .showHelpAfterError();

program
  .command("generate")
  .description("write the SDK that a spec describes")
  .requiredOption("--spec <file>", "the OpenAPI 3.1 document to start from")
  .requiredOption("--out <folder>", "where the SDK goes")
  .option("--runtime <specifier>", "what generated code imports", "wechatpay-apiv2/runtime")
  .option("--reference <folder>", "write reference pages there as well")
  .option("--check", "write nothing; exit 1 and show a diff where something is stale")
  .option("--watch", "generate again whenever the spec changes")
  .option("--force", "overwrite generated files that were edited by hand")
  .action(async (options: GenerateFlags) => {
    const { generateCommand } = await import("./generate.js");
    process.exitCode = await generateCommand(options);
  });

export interface GenerateFlags {
  spec: string;
  out: string;
  runtime: string;
  reference?: string;
  check?: boolean;
  watch?: boolean;
  force?: boolean;
}

withCredentials(program.command("upload"))
  .description("upload images; prints a line of media_id and file for each")
  .argument("<files...>", "jpeg, png or bmp images of at most 2 MB")
  .action(async (files: string[], options: Credentials) => {
    const { upload } = await import("./upload.js");
    process.exitCode = await upload(files, options);
  });

program
  .command("mock")
  .description("run a mock gateway on loopback; its first line is one JSON object")
  .option("--port <number>", "port to listen on; any free one by default", "0")
  .option("--mch-id <id>", "merchant ID that it knows", "1230000109")
  .option("--api-key-file <file>", "file with that merchant's APIv2 key; a fresh one by default")
  .option("--record <file>", "when it stops, write the latest 1,000 exchanges there, as HAR")
  .option("--quiet", "do not say why a request was refused")
  .action(async (options: MockFlags) => {
    const { mock } = await import("./mock.js");
    process.exitCode = await mock(options);
  });

withCredentials(program.command("doctor"))
  .description("check the credentials and the way to the gateway, without calling any operation")
  .option("--offline", "do not open a connection")
  .action(async (options: Credentials & { offline?: boolean }) => {
    const { doctor } = await import("./doctor.js");
    process.exitCode = await doctor(options);
  });

withCredentials(program.command("sign"))
  .description("sign fields and show the text that was signed")
  .argument("[fields...]", "name=value; read from standard input, a line each, where none is given")
  .addOption(
    new Option("--type <type>", "signature type")
      .choices(["MD5", "HMAC-SHA256"])
      .default("HMAC-SHA256"),
  )
  .option("--expect <sign>", "compare with this signature; exit 1 where it differs")
  .action(async (fields: string[], options: Credentials & SignFlags) => {
    const { sign } = await import("./sign.js");
    process.exitCode = await sign(fields, options);
  });

export interface SignFlags {
  type: "MD5" | "HMAC-SHA256";
  expect?: string;
}

try {
  await program.parseAsync();
} catch (error) {
  // What is expected to go wrong has a message; a stack would only hide it.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
