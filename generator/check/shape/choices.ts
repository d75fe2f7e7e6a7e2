/** The values of enumerated extensions. Both the JSON Schemas and the types derive from them. */

/** The methods of operations. */
export const methods = ["get", "post"] as const;
export type Method = (typeof methods)[number];

export const signTypes = ["HMAC-SHA256", "MD5"] as const;
export type SignType = (typeof signTypes)[number];

export const effects = [
  "place order",
  "pay order",
  "query order",
  "close order",
  "reverse order",
  "refund order",
  "query refunds",
  "list orders",
] as const;
export type Effect = (typeof effects)[number];

export const lifecycleStates = [
  "offline",
  "closed",
  "closed to new merchants",
  "superseded",
] as const;
export type LifecycleState = (typeof lifecycleStates)[number];

export const units = ["fen", "seconds"] as const;
export type Unit = (typeof units)[number];

/** Who fills in a field of a request. Fillers with settings are objects. */
export const fillers = [
  "caller",
  "merchant",
  "application",
  "nonce",
  "timestamp",
  "sign_type",
  "sign",
] as const;

/** Who fills in a field of a payload for a front end. */
export type PayloadFiller = (typeof fillers)[number];

export type Filler =
  | (typeof fillers)[number]
  | { readonly digest: "MD5"; readonly of: string }
  | {
      readonly signature: "MD5";
      readonly over: readonly string[];
      readonly secret: "workWxSecret";
    };
