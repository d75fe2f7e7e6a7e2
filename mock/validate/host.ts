import type { Operation } from "../../runtime/operation.js";
import type { Problem } from "./problem.js";

/** What a gateway on this machine is called by its own clients. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Whether the operation is served by the host that was asked; without a connection there is none to look at. */
export function validateHost(
  { path, servers }: Operation,
  host: string | undefined,
  origins: readonly string[],
): Problem | undefined {
  if (host === undefined || loopback.test(host)) return undefined;
  const hosts = [...servers, ...origins].map((origin) => new URL(origin).host);
  if (hosts.includes(host.toLowerCase().replace(/:443$/, ""))) return undefined;
  return {
    page: "not found",
    diagnosis: `expected one of the hosts that serve ${path}: ${hosts.join(", ")}; ${host} was asked`,
  };
}
