import type { Refusal } from "../reply/refusal.js";

/** How many requests came to what; counts on where `requests` forgets the oldest. */
export interface GatewayStats {
  readonly requests: number;
  /** Requests that nothing was wrong with, whatever a script answered to them. */
  readonly accepted: number;
  /** Refused requests by situation; one that never arose is not there. */
  readonly refused: Readonly<Partial<Record<Refusal["when"], number>>>;
}

export const emptyStats: GatewayStats = { requests: 0, accepted: 0, refused: {} };

export function counted(
  { requests, accepted, refused }: GatewayStats,
  refusal: Pick<Refusal, "when"> | null,
): GatewayStats {
  if (refusal === null) return { requests: requests + 1, accepted: accepted + 1, refused };
  const { when } = refusal;
  const already = refused[when] ?? 0;
  return { requests: requests + 1, accepted, refused: { ...refused, [when]: already + 1 } };
}
