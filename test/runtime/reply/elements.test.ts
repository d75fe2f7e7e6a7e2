/** Nested elements, which are accepted only if the descriptor allows them. */
import { describe, expect, test } from "vitest";
import type { Operation, ReplyField } from "../../../runtime/index.js";
import { exchangeOf } from "../../../runtime/index.js";
import { resultOf, errorOf, summarize } from "../support/calling.js";
import { withReplyFields } from "../support/operations.js";

const inner: readonly ReplyField[] = [
  { type: "text", name: "openid", title: "名", required: true },
  { type: "integer", name: "amount", title: "名", required: false },
  { type: "integer", name: "account", title: "名", required: false, sensitive: true },
];
const unsigned: Partial<Operation> = {
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
};
const list = { title: "名", required: false, type: "elements", fields: inner } as const;
const packets = withReplyFields([{ ...list, name: "hblist", element: "hbinfo" }], unsigned);
const merchants = withReplyFields([{ ...list, name: "mchinfo", element: "mchinfo" }], unsigned);

const reply = (more: string): string =>
  `<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code>${more}</xml>`;
const head = { return_code: "SUCCESS", result_code: "SUCCESS" };
const one = "<openid><![CDATA[o1]]></openid><amount>100</amount>";
const two = "<openid> o2 </openid><unknown>7</unknown><amount/>";

describe("elements within an element of the list's name", () => {
  test.each([
    ["two of them", `<hbinfo>${one}</hbinfo>\n<hbinfo>${two}</hbinfo>`, 2],
    ["one of them", `<hbinfo>${one}</hbinfo>`, 1],
    ["none of them", "\n", 0],
  ])("are a list of objects: %s", async (_, content, count) => {
    const result = await resultOf(packets, reply(`<hblist>\n${content}</hblist>`));
    const hblist = [{ openid: "o1", amount: 100 }, { openid: " o2 " }].slice(0, count);
    expect({ ...result }).toEqual({ ...head, hblist });
  });

  test("are absent if the list is absent", async () => {
    expect({ ...(await resultOf(packets, reply(""))) }).toEqual(head);
  });

  test("are an empty list if the list is required and absent", async () => {
    const required = withReplyFields(
      [{ ...list, required: true, name: "hblist", element: "hbinfo" }],
      unsigned,
    );
    expect({ ...(await resultOf(required, reply(""))) }).toEqual({ ...head, hblist: [] });
  });

  test("are not among the fields of the exchange, and have no prototype", async () => {
    const result = await resultOf(packets, reply(`<hblist><hbinfo>${one}</hbinfo></hblist>`));
    expect([...(exchangeOf(result)?.fields ?? [])]).toEqual(Object.entries(head));
    const entries: unknown = Reflect.get(result, "hblist");
    expect(Object.getPrototypeOf(Array.isArray(entries) && entries[0])).toBeNull();
  });
});

describe("numbered elements", () => {
  const rows = withReplyFields([{ ...list, name: "rows", element: "row_$n" }], unsigned);

  test("are a list in the order received", async () => {
    const numbered = `<row_0>${one}</row_0><row_num>2</row_num><row_1>${two}</row_1>`;
    const result = await resultOf(rows, reply(numbered));
    expect({ ...result }).toEqual({
      ...head,
      rows: [{ openid: "o1", amount: 100 }, { openid: " o2 " }],
    });
    expect(exchangeOf(result)?.fields.get("row_num")).toBe("2");
  });

  test("may have numbers up to 9999, and similar names do not belong to the list", async () => {
    const similar = { row_10000: "1", rob_7: "2", xrow_7: "3", rows_0: "4" };
    const others = Object.entries(similar).map(([name, value]) => `<${name}>${value}</${name}>`);
    const numbered = `<row_10>${one}</row_10><row_9999>${two}</row_9999>`;
    const result = await resultOf(rows, reply(numbered + others.join("")));
    expect({ ...result }).toEqual({
      ...head,
      rows: [{ openid: "o1", amount: 100 }, { openid: " o2 " }],
    });
    expect(Object.fromEntries(exchangeOf(result)?.fields ?? [])).toEqual({ ...head, ...similar });
  });

  test("are recognized only if the descriptor has a list of that name", async () => {
    const result = await resultOf(packets, reply("<hbin7>1</hbin7>"));
    expect({ ...result }).toEqual(head);
    expect(exchangeOf(result)?.fields.get("hbin7")).toBe("1");
  });

  test.each([
    [
      "a repeated number",
      `<row_0>${one}</row_0><row_0>${one}</row_0>`,
      "<row_0> occurs more than once",
    ],
    ["text instead of elements", "<row_1>1</row_1>", "<row_1> contains text instead of elements"],
    ["no number", `<row_x>${one}</row_x>`, "<row_x> contains elements instead of text"],
    ["a leading zero", `<row_01>${one}</row_01>`, "<row_01> contains elements instead of text"],
  ])("are rejected with %s", async (_, content, reason) => {
    expect((await errorOf(rows, reply(content))).message).toContain(reason);
  });

  test("are named if one is missing a field", async () => {
    const incomplete = reply(`<row_0>${one}</row_0><row_1><amount>1</amount></row_1>`);
    expect((await errorOf(rows, incomplete)).message).toContain("openid in row_1");
  });
});

