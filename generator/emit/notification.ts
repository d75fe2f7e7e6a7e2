import type { NotificationModel } from "../model/model.js";
import { replyField } from "./descriptor.js";
import { fields } from "./fields.js";
import { specifier, typescript } from "../print/file.js";
import type { GeneratedFile, Runtime } from "../print/file.js";
import { quoted } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { alias, exportedConstant, importTypes, statement } from "./statements.js";
import { union, whole } from "./union.js";

/** `notifications/<id>.ts`: the types of one notification, and all that the runtime needs to read it. */
export function emitNotification(notification: NotificationModel, runtime: Runtime): GeneratedFile {
  const { names, title, description, documentation } = notification;
  const path = `notifications/${names.id}.ts`;
  const members = alternatives(notification);
  const of = `webhooks[${quoted(names.id)}]["post"]["requestBody"]["content"]["text/xml"]`;
  const about = `What ${title} says`;
  return typescript(path, notification.source, [
    importTypes(
      members.length === 0 ? ["Notification"] : ["Notification", "NotificationFailure"],
      runtime(path),
    ),
    importTypes(["webhooks"], specifier(path, "schema.js")),
    (writer) => {
      alias("NotificationFields", of)(writer.blankLine());
    },
    ...(members.length === 0
      ? [fields(names.content, `${about}.`, "NotificationFields", notification.fields)]
      : [
          fields(
            names.fields,
            `All that ${title} can say; \`${names.content}\` tells what of it is there when.`,
            "NotificationFields",
            notification.fields,
          ),
          statement(
            { paragraphs: [`${about}: ${contents(members.length)}.`] },
            union(`export type ${names.content} =`, members.map(whole)),
          ),
        ]),
    exportedConstant(
      names.constant,
      { name: "Notification", parameters: [names.content] },
      descriptor(notification),
      {
        paragraphs: [`${title}: ${description.en}`],
        tags: [`@see ${documentation}`],
      },
    ),
  ]);
}

/** What a notification is, where it can say that something failed; else nothing. */
function alternatives({ names, fields: known }: NotificationModel): string[] {
  const has = (name: string): boolean => known.some((field) => field.name === name);
  if (!has("return_code")) return [];
  return [
    ...(has("result_code")
      ? [
          `(${names.fields} & { return_code: "SUCCESS"; result_code: "SUCCESS" })`,
          `(Partial<${names.fields}> & { return_code: "SUCCESS"; result_code: "FAIL" })`,
        ]
      : [`(${names.fields} & { return_code: "SUCCESS" })`]),
    "NotificationFailure",
  ];
}

function contents(count: number): string {
  return count > 2
    ? "that it succeeded; that it did not, with what is known of it; or nothing but why"
    : "what happened, or nothing but why it cannot be said";
}

function descriptor(notification: NotificationModel): Literal {
  const { names, title, documentation, signing, encryption } = notification;
  return {
    id: names.id,
    title,
    documentation,
    protection: {
      signing: signing && { types: signing.types },
      encryption: encryption && {
        field: encryption.field,
        algorithm: encryption.algorithm,
        nonce: encryption.nonce,
        associatedData: encryption.associatedData,
        fields: encryption.fields.map(replyField),
      },
    },
    merchant: notification.merchant,
    discriminator: notification.discriminator && {
      field: notification.discriminator.field,
      value: notification.discriminator.value,
    },
    identity: notification.identity,
    time: notification.time,
    fields: notification.fields.map(replyField),
  };
}
