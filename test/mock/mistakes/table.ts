import { format } from "prettier";
import type { Theme } from "./all.js";
import type { Mistake } from "./mistake.js";

/** How the gateway replied to a mistake. */
export interface CaughtMistake {
  readonly text: string;
  readonly diagnosis: string;
}

const languages = {
  en: {
    title: "Mistakes that the mock gateway catches",
    otherLanguage: "[简体中文](mistakes.zh-CN.md)",
    intro: (count: number) =>
      `Each of these ${count} mistakes is a small broken client in \`test/mock/mistakes/\`. A test runs each client against the mock gateway and generates this page from the replies. \`…\` stands for a long hexadecimal number.`,
    columnNotes:
      "“Reply” is the known text of the real gateway. If no official text is known, the text is synthetic and marked \\*. “Diagnosis” shows the part that names the mistake. The full diagnosis is in the header `x-wechatpay-mock-diagnosis`, percent-encoded, and in `gateway.requests`.",
    columns: ["Mistake", "Reply", "Diagnosis"],
  },
  zh: {
    title: "模拟网关能发现的错误",
    otherLanguage: "[English](mistakes.md)",
    intro: (count: number) =>
      `以下 ${count} 种错误，每一种都是 \`test/mock/mistakes/\` 中一个有缺陷的小客户端；测试让它调用模拟网关，再用实际应答核对本页，本页即由这些应答生成。\`…\` 代表一长串十六进制数字。`,
    columnNotes:
      "“应答”一列是真实网关已知的原文；没有公开文案的由本项目自拟，并标有 \\*。“诊断”以百分号编码放在响应头 `x-wechatpay-mock-diagnosis` 中，也可从 `gateway.requests` 读取；这里只列出指明该错误的部分。",
    columns: ["错误", "应答", "诊断"],
  },
} as const;

/** Formats the page that lists the mistakes with the gateway's replies. */
export async function formatMistakes(
  themes: readonly Theme[],
  caught: ReadonlyMap<Mistake, CaughtMistake>,
  language: "en" | "zh",
): Promise<string> {
  const { title, otherLanguage, intro, columnNotes, columns } = languages[language];
  const count = themes.reduce((sum, { mistakes }) => sum + mistakes.length, 0);
  const sections = themes.flatMap((theme) => [
    `## ${language === "en" ? theme.title : theme.zh}`,
    [
      formatRow(columns),
      formatRow(columns.map(() => "---")),
      ...theme.mistakes.map((mistake) => {
        const { text, diagnosis } = caught.get(mistake) ?? { text: "", diagnosis: "" };
        const mark = "synthetic" in mistake.refusal ? " \\*" : "";
        return formatRow([
          language === "en" ? mistake.title : mistake.zh,
          `${formatCell(text)}${mark}`,
          formatCell(excerpt(diagnosis, mistake.diagnosis)),
        ]);
      }),
    ].join("\n"),
  ]);
  const page = [
    "<!-- Written by test/mock/mistakes.test.ts. Do not edit. -->",
    `# ${title}`,
    otherLanguage,
    intro(count),
    columnNotes,
    ...sections,
  ];
  return format(page.join("\n\n"), { parser: "markdown" });
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Formats a text as code, so that Markdown does not change it. */
function formatCell(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}

/** The clauses of a diagnosis that name the mistake; all of it if it is short. */
function excerpt(diagnosis: string, fragment: string): string {
  const whole = diagnosis
    .replace(/ \(the text of this reply is synthetic.*$/, "")
    // Digests and signatures differ from run to run.
    .replace(/[0-9a-f]{32,}/gi, "…")
    .replace(/, received "[^;]{40,}"(?=;|$)/, ', received "…"');
  if (whole.length <= 150) return whole;
  const index = whole.indexOf(fragment);
  const start = whole.lastIndexOf("; ", index);
  const end = whole.indexOf("; ", index + fragment.length);
  return whole.slice(start < 0 ? 0 : start + 2, end < 0 ? undefined : end).replace(/^; /, "");
}
