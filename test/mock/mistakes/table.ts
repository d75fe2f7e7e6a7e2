import { format } from "prettier";
import type { Theme } from "./all.js";
import type { Mistake } from "./mistake.js";

/** What the gateway said to a mistake. */
export interface Caught {
  readonly words: string;
  readonly diagnosis: string;
}

const wordings = {
  en: {
    title: "Mistakes that the mock gateway catches",
    other: "[简体中文](mistakes.zh-CN.md)",
    intro: (count: number) =>
      `Each of these ${count} mistakes is a small broken client in \`test/mock/mistakes/\`; a test lets it call the mock gateway and holds what came back against this page, which is written from those answers. \`…\` stands for a long hexadecimal number.`,
    words:
      "The words are what the real gateway is known to say. Where no public text is known they are synthetic, and marked \\*. The diagnosis is in the header `x-wechatpay-mock-diagnosis`, percent-encoded, and in `gateway.requests`; here is the part that names the mistake.",
    columns: ["Mistake", "Answer", "Diagnosis"],
  },
  zh: {
    title: "模拟网关能发现的错误",
    other: "[English](mistakes.md)",
    intro: (count: number) =>
      `以下 ${count} 种错误，每一种都是 \`test/mock/mistakes/\` 中一个有缺陷的小客户端；测试让它调用模拟网关，再用实际应答核对本页，本页即由这些应答生成。\`…\` 代表一长串十六进制数字。`,
    words:
      "“应答”一列是真实网关已知的原文；没有公开文案的由本项目自拟，并标有 \\*。“诊断”以百分号编码放在响应头 `x-wechatpay-mock-diagnosis` 中，也可从 `gateway.requests` 读取；这里只列出指明该错误的部分。",
    columns: ["错误", "应答", "诊断"],
  },
} as const;

/** The page that lists the mistakes, from what the gateway said to them. */
export async function tableOf(
  themes: readonly Theme[],
  caught: ReadonlyMap<Mistake, Caught>,
  language: "en" | "zh",
): Promise<string> {
  const { title, other, intro, words, columns } = wordings[language];
  const count = themes.reduce((sum, { mistakes }) => sum + mistakes.length, 0);
  const sections = themes.flatMap((theme) => [
    `## ${language === "en" ? theme.title : theme.zh}`,
    [
      row(columns),
      row(columns.map(() => "---")),
      ...theme.mistakes.map((mistake) => {
        const said = caught.get(mistake) ?? { words: "", diagnosis: "" };
        const mark = "synthetic" in mistake.answer ? " \\*" : "";
        return row([
          language === "en" ? mistake.title : mistake.zh,
          `${cell(said.words)}${mark}`,
          cell(naming(said.diagnosis, mistake.diagnosis)),
        ]);
      }),
    ].join("\n"),
  ]);
  const page = [
    "<!-- Written by test/mock/mistakes.test.ts. Do not edit. -->",
    `# ${title}`,
    other,
    intro(count),
    words,
    ...sections,
  ];
  return format(page.join("\n\n"), { parser: "markdown" });
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** As code, so that nothing in it is taken for markdown. */
function cell(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}

/** The clauses of a diagnosis that name the mistake; all of it where it is short. */
function naming(diagnosis: string, fragment: string): string {
  // What differs from run to run.
  const whole = diagnosis
    .replace(/ \(the text of this reply is synthetic.*$/, "")
    .replace(/[0-9a-f]{32,}/gi, "…");
  if (whole.length <= 100) return whole;
  const at = whole.indexOf(fragment);
  const from = whole.lastIndexOf("; ", at);
  const end = whole.indexOf("; ", at + fragment.length);
  return whole.slice(from < 0 ? 0 : from + 2, end < 0 ? undefined : end).replace(/^; /, "");
}
