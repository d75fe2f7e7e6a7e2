/**
 * The shape of a notification: what the gateway sends to a merchant's URL, as plain data.
 *
 * Everything that differs between the kinds is here, written by the generator from the spec; the steps by
 * which one is read know none by name.
 */
import type { ReplyField, SignType } from "../operation.js";

/** Types that belong to a notification and have no value at run time. */
declare const types: unique symbol;

export interface Notification<Content extends object = object> {
  /** Its name in the spec, as in `transaction-success`. */
  readonly id: string;
  /** The Chinese term for it. */
  readonly title: string;
  /** The official page. */
  readonly documentation: string;
  /** What proves where it comes from; one of the two at least. */
  readonly protection: Protection;
  /** The field that has the merchant's ID. */
  readonly merchant: string;
  /** What tells it from others that come to the same URL, where something does. */
  readonly discriminator?: { readonly field: string; readonly value: string };
  /** The fields that are the same when it is sent again, and together no other's. */
  readonly identity: readonly [string, ...string[]];
  /** The field that says when it happened, in Beijing time. */
  readonly time?: string;
  readonly fields: readonly ReplyField[];
  readonly [types]?: { content: Content };
}

export type ContentOf<T extends Notification> = NonNullable<T[typeof types]>["content"];

export type Protection =
  | { readonly signing: NotificationSigning; readonly encryption?: Encryption }
  | { readonly signing?: never; readonly encryption: Encryption };

export interface NotificationSigning {
  /** The types that it comes with; the first is expected where the client was told no other. */
  readonly types: readonly [SignType, ...SignType[]];
}

/** A field with a document of its own in it, encrypted. */
export type Encryption = EncryptionByApiKey | EncryptionByApiV3Key;

interface EncryptionCommon {
  /** The field with the cipher text, base64. In the content, what was in it stands in its place. */
  readonly field: string;
  /** The fields of what was encrypted: XML of one level. */
  readonly fields: readonly ReplyField[];
}

/** With the MD5 of the API key, in lower-case hexadecimal, as the key. */
export interface EncryptionByApiKey extends EncryptionCommon {
  readonly algorithm: "AES-256-ECB";
}

/** With the APIv3 key; the tag is at the end of the cipher text. */
export interface EncryptionByApiV3Key extends EncryptionCommon {
  readonly algorithm: "AES-256-GCM";
  /** The field with the nonce. */
  readonly nonce: string;
  /** The field with what was authenticated besides; it may be missing. */
  readonly associatedData: string;
}

/** What comes in place of a notification that the gateway could not make. It is not signed: believe nothing. */
export interface NotificationFailure {
  readonly return_code: "FAIL";
  readonly return_msg?: string;
}
