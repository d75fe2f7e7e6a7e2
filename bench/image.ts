import { randomBytes } from "node:crypto";

/** A file of exactly so many bytes that begins as a PNG does; nothing decodes it further. */
export function png(size: number): Buffer {
  const header = Buffer.from("89504e470d0a1a0a0000000d494844520000002000000020080600000073", "hex");
  return Buffer.concat([header, randomBytes(size - header.length)]);
}
