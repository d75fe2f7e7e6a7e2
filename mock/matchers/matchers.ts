import type { Operation, SignType } from "../../runtime/operation.js";
import type { Refusal } from "../reply/refusal.js";
import type { ReceivedRequest } from "../record/received.js";
import { sensitiveNames } from "../record/sensitive.js";
import type { AnyExpectedFields, MatcherContext, MatcherResult } from "./expectations.js";
import { FieldMatcher } from "./field-matcher.js";
import { describeFields, fieldsFit, nearestMiss, whatCame } from "./explain.js";

/**
 * Matchers for `expect(gateway)`: `expect.extend(matchers)`, in vitest and in jest. The modules
 * `wechatpay-apiv2/mock/vitest` and `wechatpay-apiv2/mock/jest` do that and bring the types.
 */
export const matchers = {
  toHaveReceived(
    this: MatcherContext,
    gateway: unknown,
    operation: Operation,
    expected: AnyExpectedFields = {},
  ): MatcherResult {
    const came = new FieldMatcher(this, operation.request.fields);
    const requests = requestsOf(gateway);
    const candidates = requests.filter((request) => request.operation === operation.id);
    const secret = sensitiveNames(operation);
    return result({
      pass: candidates.some((request) => fieldsFit(came, request, expected)),
      wanted: `a request of ${operation.id}${describeFields(this, expected, secret)}`,
      came: [whatCame(requests), nearestMiss(this, came, { requests: candidates, expected })],
    });
  },

  toHaveUploaded(
    this: MatcherContext,
    gateway: unknown,
    expected: AnyExpectedFields = {},
  ): MatcherResult {
    const came = new FieldMatcher(this, []);
    const requests = requestsOf(gateway);
    const uploads = requests.filter(({ files }) => Object.keys(files).length > 0);
    const accepted = uploads.filter(({ refusal }) => refusal === null);
    const secret = new Set(requests.flatMap(({ sensitive }) => sensitive));
    return result({
      pass: accepted.some((request) => fieldsFit(came, request, expected)),
      wanted: `an accepted request with a file${describeFields(this, expected, secret)}`,
      came: [whatCame(requests), nearestMiss(this, came, { requests: uploads, expected })],
    });
  },

  toHaveRefused(this: MatcherContext, gateway: unknown, when?: Refusal["when"]): MatcherResult {
    const requests = requestsOf(gateway);
    return result({
      pass: requests.some(
        ({ refusal }) => refusal !== null && (when === undefined || refusal.when === when),
      ),
      wanted: `a request to be refused${when === undefined ? "" : `, ${when}`}`,
      came: [whatCame(requests)],
    });
  },

  toHaveVerified(this: MatcherContext, gateway: unknown, signType: SignType): MatcherResult {
    const requests = requestsOf(gateway);
    const accepted = requests.filter(({ refusal }) => refusal === null);
    const others = accepted.filter(({ signature }) => signature?.type !== signType);
    const types = [...new Set(others.map(({ signature }) => signature?.type ?? "nothing"))];
    return result({
      pass: accepted.length > 0 && others.length === 0,
      wanted: `every accepted request to be signed with ${signType}`,
      came: [
        ...(others.length > 0 ? [`Signed with ${types.join(", ")}: ${others.length}.`] : []),
        whatCame(requests),
      ],
    });
  },

  toHaveSeenCertificateOf(this: MatcherContext, gateway: unknown, mchId: string): MatcherResult {
    const requests = requestsOf(gateway);
    const shown = new Set(
      requests.map(({ certificate }) =>
        certificate === null
          ? "none"
          : certificate.subject + (certificate.trusted ? "" : " (not trusted)"),
      ),
    );
    return result({
      pass: requests.some(
        ({ certificate }) => certificate?.trusted === true && certificate.commonName === mchId,
      ),
      wanted: `a trusted certificate whose subject CN is ${mchId}`,
      came: [`Certificates that came: ${[...shown].join("; ")}.`, whatCame(requests)],
    });
  },
};

function requestsOf(gateway: unknown): readonly ReceivedRequest[] {
  if (isGateway(gateway)) return gateway.requests;
  throw new TypeError("expect() has to be given a gateway, as createGateway() makes it.");
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

interface Found {
  readonly pass: boolean;
  readonly wanted: string;
  readonly came: readonly string[];
}

/** The message is for `.not` where the matcher passes, and for the plain one where it does not. */
function result({ pass, wanted, came }: Found): MatcherResult {
  return {
    pass,
    message: () =>
      [`Expected ${pass ? "not " : ""}${wanted}.`, ...came.filter((text) => text !== "")].join(
        "\n\n",
      ),
  };
}
