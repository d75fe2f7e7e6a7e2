import { bodies } from "./bodies.js";
import { deliveries } from "./deliveries.js";
import { envelopes } from "./envelopes.js";
import type { Fault } from "./fault.js";
import { pages } from "./pages.js";
import { signatures } from "./signatures.js";

const registry = { ...envelopes, ...signatures, ...pages, ...bodies, ...deliveries };

/** The name of a fault, for `gateway.on(operation).fault()` and the header `Wechatpay-Negative-Test`. */
export type FaultName = keyof typeof registry;

/** All faults, with what a client observes. */
export const faults: Readonly<Record<FaultName, Fault>> = registry;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}
