/*
 * The package brings the pages that its README leads to: there is no repository that links could be completed from.
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let packed: readonly string[];

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(
    "npm",
    ["pack", "--dry-run", "--json", "--ignore-scripts"],
    { cwd: root, maxBuffer: 16 * 1024 * 1024 },
  );
  packed = [...stdout.matchAll(/"path": "(.+)"/g)].map(([, path = ""]) => path);
}, 60_000);

test("every link of a packed page leads to something that is packed, and to a heading of it", async () => {
  const dead: string[] = [];
  for (const page of packed.filter((file) => file.endsWith(".md"))) {
    for (const link of linksOf(await textOf(page))) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : normalize(join(page, "..", decodeURI(path)));
      const there = packed.some((file) => file === target || file.startsWith(`${target}/`));
      const found = anchor === undefined || anchorsOf(await textOf(target)).includes(anchor);
      if (!there || !found) dead.push(`${page}: ${link}`);
    }
  }
  expect(packed).toContain("README.md");
  expect(dead).toEqual([]);
});

function textOf(page: string): Promise<string> {
  return readFile(join(root, page), "utf8");
}

/** Relative ones, outside of code. */
function linksOf(text: string): string[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, "").replaceAll(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** As GitHub and npm make them of headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}