test("elements may be siblings without an enclosing element", async () => {
  const both = `<mchinfo>${one}</mchinfo><total>2</total><mchinfo>${two}</mchinfo>`;
  expect({ ...(await resultOf(merchants, reply(both))) }).toEqual({
    ...head,
    mchinfo: [{ openid: "o1", amount: 100 }, { openid: " o2 " }],
  });
  expect({ ...(await resultOf(merchants, reply(`<mchinfo>${one}</mchinfo>`))) }).toEqual({
    ...head,
    mchinfo: [{ openid: "o1", amount: 100 }],
  });
});

test.each([
  ["two", `<mchinfo>${one}</mchinfo><mchinfo>${two}</mchinfo>`, 2],
  ["one", `<mchinfo>${one}</mchinfo>`, 1],
  ["none", "", 0],
])("elements may be within an element of their own name: %s", async (_, content, count) => {
  const mchinfo = [{ openid: "o1", amount: 100 }, { openid: " o2 " }].slice(0, count);
  const body = reply(`<mchinfo>${content}</mchinfo>`);
  expect({ ...(await resultOf(merchants, body)) }).toEqual({ ...head, mchinfo });
});

test("an optional value in an element that cannot be parsed is left out with a note", async () => {
  const unreadable = `<hblist><hbinfo><openid>o</openid><amount>x1</amount><account>secret</account></hbinfo></hblist>`;
  const result = await resultOf(packets, reply(unreadable));
  expect(result).toMatchObject({ hblist: [{ openid: "o" }] });
  expect(exchangeOf(result)?.notes).toEqual([
    'amount in hbinfo[0] in the reply is not a whole number: "x1". It was left out.',
    "account in hbinfo[0] in the reply is not a whole number. It was left out.",
  ]);
});

test("rejects unexpected elements and text with these messages", async () => {
  const wrong = [
    `<hblist>1</hblist>`,
    `<hblist>1<hbinfo>${one}</hbinfo></hblist>`,
    `<hblist><other>1</other></hblist>`,
    `<hblist><hbinfo>${one}</hbinfo><other/></hblist>`,
    `<hblist><hbinfo>${one}</hbinfo></hblist><hblist/>`,
    `<hblist><hbinfo>1</hbinfo></hblist>`,
    `<hblist><hbinfo>1${one}</hbinfo></hblist>`,
    `<hblist><hbinfo><openid>1</openid><openid>2</openid></hbinfo></hblist>`,
    `<hblist><hbinfo><openid><a>1</a></openid></hbinfo></hblist>`,
    `<other><hbinfo>${one}</hbinfo></other>`,
    `<hbinfo>${one}</hbinfo>`,
    `<hblist><hbinfo>${one}</hbinfo><hbinfo><amount>1</amount></hbinfo></hblist>`,
  ];
  const errors = await Promise.all(wrong.map((content) => errorOf(packets, reply(content))));
  expect(errors.map(summarize)).toMatchInlineSnapshot(`
    [
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hblist> contains text instead of elements. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hblist> contains text between its elements. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hblist> contains elements other than <hbinfo>. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hblist> contains elements other than <hbinfo>. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hblist> occurs more than once. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hbinfo> contains text instead of elements. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hbinfo> contains text between its elements. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <openid> occurs more than once. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <openid> contains elements instead of text. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <other> contains elements instead of text. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: <hbinfo> contains elements instead of text. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing openid in hbinfo[1]. The request may have been executed. Find out whether it was before you repeat it.",
    ]
  `);
});
