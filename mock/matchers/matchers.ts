import type { Operation, SignType } from "../../runtime/operation.js";
import type { ReceivedRequest } from "../record/received.js";
import { sensitiveNames } from "../record/sensitive.js";
import type { Refusal } from "../reply/refusal.js";
import { countRequests, describeClosest, describeFields, describeReceived } from "./describe.js";
import type { AnyExpectedFields, MatcherContext, MatcherResult } from "./expectations.js";
import { FieldMatcher } from "./field-matcher.js";

/**
 * Matchers for `expect(gateway)`, in vitest and in jest: `expect.extend(matchers)`. The modules
 * `wechatpay-apiv2/mock/vitest` and `wechatpay-apiv2/mock/jest` do that and declare the types.
 */
export const matchers = {
  toHaveReceived(
    this: MatcherContext,
    gateway: unknown,
    operation: Operation,
    expected: AnyExpectedFields = {},
  ): MatcherResult {
    const all = requestsOf(gateway);
    const requests = all.filter((request) => request.operation === operation.id);
    const matcher = new FieldMatcher(this, operation.request.fields);
    const pass = requests.some((request) => matcher.matchesAll(request, expected));
    const fields = describeFields(this, expected, sensitiveNames(operation));
    return result({
      pass,
      expected: `${pass ? "no" : "a"} request to ${operation.id}${fields}`,
      received: [describeReceived(all), describeClosest(this, matcher, { requests, expected })],
    });
  },

  toHaveUploaded(
    this: MatcherContext,
    gateway: unknown,
    expected: AnyExpectedFields = {},
  ): MatcherResult {
    const all = requestsOf(gateway);
    const requests = all.filter(({ files }) => Object.keys(files).length > 0);
    const accepted = requests.filter(({ refusal }) => refusal === null);
    const matcher = new FieldMatcher(this, []);
    const pass = accepted.some((request) => matcher.matchesAll(request, expected));
    const sensitive = new Set(all.flatMap((request) => request.sensitive));
    return result({
      pass,
      expected: `${pass ? "no" : "an"} accepted upload${describeFields(this, expected, sensitive)}`,
      received: [describeReceived(all), describeClosest(this, matcher, { requests, expected })],
    });
  },

  toHaveRefused(this: MatcherContext, gateway: unknown, when?: Refusal["when"]): MatcherResult {
    const requests = requestsOf(gateway);
    const pass = requests.some(
      ({ refusal }) => refusal !== null && (when === undefined || refusal.when === when),
    );
    return result({
      pass,
      expected: `${pass ? "no" : "a"} refused request${when === undefined ? "" : ` (${when})`}`,
      received: [describeReceived(requests)],
    });
  },

  toHaveVerified(this: MatcherContext, gateway: unknown, signType: SignType): MatcherResult {
    const requests = requestsOf(gateway);
    const accepted = requests.filter(({ refusal }) => refusal === null);
    const others = accepted.filter(({ signature }) => signature?.type !== signType);
    const types = [...new Set(others.map(({ signature }) => signature?.type ?? "none"))];
    const pass = accepted.length > 0 && others.length === 0;
    return result({
      pass,
      expected: `${pass ? "not " : ""}every accepted request to be signed with ${signType}`,
      received: [
        others.length === 0
          ? ""
          : `Received other signatures in ${countRequests(others.length)}: ${types.join(", ")}.`,
        describeReceived(requests),
      ],
    });
  },

  toHaveSeenCertificateOf(this: MatcherContext, gateway: unknown, mchId: string): MatcherResult {
    const requests = requestsOf(gateway);
    const pass = requests.some(
      ({ certificate }) => certificate?.trusted === true && certificate.commonName === mchId,
    );
    const certificates = new Set(requests.map(describeCertificate));
    return result({
      pass,
      expected: `${pass ? "no" : "a"} trusted certificate with the subject CN ${mchId}`,
      received: [
        certificates.size === 0 ? "" : `Received certificates: ${[...certificates].join("; ")}.`,
        describeReceived(requests),
      ],
    });
  },
};

function describeCertificate({ certificate }: ReceivedRequest): string {
  if (certificate === null) return "none";
  return certificate.subject + (certificate.trusted ? "" : " (not trusted)");
}

function requestsOf(gateway: unknown): readonly ReceivedRequest[] {
  if (isGateway(gateway)) return gateway.requests;
  throw new TypeError("Expected a gateway created by createGateway(), as in expect(gateway).");
}

function isGateway(value: unknown): value is { readonly requests: readonly ReceivedRequest[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "requests" in value &&
    Array.isArray(value.requests) &&
    "stats" in value
  );
}

interface Verdict {
  readonly pass: boolean;
  /** What the failed assertion expected. It is negative if the matcher passes, because then `.not` has failed. */
  readonly expected: string;
  /** Sections that describe what was received. Empty ones are omitted. */
  readonly received: readonly string[];
}

function result({ pass, expected, received }: Verdict): MatcherResult {
  return {
    pass,
    message: () =>
      [`Expected ${expected}.`, ...received.filter((section) => section !== "")].join("\n\n"),
  };
}
