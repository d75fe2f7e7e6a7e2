import type { Complaint } from "../complaint.js";
import { inOrder } from "../complaint.js";
import { Located } from "../read/bundle.js";
import type { Bundle } from "../read/bundle.js";
import { encryptionFits } from "./encryption.js";
import { errorsFit } from "./errors.js";
import { examplesFit } from "./examples.js";
import { filesFit } from "./files.js";
import { fillersFit } from "./fillers.js";
import { groupsFit } from "./groups.js";
import { listsFit } from "./lists.js";
import { moneyFits } from "./money.js";
import { namesExist } from "./names-exist.js";
import { notYet } from "./not-yet.js";
import { notificationsFit } from "./notifications.js";
import { operationsOf } from "./operations.js";
import { pathsFit } from "./paths.js";
import { Patterns } from "./pattern.js";
import { replyFits } from "./reply.js";
import { requestFits } from "./request.js";
import { securityFits } from "./security.js";
import { checkShape } from "./shape/check-shape.js";
import type { SpecDocument } from "./shape/spec-document.js";
import { signingKeyFits } from "./signing-key.js";
import { typesFit } from "./types.js";

/** A document that all checks let through, or what they have against it. */
export type Checked =
  | { readonly document: SpecDocument; readonly complaints: readonly [] }
  | { readonly document: undefined; readonly complaints: readonly Complaint[] };

/** Runs every check, whatever the others find: one run tells of everything. */
export function check(bundle: Bundle): Checked {
  const root = Located.root(bundle);
  const operations = operationsOf(root);
  const shape = checkShape(bundle);
  const patterns = new Patterns();
  const complaints = inOrder([
    ...bundle.complaints,
    ...shape.complaints,
    ...pathsFit(root),
    ...securityFits(root, operations),
    ...notificationsFit(root, patterns),
    ...operations.flatMap((operation) => [
      ...requestFits(operation),
      ...replyFits(operation),
      ...signingKeyFits(root, operation),
      ...namesExist(operation),
      ...typesFit(operation),
      ...filesFit(operation),
      ...fillersFit(operation),
      ...encryptionFits(operation),
      ...listsFit(operation),
      ...groupsFit(operation),
      ...moneyFits(root, operation),
      ...examplesFit(operation, patterns),
      ...errorsFit(operation),
      ...notYet(operation),
    ]),
  ]);
  return shape.document === undefined || complaints.length > 0
    ? { document: undefined, complaints }
    : { document: shape.document, complaints: [] };
}
