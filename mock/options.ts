import type { Operation, OperationMock } from "../runtime/operation.js";
import { mocks as generatedMocks } from "../generated/mocks/index.js";
import { describeType, describeValue } from "../text/describe.js";
import { unknownName } from "../text/suggest.js";
import type { MockGatewayError } from "./errors.js";
import { invalidOption } from "./invalid-option.js";
import { OperationRegistry } from "./registry.js";

/** A merchant that may call the gateway. */
export interface MerchantOptions {
  /** 商户号: 1 to 32 digits. */
  readonly mchId: string;
  /** The APIv2 key: 32 bytes of text. */
  readonly apiKey: string;
  /** The operations that this merchant may call. Default: all of them. */
  readonly permissions?: readonly Pick<Operation, "id">[];
  /** 公众账号ID: the applications bound to this merchant. Requests for any other are refused. Default: any. */
  readonly appIds?: readonly string[];
  /** The APIv3 key: 32 bytes of text. Requests whose reply is encrypted with it are refused if it is missing. */
  readonly apiV3Key?: string;
  /** The secret of the payment application in WeCom. If it is missing, signatures made with it are not checked. */
  readonly workWxSecret?: string;
}

/** The options of `createGateway()`. */
export interface GatewayOptions {
  /** At least one. `listen()` returns the credentials of the first. */
  readonly merchants: readonly MerchantOptions[];
  /** Whether to refuse calls that exceed the rate limit of an operation. Default: true. */
  readonly rateLimit?: boolean;
  /** The clock of the rate limit, in milliseconds. Default: `performance.now()`. */
  readonly now?: () => number;
  /** An additional origin for `handlers` and `interceptor()`, such as `http://localhost:8080`. Default: none. */
  readonly baseUrl?: string;
  /**
   * Whether a refusal explains itself in the response header `x-wechatpay-mock-diagnosis`, which the real
   * gateway does not send. `requests` contains the diagnosis in any case. Default: true.
   */
  readonly diagnosis?: boolean;
  /** Whether `requests` keeps the bytes of uploaded files. Default: false. */
  readonly keepFiles?: boolean;
  /** The number of requests that `requests` keeps. The oldest are dropped first. Default: 10,000. */
  readonly keepRequests?: number;
  /**
   * Whether the gateway keeps orders, the latest 10,000 of them. An order can then be queried, paid, closed and
   * refunded only after it has been placed. If false, every valid request receives the reply of the spec's
   * example. Default: true.
   */
  readonly orders?: boolean;
  /**
   * Origins that `pay` and `notify` may send notifications to, in addition to loopback addresses. Needed for
   * containers, for example `http://shop:3000`. Default: none.
   */
  readonly notifyOrigins?: readonly string[];
  /** The operations to mock. Default: every operation in the spec of this package. */
  readonly mocks?: readonly OperationMock[];
}

/** A merchant with validated options. */
export interface Merchant {
  readonly mchId: string;
  readonly apiKey: string;
  /** IDs of operations. Undefined if the merchant may call all of them. */
  readonly permissions: ReadonlySet<string> | undefined;
  /** Undefined if any application counts as bound to the merchant. */
  readonly appIds: ReadonlySet<string> | undefined;
  readonly apiV3Key: string | undefined;
  readonly workWxSecret: string | undefined;
}

/** The validated options of a gateway, with defaults applied. */
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

