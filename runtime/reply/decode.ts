import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome, RawResponse } from "../errors/index.js";
import { HttpStatusError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Operation } from "../operation.js";
import type { Content } from "../wire/content.js";
import { MalformedJson, parseJson } from "../wire/json.js";
import { MalformedXml, parseNestedXml } from "../wire/parse-xml.js";
import { firstCharacter } from "../wire/text.js";
import { frontServerPage } from "./front-server-page.js";
import { malformedReply } from "./malformed-reply.js";

/**
 * Step 6: parses the reply. XML values stay exactly as received, because the signature covers their text.
 * JSON replies are not signed; their numbers are converted to text.
 *
 * @param maybeExecuted - whether the gateway may have executed an earlier attempt
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
    // Errors that occur before the endpoint is reached are XML, even if the endpoint itself returns JSON.
    return encoding === "json" && firstCharacter(body.toString("latin1", 0, 1024)) !== "<"
      ? { texts: parseJson(body), lists: new Map() }
      : await parseNestedXml(body, fields);
  } catch (error) {
    if (!(error instanceof MalformedXml || error instanceof MalformedJson)) throw error;
    const format = error instanceof MalformedJson ? "JSON" : "XML";
    const message = `Expected ${format} from ${operation.title}, but cannot parse the reply: ${printable(error.message, 200)}`;
    throw malformedReply(operation, response, "MALFORMED_REPLY", message);
  }
}

function statusError(
  operation: Operation,
  response: RawResponse,
  maybeExecuted: boolean,
): HttpStatusError {
  const page = frontServerPage(response);
  // Any other status may come from a proxy that does not know whether the gateway executed the request.
  const outcome: Outcome = page === undefined || maybeExecuted ? "unknown" : "rejected";
  const { code, message } = page ?? {
    code: "HTTP_STATUS",
    message: statusMessage(response.status),
  };
  const hint = recoveryHint(operation, outcome);
  return new HttpStatusError(code, hint === "" ? message : `${message} ${hint}`, {
    outcome,
    operation: operation.id,
    response,
  });
}

function statusMessage(status: number): string {
  if (status >= 500) return `The gateway or a proxy in front of it responded with HTTP ${status}.`;
  const redirects =
    status >= 300 && status < 400
      ? " Redirects are not followed, because requests can carry a client certificate."
      : "";
  return `Received HTTP ${status}, which the gateway itself does not send. Check baseUrl and any proxies.${redirects}`;
}
