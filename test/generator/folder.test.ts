import { execFileSync } from "node:child_process";
import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/generate.js";
import { endpoint, filesOf, root, TempSpec } from "./temp-spec.js";

const client = "generated/client.ts";
const operation = "generated/operations/secapi/mch/uploadmedia.ts";

/** The folder's own part of the paths in a result. */
function named(spec: TempSpec, paths: readonly string[]): string[] {
  return paths.map((path) => path.replace(`${spec.folder}/`, ""));
}

async function addEndpoint(spec: TempSpec, file = "paths/secapi/mch/other.yaml"): Promise<void> {
  await spec.write(file, await spec.read(endpoint));
}

test("what is committed is what the spec describes", async () => {
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

test("the same bytes come of the same spec, whatever the folder and the working directory", async () => {
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

test("a name of a file ends no comment that it stands in, in code or in a page", async () => {
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

test("only what changed is written again", async () => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const before = await stat(join(spec.folder, client));
  await spec.edit(endpoint, "calls: 10", "calls: 20");
  const { writtenFiles, unchangedFiles, removedFiles } = await spec.generate();
  expect(named(spec, writtenFiles)).toEqual([
    "generated/openapi.json",
    operation,
    "generated/.manifest.json",
  ]);
  expect(named(spec, unchangedFiles)).toContain(client);
  expect(removedFiles).toEqual([]);
  const after = await stat(join(spec.folder, client));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await readFile(join(spec.folder, operation), "utf8")).toContain(
    "rateLimit: { calls: 20, seconds: 1 }",
  );
});

test("the files of an operation go with it, and so do folders that held nothing else", async () => {
  await using spec = await TempSpec.open();
  await addEndpoint(spec, "paths/lab/order/query.yaml");
  await spec.generate();
  await rm(join(spec.spec, "paths/lab"), { recursive: true });
  const { removedFiles } = await spec.generate();
  expect(named(spec, removedFiles)).toEqual([
    "generated/mocks/lab/order/query.ts",
    "generated/operations/lab/order/query.ts",
  ]);
  const paths = [...(await filesOf(spec.out)).keys()];
  expect(paths.filter((path) => path.includes("lab/"))).toEqual([]);
  await expect(stat(join(spec.out, "operations/lab"))).rejects.toThrow();
});

test("a file that was edited by hand is named, and nothing is written", async () => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const edited = join(spec.folder, operation);
  await writeFile(edited, `${await readFile(edited, "utf8")}// mine\n`);
  await spec.edit(endpoint, "calls: 10", "calls: 20");
  const before = await filesOf(spec.out);

  const refused = await spec.generate();
  expect(named(spec, refused.editedFiles)).toEqual([operation]);
  expect(refused.writtenFiles).toEqual([]);
  expect(await filesOf(spec.out)).toEqual(before);

  const forced = await spec.generate({ force: true });
  expect(named(spec, forced.writtenFiles)).toContain(operation);
  expect(await readFile(edited, "utf8")).not.toContain("// mine");
  expect((await spec.generate()).editedFiles).toEqual([]);
});

test("a file of somebody else's is left alone, and never overwritten", async () => {
  await using spec = await TempSpec.open();
  await mkdir(spec.out);
  await writeFile(join(spec.out, "notes.txt"), "mine");
  await writeFile(join(spec.out, "client.ts"), "mine");
  const refused = await spec.generate();
  expect(named(spec, refused.editedFiles)).toEqual([client]);
  expect([...(await filesOf(spec.out)).keys()]).toEqual(["client.ts", "notes.txt"]);

  await spec.generate({ force: true });
  expect(await readFile(join(spec.out, "notes.txt"), "utf8")).toBe("mine");
});

test("a file that was edited by hand is not removed either", async () => {
  await using spec = await TempSpec.open();
  await addEndpoint(spec);
  await spec.generate();
  const path = "generated/mocks/secapi/mch/other.ts";
  await writeFile(join(spec.folder, path), "// mine\n");
  await rm(join(spec.spec, "paths/secapi/mch/other.yaml"));
  expect(named(spec, (await spec.generate()).editedFiles)).toEqual([path]);
});

test("line breaks that git changed are no edit", async () => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const path = join(spec.folder, client);
  await writeFile(path, (await readFile(path, "utf8")).replaceAll("\n", "\r\n"));
  const { editedFiles, writtenFiles } = await spec.generate();
  expect([editedFiles, writtenFiles]).toEqual([[], []]);
});

test("nothing is written or removed outside of the folder", async () => {
  await using spec = await TempSpec.open();
  const outside = join(spec.folder, "outside");
  await mkdir(outside);
  await mkdir(spec.out);
  await symlink(outside, join(spec.out, "operations"));
  await expect(spec.generate({ force: true })).rejects.toThrow("is a link");
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

test("check is green after a generation and writes nothing", async () => {
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
  ["media_id that other calls", "name that other calls", "name that other calls"],
  ["x-unique: true\n", "x-unique: false\n", "+  unique: [],"],
  ["err_code: INVALID_REQUEST", "err_code: NO_SUCH_MERCHANT", '+  | "NO_SUCH_MERCHANT"'],
  ["x-idempotent: true", "x-idempotent: false", "+  idempotent: false,"],
  ["    - merchantCertificate: []", "    - {}", "+  mutualTLS: false,"],
] as const)("check shows what %j, made %j, changes", async ([from, to, shown]) => {
  await using spec = await TempSpec.open();
  await spec.generate();
  const before = await filesOf(spec.out);
  await spec.edit(endpoint, from, to);
  if (from.startsWith("media_id:")) {
    await spec.edit(endpoint, "result_code, media_id]", "result_code, media_key]");
  }
  const { diff } = await spec.generate({ check: true });
  expect(diff).toContain(shown);
  expect(diff).toContain(`--- ${spec.out}/`);
  expect(await filesOf(spec.out)).toEqual(before);
});

test("check tells of files that are missing, and of those that are too many", async () => {
  await using spec = await TempSpec.open();
  await addEndpoint(spec);
  await spec.generate();
  await rm(join(spec.spec, "paths/secapi/mch/other.yaml"));
  await rm(join(spec.folder, client));
  const { diff } = await spec.generate({ check: true });
  expect(diff).toContain(`--- /dev/null\n+++ ${spec.out}/client.ts`);
  expect(diff).toContain(`--- ${spec.out}/mocks/secapi/mch/other.ts\n+++ /dev/null`);
});
