import { provenance } from "../print/file.js";
import type { GeneratedFile } from "../print/file.js";
import type { Model } from "../model/model.js";
import { code, plain, prose, table } from "./markdown.js";
import { emitNotificationPage } from "./notification.js";
import { emitPage } from "./page.js";
import { chinese } from "./chinese.js";
import { english } from "./english.js";
import type { Messages } from "./messages.js";

/** The reference: a page for each operation and notification, and a list of them, in each language. */
export function emitReference(model: Model): GeneratedFile[] {
  return [english, chinese].flatMap((words) => [
    emitContents(model, words),
    ...model.operations.map((operation) => emitPage(model, operation, words)),
    ...model.notifications.map((notification) => emitNotificationPage(notification, words)),
  ]);
}

function emitContents(
  { source, operations, notifications }: Model,
  words: Messages,
): GeneratedFile {
  const rows = operations.map(({ names, title, method, documented, description }) => [
    `[${plain(title)}](${names.page}.md)`,
    code(`${method.toUpperCase()} ${documented}`),
    prose(description[words.language]),
  ]);
  const parts = [
    `<!-- ${provenance(source)} -->`,
    `# ${words.operations}`,
    words.intro,
    table([words.term, words.url, words.meaning], rows),
    ...(notifications.length === 0
      ? []
      : [
          `## ${words.notifications}`,
          words.notificationsIntro,
          table(
            [words.term, words.name, words.meaning],
            notifications.map(({ names, title, description }) => [
              `[${plain(title)}](${names.page}.md)`,
              code(names.id),
              prose(description[words.language]),
            ]),
          ),
        ]),
  ];
  return { path: `${words.language}/README.md`, text: `${parts.join("\n\n")}\n` };
}
