/*
 * The spec alone decides how the SDK behaves. Each test changes a copy of the spec, generates from it, and
 * verifies that types, validation, wire bytes and the mock gateway change accordingly.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Agent } from "undici";
import { afterEach, describe, expect, test } from "vitest";
import { generate } from "../generator/generate.js";
import type { Gateway } from "../mock/index.js";
import { createGateway } from "../mock/index.js";
import type { Notification, Operation, OperationMock, Payload } from "../runtime/index.js";
import { Client } from "../runtime/index.js";
import { imageOf, images } from "./support/images.js";
import { payment, signedNotification } from "./support/notifications.js";
import { gatewaySign } from "./support/replies.js";
import { copySpec, endpoint } from "./support/spec.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

interface Regenerated {
  readonly folder: string;
  readonly operation: Operation;
  readonly gateway: Gateway;
  call(input: object): Promise<object>;
}

type Edits = readonly [from: string, to: string][];

/** Generates from a copy of the spec with edits to one file. Returns the folder that contains both. */
async function generateFrom(file: string, edits: Edits): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "regenerate-"));
  folders.push(folder);
  copySpec(join(folder, "spec"), [file, endpoint]);
  const path = join(folder, "spec", file);
  let text = readFileSync(path, "utf8");
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
  const result = await generate({
    spec: join(folder, "spec/openapi.yaml"),
    out: join(folder, "generated"),
    runtime: relative(process.cwd(), join(root, "runtime/index.ts")),
  });
  expect(result.diagnostics).toEqual([]);
  return folder;
}

function load(folder: string, name: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(join(folder, "generated", name)).href);
}

/** Generates from the spec with edits to the upload, and connects a client to a gateway with the result. */
async function regenerate(edits: Edits): Promise<Regenerated> {
  const folder = await generateFrom("paths/secapi/mch/uploadmedia.yaml", edits);
  const loaded = await load(folder, "mocks/index.ts");
  if (!hasMocks(loaded)) throw new Error("No mocks were generated.");
  const mock = loaded.mocks.find(({ operation }) => operation.path === "/secapi/mch/uploadmedia");
  if (mock === undefined) throw new Error("No mocks were generated.");
  const gateway = createGateway({ merchants: [merchant], mocks: loaded.mocks });
  const client = new Client({
    ...merchant,
    dispatcher: new Agent().compose(gateway.interceptor()),
  });
  return {
    folder,
    operation: mock.operation,
    gateway,
    call: (input) => client.call(mock.operation, input),
  };
}

function hasMocks(loaded: unknown): loaded is { mocks: readonly OperationMock[] } {
  return typeof loaded === "object" && loaded !== null && "mocks" in loaded;
}

function hasNotification(loaded: unknown): loaded is { transactionSuccess: Notification } {
  return typeof loaded === "object" && loaded !== null && "transactionSuccess" in loaded;
}

function hasPayload(
  loaded: unknown,
): loaded is { app: Payload<object, Readonly<Record<string, string>>> } {
  return typeof loaded === "object" && loaded !== null && "app" in loaded;
}

/** Compiles a program that uses the generated files. Returns the errors in it and in them. */
function compilerOutput(folder: string, program: string): string {
  const file = join(folder, "generated", "program.ts");
  writeFileSync(file, program);
  try {
    execFileSync(
      process.execPath,
      [
        join(root, "node_modules/typescript/bin/tsc"),
        ...["--noEmit", "--strict", "--skipLibCheck", "--target", "es2023", "--module", "nodenext"],
        ...["--typeRoots", join(root, "node_modules/@types"), "--types", "node", file],
      ],
      { encoding: "utf8", stdio: "pipe" },
    );
    return "";
  } catch (error) {
    const output =
      typeof error === "object" && error !== null && "stdout" in error
        ? String(error.stdout)
        : String(error);
    // Errors in the runtime's sources are ignored: they are written for other compiler options.
    return output
      .split("\n")
      .filter((line) => line.includes(basename(folder)))
      .join("\n");
  }
}

test("a client and a gateway generated from the unchanged spec agree", async () => {
  const { call, gateway } = await regenerate([]);
  expect(await call({ media: images.png })).toHaveProperty("media_id");
  expect(gateway.requests[0]).toMatchObject({ refusal: null });
});

