import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PatternTester } from "../../generator/check/pattern.js";
import { printDiagnostics } from "../../generator/generate.js";
import { expectDiagnostics } from "./scenario.js";
import type { Scenario } from "./scenario.js";
import { endpoint, here, TempSpec } from "./temp-spec.js";

const scenarios: Scenario[] = [
  {
    name: "an unknown extension",
    from: "x-idempotent: true",
    to: `${here}x-idempotant: true`,
    message: 'Unknown extension "x-idempotant". Did you mean "x-idempotent"?',
  },
  {
    name: "an unknown key",
    from: "title: 媒体文件",
    to: `title: 媒体文件\n              ${here}minLength: 3`,
    message: 'Unknown key "minLength". Did you mean "maxLength"?',
  },
  {
    name: "an unsupported method",
    from: "post:\n",
    to: `${here}delete: {}\npost:\n`,
    message: 'Unknown key "delete". Expected summary, description, servers, get, post.',
  },
  {
    name: "an extension with a value of the wrong type",
    from: "x-idempotent: true",
    to: `x-idempotent: ${here}"yes"`,
    message: 'Expected type boolean, received "yes".',
  },
  {
    name: "an extension with an unknown value",
    file: "components/request.yaml",
    from: "x-filled-by: merchant",
    to: `x-filled-by: ${here}magic`,
    message:
      'Expected one of "caller", "merchant", "application", "nonce", "timestamp", "sign_type", "sign", received "magic".',
  },
  {
    name: "a reference to a missing file",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}../../../components/requests.yaml#/mch_id`,
    message: "File not found: ../../../components/requests.yaml. Paths are relative to this file.",
  },
  {
    name: "a reference to a missing value",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}../../../components/request.yaml#/mchid`,
    message: "Cannot resolve ../../../components/request.yaml#/mchid: the file has no value there.",
  },
  {
    name: "a reference that leaves the folder",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}../../../../package.json#/name`,
    message: "A $ref must not leave the folder of the spec.",
  },
  {
    name: "a reference to a URL",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}https://example.com/request.yaml#/mch_id`,
    message: "A $ref must name a file of the spec. URLs are not allowed.",
  },
  {
    name: "a reference to an absolute path",
    from: "../../../components/request.yaml#/mch_id",
    to: `${here}/etc/passwd`,
    message: "A $ref must be a path relative to this file, with forward slashes.",
  },
  {
    name: "a circular reference",
    file: "components/reply.yaml",
    from: "return_msg:\n",
    to: `return_msg:\n  $ref: ${here}"#/return_msg"\n`,
    message: "Circular $ref: #/return_msg. A value cannot contain itself.",
  },
  {
    name: "a duplicate key",
    from: "title: 媒体文件",
    to: `title: 媒体文件\n              ${here}title: 文件`,
    message: "Duplicate key title. Remove or rename one of the two.",
  },
  {
    name: "invalid YAML",
    file: "components/request.yaml",
    from: "title: 商户号",
    to: `title: "商户号`,
    message: 'Missing closing "quote.',
  },
  {
    name: "an unknown unsigned field",
    from: "unsigned: [media]",
    to: `unsigned: [media, ${here}medium]`,
    message: 'Unknown field "medium". Did you mean "media"?',
  },
  {
    name: "a digest of an unknown field",
    from: "of: media",
    to: `of: ${here}medium`,
    message: 'Unknown field "medium". Did you mean "media"?',
  },
  {
    name: "a digest of a field that is not a file",
    from: "of: media",
    to: `of: ${here}mch_id`,
    message: "A digest must cover a file: a field with contentMediaType: application/octet-stream.",
  },
  {
    name: "an unknown required field",
    from: "required: [mch_id, media_hash, sign_type, sign, media]",
    to: `required: [mch_id, media_hash, sign_type, sign, media, ${here}nonce_str]`,
    message: 'Unknown field "nonce_str". Expected mch_id, media_hash, sign_type, sign, media.',
  },
  {
    name: "an unknown required field of the reply",
    from: "required: [return_code, sign, result_code, media_id]",
    to: `required: [return_code, sign, result_code, media_id, ${here}media]`,
    message: 'Unknown field "media". Did you mean "media_id"?',
  },
  {
    name: "an encoding of an unknown field",
    from: "contentType: image/jpeg, image/png, image/bmp",
    to: `contentType: image/jpeg, image/png, image/bmp\n          ${here}picture:\n            contentType: image/png`,
    message: 'Unknown field "picture". Expected mch_id, media_hash, sign_type, sign, media.',
  },
  {
    name: "a file that the client fills in",
    from: "            media:\n              title: 媒体文件",
    to: `            ${here}media:\n              x-filled-by: merchant\n              title: 媒体文件`,
    message: "The client cannot fill in a file. Remove x-filled-by.",
  },
  {
    name: "a signed file",
    from: "    unsigned: [media]",
    to: "",
    message: "A file cannot be signed. Add it to x-signing.unsigned.",
  },
  {
    name: "an operation without an official page",
    from: "  externalDocs:\n    url: https://pay.weixin.qq.com/doc/global/v2/zh/4013641477\n",
    to: "",
    message: "Missing externalDocs. Expected the url of the official page.",
  },
  {
    name: "an operation without a summary",
    from: "  summary: 图片上传\n",
    to: "",
    message: "Missing summary. Expected the standard Chinese term.",
  },
  {
    name: "a field without a title",
    file: "components/reply.yaml",
    from: "  title: 随机字符串\n",
    to: "",
    message: "Missing title. Expected the standard Chinese term.",
  },
  {
    name: "an example that does not match the pattern",
    from: "73c27b2e5a2c0d3ed5a1d3a0e6a5fbd8",
    to: `${here}73C27B2E5A2C0D3ED5A1D3A0E6A5FBD8`,
    message: "The example does not match the pattern.",
  },
  {
    name: "an example that is not in the enum",
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
    message: "The example has 33 characters, but maxLength is 32.",
  },
  {
    name: "an example that YAML parses as a number",
    file: "components/request.yaml",
    from: 'example: "1230000109"',
    to: `example: ${here}1230000109`,
    message: "The example is not a string. Put it in quotes.",
  },
  {
    name: "an invalid pattern",
    file: "components/request.yaml",
    from: "pattern: ^[0-9]+$",
    to: `pattern: ${here}"^[0-9+$"`,
    message: "This pattern is not a valid regular expression.",
  },
  {
    name: "a pattern that backtracks exponentially",
    file: "components/request.yaml",
    from: "pattern: ^[0-9]+$",
    to: `pattern: ${here}^([0-9]+)+$`,
    message:
      "This pattern takes too long to match a short text. Rewrite it without nested repetition.",
  },
  {
    name: "text with a line separator",
    from: "title: 媒体文件",
    to: `title: ${here}"媒体\\u2028文件"`,
    message: 'Expected one line of visible characters, received "媒体\u2028文件".',
  },
  {
    name: "a field name that could inject code",
    from: "            media_hash:\n",
    to: `            ${here}"media_hash: never; evil":\n`,
    message: 'Invalid name "media_hash: never; evil". Expected a name of letters, digits and _.',
  },
  {
    name: "a key that would change a prototype",
    from: "            media_hash:\n",
    to: `            ${here}__proto__:\n              title: x\n            media_hash:\n`,
    message: "Invalid key. Expected text or a number, and not __proto__.",
  },
  {
    name: "a server without https",
    file: "openapi.yaml",
    from: "https://api2.mch.weixin.qq.com",
    to: `${here}http://api2.mch.weixin.qq.com`,
    message:
      'Expected https:// and a host, in lower case and without a path, received "http://api2.mch.weixin.qq.com".',
  },
  {
    name: "an unknown security scheme",
    from: "- merchantCertificate: []",
    to: `- ${here}merchantCert: []`,
    message: 'Unknown security scheme "merchantCert". Did you mean "merchantCertificate"?',
  },
  {
    name: "an error that is neither a refusal nor a failure",
    from: "- when: no_permission\n      return_msg: 暂无图片上传权限，请检查后重试",
    to: `- ${here}when: no_permission`,
    message: "An error must have either return_msg, or err_code and err_code_des.",
  },
  {
    name: "a media type that the runtime cannot encode yet",
    from: "      multipart/form-data:\n",
    to: `      ${here}application/xml:\n`,
    message: "Requests of type application/xml are not supported yet.",
  },
  {
    name: "an extension of requests in a reply",
    from: "x-unique: true",
    to: `${here}x-encrypted: true`,
    message:
      'Unknown extension "x-encrypted". Expected title, type, description, pattern, maxLength, enum, minimum, maximum, example, x-description-zh, x-unit, x-source, deprecated, contentSchema, x-sensitive, x-free-text, contentMediaType, x-indexed, xml, items, x-decides, x-filled-by, x-unique.',
  },
  {
    name: "a field of an unsupported type",
    from: "title: 媒体标识Id\n                type: string",
    to: `title: 媒体标识Id\n                type: ${here}number`,
    message: "Fields of type number are not supported yet.",
  },
  {
    name: "a missing folder of paths",
    file: "openapi.yaml",
    from: "x-paths-from: paths",
    to: `x-paths-from: path\n${here}paths: {}`,
    message: "This spec has no operations. Expected at least one under paths.",
  },
];

