import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../generator/check/check.js";
import { build } from "../../generator/model/build.js";
import { isObject } from "../../generator/read/bundle.js";
import { read } from "../../generator/read/read.js";
import { describeOperation, describeNotification } from "./descriptions.js";

/**
 * `facts.json` lists what public documentation says about each endpoint and notification: the wire name, type and
 * presence of each field. `differences.json` lists where the spec deviates, and why; entries under `*` apply to all.
 */
const facts = await readTable("facts.json");
const differences = await readTable("differences.json");
const absent = "absent";

const spec = new Map<string, ReadonlyMap<string, string>>();

beforeAll(async () => {
  const bundle = await read(join(import.meta.dirname, "../../spec/openapi.yaml"));
  const { document, diagnostics } = check(bundle);
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const { operations, notifications } = build(document, bundle);
  for (const operation of operations) spec.set(operation.pathKey, describeOperation(operation));
  for (const notification of notifications)
    spec.set(notification.names.id, describeNotification(notification));
});

describe("facts.json", () => {
  test("describes only endpoints and notifications that exist in the spec", () => {
    expect([...spec.keys()]).toEqual(expect.arrayContaining([...facts.keys()]));
  });

  test.each([...facts.keys()])(
    "agrees with the spec about %s except for explained differences",
    (name) => {
      const unexplained = differencesOf(name)
        .filter((difference) => reasonsFor(name, difference).length === 0)
        .map(
          ({ what, documented, specified }) =>
            `${what}: documented as ${documented}, specified as ${specified}`,
        );
      expect(unexplained).toEqual([]);
    },
  );

  test("needs every explanation in differences.json", () => {
    const listed = [...differences].flatMap(([where, reasons]) =>
      [...reasons.keys()].map((what) => `${where} ${what}`),
    );
    const used = [...facts.keys()].flatMap((name) =>
      differencesOf(name).flatMap((difference) =>
        reasonsFor(name, difference).map((where) => `${where} ${difference.what}`),
      ),
    );
    expect(listed.filter((each) => !used.includes(each))).toEqual([]);
  });
});

interface Difference {
  readonly what: string;
  readonly documented: string;
  readonly specified: string;
}

function differencesOf(name: string): Difference[] {
  const specifiedFields = spec.get(name);
  if (specifiedFields === undefined) throw new Error(`The spec has no ${name}.`);
  const documentedFields = facts.get(name) ?? new Map<string, unknown>();
  return [...new Set([...documentedFields.keys(), ...specifiedFields.keys()])]
    .map((what) => ({
      what,
      documented: numberAsInteger(text(documentedFields.get(what))),
      specified: specifiedFields.get(what) ?? absent,
    }))
    .filter(({ documented, specified }) => documented !== specified)
    .filter((difference) => !isLenient(difference));
}

/**
 * Whether the documentation says that WeChat Pay always sends a field, and the spec does not require it. The spec
 * requires only what identifies a document and amounts that decide, because real documents lack others.
 */
function isLenient({ what, documented, specified }: Difference): boolean {
  return !what.startsWith("request.") && documented === `${specified}, required`;
}

/** The keys of `differences.json` that explain a difference: the name of the endpoint, `*`, or both. */
function reasonsFor(name: string, { what, specified }: Difference): string[] {
  return [name, "*"].filter((where) => {
    const reason = differences.get(where)?.get(what);
    return isObject(reason) && reason["spec"] === specified && text(reason["because"]) !== absent;
  });
}

/** The public schemas say number; every number in APIv2 is an integer. */
function numberAsInteger(fact: string): string {
  return fact.replace("number", "integer");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : absent;
}

async function readTable(file: string): Promise<Map<string, Map<string, unknown>>> {
  const content: unknown = JSON.parse(await readFile(join(import.meta.dirname, file), "utf8"));
  return new Map(entries(content).map(([path, lines]) => [path, new Map(entries(lines))]));
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
