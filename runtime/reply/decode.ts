import { advice } from "../errors/advice.js";
import type { RawResponse } from "../errors/index.js";
import { HttpStatusError } from "../errors/index.js";
import { printable } from "../errors/printable.js";
import type { Operation } from "../operation.js";
import { MalformedJson, parseJson } from "./json.js";
import { malformed } from "./malformed.js";
import type { Content } from "./content.js";
import { MalformedXml, parseNestedXml } from "./xml.js";

/**
 * Step 6: reads the reply. Every value stays the text that it was, since the signature is over that text.
 *
 * @throws {HttpStatusError | MalformedReplyError}
 */
export async function decode(operation: Operation, response: RawResponse): Promise<Content> {
  if (response.status !== 200) throw statusError(operation, response);
  const { encoding, fields } = operation.reply;
  const { body } = response;
  try {
    // What goes wrong before the endpoint has its turn is answered in XML, whatever the endpoint answers with.
    return encoding === "json" && !/^\s*</.test(body.toString("latin1", 0, 1024))
      ? { texts: parseJson(body), lists: new Map() }
      : await parseNestedXml(body, fields);
  } catch (error) {
    if (!(error instanceof MalformedXml || error instanceof MalformedJson)) throw error;
    const kind = error instanceof MalformedJson ? "JSON" : "XML";
    const message = `The reply is not the ${kind} that ${operation.title} answers with: ${printable(error.message, 200)}`;
    throw malformed(operation, response, "MALFORMED_REPLY", message);
  }
}

function statusError(operation: Operation, response: RawResponse): HttpStatusError {
  const { status, body } = response;
  // nginx answers these before the request reaches anything that could act on it.
  const page = body.toString("latin1", 0, 4096);
  const details = { operation: operation.id, response };
  if (status === 400 && page.includes("No required SSL certificate was sent")) {
    return new HttpStatusError(
      "CLIENT_CERTIFICATE_MISSING",
      "The gateway got no client certificate. Give the client the option certificate, and let no proxy end TLS on the way.",
      { outcome: "rejected", ...details },
    );
  }
  if (status === 400 && page.includes("SSL certificate error")) {
    return new HttpStatusError(
      "CLIENT_CERTIFICATE_UNTRUSTED",
      "The gateway does not trust the client certificate. Download the current API certificate from the merchant platform.",
      { outcome: "rejected", ...details },
    );
  }
  if (status >= 500) {
    return new HttpStatusError(
      "HTTP_STATUS",
      `The gateway or a proxy before it answered HTTP ${status}. ${advice(operation, "unknown")}`,
      { outcome: "unknown", ...details },
    );
  }
  return new HttpStatusError(
    "HTTP_STATUS",
    `The answer is HTTP ${status}, which the gateway itself does not use; check baseUrl, and proxies on the way.${status >= 300 && status < 400 ? " Redirects are not followed with a certificate in hand." : ""}`,
    { outcome: "rejected", ...details },
  );
}
