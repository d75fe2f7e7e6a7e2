import type { NotificationModel } from "../model/model.js";
import { generatedNotice } from "../print/file.js";
import type { GeneratedFile } from "../print/file.js";
import { escapeMarkdown, inlineCode, renderProse, renderTable } from "./markdown.js";
import type { Messages } from "./messages.js";
import { nestRows, rowsOf } from "./rows.js";
import type { Row } from "./rows.js";
import { fieldTable } from "./tables.js";

export function emitNotificationPage(
  notification: NotificationModel,
  messages: Messages,
): GeneratedFile {
  const { names, source, title, description } = notification;
  const { language } = messages;
  const heading = language === "zh" ? title : `${title} (${names.id})`;
  const blocks = [
    `<!-- ${generatedNotice(source)} -->`,
    `# ${escapeMarkdown(heading)}`,
    renderProse(description[language]),
    `## ${messages.summary}`,
    summaryTable(notification, messages),
    `## ${messages.content}`,
    fieldTable(contentRows(notification, messages), messages),
    `## ${messages.example}`,
    exampleHandler(notification),
  ];
  return { path: `${language}/${names.page}.md`, text: `${blocks.join("\n\n")}\n` };
}

function summaryTable(notification: NotificationModel, messages: Messages): string {
  const { signing, encryption, merchant, discriminator, identity, time } = notification;
  return renderTable(
    [messages.property, messages.value],
    [
      [
        messages.signing,
        signing === undefined ? messages.unsigned : signing.types.map(inlineCode).join(" "),
      ],
      ...(encryption === undefined
        ? []
        : [
            [
              messages.encryption,
              messages.encryptedBy(inlineCode(encryption.field), encryption.algorithm),
            ],
          ]),
      [messages.merchant, inlineCode(merchant)],
      ...(discriminator === undefined
        ? []
        : [
            [
              messages.discriminator,
              messages.is(inlineCode(discriminator.field), inlineCode(discriminator.value)),
            ],
          ]),
      [messages.identity, identity.map(inlineCode).join(" ")],
      ...(time === undefined ? [] : [[messages.time, inlineCode(time)]]),
      [messages.official, `<${notification.documentation}>`],
    ],
  );
}

/** Decrypted fields follow the field that contains their ciphertext. */
function contentRows({ fields, encryption }: NotificationModel, messages: Messages): Row[] {
  return fields.flatMap((field): Row[] => {
    const rows = rowsOf(field, messages);
    if (field.name !== encryption?.field) return rows;
    const decryptedRows = encryption.fields.flatMap((each) => rowsOf(each, messages));
    return [...rows, ...nestRows(field.name, decryptedRows)];
  });
}

function exampleHandler({ names }: NotificationModel): string {
  const fence = "`".repeat(3);
  return [
    `${fence}ts`,
    `import { ${names.constant} } from "wechatpay-apiv2/notifications";`,
    "",
    `const handler = wechatpay.notifications.handler(${names.constant}, async (content) => {`,
    "  await save(content);",
    "});",
    fence,
  ].join("\n");
}
