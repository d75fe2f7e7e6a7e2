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

// A key with letters of both cases, since some mistakes need them.
const apiKey = "0123456789AbCdEf0123456789aBcDeF";
const { mchId: mch_id } = merchant;
const gateway = createGateway({ merchants: [{ mchId: mch_id, apiKey }], rateLimit: false });

const untyped = { mch_id, media_hash: md5(png) };
const right = { ...untyped, sign_type: "HMAC-SHA256" };
const byMd5 = { ...untyped, sign_type: "MD5" };

/** The text without the key, over all fields that are given. */
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
const withKey = (key: string): string => hmac(`${textOf(right)}&key=${key}`, key);
const withEnd = (end: string): string => hmac(`${textOf(right)}${end}`);

/** What the diagnosis says between what came and the text that was to be signed. */
async function mistakesIn(fields: Fields, sign: string): Promise<string> {
  const texts = Object.entries({ ...fields, sign }).map(([name, text]) => textPart(name, text));
  const { diagnosis } = await send(gateway, raw(encode([...texts, filePart(png)])));
  return / came; (.*?); expected is /s.exec(diagnosis)?.[1] ?? diagnosis;
}

const space = "remark was signed with a space or line end around it that was not sent";
const remark = { ...right, remark: "store" };
const around = "the key has a space around it";
const quotes = "the key has quotes around it";
const unset = "the key is a variable that was never set";
const lineEnd = "the key has a line end behind it";
const escaped = "values were escaped for XML before they were signed";
const latin1 = "the text was hashed as latin1, and it has to be UTF-8";
const unknown =
  "no usual mistake yields it: the API key is another one (one for APIv3, another merchant's), or a value changed after it was signed";

