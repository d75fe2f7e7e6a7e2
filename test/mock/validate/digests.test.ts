import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { filePart, md5, merchant, png, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const large = Buffer.concat([png, Buffer.alloc(64 * 1024, 7)]);

/** The hint in the diagnosis of an upload with this digest. */
async function hintFor(media_hash: string, file = png): Promise<string> {
  const { diagnosis } = await send(gateway, upload(file, { changes: { media_hash } }));
  return (
    /, received "[^"]*"; (.*?)(?: \(the text of this reply.*)?$/.exec(diagnosis)?.[1] ?? diagnosis
  );
}

const hash = (algorithm: string): string => createHash(algorithm).update(png).digest("hex");
const unknown =
  "no common mistake explains it: the bytes changed after hashing, or other bytes were hashed";
const object = "it is the digest of an object converted to text";
const firstChunk = "it is the digest of only the first chunk of the file";

test.each([
  ["the bytes in upper case", md5(png).toUpperCase(), "write it in lower case"],
  [
    "the bytes in base64",
    createHash("md5").update(png).digest("base64"),
    "the digest is base64, but must be hexadecimal",
  ],
  ["the bytes by SHA-1", hash("sha1"), "it is the SHA1 of the bytes"],
  ["the bytes by SHA-256", hash("sha256").toUpperCase(), "it is the SHA256 of the bytes"],
  ["the bytes by SHA-512", hash("sha512"), "it is the SHA512 of the bytes"],
  ["the file name", md5("x.png").toUpperCase(), "it is the digest of the file name"],
  [
    "no bytes",
    md5(""),
    "it is the digest of no bytes: the file was not read yet, or was already consumed",
  ],
  ["the base64 text", md5(png.toString("base64")), "it is the digest of the base64 text"],
  [
    "a data URL",
    md5(`data:image/png;base64,${png.toString("base64")}`),
    "it is the digest of a data URL",
  ],
  ["the hexadecimal text", md5(png.toString("hex")), "it is the digest of the hexadecimal text"],
  ["UTF-8 text", md5(png.toString("utf8")), "it is the digest of the bytes decoded as UTF-8 text"],
  [
    "latin1 text",
    md5(png.toString("latin1")),
    "it is the digest of the bytes decoded as latin1 text",
  ],
  ["a Blob converted to text", md5("[object Blob]"), object],
  ["a File converted to text", md5("[object File]"), object],
  ["an object converted to text", md5("[object Object]"), object],
  ["something else", md5("else"), unknown],
])("recognizes the digest of %s", async (_, media_hash, hint) => {
  expect(await hintFor(media_hash)).toBe(hint);
});

test.each([64, 16, 8, 4])("recognizes the digest of the first %i KiB", async (size) => {
  expect(await hintFor(md5(large.subarray(0, size * 1024)), large)).toBe(firstChunk);
});

test("the diagnosis shows the expected digest, the number of bytes and the digest received", async () => {
  const { diagnosis } = await send(
    gateway,
    upload(png, { changes: { media_hash: md5("else") }, part: filePart(png) }),
  );
  expect(diagnosis).toBe(
    `expected media_hash to be ${md5(png)} (the MD5 of the ${png.length} bytes of media), received "${md5("else")}"; ${unknown} (the text of this reply is synthetic: no official text is known)`,
  );
});
