#!/usr/bin/env node
import { Command, Option } from "commander";
import type { CredentialFlags } from "./credentials.js";
import type { DoctorFlags } from "./doctor.js";
import type { GenerateFlags } from "./generate.js";
import { manifest } from "./manifest.js";
import type { MockFlags } from "./mock.js";
import { escapeText, printNotes } from "./print.js";
import type { SignFlags } from "./sign.js";

/** Adds the options that identify the merchant. Secrets come from a file or the environment, never from argv. */
function withCredentials(command: Command): Command {
  const option = (flags: string, environment: string, text: string): Option =>
    new Option(flags, text).env(environment);
  return command
    .option("--config <file>", "JSON file with mchId, apiKey, cert, key, pfx, passphrase, ca, url")
    .addOption(option("--mch-id <id>", "WECHATPAY_MCH_ID", "merchant ID"))
    .addOption(option("--api-key-file <file>", "WECHATPAY_API_KEY_FILE", "file with the APIv2 key"))
    .addOption(option("--cert <file>", "WECHATPAY_CERT", "merchant certificate, PEM"))
    .addOption(option("--key <file>", "WECHATPAY_KEY", "private key of the certificate, PEM"))
    .addOption(
      option("--pfx <file>", "WECHATPAY_PFX", "certificate and private key in one PKCS#12 file"),
    )
    .addOption(
      option(
        "--passphrase-file <file>",
        "WECHATPAY_PASSPHRASE_FILE",
        "file with the passphrase of the key or PKCS#12 file",
      ),
    )
    .addOption(option("--ca <file>", "WECHATPAY_CA", "CA to trust instead of the public CAs, PEM"))
    .addOption(
      option("--base-url <url>", "WECHATPAY_BASE_URL", "gateway to call instead of WeChat Pay's"),
    )
    .addHelpText(
      "after",
      "\nWECHATPAY_API_KEY and WECHATPAY_PASSPHRASE can hold the secrets themselves.",
    );
}

const program = new Command("wechatpay")
  .description("WeChat Pay APIv2: SDK generator, image uploads and a mock gateway")
  .version(manifest().version)
  .showHelpAfterError()
  .configureOutput({
    outputError: (text, write) => {
      write(escapeText(text));
    },
  });

program
  .command("generate")
  .description("generate an SDK from a spec")
  .requiredOption("--spec <file>", "entry file of the OpenAPI 3.1 spec")
  .requiredOption("--out <folder>", "folder to write the SDK to")
  .option("--runtime <specifier>", "module that the SDK imports", "wechatpay-apiv2/runtime")
  .option("--reference <folder>", "folder to write reference pages to")
  .option("--check", "write nothing; print a diff and exit 1 if a file is out of date")
  .option("--watch", "generate again whenever the spec changes")
  .option("--force", "overwrite generated files that were edited by hand")
  .action(async (flags: GenerateFlags) => {
    const { generateCommand } = await import("./generate.js");
    process.exitCode = await generateCommand(flags);
  });

withCredentials(program.command("upload"))
  .description("upload images; prints a line with media_id and file for each")
  .argument("<files...>", "JPEG, PNG or BMP images of at most 2 MB")
  .action(async (files: string[], flags: CredentialFlags) => {
    const { upload } = await import("./upload.js");
    process.exitCode = await upload(files, flags);
  });

program
  .command("mock")
  .description("run a mock gateway on loopback; the first line printed is a JSON object")
  .option("--port <number>", "port to listen on; 0 picks a free one", "0")
  .option("--mch-id <id>", "ID of the only merchant", "1230000109")
  .option("--api-key-file <file>", "file with the merchant's APIv2 key; random by default")
  .option("--record <file>", "on exit, write the latest 1,000 exchanges to this file as HAR")
  .option("--quiet", "do not print why requests are refused")
  .action(async (flags: MockFlags) => {
    const { mock } = await import("./mock.js");
    process.exitCode = await mock(flags);
  });

withCredentials(program.command("doctor"))
  .description("check the credentials and the connection to the gateway; calls no operation")
  .option("--offline", "do not connect")
  .action(async (flags: DoctorFlags) => {
    const { doctor } = await import("./doctor.js");
    process.exitCode = await doctor(flags);
  });

withCredentials(program.command("sign"))
  .description("sign fields and print the canonical string and the signature")
  .argument("[fields...]", "name=value; read from standard input, one per line, if none is given")
  .addOption(
    new Option("--type <type>", "signature type")
      .choices(["MD5", "HMAC-SHA256"])
      .default("HMAC-SHA256"),
  )
  .option("--expect <sign>", "compare with this signature; exit 1 if it differs")
  .action(async (args: string[], flags: SignFlags) => {
    const { sign } = await import("./sign.js");
    process.exitCode = await sign(args, flags);
  });

try {
  await program.parseAsync();
} catch (error) {
  // These errors are expected; their messages are enough without a stack.
  printNotes(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
