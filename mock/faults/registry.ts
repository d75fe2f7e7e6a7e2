import { bodies } from "./bodies.js";
import { deliveries } from "./deliveries.js";
import { envelopes } from "./envelopes.js";
import type { Fault } from "./fault.js";
import { pages } from "./pages.js";
import { signatures } from "./signatures.js";

const registry = { ...envelopes, ...signatures, ...pages, ...bodies, ...deliveries };

/** The faults that a script or the header `Wechatpay-Negative-Test` can ask for, by name. */
export type FaultName = keyof typeof registry;

/** All of them, with what a client sees of each. */
export const faults: Readonly<Record<FaultName, Fault>> = registry;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}
