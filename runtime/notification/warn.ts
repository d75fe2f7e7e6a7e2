import { emitWarning } from "node:process";
import { inspect } from "node:util";

/** Says what nobody asked to be told, and nobody else would notice. */
export function warn(what: string, error: unknown): void {
  const text = error instanceof Error ? error.message : inspect(error, { depth: 0 });
  const detail = error instanceof Error ? error.stack : undefined;
  emitWarning(`${what}: ${text}`, { type: "WeChatPayWarning", detail });
}