test.for(scenarios)("rejects $name", async ({ file = endpoint, ...scenario }) => {
  await using spec = await TempSpec.open();
  await expectDiagnostics(spec, { file, ...scenario });
});

test("reports all problems of a spec in one run, sorted and without duplicates", async () => {
  await using spec = await TempSpec.open();
  await spec.edit(endpoint, "x-idempotent: true", `${here}x-idempotant: true`);
  await spec.edit(endpoint, "unsigned: [media]", `unsigned: [media, ${here}medium]`);
  await spec.edit("components/request.yaml", "pattern: ^[0-9]+$", `${here}patern: ^[0-9]+$`);
  await spec.edit("components/errors.yaml", "when: wrong_signature", `when: ${here}Wrong`);
  const [unknown, unsigned, pattern, when] = spec.marks;
  expect(await spec.diagnostics()).toEqual([
    `${when ?? ""}: Expected a word of a-z, digits and _, received "Wrong".`,
    `${pattern ?? ""}: Unknown key "patern". Did you mean "pattern"?`,
    // `unsigned` is above `x-idempotent`, although it was marked later.
    `${unsigned ?? ""}: Unknown field "medium". Did you mean "media"?`,
    `${unknown ?? ""}: Unknown extension "x-idempotant". Did you mean "x-idempotent"?`,
  ]);
});

