import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Patterns } from "../../generator/check/pattern.js";
import { printDiagnostics } from "../../generator/generate.js";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { endpoint, here, TempSpec } from "./temp-spec.js";

const scenarios: Scenario[] = [
  {
    name: "an unknown extension",
    from: "x-idempotent: true",
    to: `${here}x-idempotant: true`,
    message: 'There is no extension "x-idempotant" here; did you mean x-idempotent?',
  },
  {
    name: "an unknown key",
    from: "title: 媒体文件",
    to: `title: 媒体文件\n              ${here}minLength: 3`,
    message: 'There is no key "minLength" here; did you mean maxLength?',
  },
  {
    name: "a method that no operation has",
    from: "post:\n",
    to: `${here}delete: {}\npost:\n`,
    message: 'There is no key "delete" here; there are summary, description, servers, get, post.',
  },
  {
    name: "an extension with a value of the wrong type",
    from: "x-idempotent: true",
    to: `x-idempotent: ${here}"yes"`,
    message: '"yes" is not of type boolean.',
  },
  {
    name: "an extension with a value that is none of its own",
    file: "components/request.yaml",
    from: "x-filled-by: merchant",
    to: `x-filled-by: ${here}magic`,
    message:
      '"magic" is not one of "caller", "merchant", "application", "nonce", "timestamp", "sign_type", "sign".',
  },
  {
    name: "a reference to a file that is not there",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}../../../components/requests.yaml#/mch_id`,
    message: "There is no file ../../../components/requests.yaml.",
  },
  {
    name: "a reference to nothing in a file",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}../../../components/request.yaml#/mchid`,
    message: "There is nothing at ../../../components/request.yaml#/mchid.",
  },
  {
    name: "a reference out of the folder",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}../../../../package.json#/name`,
    message: "A $ref may not leave the folder of the spec.",
  },
  {
    name: "a reference to the network",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}https://example.com/request.yaml#/mch_id`,
    message: "A $ref names a file of the spec, not an address.",
  },
  {
    name: "a reference to an absolute path",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}/etc/passwd`,
    message: "A $ref is relative to the file it stands in, with forward slashes.",
  },
  {
    name: "a reference that goes in a circle",
    file: "components/reply.yaml",
    from: "return_msg:\n",
    to: `return_msg:\n  $ref: ${here}"#/return_msg"\n`,
    message: "This $ref goes in a circle: #/return_msg.",
  },
  {
    name: "a key that stands twice",
    from: "title: 媒体文件",
    to: `title: 媒体文件\n              ${here}title: 文件`,
    message: "The key title stands here a second time.",
  },
  {
    name: "YAML that is none",
    file: "components/request.yaml",
    from: "title: 商户号",
    to: `title: "商户号`,
    message: 'Missing closing "quote.',
  },
  {
    name: "an unsigned field that is not there",
    from: "unsigned: [media]",
    to: `unsigned: [media, ${here}medium]`,
    message: 'x-signing.unsigned names "medium", and there is no such field.',
  },
  {
    name: "a digest of a field that is not there",
    from: "of: media",
    to: `of: ${here}medium`,
    message: 'x-filled-by.of names "medium", and there is no such field.',
  },
  {
    name: "a digest of a field that is no file",
    from: "of: media",
    to: `of: ${here}mch_id`,
    message: "A digest is taken of a file; this field has no contentMediaType.",
  },
  {
    name: "a required field that is not there",
    from: "required: [mch_id, media_hash, sign_type, sign, media]",
    to: `required: [mch_id, media_hash, sign_type, sign, media, ${here}nonce_str]`,
    message: 'required names "nonce_str", and there is no such field.',
  },
  {
    name: "a required field of the reply that is not there",
    from: "required: [return_code, sign, result_code, media_id]",
    to: `required: [return_code, sign, result_code, media_id, ${here}media]`,
    message: 'required names "media", and there is no such field.',
  },
  {
    name: "an encoding of a field that is not there",
    from: "contentType: image/jpeg, image/png, image/bmp",
    to: `contentType: image/jpeg, image/png, image/bmp\n          ${here}picture:\n            contentType: image/png`,
    message: 'encoding names "picture", and there is no such field.',
  },
  {
    name: "a file that the client would have to fill in",
    from: "            media:\n              title: 媒体文件",
    to: `            ${here}media:\n              x-filled-by: merchant\n              title: 媒体文件`,
    message: "A file is filled in by the caller.",
  },
  {
    name: "a file that would be signed",
    from: "    unsigned: [media]",
    to: "",
    message: "A file cannot be signed: name it in x-signing.unsigned.",
  },
  {
    name: "no official page",
    from: "  externalDocs:\n    url: https://pay.weixin.qq.com/doc/global/v2/zh/4013641477\n",
    to: "",
    message: "externalDocs is missing: every operation names its official page, as url.",
  },
  {
    name: "no summary",
    from: "  summary: 图片上传\n",
    to: "",
    message: "summary is missing: the standard Chinese term for it.",
  },
  {
    name: "a field without its term",
    file: "components/reply.yaml",
    from: "  title: 随机字符串\n",
    to: "",
    message: "title is missing: the standard Chinese term.",
  },
  {
    name: "an example that does not match its pattern",
    from: "73c27b2e5a2c0d3ed5a1d3a0e6a5fbd8",
    to: `${here}73C27B2E5A2C0D3ED5A1D3A0E6A5FBD8`,
    message: "The example does not match the pattern.",
  },
  {
    name: "an example that is not in its enum",
    file: "components/request.yaml",
    from: "example: HMAC-SHA256",
    to: `example: ${here}SHA1`,
    message: "The example is not in the enum.",
  },
  {
    name: "an example that is too long",
    file: "components/request.yaml",
    from: 'example: "1230000109"',
    to: `example: ${here}"${"1".repeat(33)}"`,
    message: "The example has 33 characters, and maxLength is 32.",
  },
  {
    name: "an example that YAML takes for a number",
    file: "components/request.yaml",
    from: 'example: "1230000109"',
    to: `example: ${here}1230000109`,
    message: "The example is no string; put it in quotes.",
  },
  {
    name: "a pattern that is none",
    file: "components/request.yaml",
    from: "pattern: ^[0-9]+$",
    to: `pattern: ${here}"^[0-9+$"`,
    message: "This pattern is no regular expression.",
  },
  {
    name: "a pattern that takes for ever",
    file: "components/request.yaml",
    from: "pattern: ^[0-9]+$",
    to: `pattern: ${here}^([0-9]+)+$`,
    message: "This pattern takes too long over a short text; write it without nested repetition.",
  },
  {
    name: "text with a character that ends a line",
    from: "title: 媒体文件",
    to: `title: ${here}"媒体\\u2028文件"`,
    message: '"媒体\u2028文件" has to be one line of visible characters.',
  },
  {
    name: "a field whose name could be code",
    from: "            media_hash:\n",
    to: `            ${here}"media_hash: never; evil":\n`,
    message: '"media_hash: never; evil" has to be a name of letters, digits and _.',
  },
  {
    name: "a key that would change a prototype",
    from: "            media_hash:\n",
    to: `            ${here}__proto__:\n              title: x\n            media_hash:\n`,
    message: "This cannot be a key; a key is a plain word.",
  },
  {
    name: "a host that is not https",
    file: "openapi.yaml",
    from: "https://api2.mch.weixin.qq.com",
    to: `${here}http://api2.mch.weixin.qq.com`,
    message:
      '"http://api2.mch.weixin.qq.com" has to be https:// and a host, in lower case and without a path.',
  },
  {
    name: "a security scheme that is not there",
    from: "- merchantCertificate: []",
    to: `- ${here}merchantCert: []`,
    message: 'There is no security scheme "merchantCert".',
  },
  {
    name: "an error that is neither refusal nor failure",
    from: "- when: no_permission\n      return_msg: 暂无图片上传权限，请检查后重试",
    to: `- ${here}when: no_permission`,
    message: "An error has either return_msg or err_code with err_code_des.",
  },
  {
    name: "a request that the runtime cannot encode yet",
    from: "      multipart/form-data:\n",
    to: `      ${here}application/xml:\n`,
    message: "Requests of application/xml are not supported yet.",
  },
  {
    name: "an extension that only requests have",
    from: "x-unique: true",
    to: `${here}x-encrypted: true`,
    message:
      'There is no extension "x-encrypted" here; there are title, type, description, pattern, maxLength, enum, minimum, maximum, example, x-description-zh, x-unit, x-source, deprecated, contentSchema, x-sensitive, contentMediaType, x-indexed, xml, items, x-filled-by, x-unique.',
  },
  {
    name: "a field of a type that is not supported yet",
    from: "title: 媒体标识Id\n                type: string",
    to: `title: 媒体标识Id\n                type: ${here}number`,
    message: "Fields of type number are not supported yet.",
  },
  {
    name: "a folder of paths that is not there",
    file: "openapi.yaml",
    from: "x-paths-from: paths",
    to: `x-paths-from: path\n${here}paths: {}`,
    message: "This spec has no operation.",
  },
];

