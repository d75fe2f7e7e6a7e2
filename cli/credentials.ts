import { readFileSync } from "node:fs";
import type { ClientOptions } from "../runtime/index.js";

/** Flags that say who calls, as the command line gives them. */
export interface Credentials {
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

/** The client's options, from flags first, then the environment, then the configuration file. */
export function clientOptions(flags: Credentials): ClientOptions {
  const config = flags.config === undefined ? {} : readConfig(flags.config);
  const given = (flag: string | undefined, name: string): string | undefined =>
    flag ?? config[name];
  const secret = (file: string | undefined, variable: string, name: string): string | undefined =>
    file === undefined ? (process.env[variable] ?? config[name]) : readSecret(file);

  const passphrase = secret(flags.passphraseFile, "WECHATPAY_PASSPHRASE", "passphrase");
  const pfx = given(flags.pfx, "pfx");
  const cert = given(flags.cert, "cert");
  const key = given(flags.key, "key");
  const ca = given(flags.ca, "ca");
  const baseUrl = given(flags.baseUrl, "url");
  const withPassphrase = passphrase === undefined ? {} : { passphrase };
  return {
    // What is missing is named by the client, with everything else that is wrong.
    mchId: given(flags.mchId, "mchId") ?? "",
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

/** A file that ends with a line break is how editors leave it; the break is not part of the secret. */
function readSecret(file: string): string {
  return readFileSync(file, "utf8").replace(/\r?\n$/, "");
}

function readConfig(file: string): Partial<Record<string, string>> {
  const text = readFileSync(file, "utf8");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // The parser would quote what it stumbled over, and that may be a key.
    throw new Error(`${file} is not JSON.`);
  }
  if (typeof parsed !== "object" || parsed === null) throw new Error(`${file} is no JSON object.`);
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
