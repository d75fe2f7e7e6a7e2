import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { notificationNames, operationNames } from "../../generator/names.js";
import { compilerErrors, compilerOptions, expectPretty } from "./compiled.js";
import { endpoint, filesOf, root, TempSpec } from "./temp-spec.js";

/** Paths that are hard on names, files, lines and the chain. */
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

/** As many as a real spec has, of names as long as theirs, and some that generated code uses itself. */
const queries = Array.from(
  { length: 24 },
  (_, at) => `${["pay", "mmpaymkttransfers/promotion"][at % 2] ?? ""}/queryworkwxredpack${at}`,
).concat("reply", "request");

const order = "paths/pay/orderquery.yaml";
const paid = "webhooks/transaction-success.yaml";

async function busy(): Promise<TempSpec> {
  const spec = await TempSpec.open("spec", [endpoint, order, paid]);
  const text = await spec.read(endpoint);
  for (const path of paths) {
    const up = "../".repeat(path.split("/").length);
    await spec.write(`paths/${path}.yaml`, text.replaceAll("../../../", up));
  }
  const query = await spec.read(order);
  for (const path of queries) {
    const up = "../".repeat(path.split("/").length);
    await spec.write(`paths/${path}.yaml`, query.replaceAll("../../", up));
  }
  await spec.write("webhooks/notification.yaml", await spec.read(paid));
  return spec;
}

test("a spec of many paths makes code that compiles, and that prettier leaves as it is", async () => {
  await using spec = await busy();
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
    const same: string = media_id;
    void client.chain("v2/pay/profitsharing").post({ media });
    void client["v2/pay/profitsharing/x"].post({ media });
    void client.v2.pay.profitsharing.post({ media });
    void client.v2.pay.profitsharing.x.post({ media });
    void client.v2.pay["with-dash"].under_score.post({ media });
    void client.v2.constructor.toString.then.post({ media });
    // @ts-expect-error no such path
    client.chain("v2/secapi/mch/uploadmedium");
    // @ts-expect-error a prefix is no path
    client.chain("v2");
    // @ts-expect-error no such segment
    void client.v2.secapi.mch.download;
    // @ts-expect-error media is needed
    void client.v2.secapi.mch.uploadmedia.post({});
    // @ts-expect-error the client fills this in
    void client.v2.secapi.mch.uploadmedia.post({ media, media_hash: "x" });
    void same;
  `;
  expect(await compilerErrors(spec, program)).toEqual([]);
}, 60_000);

test("nothing that is generated has a name that the runtime exports", () => {
  const file = join(root, "runtime/index.ts");
  const program = ts.createProgram([file], compilerOptions());
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  expect(exported.map(({ name }) => name)).toContain("MediaInput");
  for (const { name } of exported) {
    const prefix = name.replace(/(?:Input|Fields|Reply|ErrorCode|FieldName|Content)$/, "");
    for (const word of [name, prefix]) {
      const { constant, input, fields, reply, errorCode, fieldName } = operationNames(
        `/${word}`,
        "post",
        true,
      );
      const notification = notificationNames(word);
      const made = [constant, input, fields, reply, errorCode, fieldName];
      made.push(notification.constant, notification.fields, notification.content);
      expect(made).not.toContain(name);
    }
  }
});

test("every node and method of the chain is documented in the declarations", async () => {
  await using spec = await busy();
  await spec.generate({ runtime: join(root, "runtime/index.ts") });
  const source = (await filesOf(spec.out)).get("client.ts") ?? "";
  const { outputText } = ts.transpileDeclaration(source, { compilerOptions: compilerOptions() });
  const members = [...outputText.matchAll(/^ +readonly .*$/gm)].length;
  const documented = [...outputText.matchAll(/\*\/\n +readonly /g)].length;
  expect(members).toBeGreaterThan(20);
  expect(documented).toBe(members);
});
