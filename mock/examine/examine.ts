import type { Operation } from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import type { Arrival } from "../receive/arrival.js";
import { Malformed } from "../receive/malformed.js";
import type { Form } from "../receive/form.js";
import { readMultipart } from "../receive/multipart.js";
import { readQuery } from "../receive/query.js";
import { readXml } from "../receive/xml.js";
import { examineApiV3Key } from "./api-v3-key.js";
import { examineApplication } from "./application.js";
import { fileFields } from "./call.js";
import { examineOwner, examineTrust } from "./certificate.js";
import { examineEncryption } from "./encryption.js";
import { examineExtraSignatures } from "./extra-signature.js";
import { examineFields } from "./fields/fields.js";
import { examineGroups } from "./fields/groups.js";
import { examineFixedQuery } from "./fixed-query.js";
import { examineFormat } from "./format.js";
import { examineHash } from "./hash.js";
import { examineHost } from "./host.js";
import { examineLength } from "./length.js";
import { examineMerchant } from "./merchant.js";
import { examineMethod } from "./method.js";
import { examineParts } from "./parts.js";
import { examinePermission } from "./permission.js";
import type { Problem } from "./problem.js";
import type { RateWindows } from "./rate.js";
import type { SignatureVerdict } from "./sign.js";
import { examineSign } from "./sign.js";
import { examineSize } from "./size.js";

/** What became known about a request before the first thing that is wrong with it, and that thing. */
export interface Examination {
  readonly form?: Form;
  readonly merchant?: Merchant;
  readonly signature?: SignatureVerdict;
  /** What came encrypted and could be decrypted, by name. */
  readonly decrypted?: ReadonlyMap<string, string>;
  readonly problem?: Problem;
}

export interface Examiner {
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
export function examine(
  operation: Operation,
  arrival: Arrival,
  { merchants, origins, rate }: Examiner,
): Examination {
  const { certificate, body } = arrival;
  const refused =
    examineTrust(operation, certificate) ??
    examineHost(operation, arrival.headers["host"], origins) ??
    examineMethod(operation, arrival.method) ??
    examineLength(operation, arrival) ??
    examineFixedQuery(operation, arrival.query);
  if (refused !== undefined || body === "too large") return problem(refused);

  const read = readForm(operation, arrival, body);
  if ("problem" in read) return read;
  const { form } = read;
  const misplaced = examineParts(operation, form);
  if (misplaced !== undefined) return { form, problem: misplaced };

  const caller = examineMerchant(operation, form, merchants);
  if ("problem" in caller) return { form, ...caller };
  const { merchant } = caller;
  const call = { operation, form, merchant };
  const early =
    examineOwner(operation, certificate, merchant.mchId) ??
    examineFields(call) ??
    examineGroups(call) ??
    examineApplication(call);
  if (early !== undefined) return { form, merchant, problem: early };

  const { verdict: signature, problem: unsigned } = examineSign(call);
  if (unsigned !== undefined) return { form, merchant, signature, problem: unsigned };
  const { decrypted, problem: sealed } = examineEncryption(call);
  const late =
    examineExtraSignatures(call) ??
    sealed ??
    rate?.examine(call) ??
    examinePermission(call) ??
    examineApiV3Key(call) ??
    examineSize(call) ??
    examineFormat(call) ??
    examineHash(call);
  return { form, merchant, signature, decrypted, ...problem(late) };
}

function problem(found: Problem | undefined): { readonly problem?: Problem } {
  return found === undefined ? {} : { problem: found };
}

function readForm(
  operation: Operation,
  arrival: Arrival,
  body: Buffer,
): { readonly form: Form } | { readonly problem: Problem } {
  try {
    return { form: formOf(operation, arrival, body) };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { problem: { when: "malformed_body", diagnosis: error.message } };
  }
}

function formOf(operation: Operation, { headers, query }: Arrival, body: Buffer): Form {
  const contentType = headers["content-type"];
  switch (operation.request.encoding) {
    case "multipart":
      return readMultipart(
        contentType,
        body,
        new Set(fileFields(operation).map(({ name }) => name)),
      );
    case "xml":
      return readXml(contentType, body);
    case "query":
    case "page":
      return readQuery(query, new Set(Object.keys(operation.request.query ?? {})));
  }
}
