import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";

/** Small images whose first bytes identify their format, and text that claims to be an image. */
export const images = {
  png: readFileSync(new URL("../../examples/id-card.png", import.meta.url)),
  jpeg: Buffer.concat([
    Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
    Buffer.alloc(64),
    Buffer.from("ffd9", "hex"),
  ]),
  bmp: Buffer.concat([
    Buffer.from("424d46000000000000003600000028000000", "hex"),
    Buffer.alloc(52),
  ]),
  gif: Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(32)]),
  text: Buffer.from("not an image, whatever its name says"),
};

/** A PNG of exactly this size, in bytes. */
export function imageOf(size: number): Buffer {
  return Buffer.concat([images.png, Buffer.alloc(Math.max(0, size - images.png.length))]).subarray(
    0,
    size,
  );
}
