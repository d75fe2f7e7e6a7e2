import { expect as jestExpect } from "expect";
import { beforeEach, describe, expect, test } from "vitest";
import "../../../mock/matchers/vitest.js";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway, matchers } from "../../../mock/index.js";
import type { Gateway, GatewayMatchers } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { jpeg, md5, merchant, png, upload } from "../support/upload.js";
import { pay, payMocks, sendPin } from "../record/support.js";

jestExpect.extend(matchers);

type Expectation = GatewayMatchers<void> & { readonly not: GatewayMatchers<void> };
interface Framework {
  readonly of: (gateway: Gateway) => Expectation;
  readonly matching: (pattern: RegExp) => { asymmetricMatch(value: unknown): boolean };
}
/* eslint-disable @typescript-eslint/no-unsafe-return -- vitest types its asymmetric matchers as any */
const frameworks: [string, Framework][] = [
  ["vitest", { of: (gateway) => expect(gateway), matching: (p) => expect.stringMatching(p) }],
  ["jest", { of: (gateway) => jestExpect(gateway), matching: (p) => jestExpect.stringMatching(p) }],
];
/* eslint-enable */

const mch_id = merchant.mchId;
const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const wronglySigned = upload(png, { after: { sign: "0".repeat(64) } });
const empty = createGateway({ merchants: [merchant] });

beforeEach(() => {
  gateway.reset();
});

/** The message of a failing assertion, without colors. */
function failure(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return String(error).replace(/\u001b\[\d+m/g, "");
  }
  throw new Error("The assertion passed.");
}

describe.each(frameworks)("in %s", (_, { of, matching }) => {
  test("toHaveUploaded passes for an accepted upload with the expected fields", async () => {
    await send(gateway, upload(png));
    of(gateway).toHaveUploaded();
    of(gateway).toHaveUploaded({ mch_id, media_hash: md5(png) });
    of(gateway).toHaveUploaded({ media_hash: matching(/^[0-9a-f]{32}$/) });
    of(gateway).not.toHaveUploaded({ media_hash: md5(jpeg) });
    of(gateway).not.toHaveUploaded({ nothing: matching(/./) });
  });

  test("toHaveUploaded fails for a refused upload, and says that it was refused", async () => {
    await send(gateway, wronglySigned);
    const message = failure(() => {
      of(gateway).toHaveUploaded({ media_hash: md5(png) });
    });
    expect(message).toContain(`Expected an accepted upload with media_hash "${md5(png)}".`);
    expect(message).toMatch(
      /Received 1 request:\n {2}1\. POST \/secapi\/mch\/uploadmedia mch_id=1230000109 .* media=\(13 bytes, MD5 [0-9a-f]{32}\) → refused \(wrong_signature\): expected sign to be /,
    );
    expect(message).not.toContain("closest");
  });

  test("a failure shows the closest request as a diff", async () => {
    await send(gateway, upload(jpeg));
    await send(gateway, upload(png, { type: "MD5" }));
    await send(gateway, upload(jpeg));
    const message = failure(() => {
      of(gateway).toHaveUploaded({ sign_type: "MD5", media_hash: "0", mch_id: matching(/^\d+$/) });
    });
    expect(message).toContain("Received 3 requests:");
    expect(message).toContain("The closest is request 2:");
    expect(message).toMatch(/^- .*"media_hash": "0",$/m);
    expect(message).toMatch(new RegExp(`^\\+ .*"media_hash": "${md5(png)}",$`, "m"));
    expect(message).toMatch(/^ {2} {2,}"sign_type": "MD5",$/m);
  });

  test("toHaveReceived passes for accepted and refused requests to the operation", async () => {
    await send(gateway, wronglySigned);
    of(gateway).toHaveReceived(secapiMchUploadmedia);
    of(gateway).toHaveReceived(secapiMchUploadmedia, { mch_id, sign: "0".repeat(64) });
    of(gateway).not.toHaveReceived(secapiMchUploadmedia, { mch_id: "1" });
    of(gateway).not.toHaveReceived(pay);
    const message = failure(() => {
      of(empty).toHaveReceived(secapiMchUploadmedia, { mch_id });
    });
    expect(message).toContain(
      'Expected a request to secapi/mch/uploadmedia.post with mch_id "1230000109".\n\nReceived no request.',
    );
  });

  test("toHaveRefused passes for a given situation, or for any", async () => {
    of(gateway).not.toHaveRefused();
    await send(gateway, wronglySigned);
    of(gateway).toHaveRefused();
    of(gateway).toHaveRefused("wrong_signature");
    const message = failure(() => {
      of(gateway).toHaveRefused("rate_limited");
    });
    expect(message).toContain("Expected a refused request (rate_limited).");
    const negated = failure(() => {
      of(gateway).not.toHaveRefused();
    });
    expect(negated).toContain("Expected no refused request.");
  });

  test("toHaveVerified passes if every accepted request is signed with the type", async () => {
    of(gateway).not.toHaveVerified("MD5");
    await send(gateway, upload(png, { type: "MD5" }));
    await send(gateway, wronglySigned);
    of(gateway).toHaveVerified("MD5");
    await send(gateway, upload());
    const message = failure(() => {
      of(gateway).toHaveVerified("MD5");
    });
    expect(message).toContain("every accepted request to be signed with MD5");
    expect(message).toContain("Received other signatures in 1 request: HMAC-SHA256.");
  });

  test("no message shows a sensitive value", async () => {
    const cards = createGateway({ merchants: [merchant], mocks: payMocks });
    await sendPin(cards, "271828");
    of(cards).toHaveReceived(pay, { pin: "271828" });
    const message = failure(() => {
      of(cards).toHaveReceived(pay, { pin: "314159", who: "1" });
    });
    expect(message).toContain("with pin ***, who ");
    expect(message).toContain("pin=*** seal=*** → accepted");
    expect(message).not.toMatch(/271828|314159/);
  });

  test("rejects a value that is not a gateway", () => {
    const server = { ...empty, requests: undefined };
    const message = failure(() => {
      // @ts-expect-error -- JavaScript allows it
      of(server).toHaveUploaded();
    });
    expect(message).toContain("Expected a gateway created by createGateway()");
  });
});

