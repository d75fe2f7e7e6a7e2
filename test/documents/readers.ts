/** Every reader of signed documents, called as the SDK calls it, below XML and HTTP. */
import { createSecretKey } from "node:crypto";
import { checkPurpose } from "../../runtime/notification/purpose.js";
import { identify as identifyNotification } from "../../runtime/notification/identify.js";
import { verify as verifyNotification } from "../../runtime/notification/verify.js";
import { WeChatPayError } from "../../runtime/index.js";
import type { Notification, Operation, SignedDocument, SignType } from "../../runtime/index.js";
import { classify } from "../../runtime/reply/classify.js";
import { identify as identifyReply } from "../../runtime/reply/identify.js";
import { verify as verifyReply } from "../../runtime/reply/verify.js";
import type { Texts } from "../support/notifications.js";
import {
  merchant,
  notificationName,
  replyName,
  replyOperations,
  signedNotifications,
} from "./signed-documents.js";

export interface DocumentReader {
  /** As in the spec's `x-also-accepts`. */
  readonly name: string;
  readonly document: SignedDocument;
  /** The operation that returns its key, or empty text for the API key. */
  readonly key: string;
  /** Names of fields whose values must not be forged, besides those that the descriptor says. */
  readonly identifying: readonly string[];
  /** Reads fields with a valid signature. Returns the code of the error, or undefined if it accepts them. */
  readonly read: (fields: Texts, signType: SignType) => string | undefined;
}

const key = createSecretKey(Buffer.from(merchant.apiKey));
const response = { status: 200, headers: {}, body: Buffer.alloc(0) };

/**
 * @param operation - may differ from the spec's, to show what a reader would accept without one of its checks
 */
export function replyReader(operation: Operation): DocumentReader {
  const bound = (operation.binding ?? []).map(({ reply }) => reply);
  return {
    name: replyName(operation),
    document: operation.reply,
    key: operation.signing.key?.from.id ?? "",
    identifying: bound,
    read: (fields, signType) =>
      codeOf(() => {
        const texts = new Map(Object.entries(fields));
        const verified = verifyReply(operation, texts, response, {
          ...{ key, signType, acceptWeaker: true },
        });
        const reply = {
          ...{ content: { texts, lists: new Map() }, verified, response },
          ...{ maybeExecuted: false, requestCanonical: "" },
        };
        classify(operation, reply);
        // The request has the values of the document, so that the binding cannot help.
        const sent = (operation.binding ?? []).flatMap(({ request, reply: name }) => {
          const value = fields[name] ?? fields[`${name}_0`];
          return value === undefined ? [] : [[request, value] as const];
        });
        identifyReply(operation, reply, new Map(sent));
      }),
  };
}

export function notificationReader(notification: Notification): DocumentReader {
  const { merchant: merchantField, identity, time, discriminator } = notification;
  const configuration = { mchId: merchant.mchId, appIds: undefined };
  const names = [merchantField, ...identity, time, discriminator?.field];
  return {
    name: notificationName(notification),
    document: notification,
    key: "",
    identifying: names.filter((name) => name !== undefined),
    read: (fields, signType) =>
      codeOf(() => {
        const texts = new Map(Object.entries(fields));
        identifyNotification(notification, texts, configuration);
        verifyNotification(notification, texts, { key, signType, acceptWeaker: true });
        checkPurpose(notification, texts, true, configuration);
      }),
  };
}

export const readers: readonly DocumentReader[] = [
  ...replyOperations.map(replyReader),
  ...signedNotifications.map(notificationReader),
];

function codeOf(read: () => void): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof WeChatPayError) return error.code;
    throw error;
  }
}
