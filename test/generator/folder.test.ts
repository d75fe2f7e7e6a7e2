import { execFileSync } from "node:child_process";
import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/generate.js";
import { endpoint, filesOf, root, Workshop } from "./temp-spec.js";

const client = "generated/client.ts";
const operation = "generated/operations/secapi/mch/uploadmedia.ts";

/** The folder's own part of the paths in a result. */
function named(workshop: Workshop, paths: readonly string[]): string[] {
  return paths.map((path) => path.replace(`${workshop.folder}/`, ""));
}

async function addEndpoint(
  workshop: Workshop,
  file = "paths/secapi/mch/other.yaml",
): Promise<void> {
  await workshop.write(file, await workshop.read(endpoint));
}

test("what is committed is what the spec describes", async () => {
  const spec = join(root, "spec/openapi.yaml");
  const runtime = join(root, "runtime/index.ts");
  const { complaints, diff } = await generate({
    spec,
    out: join(root, "generated"),
    runtime,
    check: true,
  });
  expect(complaints).toEqual([]);
  expect(diff).toBe("");
});

test("the same bytes come of the same spec, whatever the folder and the working directory", async () => {
  await using one = await Workshop.open();
  await using other = await Workshop.open();
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
  await using workshop = await Workshop.open();
  const folder = "a--><img src=x onerror=alert(1)>";
  await rename(join(workshop.spec, "paths"), join(workshop.spec, folder));
  await workshop.edit("openapi.yaml", "x-paths-from: paths", `x-paths-from: ${folder}`);
  const reference = join(workshop.folder, "reference");
  const { complaints } = await workshop.generate({ reference });
  expect(complaints).toEqual([]);
  const page = (await filesOf(reference)).get("en/secapi-mch-uploadmedia.md") ?? "";
  const [comment = ""] = page.split("\n");
  expect(comment).toMatch(/^<!-- Generated from spec\/a--img[^<>]* -->$/);
  expect(page).not.toContain("<img");
});

test("only what changed is written again", async () => {
  await using workshop = await Workshop.open();
  await workshop.generate();
  const before = await stat(join(workshop.folder, client));
  await workshop.edit(endpoint, "calls: 10", "calls: 20");
  const { written, unchanged, removed } = await workshop.generate();
  expect(named(workshop, written)).toEqual([
    "generated/openapi.json",
    operation,
    "generated/.manifest.json",
  ]);
  expect(named(workshop, unchanged)).toContain(client);
  expect(removed).toEqual([]);
  const after = await stat(join(workshop.folder, client));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await readFile(join(workshop.folder, operation), "utf8")).toContain(
    "rateLimit: { calls: 20, seconds: 1 }",
  );
});

test("the files of an operation go with it, and so do folders that held nothing else", async () => {
  await using workshop = await Workshop.open();
  await addEndpoint(workshop, "paths/lab/order/query.yaml");
  await workshop.generate();
  await rm(join(workshop.spec, "paths/lab"), { recursive: true });
  const { removed } = await workshop.generate();
  expect(named(workshop, removed)).toEqual([
    "generated/mocks/lab/order/query.ts",
    "generated/operations/lab/order/query.ts",
  ]);
  const paths = [...(await filesOf(workshop.out)).keys()];
  expect(paths.filter((path) => path.includes("lab/"))).toEqual([]);
  await expect(stat(join(workshop.out, "operations/lab"))).rejects.toThrow();
});

test("a file that was edited by hand is named, and nothing is written", async () => {
  await using workshop = await Workshop.open();
  await workshop.generate();
  const edited = join(workshop.folder, operation);
  await writeFile(edited, `${await readFile(edited, "utf8")}// mine\n`);
  await workshop.edit(endpoint, "calls: 10", "calls: 20");
  const before = await filesOf(workshop.out);

  const refused = await workshop.generate();
  expect(named(workshop, refused.edited)).toEqual([operation]);
  expect(refused.written).toEqual([]);
  expect(await filesOf(workshop.out)).toEqual(before);

  const forced = await workshop.generate({ force: true });
  expect(named(workshop, forced.written)).toContain(operation);
  expect(await readFile(edited, "utf8")).not.toContain("// mine");
  expect((await workshop.generate()).edited).toEqual([]);
});

