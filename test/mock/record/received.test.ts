/** What is kept of a request, and how replies are taken apart again. */
import { describe, expect, test } from "vitest";
import { describeReply, describeRequest } from "../../../mock/record/received.js";
import { xmlElements, xmlFields } from "../../../mock/record/xml-text.js";
import type { ClientCertificate } from "../../../mock/parse/incoming-request.js";
import { operationOf, baseFields } from "../support/operation.js";

const arrival = { method: "POST", path: "/lab/form", query: "", headers: { host: "lab.example" } };
const operation = operationOf(baseFields, { mutualTLS: true });
const refusal = { when: "wrong_signature", message: "签名错误", synthetic: false } as const;

describe("of a certificate", () => {
  const kept = (certificate: ClientCertificate): object | null =>
    describeRequest(
      operation,
      { arrival: { ...arrival, certificate }, examination: {}, refusal: null },
      false,
    ).certificate;
  const named = { subject: "O=Test, CN=1230000109", commonName: "1230000109" };

  test("that was not shown, nothing", () => {
    expect(kept({ state: "none" })).toBeNull();
    expect(kept({ state: "unseen" })).toBeNull();
  });

  test("that is trusted, whose it is", () => {
    expect(kept({ state: "trusted", ...named })).toEqual({ ...named, trusted: true });
  });

  test("that is not trusted, whose it says that it is", () => {
    const shown = { state: "untrusted", reason: "expired", ...named } as const;
    expect(kept(shown)).toEqual({ ...named, trusted: false });
  });
});

test("of a refusal all is kept, its diagnosis at most 65,536 characters long", () => {
  const described = (diagnosis: string): unknown =>
    describeRequest(
      operation,
      {
        arrival: { ...arrival, certificate: { state: "none" } },
        examination: {},
        refusal: { ...refusal, diagnosis },
      },
      false,
    ).refusal;
  expect(described("x")).toEqual({ ...refusal, diagnosis: "x" });
  expect(described("x".repeat(65_537))).toEqual({ ...refusal, diagnosis: "x".repeat(65_536) });
});

test("of an operation that is not known, there is no encoding and no need of a certificate", () => {
  const certificate = { state: "none" } as const;
  expect(
    describeRequest(
      undefined,
      { arrival: { ...arrival, certificate }, examination: {}, refusal: null },
      false,
    ),
  ).toMatchObject({ operation: null, encoding: null, mutualTLS: false, query: {}, sensitive: [] });
});

test("of a reply that was packed it is said, and of another it is not", () => {
  const reply = { status: 200, headers: {}, body: "é" };
  expect(describeReply(reply)).toEqual({ ...reply, size: 2 });
  expect(describeReply({ ...reply, packed: "gzip" })).toEqual({
    ...reply,
    size: 2,
    packed: "gzip",
  });
});

describe("XML is taken apart", () => {
  test("into the elements below its root, with their places", () => {
    const text = "<xml><a>1</a> <list><item><fee>2</fee></item><item></item></list><b></b></xml>";
    const elements = xmlElements(text) ?? [];
    expect(elements.map(({ name, text: value }) => [name, value])).toEqual([
      ["a", "1"],
      ["list", undefined],
      ["b", ""],
    ]);
    expect(elements.map(({ start, end }) => text.slice(start, end))).toEqual([
      "1",
      "<item><fee>2</fee></item><item></item>",
      "",
    ]);
  });

  test.each([
    ["<xml><a>1</a><list><item>2</item></list></xml>"],
    ["<xml><list><item>2</item></list></xml>"],
    ["x<xml><a>1</a></xml>"],
    ["<?xml?>x<xml><a>1</a></xml>"],
    ["<xml><a>1</a>"],
    ["<xml>"],
    [""],
  ])("%s has not one level", (text) => {
    expect(xmlFields(text)).toBeUndefined();
  });
});
