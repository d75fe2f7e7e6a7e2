import { width } from "../print/width.js";

/** Plain text, where nothing may be read as Markdown or HTML. */
export function plain(text: string): string {
  return (
    unbroken(text)
      .replaceAll(/[\\`*[\]]/g, "\\$&")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // Inside of a word an underscore is no emphasis, and `return_msg` reads better without a stroke.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      .replaceAll("~~", "\\~\\~")
      .replace(/^([#+-])/, "\\$1")
      // Before a digit a stroke is no escape, and would be seen.
      .replace(/^(\d+)([.)])(?= |$)/, "$1\\$2")
  );
}

/** Text of the spec's own, in which `code` stays what it is. */
export function prose(text: string): string {
  return unbroken(text)
    .trim()
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? code(part.slice(1, -1)) : part === "" ? "" : plain(part)))
    .join("");
}

export function code(text: string): string {
  const shown = unbroken(text).trim();
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A table whose columns are in line, as prettier leaves it. */
export function table(head: readonly string[], given: readonly (readonly string[])[]): string {
  // A bar ends the cell even inside of code; outside of a table the stroke before it would be seen.
  const rows = given.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...rows].map((row) => width(row[at] ?? ""))),
  );
  const line = (row: readonly string[]): string => {
    const cells = widths.map((room, at) => {
      const cell = row[at] ?? "";
      return cell + " ".repeat(room - width(cell));
    });
    return `| ${cells.join(" | ")} |`;
  };
  const rule = `| ${widths.map((room) => "-".repeat(room)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

function unbroken(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