test.each<[string, Fields, string, string]>([
  [
    "a field that was left out",
    right,
    over({ mch_id, sign_type: "HMAC-SHA256" }),
    "media_hash was left out of the text, though it has to be signed too",
  ],
  [
    "a type that was not sent, HMAC-SHA256",
    untyped,
    over(right),
    "sign_type=HMAC-SHA256 was signed but not sent; it is right as HMAC-SHA256, but without sign_type it is taken for MD5",
  ],
  [
    "a type that was not sent, MD5",
    untyped,
    md5(`${textOf(byMd5)}&key=${apiKey}`).toUpperCase(),
    "sign_type=MD5 was signed but not sent",
  ],
  [
    "an empty field among others, in whatever order they come",
    { sign_type: "HMAC-SHA256", remark: "", ...untyped },
    over({ ...right, remark: "" }),
    "empty fields were signed, and they have to be left out",
  ],
  ["an empty sign", right, over({ ...right, sign: "" }), "sign itself was signed, empty as it was"],
  [
    "sign a second time",
    right,
    over({ ...right, sign: signatureOf(right, "HMAC-SHA256", apiKey) }),
    "sign itself was signed, a second time",
  ],
  ...(
    [
      ["x.png", "by its filename"],
      ["[object Object]", "as [object Object]"],
      ["[object Blob]", "as [object Blob]"],
      ["[object File]", "as [object File]"],
      [png.toString("utf8"), "by its bytes"],
      [png.toString("latin1"), "by its bytes"],
    ] as const
  ).map(([media, how]): [string, Fields, string, string] => [
    `a file, ${how}`,
    right,
    over({ ...right, media }),
    `media was signed, ${how}, and files have to be left out`,
  ]),
  [
    "fields as they came, without those that are empty",
    { sign_type: "HMAC-SHA256", remark: "", ...untyped },
    hmac(`sign_type=HMAC-SHA256&mch_id=${mch_id}&media_hash=${md5(png)}&key=${apiKey}`),
    "the fields were not sorted, but signed as they came",
  ],
  [
    "fields sorted without regard to upper case",
    { ...right, Shop: "1", Next: "2" },
    hmac(
      `mch_id=${mch_id}&media_hash=${md5(png)}&Next=2&Shop=1&sign_type=HMAC-SHA256&key=${apiKey}`,
    ),
    "the fields were sorted without regard to upper case",
  ],
  [
    "fields sorted by a language's rules",
    { ...right, shop1: "1", shop_1: "2" },
    hmac(
      `mch_id=${mch_id}&media_hash=${md5(png)}&shop_1=2&shop1=1&sign_type=HMAC-SHA256&key=${apiKey}`,
    ),
    "the fields were sorted by a language's rules (localeCompare) and not by bytes",
  ],
  [
    "fields sorted backwards",
    right,
    hmac(`sign_type=HMAC-SHA256&media_hash=${md5(png)}&mch_id=${mch_id}&key=${apiKey}`),
    "the fields were sorted backwards",
  ],
  [
    "URL-encoded values",
    { ...right, remark: "a b" },
    over({ ...right, remark: "a%20b" }),
    "values were URL-encoded before they were signed",
  ],
  [
    "form-encoded values",
    { ...right, remark: "a b" },
    over({ ...right, remark: "a+b" }),
    "values were form-encoded (a space as +) before they were signed",
  ],
  ["an ampersand for XML", { ...right, a: "&" }, over({ ...right, a: "&amp;" }), escaped],
  ["a less-than for XML", { ...right, a: "<" }, over({ ...right, a: "&lt;" }), escaped],
  ["a greater-than for XML", { ...right, a: ">>" }, over({ ...right, a: "&gt;&gt;" }), escaped],
  [
    "trimmed values",
    { ...right, remark: " a ", other: " b" },
    over({ ...right, remark: "a", other: "b" }),
    "values were signed without the spaces around them",
  ],
  ["a space behind a value", remark, over({ ...remark, remark: "store " }), space],
  ["a space before a value", remark, over({ ...remark, remark: " store" }), space],
  ["a line end behind a value", remark, over({ ...remark, remark: "store\n" }), space],
  ["a CRLF behind a value", remark, over({ ...remark, remark: "store\r\n" }), space],
  ["a key with LF", right, withKey(`${apiKey}\n`), lineEnd],
  ["a key with CRLF", right, withKey(`${apiKey}\r\n`), lineEnd],
  ["a key with a space behind it", right, withKey(`${apiKey} `), around],
  ["a key with a space in front", right, withKey(` ${apiKey}`), around],
  ["a key in double quotes", right, withKey(`"${apiKey}"`), quotes],
  ["a key in single quotes", right, withKey(`'${apiKey}'`), quotes],
  [
    "a key in lower case",
    right,
    withKey(apiKey.toLowerCase()),
    "the key was changed to lower case",
  ],
  [
    "a key in upper case",
    right,
    withKey(apiKey.toUpperCase()),
    "the key was changed to upper case",
  ],
  ...["", "undefined", "null", "None"].map((key): [string, Fields, string, string] => [
    `the key "${key}"`,
    right,
    withKey(key),
    unset,
  ]),
  ["no key in the text", right, withEnd(""), "the text ends without &key=(the API key)"],
  ["a bare key", right, withEnd(apiKey), "the key stands in the text without &key= in front"],
  [
    "an ampersand and the key",
    right,
    withEnd(`&${apiKey}`),
    "the key stands in the text without key= in front",
  ],
  ["key= and the key", right, withEnd(`key=${apiKey}`), "the text has key= without & in front"],
  [
    "a key among the fields",
    right,
    hmac(textOf({ ...right, key: apiKey })),
    "the key was sorted in among the fields, and it has to stand at the end",
  ],
  [
    "MD5 in lower case in place of HMAC-SHA256, with a mistake besides",
    right,
    md5(`${textOf(right)}${apiKey}`),
    "the key stands in the text without &key= in front; it is right as MD5, but sign_type says HMAC-SHA256; it has to be in upper case",
  ],
  [
    "HMAC-SHA256 in place of MD5",
    byMd5,
    over(byMd5),
    "it is right as HMAC-SHA256, but sign_type says MD5",
  ],
  [
    "HMAC-SHA256 without a type",
    untyped,
    over(untyped),
    "it is right as HMAC-SHA256, but without sign_type it is taken for MD5",
  ],
  ["lower case", right, over(right).toLowerCase(), "it has to be in upper case"],
  [
    "an HMAC in base64",
    right,
    Buffer.from(over(right), "hex").toString("base64"),
    "it is in base64, not hexadecimal",
  ],
  [
    "an MD5 in base64",
    byMd5,
    Buffer.from(md5(`${textOf(byMd5)}&key=${apiKey}`), "hex").toString("base64"),
    "it is in base64, not hexadecimal",
  ],
  [
    "a SHA-256",
    right,
    createHash("sha256")
      .update(`${textOf(right)}&key=${apiKey}`)
      .digest("hex")
      .toUpperCase(),
    "it is a SHA-256 without HMAC",
  ],
  [
    "a swapped HMAC",
    right,
    hmac(apiKey, `${textOf(right)}&key=${apiKey}`),
    "key and text of the HMAC are swapped",
  ],
  [
    "an HMAC keyed with bytes",
    right,
    createHmac("sha256", Buffer.from(apiKey, "hex"))
      .update(`${textOf(right)}&key=${apiKey}`)
      .digest("hex")
      .toUpperCase(),
    "the HMAC is keyed with the bytes that the key's hexadecimal digits stand for, not with its text",
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
    { ...right, remark: "é" },
    createHmac("sha256", apiKey)
      .update(`${textOf({ ...right, remark: "é" })}&key=${apiKey}`, "latin1")
      .digest("hex")
      .toUpperCase(),
    latin1,
  ],
  [
    "the first half of an HMAC",
    right,
    over(right).slice(0, 32),
    "it is cut off after 32 characters",
  ],
  [
    "one character too few",
    right,
    "A".repeat(63),
    "sign has to be 64 hexadecimal characters; 63 characters came",
  ],
  [
    "one character too many",
    right,
    "A".repeat(65),
    "sign has to be 64 hexadecimal characters; 65 characters came",
  ],
  [
    "a letter in front that is no digit",
    right,
    `G${"A".repeat(63)}`,
    "sign has to be 64 hexadecimal characters; 64 characters came",
  ],
  [
    "a letter at the end that is no digit",
    byMd5,
    `${"A".repeat(31)}G`,
    "sign has to be 32 hexadecimal characters; 32 characters came",
  ],
  ["another key", right, hmac(`${textOf(right)}&key=${"x".repeat(32)}`, "x".repeat(32)), unknown],
  ["hexadecimal digits of either case", byMd5, "aB".repeat(16), unknown],
  ["nothing", right, "", "sign is missing"],
])("the diagnosis names a signature made from %s", async (_, fields, sign, mistake) => {
  expect(await mistakesIn(fields, sign)).toBe(mistake);
});

