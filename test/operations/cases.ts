import * as operations from "../../generated/operations/index.js";
import type { InputOf, Operation, Page } from "../../runtime/index.js";
import { Client } from "../../runtime/index.js";
import { documented } from "./documented.js";
import type { Case } from "./inputs.js";
import { inputs } from "./inputs.js";

/** Every generated operation as the spec shows it, and then what is particular about some. */
export const cases: readonly Case[] = [
  ...Object.values(operations).map((operation: Operation) => ({
    operation,
    what: "",
    input: documented(operation),
  })),
  ...inputs,
];

export function nameOf({ operation, what }: Case): string {
  return [operation.id, what].filter(Boolean).join(".");
}

export function isPage({ operation }: Pick<Case, "operation">): boolean {
  return operation.request.encoding === "page";
}

/** Everything that any operation needs of a client. */
export const options = {
  mchId: "1230000109",
  apiKey: "0123456789abcdef0123456789abcdef",
  appId: "wx8888888888888888",
  apiV3Key: "fedcba9876543210fedcba9876543210",
  workWxSecret: "wecom-Secret_0123456789abcdefghijklmnopqrst",
  allowClosed: true,
  maxRetries: 0,
  rateLimit: false,
} as const;

/** A client that makes the URL of any page. */
export class AnyClient extends Client {
  urlOf<T extends Operation>(operation: T, input: InputOf<T>): ReturnType<Page<T>> {
    return this.page(operation)(input);
  }
}
