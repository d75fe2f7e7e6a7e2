/**
 * The descriptor of a payload with which a page, mini program or app starts something in WeChat, as plain data.
 *
 * It contains everything that differs between payloads. The generator writes it from the spec, so signing
 * never refers to a payload by name.
 */
import type { SignType } from "../operation.js";

/** Types that belong to a payload and have no value at run time. */
declare const types: unique symbol;

export interface Payload<Input extends object = object, Signed extends object = object> {
  /** The name in the spec, for example `jsapi`. */
  readonly id: string;
  /** The Chinese term. */
  readonly title: string;
  /** URL of the official page. */
  readonly documentation: string;
  /** The signature types that WeChat accepts. The first is used unless the input or the client sets another. */
  readonly signing: { readonly types: readonly [SignType, ...SignType[]] };
  /** In the order in which the payload has them. */
  readonly fields: readonly PayloadField[];
  readonly [types]?: { input: Input; signed: Signed };
}

export type PayloadInputOf<T extends Payload> = NonNullable<T[typeof types]>["input"];
/** The payload as the front end receives it. */
export type SignedPayloadOf<T extends Payload> = NonNullable<T[typeof types]>["signed"];

/** All values are text. */
export type PayloadField = ConstantPayloadField | InputPayloadField | FilledPayloadField;

interface PayloadFieldCommon {
  /** The name of the field in the payload. */
  readonly name: string;
  /** The Chinese term. */
  readonly title: string;
  /** Whether every payload has the field. Only a field that the caller fills in can be missing. */
  readonly required: boolean;
  /** Whether the signature covers the field. */
  readonly signed: boolean;
}

export interface ConstantPayloadField extends PayloadFieldCommon {
  readonly filledBy: "constant";
  readonly value: string;
}

/**
 * A field that the caller fills in. The default of an `application` is the client's `appId`, that of a
 * `merchant` is its `mchId`.
 */
export type InputPayloadField = PayloadFieldCommon & {
  /** Text that the SDK writes in front of the value. */
  readonly prefix?: string;
} & (
    | { readonly filledBy: "caller" | "application"; readonly input: PayloadInputField }
    | {
        readonly filledBy: "merchant";
        /** Present if the caller can pass another merchant. */
        readonly input?: PayloadInputField;
      }
  );

/** A field that only the client fills in. */
export interface FilledPayloadField extends PayloadFieldCommon {
  readonly filledBy: "nonce" | "timestamp" | "sign_type" | "sign";
}

/** A field of the input. Without a pattern it is an ID: visible ASCII characters. */
export interface PayloadInputField {
  readonly name: string;
  /** The Chinese term. */
  readonly title: string;
  /** Maximum number of characters (code points). */
  readonly maxLength?: number;
  /** A regular expression in the syntax of JSON Schema. */
  readonly pattern?: string;
}
