/** The message and the JSON form of errors. */
import { expect, test } from "vitest";
import {
  CertificateError,
  ConfigurationError,
  ConnectionError,
  ValidationError,
} from "../../runtime/index.js";

const one = { path: "mchId", code: "MCH_ID_MISSING", message: "is missing." };
const other = { path: "apiKey", code: "API_KEY_LENGTH", message: "has 5 bytes." };

test("an error serializes to JSON without the response and the cause", () => {
  const error = new ConnectionError("X", "It broke.", {
    outcome: "unknown",
    operation: "a/b.post",
    cause: new Error("below"),
    response: { status: 200, headers: {}, body: Buffer.from("body") },
  });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "ConnectionError",
    code: "X",
    message: "[X] It broke.",
    outcome: "unknown",
    retryable: false,
    operation: "a/b.post",
  });
});

test("an error has a cause only if one was given", () => {
  const details = { outcome: "unknown" } as const;
  expect(Object.hasOwn(new ConnectionError("X", "x", details), "cause")).toBe(false);
  expect(new ConnectionError("X", "x", { ...details, cause: null }).cause).toBeNull();
});

test("the message shows one problem on one line, and several as a list", () => {
  expect(new ConfigurationError([one]).message).toBe("[INVALID_CONFIGURATION] mchId: is missing.");
  expect(new CertificateError([one]).message).toBe("[MCH_ID_MISSING] mchId: is missing.");
  expect(new ValidationError("a/b.post", [one, other]).message).toBe(
    [
      "[INVALID_INPUT] 2 problems:",
      "  - mchId: is missing. [MCH_ID_MISSING]",
      "  - apiKey: has 5 bytes. [API_KEY_LENGTH]",
    ].join("\n"),
  );
});
