/** The description of requests and responses, and the reader of XML replies. */
import { describe, expect, test } from "vitest";
import { describeRequest, describeResponse } from "../../../mock/record/received.js";
import { xmlElements, xmlFields } from "../../../mock/record/xml-elements.js";
import type { ClientCertificate } from "../../../mock/parse/incoming-request.js";
import { baseFields, operationOf } from "../support/operation.js";

const head = { method: "POST", path: "/lab/form", query: "", headers: { host: "lab.example" } };
const operation = operationOf(baseFields, { mutualTLS: true });
const refusal = { when: "wrong_signature", message: "签名错误", synthetic: false } as const;

describe("describes a certificate", () => {
  const describeCertificate = (certificate: ClientCertificate): object | null =>
    describeRequest(
      operation,
      { request: { ...head, certificate }, validation: {}, refusal: null },
      false,
    ).certificate;
  const subject = { subject: "O=Test, CN=1230000109", commonName: "1230000109" };

  test("as null if none was presented", () => {
    expect(describeCertificate({ state: "none" })).toBeNull();
    expect(describeCertificate({ state: "unseen" })).toBeNull();
  });

  test("with its subject if it is trusted", () => {
    expect(describeCertificate({ state: "trusted", ...subject })).toEqual({
      ...subject,
      trusted: true,
    });
  });

  test("with its claimed subject if it is not trusted", () => {
    const untrusted = { state: "untrusted", reason: "expired", ...subject } as const;
    expect(describeCertificate(untrusted)).toEqual({ ...subject, trusted: false });
  });
});

test("truncates the diagnosis of a refusal to 65,536 characters", () => {
  const describeRefusal = (diagnosis: string): unknown =>
    describeRequest(
      operation,
      {
        request: { ...head, certificate: { state: "none" } },
        validation: {},
        refusal: { ...refusal, diagnosis },
      },
      false,
    ).refusal;
  expect(describeRefusal("x")).toEqual({ ...refusal, diagnosis: "x" });
  expect(describeRefusal("x".repeat(65_537))).toEqual({
    ...refusal,
    diagnosis: "x".repeat(65_536),
  });
});

test("describes a request to an unknown path without encoding and mutual TLS", () => {
  const certificate = { state: "none" } as const;
  expect(
    describeRequest(
      undefined,
      { request: { ...head, certificate }, validation: {}, refusal: null },
      false,
    ),
  ).toMatchObject({ operation: null, encoding: null, mutualTLS: false, query: {}, sensitive: [] });
});

test("describes whether a response was compressed", () => {
  const response = { status: 200, headers: {}, body: "é" };
  expect(describeResponse(response)).toEqual({ ...response, size: 2 });
  expect(describeResponse({ ...response, packed: "gzip" })).toEqual({
    ...response,
    size: 2,
    packed: "gzip",
  });
});

describe("xmlElements", () => {
  test("returns the child elements of the root with their ranges", () => {
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
  ])("returns no fields for %s, which does not have one level", (text) => {
    expect(xmlFields(text)).toBeUndefined();
  });
});
