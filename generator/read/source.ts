import { readFile, stat } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import { diagnostic } from "../diagnostic.js";
import type { Diagnostic, SourceLocation } from "../diagnostic.js";
import { limits } from "./limits.js";

/** One YAML file, with a way back from every offset to its line. */
export interface Source {
  /** The absolute path. */
  readonly path: string;
  /** The path as diagnostics print it. */
  readonly file: string;
  readonly text: string;
  readonly document: Document.Parsed | undefined;
  readonly place: (offset: number) => SourceLocation;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file; what is wrong with it is in its diagnostics, never thrown. */
export async function readSource(path: string): Promise<Source> {
  const file = displayed(path);
  const nowhere: SourceLocation = { file, line: 1, column: 1 };
  const unread = (message: string): Source => ({
    path,
    file,
    text: "",
    document: undefined,
    place: () => nowhere,
    diagnostics: [diagnostic(nowhere, message, undefined)],
  });

  let text: string;
  try {
    const { size } = await stat(path);
    if (size > limits.fileSize) {
      return unread(`This file has ${size} bytes; a spec file has at most ${limits.fileSize}.`);
    }
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    return unread(`This file cannot be read: ${reason(cause)}.`);
  }
  // Windows writes line breaks of its own; what is generated must not depend on them.
  return parse(path, file, text.replaceAll("\r\n", "\n"));
}

const twice = "DUPLICATE_KEY";

function repeated(text: string, offset: number): string {
  const [key = ""] = /^("[^"\n]*"|'[^'\n]*'|[^:\n]+)/.exec(text.slice(offset)) ?? [];
  return `The key ${key.trim()} stands here a second time.`;
}

function parse(path: string, file: string, text: string): Source {
  const lines = new LineCounter();
  const place = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const source = { path, file, text, place };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const diagnostics = [...document.errors, ...document.warnings].map(({ code, pos, message }) =>
      diagnostic(place(pos[0]), code === twice ? repeated(text, pos[0]) : sentence(message), text),
    );
    // A key that stands twice leaves a document that can be read on, to find what else is wrong.
    const lost = document.errors.some(({ code }) => code !== twice);
    return { ...source, document: lost ? undefined : document, diagnostics };
  } catch (cause) {
    // The parser recurses: brackets nested by the thousand end up here.
    const message = `This file is no YAML that can be read: ${reason(cause)}.`;
    return {
      ...source,
      document: undefined,
      diagnostics: [diagnostic({ file, line: 1, column: 1 }, message, undefined)],
    };
  }
}

/** Relative where that is short, with forward slashes: diagnostics read the same on every system. */
function displayed(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown.startsWith("..") || isAbsolute(shown) ? path : shown).replaceAll(sep, "/");
}

function reason(cause: unknown): string {
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
    return "it is not there";
  return cause instanceof Error ? cause.message.replace(/\.$/, "") : String(cause);
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
