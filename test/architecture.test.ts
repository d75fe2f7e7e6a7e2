import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a room may import from, besides itself; files narrow that where a whole room would be too much. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  runtime: ["text"],
  generated: ["runtime"],
  generator: ["text"],
  mock: ["text", "generated", "runtime/operation"],
  cli: ["text", "generated", "runtime", "mock", "generator"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every relative import of a room, static and dynamic, as paths below the root without an ending. */
function importsOf(room: string): Import[] {
  return readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const path = join(root, room, name);
      const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
      const found: Import[] = [];
      const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
        if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
        if (!specifier.text.startsWith(".")) return;
        const to = relative(root, join(dirname(path), specifier.text))
          .split(sep)
          .join("/");
        found.push({ from: relative(root, path), to: to.replace(/\.js$/, ""), typeOnly });
      };
      const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node)) {
          add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
        } else if (ts.isExportDeclaration(node)) {
          add(node.moduleSpecifier, node.isTypeOnly);
        } else if (
          ts.isCallExpression(node) &&
          node.expression.kind === ts.SyntaxKind.ImportKeyword
        ) {
          add(node.arguments[0], false);
        } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
          add(node.argument.literal, true);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

describe.each(Object.entries(allowed))("%s/", (room, others) => {
  const imports = importsOf(room);

  test("has imports to look at", () => {
    expect(imports.length).toBeGreaterThan(0);
  });

  test(`imports nothing but itself${others.map((other) => `, ${other}`).join("")}`, () => {
    const strays = imports.filter(
      ({ to }) => ![room, ...others].some((place) => to === place || to.startsWith(`${place}/`)),
    );
    expect(strays).toEqual([]);
  });
});

test("the mock gateway takes nothing from the runtime that runs", () => {
  const running = importsOf("mock").filter(
    ({ to, typeOnly }) => to.startsWith("runtime") && !typeOnly,
  );
  expect(running).toEqual([]);
});

test("no step of a call names an endpoint", () => {
  for (const name of readdirSync(join(root, "runtime"), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const code = readFileSync(join(root, "runtime", name), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/.*/g, "");
    expect(code, name).not.toMatch(/uploadmedia|media_id|media_hash|secapi/);
  }
});

/** A spec file's way through the generator. */
const steps = ["read", "check", "model", "print", "emit", "reference", "write"];

test("no step of the generator knows of a later one", () => {
  const step = (path: string): number => steps.indexOf(path.split("/")[1] ?? "");
  const backwards = importsOf("generator").filter(
    ({ from, to }) => step(from) !== -1 && (step(to) > step(from) || to === "generator/generate"),
  );
  expect(backwards).toEqual([]);
});

test("every folder of the generator is a step", () => {
  const folders = readdirSync(join(root, "generator"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...steps].sort());
});
