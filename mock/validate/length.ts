import type { Operation } from "../../runtime/operation.js";
import { bodyLimit } from "../registry.js";
import type { IncomingRequest } from "../parse/incoming-request.js";
import type { Problem } from "./problem.js";

/** The length of the body: within what the server in front takes in, and announced. */
export function validateLength(
  operation: Operation,
  arrival: IncomingRequest,
): Problem | undefined {
  const { body, headers } = arrival;
  const limit = bodyLimit(operation);
  if (body === "too large" || body.length > limit) {
    return {
      page: "body too large",
      diagnosis: `expected a body of at most ${limit} bytes; a longer one came`,
    };
  }
  const encoding = headers["transfer-encoding"];
  if (encoding !== undefined) {
    return {
      when: "malformed_body",
      diagnosis: `expected a Content-Length; Transfer-Encoding: ${encoding} came in its place`,
    };
  }
  // Where there is no connection, as in MSW, nobody has announced anything yet.
  const announced = headers["content-length"];
  if (announced === undefined || Number(announced) === body.length) return undefined;
  return {
    when: "malformed_body",
    diagnosis: `expected as many bytes as Content-Length says; it says ${announced}, and ${body.length} came`,
  };
}