test("rejects a path that is defined twice, in any letter case", async () => {
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
    "paths/secapi/mch/UploadMedia.yaml:1:1: POST /secapi/mch/UploadMedia is already defined at paths/secapi/mch/uploadmedia.yaml:1:1.",
    "paths/secapi/mch/uploadmedia.yaml:1:1: POST /secapi/mch/uploadmedia is already defined at paths/secapi/mch/uploadmedia.yaml:1:1.",
  ]);
});

test("treats a path with a trailing slash as the same path", async () => {
  await using spec = await TempSpec.open();
  await spec.edit(
    "openapi.yaml",
    "x-paths-from: paths",
    `x-paths-from: paths\npaths:\n  /secapi/mch/uploadmedia/:\n    $ref: paths/secapi/mch/uploadmedia.yaml`,
  );
  const diagnostics = (await spec.diagnostics()).join("\n");
  expect(diagnostics).toContain("POST /secapi/mch/uploadmedia is already defined");
  expect(diagnostics).toContain(
    'Invalid path "/secapi/mch/uploadmedia/". Expected segments of letters',
  );
});

test.for([
  ["paths/secapi/mch/upload-media.yaml", "paths/secapi/mch/uploadMedia.yaml", "constant"],
  ["paths/a-b.yaml", "paths/a/b.yaml", "constant"],
] as const)("rejects %s and %s, which generate the same name", async ([first, second, kind]) => {
  await using spec = await TempSpec.open();
  const text = await spec.read(endpoint);
  const firstPrefix = "../".repeat(first.split("/").length - 1);
  const secondPrefix = "../".repeat(second.split("/").length - 1);
  await spec.write(first, text.replaceAll("../../../", firstPrefix));
  await spec.write(second, text.replaceAll("../../../", secondPrefix));
  expect((await spec.diagnostics()).join("\n")).toContain(`both generate the ${kind}`);
});

