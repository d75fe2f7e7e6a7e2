import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Agent } from "undici";
import { describe, expect, test } from "vitest";
import { WeChatPay, WeChatPayError } from "../generated/index.js";
import * as operations from "../generated/operations/index.js";
import type { OperationStubs } from "../mock/index.js";
import { createGateway } from "../mock/index.js";
import { images } from "./support/images.js";
import { send } from "./mock/support/send.js";
import { merchant, png, upload } from "./mock/support/upload.js";

const { secapiMchUploadmedia } = operations;
const root = fileURLToPath(new URL("..", import.meta.url));
/** Guides in which every line of code is taken from an example, by the beginning of their names. */
const subjects = ["contract-tests", "notifications", "payments"];
const guides = (subject: string): string[] =>
  readdirSync(`${root}/docs`).filter((name) => /^[^.]+/.exec(name)?.[0] === subject);
const contractTests = guides("contract-tests");

type UploadScript = OperationStubs<typeof secapiMchUploadmedia>;

interface Block {
  readonly language: string;
  readonly text: string;
  /** What the comment in front of it says. */
  readonly source: string | undefined;
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(`${root}/${page}`, "utf8");
  const pattern = /(?:^<!-- ([^\n]+) -->\n\n)?^```(\w+)\n(.*?)^```$/gms;
  return [...text.matchAll(pattern)].map(([, source, language = "", block = ""]) => ({
    language,
    text: block,
    source,
  }));
}

function taken(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ source }) => source?.startsWith("examples/"));
}

const pages = subjects.flatMap(guides).map((name) => `docs/${name}`);

describe.each([...pages, "README.md", "README.zh-CN.md"])("%s", (page) => {
  test.each(taken(blocksOf(page)))("a block of $source is in it, to the letter", (block) => {
    expect(readFileSync(`${root}/${block.source ?? ""}`, "utf8")).toContain(block.text);
  });
});

test.each(pages)("%s shows code only where it is taken from an example", (page) => {
  const blocks = blocksOf(page);
  const code = blocks.filter(({ language }) => ["ts", "js", "yaml"].includes(language));
  expect(code.length).toBeGreaterThan(0);
  expect(code.filter((block) => !taken(blocks).includes(block))).toEqual([]);
});

test.each(subjects)("%s is there in both languages, with the same code", (subject) => {
  const [first, second, ...more] = guides(subject).map((guide) =>
    blocksOf(`docs/${guide}`).map(({ text }) => text),
  );
  expect(first).toEqual(second);
  expect(more).toEqual([]);
});

test("the payment of the README is shown in both languages", () => {
  for (const page of ["README.md", "README.zh-CN.md"]) {
    expect(taken(blocksOf(page))).toHaveLength(1);
  }
});

