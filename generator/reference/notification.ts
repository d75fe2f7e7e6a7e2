import { provenance } from "../print/file.js";
import type { GeneratedFile } from "../print/file.js";
import type { NotificationModel } from "../model/model.js";
import { code, plain, prose, table } from "./markdown.js";
import { below, rowsOf } from "./rows.js";
import type { Row } from "./rows.js";
import { fieldTable } from "./tables.js";
import type { Messages } from "./messages.js";

/** One page about one notification, in one language. */
export function emitNotificationPage(
  notification: NotificationModel,
  words: Messages,
): GeneratedFile {
  const { names, source, title, description } = notification;
  const heading = words.language === "zh" ? title : `${title} (${names.id})`;
  const parts = [
    `<!-- ${provenance(source)} -->`,
    `# ${plain(heading)}`,
    prose(description[words.language]),
    `## ${words.facts}`,
    facts(notification, words),
    `## ${words.content}`,
    fieldTable(rowsIn(notification, words), words),
    `## ${words.example}`,
    example(notification),
  ];
  return { path: `${words.language}/${names.page}.md`, text: `${parts.join("\n\n")}\n` };
}

function facts(notification: NotificationModel, words: Messages): string {
  const { signing, encryption, merchant, discriminator, identity, time } = notification;
  return table(
    [words.fact, words.value],
    [
      [words.signing, signing === undefined ? words.unsigned : signing.types.map(code).join(" ")],
      ...(encryption === undefined
        ? []
        : [[words.encryption, words.encryptedBy(code(encryption.field), encryption.algorithm)]]),
      [words.merchant, code(merchant)],
      ...(discriminator === undefined
        ? []
        : [[words.discriminator, words.is(code(discriminator.field), code(discriminator.value))]]),
      [words.identity, identity.map(code).join(" ")],
      ...(time === undefined ? [] : [[words.time, code(time)]]),
      [words.official, `<${notification.documentation}>`],
    ],
  );
}

/** What is encrypted stands below the field that holds it. */
function rowsIn({ fields, encryption }: NotificationModel, words: Messages): Row[] {
  return fields.flatMap((field): Row[] => {
    const own = rowsOf(field, words);
    if (field.name !== encryption?.field) return own;
    const inside = encryption.fields.flatMap((each) => rowsOf(each, words));
    return [...own, ...below(field.name, inside)];
  });
}

function example({ names }: NotificationModel): string {
  const fence = "`".repeat(3);
  return [
    `${fence}ts`,
    `import { ${names.constant} } from "wechatpay-apiv2/notifications";`,
    "",
    `const handler = wechatpay.notifications.handler(${names.constant}, async (content) => {`,
    "  await remember(content);",
    "});",
    fence,
  ].join("\n");
}
