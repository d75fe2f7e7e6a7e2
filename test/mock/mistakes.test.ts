import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ListeningGateway } from "../../mock/index.js";
import { merchant } from "./support/upload.js";
import { shared, themes } from "./mistakes/all.js";
import { wordsOf } from "./mistakes/mistake.js";
import type { Mistake } from "./mistakes/mistake.js";
import type { Caught } from "./mistakes/table.js";
import { tableOf } from "./mistakes/table.js";
import { mistakesGateway, other, transportsTo } from "./mistakes/transports.js";
import type { Transports } from "./mistakes/transports.js";

const gateway = mistakesGateway();
const all = themes.flatMap(({ mistakes }) => mistakes);
const caught = new Map<Mistake, Caught>();
let server: ListeningGateway;
let ways: Transports;

beforeAll(async () => {
  server = await gateway.listen();
  ways = transportsTo(gateway, server);
});
beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await server.close();
});

describe.each(themes)("the gateway catches a mistake about: $title", ({ mistakes }) => {
  test.each(mistakes)("$title", async (mistake) => {
    const { answer, diagnosis } = mistake;
    const sent = await mistake.client(ways);
    const refusal = gateway.requests.at(-1)?.refusal;
    caught.set(mistake, { words: wordsOf(sent), diagnosis: sent.diagnosis });

    expect(sent.diagnosis).toContain(diagnosis);
    expect(wordsOf(sent)).toBe(answer.words);
    expect(refusal).toMatchObject({ when: answer.when, synthetic: "synthetic" in answer });
    expect(refusal?.diagnosis).toContain(diagnosis);
    expect(refusal, "all that is known of the refusal").toMatchSnapshot();
    expect(sent.diagnosis.includes("text of this reply is synthetic")).toBe("synthetic" in answer);
    for (const result of ["media_id", "receipt", "trade_state"]) {
      expect(sent.fields).not.toHaveProperty(result);
    }
    for (const { apiKey } of [merchant, other]) expect(sent.diagnosis).not.toContain(apiKey);
  });
});

describe("the registry", () => {
  test("names each mistake once", () => {
    const titles = all.flatMap(({ title, zh }) => [title, zh]);
    expect(new Set(titles).size).toBe(2 * all.length);
  });

  test("has every mistake told from every other, where a request shows which it was", () => {
    const confused = themes
      .flatMap((theme) => theme.mistakes.map((one) => ({ one, of: theme.of })))
      .flatMap(({ one, of }) =>
        themes
          .filter((theme) => theme.of === of)
          .flatMap(({ mistakes }) => mistakes)
          .filter((another) => another !== one && !shared.includes(one.diagnosis))
          .filter((another) => caught.get(another)?.diagnosis.includes(one.diagnosis))
          .map((another) => `"${one.title}" is what is said of "${another.title}"`),
      );
    expect(confused).toEqual([]);
  });

  test.each([
    ["docs/mistakes.md", "en"],
    ["docs/mistakes.zh-CN.md", "zh"],
  ] as const)("is what %s says", async (file, language) => {
    await expect(await tableOf(themes, caught, language)).toMatchFileSnapshot(`../../${file}`);
  });
});
