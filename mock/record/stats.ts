import type { Refusal } from "../reply/refusal.js";

/** Counts of requests. They include requests that `requests` has dropped. */
export interface GatewayStats {
  readonly requests: number;
  /** Valid requests, even if a stub sent a failure. */
  readonly accepted: number;
  /** Refused requests by situation. Situations that did not occur are absent. */
  readonly refused: Readonly<Partial<Record<Refusal["when"], number>>>;
}

export const emptyStats: GatewayStats = { requests: 0, accepted: 0, refused: {} };

/** Adds one request to the counts. */
export function countRequest(
  { requests, accepted, refused }: GatewayStats,
  refusal: Pick<Refusal, "when"> | null,
): GatewayStats {
  if (refusal === null) return { requests: requests + 1, accepted: accepted + 1, refused };
  const { when } = refusal;
  return {
    requests: requests + 1,
    accepted,
    refused: { ...refused, [when]: (refused[when] ?? 0) + 1 },
  };
}