describe("changing the spec's", () => {
  test("size limit changes the limit that client and gateway enforce", async () => {
    const { call, operation } = await regenerate([["maxLength: 2097152", "maxLength: 5000"]]);
    await call({ media: imageOf(5000) });
    await expect(call({ media: imageOf(5001) })).rejects.toMatchObject({
      problems: [{ path: "media", code: "MEDIA_TOO_LARGE" }],
    });
    const unlimited: Operation = {
      ...operation,
      request: {
        ...operation.request,
        fields: operation.request.fields.map((field) =>
          field.type === "file" ? { ...field, maxBytes: 1e6 } : field,
        ),
      },
    };
    const gateway = createGateway({
      merchants: [merchant],
      mocks: [{ operation, reply: { media_id: "m" }, unique: [] }],
    });
    const dispatcher = new Agent().compose(gateway.interceptor());
    await expect(
      new Client({ ...merchant, dispatcher }).call(unlimited, { media: imageOf(5001) }),
    ).rejects.toMatchObject({ code: "BUSINESS_FAILURE", errCodeDes: "图片内容过大" });
  });

  test("media types changes the formats that the client accepts", async () => {
    const { call } = await regenerate([["image/jpeg, image/png, image/bmp", "image/png"]]);
    await call({ media: images.png });
    await expect(call({ media: images.jpeg })).rejects.toMatchObject({
      problems: [{ code: "MEDIA_FORMAT" }],
    });
  });

  test("name of a field that the client fills in changes the name that is sent and signed", async () => {
    const { call, gateway } = await regenerate([
      ["            media_hash:\n", "            picture_digest:\n"],
      [
        "[mch_id, media_hash, sign_type, sign, media]",
        "[mch_id, picture_digest, sign_type, sign, media]",
      ],
    ]);
    await call({ media: images.png });
    const [request] = gateway.requests;
    expect(request).toMatchObject({ refusal: null });
    expect(request?.fields).toHaveProperty("picture_digest");
    expect(request?.fields).not.toHaveProperty("media_hash");
  });

  test("name of an input field changes its type, its validation and its part", async () => {
    const { call, gateway, folder } = await regenerate([
      ["            media:\n              title", "            picture:\n              title"],
      ["sign, media]", "sign, picture]"],
      ["unsigned: [media]", "unsigned: [picture]"],
      ["of: media", "of: picture"],
      ["          media:\n            contentType", "          picture:\n            contentType"],
    ]);
    await call({ picture: images.png });
    expect(gateway.requests[0]).toMatchObject({ refusal: null });
    await expect(call({ media: images.png })).rejects.toMatchObject({
      problems: [{ path: "media", code: "FIELD_UNKNOWN" }, { path: "picture" }],
    });
    const program = (field: string): string =>
      `import { WeChatPay } from "./index.js";\nvoid new WeChatPay({ mchId: "", apiKey: "" }).v2.secapi.mch.uploadmedia.post({ ${field}: "a.png" });\n`;
    expect(compilerOutput(folder, program("picture"))).toBe("");
    expect(compilerOutput(folder, program("media"))).toContain("'media' does not exist");
  });

  test("order of fields changes the order of the parts", async () => {
    const { operation } = await regenerate([
      ["            sign:\n              $ref: ../../../components/request.yaml#/sign\n", ""],
      [
        "            mch_id:\n              $ref: ../../../components/request.yaml#/mch_id",
        "            sign:\n              $ref: ../../../components/request.yaml#/sign\n            mch_id:\n              $ref: ../../../components/request.yaml#/mch_id",
      ],
    ]);
    expect(operation.request.fields.map(({ name }) => name)).toEqual([
      "sign",
      "mch_id",
      "media_hash",
      "sign_type",
      "media",
    ]);
  });

  test("signature types removes a type, even if the client prefers it", async () => {
    const { call, gateway, operation } = await regenerate([
      ["types: [HMAC-SHA256, MD5]", "types: [MD5]"],
    ]);
    await call({ media: images.png });
    expect(gateway.requests[0]?.fields).toMatchObject({ sign_type: "MD5" });
    const dispatcher = new Agent().compose(gateway.interceptor());
    const client = new Client({ ...merchant, dispatcher, signType: "HMAC-SHA256" });
    await client.call(operation, { media: images.png });
    expect(gateway.requests[1]?.fields).toMatchObject({ sign_type: "MD5" });
  });

  test("rate limit changes the rate that the gateway enforces", async () => {
    const { gateway, operation } = await regenerate([["calls: 10", "calls: 1"]]);
    const dispatcher = new Agent().compose(gateway.interceptor());
    const client = new Client({ ...merchant, dispatcher, rateLimit: false });
    await client.call(operation, { media: images.png });
    await expect(client.call(operation, { media: images.png })).rejects.toMatchObject({
      errCode: "FREQUENCY_LIMITED",
    });
  });

  test("x-idempotent changes whether an operation is idempotent", async () => {
    const { operation } = await regenerate([["x-idempotent: true", "x-idempotent: false"]]);
    expect(operation.idempotent).toBe(false);
  });

  test("reply fields changes the reply and its type", async () => {
    const { folder, gateway, operation } = await regenerate([
      [
        "              media_id:\n                title",
        "              picture_id:\n                title",
      ],
      [
        "required: [return_code, sign, result_code, media_id]",
        "required: [return_code, sign, result_code, picture_id]",
      ],
    ]);
    const dispatcher = new Agent().compose(gateway.interceptor());
    const reply = await new Client({ ...merchant, dispatcher }).call(operation, {
      media: images.png,
    });
    expect(reply).toHaveProperty("picture_id");
    const program = `import type { SecapiMchUploadmediaReply } from "./index.js";\nexport const id = (reply: SecapiMchUploadmediaReply): string => reply.picture_id;\n`;
    expect(compilerOutput(folder, program)).toBe("");
  });

  test("errors adds the code to the type and the remedy to the message", async () => {
    const { folder, gateway, operation } = await regenerate([
      [
        "x-errors:\n",
        "x-errors:\n    - when: no_permission\n      err_code: NOT_TODAY\n      err_code_des: 明天再来\n      meaning: The office is closed.\n      meaning-zh: 今天不办公。\n      remedy: Come back tomorrow.\n      remedy-zh: 明天再来。\n",
      ],
    ]);
    gateway.on(operation).fail({ err_code: "NOT_TODAY", err_code_des: "明天再来" });
    const dispatcher = new Agent().compose(gateway.interceptor());
    await expect(
      new Client({ ...merchant, dispatcher }).call(operation, { media: images.png }),
    ).rejects.toThrow("The office is closed. Come back tomorrow.");
    const program = `import type { SecapiMchUploadmediaErrorCode } from "./index.js";\nexport const code: SecapiMchUploadmediaErrorCode = "NOT_TODAY";\n`;
    expect(compilerOutput(folder, program)).toBe("");
  });

  test("notification fields changes the content that is read and its type", async () => {
    const folder = await generateFrom("webhooks/transaction-success.yaml", [
      ["            bank_type: {", "            bank_name: {"],
      ["required: [appid, mch_id,", "required: [appid, bank_name, mch_id,"],
    ]);
    const loaded = await load(folder, "notifications/transaction-success.ts");
    if (!hasNotification(loaded)) throw new Error("No notification was generated.");
    const { notifications } = new Client(merchant);
    const { bank_type: bank_name, ...others } = payment;
    const body = signedNotification({ ...others, bank_name });
    const content = await notifications.read(loaded.transactionSuccess, { body });
    expect(content).toHaveProperty("bank_name", bank_name);
    await expect(
      notifications.read(loaded.transactionSuccess, { body: signedNotification(payment) }),
    ).rejects.toMatchObject({ code: "NOTIFICATION_INCOMPLETE" });
    const program = `import type { TransactionSuccessFields } from "./index.js";\nexport const bank = (paid: TransactionSuccessFields): string => paid.bank_name;\n`;
    expect(compilerOutput(folder, program)).toBe("");
  });

  test("payload fields changes what the front end receives and what is signed", async () => {
    const folder = await generateFrom("payloads/app.yaml", [
      ["const: Sign=WXPay", "const: Sign=Test"],
      ["    noncestr: {", "    nonce: {"],
      ["package, noncestr,", "package, nonce,"],
      ["  types: [HMAC-SHA256, MD5]\n", "  types: [MD5]\n  unsigned: [partnerid]\n"],
    ]);
    const loaded = await load(folder, "payloads/app.ts");
    if (!hasPayload(loaded)) throw new Error("No payload was generated.");
    const { frontEnd } = new Client({ ...merchant, appId: "wx1", signType: "HMAC-SHA256" });
    const payload = frontEnd.sign(loaded.app, { prepay_id: "wx2" });
    const { sign, partnerid, ...covered } = payload;
    expect(partnerid).toBe(merchant.mchId);
    expect(covered).toMatchObject({ package: "Sign=Test", nonce: expect.any(String) as unknown });
    expect(covered).not.toHaveProperty("noncestr");
    expect(sign).toBe(gatewaySign(covered, merchant.apiKey, "MD5"));
    const program = `import { WeChatPay } from "./index.js";\nexport const nonce: string = new WeChatPay({ mchId: "", apiKey: "" }).frontEnd.app({ prepay_id: "" }).nonce;\n`;
    expect(compilerOutput(folder, program)).toBe("");
  });

  test("query that distinguishes operations of the same URL changes the descriptor", async () => {
    const folder = await generateFrom("paths/secapi/mch/submchmanage/query.yaml", [
      ["- name: action", "- name: verb"],
    ]);
    const loaded = await load(folder, "mocks/index.ts");
    if (!hasMocks(loaded)) throw new Error("No mocks were generated.");
    const mock = loaded.mocks.find(({ operation }) => "verb" in (operation.request.query ?? {}));
    expect(mock?.operation).toMatchObject({
      id: "secapi/mch/submchmanage/query.post",
      path: "/secapi/mch/submchmanage",
      request: { query: { verb: "query" } },
    });
  });
});
