import { format } from "prettier";

/** A table as this project's Markdown has it. */
export async function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<string> {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const lines = [line(heading), line(heading.map(() => "---")), ...rows.map(line)];
  return await format(lines.join("\n"), { parser: "markdown", printWidth: 100 });
}
