/** Every document that the merchant's key signs, built from the descriptors alone. */
import * as notifications from "../../generated/notifications/index.js";
import * as operations from "../../generated/operations/index.js";
import * as payloads from "../../generated/payloads/index.js";
import type { Payload } from "../../runtime/front-end/payload.js";
import type {
  DocumentOutcome,
  Notification,
  Operation,
  ReplyField,
  RequestField,
} from "../../runtime/index.js";
import type { Texts } from "../support/notifications.js";

export const merchant = {
  mchId: "1230000109",
  apiKey: "0123456789abcdef0123456789abcdef",
  apiV3Key: "correct-horse-battery-staple-v3!",
  appId: "wx8888888888888888",
};

/** A document as it is signed, without its signature. */
export interface SignedText {
  /** As in the spec's `x-also-accepts`: `reply /pay/orderquery`. */
  readonly document: string;
  /** What it contains: `all fields`, `attach written for notification transaction-success`. */
  readonly variant: string;
  readonly signType: "MD5" | "HMAC-SHA256";
  /** Whether it is signed with the first type of its document. Changes are tried on these alone. */
  readonly isFirstType: boolean;
  readonly fields: Texts;
  /** The operation that returns its key, or empty text for the API key. */
  readonly key: string;
  /** The reader for which an attacker wrote the free text. */
  readonly target?: string;
}

/** A field that people write, and the documents whose fields an attacker could write into it. */
interface Form {
  readonly document: string;
  readonly signTypes: readonly ("MD5" | "HMAC-SHA256")[];
  /** All fields, by what the document says. */
  readonly contents: readonly { readonly says: string; readonly fields: Texts }[];
  readonly key: string;
  readonly required: readonly string[];
  readonly freeText: readonly string[];
}

/** The reply or notification that an attacker wants to forge: the names that it needs, with values. */
export interface Target {
  readonly name: string;
  readonly fields: Texts;
}

export const replyOperations: readonly Operation[] = Object.values(operations).filter(
  ({ signing, reply }: Operation) => signing.reply !== "none" && reply.encoding === "xml",
);
export const signedNotifications: readonly Notification[] = Object.values(notifications).filter(
  ({ protection }: Notification) => protection.signing !== undefined,
);

const forms: readonly Form[] = [
  ...Object.values(operations).map(requestForm),
  ...Object.values(payloads).map(payloadForm),
  ...replyOperations.map(replyForm),
  ...signedNotifications.map(notificationForm),
];

export function replyName({ path, request }: Operation): string {
  return `reply ${[path, ...Object.values(request.query ?? {})].join("/")}`;
}

export function notificationName({ id }: Notification): string {
  return `notification ${id}`;
}

/** What an attacker wants, for each reader. */
export const targets: readonly Target[] = [
  ...replyOperations.map((operation) => targetOf(replyForm(operation))),
  ...signedNotifications.map((notification) => targetOf(notificationForm(notification))),
];

/** Each document with all its fields, with the required ones, and with free text written for each target. */
export const signedTexts: readonly SignedText[] = forms.flatMap((form) =>
  form.signTypes.flatMap((signType) => textsOf(form, signType)),
);

function textsOf(
  { document, signTypes, key, contents, required, freeText }: Form,
  signType: SignedText["signType"],
): SignedText[] {
  const text = (variant: string, fields: Texts): SignedText => ({
    document,
    key,
    variant,
    signType,
    isFirstType: signType === signTypes[0],
    fields: "sign_type" in fields ? { ...fields, sign_type: signType } : fields,
  });
  return contents.flatMap(({ says, fields }) => {
    const least = pick(fields, required);
    return [
      text(`${says}, all fields`, fields),
      text(`${says}, required fields`, least),
      ...freeText.flatMap((name) =>
        targets.flatMap((target) =>
          [fields, least].map((base) => ({
            ...text(`${says}, ${name} written for it`, { ...base, [name]: attack(name, target) }),
            target: target.name,
          })),
        ),
      ),
    ];
  });
}

/** Text that looks like the fields of the target that can follow this field, and one that swallows the rest. */
function attack(name: string, target: Target): string {
  const injected = Object.entries(target.fields)
    .filter(([each]) => each > name)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([each, value]) => `&${each}=${value}`);
  return `x${injected.join("")}&zz=`;
}

function targetOf({ document, contents }: Form): Target {
  const [first] = contents;
  const forged: Record<string, string> = {};
  for (const [name, value] of Object.entries(first?.fields ?? {})) {
    const isNumber = /_no$|_id$|^transaction|^contract/.test(name) && name !== "mch_id";
    forged[name] = isNumber ? `FORGED-${name}` : value;
  }
  return { name: document, fields: { ...forged, total_fee: "99900" } };
}

