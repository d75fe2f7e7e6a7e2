import { X509Certificate } from "node:crypto";
import { connect } from "node:tls";
import type { ConnectionOptions } from "node:tls";
import { secapiMchUploadmedia } from "../generated/operations/index.js";
import type { Configuration } from "../runtime/configuration/configuration.js";
import { configure } from "../runtime/configuration/configure.js";
import { ConfigurationError } from "../runtime/index.js";
import { clientOptions } from "./credentials.js";
import type { CredentialFlags } from "./credentials.js";
import { printResult } from "./print.js";

export interface DoctorFlags extends CredentialFlags {
  offline?: boolean;
}

const day = 24 * 60 * 60 * 1000;

/** Checks what a call needs, in the order a call needs it: options, certificate, connection. */
export async function doctor({ offline, ...credentials }: DoctorFlags): Promise<number> {
  let configuration: Configuration;
  try {
    configuration = configure(clientOptions(credentials));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const { path, message, code } of error.problems) {
      report(false, `${path}: ${message} [${code}]`);
    }
    return 1;
  }
  report(true, `Node ${process.versions.node}, OpenSSL ${process.versions.openssl}`);
  report(true, `merchant ${configuration.mchId}, API key of 32 bytes`);
  const tls = configuration.clientCertificate?.tls();
  if (tls === undefined) {
    report(false, "no certificate: operations under /secapi need --cert and --key, or --pfx");
    return 1;
  }
  const { subject, validTo } = new X509Certificate(tls.cert);
  const days = Math.floor((Date.parse(validTo) - Date.now()) / day);
  report(true, `certificate ${subject.replaceAll("\n", ", ")}, valid for ${days} more days`);
  if (offline === true) return 0;

  const [first] = secapiMchUploadmedia.servers;
  const { hostname, port } = new URL(configuration.baseUrl ?? first);
  const options: ConnectionOptions = {
    host: hostname,
    port: port === "" ? 443 : Number(port),
    ...tls,
    // TLS allows no IP address as a server name.
    ...(/^[\d.:[\]]+$/.test(hostname) ? {} : { servername: hostname }),
    ...(configuration.ca && { ca: [...configuration.ca] }),
  };
  try {
    const protocol = await handshake(options, configuration.timeout.connect);
    report(true, `connected to ${hostname} over ${protocol}; its certificate is trusted`);
    return 0;
  } catch (error) {
    report(false, `${hostname}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** Connects, closes the connection and returns the TLS version. @param timeout - milliseconds */
function handshake(options: ConnectionOptions, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(options, () => {
      resolve(String(socket.getProtocol()));
      socket.destroy();
    });
    socket.setTimeout(timeout, () => {
      socket.destroy(new Error(`no connection within ${timeout} ms`));
    });
    socket.on("error", reject);
  });
}

function report(ok: boolean, text: string): void {
  printResult(`${ok ? "ok " : "BAD"}  ${text}`);
}
