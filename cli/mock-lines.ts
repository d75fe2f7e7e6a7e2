import type { GatewayStats, ReceivedRequest } from "../mock/index.js";

/** Reports on one line why a request was refused. */
export function refusalLine({ at, method, path, refusal }: ReceivedRequest): string {
  const reason = refusal === null ? "" : `: ${refusal.when}: ${refusal.diagnosis}`;
  return `${at} ${method} ${path} refused${reason}`;
}

/**
 * Summarizes all requests on one line.
 *
 * @param recorded - number of requests in the record; undefined if no record is written
 */
export function summaryLine(
  { requests, accepted, refused }: GatewayStats,
  recorded: number | undefined,
): string {
  const situations = Object.entries(refused);
  const refusedTotal = situations.reduce((total, [, count]) => total + count, 0);
  const breakdown = situations.map(([when, count]) => `${when} ${count}`).join(", ");
  const record =
    recorded === undefined
      ? ""
      : `; the record contains ${recorded < requests ? `the latest ${recorded}` : "all of them"}`;
  return `${requests} ${requests === 1 ? "request" : "requests"}: ${accepted} accepted, ${refusedTotal} refused${refusedTotal > 0 ? ` (${breakdown})` : ""}${record}.`;
}
