/** The options of one call: what is taken of them, and what a user reads where they are wrong. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import type { CheckedOptions } from "../../runtime/call-options.js";
import { checkOptions } from "../../runtime/call-options.js";
import { ValidationError } from "../../runtime/index.js";
import { configured } from "./configuration/caller.js";

const configuration = configured({ timeout: { connect: 1, headers: 2, body: 3, total: 4 } });
const checked = (options: unknown): CheckedOptions =>
  checkOptions(secapiMchUploadmedia, options, configuration);

function said(...each: readonly unknown[]): string[] {
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

test("what is wrong with them", () => {
  expect(
    said(
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
      "options: must be an object of signal, timeout, headers and maxRetries. [OPTION_TYPE]",
      "options: must be an object of signal, timeout, headers and maxRetries. [OPTION_TYPE]",
      "options.retries: is no option of a call; write maxRetries. [OPTION_UNKNOWN]",
      "options.signal: must be an AbortSignal. [OPTION_TYPE]",
      "options.timeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "options.timeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "options.timeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "options.timeout.connect: is no phase of a call; there are headers, body, total. [OPTION_UNKNOWN]",
      "options.timeout.total: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "options.timeout.body: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "options.timeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "options.maxRetries: must be a whole number from 0 to 10. [MAX_RETRIES_INVALID]",
      "options.maxRetries: must be a whole number from 0 to 10. [MAX_RETRIES_INVALID]",
      "options.maxRetries: must be a whole number from 0 to 10. [MAX_RETRIES_INVALID]",
      "options.maxRetries: must be a whole number from 0 to 10. [MAX_RETRIES_INVALID]",
      "options.headers: must be an object of names and texts. [OPTION_TYPE]",
      "options.headers: must be an object of names and texts. [OPTION_TYPE]",
      "options.headers: must be an object of names and texts. [OPTION_TYPE]",
      "options.headers.: is not the name of a header. [HEADER_INVALID]",
      "options.headers.a b: is not the name of a header. [HEADER_INVALID]",
      "options.headers.a:: is not the name of a header. [HEADER_INVALID]",
      "options.headers.图: is not the name of a header. [HEADER_INVALID]",
      "options.headers. a: is not the name of a header. [HEADER_INVALID]",
      "options.headers.a: must be text without line breaks or characters beyond Latin-1. [HEADER_INVALID]",
      "options.headers.b: must be text without line breaks or characters beyond Latin-1. [HEADER_INVALID]",
      "options.headers.c: must be text without line breaks or characters beyond Latin-1. [HEADER_INVALID]",
      "options.headers.d: must be text without line breaks or characters beyond Latin-1. [HEADER_INVALID]",
      "options.headers.e: must be text without line breaks or characters beyond Latin-1. [HEADER_INVALID]",
      "options.headers.f: must be text without line breaks or characters beyond Latin-1. [HEADER_INVALID]",
      "options.headers.Connection: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.headers.Content-Length: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.headers.Content-Type: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.headers.Expect: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.headers.Host: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.headers.Keep-Alive: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.headers.Transfer-Encoding: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.headers.Upgrade: is decided by the body or the connection; leave it out. [HEADER_RESERVED]",
      "options.retries: is no option of a call; write maxRetries. [OPTION_UNKNOWN]",
      "options.signal: must be an AbortSignal. [OPTION_TYPE]",
      "options.timeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "options.headers: must be an object of names and texts. [OPTION_TYPE]",
      "options.maxRetries: must be a whole number from 0 to 10. [MAX_RETRIES_INVALID]",
    ]
  `);
});

describe("what is taken", () => {
  test("without any, the client's", () => {
    for (const options of [undefined, {}, { timeout: undefined, headers: undefined }]) {
      expect(checked(options)).toEqual({
        signal: undefined,
        timeout: { connect: 1, headers: 2, body: 3, total: 4 },
        headers: {},
        maxRetries: 2,
      });
    }
  });

  test("a time limit for the whole, or for phases; the client's for the others", () => {
    expect(checked({ timeout: 9 }).timeout).toEqual({ connect: 1, headers: 2, body: 3, total: 9 });
    expect(
      checked({ timeout: { headers: 1, body: 2 ** 31 - 1, total: undefined } }).timeout,
    ).toEqual({ connect: 1, headers: 1, body: 2 ** 31 - 1, total: 4 });
  });

  test("retries from 0 to 10", () => {
    expect(checked({ maxRetries: 0 }).maxRetries).toBe(0);
    expect(checked({ maxRetries: 10 }).maxRetries).toBe(10);
  });

  test("headers, their names in lower case", () => {
    expect(
      checked({ headers: { "X-Trace": "7", "!#$%&'*+.^_`|~0-9aZ": "\t ~\x80\xff", Empty: "" } })
        .headers,
    ).toEqual({ "x-trace": "7", "!#$%&'*+.^_`|~0-9az": "\t ~\x80\xff", empty: "" });
  });

  test("a signal", () => {
    const { signal } = new AbortController();
    expect(checked({ signal }).signal).toBe(signal);
  });
});
