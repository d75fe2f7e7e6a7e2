import { readFile, stat } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import { diagnostic } from "../diagnostic.js";
import type { Diagnostic, SourceLocation } from "../diagnostic.js";

const maxFileBytes = 1024 * 1024;

/** A parsed YAML file. */
export interface Source {
  /** The absolute path. */
  readonly path: string;
  /** The path in diagnostics. */
  readonly file: string;
  readonly text: string;
  /** Undefined if the file could not be read or parsed; `diagnostics` says why. */
  readonly document: Document.Parsed | undefined;
  readonly locationAt: (offset: number) => SourceLocation;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and parses one file. Never throws: problems are in `diagnostics`. */
export async function readSource(path: string): Promise<Source> {
  const file = displayPath(path);
  const start: SourceLocation = { file, line: 1, column: 1 };
  const unreadable = (message: string): Source => ({
    path,
    file,
    text: "",
    document: undefined,
    locationAt: () => start,
    diagnostics: [diagnostic(start, message, undefined)],
  });

  let text: string;
  try {
    const { size } = await stat(path);
    if (size > maxFileBytes) {
      return unreadable(
        `This file has ${size} bytes. A spec file can have at most ${maxFileBytes}.`,
      );
    }
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    return unreadable(`Cannot read this file: ${reasonOf(cause)}.`);
  }
  // The generated code must not depend on Windows line endings.
  return parseSource(path, file, text.replaceAll("\r\n", "\n"));
}

const duplicateKey = "DUPLICATE_KEY";

function parseSource(path: string, file: string, text: string): Source {
  const lines = new LineCounter();
  const locationAt = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const source = { path, file, text, locationAt };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const diagnostics = [...document.errors, ...document.warnings].map(({ code, pos, message }) =>
      diagnostic(
        locationAt(pos[0]),
        code === duplicateKey ? duplicateKeyMessage(text, pos[0]) : sentence(message),
        text,
      ),
    );
    // A document with duplicate keys can still be checked for other problems.
    const hasErrors = document.errors.some(({ code }) => code !== duplicateKey);
    return { ...source, document: hasErrors ? undefined : document, diagnostics };
  } catch (cause) {
    // The parser is recursive: thousands of nested brackets overflow its stack.
    const message = `Cannot parse this file as YAML: ${reasonOf(cause)}.`;
    return {
      ...source,
      document: undefined,
      diagnostics: [diagnostic({ file, line: 1, column: 1 }, message, undefined)],
    };
  }
}

function duplicateKeyMessage(text: string, offset: number): string {
  const [key = ""] = /^("[^"\n]*"|'[^'\n]*'|[^:\n]+)/.exec(text.slice(offset)) ?? [];
  return `Duplicate key ${key.trim()}. Remove or rename one of the two.`;
}

/** Relative if inside the working directory, with forward slashes: diagnostics are equal on all systems. */
function displayPath(path: string): string {
  const relativePath = relative(process.cwd(), path);
  const isOutside = relativePath.startsWith("..") || isAbsolute(relativePath);
  return (isOutside ? path : relativePath).replaceAll(sep, "/");
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if ("code" in cause && cause.code === "ENOENT") return "it does not exist";
  return cause.message.replace(/\.$/, "");
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
