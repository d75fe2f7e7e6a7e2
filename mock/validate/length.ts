import type { Operation } from "../../runtime/operation.js";
import type { IncomingRequest } from "../parse/incoming-request.js";
import { bodyLimit } from "../registry.js";
import type { Problem } from "./problem.js";

/** Rejects a body that is too long for the web server, or whose length was not announced correctly. */
export function validateLength(
  operation: Operation,
  { body, headers }: IncomingRequest,
): Problem | undefined {
  const limit = bodyLimit(operation);
  if (body === "too large" || body.length > limit) {
    return {
      page: "body too large",
      diagnosis: `expected a body of at most ${limit} bytes, received a longer one`,
    };
  }
  const encoding = headers["transfer-encoding"];
  if (encoding !== undefined) {
    return {
      when: "malformed_body",
      diagnosis: `expected a Content-Length, received Transfer-Encoding: ${encoding}`,
    };
  }
  // Without a connection, as with MSW, the header may be missing.
  const announced = headers["content-length"];
  if (announced === undefined || Number(announced) === body.length) return undefined;
  return {
    when: "malformed_body",
    diagnosis: `expected the number of bytes that Content-Length announces (${announced}), received ${body.length}`,
  };
}
