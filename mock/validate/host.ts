import type { Operation } from "../../runtime/operation.js";
import { isLoopback } from "../loopback.js";
import type { Problem } from "./problem.js";

/** Rejects a host that does not serve the operation. Without a connection there is no Host header to check. */
export function validateHost(
  { path, servers }: Operation,
  host: string | undefined,
  origins: readonly string[],
): Problem | undefined {
  if (host === undefined || isThisGateway(host.toLowerCase())) return undefined;
  const hosts = [...servers, ...origins].map((origin) => new URL(origin).host);
  if (hosts.includes(host.toLowerCase().replace(/:443$/, ""))) return undefined;
  return {
    page: "not found",
    diagnosis: `expected a host that serves ${path} (${hosts.join(", ")}), received ${host}`,
  };
}

/** A gateway listens on 127.0.0.1, so the other addresses of 127.0.0.0/8 are not its own. */
function isThisGateway(host: string): boolean {
  const hostname = host.replace(/:\d+$/, "");
  return isLoopback(hostname) && (hostname === "127.0.0.1" || !hostname.startsWith("127."));
}
