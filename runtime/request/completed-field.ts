import type { File } from "../media/file.js";

/** A request field with its value. Fields are kept in the order in which they are sent. */
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
