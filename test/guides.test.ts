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
/** Guides whose code is copied from examples, by the beginning of their file names. */
const subjects = ["contract-tests", "notifications", "payments"];
const guides = (subject: string): string[] =>
  readdirSync(`${root}/docs`).filter((name) => /^[^.]+/.exec(name)?.[0] === subject);
const contractTests = guides("contract-tests");

type UploadStubs = OperationStubs<typeof secapiMchUploadmedia>;

interface Block {
  readonly language: string;
  readonly text: string;
  /** The text of the comment before it. */
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

function copiedBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ source }) => source?.startsWith("examples/"));
}

const pages = subjects.flatMap(guides).map((name) => `docs/${name}`);

describe.each([...pages, "README.md", "README.zh-CN.md"])("%s", (page) => {
  test.each(copiedBlocks(blocksOf(page)))("quotes $source verbatim", (block) => {
    expect(readFileSync(`${root}/${block.source ?? ""}`, "utf8")).toContain(block.text);
  });
});

test.each(pages)("%s contains only code from examples", (page) => {
  const blocks = blocksOf(page);
  const code = blocks.filter(({ language }) => ["ts", "js", "yaml"].includes(language));
  expect(code.length).toBeGreaterThan(0);
  expect(code.filter((block) => !copiedBlocks(blocks).includes(block))).toEqual([]);
});

test.each(subjects)("the guide %s exists in both languages with the same code", (subject) => {
  const [first, second, ...more] = guides(subject).map((guide) =>
    blocksOf(`docs/${guide}`).map(({ text }) => text),
  );
  expect(first).toEqual(second);
  expect(more).toEqual([]);
});

test("both READMEs show the payment example", () => {
  for (const page of ["README.md", "README.zh-CN.md"]) {
    expect(copiedBlocks(blocksOf(page))).toHaveLength(1);
  }
});

// An operation may be missing from the table, so that a new endpoint needs no change here.
test.each(["README.md", "README.zh-CN.md"])("%s lists only existing operations", (page) => {
  const rows = /^\|.*`pay\/unifiedorder`[^]*?\n\n/m.exec(readFileSync(`${root}/${page}`, "utf8"));
  const named = [...(rows?.[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const known = Object.values(operations).map(({ id }) => id.replace(/\.(get|post)$/, ""));
  expect(named).toContain("pay/unifiedorder");
  expect(known).toEqual(expect.arrayContaining(named));
});

describe.each(contractTests)("docs/%s", (guide) => {
  const blocks = blocksOf(`docs/${guide}`);
  const text = readFileSync(`${root}/docs/${guide}`, "utf8");

  test("shows all five tests", () => {
    const fromContractTest = copiedBlocks(blocks).filter(({ source }) =>
      source?.endsWith("/contract.test.ts"),
    );
    const tests = fromContractTest.filter(({ text }) => text.startsWith("test("));
    expect(tests).toHaveLength(5);
  });

  test("quotes the gateway's actual diagnosis", async () => {
    const gateway = createGateway({ merchants: [merchant] });
    await send(
      gateway,
      upload(png, { changes: { media_hash: "d41d8cd98f00b204e9800998ecf8427e" } }),
    );
    const block = blocks.find(({ source }) => source === "diagnosis of an incorrect hash");
    expect(block?.text.trim()).toBe(gateway.requests[0]?.refusal?.diagnosis);
  });

  test.each([
    ["gateway", "merchants", { unknown: 1 }],
    ["merchant", "mchId", { merchants: [{ unknown: 1 }] }],
  ])("documents exactly the options of a %s", (_, first, options) => {
    const [table = ""] = text.slice(text.indexOf(`| \`${first}\` `)).split("\n\n");
    const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    // The error for an unknown option lists every known one.
    expect(() => {
      Reflect.apply(createGateway, undefined, [options]);
    }).toThrow(new RegExp(`Expected ${listed.join(", ")}\\.$`));
  });
});

/** The rows of the fault table: how to install the stub, and the resulting error. */
const faults: Readonly<Record<string, [install: (stubs: UploadStubs) => unknown, result: string]>> =
  {
    '.fail({ err_code: "SYSTEMERROR" })': [
      (stubs) => stubs.fail({ err_code: "SYSTEMERROR" }),
      "BusinessError after 3",
    ],
    '.fail({ err_code: "FREQUENCY_LIMITED" })': [
      (stubs) => stubs.fail({ err_code: "FREQUENCY_LIMITED" }),
      "BusinessError after 1",
    ],
    '.refuse("签名校验失败，请检查后重试")': [
      (stubs) => stubs.refuse("签名校验失败，请检查后重试"),
      "RefusedError after 1",
    ],
    ".disconnect({ times: 1 })": [(stubs) => stubs.disconnect({ times: 1 }), "SUCCESS after 2"],
    '.respond({ status: 502, body: "Bad Gateway" })': [
      (stubs) => stubs.respond({ status: 502, body: "Bad Gateway" }),
      "HttpStatusError",
    ],
    ".reply({}, { delay: 60_000 })": [
      (stubs) => stubs.reply({}, { delay: 60_000 }),
      "TimeoutError",
    ],
    '.fault("tampered_result")': [
      (stubs) => stubs.fault("tampered_result"),
      "SignatureError after 1, accepted_unverified",
    ],
    '.fault("stalled_body", { times: 1 })': [
      (stubs) => stubs.fault("stalled_body", { times: 1 }),
      "TimeoutError after 1",
    ],
  };

test.each(Object.entries(faults))(
  "%s has the documented result",
  async (code, [install, result]) => {
    const name = /[A-Z]\w+Error/.exec(result)?.[0] ?? "";
    for (const guide of contractTests) {
      const row = readFileSync(`${root}/docs/${guide}`, "utf8")
        .split("\n")
        .find((line) => line.includes(`\`${code}\``));
      expect(row).toContain(name);
    }
    const gateway = createGateway({ merchants: [merchant] });
    install(gateway.on(secapiMchUploadmedia));
    const dispatcher = new Agent().compose(gateway.interceptor());
    // Only a test that expects a timeout needs a short one.
    const timeout = result.startsWith("TimeoutError") ? 1_000 : 60_000;
    const wechatpay = new WeChatPay({ ...merchant, dispatcher, timeout });
    const outcome = await wechatpay.v2.secapi.mch.uploadmedia.post({ media: images.png }).then(
      ({ result_code }) => `${result_code} after ${gateway.requests.length}`,
      (error: unknown) =>
        error instanceof WeChatPayError
          ? `${error.name} after ${gateway.requests.length}, ${error.outcome}`
          : String(error),
    );
    expect(outcome).toContain(result);
  },
);

test("the guides document exactly these faults", () => {
  for (const guide of contractTests) {
    const text = readFileSync(`${root}/docs/${guide}`, "utf8");
    const codes = [...text.matchAll(/^\| .*? \| `(\..*?)`/gm)].map(([, fault]) => fault);
    expect(codes).toEqual(Object.keys(faults));
  }
});
