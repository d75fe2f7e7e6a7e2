/** Calls of operations that are not in the spec, answered without a network. */
import { expect } from "vitest";
import type { Operation } from "../../../runtime/index.js";
import { Client, ValidationError, WeChatPayError } from "../../../runtime/index.js";
import type { CannedReply } from "../../support/replies.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";
import { readXml } from "./read-xml.js";
import type { RequestOptions } from "../../../runtime/dispatcher.js";

export const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };

export const success = { return_code: "SUCCESS", result_code: "SUCCESS" };

export const signed = (
  fields: Readonly<Record<string, string>>,
  type?: "MD5" | "HMAC-SHA256",
): string => xml({ ...fields, sign: gatewaySign(fields, merchant.apiKey, type) });

export interface Sent {
  readonly path: string;
  readonly method: string;
  readonly headers: RequestOptions["headers"];
  readonly body: Buffer;
}

/** What is sent for an input, as a dispatcher gets it. */
export async function sent(
  operation: Operation,
  input: object,
  options: object = {},
): Promise<Sent> {
  const type = operation.signing.types[0];
  const inner = cannedDispatcher({ body: signed(success, type) });
  const asked: RequestOptions[] = [];
  const dispatcher = {
    request: (given: RequestOptions) => {
      asked.push(given);
      return inner.request(given);
    },
  };
  const client = new Client({
    ...merchant,
    dispatcher,
    acceptWeakerReplySignature: true,
    ...options,
  });
  await client.call(operation, input);
  const [request] = asked;
  const [body] = inner.sent;
  if (request === undefined || body === undefined || asked.length > 1) {
    throw new Error(`${asked.length} requests were sent.`);
  }
  const { path, method, headers } = request;
  return { path, method, headers, body };
}

/** The fields of an XML body that is sent, by name. */
export async function sentFields(
  operation: Operation,
  input: object,
  options: object = {},
): Promise<Record<string, string>> {
  return Object.fromEntries(readXml((await sent(operation, input, options)).body));
}

/** What is said about an input that is refused; nothing is sent of it. */
export async function problems(
  operation: Operation,
  input: unknown,
  options: object = {},
): Promise<string[]> {
  const dispatcher = cannedDispatcher({ body: signed(success) });
  const client: { call(...given: unknown[]): Promise<unknown> } = new Client({
    ...merchant,
    dispatcher,
    ...options,
  });
  const error = await client.call(operation, input).catch((thrown: unknown) => thrown);
  expect(dispatcher.sent).toEqual([]);
  if (!(error instanceof ValidationError)) throw error;
  expect(error).toMatchObject({ outcome: "not_sent", retryable: false });
  return error.problems.map(({ path, code, message }) => `${path}: ${message} [${code}]`);
}

/** The result of a reply, or what it is refused with. */
export async function called(
  operation: Operation,
  reply: CannedReply | string,
  options: object = {},
): Promise<object> {
  const dispatcher = cannedDispatcher(typeof reply === "string" ? { body: reply } : reply);
  const client = new Client({ ...merchant, dispatcher, maxRetries: 0, ...options });
  return await client.call(operation, {});
}

export async function failure(
  operation: Operation,
  reply: CannedReply | string,
  options: object = {},
): Promise<WeChatPayError> {
  const thrown: unknown = await called(operation, reply, options).then(
    () => new Error("It succeeded."),
    (error: unknown) => error,
  );
  if (thrown instanceof WeChatPayError) return thrown;
  throw thrown;
}

export const shown = ({ message, outcome, retryable }: WeChatPayError): string =>
  `${outcome}${retryable ? ", retryable" : ""}: ${message}`;
