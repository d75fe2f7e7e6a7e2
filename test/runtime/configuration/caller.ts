/** Configuration as a JavaScript caller would ask for it, and what comes of it. */
import { expect } from "vitest";
import { configure } from "../../../runtime/configuration/configure.js";
import { ConfigurationError } from "../../../runtime/index.js";
import { secretsIn, shown } from "../../support/secrets.js";
import type { Configuration } from "../../../runtime/configuration/configuration.js";

export const mchId = "1230000109";
export const apiKey = "0123456789abcdef0123456789abcdef";
export const passphrase = "correct-horse-battery-staple";

/** Takes whatever it is given, as no TypeScript caller could. */
export function configured(options: object): Configuration {
  const construct: (given: unknown) => Configuration = Function.prototype.call.bind(
    configure,
    undefined,
  );
  return construct({ mchId, apiKey, ...options });
}

/** The error that the options meet; every one is searched for secrets. */
export function refusal(options: object): ConfigurationError {
  try {
    configured(options);
  } catch (error) {
    expect(secretsIn(shown(error))).toEqual([]);
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("The options were accepted.");
}

/** Each problem as its path and its code. */
export function problems(options: object): string[] {
  return refusal(options).problems.map(({ path, code }) => `${path} ${code}`);
}
