/** Fails every test during which a secret appears in an error, a diagnostics channel or the output. */
import { subscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { afterEach, expect } from "vitest";

/** The keys of all tests. Private keys are recognized by their PEM label. */
export const secrets = [
  "0123456789abcdef0123456789abcdef",
  "PRIVATE KEY-----",
  "correct-horse-battery-staple",
];

/** Everything that a log could contain of an error: message, stack, cause, hidden properties, JSON. */
export function loggedText(error: unknown): string {
  const parts = [
    inspect(error, { depth: 12, showHidden: true }),
    JSON.stringify(error),
    String(error),
  ];
  if (error instanceof Error) {
    parts.push(error.message, error.stack ?? "");
    if (error.cause !== undefined) parts.push(loggedText(error.cause));
  }
  return parts.join("\n");
}

export function secretsIn(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

const leaks: string[] = [];
for (const name of ["request", "reply", "error"]) {
  subscribe(`wechatpay-apiv2:${name}`, (message) => {
    const error =
      typeof message === "object" && message !== null && "error" in message
        ? message.error
        : message;
    leaks.push(...secretsIn(loggedText(error)).map((secret) => `${secret} in ${name}`));
  });
}
for (const stream of [process.stdout, process.stderr]) {
  const write = Reflect.get(stream, "write");
  stream.write = new Proxy(write, {
    apply(target, self, args: Parameters<typeof write>) {
      leaks.push(...secretsIn(String(args[0])).map((secret) => `${secret} printed`));
      return Reflect.apply(target, self, args);
    },
  });
}

afterEach(() => {
  expect(leaks.splice(0)).toEqual([]);
});
