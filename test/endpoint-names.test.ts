import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as operations from "../generated/operations/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `/secapi/mch/uploadmedia` is also written without the first slash, in identifiers and chain paths. */
const paths = Object.values(operations).map(({ path }) => path.slice(1));

describe.each(["runtime", "mock"])("%s/", (room) => {
  const files = readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts"),
  );

  test("names no endpoint, neither in code nor in comments", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(paths.length).toBeGreaterThan(30);
    const named = files.flatMap((file) => {
      const text = readFileSync(join(root, room, file), "utf8");
      return paths.filter((path) => text.includes(path)).map((path) => `${file}: ${path}`);
    });
    expect(named).toEqual([]);
  });
});
