import { access } from "node:fs/promises";
import { expect } from "vitest";
import type { Workshop } from "./temp-spec.js";

/** A spoilt spec, and what is said of it: the mark `▶` stands where. */
export interface Scenario {
  readonly name: string;
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

/** Spoils the spec, and looks for the complaint where the mark is; nothing may have been written. */
export async function expectComplaint(
  workshop: Workshop,
  { file, from, to, message }: Required<Scenario>,
): Promise<void> {
  await workshop.edit(file, from, to);
  const complaints = await workshop.complaints();
  const [mark] = workshop.marks;
  if (mark === undefined) expect(complaints.join("\n")).toContain(message);
  else expect(complaints).toContain(`${mark}: ${message}`);
  await expect(access(workshop.out)).rejects.toThrow();
}
