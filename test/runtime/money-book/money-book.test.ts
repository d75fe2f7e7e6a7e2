/*
 * The money book: the real client makes thousands of calls under random faults, over TLS. The server writes
 * down what it received and what it executed. Then the two books must agree, call by call.
 *
 * MONEY_BOOK_SEED=1 npx vitest run test/runtime/money-book repeats a run.
 */
import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mintCertificates } from "../../../mock/certificates.js";
import type { CallOptions, Operation, Outcome } from "../../../runtime/index.js";
import { Client, Download, WeChatPayError } from "../../../runtime/index.js";
import { seededRandom } from "../../../mock/stubs/seeded-random.js";
import { cases, isPage, options } from "../../operations/cases.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";
import type { Scenario } from "./scenarios.js";
import { errorFields, scenariosOf } from "./scenarios.js";
import type { BookServer, Entry, Treatment } from "./server.js";
import { bookServer } from "./server.js";

const seed = Number(process.env["MONEY_BOOK_SEED"] ?? 20151202);
const callCount = 3000;
const inFlight = 16;

/** Without those that fetch a key first, whose requests would belong to no call, and those that return JSON. */
const operations = cases
  .filter(({ variant, operation }) => {
    const { signing, reply } = operation;
    const isJson = reply.encoding === "json" || reply.fields.some(({ type }) => type === "json");
    return variant === "" && signing.key === undefined && !isJson;
  })
  .filter((each) => !isPage(each))
  .map(({ operation, input }) => ({
    operation,
    input,
    groups: scenariosOf(operation, options.apiKey),
  }));
/** Two of three calls move money. */
const payments = operations.filter(({ operation }) => operation.movesMoney !== undefined);

interface Call {
  readonly operation: Operation;
  readonly input: object;
  /** Undefined if nothing can be sent. */
  readonly scenario: Scenario | undefined;
  readonly executes: boolean;
  readonly obstacle: "invalid input" | "aborted" | "no server" | undefined;
}

function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}

/** Plans a call by its number alone, so that the order in which calls end changes nothing. */
function planCall(number: number): Call {
  const random = seededRandom(seed + number * 7919);
  const { operation, input, groups } = pick(random, random() < 2 / 3 ? payments : operations);
  const unique = Object.fromEntries(
    ["out_trade_no", "out_refund_no", "partner_trade_no"]
      .filter((name) => name in input)
      .map((name) => [name, `${name.slice(0, 5)}${seed}x${number}`.slice(0, 32)]),
  );
  const call = { operation, input: { ...input, ...unique } };
  if (random() < 0.05) {
    const obstacle = pick(random, ["invalid input", "aborted", "no server"] as const);
    return { ...call, scenario: undefined, executes: false, obstacle };
  }
  const scenario = pick(random, pick(random, groups));
  const executes =
    scenario.expected === "success" || (scenario.expected === "ambiguous" && random() < 0.5);
  return { ...call, scenario, executes, obstacle: undefined };
}

const calls = Array.from({ length: callCount }, (_, number) => planCall(number));
let server: BookServer;
let client: Client;
/** Its server does not exist any more. */
let disconnected: Client;

beforeAll(async () => {
  const certificates = await mintCertificates({ mchId: options.mchId });
  const treatmentOf = (number: string): Treatment => {
    const call = calls[Number(number)];
    if (call?.scenario === undefined) throw new Error(`Call ${number} must not be sent.`);
    return { executes: call.executes, response: call.scenario.response };
  };
  server = await bookServer(certificates, treatmentOf);
  const gone = await bookServer(certificates, treatmentOf);
  await gone.close();
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  // The default number of retries, because no call that moves money may be repeated with it.
  const { maxRetries, ...settings } = {
    ...options,
    transferPublicKey: publicKey.export({ type: "pkcs1", format: "pem" }).toString(),
    ca: certificates.ca.cert,
    certificate: { cert: certificates.client.cert, key: certificates.client.key },
  };
  expect(maxRetries).toBe(0);
  client = new Client({ ...settings, baseUrl: server.url });
  disconnected = new Client({ ...settings, baseUrl: gone.url });
});

afterAll(async () => {
  await Promise.all([client.close(), disconnected.close(), server.close()]);
});

type Ending = "success" | Outcome;

/** Makes a call. Returns what the client says about it, and its error. */
async function end(number: number, call: Call): Promise<{ ending: Ending; error?: unknown }> {
  const { operation, obstacle, scenario } = call;
  const endless = scenario?.response.kind === "silence" || scenario?.response.kind === "stall";
  const callOptions: CallOptions = {
    headers: { "x-call": String(number) },
    ...(operation.movesMoney === undefined ? { maxRetries: 0 } : {}),
    ...(endless ? { timeout: { headers: 50, body: 50 } } : {}),
    ...(obstacle === "aborted" ? { signal: AbortSignal.abort() } : {}),
  };
  const input = obstacle === "invalid input" ? { ...call.input, unknown_field: 1 } : call.input;
  try {
    const result = await (obstacle === "no server" ? disconnected : client).call(
      operation,
      input,
      callOptions,
    );
    if (result instanceof Download) await readAll(result);
    return { ending: "success" };
  } catch (error) {
    if (error instanceof WeChatPayError) return { ending: error.outcome, error };
    throw error;
  }
}

