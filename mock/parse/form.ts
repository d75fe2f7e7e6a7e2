/** What a request says: the parts of a body, the elements of XML, or the parameters of a query. */
export interface Form {
  readonly texts: ReadonlyMap<string, string>;
  /** The texts as they stood on the wire, before CDATA, entities or percent-encoding were read. */
  readonly written: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, FilePart>;
  /** Every name, in the order in which they came. */
  readonly order: readonly string[];
  /** Those of the texts that should have been files, by name. */
  readonly unnamedFiles: ReadonlyMap<string, UnnamedFile>;
}

/** A part with a `filename`. */
export interface FilePart {
  readonly name: string;
  readonly filename: string;
  readonly contentType: string | undefined;
  readonly content: Buffer;
}

/** A part that should have had a `filename` and has none. */
export interface UnnamedFile {
  /** Whether there is a `filename*`, which a diagnosis should mention. */
  readonly extendedFilename: boolean;
  readonly contentType: string | undefined;
}

/** A form of texts alone, by the order of `texts`. */
export function formOfTexts(
  texts: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
): Form {
  return { texts, written, files: new Map(), order: [...texts.keys()], unnamedFiles: new Map() };
}
