import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome, RawResponse } from "../errors/index.js";
import { HttpStatusError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Operation } from "../operation.js";
import { MalformedJson, parseJson } from "../wire/json.js";
import { malformed } from "./malformed.js";
import type { Content } from "../wire/content.js";
import { firstCharacter } from "../wire/text.js";
import { MalformedXml, parseNestedXml } from "../wire/parse-xml.js";

/**
 * Step 6: reads the reply. A value of XML stays the text that it was, since the signature is over that text; a number of
 * JSON is written anew.
 *
 * @param maybeExecuted - whether an earlier attempt may have been carried out
 * @throws {HttpStatusError | MalformedReplyError}
 */
export async function decode(
  operation: Operation,
  response: RawResponse,
  maybeExecuted: boolean,
): Promise<Content> {
  if (response.status !== 200) throw statusError(operation, response, maybeExecuted);
  const { encoding, fields } = operation.reply;
  const { body } = response;
  try {
    // What goes wrong before the endpoint has its turn is answered in XML, whatever the endpoint answers with.
    return encoding === "json" && firstCharacter(body.toString("latin1", 0, 1024)) !== "<"
      ? { texts: parseJson(body), lists: new Map() }
      : await parseNestedXml(body, fields);
  } catch (error) {
    if (!(error instanceof MalformedXml || error instanceof MalformedJson)) throw error;
    const kind = error instanceof MalformedJson ? "JSON" : "XML";
    const message = `The reply is not the ${kind} that ${operation.title} answers with: ${printable(error.message, 200)}`;
    throw malformed(operation, response, "MALFORMED_REPLY", message);
  }
}

function statusError(
  operation: Operation,
  response: RawResponse,
  maybeExecuted: boolean,
): HttpStatusError {
  const { status } = response;
  // A proxy says these, and does not know what has become of the request.
  const undecided = status >= 500 || status < 300 || status === 408;
  const outcome: Outcome = undecided || maybeExecuted ? "unknown" : "rejected";
  const { code, message } = certificateProblem(response) ?? {
    code: "HTTP_STATUS",
    message: undecided
      ? `The gateway or a proxy before it answered HTTP ${status}.`
      : `The answer is HTTP ${status}, which the gateway itself does not use; check baseUrl, and proxies on the way.${status < 400 ? " Redirects are not followed with a certificate in hand." : ""}`,
  };
  const next = recoveryHint(operation, outcome);
  return new HttpStatusError(code, next === "" ? message : `${message} ${next}`, {
    outcome,
    operation: operation.id,
    response,
  });
}

/** What nginx answers before the request reaches anything that could act on it. */
function certificateProblem({
  status,
  body,
}: RawResponse): { readonly code: string; readonly message: string } | undefined {
  if (status !== 400) return undefined;
  const page = body.toString("latin1", 0, 4096);
  if (page.includes("No required SSL certificate was sent")) {
    return {
      code: "CLIENT_CERTIFICATE_MISSING",
      message:
        "The gateway got no client certificate. Give the client the option certificate, and let no proxy end TLS on the way.",
    };
  }
  if (page.includes("SSL certificate error")) {
    return {
      code: "CLIENT_CERTIFICATE_UNTRUSTED",
      message:
        "The gateway does not trust the client certificate. Download the current API certificate from the merchant platform.",
    };
  }
  return undefined;
}
