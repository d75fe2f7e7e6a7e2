import type { Diagnostic } from "../diagnostic.js";
import { sortAndDeduplicate } from "../diagnostic.js";
import { SpecNode } from "../read/bundle.js";
import type { Bundle } from "../read/bundle.js";
import { checkEncryption } from "./encryption.js";
import { checkErrors } from "./errors.js";
import { checkExamples } from "./examples.js";
import { checkFiles } from "./files.js";
import { checkFillers } from "./fillers.js";
import { checkGroups } from "./groups.js";
import { checkLists } from "./lists.js";
import { checkMoney } from "./money.js";
import { checkReferences } from "./references.js";
import { checkUnsupported } from "./unsupported.js";
import { checkNotifications } from "./notifications.js";
import { operationsOf } from "./operations.js";
import { checkPaths } from "./paths.js";
import { Patterns } from "./pattern.js";
import { checkReply } from "./reply.js";
import { checkRequest } from "./request.js";
import { checkSecurity } from "./security.js";
import { checkShape } from "./shape/check-shape.js";
import type { SpecDocument } from "./shape/spec-document.js";
import { checkSigningKey } from "./signing-key.js";
import { checkTypes } from "./types.js";

/** A document that all checks let through, or what they have against it. */
export type Checked =
  | { readonly document: SpecDocument; readonly diagnostics: readonly [] }
  | { readonly document: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Runs every check, whatever the others find: one run tells of everything. */
export function check(bundle: Bundle): Checked {
  const root = SpecNode.root(bundle);
  const operations = operationsOf(root);
  const shape = checkShape(bundle);
  const patterns = new Patterns();
  const diagnostics = sortAndDeduplicate([
    ...bundle.diagnostics,
    ...shape.diagnostics,
    ...checkPaths(root),
    ...checkSecurity(root, operations),
    ...checkNotifications(root, patterns),
    ...operations.flatMap((operation) => [
      ...checkRequest(operation),
      ...checkReply(operation),
      ...checkSigningKey(root, operation),
      ...checkReferences(operation),
      ...checkTypes(operation),
      ...checkFiles(operation),
      ...checkFillers(operation),
      ...checkEncryption(operation),
      ...checkLists(operation),
      ...checkGroups(operation),
      ...checkMoney(root, operation),
      ...checkExamples(operation, patterns),
      ...checkErrors(operation),
      ...checkUnsupported(operation),
    ]),
  ]);
  return shape.document === undefined || diagnostics.length > 0
    ? { document: undefined, diagnostics }
    : { document: shape.document, diagnostics: [] };
}
