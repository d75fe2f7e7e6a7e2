import type { Diagnostic } from "../diagnostic.js";
import { checkNames } from "./field-references.js";
import { fieldNames } from "./nodes.js";
import type { BodyNode, OperationNode } from "./nodes.js";

/** Checks that the client can read and verify the media types of a reply. */
export function checkReplyContent({ node, isPage }: OperationNode): Diagnostic[] {
  const response = node.at("responses", "200");
  const content = response.at("content");
  if (!content.exists) {
    return isPage || !response.exists
      ? []
      : [response.reportKey("Missing content. Only an operation with x-page: true can omit it.")];
  }
  const [html, csv, json] = [
    content.at("text/html"),
    content.at("text/csv"),
    content.at("application/json"),
  ];
  const signing = node.at("x-signing", "reply");
  return [
    ...(isPage
      ? content.members
          .filter(([mediaType]) => mediaType !== "text/html")
          .map(([, each]) => each.reportKey("The content of a page must be text/html or omitted."))
      : []),
    ...(html.exists && !isPage
      ? [html.reportKey("text/html is only allowed with x-page: true.")]
      : []),
    ...(csv.exists && !content.at("text/xml").exists
      ? [csv.reportKey("Missing text/xml. If a download fails, the gateway replies with XML.")]
      : []),
    // Verification depends on return_code, which JSON replies do not have.
    ...(json.exists && signing.text !== "none"
      ? [signing.report("The signature of a JSON reply cannot be verified. Expected none.")]
      : []),
  ];
}

/** Checks that `x-succeeded` names a field of the reply. */
export function checkSuccessField(reply: BodyNode): Diagnostic[] {
  return checkNames([reply.content.at("x-succeeded", "field")], fieldNames(reply));
}
