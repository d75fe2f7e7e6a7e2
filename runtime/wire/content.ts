import type { ReplyElementsField } from "../operation.js";

/** Field values as text, by wire name. */
export type Fields = ReadonlyMap<string, string>;

/** The fields of a document or of one of its elements. */
export interface Content {
  readonly texts: Fields;
  /** Nested elements, for the fields whose descriptor allows them. */
  readonly lists: ReadonlyMap<ReplyElementsField, readonly Content[]>;
}
