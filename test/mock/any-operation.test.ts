import { afterEach, expect, test } from "vitest";
import type { Operation } from "../../runtime/operation.js";
import { createGateway } from "../../mock/index.js";
import { send } from "./support/send.js";
import {
  encode,
  fieldsOf,
  isSigned,
  merchant,
  png,
  raw,
  signatureOf,
  textPart,
} from "./support/upload.js";

/** A made-up operation with made-up names: the gateway knows nothing but this descriptor. */
const operation: Operation<object, { voucher: string }, "TEAPOT"> = {
  id: "tea/pot.post",
  title: "茶",
  method: "POST",
  path: "/tea/pot",
  servers: ["https://tea.example"],
  mutualTLS: false,
  idempotent: false,
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
  request: {
    encoding: "multipart",
    fields: [
      { name: "who", title: "", type: "text", required: true, signed: true, filledBy: "merchant" },
      { name: "seal", title: "", type: "text", required: true, signed: false, filledBy: "sign" },
      {
        name: "pin",
        title: "",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        sensitive: true,
        pattern: "^[0-9]{4}$",
      },
      {
        name: "leaf",
        title: "",
        type: "file",
        required: false,
        signed: false,
        filledBy: "caller",
        maxBytes: 10,
        contentTypes: ["application/pdf"],
      },
    ],
  },
  reply: { encoding: "xml", fields: [] },
  errors: [],
  documentation: "https://tea.example",
};
const mocks = [{ operation, reply: { voucher: "AB12" }, unique: ["voucher"] }];
const gateway = createGateway({ merchants: [merchant], mocks });
const url = "https://tea.example/tea/pot";

afterEach(() => {
  gateway.reset();
});

function pour(pin: string, seal?: string): Promise<Awaited<ReturnType<typeof send>>> {
  const fields = { who: merchant.mchId, pin };
  const signedFields = { ...fields, seal: seal ?? signatureOf(fields, "MD5") };
  const parts = Object.entries(signedFields).map(([name, value]) => textPart(name, value));
  return send(gateway, raw(encode(parts)), url);
}

test("replies to any operation by its descriptor, without a signature if it says so", async () => {
  const { fields } = await pour("1234");
  expect(Object.keys(fields)).toEqual(["voucher"]);
  expect(fields["voucher"]).toMatch(/^[A-Z]{2}[0-9]{2}$/);
});

test("marks a refusal as synthetic if the operation's registry lacks the situation", async () => {
  const { fields, diagnosis } = await pour("12");
  expect(fields["return_code"]).toBe("FAIL");
  expect(fields["return_msg"]).toContain("invalid_field");
  expect(diagnosis).toContain("synthetic");
  expect(gateway.requests.at(-1)?.refusal).toMatchObject({ field: "pin", synthetic: true });
});

test("redacts sensitive values in diagnoses", async () => {
  for (const sent of [await pour("98765"), await pour("9876", "0")]) {
    expect(sent.diagnosis).toMatch(/pin|seal/);
    expect(sent.diagnosis).not.toContain("9876");
  }
  expect(gateway.requests.at(-1)?.signature?.text).toContain("pin=***");
});

test("types stubs by the operation", async () => {
  gateway.on(operation).fail({ err_code: "TEAPOT" }, { times: 1 });
  expect((await pour("1234")).fields["err_code"]).toBe("TEAPOT");
  // @ts-expect-error -- not a code of this operation
  gateway.on(operation).fail({ err_code: "SYSTEMERROR" }, { times: 1 });
  // @ts-expect-error -- not a field of this operation
  gateway.on(operation).reply({ media_id: "x" }, { times: 1 });
});

test("the signing helper of these tests passes the vectors of the public documentation", () => {
  const fields = {
    appid: "wxd930ea5d5a258f4f",
    body: "test",
    device_info: "1000",
    mch_id: "10000100",
    nonce_str: "ibuaiVcKdpRxkhJA",
  };
  const key = "192006250b4c09247ec02edce69f6a2d";
  expect(signatureOf(fields, "MD5", key)).toBe("9A0A8659F005D6984697E2CA0A9CF3B7");
  expect(signatureOf(fields, "HMAC-SHA256", key)).toBe(
    "6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6",
  );
  expect(isSigned({ a: "1", sign: signatureOf({ a: "1" }, "MD5") }, "MD5")).toBe(true);
  expect(fieldsOf("<xml><a><![CDATA[1]]></a></xml>")).toEqual({ a: "1" });
  expect(png.length).toBeGreaterThan(8);
});
