import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as operations from "../generated/operations/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `/secapi/mch/uploadmedia` is also written without the first slash, in identifiers and chain paths. */
const paths = Object.values(operations).map(({ path }) => path.slice(1));

describe.each(["runtime", "mock"])("%s/", (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts"),
  );

  test("does not mention the path of any endpoint, in code or comments", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(paths.length).toBeGreaterThan(30);
    const mentions = files.flatMap((file) => {
      const text = readFileSync(join(root, folder, file), "utf8");
      return paths.filter((path) => text.includes(path)).map((path) => `${file}: ${path}`);
    });
    expect(mentions).toEqual([]);
  });
});
