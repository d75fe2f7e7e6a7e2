import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { namesOf, unknown } from "./references.js";
import { replyOf } from "./operations.js";
import type { FieldNodes, OperationNode } from "./operations.js";

/** Whether a reply comes as one thing, which says whether the call succeeded. */
export function checkReply(operation: OperationNode): Diagnostic[] {
  const { node } = operation;
  const response = node.at("responses", "200");
  const content = response.at("content");
  const page = node.at("x-page").value === true;
  if (!content.exists) {
    return page || !response.exists
      ? []
      : [response.reportKey("content is missing: only a page has none that a program reads.")];
  }
  return [
    ...(page ? read(content) : shown(content)),
    ...table(content),
    ...replyOf(operation).flatMap(success),
    ...unverified(node),
  ];
}

function read(content: SpecNode): Diagnostic[] {
  return content.members
    .filter(([type]) => type !== "text/html")
    .map(([, each]) => each.reportKey("No program reads a page: it is text/html, or nothing."));
}

function shown(content: SpecNode): Diagnostic[] {
  const html = content.at("text/html");
  return html.exists ? [html.reportKey("Only a page is text/html: x-page is missing.")] : [];
}

/** A download that failed comes as XML. */
function table(content: SpecNode): Diagnostic[] {
  const csv = content.at("text/csv");
  return csv.exists && !content.at("text/xml").exists
    ? [csv.reportKey("text/xml is missing: a download that failed comes as XML.")]
    : [];
}

/** Whether a reply is verified is told by its return_code, which JSON has not. */
function unverified(node: SpecNode): Diagnostic[] {
  const signing = node.at("x-signing", "reply");
  return node.at("responses", "200", "content", "application/json").exists &&
    signing.text !== "none"
    ? [signing.report("A signature of JSON is not verified: reply is none.")]
    : [];
}

function success(body: FieldNodes): Diagnostic[] {
  return unknown(namesOf(body), [body.content.at("x-succeeded", "field")], "x-succeeded");
}
