/**
 * The descriptor of a notification that WeChat Pay sends to a merchant's URL, as plain data.
 *
 * It contains everything that differs between kinds. The generator writes it from the spec, so the steps
 * that read a notification never refer to a kind by name.
 */
import type { ReplyField, SignedDocument, SignType } from "../operation.js";

/** Types that belong to a notification and have no value at run time. */
declare const types: unique symbol;

export interface Notification<Content extends object = object> extends SignedDocument {
  /** The name in the spec, for example `transaction-success`. */
  readonly id: string;
  /** The Chinese term. */
  readonly title: string;
  /** URL of the official page. */
  readonly documentation: string;
  /** What proves that WeChat Pay sent it: a signature, encryption, or both. */
  readonly protection: Protection;
  /** The field with the merchant ID. */
  readonly merchant: string;
  /** The field with the application ID, which is compared with the client option `appIds`. */
  readonly application?: string;
  /** The field and value that distinguish this kind from others that are sent to the same URL. */
  readonly discriminator?: { readonly field: string; readonly value: string };
  /** The fields that identify a notification: the same when it is sent again, and unique together. */
  readonly identity: readonly [string, ...string[]];
  /** The field with the time of the event, in Beijing time. */
  readonly time?: string;
  /** The values with which a notification has a time, by field. Default: every notification has it. */
  readonly timeWhere?: Readonly<Record<string, string>>;
  readonly [types]?: { content: Content };
}

export type ContentOf<T extends Notification> = NonNullable<T[typeof types]>["content"];

export type Protection =
  | { readonly signing: NotificationSigning; readonly encryption?: Encryption }
  | { readonly signing?: never; readonly encryption: Encryption };

export interface NotificationSigning {
  /** The possible signature types. The first is expected unless the client or the handler sets another. */
  readonly types: readonly [SignType, ...SignType[]];
}

/** A field that contains an encrypted document. */
export type Encryption = EncryptionByApiKey | EncryptionByApiV3Key;

interface EncryptionCommon {
  /** The field with the ciphertext in base64. In the content, its value is the decrypted document. */
  readonly field: string;
  /** The fields of the decrypted document: XML without nested elements. */
  readonly fields: readonly ReplyField[];
}

/** The key is the MD5 of the API key in lower-case hexadecimal. */
export interface EncryptionByApiKey extends EncryptionCommon {
  readonly algorithm: "AES-256-ECB";
}

/** The key is the APIv3 key. The authentication tag is at the end of the ciphertext. */
export interface EncryptionByApiV3Key extends EncryptionCommon {
  readonly algorithm: "AES-256-GCM";
  /** The field with the nonce. */
  readonly nonce: string;
  /** The field with the additional authenticated data. It may be missing. */
  readonly associatedData: string;
}
