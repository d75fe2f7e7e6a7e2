import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import {
  encode,
  filePart,
  md5,
  merchant,
  png,
  raw,
  signatureOf,
  textPart,
} from "../support/upload.js";
import type { Fields } from "../support/upload.js";

// Some mistakes need a key with letters of both cases.
const apiKey = "0123456789AbCdEf0123456789aBcDeF";
const { mchId: mch_id } = merchant;
const gateway = createGateway({ merchants: [{ mchId: mch_id, apiKey }], rateLimit: false });

const untyped = { mch_id, media_hash: md5(png) };
const valid = { ...untyped, sign_type: "HMAC-SHA256" };
const byMd5 = { ...untyped, sign_type: "MD5" };

/** The canonical string without the key, over all of these fields. */
function textOf(fields: Fields): string {
  return Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name] ?? ""}`)
    .join("&");
}
function hmac(text: string, key = apiKey): string {
  return createHmac("sha256", key).update(text).digest("hex").toUpperCase();
}
const over = (fields: Fields): string => hmac(`${textOf(fields)}&key=${apiKey}`);
const withKey = (key: string): string => hmac(`${textOf(valid)}&key=${key}`, key);
const withEnd = (end: string): string => hmac(`${textOf(valid)}${end}`);

/** The part of a diagnosis between the signature received and the canonical string. */
function hintsOf(diagnosis: string): string {
  return (
    /, received (?:"[^"]*"|nothing); (.*?); the expected value is /s.exec(diagnosis)?.[1] ??
    diagnosis
  );
}

/** The hints in the diagnosis of an upload with this signature. */
async function hintsFor(fields: Fields, sign: string): Promise<string> {
  const texts = Object.entries({ ...fields, sign }).map(([name, text]) => textPart(name, text));
  const { diagnosis } = await send(gateway, raw(encode([...texts, filePart(png)])));
  return hintsOf(diagnosis);
}

const space = "remark was signed with a space or line ending that was not sent";
const remark = { ...valid, remark: "store" };
const around = "the key has a leading or trailing space";
const quotes = "the key is in quotes";
const unset = "the key is a variable that was never set";
const lineEnd = "the key has a trailing line ending";
const escaped = "values were XML-escaped before signing";
const latin1 = "the text was encoded as latin1, but must be UTF-8";
const unknown =
  "no common mistake explains it: the API key is a different one (an APIv3 key, another merchant's), or a value changed after signing";

test.each<[string, Fields, string, string]>([
  [
    "all fields but one",
    valid,
    over({ mch_id, sign_type: "HMAC-SHA256" }),
    "media_hash was not signed, but must be",
  ],
  [
    "a sign type that was not sent, HMAC-SHA256",
    untyped,
    over(valid),
    "sign_type=HMAC-SHA256 was signed but not sent; it is a valid HMAC-SHA256 signature, but without sign_type it is verified as MD5",
  ],
  [
    "a sign type that was not sent, MD5",
    untyped,
    md5(`${textOf(byMd5)}&key=${apiKey}`).toUpperCase(),
    "sign_type=MD5 was signed but not sent",
  ],
  [
    "an empty field, in any order",
    { sign_type: "HMAC-SHA256", remark: "", ...untyped },
    over({ ...valid, remark: "" }),
    "empty fields were signed, but must be left out",
  ],
  [
    "an empty sign",
    valid,
    over({ ...valid, sign: "" }),
    "sign itself was signed as an empty field",
  ],
  [
    "an earlier sign",
    valid,
    over({ ...valid, sign: signatureOf(valid, "HMAC-SHA256", apiKey) }),
    "sign itself was signed in a second pass",
  ],
  ...(
    [
      ["x.png", "its filename"],
      ["[object Object]", "[object Object]"],
      ["[object Blob]", "[object Blob]"],
      ["[object File]", "[object File]"],
      [png.toString("utf8"), "its bytes"],
      [png.toString("latin1"), "its bytes"],
    ] as const
  ).map(([media, description]): [string, Fields, string, string] => [
    `a file as ${description}`,
    valid,
    over({ ...valid, media }),
    `media was signed as ${description}, but files must be left out`,
  ]),
  [
    "fields in the order they were sent, without empty ones",
    { sign_type: "HMAC-SHA256", remark: "", ...untyped },
    hmac(`sign_type=HMAC-SHA256&mch_id=${mch_id}&media_hash=${md5(png)}&key=${apiKey}`),
    "the fields were signed in the order they were sent, not sorted",
  ],
  [
    "fields sorted without regard to case",
    { ...valid, Shop: "1", Next: "2" },
    hmac(
      `mch_id=${mch_id}&media_hash=${md5(png)}&Next=2&Shop=1&sign_type=HMAC-SHA256&key=${apiKey}`,
    ),
    "the fields were sorted without regard to case",
  ],
  [
    "fields sorted by locale rules",
    { ...valid, shop1: "1", shop_1: "2" },
    hmac(
      `mch_id=${mch_id}&media_hash=${md5(png)}&shop_1=2&shop1=1&sign_type=HMAC-SHA256&key=${apiKey}`,
    ),
    "the fields were sorted by locale rules (localeCompare), not by their bytes",
  ],
  [
    "fields sorted in descending order",
    valid,
    hmac(`sign_type=HMAC-SHA256&media_hash=${md5(png)}&mch_id=${mch_id}&key=${apiKey}`),
    "the fields were sorted in descending order",
  ],
  [
    "URL-encoded values",
    { ...valid, remark: "a b" },
    over({ ...valid, remark: "a%20b" }),
    "values were URL-encoded before signing",
  ],
  [
    "form-encoded values",
    { ...valid, remark: "a b" },
    over({ ...valid, remark: "a+b" }),
    "values were form-encoded (a space as +) before signing",
  ],
  ["an XML-escaped ampersand", { ...valid, a: "&" }, over({ ...valid, a: "&amp;" }), escaped],
  ["an XML-escaped less-than sign", { ...valid, a: "<" }, over({ ...valid, a: "&lt;" }), escaped],
  [
    "XML-escaped greater-than signs",
    { ...valid, a: ">>" },
    over({ ...valid, a: "&gt;&gt;" }),
    escaped,
  ],
  [
    "trimmed values",
    { ...valid, remark: " a ", other: " b" },
    over({ ...valid, remark: "a", other: "b" }),
    "values were trimmed for signing only",
  ],
  ["a space after a value", remark, over({ ...remark, remark: "store " }), space],
  ["a space before a value", remark, over({ ...remark, remark: " store" }), space],
  ["LF after a value", remark, over({ ...remark, remark: "store\n" }), space],
  ["CRLF after a value", remark, over({ ...remark, remark: "store\r\n" }), space],
  ["a key with LF", valid, withKey(`${apiKey}\n`), lineEnd],
  ["a key with CRLF", valid, withKey(`${apiKey}\r\n`), lineEnd],
  ["a key with a trailing space", valid, withKey(`${apiKey} `), around],
  ["a key with a leading space", valid, withKey(` ${apiKey}`), around],
  ["a key in double quotes", valid, withKey(`"${apiKey}"`), quotes],
  ["a key in single quotes", valid, withKey(`'${apiKey}'`), quotes],
  [
    "a key in lower case",
    valid,
    withKey(apiKey.toLowerCase()),
    "the key was converted to lower case",
  ],
  [
    "a key in upper case",
    valid,
    withKey(apiKey.toUpperCase()),
    "the key was converted to upper case",
  ],
  ...["", "undefined", "null", "None"].map((key): [string, Fields, string, string] => [
    `the key "${key}"`,
    valid,
    withKey(key),
    unset,
  ]),
  [
    "no key in the text",
    valid,
    withEnd(""),
    "the signed text does not end with &key=(the API key)",
  ],
  ["a bare key", valid, withEnd(apiKey), "the key was appended without &key= before it"],
  [
    "an ampersand and the key",
    valid,
    withEnd(`&${apiKey}`),
    "the key was appended without key= before it",
  ],
  ["key= and the key", valid, withEnd(`key=${apiKey}`), "key= was appended without & before it"],
  [
    "a key among the fields",
    valid,
    hmac(textOf({ ...valid, key: apiKey })),
    "the key was sorted among the fields, but must be appended",
  ],
  [
    "MD5 in lower case instead of HMAC-SHA256, with another mistake",
    valid,
    md5(`${textOf(valid)}${apiKey}`),
    "the key was appended without &key= before it; it is a valid MD5 signature, but sign_type is HMAC-SHA256; write the signature in upper case",
  ],
  [
    "HMAC-SHA256 instead of MD5",
    byMd5,
    over(byMd5),
    "it is a valid HMAC-SHA256 signature, but sign_type is MD5",
  ],
  [
    "HMAC-SHA256 without a sign type",
    untyped,
    over(untyped),
    "it is a valid HMAC-SHA256 signature, but without sign_type it is verified as MD5",
  ],
  ["lower case", valid, over(valid).toLowerCase(), "write the signature in upper case"],
  [
    "an HMAC in base64",
    valid,
    Buffer.from(over(valid), "hex").toString("base64"),
    "the signature is base64, but must be hexadecimal",
  ],
  [
    "an MD5 in base64",
    byMd5,
    Buffer.from(md5(`${textOf(byMd5)}&key=${apiKey}`), "hex").toString("base64"),
    "the signature is base64, but must be hexadecimal",
  ],
  [
    "a SHA-256",
    valid,
    createHash("sha256")
      .update(`${textOf(valid)}&key=${apiKey}`)
      .digest("hex")
      .toUpperCase(),
    "it is SHA-256 without HMAC",
  ],
  [
    "a swapped HMAC",
    valid,
    hmac(apiKey, `${textOf(valid)}&key=${apiKey}`),
    "the key and the text of the HMAC are swapped",
  ],
  [
    "an HMAC keyed with decoded bytes",
    valid,
    createHmac("sha256", Buffer.from(apiKey, "hex"))
      .update(`${textOf(valid)}&key=${apiKey}`)
      .digest("hex")
      .toUpperCase(),
    "the HMAC key is the API key decoded from hexadecimal, but must be its text",
  ],
  [
    "an MD5 over latin1",
    { ...byMd5, remark: "é" },
    createHash("md5")
      .update(`${textOf({ ...byMd5, remark: "é" })}&key=${apiKey}`, "latin1")
      .digest("hex")
      .toUpperCase(),
    latin1,
  ],
  [
    "an HMAC over latin1",
    { ...valid, remark: "é" },
    createHmac("sha256", apiKey)
      .update(`${textOf({ ...valid, remark: "é" })}&key=${apiKey}`, "latin1")
      .digest("hex")
      .toUpperCase(),
    latin1,
  ],
  [
    "the first half of an HMAC",
    valid,
    over(valid).slice(0, 32),
    "it is truncated to 32 characters",
  ],
  [
    "one character too few",
    valid,
    "A".repeat(63),
    "sign must be 64 hexadecimal characters, not 63 characters",
  ],
  [
    "one character too many",
    valid,
    "A".repeat(65),
    "sign must be 64 hexadecimal characters, not 65 characters",
  ],
  [
    "a first character that is not hexadecimal",
    valid,
    `G${"A".repeat(63)}`,
    "sign must be 64 hexadecimal characters, but contains others",
  ],
  [
    "a last character that is not hexadecimal",
    byMd5,
    `${"A".repeat(31)}G`,
    "sign must be 32 hexadecimal characters, but contains others",
  ],
  ["another key", valid, hmac(`${textOf(valid)}&key=${"x".repeat(32)}`, "x".repeat(32)), unknown],
  ["hexadecimal digits of either case", byMd5, "aB".repeat(16), unknown],
  ["nothing", valid, "", "sign is missing"],
])("explains a signature made from %s", async (_, fields, sign, hints) => {
  expect(await hintsFor(fields, sign)).toBe(hints);
});

test("the diagnosis shows the expected signature, the one received, hints and the canonical string", async () => {
  const expected = signatureOf(valid, "HMAC-SHA256", apiKey);
  const texts = Object.entries({ ...valid, sign: "A".repeat(64) });
  const parts = [...texts.map(([name, text]) => textPart(name, text)), filePart(png)];
  const { diagnosis } = await send(gateway, raw(encode(parts)));
  expect(diagnosis).toBe(
    `expected sign to be ${expected}, received "${"A".repeat(64)}"; ${unknown}; the expected value is the HMAC-SHA256 of ${textOf(valid)}&key=(the API key)`,
  );
});

test("the diagnosis names the default sign type if none was sent", async () => {
  const fields = { ...untyped, sign: "" };
  const parts = Object.entries(fields).map(([name, text]) => textPart(name, text));
  const { diagnosis } = await send(gateway, raw(encode([...parts, filePart(png)])));
  expect(diagnosis).toBe(
    `expected sign to be ${signatureOf(untyped, "MD5", apiKey)}, received nothing; sign is missing; the expected value is the MD5 (the default, because no sign type was sent) of ${textOf(untyped)}&key=(the API key)`,
  );
  expect(gateway.requests.at(-1)?.signature).toEqual({
    valid: false,
    type: "MD5",
    isDefaultType: true,
    text: textOf(untyped),
  });
});

test("a diagnosis shows the first 200 characters of a long value", async () => {
  const diagnose = async (sign: string): Promise<string> => {
    const parts = Object.entries({ ...valid, sign }).map(([name, text]) => textPart(name, text));
    return (await send(gateway, raw(encode([...parts, filePart(png)])))).diagnosis;
  };
  expect(await diagnose("x".repeat(200))).toContain(`, received "${"x".repeat(200)}"`);
  expect(await diagnose("x".repeat(201))).toContain(`, received "${"x".repeat(200)}…"`);
});

describe("common mistakes are tried", () => {
  const hintsForFields = async (fields: Fields): Promise<string> => {
    const sign = hmac(`${textOf(fields)}${apiKey}`);
    const parts = Object.entries({ ...fields, sign }).map(([name, text]) => textPart(name, text));
    await send(gateway, raw(encode([...parts, filePart(png)])));
    const diagnosis = gateway.requests.at(-1)?.refusal?.diagnosis ?? "";
    return hintsOf(diagnosis);
  };
  const withoutKeyName = "the key was appended without &key= before it";
  const numbered = (count: number): Fields =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, "1"]));

  test("with up to 100 fields", async () => {
    expect(await hintsForFields({ ...valid, ...numbered(97) })).toBe(withoutKeyName);
    expect(await hintsForFields({ ...valid, ...numbered(98) })).toBe(unknown);
  });

  test("with a canonical string of up to 65,536 characters, including the key", async () => {
    const rest = `${textOf({ ...valid, note: "" })}&key=${apiKey}`.length;
    expect(await hintsForFields({ ...valid, note: "x".repeat(65_536 - rest) })).toBe(
      withoutKeyName,
    );
    expect(await hintsForFields({ ...valid, note: "x".repeat(65_537 - rest) })).toBe(unknown);
  });
});
