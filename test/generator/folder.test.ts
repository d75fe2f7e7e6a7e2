import { execFileSync } from "node:child_process";
import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/generate.js";
import { endpoint, filesOf, root, TempSpec } from "./temp-spec.js";

const client = "generated/client.ts";
const operation = "generated/operations/secapi/mch/uploadmedia.ts";

/** The paths of a result, relative to the temporary folder. */
function relativePaths(spec: TempSpec, paths: readonly string[]): string[] {
  return paths.map((path) => path.replace(`${spec.folder}/`, ""));
}

async function addEndpoint(spec: TempSpec, file = "paths/secapi/mch/other.yaml"): Promise<void> {
  // A copy of a signed reply would be indistinguishable from it.
  const text = await spec.read(endpoint);
  await spec.write(file, text.replace("reply: required", "reply: none"));
}

test("the committed files are up to date with the spec", async () => {
  const spec = join(root, "spec/openapi.yaml");
  const runtime = join(root, "runtime/index.ts");
  const { diagnostics, diff } = await generate({
    spec,
    out: join(root, "generated"),
    runtime,
    check: true,
  });
  expect(diagnostics).toEqual([]);
  expect(diff).toBe("");
});

test("output does not depend on the folder, working directory, locale or time zone", async () => {
  await using one = await TempSpec.open();
  await using other = await TempSpec.open();
  await addEndpoint(one, "paths/secapi/mch/other.yaml");
  await addEndpoint(other, "paths/secapi/mch/other.yaml");
  const reference = "reference";
  await one.generate({ reference: join(one.folder, reference) });
  const script = `
    import { generate } from ${JSON.stringify(join(root, "generator/generate.ts"))};
    await generate({ spec: "spec/openapi.yaml", out: "./generated/", reference: "reference" });
  `;
  execFileSync(
    process.execPath,
    [
      "--import",
      join(root, "node_modules/tsx/dist/esm/index.mjs"),
      "--input-type=module",
      "--eval",
      script,
    ],
    {
      cwd: other.folder,
      env: { ...process.env, LANG: "tr_TR.UTF-8", TZ: "Asia/Tokyo" },
    },
  );
  for (const folder of ["generated", reference]) {
    const files = await filesOf(join(one.folder, folder));
    expect(await filesOf(join(other.folder, folder))).toEqual(files);
    for (const [path, text] of files) {
      expect(text, path).not.toMatch(/\r/);
      expect(text, path).not.toContain(one.folder);
    }
  }
});

test("a file name cannot end the comment that names it, in code or in a page", async () => {
  await using spec = await TempSpec.open();
  const folder = "a--><img src=x onerror=alert(1)>";
  await rename(join(spec.spec, "paths"), join(spec.spec, folder));
  await spec.edit("openapi.yaml", "x-paths-from: paths", `x-paths-from: ${folder}`);
  const reference = join(spec.folder, "reference");
  const { diagnostics } = await spec.generate({ reference });
  expect(diagnostics).toEqual([]);
  const page = (await filesOf(reference)).get("en/secapi-mch-uploadmedia.md") ?? "";
  const [comment = ""] = page.split("\n");
  expect(comment).toMatch(/^<!-- Generated from spec\/a--img[^<>]* -->$/);
  expect(page).not.toContain("<img");
});

test("writes only the files that changed", async () => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const before = await stat(join(spec.folder, client));
  await spec.edit(endpoint, "calls: 10", "calls: 20");
  const { writtenFiles, unchangedFiles, removedFiles } = await spec.generate();
  expect(relativePaths(spec, writtenFiles)).toEqual([
    "generated/openapi.json",
    operation,
    "generated/.manifest.json",
  ]);
  expect(relativePaths(spec, unchangedFiles)).toContain(client);
  expect(removedFiles).toEqual([]);
  const after = await stat(join(spec.folder, client));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await readFile(join(spec.folder, operation), "utf8")).toContain(
    "rateLimit: { calls: 20, seconds: 1 }",
  );
});

test("removes the files of a removed operation, and the folders that this empties", async () => {
  await using spec = await TempSpec.open();
  await addEndpoint(spec, "paths/demo/order/query.yaml");
  await spec.generate();
  await rm(join(spec.spec, "paths/demo"), { recursive: true });
  const { removedFiles } = await spec.generate();
  expect(relativePaths(spec, removedFiles)).toEqual([
    "generated/mocks/demo/order/query.ts",
    "generated/operations/demo/order/query.ts",
  ]);
  const paths = [...(await filesOf(spec.out)).keys()];
  expect(paths.filter((path) => path.includes("demo/"))).toEqual([]);
  await expect(stat(join(spec.out, "operations/demo"))).rejects.toThrow();
});

test("reports a file that was edited by hand, and writes nothing", async () => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const edited = join(spec.folder, operation);
  await writeFile(edited, `${await readFile(edited, "utf8")}// mine\n`);
  await spec.edit(endpoint, "calls: 10", "calls: 20");
  const before = await filesOf(spec.out);

  const refused = await spec.generate();
  expect(relativePaths(spec, refused.editedFiles)).toEqual([operation]);
  expect(refused.writtenFiles).toEqual([]);
  expect(await filesOf(spec.out)).toEqual(before);

  const forced = await spec.generate({ force: true });
  expect(relativePaths(spec, forced.writtenFiles)).toContain(operation);
  expect(await readFile(edited, "utf8")).not.toContain("// mine");
  expect((await spec.generate()).editedFiles).toEqual([]);
});

