import type { ReceivedRequest, GatewayStats } from "../mock/index.js";

/** Why a request was refused, in one line. */
export function refusalLine({ at, method, path, refusal }: ReceivedRequest): string {
  const why = refusal === null ? "" : `: ${refusal.when}: ${refusal.diagnosis}`;
  return printable(`${at} ${method} ${path} refused${why}`);
}

/**
 * What became of every request, in one line.
 *
 * @param recorded - how many of them the record holds; undefined where there is none
 */
export function accountLine(
  { requests, accepted, refused }: GatewayStats,
  recorded: number | undefined,
): string {
  const situations = Object.entries(refused);
  const sum = situations.reduce((total, [, count]) => total + count, 0);
  const each = situations.map(([when, count]) => `${when} ${count}`).join(", ");
  const record =
    recorded === undefined
      ? ""
      : `; the record holds ${recorded < requests ? `the latest ${recorded}` : "them all"}`;
  return `${requests} ${requests === 1 ? "request" : "requests"}: ${accepted} accepted, ${sum} refused${sum > 0 ? ` (${each})` : ""}${record}.`;
}

/** Without what could end the line or speak to the terminal: much of it is the client's own words. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
