import { StructureKind } from "ts-morph";
import type { CodeBlockWriter, WriterFunction } from "ts-morph";
import { isIdentifier } from "../names.js";
import type { ChainNode, Model, OperationModel } from "../model/model.js";
import { operationDocs, writeDocs } from "./docs.js";
import type { Docs } from "./docs.js";
import { specifier, typescript } from "../print/file.js";
import type { GeneratedFile, Runtime } from "../print/file.js";
import { code, literal, quoted, spread } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { lineWidth, width } from "../print/width.js";

/**
 * `client.ts`: every operation at its place in the chain. The types are written out, not inferred,
 * because editors and declaration files show comments only where a member was declared with one.
 */
export function emitClient(
  { source, version, operations, tree }: Model,
  runtime: Runtime,
): GeneratedFile {
  const path = "client.ts";
  const endpoints = endpointsOf(tree);
  return typescript(path, source, [
    {
      kind: StructureKind.ImportDeclaration,
      namedImports: ["Client"],
      moduleSpecifier: runtime(path),
    },
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: [...new Set(operations.map(type))].sort(),
      moduleSpecifier: runtime(path),
    },
    ...operations.map(({ names }) => ({
      kind: StructureKind.ImportDeclaration as const,
      namedImports: [names.constant],
      moduleSpecifier: specifier(path, `operations/${names.file}.js`),
    })),
    paths(endpoints),
    chain(version, tree),
    declared(endpoints),
    client(version, tree, endpoints),
  ]);
}

function endpointsOf(node: ChainNode): ChainNode[] {
  const below = node.children.flatMap((child) => endpointsOf(child.node));
  return node.operations.length === 0 ? below : [node, ...below];
}

function paths(endpoints: readonly ChainNode[]): WriterFunction {
  return (writer) => {
    writer.blankLine();
    writeDocs(writer, { paragraphs: ["Every path that has an operation, and its methods."] });
    writer.write("export interface Paths ").block(() => {
      for (const { path, operations } of endpoints) {
        writeDocs(writer, nodeDocs(operations));
        writer.write(`readonly ${quoted(path)}: `).inlineBlock(() => {
          for (const operation of operations) {
            writeDocs(writer, operationDocs(operation));
            writer.writeLine(
              `readonly ${operation.called}: ${type(operation)}<typeof ${operation.names.constant}>;`,
            );
          }
        });
        writer.write(";").newLine();
      }
    });
  };
}

/** The type of the chain below the version: `V2`. */
function chain(version: string, tree: ChainNode): WriterFunction {
  return (writer) => {
    writer.blankLine();
    writeDocs(writer, { paragraphs: ["The operations by the segments of their paths."] });
    writer.write(`export interface ${version.toUpperCase()} `).block(() => {
      writeChildren(writer, tree);
    });
  };
}

function writeChildren(writer: CodeBlockWriter, { children }: ChainNode): void {
  for (const { segment, node } of children) {
    writeDocs(writer, node.operations.length > 0 ? nodeDocs(node.operations) : prefixDocs(node));
    writer.write(`readonly ${key(segment)}: `);
    const type = `Paths[${quoted(node.path)}]`;
    if (node.operations.length > 0) writer.write(type);
    if (node.children.length > 0) {
      if (node.operations.length > 0) writer.write(" & ");
      writer.inlineBlock(() => {
        writeChildren(writer, node);
      });
    }
    writer.write(";").newLine();
  }
}

/** Only what stands here is a path at run time: not `constructor`, nor whatever else objects have. */
function declared(endpoints: readonly ChainNode[]): WriterFunction {
  const before = "const declared: ReadonlySet<string> = new Set<keyof Paths>(";
  const list = literal(
    endpoints.map(({ path }) => path),
    { before, after: ");" },
  );
  return (writer) => {
    writer.blankLine().writeLine(`${before}${list});`);
  };
}

function client(version: string, tree: ChainNode, endpoints: readonly ChainNode[]): WriterFunction {
  return (writer) => {
    writer.blankLine();
    writeDocs(writer, {
      paragraphs: [
        "Calls the operations of WeChat Pay APIv2 for one merchant.",
        `An operation is reached in three ways, which are the same: by the chain of \`${version}\`, by \`chain(path)\`, and by the path as a property.`,
      ],
    });
    writer.write("export class WeChatPay extends Client implements Paths ").block(() => {
      for (const node of endpoints) {
        writeDocs(writer, nodeDocs(node.operations));
        writeEndpoint(writer, node);
        writer.blankLine();
      }
      writeDocs(writer, { paragraphs: ["The operations by the segments of their paths."] });
      const before = `readonly ${version}: ${version.toUpperCase()} = `;
      const value = literal(tied(tree), { margin: 2, before, after: ";" });
      writer.writeLine(`${before}${value};`);
      writer.blankLine();
      writeDocs(writer, {
        paragraphs: ["The methods of a path that the spec declares; others do not compile."],
        tags: ["@throws {ValidationError} Where a path is not declared and types did not stop it."],
      });
      writer.write("chain<Path extends keyof Paths>(path: Path): Paths[Path] ").block(() => {
        writer.writeLine(
          "return declared.has(path) ? this[path] : this.unknownPath(path, [...declared]);",
        );
      });
    });
  };
}

function writeEndpoint(writer: CodeBlockWriter, { path, operations }: ChainNode): void {
  const head = `readonly ${quoted(path)}: Paths[${quoted(path)}] =`;
  const methods: Literal = Object.fromEntries(
    operations.map((operation) => [
      operation.called,
      code(`this.${isPage(operation) ? "page" : "method"}(${operation.names.constant})`),
    ]),
  );
  if (width(`  ${head} {`) <= lineWidth) {
    const value = literal(methods, { margin: 2, before: `${head} `, after: ";" });
    writer.writeLine(`${head} ${value};`);
  } else {
    writer.writeLine(head).indent(() => {
      writer.writeLine(`${literal(methods, { margin: 4, after: ";" })};`);
    });
  }
}

/** What a method of the chain is: it calls, or makes the URL of a page. */
function type(operation: OperationModel): "Method" | "Page" {
  return isPage(operation) ? "Page" : "Method";
}

function isPage({ request }: OperationModel): boolean {
  return request.encoding === "page";
}

/** The tree as an object whose leaves are the properties above it. */
function tied({ children }: ChainNode): Readonly<Record<string, Literal>> {
  return Object.fromEntries(
    children.map(({ segment, node }): [string, Literal] => {
      const endpoint = code(`this[${quoted(node.path)}]`);
      if (node.operations.length === 0) return [segment, tied(node)];
      return [
        segment,
        node.children.length === 0 ? endpoint : { [spread]: endpoint, ...tied(node) },
      ];
    }),
  );
}

function nodeDocs(operations: ChainNode["operations"]): Docs {
  return {
    paragraphs: operations.map(({ title, description }) => `${title}: ${description.en}`),
    tags: operations.map(({ documentation }) => `@see ${documentation}`),
  };
}

function prefixDocs({ path }: ChainNode): Docs {
  return { paragraphs: [`The operations below \`${path}\`.`] };
}

function key(segment: string): string {
  return isIdentifier(segment) ? segment : quoted(segment);
}