test("toHaveSeenCertificateOf passes only for a trusted certificate", async () => {
  const server = await gateway.listen();
  const { Agent, request } = await import("undici");
  const sendRequest = async (connect: object): Promise<void> => {
    const dispatcher = new Agent({ connect });
    await (await request(server.url, { dispatcher })).body.dump();
    await dispatcher.close();
  };
  const { ca, cert, key } = server;
  const expired = await server.certificateFor("1900000001", { expired: true });
  await sendRequest({ ca });
  await sendRequest({ ca, ...expired });
  // The path is unknown, so the request is not refused for its certificate.
  await sendRequest({ ca, ...(await server.certificateFor(mch_id, { expired: true })) });
  const message = failure(() => {
    expect(gateway).toHaveSeenCertificateOf(mch_id);
  });
  expect(message).toContain(`Expected a trusted certificate with the subject CN ${mch_id}.`);
  const untrusted = (owner: string): string =>
    `CN=${owner}, O=wechatpay-apiv2 mock gateway (not trusted)`;
  expect(message).toContain(
    `Received certificates: none; ${untrusted("1900000001")}; ${untrusted(mch_id)}.`,
  );
  await sendRequest({ ca, cert, key });
  expect(gateway).toHaveSeenCertificateOf(mch_id);
  await server.close();
});

test("a long list shows the latest requests, one line each", async () => {
  for (let round = 0; round < 22; round += 1) {
    await send(gateway, upload(png, { changes: { note: `${"x".repeat(500)}\n${round}` } }));
  }
  const message = failure(() => {
    expect(gateway).toHaveRefused();
  });
  expect(message).toMatch(/Received 22 requests:\n {2}… 2 more\n {2}3\. POST/);
  expect(message.split("\n").filter((line) => /^ {2}\d+\. POST/.test(line))).toHaveLength(20);
});
