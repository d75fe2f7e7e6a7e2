import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { filePart, md5, merchant, png, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const large = Buffer.concat([png, Buffer.alloc(64 * 1024, 7)]);

/** What the diagnosis says behind what came. */
async function mistakeIn(media_hash: string, file = png): Promise<string> {
  const { diagnosis } = await send(gateway, upload(file, { changes: { media_hash } }));
  return / came; (.*?)(?: \(the text of this reply.*)?$/.exec(diagnosis)?.[1] ?? diagnosis;
}

const hash = (algorithm: string): string => createHash(algorithm).update(png).digest("hex");
const unknown =
  "no usual mistake yields it: the bytes changed after they were hashed, or others were hashed";
const name = "it is that of an object's name";
const piece = "it is that of the first piece of the file alone";

test.each([
  ["the right one in upper case", md5(png).toUpperCase(), "it has to be in lower case"],
  [
    "the right one in base64",
    createHash("md5").update(png).digest("base64"),
    "it is in base64, and it has to be in hexadecimal digits",
  ],
  ["SHA-1", hash("sha1"), "it is the SHA1 of the bytes"],
  ["SHA-256", hash("sha256").toUpperCase(), "it is the SHA256 of the bytes"],
  ["SHA-512", hash("sha512"), "it is the SHA512 of the bytes"],
  ["the file's name", md5("x.png").toUpperCase(), "it is that of the file's name"],
  ["nothing", md5(""), "it is that of nothing; the file was not read yet, or read before"],
  ["the base64 text", md5(png.toString("base64")), "it is that of the base64 text"],
  [
    "a data URL",
    md5(`data:image/png;base64,${png.toString("base64")}`),
    "it is that of a data URL",
  ],
  ["the hexadecimal text", md5(png.toString("hex")), "it is that of the hexadecimal text"],
  ["UTF-8 text", md5(png.toString("utf8")), "it is that of the bytes read as UTF-8 text"],
  ["latin1 text", md5(png.toString("latin1")), "it is that of the bytes read as latin1 text"],
  ["a Blob's name", md5("[object Blob]"), name],
  ["a File's name", md5("[object File]"), name],
  ["an object's name", md5("[object Object]"), name],
  ["something else", md5("else"), unknown],
])("the diagnosis names a digest of %s", async (_, media_hash, mistake) => {
  expect(await mistakeIn(media_hash)).toBe(mistake);
});

test.each([64, 16, 8, 4])("the diagnosis names a digest of the first %i KiB", async (size) => {
  expect(await mistakeIn(md5(large.subarray(0, size * 1024)), large)).toBe(piece);
});

test("the whole diagnosis gives the right digest, of how many bytes, and what came", async () => {
  const { diagnosis } = await send(
    gateway,
    upload(png, { changes: { media_hash: md5("else") }, part: filePart(png) }),
  );
  expect(diagnosis).toBe(
    `expected media_hash to be ${md5(png)}, the MD5 of the ${png.length} bytes of media; "${md5("else")}" came; ${unknown} (the text of this reply is synthetic: no official text is known)`,
  );
});
