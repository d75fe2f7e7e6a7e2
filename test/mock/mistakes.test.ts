import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ListeningGateway } from "../../mock/index.js";
import { merchant } from "./support/upload.js";
import { sharedDiagnoses, themes } from "./mistakes/all.js";
import { replyTextOf } from "./mistakes/mistake.js";
import type { Mistake } from "./mistakes/mistake.js";
import { formatMistakes } from "./mistakes/table.js";
import type { CaughtMistake } from "./mistakes/table.js";
import { createTransports, mistakesGateway, otherMerchant } from "./mistakes/transports.js";
import type { Transports } from "./mistakes/transports.js";

const gateway = mistakesGateway();
const allMistakes = themes.flatMap(({ mistakes }) => mistakes);
const caught = new Map<Mistake, CaughtMistake>();
let server: ListeningGateway;
let transports: Transports;

beforeAll(async () => {
  server = await gateway.listen();
  transports = createTransports(gateway, server);
});
beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await server.close();
});

describe.each(themes)("diagnoses a mistake in: $title", ({ mistakes }) => {
  test.each(mistakes)("$title", async (mistake) => {
    const { refusal: expected, diagnosis } = mistake;
    const isSynthetic = "synthetic" in expected;
    const sent = await mistake.client(transports);
    const refusal = gateway.requests.at(-1)?.refusal;
    caught.set(mistake, { text: replyTextOf(sent), diagnosis: sent.diagnosis });

    expect(sent.diagnosis).toContain(diagnosis);
    expect(replyTextOf(sent)).toBe(expected.text);
    expect(refusal).toMatchObject({ when: expected.when, synthetic: isSynthetic });
    expect(refusal?.diagnosis).toContain(diagnosis);
    expect(refusal, "the whole refusal").toMatchSnapshot();
    expect(sent.diagnosis.includes("text of this reply is synthetic")).toBe(isSynthetic);
    for (const result of ["media_id", "receipt", "trade_state"]) {
      expect(sent.fields).not.toHaveProperty(result);
    }
    for (const { apiKey } of [merchant, otherMerchant]) {
      expect(sent.diagnosis).not.toContain(apiKey);
    }
  });
});

describe("the list of mistakes", () => {
  test("has no duplicate titles", () => {
    const titles = allMistakes.flatMap(({ title, zh }) => [title, zh]);
    expect(new Set(titles).size).toBe(2 * allMistakes.length);
  });

  test("has a distinct diagnosis for each mistake that the request reveals", () => {
    const confused = themes
      .flatMap((theme) => theme.mistakes.map((mistake) => ({ mistake, request: theme.request })))
      .flatMap(({ mistake, request }) =>
        themes
          .filter((theme) => theme.request === request)
          .flatMap(({ mistakes }) => mistakes)
          .filter((other) => other !== mistake && !sharedDiagnoses.includes(mistake.diagnosis))
          .filter((other) => caught.get(other)?.diagnosis.includes(mistake.diagnosis))
          .map((other) => `"${other.title}" is diagnosed as "${mistake.title}"`),
      );
    expect(confused).toEqual([]);
  });

  test.each([
    ["docs/mistakes.md", "en"],
    ["docs/mistakes.zh-CN.md", "zh"],
  ] as const)("is documented in %s", async (file, language) => {
    await expect(await formatMistakes(themes, caught, language)).toMatchFileSnapshot(
      `../../${file}`,
    );
  });
});