test("leaves files that it did not generate alone, and overwrites them only with force", async () => {
  await using spec = await TempSpec.open();
  await mkdir(spec.out);
  await writeFile(join(spec.out, "notes.txt"), "mine");
  await writeFile(join(spec.out, "client.ts"), "mine");
  const refused = await spec.generate();
  expect(relativePaths(spec, refused.editedFiles)).toEqual([client]);
  expect([...(await filesOf(spec.out)).keys()]).toEqual(["client.ts", "notes.txt"]);

  await spec.generate({ force: true });
  expect(await readFile(join(spec.out, "notes.txt"), "utf8")).toBe("mine");
});

test("does not remove a file that was edited by hand", async () => {
  await using spec = await TempSpec.open();
  await addEndpoint(spec);
  await spec.generate();
  const path = "generated/mocks/secapi/mch/other.ts";
  await writeFile(join(spec.folder, path), "// mine\n");
  await rm(join(spec.spec, "paths/secapi/mch/other.yaml"));
  expect(relativePaths(spec, (await spec.generate()).editedFiles)).toEqual([path]);
});

test("line breaks that git converted do not count as edits", async () => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const path = join(spec.folder, client);
  await writeFile(path, (await readFile(path, "utf8")).replaceAll("\n", "\r\n"));
  const { editedFiles, writtenFiles } = await spec.generate();
  expect([editedFiles, writtenFiles]).toEqual([[], []]);
});

test("neither writes nor removes files outside the output folder", async () => {
  await using spec = await TempSpec.open();
  const outside = join(spec.folder, "outside");
  await mkdir(outside);
  await mkdir(spec.out);
  await symlink(outside, join(spec.out, "operations"));
  await expect(spec.generate({ force: true })).rejects.toThrow("is a symbolic link");
  expect((await filesOf(outside)).size).toBe(0);

  await rm(join(spec.out, "operations"));
  const victim = join(spec.folder, "victim.ts");
  await writeFile(victim, "");
  await writeFile(
    join(spec.out, ".manifest.json"),
    JSON.stringify({ files: { "../victim.ts": "0", "/victim.ts": "0", "a/../../victim.ts": "0" } }),
  );
  await spec.generate({ force: true });
  expect((await stat(victim)).size).toBe(0);
});

test("check finds no difference right after generating", async () => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const { diff, diagnostics } = await spec.generate({ check: true });
  expect([diff, diagnostics]).toEqual(["", []]);
});

test.for([
  [
    "calls: 10",
    "calls: 11",
    "-  rateLimit: { calls: 10, seconds: 1 },\n+  rateLimit: { calls: 11, seconds: 1 },",
  ],
  ["maxLength: 2097152", "maxLength: 1048576", "+        maxBytes: 1048576,"],
  [
    "types: [HMAC-SHA256, MD5]",
    "types: [MD5]",
    '+  signing: { types: ["MD5"], default: "MD5", reply: "required" },',
  ],
  ["image/jpeg, image/png, image/bmp", "image/png", '+        contentTypes: ["image/png"],'],
  ["media_id:\n", "media_key:\n", '+    media_key: "a1Yj9'],
  ["media_id with which other", "name with which other", "name with which other"],
  ["x-unique: true\n", "x-unique: false\n", "+  unique: [],"],
  ["err_code: INVALID_REQUEST", "err_code: NO_SUCH_MERCHANT", '+  | "NO_SUCH_MERCHANT"'],
  ["x-idempotent: true", "x-idempotent: false", "+  idempotent: false,"],
  ["    - merchantCertificate: []", "    - {}", "+  mutualTLS: false,"],
] as const)(
  "check shows the effect of changing %j to %j, and writes nothing",
  async ([from, to, expected]) => {
    await using spec = await TempSpec.open();
    await spec.generate();
    const before = await filesOf(spec.out);
    await spec.edit(endpoint, from, to);
    if (from.startsWith("media_id:")) {
      await spec.edit(endpoint, "result_code, media_id]", "result_code, media_key]");
    }
    const { diff } = await spec.generate({ check: true });
    expect(diff).toContain(expected);
    expect(diff).toContain(`--- ${spec.out}/`);
    expect(await filesOf(spec.out)).toEqual(before);
  },
);

test("check reports missing and obsolete files", async () => {
  await using spec = await TempSpec.open();
  await addEndpoint(spec);
  await spec.generate();
  await rm(join(spec.spec, "paths/secapi/mch/other.yaml"));
  await rm(join(spec.folder, client));
  const { diff } = await spec.generate({ check: true });
  expect(diff).toContain(`--- /dev/null\n+++ ${spec.out}/client.ts`);
  expect(diff).toContain(`--- ${spec.out}/mocks/secapi/mch/other.ts\n+++ /dev/null`);
});
