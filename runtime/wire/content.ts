import type { ReplyElementsField } from "../operation.js";

/** Wire names and their values, as text. */
export type Fields = ReadonlyMap<string, string>;

/** The fields of a document or of one of its elements: texts, and lists of elements if the descriptor has them. */
export interface Content {
  readonly texts: Fields;
  readonly lists: ReadonlyMap<ReplyElementsField, readonly Content[]>;
}
