import type { FieldNameOf, InputOf, Operation, SignType } from "../../runtime/operation.js";
import type { Refusal } from "../reply/refusal.js";

/** The expected value of a field: text, or an asymmetric matcher such as `expect.stringMatching(/^wx/)`. */
export type FieldExpectation = string | { asymmetricMatch(value: unknown): boolean };

/** Expected fields by wire name, compared with the text on the wire. */
export type ExpectedFields<Name extends string = string> = Partial<
  Readonly<Record<Name, FieldExpectation>>
>;

/**
 * Expected fields of a request to a known operation, by wire name. A value is compared with the text on the
 * wire, or with what the client was given: an amount as a number, a JSON field as its parsed value.
 */
export type ExpectedRequest<T extends Operation> = {
  readonly [Name in FieldNameOf<T>]?:
    FieldExpectation | (Name extends keyof InputOf<T> ? NonNullable<InputOf<T>[Name]> : never);
};

/** `ExpectedRequest` of an operation that is known only at run time. */
export type AnyExpectedFields = Readonly<Record<string, unknown>>;

/** The matchers for `expect(gateway)`, in vitest and in jest. */
export interface GatewayMatchers<Result> {
  /** Passes if the gateway received a request to this operation with these fields, accepted or refused. */
  toHaveReceived<T extends Operation>(operation: T, fields?: ExpectedRequest<T>): Result;
  /** Passes if the gateway accepted a request that contains a file and these text fields. */
  toHaveUploaded(fields?: ExpectedFields): Result;
  /** Passes if the gateway refused a request, for this reason if one is given. */
  toHaveRefused(when?: Refusal["when"]): Result;
  /** Passes if the gateway accepted at least one request, and all accepted ones have this signature type. */
  toHaveVerified(signType: SignType): Result;
  /** Passes if the gateway received a trusted client certificate whose subject CN is this merchant ID. */
  toHaveSeenCertificateOf(mchId: string): Result;
}

/** The part of a matcher's `this` that vitest and jest have in common. */
export interface MatcherContext {
  equals(one: unknown, other: unknown): boolean;
  readonly utils: {
    diff(expected: unknown, received: unknown): string | null | undefined;
    stringify(value: unknown): string;
  };
}

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}
