import type * as ImageType from "image-type";

/** What the bytes are, told from the bytes. */
export interface ImageFormat {
  /** `image/jpeg` */
  readonly contentType: string;
  /** Extensions that fit it, the usual one first. */
  readonly extensions: readonly [string, ...string[]];
}

/** Loaded with the first image: a client that is only constructed should not pay for it. */
let detector: Promise<typeof ImageType> | undefined;

/** The format of an image, or undefined where the bytes are no image. */
export async function imageFormat(bytes: Buffer): Promise<ImageFormat | undefined> {
  const { default: imageType, minimumBytes } = await (detector ??= import("image-type"));
  const type = await imageType(bytes.subarray(0, minimumBytes));
  if (type === undefined) return undefined;
  return {
    contentType: type.mime,
    extensions: type.ext === "jpg" ? ["jpg", "jpeg"] : [type.ext],
  };
}
