import type { Operation } from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import type { Form } from "../parse/form.js";
import type { IncomingRequest } from "../parse/incoming-request.js";
import { MalformedRequest } from "../parse/malformed-request.js";
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
import { validateFileFormat, validateFileSize } from "./file.js";
import { validateHash } from "./hash.js";
import { validateHost } from "./host.js";
import { validateLength } from "./length.js";
import { validateMerchant, validatePermission } from "./merchant.js";
import { validateParts } from "./parts.js";
import type { Problem } from "./problem.js";
import type { RateLimiter } from "./rate-limiter.js";
import { validateFixedQuery, validateMethod } from "./request-line.js";
import type { SignatureVerdict } from "./signature.js";
import { validateSignature } from "./signature.js";

/** The first problem with a request, and what was learned about the request before it. */
export interface ValidationResult {
  readonly form?: Form;
  readonly merchant?: Merchant;
  readonly signature?: SignatureVerdict;
  /** The plain texts of encrypted fields, by name. */
  readonly decrypted?: ReadonlyMap<string, string>;
  readonly problem?: Problem;
}

export interface ValidationContext {
  readonly merchants: readonly Merchant[];
  /** Origins that serve every operation, in addition to the operation's own servers. */
  readonly origins: readonly string[];
  /** Undefined if the gateway does not limit the rate. */
  readonly rateLimiter: RateLimiter | undefined;
}

/**
 * Validates a request and stops at the first problem: connection, body, merchant, fields, signature, files.
 * Only calls with a valid signature count towards the rate limit, so that no client can use up the limit of another
 * merchant.
 */
export function validateRequest(
  operation: Operation,
  request: IncomingRequest,
  { merchants, origins, rateLimiter }: ValidationContext,
): ValidationResult {
  const { certificate, body } = request;
  const connectionProblem =
    validateCertificateTrust(operation, certificate) ??
    validateHost(operation, request.headers["host"], origins) ??
    validateMethod(operation, request.method) ??
    validateLength(operation, request) ??
    validateFixedQuery(operation, request.query);
  if (connectionProblem !== undefined) return { problem: connectionProblem };
  // `validateLength` has refused it already; this narrows the type.
  if (body === "too large") return {};

  const parsed = parseForm(operation, request, body);
  if ("problem" in parsed) return parsed;
  const { form } = parsed;
  const partProblem = validateParts(operation, form);
  if (partProblem !== undefined) return { form, problem: partProblem };

  const caller = validateMerchant(operation, form, merchants);
  if ("problem" in caller) return { form, ...caller };
  const { merchant } = caller;
  const call = { operation, form, merchant };
  const fieldProblem =
    validateCertificateOwner(operation, certificate, merchant.mchId) ??
    validateFields(call) ??
    validateGroups(call) ??
    validateApplication(call);
  if (fieldProblem !== undefined) return { form, merchant, problem: fieldProblem };

  const { verdict: signature, problem: signatureProblem } = validateSignature(call);
  if (signatureProblem !== undefined) {
    return { form, merchant, signature, problem: signatureProblem };
  }
  const { decrypted, problem: encryptionProblem } = validateEncryption(call);
  const contentProblem =
    validateExtraSignatures(call) ??
    encryptionProblem ??
    rateLimiter?.validate(call) ??
    validatePermission(call) ??
    validateApiV3Key(call) ??
    validateFileSize(call) ??
    validateFileFormat(call) ??
    validateHash(call);
  return {
    ...{ form, merchant, signature, decrypted },
    ...(contentProblem !== undefined && { problem: contentProblem }),
  };
}

function parseForm(
  operation: Operation,
  { headers, query }: IncomingRequest,
  body: Buffer,
): { readonly form: Form } | { readonly problem: Problem } {
  const contentType = headers["content-type"];
  try {
    switch (operation.request.encoding) {
      case "multipart": {
        const fileNames = new Set(fileFields(operation).map(({ name }) => name));
        return { form: parseMultipart(contentType, body, fileNames) };
      }
      case "xml":
        return { form: parseXml(contentType, body) };
      case "query":
      case "page": {
        const fixed = new Set(Object.keys(operation.request.query ?? {}));
        return { form: parseQuery(query, fixed) };
      }
    }
  } catch (error) {
    if (!(error instanceof MalformedRequest)) throw error;
    return { problem: { when: "malformed_body", diagnosis: error.message } };
  }
}
