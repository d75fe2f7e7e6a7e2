import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { notificationNames, operationNames, payloadNames } from "../../generator/names.js";
import { compilerErrors, compilerOptions, expectPretty } from "./compiled.js";
import { endpoint, filesOf, root, TempSpec } from "./temp-spec.js";

/** Paths with edge cases for names, files, line breaks and the client. */
const paths = [
  "pay/profitsharing",
  "pay/profitsharing/x",
  "pay/with-dash/under_score",
  "delete/class",
  "constructor/toString/then",
  "3d/secure",
  "mmpaymkttransfers/promotion/querywwsptrans2pocket",
  "media",
  "signature",
];

/** As many paths as a real spec, some of them long, and names that the generated code uses itself. */
const queryPaths = Array.from(
  { length: 24 },
  (_, index) =>
    `${["pay", "mmpaymkttransfers/promotion"][index % 2] ?? ""}/queryworkwxredpack${index}`,
).concat("reply", "request");

const orderQuery = "paths/pay/orderquery.yaml";
const transactionSuccess = "webhooks/transaction-success.yaml";

/** Copies of a signed reply would be indistinguishable. */
function unsigned(endpointText: string): string {
  return endpointText.replace("reply: required", "reply: none");
}

function alsoAccepting(id: string, notificationText: string): string {
  return notificationText.replace(
    "documents: [reply /pay/micropay",
    `documents: [notification ${id}, reply /pay/micropay`,
  );
}

async function specWithManyPaths(): Promise<TempSpec> {
  const spec = await TempSpec.open("spec", [
    endpoint,
    orderQuery,
    transactionSuccess,
    "payloads/jsapi.yaml",
  ]);
  const text = await spec.read(endpoint);
  for (const path of paths) {
    const prefix = "../".repeat(path.split("/").length);
    await spec.write(`paths/${path}.yaml`, unsigned(text.replaceAll("../../../", prefix)));
  }
  const query = await spec.read(orderQuery);
  for (const path of queryPaths) {
    const prefix = "../".repeat(path.split("/").length);
    await spec.write(`paths/${path}.yaml`, unsigned(query.replaceAll("../../", prefix)));
  }
  const notification = await spec.read(transactionSuccess);
  await spec.write(
    "webhooks/notification.yaml",
    alsoAccepting("transaction-success", notification),
  );
  await spec.write(transactionSuccess, alsoAccepting("notification", notification));
  await spec.write(orderQuery, alsoAccepting("notification", await spec.read(orderQuery)));
  await spec.write("payloads/input.yaml", await spec.read("payloads/jsapi.yaml"));
  return spec;
}

test("generates code for many paths that compiles and is formatted as prettier formats it", async () => {
  await using spec = await specWithManyPaths();
  const { diagnostics } = await spec.generate({
    runtime: join(root, "runtime/index.ts"),
    reference: join(spec.folder, "reference"),
  });
  expect(diagnostics).toEqual([]);

  await expectPretty(spec);
  const program = `
    import { WeChatPay } from "./index.js";
    declare const client: WeChatPay;
    const media = "a.jpg";
    const { media_id } = await client.v2.secapi.mch.uploadmedia.post({ media });
    const mediaId: string = media_id;
    void client.chain("v2/pay/profitsharing").post({ media });
    void client["v2/pay/profitsharing/x"].post({ media });
    void client.v2.pay.profitsharing.post({ media });
    void client.v2.pay.profitsharing.x.post({ media });
    void client.v2.pay["with-dash"].under_score.post({ media });
    void client.v2.constructor.toString.then.post({ media });
    // @ts-expect-error unknown path
    client.chain("v2/secapi/mch/uploadmedium");
    // @ts-expect-error a prefix is not a path
    client.chain("v2");
    // @ts-expect-error unknown segment
    void client.v2.secapi.mch.download;
    // @ts-expect-error media is required
    void client.v2.secapi.mch.uploadmedia.post({});
    // @ts-expect-error the client fills this in
    void client.v2.secapi.mch.uploadmedia.post({ media, media_hash: "x" });
    const { paySign }: { paySign: string } = client.frontEnd.jsapi({ prepay_id: "wx" });
    // A method cannot have the name of its parameter.
    void [mediaId, paySign, client.frontEnd.input_({ prepay_id: "wx" })];
  `;
  expect(await compilerErrors(spec, program)).toEqual([]);
});

test("generates no name that the runtime exports", () => {
  const file = join(root, "runtime/index.ts");
  const program = ts.createProgram([file], compilerOptions());
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  expect(exported.map(({ name }) => name)).toContain("MediaInput");
  for (const { name } of exported) {
    const prefix = name.replace(
      /(?<=.)(?:Input|Fields|Reply|ErrorCode|FieldName|Content|Payload)$/,
      "",
    );
    for (const word of [name, prefix]) {
      const { constant, input, fields, reply, errorCode, fieldName } = operationNames(
        `/${word}`,
        "post",
        true,
      );
      const notification = notificationNames(word);
      const generated = [constant, input, fields, reply, errorCode, fieldName];
      generated.push(notification.constant, notification.fields, notification.content);
      const payload = payloadNames(word);
      generated.push(payload.constant, payload.input, payload.payload);
      expect(generated).not.toContain(name);
    }
  }
});

test("documents every segment and method of the client in its declarations", async () => {
  await using spec = await specWithManyPaths();
  await spec.generate({ runtime: join(root, "runtime/index.ts") });
  const source = (await filesOf(spec.out)).get("client.ts") ?? "";
  const { outputText } = ts.transpileDeclaration(source, { compilerOptions: compilerOptions() });
  const members = [...outputText.matchAll(/^ +readonly .*$/gm)].length;
  const documented = [...outputText.matchAll(/\*\/\n +readonly /g)].length;
  expect(members).toBeGreaterThan(20);
  expect(documented).toBe(members);
});
