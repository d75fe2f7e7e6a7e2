import { createRequire } from "node:module";
import type * as Msw from "msw";
import { MockGatewayError } from "../errors.js";

type LoadedMsw = Pick<typeof Msw, "http" | "getResponse">;

/**
 * Loads msw on first use. It is an optional peer dependency, which a listening gateway does not need.
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
      "Cannot load msw, which handlers and interceptor() need. Install version 2.10 or later: npm install --save-dev msw",
      error,
    );
  }
  if (isMsw(loaded)) return loaded;
  throw new MockGatewayError(
    "MSW_MISSING",
    "The installed msw does not export http and getResponse. Install version 2.10 or later: npm install --save-dev msw",
  );
}

function isMsw(loaded: unknown): loaded is LoadedMsw {
  return (
    typeof loaded === "object" && loaded !== null && "http" in loaded && "getResponse" in loaded
  );
}
