/** The options of one call: their defaults, and the exact messages about invalid ones. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import type { CheckedOptions } from "../../runtime/call-options.js";
import { checkOptions } from "../../runtime/call-options.js";
import { ValidationError } from "../../runtime/index.js";
import { configured } from "./configuration/caller.js";

const configuration = configured({ timeout: { connect: 1, headers: 2, body: 3, total: 4 } });
const checked = (options: unknown): CheckedOptions =>
  checkOptions(secapiMchUploadmedia, options, configuration);

function messages(...each: readonly unknown[]): string[] {
  return each.flatMap((options) => {
    try {
      checked(options);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      expect(error.operation).toBe("secapi/mch/uploadmedia.post");
      return error.problems.map(({ path, code, message }) => `${path}: ${message} [${code}]`);
    }
    throw new Error(`${JSON.stringify(options)} was accepted.`);
  });
}

test("rejects invalid call options with these messages", () => {
  expect(
    messages(
      7,
      null,
      { retries: 1 },
      { signal: {} },
      { timeout: 0 },
      { timeout: null },
      { timeout: "5" },
      { timeout: { connect: 5, total: 2 ** 31, body: null } },
      { timeout: 0.9 },
      { maxRetries: -1 },
      { maxRetries: 11 },
      { maxRetries: 0.5 },
      { maxRetries: "1" },
      { headers: [] },
      { headers: null },
      { headers: "x" },
      { headers: { "": "1", "a b": "1", "a:": "1", 图: "1", " a": "1" } },
      { headers: { a: 1, b: "\n", c: "图", d: "\x7f", e: "ok\r", f: "\x00ok" } },
      {
        headers: Object.fromEntries(
          [
            ...["Connection", "Content-Length", "Content-Type", "Expect", "Host", "Keep-Alive"],
            ...["Transfer-Encoding", "Upgrade"],
          ].map((name) => [name, "x"]),
        ),
      },
      { retries: 1, signal: 1, timeout: 0, maxRetries: -1, headers: 1 },
    ),
  ).toMatchInlineSnapshot(`
    [
      "options: Expected an object with the options signal, timeout, headers, maxRetries, received a number. [OPTION_TYPE]",
      "options: Expected an object with the options signal, timeout, headers, maxRetries, received null. [OPTION_TYPE]",
      "options.retries: Unknown call option "retries". Did you mean "maxRetries"? [OPTION_UNKNOWN]",
      "options.signal: Expected an AbortSignal, received a plain object. [OPTION_TYPE]",
      "options.timeout: Expected a number of milliseconds from 1 to 2147483647, received 0. [TIMEOUT_INVALID]",
      "options.timeout: Expected a number of milliseconds from 1 to 2147483647, received null. [TIMEOUT_INVALID]",
      "options.timeout: Expected a number of milliseconds from 1 to 2147483647, received text. [TIMEOUT_INVALID]",
      "options.timeout.connect: Unknown timeout phase "connect". Expected headers, body, total. [OPTION_UNKNOWN]",
      "options.timeout.total: Expected a number of milliseconds from 1 to 2147483647, received 2147483648. [TIMEOUT_INVALID]",
      "options.timeout.body: Expected a number of milliseconds from 1 to 2147483647, received null. [TIMEOUT_INVALID]",
      "options.timeout: Expected a number of milliseconds from 1 to 2147483647, received 0.9. [TIMEOUT_INVALID]",
      "options.maxRetries: Expected a whole number from 0 to 10, received -1. [MAX_RETRIES_INVALID]",
      "options.maxRetries: Expected a whole number from 0 to 10, received 11. [MAX_RETRIES_INVALID]",
      "options.maxRetries: Expected a whole number from 0 to 10, received 0.5. [MAX_RETRIES_INVALID]",
      "options.maxRetries: Expected a whole number from 0 to 10, received text. [MAX_RETRIES_INVALID]",
      "options.headers: Expected an object with header names as keys, received an Array. [OPTION_TYPE]",
      "options.headers: Expected an object with header names as keys, received null. [OPTION_TYPE]",
      "options.headers: Expected an object with header names as keys, received text. [OPTION_TYPE]",
      "options.headers.: Expected a valid header name. [HEADER_INVALID]",
      "options.headers.a b: Expected a valid header name. [HEADER_INVALID]",
      "options.headers.a:: Expected a valid header name. [HEADER_INVALID]",
      "options.headers.图: Expected a valid header name. [HEADER_INVALID]",
      "options.headers. a: Expected a valid header name. [HEADER_INVALID]",
      "options.headers.a: Expected text without control characters or characters outside Latin-1. [HEADER_INVALID]",
      "options.headers.b: Expected text without control characters or characters outside Latin-1. [HEADER_INVALID]",
      "options.headers.c: Expected text without control characters or characters outside Latin-1. [HEADER_INVALID]",
      "options.headers.d: Expected text without control characters or characters outside Latin-1. [HEADER_INVALID]",
      "options.headers.e: Expected text without control characters or characters outside Latin-1. [HEADER_INVALID]",
      "options.headers.f: Expected text without control characters or characters outside Latin-1. [HEADER_INVALID]",
      "options.headers.Connection: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.headers.Content-Length: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.headers.Content-Type: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.headers.Expect: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.headers.Host: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.headers.Keep-Alive: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.headers.Transfer-Encoding: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.headers.Upgrade: The client sets this header itself. Leave it out. [HEADER_RESERVED]",
      "options.retries: Unknown call option "retries". Did you mean "maxRetries"? [OPTION_UNKNOWN]",
      "options.signal: Expected an AbortSignal, received a number. [OPTION_TYPE]",
      "options.timeout: Expected a number of milliseconds from 1 to 2147483647, received 0. [TIMEOUT_INVALID]",
      "options.headers: Expected an object with header names as keys, received a number. [OPTION_TYPE]",
      "options.maxRetries: Expected a whole number from 0 to 10, received -1. [MAX_RETRIES_INVALID]",
    ]
  `);
});

describe("valid call options", () => {
  test("default to the options of the client", () => {
    for (const options of [undefined, {}, { timeout: undefined, headers: undefined }]) {
      expect(checked(options)).toEqual({
        signal: undefined,
        timeout: { connect: 1, headers: 2, body: 3, total: 4 },
        headers: {},
        maxRetries: 2,
      });
    }
  });

  test("replace the total timeout or those of single phases, and keep the client's for the others", () => {
    expect(checked({ timeout: 9 }).timeout).toEqual({ connect: 1, headers: 2, body: 3, total: 9 });
    expect(
      checked({ timeout: { headers: 1, body: 2 ** 31 - 1, total: undefined } }).timeout,
    ).toEqual({ connect: 1, headers: 1, body: 2 ** 31 - 1, total: 4 });
  });

  test("allow 0 to 10 retries", () => {
    expect(checked({ maxRetries: 0 }).maxRetries).toBe(0);
    expect(checked({ maxRetries: 10 }).maxRetries).toBe(10);
  });

  test("have their header names converted to lower case", () => {
    expect(
      checked({ headers: { "X-Trace": "7", "!#$%&'*+.^_`|~0-9aZ": "\t ~\x80\xff", Empty: "" } })
        .headers,
    ).toEqual({ "x-trace": "7", "!#$%&'*+.^_`|~0-9az": "\t ~\x80\xff", empty: "" });
  });

  test("keep the signal unchanged", () => {
    const { signal } = new AbortController();
    expect(checked({ signal }).signal).toBe(signal);
  });
});
