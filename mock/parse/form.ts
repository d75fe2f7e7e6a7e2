/** The fields and files of a request: multipart parts, XML elements or query parameters. */
export interface Form {
  /** Values of the fields by name, decoded. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same values as written on the wire, with CDATA, entities or percent-encoding. */
  readonly rawTexts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, FilePart>;
  /** Names of all fields and files in the order in which they were received. */
  readonly order: readonly string[];
  /** Parts that the operation expects as files but that have no `filename`; `texts` has their values. */
  readonly unnamedFiles: ReadonlyMap<string, UnnamedFile>;
}

/** A part with a `filename`. */
export interface FilePart {
  readonly name: string;
  readonly filename: string;
  readonly contentType: string | undefined;
  readonly content: Buffer;
}

/** A part that should be a file but has no `filename`. */
export interface UnnamedFile {
  /** Whether the part has a `filename*`, which the gateway does not read. */
  readonly extendedFilename: boolean;
  readonly contentType: string | undefined;
}

/** Creates a form without files. */
export function formOfTexts(
  texts: ReadonlyMap<string, string>,
  rawTexts: ReadonlyMap<string, string>,
): Form {
  return { texts, rawTexts, files: new Map(), order: [...texts.keys()], unnamedFiles: new Map() };
}
