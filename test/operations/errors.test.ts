/* Calls every operation once for each error in the spec: the mock gateway returns it, the client throws it. */
import { afterAll, beforeEach, expect, test } from "vitest";
import type { KnownError, Operation } from "../../runtime/index.js";
import { BusinessError, RefusedError, WeChatPayError } from "../../runtime/index.js";
import { loggedText } from "../support/secrets.js";
import { cases, isPage } from "./cases.js";
import { createGatewayAndClient } from "./gateway.js";

const { gateway, client } = await createGatewayAndClient();

beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await client.close();
});

const documented = cases
  .filter((each) => each.variant === "" && !isPage(each))
  .flatMap(({ operation, input }) =>
    operation.errors.map(
      (error) =>
        [
          nameOf(operation, error),
          operation,
          withDistinctSecrets(operation, input),
          error,
        ] as const,
    ),
  );

test.each(documented)("%s", async (_, operation, input, error) => {
  const stubs = gateway.on(operation);
  if ("err_code" in error) stubs.fail(error);
  else stubs.refuse(error.return_msg);
  const thrown: unknown = await client.call(operation, input).catch((caught: unknown) => caught);
  if (!(thrown instanceof WeChatPayError)) throw new Error("Expected a WeChatPayError.");

  const { meaning, remedy, outcome = "rejected" } = error;
  const expected = expectedFields(operation, error);
  expect(thrown).toMatchObject(expected);
  expect(thrown).toBeInstanceOf("errCodeDes" in expected ? BusinessError : RefusedError);
  expect(thrown).toMatchObject({ operation: operation.id, outcome });
  expect(thrown.retryable).toBe(outcome === "unknown" && operation.idempotent);
  expect(thrown.message).toContain(`${meaning} ${remedy}`);
  if (outcome === "unknown" && operation.movesMoney !== undefined) {
    expect(thrown.message).toContain(
      `Query ${operation.movesMoney.query} before you repeat the call.`,
    );
  }
  const printed = loggedText(thrown);
  for (const value of sensitiveValues(operation, input)) expect(printed).not.toContain(value);
});

test("the inputs contain sensitive values, which errors must not reveal", () => {
  const values = cases.flatMap(({ operation, input }) => sensitiveValues(operation, input));
  expect(values).toContain("6222020000000000000");
  expect(values).toContain("120061098828009406");
});

/** Returns the fields of the error that repeat the reply. A JSON reply has no separate refusals. */
function expectedFields({ reply }: Operation, error: KnownError): object {
  if ("err_code" in error) {
    const { err_code: errCode, err_code_des: errCodeDes } = error;
    return { code: "BUSINESS_FAILURE", errCode, errCodeDes };
  }
  if (error.error_code !== undefined) {
    return {
      code: "BUSINESS_FAILURE",
      errCode: error.error_code,
      errCodeDes: error.return_msg,
    };
  }
  return reply.encoding === "json"
    ? { code: "BUSINESS_FAILURE", errCodeDes: error.return_msg }
    : { code: "REFUSED", returnCode: "FAIL", returnMsg: error.return_msg };
}

function nameOf(operation: Operation, error: KnownError): string {
  const text = "err_code" in error ? `${error.err_code} ${error.err_code_des}` : error.return_msg;
  return `${operation.id}: ${text}`;
}

function sensitiveFieldsOf({ request }: Operation): ReadonlySet<string> {
  const fields = request.fields.filter((each) => each.sensitive === true || "encryption" in each);
  return new Set(fields.map(({ name }) => name));
}

/** Returns the texts of sensitive and encrypted input fields. */
function sensitiveValues(operation: Operation, input: object): readonly string[] {
  const hidden = sensitiveFieldsOf(operation);
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) =>
    hidden.has(name) ? [typeof value === "string" ? value : JSON.stringify(value)] : [],
  );
}

/** Changes the value of a sensitive field if a field that is not sensitive has the same value in the spec. */
function withDistinctSecrets(operation: Operation, input: object): object {
  const hidden = sensitiveFieldsOf(operation);
  const others = Object.entries(input).filter(([name]) => !hidden.has(name));
  const othersText = JSON.stringify(others);
  const changed: Record<string, unknown> = { ...input };
  for (const [name, value] of Object.entries(changed)) {
    if (hidden.has(name) && typeof value === "string" && othersText.includes(value)) {
      changed[name] = Array.from(value).toReversed().join("");
    }
  }
  return changed;
}
