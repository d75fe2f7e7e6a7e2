import type { File } from "../media/file.js";

/** A field with its value, in the order in which it is sent. */
export type CompletedField = CompletedText | CompletedFile;

export interface CompletedText {
  readonly type: "text";
  readonly name: string;
  readonly value: string;
  readonly signed: boolean;
}

interface CompletedFile {
  readonly type: "file";
  readonly name: string;
  readonly value: File;
  readonly signed: boolean;
}

export function textsOf(fields: readonly CompletedField[]): readonly CompletedText[] {
  return fields.filter((field) => field.type === "text");
}
