import * as operations from "../../generated/operations/index.js";
import type { InputOf, Operation, Page } from "../../runtime/index.js";
import { Client } from "../../runtime/index.js";
import { exampleInput } from "./example-input.js";
import type { Case } from "./inputs.js";
import { inputs } from "./inputs.js";

/** Every generated operation with the input of the spec's examples, then special cases of some. */
export const cases: readonly Case[] = [
  ...Object.values(operations).map((operation: Operation) => ({
    operation,
    variant: "",
    input: exampleInput(operation),
  })),
  ...inputs,
];

export function nameOf({ operation, variant }: Case): string {
  return [operation.id, variant].filter(Boolean).join(".");
}

export function isPage({ operation }: Pick<Case, "operation">): boolean {
  return operation.request.encoding === "page";
}

/** Client options that satisfy every operation. */
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

/** A client that builds the URL of any page operation. */
export class AnyClient extends Client {
  urlOf<T extends Operation>(operation: T, input: InputOf<T>): ReturnType<Page<T>> {
    return this.page(operation)(input);
  }
}
