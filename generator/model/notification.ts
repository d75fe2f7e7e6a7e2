import type { SpecNotification, SpecReplyField } from "../check/shape/spec-document.js";
import { notificationNames } from "../names.js";
import { buildContentFields } from "./fields.js";
import { bilingual } from "./model.js";
import type { NotificationModel } from "./model.js";
import { buildSignedDocument } from "./signed-document.js";

export function buildNotification(
  id: string,
  spec: SpecNotification,
  source: string,
): NotificationModel {
  const { schema } = spec.requestBody.content["text/xml"];
  const { signing, encryption, merchant, application, discriminator, identity, time } =
    spec["x-notification"];
  return {
    source,
    names: notificationNames(id),
    title: spec.summary,
    description: bilingual(spec.description, spec["x-description-zh"]),
    documentation: spec.externalDocs.url,
    ...(signing === undefined ? {} : { signing }),
    ...(encryption === undefined
      ? {}
      : { encryption: buildEncryption(encryption, schema.properties[encryption.field]) }),
    merchant,
    ...(application === undefined ? {} : { application }),
    ...(discriminator === undefined ? {} : { discriminator }),
    identity,
    ...(time === undefined ? {} : { time }),
    timeWhere: Object.fromEntries(
      Object.entries(spec["x-notification"]["time-where"] ?? {}).map(([name, rule]) => [
        name,
        rule.const,
      ]),
    ),
    ...buildSignedDocument(schema),
  };
}

function buildEncryption(
  {
    field,
    algorithm,
    nonce,
    "associated-data": associatedData,
  }: NonNullable<SpecNotification["x-notification"]["encryption"]>,
  { contentSchema }: SpecReplyField = { title: "", description: "" },
): NonNullable<NotificationModel["encryption"]> {
  return {
    field,
    algorithm,
    ...(nonce === undefined ? {} : { nonce }),
    ...(associatedData === undefined ? {} : { associatedData }),
    fields: buildContentFields(contentSchema),
  };
}