test("rejects a path segment that has the name of a client method", async () => {
  await using spec = await TempSpec.open();
  const text = await spec.read(endpoint);
  await spec.write(
    "paths/secapi/mch/uploadmedia/post.yaml",
    text.replaceAll("../../../", "../../../../"),
  );
  expect((await spec.diagnostics()).join("\n")).toContain(
    "have the same name in the client: post.",
  );
});

test.for(["/a b", "/a/../b", "/a/`rm`", '/a"', "/a/*/b", "a", "/ü", `/${"a".repeat(90)}`])(
  "rejects the path %s",
  async (path) => {
    await using spec = await TempSpec.open();
    await spec.edit(
      "openapi.yaml",
      "x-paths-from: paths",
      `paths:\n  ${here}${JSON.stringify(path)}:\n    $ref: paths/secapi/mch/uploadmedia.yaml`,
    );
    expect((await spec.diagnostics()).join("\n")).toContain(
      `${spec.marks[0] ?? ""}: Invalid path ${JSON.stringify(path)}. Expected `,
    );
  },
);

test("does not follow a symbolic link out of the folder of the spec", async () => {
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
    `${spec.marks[0] ?? ""}: A $ref must not leave the folder of the spec through a symbolic link.`,
  ]);
});

test("limits the number of values, which nested aliases and references multiply", async () => {
  await using spec = await TempSpec.open();
  const levels = Array.from(
    { length: 30 },
    (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}*a${index}]`,
  );
  await spec.write("components/laughs.yaml", ["a0: &a0 ha", ...levels].join("\n"));
  await spec.edit(
    "openapi.yaml",
    "info:\n",
    "info:\n  x-source:\n    $ref: components/laughs.yaml#/a30\n",
  );
  expect((await spec.diagnostics()).join("\n")).toContain("has more than 300000 values");
});

test("rejects an alias inside its own anchor", async () => {
  await using spec = await TempSpec.open();
  await spec.edit("openapi.yaml", "info:\n", "info:\n  x-source: &it [*it]\n");
  expect((await spec.diagnostics()).join("\n")).toContain("refers to itself");
});

test("rejects files that are too large, too deeply nested, empty or not UTF-8", async () => {
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

test("reports a missing spec as a diagnostic", async () => {
  await using spec = await TempSpec.open();
  const { diagnostics } = await spec.generate({ spec: join(spec.spec, "none.yaml") });
  expect(diagnostics.map(({ message }) => message)).toContain(
    "Cannot read this file: it does not exist.",
  );
});

test("prints a diagnostic with its location and the lines around it", async () => {
  await using spec = await TempSpec.open();
  await spec.edit(endpoint, "x-idempotent: true", "x-idempotant: true");
  const { diagnostics } = await spec.generate();
  const printed = printDiagnostics(diagnostics).replaceAll(`${spec.spec}/`, "");
  expect(printed).toMatch(
    /^paths\/secapi\/mch\/uploadmedia\.yaml:\d+:3: Unknown extension "x-idempotant"\..*\n/,
  );
  expect(printed).toMatch(/\n> \d+ \| {3}x-idempotant: true\n +\| {3}\^\n/);
});

test("prints a diagnostic without control characters or CI commands of the spec", async () => {
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

test("limits the total time for slow patterns", () => {
  const patterns = new PatternTester(20);
  const results = Array.from({ length: 500 }, (_, index) =>
    patterns.test(`^(a+)+${index}$`, `${"a".repeat(40)}!`),
  );
  expect(results).toEqual(["slow", ...Array.from({ length: 499 }, () => "skipped")]);
  // The limit is for each spec.
  expect(new PatternTester().test("^a+$", "a")).toBe("match");
});
