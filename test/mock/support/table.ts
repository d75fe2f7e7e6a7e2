import { format } from "prettier";

/** Formats a Markdown table as prettier does. */
export async function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<string> {
  const formatRow = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const lines = [formatRow(heading), formatRow(heading.map(() => "---")), ...rows.map(formatRow)];
  return await format(lines.join("\n"), { parser: "markdown", printWidth: 100 });
}
