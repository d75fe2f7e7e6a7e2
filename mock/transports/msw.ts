import { createRequire } from "node:module";
import type * as Msw from "msw";
import { MockGatewayError } from "../errors.js";

type LoadedMsw = Pick<typeof Msw, "http" | "getResponse">;

/**
 * Loads msw when it is needed and not before: it is an optional peer dependency, and a listening gateway
 * has no use for it.
 *
 * @throws {MockGatewayError} MSW_MISSING
 */
export function loadMsw(): LoadedMsw {
  let loaded: unknown;
  try {
    loaded = createRequire(import.meta.url)("msw");
  } catch (error) {
    throw new MockGatewayError(
      "MSW_MISSING",
      "handlers and interceptor() need msw 2.10 or later, which could not be loaded: npm install --save-dev msw",
      error,
    );
  }
  if (isMsw(loaded)) return loaded;
  throw new MockGatewayError(
    "MSW_MISSING",
    "The msw that is installed has no http or no getResponse; 2.10 or later is needed: npm install --save-dev msw",
  );
}

function isMsw(loaded: unknown): loaded is LoadedMsw {
  return (
    typeof loaded === "object" && loaded !== null && "http" in loaded && "getResponse" in loaded
  );
}
