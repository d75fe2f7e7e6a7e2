/* npm has no repository URL to resolve relative links against, so the package contains every page it links to. */
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
});

test("every link in a packed page leads to a packed file and an existing heading", async () => {
  const dead: string[] = [];
  for (const page of packed.filter((file) => file.endsWith(".md"))) {
    for (const link of linksOf(await textOf(page))) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : normalize(join(page, "..", decodeURI(path)));
      const exists = packed.some((file) => file === target || file.startsWith(`${target}/`));
      const hasHeading = anchor === undefined || anchorsOf(await textOf(target)).includes(anchor);
      if (!exists || !hasHeading) dead.push(`${page}: ${link}`);
    }
  }
  expect(packed).toContain("README.md");
  expect(dead).toEqual([]);
});

function textOf(page: string): Promise<string> {
  return readFile(join(root, page), "utf8");
}

/** Relative links outside of code. */
function linksOf(text: string): string[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, "").replaceAll(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** Anchors as GitHub and npm generate them from headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}
