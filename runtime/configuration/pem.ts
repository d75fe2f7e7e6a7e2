/** What PEM text holds. */
export interface Pem {
  /** Certificates, each as a text of its own, in the order of the file. */
  readonly certificates: readonly string[];
  /** Private keys, likewise. */
  readonly keys: readonly string[];
  /** Public keys, likewise. */
  readonly publicKeys: readonly string[];
  /** What begins in it, whole or not: `CERTIFICATE`, `PRIVATE KEY`, `ENCRYPTED PRIVATE KEY`. */
  readonly labels: readonly string[];
  /** Whether it stands on one line, as it does after a trip through an environment variable. */
  readonly onOneLine: boolean;
}

export const isCertificate = (label: string): boolean =>
  /^(X509 |TRUSTED )?CERTIFICATE$/.test(label);

export const isPrivateKey = (label: string): boolean => label.endsWith("PRIVATE KEY");

export const isPublicKey = (label: string): boolean => label.endsWith("PUBLIC KEY");

/** What to do about `onOneLine`. */
export const restoreLineBreaks =
  String.raw`has lost its line breaks, as happens in environment variables; where they are written as \n, ` +
  String.raw`give text.replaceAll("\\n", "\n"), otherwise the path of the file.`;

/** The PEM in a file; undefined where it has none. */
export function pemOf(bytes: Buffer): Pem | undefined {
  const text = textOf(bytes);
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map(([, label = ""]) => label);
  if (labels.length === 0) return undefined;
  const blocks = blocksOf(text);
  return {
    certificates: blocks.filter(({ label }) => isCertificate(label)).map(({ text }) => text),
    keys: blocks.filter(({ label }) => isPrivateKey(label)).map(({ text }) => text),
    publicKeys: blocks.filter(({ label }) => isPublicKey(label)).map(({ text }) => text),
    labels,
    onOneLine: /-----BEGIN [A-Z0-9 ]+-----[^\S\r\n]*[^\s]/.test(text),
  };
}

/** PowerShell writes UTF-16, in which neither OpenSSL nor a search for a word finds anything. */
function textOf(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le") : bytes.toString();
}

interface Block {
  readonly label: string;
  readonly text: string;
}

/**
 * The blocks that are whole. Only they are passed on: a file may hold a key beside a certificate, and what
 * is shown as a certificate must not show the key. Indentation, which OpenSSL does not read, goes.
 */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let label: string | undefined;
  let lines: string[] = [];
  // A byte-order mark is white space to `trim`.
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    const begun = /^-----BEGIN ([A-Z0-9 ]+)-----$/.exec(line)?.[1];
    if (begun !== undefined) {
      label = begun;
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
