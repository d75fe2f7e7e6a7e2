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

describe("the spec and the public documentation", () => {
  test("cover only endpoints and notifications that exist in the spec", () => {
    expect([...spec.keys()]).toEqual(expect.arrayContaining([...facts.keys()]));
  });

  test.each([...facts.keys()])("agree on %s except for explained differences", (name) => {
    const unexplained = differencesOf(name)
      .filter((difference) => reasonsFor(name, difference).length === 0)
      .map(({ what, theirs, ours }) => `${what}: documented as ${theirs}, in the spec ${ours}`);
    expect(unexplained).toEqual([]);
  });

  test("need every listed explanation", () => {
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
  readonly theirs: string;
  readonly ours: string;
}

function differencesOf(name: string): Difference[] {
  const ourFields = spec.get(name);
  if (ourFields === undefined) throw new Error(`The spec has no ${name}.`);
  const theirFields = facts.get(name) ?? new Map<string, unknown>();
  return [...new Set([...theirFields.keys(), ...ourFields.keys()])]
    .map((what) => ({
      what,
      theirs: numberAsInteger(text(theirFields.get(what))),
      ours: ourFields.get(what) ?? absent,
    }))
    .filter(({ theirs, ours }) => theirs !== ours);
}

/** Where a difference is explained: under the name of the endpoint, or under `*`. */
function reasonsFor(name: string, { what, ours }: Difference): string[] {
  return [name, "*"].filter((where) => {
    const reason = differences.get(where)?.get(what);
    return isObject(reason) && reason["spec"] === ours && text(reason["because"]) !== absent;
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
