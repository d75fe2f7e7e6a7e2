import type { InputOf, Operation } from "./operation.js";
import { check } from "./request/check.js";
import { complete } from "./request/complete.js";
import { encode } from "./request/encode.js";
import { sign } from "./request/sign.js";
import type { Configuration } from "./configuration/configuration.js";

/**
 * The URL of a page that a browser opens, signed. Nothing is sent.
 *
 * @throws {ValidationError}
 */
export type Page<T extends Operation> = (input: InputOf<T>) => Promise<string>;

/** The first steps of a call: what they make is not sent, but given to the caller. */
export async function page(
  configuration: Configuration,
  operation: Operation,
  input: unknown,
): Promise<string> {
  const checked = await check(operation, input, configuration, new AbortController().signal);
  const completed = complete(operation, checked, configuration);
  const signed = sign(operation, completed, checked.signType, configuration.apiKey);
  const { query } = encode(operation, signed.fields);
  const origin = configuration.baseUrl ?? operation.servers[0];
  return `${origin}${operation.path}${query}${operation.request.fragment ?? ""}`;
}