async function readAll(download: Download): Promise<void> {
  let length = 0;
  for await (const piece of download.bytes()) length += piece.length;
  expect(length).toBeGreaterThan(0);
}

const allowed: Readonly<Record<Scenario["expected"], readonly Ending[]>> = {
  success: ["success"],
  refusal: ["rejected"],
  ambiguous: ["unknown", "accepted_unverified"],
};

test(`${callCount} calls under random faults (seed ${seed}): the client's book agrees with the server's`, async () => {
  const endings: { readonly ending: Ending; readonly error?: unknown }[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let number = next++; number < calls.length; number = next++) {
      const call = calls[number];
      if (call !== undefined) endings[number] = await end(number, call);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));

  const received = new Map<string, Entry[]>();
  for (const entry of server.book) {
    received.set(entry.call, [...(received.get(entry.call) ?? []), entry]);
  }
  const disagreements = calls.flatMap(({ operation, scenario, obstacle, input }, number) => {
    const { ending, error } = endings[number] ?? {};
    const entries = received.get(String(number)) ?? [];
    const executed = entries.some((entry) => entry.executed);
    const problems = [
      entries.length > 1 && `sent ${entries.length} times`,
      ending === "not_sent" && entries.length > 0 && "not_sent, but received",
      ending === "rejected" && executed && "rejected, but executed",
      ending === "success" && !executed && "success, but not executed",
      scenario === undefined && ending !== "not_sent" && "not sent, and not called so",
      scenario !== undefined &&
        (ending === undefined || !allowed[scenario.expected].includes(ending)) &&
        `expected ${allowed[scenario.expected].join(" or ")}`,
      ...entries.map(
        ({ body }) => body !== undefined && !isComplete(input, body) && "received in part",
      ),
    ].filter((problem) => problem !== false);
    const what = scenario?.name ?? obstacle ?? "";
    return problems.length === 0
      ? []
      : [
          `seed ${seed}, call ${number}, ${operation.id}, ${what}: ${ending}: ${problems.join("; ")}: ${String(error)}`,
        ];
  });
  expect(disagreements).toEqual([]);

  // Every kind of ending must have been tried often enough to mean something.
  const countOf = (wanted: Ending): number =>
    endings.filter(({ ending }) => ending === wanted).length;
  for (const ending of ["success", "not_sent", "rejected", "unknown"] as const) {
    expect(countOf(ending), ending).toBeGreaterThan(callCount / 50);
  }
  expect(countOf("accepted_unverified")).toBeGreaterThan(0);
});

/** Whether the received body has the numbers of the call. */
function isComplete(input: object, body: string): boolean {
  return Object.entries(input).every(
    ([name, value]: [string, unknown]) =>
      !["out_trade_no", "out_refund_no", "partner_trade_no"].includes(name) ||
      body.includes(String(value)),
  );
}

test("every documented message has the outcome that the spec gives it", async () => {
  const documented = cases.filter((each) => each.variant === "" && !isPage(each));
  const outcomes: Outcome[] = [];
  for (const { operation } of documented) {
    for (const error of operation.errors) {
      const outcome = await outcomeOf(operation, error);
      expect(outcome, `${operation.id} ${JSON.stringify(error)}`).toBe(error.outcome ?? "rejected");
      outcomes.push(outcome);
    }
  }
  const unknown = outcomes.filter((outcome) => outcome === "unknown").length;
  const share = ((100 * unknown) / outcomes.length).toFixed(1);
  console.info(`${unknown} of ${outcomes.length} documented messages are unknown (${share} %).`);
  expect(unknown / outcomes.length).toBeLessThan(0.1);
});

async function outcomeOf(
  { signing, request, ...rest }: Operation,
  error: Operation["errors"][number],
): Promise<Outcome> {
  // Needs no input and no key. What the reply means does not depend on them.
  const { types, default: type, reply } = signing;
  const fields = request.fields.map((field) => ({ ...field, required: false }));
  const operation: Operation = {
    ...rest,
    signing: { types, default: type, reply },
    request: { ...request, fields, groups: [] },
  };
  const sign = (texts: Readonly<Record<string, string>>) => ({
    ...texts,
    sign: gatewaySign(texts, options.apiKey, types[0]),
  });
  const text = "return_msg" in error ? error.return_msg : error.err_code_des;
  const body =
    operation.reply.encoding === "json"
      ? JSON.stringify({ [operation.reply.succeeded.field]: -1, retmsg: text })
      : xml(errorFields(error, sign));
  const caller = new Client({ ...options, dispatcher: cannedDispatcher({ body }) });
  const thrown: unknown = await caller.call(operation, {}).catch((caught: unknown) => caught);
  if (thrown instanceof WeChatPayError) return thrown.outcome;
  throw thrown;
}
