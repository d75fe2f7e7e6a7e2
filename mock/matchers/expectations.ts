import type { FieldNameOf, InputOf, Operation, SignType } from "../../runtime/operation.js";
import type { Refusal } from "../reply/refusal.js";

/** What a field's value should be: that text, or whatever an asymmetric matcher such as `expect.stringMatching` takes. */
export type FieldExpectation = string | { asymmetricMatch(value: unknown): boolean };

/** Values by the wire names of fields, as the texts that stand on the wire. */
export type ExpectedFields<Name extends string = string> = Partial<
  Readonly<Record<Name, FieldExpectation>>
>;

/**
 * What the fields of a request of this operation should be, by the names that it has: as texts, or as they
 * are given to a client, so that an amount may be a number and JSON text the value that it holds.
 */
export type ExpectedRequest<T extends Operation> = {
  readonly [Name in FieldNameOf<T>]?:
    FieldExpectation | (Name extends keyof InputOf<T> ? NonNullable<InputOf<T>[Name]> : never);
};

/** The same where the operation is not known until it runs. */
export type AnyExpectedFields = Readonly<Record<string, unknown>>;

/** Matchers for `expect(gateway)`, as both vitest and jest show them. */
export interface GatewayMatchers<Result> {
  /** That a request of this operation came, accepted or not, whose fields hold these. */
  toHaveReceived<T extends Operation>(operation: T, fields?: ExpectedRequest<T>): Result;
  /** That a file came with a request which nothing was wrong with and whose text fields hold these. */
  toHaveUploaded(fields?: ExpectedFields): Result;
  /** That a request was refused: in this situation, or in any. */
  toHaveRefused(when?: Refusal["when"]): Result;
  /** That requests were accepted, and every one of them with a signature of this type. */
  toHaveVerified(signType: SignType): Result;
  /** That a certificate came which is trusted and whose subject CN is this merchant ID. */
  toHaveSeenCertificateOf(mchId: string): Result;
}

/** What the matchers use of `this`, in vitest and in jest alike. */
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
