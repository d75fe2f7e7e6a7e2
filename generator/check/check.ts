import type { Diagnostic } from "../diagnostic.js";
import { sortAndDeduplicate } from "../diagnostic.js";
import type { Bundle } from "../read/bundle.js";
import { SpecNode } from "../read/spec-node.js";
import { alternativesOf, checkAlternative } from "./alternatives.js";
import { checkEncryptedField, checkEncryptedValue, checkPlainValue } from "./encryption.js";
import { checkDuplicateErrors, checkError } from "./errors.js";
import { checkExample, checkPattern } from "./examples.js";
import { checkFieldReferences, checkRequestReferences } from "./field-references.js";
import { checkFile } from "./files.js";
import {
  checkFiller,
  checkRepeatedFillers,
  checkReplySignature,
  checkRequestSignature,
} from "./fillers.js";
import {
  checkClientNames,
  checkNotificationNames,
  checkOperationNames,
} from "./generated-names.js";
import {
  checkBinding,
  checkDeciding,
  checkFreeText,
  checkOutcomes,
  checkReturns,
} from "./identification.js";
import { checkLists } from "./lists.js";
import { notificationsOf, operationsOf, withEntryFields } from "./nodes.js";
import type { BodyNode, NotificationNode, OperationNode } from "./nodes.js";
import { checkNotification, plainFields } from "./notification.js";
import {
  checkEncryptionKey,
  checkMoneyQuery,
  checkSecurity,
  checkSigningKey,
} from "./operation-references.js";
import { checkParameters } from "./parameters.js";
import { checkDuplicateOperations, checkNotEmpty, checkPath, checkUrls } from "./paths.js";
import { PatternTester } from "./pattern.js";
import { checkPayload, checkPayloadNames, payloadsOf } from "./payload.js";
import { checkReplyContent, checkSuccessField } from "./reply-content.js";
import { checkShape } from "./shape/check-shape.js";
import type { SpecDocument } from "./shape/spec-document.js";
import { checkSignedDocuments } from "./signed-documents.js";
import { checkReplyType, checkRequestType, checkValueType } from "./types.js";
import {
  checkFieldSupport,
  checkReplySupport,
  checkRequestSupport,
  checkValueSupport,
} from "./unsupported.js";

/** A valid document, or the problems of an invalid one. */
export type CheckResult =
  | { readonly document: SpecDocument; readonly diagnostics: readonly [] }
  | { readonly document: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Runs every check, even if others fail, so that one run reports all problems. */
export function check(bundle: Bundle): CheckResult {
  const root = SpecNode.root(bundle);
  const operations = operationsOf(root);
  const notifications = notificationsOf(root);
  const payloads = payloadsOf(root);
  const patterns = new PatternTester();
  const shape = checkShape(bundle);
  const diagnostics = sortAndDeduplicate([
    ...bundle.diagnostics,
    ...shape.diagnostics,
    ...checkNotEmpty(root, operations),
    ...root.at("paths").members.flatMap(([path, item]) => checkPath(path, item)),
    ...checkDuplicateOperations(operations),
    ...checkUrls(operations),
    ...checkOperationNames(operations),
    ...checkClientNames(operations),
    ...checkNotificationNames(notifications, operations),
    ...checkPayloadNames(payloads, notifications, operations),
    ...checkSecurity(root, root),
    ...operations.flatMap((operation) => checkOperation(operation, root, operations)),
    ...operations.flatMap((operation) => checkReturns(operation, operations, notifications)),
    ...operations.flatMap((operation) =>
      operation.requests.flatMap((request) => checkRequest(request, operation, patterns)),
    ),
    ...operations.flatMap((operation) =>
      operation.replies.flatMap((reply) => checkReply(reply, operation, patterns)),
    ),
    ...notifications.flatMap((notification) =>
      notification.bodies.flatMap((body) => checkNotificationBody(body, notification, patterns)),
    ),
    ...payloads.flatMap((payload) => checkPayload(payload, patterns)),
  ]);
  if (shape.document === undefined || diagnostics.length > 0) {
    return { document: undefined, diagnostics };
  }
  // Only valid documents can be compared.
  const confusions = sortAndDeduplicate(checkSignedDocuments(operations, notifications, payloads));
  return confusions.length > 0
    ? { document: undefined, diagnostics: confusions }
    : { document: shape.document, diagnostics: [] };
}

function checkOperation(
  operation: OperationNode,
  root: SpecNode,
  operations: readonly OperationNode[],
): Diagnostic[] {
  return [
    ...checkSecurity(operation.node, root),
    ...checkParameters(operation),
    ...checkReplyContent(operation),
    ...checkSigningKey(operation, operations),
    ...checkEncryptionKey(operation, operations),
    ...checkMoneyQuery(operation, root),
    ...checkBinding(operation),
    ...operation.errors.flatMap(checkError),
    ...checkDuplicateErrors(operation.errors),
    ...checkRequestSupport(operation.requests),
    ...checkReplySupport(operation.replies),
  ];
}

function checkRequest(
  request: BodyNode,
  { node }: OperationNode,
  patterns: PatternTester,
): Diagnostic[] {
  const signing = node.at("x-signing");
  return [
    ...checkFieldReferences(request),
    ...checkRequestReferences(request, signing),
    ...checkRequestSignature(request, signing),
    ...checkRepeatedFillers(request),
    ...alternativesOf(request).flatMap((alternative) => checkAlternative(alternative, request)),
    ...request.fields.flatMap((field) => [
      ...checkRequestType(field.node),
      ...checkFile(field, request, signing),
      ...checkFiller(field, request),
      ...checkEncryptedField(field.node),
      ...field.values.flatMap(checkPlainValue),
      ...field.values.flatMap(checkValueType),
    ]),
    ...checkFieldsAndValues(request, patterns),
  ];
}

function checkReply(
  reply: BodyNode,
  { node }: OperationNode,
  patterns: PatternTester,
): Diagnostic[] {
  return [
    ...checkFieldReferences(reply),
    ...checkSuccessField(reply),
    ...checkReplySignature(reply, node.at("x-signing")),
    ...checkRepeatedFillers(reply),
    ...checkLists(reply),
    ...checkOutcomes(reply),
    ...checkFreeText(reply),
    ...withEntryFields(reply.fields).flatMap((field) => [
      ...checkReplyType(field.node),
      ...checkDeciding(field),
      ...field.values.flatMap(checkEncryptedValue),
      ...field.values.flatMap(checkValueType),
    ]),
    ...checkFieldsAndValues(reply, patterns),
  ];
}

function checkNotificationBody(
  body: BodyNode,
  notification: NotificationNode,
  patterns: PatternTester,
): Diagnostic[] {
  return [
    ...checkFieldReferences(body),
    ...checkNotification(notification, body),
    ...checkRepeatedFillers(body),
    ...checkLists(body),
    ...checkOutcomes(body),
    ...checkFreeText(body),
    ...withEntryFields(plainFields(notification, body)).flatMap((field) => [
      ...checkReplyType(field.node),
      ...checkDeciding(field),
      ...field.values.flatMap(checkValueType),
    ]),
    ...checkFieldsAndValues(body, patterns),
  ];
}

function checkFieldsAndValues(body: BodyNode, patterns: PatternTester): Diagnostic[] {
  return withEntryFields(body.fields).flatMap((field) => [
    ...checkFieldSupport(field.node),
    ...field.values.flatMap(checkValueSupport),
    ...[field.node, ...field.values].flatMap((value) => [
      ...checkPattern(value, patterns),
      ...checkExample(value, patterns),
    ]),
  ]);
}
