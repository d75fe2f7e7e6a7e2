import type { WriterFunction } from "ts-morph";
import type { NotificationModel } from "../model/model.js";
import { printTypeScript, relativeSpecifier } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { quote } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { documentDescriptor, replyFieldDescriptor } from "./descriptor.js";
import { exportFieldsInterface } from "./fields-interface.js";
import { describeOutcome, exportOutcomes, outcomeImports } from "./outcomes.js";
import { exportConstant, importTypes, typeAlias } from "./statements.js";

/** `notifications/<id>.ts`: the types of one notification, and the descriptor that the runtime reads it with. */
export function emitNotification(
  notification: NotificationModel,
  runtime: RuntimeSpecifier,
): GeneratedFile {
  const { names, title, description, documentation } = notification;
  const path = `notifications/${names.id}.ts`;
  const schema = `webhooks[${quote(names.id)}]["post"]["requestBody"]["content"]["text/xml"]`;
  return printTypeScript(path, notification.source, [
    importTypes(["Notification", ...outcomeImports(notification)], runtime(path)),
    importTypes(["webhooks"], relativeSpecifier(path, "schema.js")),
    (writer) => {
      typeAlias("NotificationFields", schema)(writer.blankLine());
    },
    ...contentTypes(notification),
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

function contentTypes(notification: NotificationModel): WriterFunction[] {
  const { names, title, fields, outcomes } = notification;
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
    exportOutcomes(names.content, names.fields, notification, {
      paragraphs: [`Content of ${title}.`, ...outcomes.map(describeOutcome)],
    }),
  ];
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
    application: notification.application,
    discriminator: notification.discriminator && {
      field: notification.discriminator.field,
      value: notification.discriminator.value,
    },
    identity: notification.identity,
    time: notification.time,
    timeWhere:
      Object.keys(notification.timeWhere).length === 0 ? undefined : notification.timeWhere,
    ...documentDescriptor(notification),
  };
}
