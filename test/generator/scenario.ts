import { access } from "node:fs/promises";
import { expect } from "vitest";
import type { TempSpec } from "./temp-spec.js";

/** An edit that breaks a spec, and the diagnostic it causes. The marker `▶` in `to` is its location. */
export interface Scenario {
  readonly name: string;
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

/** Applies the edit. Expects the diagnostic at the marker, and no generated files. */
export async function expectDiagnostics(
  spec: TempSpec,
  { file, from, to, message }: Required<Scenario>,
): Promise<void> {
  await spec.edit(file, from, to);
  const diagnostics = await spec.diagnostics();
  const [location] = spec.marks;
  if (location === undefined) expect(diagnostics.join("\n")).toContain(message);
  else expect(diagnostics).toContain(`${location}: ${message}`);
  await expect(access(spec.out)).rejects.toThrow();
}
