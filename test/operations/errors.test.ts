/*
 * Every error that the spec documents, of every operation: answered by the mock gateway, thrown by the client.
 */
import { afterAll, beforeEach, expect, test } from "vitest";
import type { KnownError, Operation } from "../../runtime/index.js";
import { BusinessError, RefusedError, WeChatPayError } from "../../runtime/index.js";
import { shown } from "../support/secrets.js";
import { cases, isPage } from "./cases.js";
import { gatewayAndClient } from "./gateway.js";

const { gateway, client } = await gatewayAndClient();

beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await client.close();
});

const documented = cases
  .filter((each) => each.what === "" && !isPage(each))
  .flatMap(({ operation, input }) =>
    operation.errors.map(
      (error) => [nameOf(operation, error), operation, telling(operation, input), error] as const,
    ),
  );

test.each(documented)("%s", async (_, operation, input, error) => {
  const script = gateway.on(operation);
  if ("err_code" in error) script.fail(error);
  else script.refuse(error.return_msg);
  const thrown: unknown = await client.call(operation, input).catch((caught: unknown) => caught);
  if (!(thrown instanceof WeChatPayError)) throw new Error("It did not fail as it should.");

  const { meaning, remedy, outcome = "rejected" } = error;
  const said = saying(operation, error);
  expect(thrown).toMatchObject(said);
  expect(thrown).toBeInstanceOf("errCodeDes" in said ? BusinessError : RefusedError);
  expect(thrown).toMatchObject({ operation: operation.id, outcome });
  expect(thrown.retryable).toBe(outcome === "unknown" && operation.idempotent);
  expect(thrown.message).toContain(`${meaning} ${remedy}`);
  if (outcome === "unknown" && operation.movesMoney !== undefined) {
    expect(thrown.message).toContain(
      `Query ${operation.movesMoney.query} before you repeat the call.`,
    );
  }
  const told = shown(thrown);
  for (const value of sensitive(operation, input)) expect(told).not.toContain(value);
});

test("the inputs hold what must stay out of errors", () => {
  const values = cases.flatMap(({ operation, input }) => sensitive(operation, input));
  expect(values).toContain("6222020000000000000");
  expect(values).toContain("120061098828009406");
});

/** The members of the error that repeat what the gateway said. JSON has no refusals apart from failures. */
function saying({ reply }: Operation, error: KnownError): object {
  if ("err_code" in error) {
    const { err_code: errCode, err_code_des: errCodeDes } = error;
    return { code: "BUSINESS_FAILURE", errCode, errCodeDes };
  }
  return reply.encoding === "json"
    ? { code: "BUSINESS_FAILURE", errCodeDes: error.return_msg }
    : { code: "REFUSED", returnCode: "FAIL", returnMsg: error.return_msg };
}

function nameOf(operation: Operation, error: KnownError): string {
  const said = "err_code" in error ? `${error.err_code} ${error.err_code_des}` : error.return_msg;
  return `${operation.id}: ${said}`;
}

function hiddenIn({ request }: Operation): ReadonlySet<string> {
  const hidden = request.fields.filter((each) => each.sensitive === true || "encryption" in each);
  return new Set(hidden.map(({ name }) => name));
}

/** The texts that were given for fields whose values are nobody's business. */
function sensitive(operation: Operation, input: object): readonly string[] {
  const hidden = hiddenIn(operation);
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) =>
    hidden.has(name) ? [typeof value === "string" ? value : JSON.stringify(value)] : [],
  );
}

/** The spec shows the same text for some fields that are sensitive and some that are not; here they differ. */
function telling(operation: Operation, input: object): object {
  const hidden = hiddenIn(operation);
  const others = Object.entries(input).filter(([name]) => !hidden.has(name));
  const open = JSON.stringify(others);
  const changed: Record<string, unknown> = { ...input };
  for (const [name, value] of Object.entries(changed)) {
    if (hidden.has(name) && typeof value === "string" && open.includes(value)) {
      changed[name] = Array.from(value).toReversed().join("");
    }
  }
  return changed;
}
