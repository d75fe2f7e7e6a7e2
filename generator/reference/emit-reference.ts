import type { Model } from "../model/model.js";
import { generatedNotice } from "../print/file.js";
import type { GeneratedFile } from "../print/file.js";
import { chinese } from "./chinese.js";
import { english } from "./english.js";
import { escapeMarkdown, inlineCode, renderProse, renderTable } from "./markdown.js";
import type { Messages } from "./messages.js";
import { emitNotificationPage } from "./notification-page.js";
import { emitOperationPage } from "./operation-page.js";
import { emitPayloadPage } from "./payload-page.js";

/** Emits a page per operation, notification and payload, and a table of contents, in each language. */
export function emitReference(model: Model): GeneratedFile[] {
  return [english, chinese].flatMap((messages) => [
    emitContents(model, messages),
    ...model.operations.map((operation) => emitOperationPage(model, operation, messages)),
    ...model.notifications.map((notification) => emitNotificationPage(notification, messages)),
    ...model.payloads.map((payload) => emitPayloadPage(payload, messages)),
  ]);
}

function emitContents(
  { source, operations, notifications, payloads }: Model,
  messages: Messages,
): GeneratedFile {
  const { language } = messages;
  const operationRows = operations.map(({ names, title, method, documentedPath, description }) => [
    `[${escapeMarkdown(title)}](${names.page}.md)`,
    inlineCode(`${method.toUpperCase()} ${documentedPath}`),
    renderProse(description[language]),
  ]);
  const notificationRows = notifications.map(({ names, title, description }) => [
    `[${escapeMarkdown(title)}](${names.page}.md)`,
    inlineCode(names.id),
    renderProse(description[language]),
  ]);
  const payloadRows = payloads.map(({ names, title, description }) => [
    `[${escapeMarkdown(title)}](${names.page}.md)`,
    inlineCode(`frontEnd.${names.constant}`),
    renderProse(description[language]),
  ]);
  const blocks = [
    `<!-- ${generatedNotice(source)} -->`,
    `# ${messages.operations}`,
    messages.intro,
    renderTable([messages.term, messages.url, messages.meaning], operationRows),
    ...(notifications.length === 0
      ? []
      : [
          `## ${messages.notifications}`,
          messages.notificationsIntro,
          renderTable([messages.term, messages.name, messages.meaning], notificationRows),
        ]),
    ...(payloads.length === 0
      ? []
      : [
          `## ${messages.payloads}`,
          messages.payloadsIntro,
          renderTable([messages.term, messages.method, messages.meaning], payloadRows),
        ]),
  ];
  return { path: `${language}/README.md`, text: `${blocks.join("\n\n")}\n` };
}