test("a file of somebody else's is left alone, and never overwritten", async () => {
  await using workshop = await Workshop.open();
  await mkdir(workshop.out);
  await writeFile(join(workshop.out, "notes.txt"), "mine");
  await writeFile(join(workshop.out, "client.ts"), "mine");
  const refused = await workshop.generate();
  expect(named(workshop, refused.edited)).toEqual([client]);
  expect([...(await filesOf(workshop.out)).keys()]).toEqual(["client.ts", "notes.txt"]);

  await workshop.generate({ force: true });
  expect(await readFile(join(workshop.out, "notes.txt"), "utf8")).toBe("mine");
});

test("a file that was edited by hand is not removed either", async () => {
  await using workshop = await Workshop.open();
  await addEndpoint(workshop);
  await workshop.generate();
  const path = "generated/mocks/secapi/mch/other.ts";
  await writeFile(join(workshop.folder, path), "// mine\n");
  await rm(join(workshop.spec, "paths/secapi/mch/other.yaml"));
  expect(named(workshop, (await workshop.generate()).edited)).toEqual([path]);
});

test("line breaks that git changed are no edit", async () => {
  await using workshop = await Workshop.open();
  await workshop.generate();
  const path = join(workshop.folder, client);
  await writeFile(path, (await readFile(path, "utf8")).replaceAll("\n", "\r\n"));
  const { edited, written } = await workshop.generate();
  expect([edited, written]).toEqual([[], []]);
});

test("nothing is written or removed outside of the folder", async () => {
  await using workshop = await Workshop.open();
  const outside = join(workshop.folder, "outside");
  await mkdir(outside);
  await mkdir(workshop.out);
  await symlink(outside, join(workshop.out, "operations"));
  await expect(workshop.generate({ force: true })).rejects.toThrow("is a link");
  expect((await filesOf(outside)).size).toBe(0);

  await rm(join(workshop.out, "operations"));
  const victim = join(workshop.folder, "victim.ts");
  await writeFile(victim, "");
  await writeFile(
    join(workshop.out, ".manifest.json"),
    JSON.stringify({ files: { "../victim.ts": "0", "/victim.ts": "0", "a/../../victim.ts": "0" } }),
  );
  await workshop.generate({ force: true });
  expect((await stat(victim)).size).toBe(0);
});

test("check is green after a generation and writes nothing", async () => {
  await using workshop = await Workshop.open();
  await workshop.generate();
  const { diff, complaints } = await workshop.generate({ check: true });
  expect([diff, complaints]).toEqual(["", []]);
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
  await using workshop = await Workshop.open();
  await workshop.generate();
  const before = await filesOf(workshop.out);
  await workshop.edit(endpoint, from, to);
  if (from.startsWith("media_id:")) {
    await workshop.edit(endpoint, "result_code, media_id]", "result_code, media_key]");
  }
  const { diff } = await workshop.generate({ check: true });
  expect(diff).toContain(shown);
  expect(diff).toContain(`--- ${workshop.out}/`);
  expect(await filesOf(workshop.out)).toEqual(before);
});

test("check tells of files that are missing, and of those that are too many", async () => {
  await using workshop = await Workshop.open();
  await addEndpoint(workshop);
  await workshop.generate();
  await rm(join(workshop.spec, "paths/secapi/mch/other.yaml"));
  await rm(join(workshop.folder, client));
  const { diff } = await workshop.generate({ check: true });
  expect(diff).toContain(`--- /dev/null\n+++ ${workshop.out}/client.ts`);
  expect(diff).toContain(`--- ${workshop.out}/mocks/secapi/mch/other.ts\n+++ /dev/null`);
});
