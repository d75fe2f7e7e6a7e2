import { access } from "node:fs/promises";
import { expect } from "vitest";
import type { TempSpec } from "./temp-spec.js";

/** A spoilt spec, and what is said of it: the mark `▶` stands where. */
export interface Scenario {
  readonly name: string;
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

/** Spoils the spec, and looks for the complaint where the mark is; nothing may have been written. */
export async function expectDiagnostics(
  spec: TempSpec,
  { file, from, to, message }: Required<Scenario>,
): Promise<void> {
  await spec.edit(file, from, to);
  const diagnostics = await spec.diagnostics();
  const [mark] = spec.marks;
  if (mark === undefined) expect(diagnostics.join("\n")).toContain(message);
  else expect(diagnostics).toContain(`${mark}: ${message}`);
  await expect(access(spec.out)).rejects.toThrow();
}
