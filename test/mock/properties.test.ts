import fc from "fast-check";
import { Agent, request } from "undici";
import { expect, test } from "vitest";
import { createGateway } from "../../mock/index.js";
import {
  bmp,
  encode,
  filePart,
  jpeg,
  merchant,
  path,
  origin,
  png,
  raw,
  signed,
  textPart,
} from "./support/upload.js";
import type { RawPart } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const dispatcher = new Agent().compose(gateway.interceptor());
// No generated text contains it.
const boundary = "----properties-of-the-mock-gateway";

/** The diagnosis of a body; undefined if it is accepted. */
async function diagnose(body: Buffer): Promise<string | undefined> {
  const upload = raw(body, `multipart/form-data; boundary=${boundary}`);
  const reply = await request(origin + path, { dispatcher, method: "POST", ...upload });
  await reply.body.dump();
  const refusal = gateway.requests.at(-1)?.refusal;
  return refusal?.diagnosis;
}

const known = ["mch_id", "media_hash", "sign_type", "sign", "media"];
const image = fc
  .tuple(
    fc.constantFrom(png.subarray(0, 8), jpeg.subarray(0, 3), bmp.subarray(0, 2)),
    fc.uint8Array(),
  )
  .map(([beginning, rest]) => Buffer.concat([beginning, rest]));
const extra = fc.dictionary(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/).filter((name) => !known.includes(name)),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  { maxKeys: 4, noNullPrototype: true },
);
const type = fc.constantFrom("MD5", "HMAC-SHA256", "none");

const upload = fc
  .record({ file: image, changes: extra, type })
  .map(({ file, changes, type: signType }) => ({
    file,
    fields: Object.entries(signed(file, { type: signType, changes })),
  }));

test("accepts any valid upload with any bytes, extra fields and order", async () => {
  const shuffled = upload.chain(({ file, fields }) =>
    fc.shuffledSubarray([...fields.map(([name, value]) => textPart(name, value)), filePart(file)], {
      minLength: fields.length + 1,
    }),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async (parts) => {
      expect(await diagnose(encode(parts, boundary))).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

/** The same parts with one byte of a name, a value, the signature or the file changed. */
function mutate(
  file: Buffer,
  fields: [string, string][],
  position: number,
  bits: number,
): RawPart[] {
  const targets = fields.flatMap(([name, value], field) => {
    const bytesOf = (
      part: "name" | "value",
      bytes: number,
    ): { part: typeof part; field: number; byte: number }[] =>
      Array.from({ length: bytes }, (_, byte) => ({ part, field, byte }));
    return [
      ...bytesOf("name", Buffer.byteLength(name)),
      ...bytesOf("value", Buffer.byteLength(value)),
    ];
  });
  const index = position % (targets.length + file.length);
  const target = targets[index];
  const flip = (bytes: Buffer, byte: number, mask = bits): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(byte) ^ mask, byte);
    return copy;
  };
  const parts = fields.map(([name, value], field): RawPart => {
    if (field !== target?.field) return textPart(name, value);
    if (target.part === "value")
      return { ...textPart(name, ""), content: flip(Buffer.from(value), target.byte) };
    // Names stay ASCII, because any other name is refused for that reason.
    return textPart(flip(Buffer.from(name), target.byte, (bits % 127) + 1).toString(), value);
  });
  return [...parts, filePart(target === undefined ? flip(file, index - targets.length) : file)];
}

test("refuses an upload with any single byte changed", async () => {
  await fc.assert(
    fc.asyncProperty(
      upload,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async ({ file, fields }, position, bits) => {
        expect(
          await diagnose(encode(mutate(file, fields, position, bits), boundary)),
        ).toBeDefined();
      },
    ),
    { numRuns: 200 },
  );
});
