import type { Operation, OperationMock } from "../runtime/operation.js";
import { mocks as generatedMocks } from "../generated/mocks/index.js";
import { OperationRegistry } from "./registry.js";
import { MockGatewayError } from "./errors.js";

/** A merchant that the gateway knows. */
export interface MerchantOptions {
  /** 商户号: digits, at most 32. */
  readonly mchId: string;
  /** The APIv2 key: 32 bytes of text. */
  readonly apiKey: string;
  /** The operations that this merchant may call; all of them where it is left out. */
  readonly permissions?: readonly Pick<Operation, "id">[];
  /** 公众账号ID: the applications that are bound to this merchant; any other is refused. Default: all are. */
  readonly appIds?: readonly string[];
  /** The APIv3 key: 32 bytes of text. Without one, replies that are encrypted by it are refused. */
  readonly apiV3Key?: string;
  /** The secret of the payment application in WeCom. Without one, signatures by it pass unexamined. */
  readonly workWxSecret?: string;
}

export interface GatewayOptions {
  /** At least one; `listen()` hands out the certificate of the first. */
  readonly merchants: readonly MerchantOptions[];
  /** Whether calls above the operation's rate limit are refused. Default: true. */
  readonly rateLimit?: boolean;
  /** The clock that the rate limit goes by, in milliseconds. Default: the machine's monotonic one. */
  readonly now?: () => number;
  /** One more origin that `handlers` and `interceptor()` answer at, as in `http://localhost:8080`. */
  readonly baseUrl?: string;
  /**
   * Whether a refusal says what was wrong with the request, in the header `x-wechatpay-mock-diagnosis`; the
   * real gateway has no such header. `requests` has the diagnosis in any case. Default: true.
   */
  readonly diagnosis?: boolean;
  /** Whether `requests` keeps the bytes of uploaded files. Default: false. */
  readonly keepFiles?: boolean;
  /** How many requests `requests` keeps; the oldest go first. Default: 10,000. */
  readonly keepRequests?: number;
  /**
   * Whether the gateway remembers orders: one that was made can be queried, paid, closed and paid back, and
   * one that was not is not there; the oldest go first above 10,000. Otherwise every right request is answered with the spec's example.
   * Default: true.
   */
  readonly orders?: boolean;
  /**
   * Origins besides this machine's own that `pay` and `notify` may send notifications to, as in `http://shop:3000`
   * for a container. Default: none.
   */
  readonly notifyOrigins?: readonly string[];
  /** The operations to answer to. Default: every one that the spec of this package describes. */
  readonly mocks?: readonly OperationMock[];
}

export interface Merchant {
  readonly mchId: string;
  readonly apiKey: string;
  /** Identifiers of operations; undefined where the merchant may call all of them. */
  readonly permissions: ReadonlySet<string> | undefined;
  /** Undefined where every application passes for the merchant's. */
  readonly appIds: ReadonlySet<string> | undefined;
  readonly apiV3Key: string | undefined;
  readonly workWxSecret: string | undefined;
}

/** The options of a gateway, checked and complete. */
export interface Settings {
  readonly merchants: readonly [Merchant, ...Merchant[]];
  readonly rateLimit: boolean;
  readonly now: () => number;
  readonly origins: readonly string[];
  readonly diagnosis: boolean;
  readonly keepFiles: boolean;
  readonly keepRequests: number;
  readonly orders: boolean;
  readonly notifyOrigins: readonly string[];
  readonly registry: OperationRegistry;
}

const known: readonly (keyof GatewayOptions)[] = [
  "merchants",
  "rateLimit",
  "now",
  "baseUrl",
  "diagnosis",
  "keepFiles",
  "keepRequests",
  "orders",
  "notifyOrigins",
  "mocks",
];
const knownOfMerchant: readonly (keyof MerchantOptions)[] = [
  "mchId",
  "apiKey",
  "permissions",
  "appIds",
  "apiV3Key",
  "workWxSecret",
];