test.for(scenarios)("$name", async ({ file = endpoint, ...scenario }) => {
  await using spec = await TempSpec.open();
  await expectDiagnostics(spec, { file, ...scenario });
});

test("one run tells of everything, in order, each once", async () => {
  await using spec = await TempSpec.open();
  await spec.edit(endpoint, "x-idempotent: true", `${here}x-idempotant: true`);
  await spec.edit(endpoint, "unsigned: [media]", `unsigned: [media, ${here}medium]`);
  await spec.edit("components/request.yaml", "pattern: ^[0-9]+$", `${here}patern: ^[0-9]+$`);
  await spec.edit("components/errors.yaml", "when: wrong_signature", `when: ${here}Wrong`);
  const [unknown, unsigned, pattern, when] = spec.marks;
  expect(await spec.diagnostics()).toEqual([
    `${when ?? ""}: "Wrong" has to be a word of a-z, digits and _.`,
    `${pattern ?? ""}: There is no key "patern" here; did you mean pattern?`,
    // Before the other, which was marked first: an edit above moved it down.
    `${unsigned ?? ""}: x-signing.unsigned names "medium", and there is no such field.`,
    `${unknown ?? ""}: There is no extension "x-idempotant" here; did you mean x-idempotent?`,
  ]);
});

test("a path has one place, however it is written", async () => {
  await using spec = await TempSpec.open();
  const text = await spec.read(endpoint);
  await spec.write("paths/secapi/mch/UploadMedia.yaml", `${here}${text}`);
  await spec.edit(
    "openapi.yaml",
    "x-paths-from: paths",
    "x-paths-from: paths\npaths:\n  /secapi/mch/uploadmedia:\n    $ref: paths/secapi/mch/uploadmedia.yaml",
  );
  const diagnostics = (await spec.diagnostics()).map((each) =>
    each.replaceAll(`${spec.spec}/`, ""),
  );
  expect(diagnostics).toEqual([
    "paths/secapi/mch/UploadMedia.yaml:1:1: POST /secapi/mch/UploadMedia is described twice; the first is at paths/secapi/mch/uploadmedia.yaml:1:1.",
    "paths/secapi/mch/uploadmedia.yaml:1:1: POST /secapi/mch/uploadmedia is described twice; the first is at paths/secapi/mch/uploadmedia.yaml:1:1.",
  ]);
});

