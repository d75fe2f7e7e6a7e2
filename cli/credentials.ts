import { readFileSync } from "node:fs";
import type { ClientOptions } from "../runtime/index.js";

/** Command-line flags that identify the merchant. */
export interface CredentialFlags {
  config?: string;
  mchId?: string;
  apiKeyFile?: string;
  cert?: string;
  key?: string;
  pfx?: string;
  passphraseFile?: string;
  ca?: string;
  baseUrl?: string;
}

/** Builds client options. Flags win over environment variables, which win over the configuration file. */
export function clientOptions(flags: CredentialFlags): ClientOptions {
  const config = flags.config === undefined ? {} : readConfig(flags.config);
  const setting = (flag: string | undefined, name: string): string | undefined =>
    flag ?? config[name];
  const secret = (file: string | undefined, variable: string, name: string): string | undefined =>
    file === undefined ? (process.env[variable] ?? config[name]) : readSecret(file);

  const passphrase = secret(flags.passphraseFile, "WECHATPAY_PASSPHRASE", "passphrase");
  const pfx = setting(flags.pfx, "pfx");
  const cert = setting(flags.cert, "cert");
  const key = setting(flags.key, "key");
  const ca = setting(flags.ca, "ca");
  const baseUrl = setting(flags.baseUrl, "url");
  const withPassphrase = passphrase === undefined ? {} : { passphrase };
  return {
    // The client reports missing values together with every other problem.
    mchId: setting(flags.mchId, "mchId") ?? "",
    apiKey: secret(flags.apiKeyFile, "WECHATPAY_API_KEY", "apiKey") ?? "",
    ...(pfx !== undefined && { certificate: { pfx, ...withPassphrase } }),
    ...(pfx === undefined &&
      (cert !== undefined || key !== undefined) && {
        certificate: { cert: cert ?? "", key: key ?? "", ...withPassphrase },
      }),
    ...(ca !== undefined && { ca }),
    ...(baseUrl !== undefined && { baseUrl }),
  };
}

/** Reads a secret without the line break that editors add at the end of a file. */
export function readSecret(file: string): string {
  return readFileSync(file, "utf8").replace(/\r?\n$/, "");
}

function readConfig(file: string): Partial<Record<string, string>> {
  const text = readFileSync(file, "utf8");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may contain a key.
    throw new Error(`${file} is not valid JSON.`);
  }
  if (typeof parsed !== "object" || parsed === null) {
    throw new Error(`${file} does not contain a JSON object.`);
  }
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
