import { createRequire } from "node:module";
import type { Settings } from "../options.js";
import type { ExchangeRecord, RecordedExchange } from "./har.js";
import type { ReceivedRequest } from "./received.js";
import { recordRequest } from "./record-request.js";
import { noResponse, recordResponse } from "./record-response.js";
import { keyRedactor, redactSignatures } from "./redact.js";

/** Converts received requests and their responses to HAR, without secrets. */
export function recordOf(
  requests: readonly ReceivedRequest[],
  settings: Pick<Settings, "registry" | "merchants">,
): ExchangeRecord {
  const entries = requests.map((request) => recordExchange(request, settings));
  const record: ExchangeRecord = { log: { version: "1.2", creator: creator(), entries } };
  // Redact keys in every string of the record, so that no member can be forgotten.
  const redactKeys = keyRedactor(settings.merchants);
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === "string" ? redactKeys(value) : value,
  );
  const plain: unknown = JSON.parse(text);
  assertRecord(plain);
  return plain;
}

/** Restores the type after a round trip through JSON, which keeps the structure. */
function assertRecord(value: unknown): asserts value is ExchangeRecord {
  if (typeof value !== "object" || value === null) throw new TypeError("Expected a record.");
}

function recordExchange(
  request: ReceivedRequest,
  { registry, merchants }: Pick<Settings, "registry" | "merchants">,
): RecordedExchange {
  const { refusal, signature, response, sensitive } = request;
  const operation = registry.byId(request.operation);
  return {
    startedDateTime: request.at,
    time: 0,
    request: recordRequest(request, operation),
    response:
      response === null ? noResponse : recordResponse(request, response, operation, merchants),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    _operation: request.operation,
    _refusal:
      refusal === null || sensitive.length === 0
        ? refusal
        : { ...refusal, diagnosis: redactSignatures(refusal.diagnosis) },
    _signature: signature === null ? null : { type: signature.type, valid: signature.valid },
    _certificate: request.certificate,
  };
}

/** The program that wrote a record: this package and its version. */
function creator(): ExchangeRecord["log"]["creator"] {
  return { name: "wechatpay-apiv2/mock", version: packageVersion() };
}

function packageVersion(): string {
  try {
    const manifest: unknown = createRequire(import.meta.url)("wechatpay-apiv2/package.json");
    if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
      return String(manifest.version);
    }
  } catch {
    // A bundled package cannot resolve its own manifest. The version is only informative.
  }
  return "unknown";
}
