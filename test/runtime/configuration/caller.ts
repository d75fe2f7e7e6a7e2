/** Creates configurations as a JavaScript caller would, without type checks. */
import { expect } from "vitest";
import { configure } from "../../../runtime/configuration/configure.js";
import { ConfigurationError } from "../../../runtime/index.js";
import { secretsIn, loggedText } from "../../support/secrets.js";
import type { Configuration } from "../../../runtime/configuration/configuration.js";

export const mchId = "1230000109";
export const apiKey = "0123456789abcdef0123456789abcdef";
export const passphrase = "correct-horse-battery-staple";

/** Accepts options of any type, unlike a TypeScript caller. */
export function configured(options: object): Configuration {
  const construct: (given: unknown) => Configuration = Function.prototype.call.bind(
    configure,
    undefined,
  );
  return construct({ mchId, apiKey, ...options });
}

/** Returns the error that the options cause, after searching it for secrets. */
export function configurationError(options: object): ConfigurationError {
  try {
    configured(options);
  } catch (error) {
    expect(secretsIn(loggedText(error))).toEqual([]);
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("The options were accepted.");
}

/** Returns the path and code of each problem. */
export function problems(options: object): string[] {
  return configurationError(options).problems.map(({ path, code }) => `${path} ${code}`);
}