test("a trailing slash makes no other path", async () => {
  await using spec = await TempSpec.open();
  await spec.edit(
    "openapi.yaml",
    "x-paths-from: paths",
    `x-paths-from: paths\npaths:\n  /secapi/mch/uploadmedia/:\n    $ref: paths/secapi/mch/uploadmedia.yaml`,
  );
  const diagnostics = (await spec.diagnostics()).join("\n");
  expect(diagnostics).toContain("POST /secapi/mch/uploadmedia is described twice");
  expect(diagnostics).toContain(
    'The path "/secapi/mch/uploadmedia/" is not a slash and words of letters',
  );
});

test.for([
  ["paths/secapi/mch/upload-media.yaml", "paths/secapi/mch/uploadMedia.yaml", "constant"],
  ["paths/a-b.yaml", "paths/a/b.yaml", "constant"],
] as const)("%s and %s would have one name", async ([one, other, what]) => {
  await using spec = await TempSpec.open();
  const text = await spec.read(endpoint);
  const up = "../".repeat(one.split("/").length - 1);
  const deep = "../".repeat(other.split("/").length - 1);
  await spec.write(one, text.replaceAll("../../../", up));
  await spec.write(other, text.replaceAll("../../../", deep));
  expect((await spec.diagnostics()).join("\n")).toContain(`both make the ${what}`);
});

test("a segment that is called as a method would hide it", async () => {
  await using spec = await TempSpec.open();
  const text = await spec.read(endpoint);
  await spec.write(
    "paths/secapi/mch/uploadmedia/post.yaml",
    text.replaceAll("../../../", "../../../../"),
  );
  expect((await spec.diagnostics()).join("\n")).toContain("are both called post.");
});

test.for(["/a b", "/a/../b", "/a/`rm`", '/a"', "/a/*/b", "a", "/ü", `/${"a".repeat(90)}`])(
  "%s can be no path",
  async (path) => {
    await using spec = await TempSpec.open();
    await spec.edit(
      "openapi.yaml",
      "x-paths-from: paths",
      `paths:\n  ${here}${JSON.stringify(path)}:\n    $ref: paths/secapi/mch/uploadmedia.yaml`,
    );
    expect((await spec.diagnostics()).join("\n")).toContain(
      `${spec.marks[0] ?? ""}: The path ${JSON.stringify(path)} is `,
    );
  },
);

