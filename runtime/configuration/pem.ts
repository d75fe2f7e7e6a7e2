/** The content of PEM text. */
export interface Pem {
  /** Certificates as separate PEM texts, in the order of the file. */
  readonly certificates: readonly string[];
  /** Private keys, in the same form. */
  readonly keys: readonly string[];
  /** Public keys, in the same form. */
  readonly publicKeys: readonly string[];
  /** Labels of all blocks, complete or not: `CERTIFICATE`, `PRIVATE KEY`, `ENCRYPTED PRIVATE KEY`. */
  readonly labels: readonly string[];
  /** Whether the line breaks were lost, which often happens in environment variables. */
  readonly onOneLine: boolean;
}

export const isCertificate = (label: string): boolean =>
  /^(X509 |TRUSTED )?CERTIFICATE$/.test(label);

export const isPrivateKey = (label: string): boolean => label.endsWith("PRIVATE KEY");

export const isPublicKey = (label: string): boolean => label.endsWith("PUBLIC KEY");

/** The message for PEM that is `onOneLine`. */
export const restoreLineBreaks =
  String.raw`Expected PEM with line breaks, received one line, as environment variables often store it. ` +
  String.raw`If its line breaks are written as \n, pass text.replaceAll("\\n", "\n"). Otherwise, pass the path of the file.`;

/** Parses the PEM in a file. Returns undefined if there is none. */
export function parsePem(bytes: Buffer): Pem | undefined {
  const text = decode(bytes);
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map(([, label = ""]) => label);
  if (labels.length === 0) return undefined;
  const blocks = completeBlocks(text);
  return {
    certificates: blocks.filter(({ label }) => isCertificate(label)).map(({ text }) => text),
    keys: blocks.filter(({ label }) => isPrivateKey(label)).map(({ text }) => text),
    publicKeys: blocks.filter(({ label }) => isPublicKey(label)).map(({ text }) => text),
    labels,
    onOneLine: /-----BEGIN [A-Z0-9 ]+-----[^\S\r\n]*[^\s]/.test(text),
  };
}

/** PowerShell writes UTF-16, which OpenSSL cannot read. */
function decode(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le") : bytes.toString();
}

interface Block {
  readonly label: string;
  readonly text: string;
}

/**
 * Splits a file into its complete blocks. A file may contain a key next to a certificate, and text that is
 * shown as a certificate must not include the key. Indentation is removed because OpenSSL cannot read it.
 */
function completeBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let label: string | undefined;
  let lines: string[] = [];
  // `trim` removes a byte-order mark as well.
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    const begin = /^-----BEGIN ([A-Z0-9 ]+)-----$/.exec(line)?.[1];
    if (begin !== undefined) {
      label = begin;
      lines = [];
    }
    if (label === undefined) continue;
    lines.push(line);
    if (line === `-----END ${label}-----`) {
      blocks.push({ label, text: `${lines.join("\n")}\n` });
      label = undefined;
    }
  }
  return blocks;
}