const gatewayOptionNames: readonly (keyof GatewayOptions)[] = [
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
const merchantOptionNames: readonly (keyof MerchantOptions)[] = [
  "mchId",
  "apiKey",
  "permissions",
  "appIds",
  "apiV3Key",
  "workWxSecret",
];

/**
 * Validates the options of a gateway and applies the defaults. JavaScript callers may pass anything, so
 * values are checked even if their type excludes the mistake.
 *
 * @throws {MockGatewayError} INVALID_OPTION. The message names the option, but never shows a key or a secret.
 */
export function resolveOptions(options: GatewayOptions): Settings {
  checkOptionNames("options", options, gatewayOptionNames);
  const registry = new OperationRegistry(options.mocks ?? generatedMocks);
  return {
    merchants: resolveMerchants(options.merchants, registry),
    rateLimit: options.rateLimit ?? true,
    now: options.now ?? (() => performance.now()),
    origins: options.baseUrl === undefined ? [] : [resolveOrigin(options.baseUrl, "baseUrl")],
    diagnosis: options.diagnosis ?? true,
    orders: options.orders ?? true,
    notifyOrigins: resolveNotifyOrigins(options.notifyOrigins ?? []),
    keepFiles: options.keepFiles ?? false,
    keepRequests: resolveCount(options.keepRequests ?? 10_000, "keepRequests"),
    registry,
  };
}

function resolveMerchants(
  merchants: readonly MerchantOptions[],
  registry: OperationRegistry,
): Settings["merchants"] {
  if (!isArray(merchants)) {
    throw invalid(
      "merchants",
      `Expected an array of { mchId, apiKey }, received ${describeType(merchants)}.`,
    );
  }
  const [first, ...others] = merchants.map((merchant, index) =>
    resolveMerchant(merchant, `merchants[${index}]`, registry),
  );
  if (first === undefined) {
    throw invalid("merchants", "Expected at least one { mchId, apiKey }, received an empty array.");
  }
  const ids = [first, ...others].map(({ mchId }) => mchId);
  const duplicate = ids.find((id, index) => ids.indexOf(id) !== index);
  if (duplicate !== undefined) {
    throw invalid(
      "merchants",
      `Expected a different mchId for each merchant, received ${duplicate} more than once.`,
    );
  }
  return [first, ...others];
}

function resolveMerchant(
  merchant: MerchantOptions,
  path: string,
  registry: OperationRegistry,
): Merchant {
  checkOptionNames(path, merchant, merchantOptionNames);
  const { mchId, apiKey, permissions, appIds, apiV3Key, workWxSecret } = merchant;
  if (typeof mchId !== "string" || !/^[0-9]{1,32}$/.test(mchId)) {
    const received = typeof mchId === "string" ? "other text" : describeType(mchId);
    throw invalid(`${path}.mchId`, `Expected text of 1 to 32 digits, received ${received}.`);
  }
  checkKey(apiKey, `${path}.apiKey`, "APIv2");
  if (apiV3Key !== undefined) checkKey(apiV3Key, `${path}.apiV3Key`, "APIv3");
  if (workWxSecret !== undefined && !isVisibleAscii(workWxSecret)) {
    throw invalid(`${path}.workWxSecret`, "Expected text of visible ASCII characters.");
  }
  const notMocked = permissions?.find((operation) => registry.byId(operation.id) === undefined);
  if (notMocked !== undefined) {
    throw invalid(
      `${path}.permissions`,
      `${notMocked.id} is not mocked. Mocked: ${registry.describe(notMocked.id)}`,
    );
  }
  return {
    mchId,
    apiKey,
    permissions: permissions === undefined ? undefined : new Set(permissions.map(({ id }) => id)),
    appIds: resolveAppIds(appIds, `${path}.appIds`),
    apiV3Key,
    workWxSecret,
  };
}

/** The message contains the length of the key, never the key. */
function checkKey(value: unknown, path: string, kind: "APIv2" | "APIv3"): void {
  if (typeof value === "string" && Buffer.byteLength(value) === 32) return;
  const received =
    typeof value === "string" ? `${Buffer.byteLength(value)} bytes` : describeType(value);
  throw invalid(path, `Expected an ${kind} key, which is 32 bytes of text, received ${received}.`);
}

function isVisibleAscii(value: unknown): boolean {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}

function resolveAppIds(value: unknown, path: string): ReadonlySet<string> | undefined {
  if (value === undefined) return undefined;
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  const validIds = ids.filter(
    (id): id is string => typeof id === "string" && /^[\x21-\x7e]{1,32}$/.test(id),
  );
  if (ids.length === 0 || validIds.length < ids.length) {
    throw invalid(
      path,
      "Expected an array of application IDs, each of 1 to 32 visible ASCII characters.",
    );
  }
  return new Set(validIds);
}

function resolveCount(value: unknown, path: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw invalid(path, `Expected a whole number of at least 1, received ${describeValue(value)}.`);
}

function resolveNotifyOrigins(origins: readonly string[]): readonly string[] {
  if (!isArray(origins)) {
    throw invalid(
      "notifyOrigins",
      `Expected an array of origins, received ${describeType(origins)}.`,
    );
  }
  return origins.map((origin, index) => resolveOrigin(origin, `notifyOrigins[${index}]`));
}

function resolveOrigin(value: string, path: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== "/") {
    throw invalid(path, `Expected an origin such as http://localhost:8080, received "${value}".`);
  }
  return url.origin;
}

function checkOptionNames(path: string, value: unknown, known: readonly string[]): void {
  if (typeof value !== "object" || value === null) {
    throw invalid(
      path,
      `Expected an object with ${known.join(", ")}, received ${describeType(value)}.`,
    );
  }
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw invalid(path, unknown.map((name) => unknownName("option", name, known)).join(" "));
  }
}

/** Not `Array.isArray` itself, whose type predicate turns a readonly array into `any[]`. */
function isArray(value: unknown): boolean {
  return Array.isArray(value);
}

function invalid(path: string, message: string): MockGatewayError {
  return invalidOption(`${path}: ${message}`);
}
