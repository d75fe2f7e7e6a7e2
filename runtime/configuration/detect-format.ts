/** The format of a file that is not PEM. */
export type BinaryFormat = "PKCS#12" | "PKCS#12 read as text" | "DER" | "short text" | "unknown";

/** A PKCS#12 file starts with its version, the INTEGER 3. No other file that merchants use does. */
const version3 = Buffer.from([0x02, 0x01, 0x03]);

/**
 * The second byte of a file that was decoded as text and encoded as UTF-8 again. It was usually 0x82, which
 * is not valid UTF-8, so decoding as UTF-8 replaces it with EF BF BD. Decoding as Latin-1 makes it C2 82.
 */
const secondByteOfText = [0xef, 0xc2];

/** Detects the format of a file that is not PEM, from its first bytes. */
export function detectFormat(bytes: Buffer): BinaryFormat {
  const sequence = 0x30;
  if (bytes[0] === sequence) {
    const length = bytes[1] ?? 0;
    if (secondByteOfText.includes(length)) {
      return bytes.subarray(0, 16).includes(version3) ? "PKCS#12 read as text" : "DER";
    }
    // Above 0x80, this byte is the number of length bytes that follow. 0x80 means an indefinite length.
    const content = length > 0x80 ? 2 + (length & 0x7f) : 2;
    if (bytes.subarray(content, content + version3.length).equals(version3)) return "PKCS#12";
    if (length >= 0x80) return "DER";
  }
  return /^[\x20-\x7e]{1,260}$/.test(bytes.toString("latin1")) ? "short text" : "unknown";
}
