import { StructureKind } from "ts-morph";
import type { CodeBlockWriter, WriterFunction } from "ts-morph";
import type { ChainNode, Model, OperationModel } from "../model/model.js";
import { isIdentifier } from "../names.js";
import { printTypeScript, relativeSpecifier } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { printLiteral, quote, rawCode, spreadKey } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { displayWidth, maxLineWidth } from "../print/width.js";
import { operationDocs, writeDocs } from "./docs.js";
import type { Docs } from "./docs.js";
import { frontEndDocs } from "./payload.js";

/**
 * `client.ts`: the client with all operations. Types are declared, not inferred, because editors and
 * declaration files show a comment only if the member was declared with it.
 */
export function emitClient(
  { source, version, operations, payloads, tree }: Model,
  runtime: RuntimeSpecifier,
): GeneratedFile {
  const path = "client.ts";
  const endpoints = endpointsOf(tree);
  return printTypeScript(path, source, [
    {
      kind: StructureKind.ImportDeclaration,
      namedImports: ["Client"],
      moduleSpecifier: runtime(path),
    },
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: [...new Set(operations.map(methodType))].sort(),
      moduleSpecifier: runtime(path),
    },
    ...operations.map(({ names }) => ({
      kind: StructureKind.ImportDeclaration as const,
      namedImports: [names.constant],
      moduleSpecifier: relativeSpecifier(path, `operations/${names.file}.js`),
    })),
    ...(payloads.length === 0
      ? []
      : [
          {
            kind: StructureKind.ImportDeclaration as const,
            namedImports: ["FrontEnd"],
            moduleSpecifier: "./front-end.js",
          },
        ]),
    pathsInterface(endpoints),
    chainInterface(version, tree),
    declaredPaths(endpoints),
    clientClass(version, tree, endpoints, payloads.length > 0),
  ]);
}

/** All nodes that have operations. */
function endpointsOf(node: ChainNode): ChainNode[] {
  const descendants = node.children.flatMap((child) => endpointsOf(child.node));
  return node.operations.length === 0 ? descendants : [node, ...descendants];
}

/** `export interface Paths { … }` */
function pathsInterface(endpoints: readonly ChainNode[]): WriterFunction {
  return (writer) => {
    writer.blankLine();
    writeDocs(writer, { paragraphs: ["All paths with their methods."] });
    writer.write("export interface Paths ").block(() => {
      for (const { path, operations } of endpoints) {
        writeDocs(writer, nodeDocs(operations));
        writer.write(`readonly ${quote(path)}: `).inlineBlock(() => {
          for (const operation of operations) {
            const type = `${methodType(operation)}<typeof ${operation.names.constant}>`;
            writeDocs(writer, operationDocs(operation));
            writer.writeLine(`readonly ${operation.methodName}: ${type};`);
          }
        });
        writer.write(";").newLine();
      }
    });
  };
}

const chainDocs: Docs = { paragraphs: ["All operations, nested by path segment."] };

/** `export interface V2 { … }` */
function chainInterface(version: string, tree: ChainNode): WriterFunction {
  return (writer) => {
    writer.blankLine();
    writeDocs(writer, chainDocs);
    writer.write(`export interface ${version.toUpperCase()} `).block(() => {
      writeChildren(writer, tree);
    });
  };
}

function writeChildren(writer: CodeBlockWriter, { children }: ChainNode): void {
  for (const { segment, node } of children) {
    const hasOperations = node.operations.length > 0;
    writeDocs(writer, hasOperations ? nodeDocs(node.operations) : prefixDocs(node));
    writer.write(`readonly ${isIdentifier(segment) ? segment : quote(segment)}: `);
    if (hasOperations) writer.write(`Paths[${quote(node.path)}]`);
    if (node.children.length > 0) {
      if (hasOperations) writer.write(" & ");
      writer.inlineBlock(() => {
        writeChildren(writer, node);
      });
    }
    writer.write(";").newLine();
  }
}