test("a link does not lead out of the spec", async () => {
  await using spec = await TempSpec.open();
  const secret = join(spec.folder, "secret.yaml");
  await writeFile(secret, "mch_id: { title: 密 }\n");
  await symlink(secret, join(spec.spec, "components/linked.yaml"));
  await spec.edit(
    endpoint,
    "../../../components/request.yaml#/mch_id",
    `${here}../../../components/linked.yaml#/mch_id`,
  );
  expect(await spec.diagnostics()).toEqual([
    `${spec.marks[0] ?? ""}: A $ref may not leave the folder of the spec by a link.`,
  ]);
});

test("aliases and references that multiply come to an end", async () => {
  await using spec = await TempSpec.open();
  const levels = Array.from(
    { length: 30 },
    (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`,
  );
  await spec.write("components/laughs.yaml", ["a0: &a0 ha", ...levels].join("\n"));
  await spec.edit(
    "openapi.yaml",
    "info:\n",
    "info:\n  x-source:\n    $ref: components/laughs.yaml#/a30\n",
  );
  expect((await spec.diagnostics()).join("\n")).toContain("has more than 300000 values");
});

test("an alias within its own anchor comes to an end", async () => {
  await using spec = await TempSpec.open();
  await spec.edit("openapi.yaml", "info:\n", "info:\n  x-source: &it [*it]\n");
  expect((await spec.diagnostics()).join("\n")).toContain("leads to itself");
});

test("a file that is too large, too deep, empty, or no text is no spec", async () => {
  await using spec = await TempSpec.open();
  const broken: readonly (readonly [string, string | Buffer])[] = [
    ["large", `# ${"x".repeat(1024 * 1024)}\n`],
    ["deep", "[".repeat(50_000)],
    ["empty", "# nothing\n"],
    ["binary", Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ];
  for (const [name, text] of broken) {
    await writeFile(join(spec.spec, `paths/${name}.yaml`), text);
  }
  const diagnostics = await spec.diagnostics();
  for (const [name] of broken) {
    expect(diagnostics.some((each) => each.startsWith(`paths/${name}.yaml:`))).toBe(true);
  }
});

test("a spec that is not there is a complaint like any other", async () => {
  await using spec = await TempSpec.open();
  const { diagnostics } = await spec.generate({ spec: join(spec.spec, "none.yaml") });
  expect(diagnostics.map(({ message }) => message)).toContain(
    "This file cannot be read: it is not there.",
  );
});

test("a complaint is printed with its place and the lines around it", async () => {
  await using spec = await TempSpec.open();
  await spec.edit(endpoint, "x-idempotent: true", "x-idempotant: true");
  const { diagnostics } = await spec.generate();
  const printed = printDiagnostics(diagnostics).replaceAll(`${spec.spec}/`, "");
  expect(printed).toMatch(
    /^paths\/secapi\/mch\/uploadmedia\.yaml:\d+:3: There is no extension "x-idempotant" here;.*\n/,
  );
  expect(printed).toMatch(/\n> \d+ \| {3}x-idempotant: true\n +\| {3}\^\n/);
});

test("a complaint is printed as text, whatever stands in the spec", async () => {
  await using spec = await TempSpec.open();
  await spec.edit(
    "openapi.yaml",
    "x-paths-from: paths",
    'paths:\n  "/a\\n::error::\\e[2J\\u202E": # \u001b[31m\r::error::\u2028\n    $ref: paths/secapi/mch/uploadmedia.yaml',
  );
  const { diagnostics } = await spec.generate();
  const printed = printDiagnostics(diagnostics);
  expect(printed).toContain("::error::");
  expect(printed).not.toMatch(/^::/m);
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(printed).toMatch(/\n> \d+ \| {3}"\/a\\n::error::/);
});

test("patterns that take for ever are waited for so long, all in all", () => {
  const patterns = new Patterns(20);
  const tried = Array.from({ length: 500 }, (_, at) =>
    patterns.try(`^(a+)+${at}$`, `${"a".repeat(40)}!`),
  );
  expect(tried).toEqual(["slow", ...Array.from({ length: 499 }, () => "untried")]);
  // Of the next spec nothing is known.
  expect(new Patterns().try("^a+$", "a")).toBe("matches");
});
