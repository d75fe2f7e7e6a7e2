import type * as ImageType from "image-type";

/** The format of an image, detected from its bytes. */
export interface ImageFormat {
  /** `image/jpeg` */
  readonly contentType: string;
  /** File extensions of this format, the usual one first. */
  readonly extensions: readonly [string, ...string[]];
}

/** Loaded with the first image, so that creating a client stays fast. */
let detector: Promise<typeof ImageType> | undefined;

/** Detects the format of an image. Returns undefined if the bytes are not an image. */
export async function detectImageFormat(bytes: Buffer): Promise<ImageFormat | undefined> {
  const { default: imageType, minimumBytes } = await (detector ??= import("image-type"));
  const type = await imageType(bytes.subarray(0, minimumBytes));
  if (type === undefined) return undefined;
  return {
    contentType: type.mime,
    extensions: type.ext === "jpg" ? ["jpg", "jpeg"] : [type.ext],
  };
}
