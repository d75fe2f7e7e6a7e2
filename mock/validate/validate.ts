import type { Operation } from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import type { IncomingRequest } from "../parse/incoming-request.js";
import { Malformed } from "../parse/malformed.js";
import type { Form } from "../parse/form.js";
import { parseMultipart } from "../parse/multipart.js";
import { parseQuery } from "../parse/query.js";
import { parseXml } from "../parse/xml.js";
import { validateApiV3Key } from "./api-v3-key.js";
import { validateApplication } from "./application.js";
import { fileFields } from "./call.js";
import { validateCertificateOwner, validateCertificateTrust } from "./certificate.js";
import { validateEncryption } from "./encryption.js";
import { validateExtraSignatures } from "./extra-signature.js";
import { validateFields } from "./fields/fields.js";
import { validateGroups } from "./fields/groups.js";
import { validateFixedQuery } from "./fixed-query.js";
import { validateFormat } from "./format.js";
import { validateHash } from "./hash.js";
import { validateHost } from "./host.js";
import { validateLength } from "./length.js";
import { validateMerchant } from "./merchant.js";
import { validateMethod } from "./method.js";
import { validateParts } from "./parts.js";
import { validatePermission } from "./permission.js";
import type { Problem } from "./problem.js";
import type { RateWindows } from "./rate.js";
import type { SignatureVerdict } from "./sign.js";
import { validateSign } from "./sign.js";
import { validateSize } from "./size.js";

/** What became known about a request before the first thing that is wrong with it, and that thing. */
export interface ValidationResult {
  readonly form?: Form;
  readonly merchant?: Merchant;
  readonly signature?: SignatureVerdict;
  /** What came encrypted and could be decrypted, by name. */
  readonly decrypted?: ReadonlyMap<string, string>;
  readonly problem?: Problem;
}

export interface RequestValidator {
  readonly merchants: readonly Merchant[];
  /** Origins that serve every operation, besides its own. */
  readonly origins: readonly string[];
  /** Undefined where nobody counts. */
  readonly rate: RateWindows | undefined;
}

/**
 * Walks the road of a call backwards: what the connection shows, then the body, who calls, the fields, the
 * signature, and at last what is in the files. Calls count towards the rate only once their signature holds, so that
 * nobody uses up the share of another.
 */
export function validateRequest(
  operation: Operation,
  arrival: IncomingRequest,
  { merchants, origins, rate }: RequestValidator,
): ValidationResult {
  const { certificate, body } = arrival;
  const refused =
    validateCertificateTrust(operation, certificate) ??
    validateHost(operation, arrival.headers["host"], origins) ??
    validateMethod(operation, arrival.method) ??
    validateLength(operation, arrival) ??
    validateFixedQuery(operation, arrival.query);
  if (refused !== undefined || body === "too large") return problem(refused);

  const read = readForm(operation, arrival, body);
  if ("problem" in read) return read;
  const { form } = read;
  const misplaced = validateParts(operation, form);
  if (misplaced !== undefined) return { form, problem: misplaced };

  const caller = validateMerchant(operation, form, merchants);
  if ("problem" in caller) return { form, ...caller };
  const { merchant } = caller;
  const call = { operation, form, merchant };
  const early =
    validateCertificateOwner(operation, certificate, merchant.mchId) ??
    validateFields(call) ??
    validateGroups(call) ??
    validateApplication(call);
  if (early !== undefined) return { form, merchant, problem: early };

  const { verdict: signature, problem: unsigned } = validateSign(call);
  if (unsigned !== undefined) return { form, merchant, signature, problem: unsigned };
  const { decrypted, problem: sealed } = validateEncryption(call);
  const late =
    validateExtraSignatures(call) ??
    sealed ??
    rate?.examine(call) ??
    validatePermission(call) ??
    validateApiV3Key(call) ??
    validateSize(call) ??
    validateFormat(call) ??
    validateHash(call);
  return { form, merchant, signature, decrypted, ...problem(late) };
}

function problem(found: Problem | undefined): { readonly problem?: Problem } {
  return found === undefined ? {} : { problem: found };
}

function readForm(
  operation: Operation,
  arrival: IncomingRequest,
  body: Buffer,
): { readonly form: Form } | { readonly problem: Problem } {
  try {
    return { form: formOf(operation, arrival, body) };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { problem: { when: "malformed_body", diagnosis: error.message } };
  }
}

function formOf(operation: Operation, { headers, query }: IncomingRequest, body: Buffer): Form {
  const contentType = headers["content-type"];
  switch (operation.request.encoding) {
    case "multipart":
      return parseMultipart(
        contentType,
        body,
        new Set(fileFields(operation).map(({ name }) => name)),
      );
    case "xml":
      return parseXml(contentType, body);
    case "query":
    case "page":
      return parseQuery(query, new Set(Object.keys(operation.request.query ?? {})));
  }
}
