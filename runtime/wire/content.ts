import type { ReplyElementsField } from "../operation.js";
import type { Fields } from "../signature/canonical.js";

/** What stands in a reply, or in an element of it: texts, and lists of elements where a descriptor has them. */
export interface Content {
  readonly texts: Fields;
  readonly lists: ReadonlyMap<ReplyElementsField, readonly Content[]>;
}