/** @throws {MockGatewayError} INVALID_OPTION, naming the option and never the value of a key. */
export function resolveOptions(options: GatewayOptions): Settings {
  refuseUnknown("createGateway()", options, known);
  const registry = new OperationRegistry(options.mocks ?? generatedMocks);
  const { merchants } = options;
  // What JavaScript may pass is not what the types say.
  if (!isArray(merchants)) throw invalid("merchants has to be an array of { mchId, apiKey }.");
  const [first, ...others] = merchants.map((merchant, index) =>
    settleMerchant(merchant, `merchants[${index}]`, registry),
  );
  if (first === undefined)
    throw invalid("merchants is empty; give at least one { mchId, apiKey }.");
  const ids = [first, ...others].map(({ mchId }) => mchId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw invalid(`merchants has the mchId ${twice} more than once.`);
  return {
    merchants: [first, ...others],
    rateLimit: options.rateLimit ?? true,
    now: options.now ?? (() => performance.now()),
    origins: options.baseUrl === undefined ? [] : [originOf(options.baseUrl, "baseUrl")],
    diagnosis: options.diagnosis ?? true,
    orders: options.orders ?? true,
    notifyOrigins: settleOrigins(options.notifyOrigins ?? []),
    keepFiles: options.keepFiles ?? false,
    keepRequests: settleNumber(options.keepRequests ?? 10_000, "keepRequests"),
    registry,
  };
}

function settleMerchant(
  merchant: MerchantOptions,
  where: string,
  registry: OperationRegistry,
): Merchant {
  refuseUnknown(where, merchant, knownOfMerchant);
  const { mchId, apiKey, permissions, appIds, apiV3Key, workWxSecret } = merchant;
  if (typeof mchId !== "string" || !/^[0-9]{1,32}$/.test(mchId)) {
    throw invalid(`${where}.mchId has to be a text of 1 to 32 digits.`);
  }
  refuseOtherKeys(apiKey, `${where}.apiKey`, "APIv2");
  if (apiV3Key !== undefined) refuseOtherKeys(apiV3Key, `${where}.apiV3Key`, "APIv3");
  if (workWxSecret !== undefined && !isSecret(workWxSecret)) {
    throw invalid(`${where}.workWxSecret has to be a text of visible ASCII characters.`);
  }
  const stranger = permissions?.find(
    ({ id }) => !registry.mocks.some(({ operation }) => operation.id === id),
  );
  if (stranger !== undefined) {
    throw invalid(
      `${where}.permissions names ${stranger.id}, which is not mocked. Mocked: ${registry.describe(stranger.id)}`,
    );
  }
  return {
    mchId,
    apiKey,
    permissions: permissions === undefined ? undefined : new Set(permissions.map(({ id }) => id)),
    appIds: settleAppIds(appIds, `${where}.appIds`),
    apiV3Key,
    workWxSecret,
  };
}

/** A message about a key says how long it is and never what it is. */
function refuseOtherKeys(given: unknown, where: string, kind: "APIv2" | "APIv3"): void {
  if (typeof given === "string" && Buffer.byteLength(given) === 32) return;
  const length = typeof given === "string" ? `${Buffer.byteLength(given)} bytes` : typeof given;
  throw invalid(`${where} has to be 32 bytes of text, as an ${kind} key is; it is ${length}.`);
}

function isSecret(given: unknown): boolean {
  return typeof given === "string" && /^[\x21-\x7e]+$/.test(given);
}

function settleAppIds(given: unknown, where: string): ReadonlySet<string> | undefined {
  if (given === undefined) return undefined;
  const ids: readonly unknown[] = Array.isArray(given) ? given : [];
  const texts = ids.filter(
    (id): id is string => typeof id === "string" && /^[\x21-\x7e]{1,32}$/.test(id),
  );
  if (ids.length === 0 || texts.length < ids.length) {
    throw invalid(`${where} has to be a list of application IDs, texts of 1 to 32 characters.`);
  }
  return new Set(texts);
}

function settleNumber(given: unknown, name: string): number {
  if (typeof given === "number" && Number.isSafeInteger(given) && given > 0) return given;
  throw invalid(`${name} has to be a whole number from 1; it is ${String(given)}.`);
}

function settleOrigins(given: readonly string[]): readonly string[] {
  if (!isArray(given)) throw invalid("notifyOrigins has to be an array of origins.");
  return given.map((origin, index) => originOf(origin, `notifyOrigins[${index}]`));
}

function originOf(given: string, where: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== "/") {
    throw invalid(`${where} has to be an origin such as http://localhost:8080; it is ${given}`);
  }
  return url.origin;
}

function refuseUnknown(where: string, given: unknown, names: readonly string[]): void {
  if (typeof given !== "object" || given === null) {
    throw invalid(`${where} takes an object with ${names.join(", ")}.`);
  }
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw invalid(`${where} has no option ${unknown.join(", ")}; there are ${names.join(", ")}.`);
  }
}

function isArray(given: unknown): boolean {
  return Array.isArray(given);
}

function invalid(message: string): MockGatewayError {
  return new MockGatewayError("INVALID_OPTION", message);
}
