import { displayWidth } from "../print/width.js";

/** Escapes a text so that Markdown and HTML show it unchanged. */
export function escapeMarkdown(text: string): string {
  return (
    onOneLine(text)
      .replaceAll(/[\\`*[\]]/g, "\\$&")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // Within a word an underscore is not emphasis, so `return_msg` needs no backslash.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      .replaceAll("~~", "\\~\\~")
      .replace(/^([#+-])/, "\\$1")
      // A backslash before a digit would be visible, so the dot of a numbered list is escaped instead.
      .replace(/^(\d+)([.)])(?= |$)/, "$1\\$2")
  );
}

/** Escapes a text of the spec, but keeps its inline code. */
export function renderProse(text: string): string {
  return onOneLine(text)
    .trim()
    .split(/(`[^`]+`)/)
    .map((part, index) => {
      if (index % 2 === 1) return inlineCode(part.slice(1, -1));
      return part === "" ? "" : escapeMarkdown(part);
    })
    .join("");
}

export function inlineCode(text: string): string {
  const content = onOneLine(text).trim();
  const longestRun = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const padding = longestRun > 0 ? " " : "";
  return `${fence}${padding}${content}${padding}${fence}`;
}

/** A table with aligned columns, as prettier formats it. */
export function renderTable(head: readonly string[], body: readonly (readonly string[])[]): string {
  // Even within inline code, a bar ends the cell. Outside of tables its escape would be visible.
  const rows = body.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => displayWidth(row[column] ?? ""))),
  );
  const renderRow = (row: readonly string[]): string => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? "";
      return cell + " ".repeat(width - displayWidth(cell));
    });
    return `| ${cells.join(" | ")} |`;
  };
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [renderRow(head), rule, ...rows.map(renderRow)].join("\n");
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