function requestForm(operation: Operation): Form {
  const { path, request, signing } = operation;
  const signed = request.fields.filter((field) => field.signed && field.type !== "file");
  const name = [path, ...Object.values(request.query ?? {})].join("/");
  return {
    document: `${request.encoding === "page" ? "page" : "request"} ${name}`,
    signTypes: signing.types,
    key: signing.key?.from.id ?? "",
    contents: [{ says: "request", fields: mapFields(signed, requestValue) }],
    required: signed.filter(({ required }) => required).map((field) => field.name),
    freeText: signed
      .filter((field) => field.type === "text" && field.freeText)
      .map((field) => field.name),
  };
}

function payloadForm({ id, signing, fields }: Payload): Form {
  const signed = fields.filter((field) => field.signed);
  return {
    document: `payload ${id}`,
    signTypes: signing.types,
    key: "",
    contents: [
      {
        says: "payload",
        fields: Object.fromEntries(
          signed.map((field) => [
            field.name,
            field.filledBy === "constant"
              ? field.value
              : `${"prefix" in field ? (field.prefix ?? "") : ""}${field.name}-1`,
          ]),
        ),
      },
    ],
    required: signed.map(({ name }) => name),
    freeText: [],
  };
}

function replyForm(operation: Operation): Form {
  const { signing, reply } = operation;
  return {
    document: replyName(operation),
    signTypes: signing.types,
    key: signing.key?.from.id ?? "",
    ...contentsOf(reply.fields, reply.outcomes),
  };
}

function notificationForm(notification: Notification): Form {
  const { fields, outcomes, protection, discriminator } = notification;
  const form = contentsOf(fields, outcomes);
  const fixed = discriminator === undefined ? {} : { [discriminator.field]: discriminator.value };
  return {
    document: notificationName(notification),
    signTypes: protection.signing?.types ?? [],
    key: "",
    ...form,
    contents: form.contents.map(({ says, fields: texts }) => ({
      says,
      fields: { ...texts, ...fixed },
    })),
  };
}

function contentsOf(
  fields: readonly ReplyField[],
  outcomes: readonly DocumentOutcome[] = [{ where: {}, required: [] }],
): Pick<Form, "contents" | "required" | "freeText"> {
  const all = mapFields(leavesOf(fields), replyValue);
  return {
    contents: outcomes.map(({ where }) => {
      const decided = Object.entries(where).map(([name, rule]): [string, string] => {
        const field = fields.find((each) => each.name === name);
        const values = field?.type === "text" ? (field.values ?? []) : [];
        const value = "in" in rule ? rule.in[0] : values.find((each) => !rule.not.includes(each));
        return [name, value ?? ""];
      });
      const says = decided.map(([name, value]) => `${name} ${value}`).join(", ") || "success";
      return { says, fields: { ...all, ...Object.fromEntries(decided) } };
    }),
    required: [
      ...fields.filter(({ required }) => required).map(({ name }) => name),
      ...outcomes.flatMap(({ where, required }) => [...Object.keys(where), ...required]),
    ],
    freeText: leavesOf(fields)
      .filter((field) => "freeText" in field && field.freeText)
      .map(({ name }) => name),
  };
}

/** The fields as they are on the wire: list fields have an index. XML elements are never signed. */
function leavesOf(fields: readonly ReplyField[], suffix = ""): ReplyField[] {
  return fields.flatMap((field) => {
    if (field.type === "elements") return [];
    if (field.type === "list") return leavesOf(field.fields, `${suffix}_0`);
    return [{ ...field, name: `${field.name}${suffix}` }];
  });
}

function requestValue(field: RequestField): string {
  if (field.filledBy === "merchant") return merchant.mchId;
  return field.filledBy === "application" ? merchant.appId : valueOf(field);
}

function replyValue(field: ReplyField): string {
  if (/^(combine_)?mch_id$/.test(field.name)) return merchant.mchId;
  if (/^(combine_)?appid$/.test(field.name)) return merchant.appId;
  return valueOf(field);
}

function valueOf(field: RequestField | ReplyField): string {
  if (field.type === "integer") return "100";
  if (field.type === "json" || field.type === "form") return '{"a":1}';
  const [first] = field.type === "text" ? (field.values ?? []) : [];
  return first ?? `${field.name}-1`;
}

function mapFields<Field extends { readonly name: string }>(
  fields: readonly Field[],
  valueOfField: (field: Field) => string,
): Texts {
  return Object.fromEntries(fields.map((field) => [field.name, valueOfField(field)]));
}

function pick(texts: Texts, names: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
}