// One that is missing there stops nobody from adding an endpoint.
test.each(["README.md", "README.zh-CN.md"])("%s names only operations that there are", (page) => {
  const rows = /^\|.*`pay\/unifiedorder`[^]*?\n\n/m.exec(readFileSync(`${root}/${page}`, "utf8"));
  const named = [...(rows?.[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const known = Object.values(operations).map(({ id }) => id.replace(/\.(get|post)$/, ""));
  expect(named).toContain("pay/unifiedorder");
  expect(known).toEqual(expect.arrayContaining(named));
});

describe.each(contractTests)("docs/%s", (guide) => {
  const blocks = blocksOf(`docs/${guide}`);
  const text = readFileSync(`${root}/docs/${guide}`, "utf8");

  test("every one of the five tests is shown", () => {
    const ofContract = taken(blocks).filter(({ source }) => source?.endsWith("/contract.test.ts"));
    const shown = ofContract.filter(({ text }) => text.startsWith("test("));
    expect(shown).toHaveLength(5);
  });

  test("the diagnosis is the gateway's", async () => {
    const gateway = createGateway({ merchants: [merchant] });
    await send(
      gateway,
      upload(png, { changes: { media_hash: "d41d8cd98f00b204e9800998ecf8427e" } }),
    );
    const shown = blocks.find(({ source }) => source === "diagnosis of a wrong hash");
    expect(shown?.text.trim()).toBe(gateway.requests[0]?.refusal?.diagnosis);
  });

  test.each([
    ["gateway", "merchants", { stranger: 1 }],
    ["merchant", "mchId", { merchants: [{ stranger: 1 }] }],
  ])("every option of a %s is in its table, and no other", (_, first, options) => {
    const [table = ""] = text.slice(text.indexOf(`| \`${first}\` `)).split("\n\n");
    const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    // A gateway that is given one it does not know names all that it does.
    expect(() => {
      Reflect.apply(createGateway, undefined, [options]);
    }).toThrow(`has no option stranger; there are ${listed.join(", ")}.`);
  });
});

/** What the tables of faults say, as it happens. */
const faults: Readonly<Record<string, [say: (script: UploadScript) => unknown, becomes: string]>> =
  {
    '.fail({ err_code: "SYSTEMERROR" })': [
      (script) => script.fail({ err_code: "SYSTEMERROR" }),
      "BusinessError after 3",
    ],
    '.fail({ err_code: "FREQUENCY_LIMITED" })': [
      (script) => script.fail({ err_code: "FREQUENCY_LIMITED" }),
      "BusinessError after 1",
    ],
    '.refuse("签名校验失败，请检查后重试")': [
      (script) => script.refuse("签名校验失败，请检查后重试"),
      "RefusedError after 1",
    ],
    ".disconnect({ times: 1 })": [(script) => script.disconnect({ times: 1 }), "SUCCESS after 2"],
    '.respond({ status: 502, body: "Bad Gateway" })': [
      (script) => script.respond({ status: 502, body: "Bad Gateway" }),
      "HttpStatusError",
    ],
    ".reply({}, { delay: 60_000 })": [
      (script) => script.reply({}, { delay: 60_000 }),
      "TimeoutError",
    ],
    '.fault("tampered_result")': [
      (script) => script.fault("tampered_result"),
      "SignatureError after 1, accepted_unverified",
    ],
    '.fault("stalled_body", { times: 1 })': [
      (script) => script.fault("stalled_body", { times: 1 }),
      "TimeoutError after 1",
    ],
  };

test.each(Object.entries(faults))(
  "%s becomes what the guides say",
  async (shown, [say, becomes]) => {
    const name = /[A-Z]\w+Error/.exec(becomes)?.[0] ?? "";
    for (const guide of contractTests) {
      const row = readFileSync(`${root}/docs/${guide}`, "utf8")
        .split("\n")
        .find((line) => line.includes(`\`${shown}\``));
      expect(row).toContain(name);
    }
    const gateway = createGateway({ merchants: [merchant] });
    say(gateway.on(secapiMchUploadmedia));
    const dispatcher = new Agent().compose(gateway.interceptor());
    // Where nothing is to be waited for, a slow machine may take its time.
    const timeout = becomes.startsWith("TimeoutError") ? 1_000 : 60_000;
    const wechatpay = new WeChatPay({ ...merchant, dispatcher, timeout });
    const outcome = await wechatpay.v2.secapi.mch.uploadmedia.post({ media: images.png }).then(
      ({ result_code }) => `${result_code} after ${gateway.requests.length}`,
      (error: unknown) =>
        error instanceof WeChatPayError
          ? `${error.name} after ${gateway.requests.length}, ${error.outcome}`
          : String(error),
    );
    expect(outcome).toContain(becomes);
  },
);

test("no guide has a fault that is not in here", () => {
  for (const guide of contractTests) {
    const text = readFileSync(`${root}/docs/${guide}`, "utf8");
    const shown = [...text.matchAll(/^\| .*? \| `(\..*?)`/gm)].map(([, fault]) => fault);
    expect(shown).toEqual(Object.keys(faults));
  }
});
