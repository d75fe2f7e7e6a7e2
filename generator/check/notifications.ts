import { notificationNames, operationNames } from "../names.js";
import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { checkFieldExamples } from "./examples.js";
import { once } from "./fillers.js";
import { checkListsOfBody } from "./lists.js";
import { namesOf, checkRequiredNames, unknown } from "./references.js";
import { checkUnsupportedTypes } from "./unsupported.js";
import { contentOf, notificationsOf, operationsOf } from "./operations.js";
import type { FieldNodes, NotificationNode } from "./operations.js";
import type { Patterns } from "./pattern.js";
import { checkContentTypes } from "./types.js";
import { everyField, isWrapped } from "./values.js";

/** Whether each notification shows where it comes from, and has what it names. */
export function checkNotifications(document: SpecNode, patterns: Patterns): Diagnostic[] {
  const notifications = notificationsOf(document);
  return [
    ...oneNameEach(document, notifications),
    ...notifications.flatMap((notification) =>
      contentOf(notification).flatMap((body) => fits(notification, body, patterns)),
    ),
  ];
}

function fits({ node }: NotificationNode, body: FieldNodes, patterns: Patterns): Diagnostic[] {
  const about = node.at("x-notification");
  const encrypted = about.at("encryption", "field").text;
  const fields = body.fields.flatMap(([, field]) => everyField(field));
  const plain = body.fields
    .filter(([name]) => name !== encrypted)
    .flatMap(([, field]) => everyField(field));
  return [
    ...checkRequiredNames(body),
    ...checkListsOfBody(body),
    ...checkFieldExamples(fields, patterns),
    ...checkUnsupportedTypes(fields),
    ...checkContentTypes(plain),
    ...protection(about, body),
    ...once(body, ["sign"]),
    ...names(about, body),
    ...body.fields
      .filter(([, field]) => isWrapped(field))
      .map(([, field]) => field.at("xml").reportKey("A notification has no list of elements.")),
  ];
}

function protection(about: SpecNode, { fields }: FieldNodes): Diagnostic[] {
  if (!about.exists) return [];
  const [signing, encryption] = [about.at("signing"), about.at("encryption")];
  const signed = fields.some(([, field]) => field.at("x-filled-by").text === "sign");
  return [
    ...(signing.exists || encryption.exists
      ? []
      : [about.reportKey("Without signing or encryption, anybody could have sent it.")]),
    ...(signing.exists && !signed
      ? [signing.reportKey("It is signed, and has no field with x-filled-by: sign.")]
      : []),
    ...(encryption.exists ? key(encryption) : []),
  ];
}

/** Of the two ciphers, one takes more than its key. */
function key(encryption: SpecNode): Diagnostic[] {
  const more = ["nonce", "associated-data"].map((name) => ({ name, node: encryption.at(name) }));
  const algorithm = encryption.at("algorithm").text ?? "";
  return algorithm === "AES-256-GCM"
    ? more
        .filter(({ node }) => !node.exists)
        .map(({ name }) => encryption.reportKey(`${name} is missing: ${algorithm} takes it.`))
    : more
        .filter(({ node }) => node.exists)
        .map(({ name, node }) => node.reportKey(`${algorithm} takes no ${name}.`));
}

function names(about: SpecNode, body: FieldNodes): Diagnostic[] {
  const encryption = about.at("encryption");
  const encrypted = encryption.at("field");
  const content = body.fields.find(([name]) => name === encrypted.text)?.[1].at("contentSchema");
  const outside = namesOf(body);
  const inside = content?.at("properties").members.map(([name]) => name) ?? [];
  const everywhere = new Set([...outside, ...inside]);
  return [
    ...unknown(
      outside,
      [
        about.at("merchant"),
        about.at("discriminator", "field"),
        encrypted,
        encryption.at("nonce"),
        encryption.at("associated-data"),
      ],
      "x-notification",
    ),
    ...unknown(everywhere, [...about.at("identity").items, about.at("time")], "x-notification"),
    ...(content === undefined || content.at("type").text === "object"
      ? []
      : [encrypted.report("Its contentSchema says what is encrypted: an object of fields.")]),
    ...(content === undefined
      ? []
      : content.at("properties").members.flatMap(([, each]) => flat(each))),
  ];
}

/** What is encrypted is XML of one level. */
function flat(field: SpecNode): Diagnostic[] {
  const type = field.at("type");
  return type.text === "array" || type.text === "object"
    ? [type.report("What is encrypted has texts and integers, and nothing below them.")]
    : [];
}

/** Names of notifications are exported beside those of operations. */
function oneNameEach(document: SpecNode, notifications: readonly NotificationNode[]): Diagnostic[] {
  const taken = new Map(
    operationsOf(document).flatMap(({ path, method }): [string, string][] => {
      const { constant, page } = operationNames(path, method, true);
      return [
        [constant, path],
        [page, path],
      ];
    }),
  );
  return notifications.flatMap(({ id, node }) => {
    const { constant, page } = notificationNames(id);
    const clash = [constant, page].find((name) => taken.has(name));
    const other = taken.get(clash ?? "");
    taken.set(constant, id);
    if (id.toLowerCase() === "index") {
      return [node.reportKey(`${id} would be written where the list of all stands.`)];
    }
    return clash === undefined
      ? []
      : [node.reportKey(`${id} and ${other ?? ""} are both called ${clash}.`)];
  });
}
