import type { WriterFunction } from "ts-morph";
import type { NotificationModel } from "../model/model.js";
import { printTypeScript, relativeSpecifier } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { quote } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { replyFieldDescriptor } from "./descriptor.js";
import { exportFieldsInterface } from "./fields-interface.js";
import { documentedStatement, exportConstant, importTypes, typeAlias } from "./statements.js";
import { printUnion, unbreakable } from "./union.js";

/** `notifications/<id>.ts`: the types of one notification, and the descriptor that the runtime reads it with. */
export function emitNotification(
  notification: NotificationModel,
  runtime: RuntimeSpecifier,
): GeneratedFile {
  const { names, title, description, documentation } = notification;
  const path = `notifications/${names.id}.ts`;
  const outcomes = outcomeTypes(notification);
  const schema = `webhooks[${quote(names.id)}]["post"]["requestBody"]["content"]["text/xml"]`;
  return printTypeScript(path, notification.source, [
    importTypes(["Notification"], runtime(path)),
    importTypes(["webhooks"], relativeSpecifier(path, "schema.js")),
    (writer) => {
      typeAlias("NotificationFields", schema)(writer.blankLine());
    },
    ...contentTypes(notification, outcomes),
    exportConstant(
      names.constant,
      { name: "Notification", parameters: [names.content] },
      notificationDescriptor(notification),
      {
        paragraphs: [`${title}: ${description.en}`],
        tags: [`@see ${documentation}`],
      },
    ),
  ]);
}

function contentTypes(
  { names, title, fields }: NotificationModel,
  outcomes: readonly string[],
): WriterFunction[] {
  if (outcomes.length === 0) {
    const description = `Content of ${title}.`;
    return [exportFieldsInterface(names.content, description, "NotificationFields", fields)];
  }
  return [
    exportFieldsInterface(
      names.fields,
      `All fields of ${title}. \`${names.content}\` defines which of them are present.`,
      "NotificationFields",
      fields,
    ),
    documentedStatement(
      {
        paragraphs: [
          outcomes.length > 1
            ? `Content of ${title}: a success, or a business failure with some of the fields.`
            : `Content of ${title}.`,
        ],
      },
      printUnion(`export type ${names.content} =`, outcomes.map(unbreakable)),
    ),
  ];
}

/**
 * The types of the possible outcomes. Empty if the notification cannot report a failure. A `return_code` of FAIL is not
 * one: nothing proves who sent it, so it never becomes content.
 */
function outcomeTypes({ names, fields }: NotificationModel): string[] {
  const hasField = (name: string): boolean => fields.some((field) => field.name === name);
  if (!hasField("return_code")) return [];
  return hasField("result_code")
    ? [
        `(${names.fields} & { return_code: "SUCCESS"; result_code: "SUCCESS" })`,
        `(Partial<${names.fields}> & { return_code: "SUCCESS"; result_code: "FAIL" })`,
      ]
    : [`${names.fields} & { return_code: "SUCCESS" }`];
}

function notificationDescriptor(notification: NotificationModel): Literal {
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
        fields: encryption.fields.map(replyFieldDescriptor),
      },
    },
    merchant: notification.merchant,
    discriminator: notification.discriminator && {
      field: notification.discriminator.field,
      value: notification.discriminator.value,
    },
    identity: notification.identity,
    time: notification.time,
    fields: notification.fields.map(replyFieldDescriptor),
  };
}
