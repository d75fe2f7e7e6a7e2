/** What a file that is no PEM is, told from its bytes. */
export type BinaryFormat = "PKCS#12" | "PKCS#12 read as text" | "DER" | "short text" | "unknown";

/** A PKCS#12 file begins with its version, the INTEGER 3; no other file of this trade does. */
const version3 = Buffer.from([0x02, 0x01, 0x03]);

/**
 * What the second byte becomes when a file is read as text. It said how long the length is, 0x82 in most:
 * as UTF-8 that is no character and turns into EF BF BD; as Latin-1 it is one and turns into C2 82.
 */
const readAsText = [0xef, 0xc2];

export function detectFormat(bytes: Buffer): BinaryFormat {
  const sequence = 0x30;
  if (bytes[0] === sequence) {
    const length = bytes[1] ?? 0;
    if (readAsText.includes(length)) {
      return bytes.subarray(0, 16).includes(version3) ? "PKCS#12 read as text" : "DER";
    }
    // A first byte above 0x80 says how many bytes of length follow; 0x80 itself means "until the end mark".
    const content = length > 0x80 ? 2 + (length & 0x7f) : 2;
    if (bytes.subarray(content, content + version3.length).equals(version3)) return "PKCS#12";
    if (length >= 0x80) return "DER";
  }
  return /^[\x20-\x7e]{1,260}$/.test(bytes.toString("latin1")) ? "short text" : "unknown";
}