/** The paths that `chain` accepts at run time. It must not find inherited keys such as `constructor`. */
function declaredPaths(endpoints: readonly ChainNode[]): WriterFunction {
  const prefix = "const declaredPaths: ReadonlySet<string> = new Set<keyof Paths>(";
  const paths = endpoints.map(({ path }) => path);
  const list = printLiteral(paths, { prefix, suffix: ");" });
  return (writer) => {
    writer.blankLine().writeLine(`${prefix}${list});`);
  };
}

/** `export class WeChatPay extends Client implements Paths { … }` */
function clientClass(
  version: string,
  tree: ChainNode,
  endpoints: readonly ChainNode[],
  hasPayloads: boolean,
): WriterFunction {
  return (writer) => {
    writer.blankLine();
    writeDocs(writer, {
      paragraphs: [
        "Calls the operations of WeChat Pay APIv2 for one merchant.",
        `Each operation can be called in three equivalent ways: through the chain \`${version}\`, with \`chain(path)\`, or with its path as a property.`,
      ],
    });
    writer.write("export class WeChatPay extends Client implements Paths ").block(() => {
      for (const node of endpoints) {
        writeDocs(writer, nodeDocs(node.operations));
        writeEndpoint(writer, node);
        writer.blankLine();
      }
      if (hasPayloads) {
        writeDocs(writer, frontEndDocs);
        writer.writeLine("override readonly frontEnd: FrontEnd = this.createFrontEnd(FrontEnd);");
        writer.blankLine();
      }
      writeDocs(writer, chainDocs);
      const prefix = `readonly ${version}: ${version.toUpperCase()} = `;
      const value = printLiteral(chainLiteral(tree), { margin: 2, prefix, suffix: ";" });
      writer.writeLine(`${prefix}${value};`);
      writer.blankLine();
      writeDocs(writer, {
        paragraphs: ["Returns the methods of a path."],
        tags: ["@throws {ValidationError} If the path is unknown."],
      });
      writer.write("chain<Path extends keyof Paths>(path: Path): Paths[Path] ").block(() => {
        writer.writeLine(
          "return declaredPaths.has(path) ? this[path] : this.unknownPath(path, [...declaredPaths]);",
        );
      });
    });
  };
}

function writeEndpoint(writer: CodeBlockWriter, { path, operations }: ChainNode): void {
  const head = `readonly ${quote(path)}: Paths[${quote(path)}] =`;
  const methods: Literal = Object.fromEntries(
    operations.map((operation) => [
      operation.methodName,
      rawCode(`this.${isPage(operation) ? "page" : "method"}(${operation.names.constant})`),
    ]),
  );
  if (displayWidth(`  ${head} {`) <= maxLineWidth) {
    const value = printLiteral(methods, { margin: 2, prefix: `${head} `, suffix: ";" });
    writer.writeLine(`${head} ${value};`);
  } else {
    writer.writeLine(head).indent(() => {
      writer.writeLine(`${printLiteral(methods, { margin: 4, suffix: ";" })};`);
    });
  }
}

/** A `Method` sends a request, a `Page` builds a URL. */
function methodType(operation: OperationModel): "Method" | "Page" {
  return isPage(operation) ? "Page" : "Method";
}

function isPage({ request }: OperationModel): boolean {
  return request.encoding === "page";
}

/** The chain as an object that refers to the path properties of the client. */
function chainLiteral({ children }: ChainNode): Readonly<Record<string, Literal>> {
  return Object.fromEntries(
    children.map(({ segment, node }): [string, Literal] => {
      const endpoint = rawCode(`this[${quote(node.path)}]`);
      if (node.operations.length === 0) return [segment, chainLiteral(node)];
      return [
        segment,
        node.children.length === 0 ? endpoint : { [spreadKey]: endpoint, ...chainLiteral(node) },
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
  return { paragraphs: [`Operations below \`${path}\`.`] };
}