test("the whole diagnosis says what was expected, what came, why, and over which text", async () => {
  const expected = signatureOf(right, "HMAC-SHA256", apiKey);
  const texts = Object.entries({ ...right, sign: "A".repeat(64) });
  const parts = [...texts.map(([name, text]) => textPart(name, text)), filePart(png)];
  const { diagnosis } = await send(gateway, raw(encode(parts)));
  expect(diagnosis).toBe(
    `expected sign to be ${expected}; "${"A".repeat(64)}" came; ${unknown}; expected is the HMAC-SHA256 over ${textOf(right)}&key=(the API key)`,
  );
});

test("where no type is sent, the whole diagnosis says that one is assumed", async () => {
  const fields = { ...untyped, sign: "" };
  const parts = Object.entries(fields).map(([name, text]) => textPart(name, text));
  const { diagnosis } = await send(gateway, raw(encode([...parts, filePart(png)])));
  expect(diagnosis).toBe(
    `expected sign to be ${signatureOf(untyped, "MD5", apiKey)}; nothing came; sign is missing; expected is the MD5, which is assumed where no sign type is sent, over ${textOf(untyped)}&key=(the API key)`,
  );
  expect(gateway.requests.at(-1)?.signature).toEqual({
    valid: false,
    type: "MD5",
    assumed: true,
    text: textOf(untyped),
  });
});

test("a value that is long is shown by its first 200 characters", async () => {
  const said = async (sign: string): Promise<string> => {
    const parts = Object.entries({ ...right, sign }).map(([name, text]) => textPart(name, text));
    return (await send(gateway, raw(encode([...parts, filePart(png)])))).diagnosis;
  };
  expect(await said("x".repeat(200))).toContain(`; "${"x".repeat(200)}" came`);
  expect(await said("x".repeat(201))).toContain(`; "${"x".repeat(200)}…" came`);
});

describe("mistakes are tried out where that takes no time:", () => {
  const said = async (fields: Fields): Promise<string> => {
    const sign = hmac(`${textOf(fields)}${apiKey}`);
    const parts = Object.entries({ ...fields, sign }).map(([name, text]) => textPart(name, text));
    await send(gateway, raw(encode([...parts, filePart(png)])));
    const diagnosis = gateway.requests.at(-1)?.refusal?.diagnosis ?? "";
    return / came; (.*?); expected is /s.exec(diagnosis)?.[1] ?? diagnosis;
  };
  const joined = "the key stands in the text without &key= in front";
  const numbered = (count: number): Fields =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, "1"]));

  test("among up to a hundred fields", async () => {
    expect(await said({ ...right, ...numbered(97) })).toBe(joined);
    expect(await said({ ...right, ...numbered(98) })).toBe(unknown);
  });

  test("in up to 65,536 characters, with the key", async () => {
    const rest = `${textOf({ ...right, note: "" })}&key=${apiKey}`.length;
    expect(await said({ ...right, note: "x".repeat(65_536 - rest) })).toBe(joined);
    expect(await said({ ...right, note: "x".repeat(65_537 - rest) })).toBe(unknown);
  });
});
