import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../generator/check/check.js";
import { build } from "../../generator/model/build.js";
import { isObject } from "../../generator/read/bundle.js";
import { read } from "../../generator/read/read.js";
import { describedFields, describedNotificationFields } from "./descriptions.js";

/**
 * `facts.json` is what public descriptions say of each endpoint and notification, a line a field: its name
 * on the wire, its type, and whether it has to be there. `differences.json` is where the spec says something
 * else, and why; under `*` is what holds for all of them.
 */
const facts = await table("facts.json");
const differences = await table("differences.json");
const absent = "absent";

const spec = new Map<string, ReadonlyMap<string, string>>();

beforeAll(async () => {
  const bundle = await read(join(import.meta.dirname, "../../spec/openapi.yaml"));
  const { document, diagnostics } = check(bundle);
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const { operations, notifications } = build(document, bundle);
  for (const operation of operations) spec.set(operation.place, describedFields(operation));
  for (const notification of notifications)
    spec.set(notification.names.id, describedNotificationFields(notification));
});

describe("the spec and public descriptions of the same endpoints and notifications", () => {
  test("are of ones that the spec has", () => {
    expect([...spec.keys()]).toEqual(expect.arrayContaining([...facts.keys()]));
  });

  test.each([...facts.keys()])("agree on %s, but where a reason is given", (name) => {
    const unexplained = differing(name)
      .filter((difference) => reasonsFor(name, difference).length === 0)
      .map(({ what, theirs, ours }) => `${what}: they say ${theirs}, the spec says ${ours}`);
    expect(unexplained).toEqual([]);
  });

  test("leave no reason without a difference", () => {
    const given = [...differences].flatMap(([where, reasons]) =>
      [...reasons.keys()].map((what) => `${where} ${what}`),
    );
    const used = [...facts.keys()].flatMap((name) =>
      differing(name).flatMap((difference) =>
        reasonsFor(name, difference).map((where) => `${where} ${difference.what}`),
      ),
    );
    expect(given.filter((each) => !used.includes(each))).toEqual([]);
  });
});

interface Difference {
  readonly what: string;
  readonly theirs: string;
  readonly ours: string;
}

function differing(name: string): Difference[] {
  const said = spec.get(name);
  if (said === undefined) throw new Error(`There is no ${name} in the spec.`);
  const described = facts.get(name) ?? new Map<string, unknown>();
  return [...new Set([...described.keys(), ...said.keys()])]
    .map((what) => ({
      what,
      theirs: whole(text(described.get(what))),
      ours: said.get(what) ?? absent,
    }))
    .filter(({ theirs, ours }) => theirs !== ours);
}

/** Where there is a reason for a difference: at its name, or under `*`. */
function reasonsFor(name: string, { what, ours }: Difference): string[] {
  return [name, "*"].filter((where) => {
    const reason = differences.get(where)?.get(what);
    return isObject(reason) && reason["spec"] === ours && text(reason["because"]) !== absent;
  });
}

/** JSON has one kind of number, and there is none in APIv2 that is not whole. */
function whole(fact: string): string {
  return fact.replace("number", "integer");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : absent;
}

async function table(file: string): Promise<Map<string, Map<string, unknown>>> {
  const content: unknown = JSON.parse(await readFile(join(import.meta.dirname, file), "utf8"));
  return new Map(entries(content).map(([path, lines]) => [path, new Map(entries(lines))]));
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
