import type { Operation, OperationMock } from "../runtime/operation.js";
import { sortByCloseness } from "../text/suggest.js";
import { invalidOption } from "./invalid-option.js";
import type { IncomingRequest } from "./parse/incoming-request.js";

/** Bytes of a request body that are not file content: text fields, part headers and boundaries. */
const nonFileBytes = 64 * 1024;

/** The most operations that one message lists. */
const maxListed = 4;

/** The operations of a gateway. */
export class OperationRegistry {
  readonly mocks: readonly OperationMock[];

  /** @throws {MockGatewayError} INVALID_OPTION if there are no mocks */
  constructor(mocks: readonly OperationMock[]) {
    if (mocks.length === 0) {
      throw invalidOption("mocks: Expected at least one operation, received an empty array.");
    }
    this.mocks = mocks;
  }

  /**
   * The operation that serves a request. Operations that share a path are distinguished by their method, then by
   * the fixed parameters of their URL. If none matches, the first operation at the path handles the request
   * and refuses its method or its query.
   */
  match({
    path,
    method,
    query,
  }: Pick<IncomingRequest, "path" | "method" | "query">): OperationMock | undefined {
    const atPath = this.mocks.filter(({ operation }) => operation.path === path);
    const withMethod = atPath.filter(({ operation }) => operation.method === method);
    const [first, ...others] = withMethod.length > 0 ? withMethod : atPath;
    if (first === undefined || others.length === 0) return first;
    const received = new URLSearchParams(query);
    const hasFixedQuery = ({ operation }: OperationMock): boolean =>
      Object.entries(operation.request.query ?? {}).every(
        ([name, value]) => received.get(name) === value,
      );
    return [first, ...others].find(hasFixedQuery) ?? first;
  }

  /** Whether an operation is served at a URL, by its own servers or by one of the additional origins. */
  serves({ origin, pathname }: URL, origins: readonly string[]): boolean {
    return this.mocks.some(
      ({ operation: { path, servers } }) =>
        path === pathname && [...servers, ...origins].includes(origin),
    );
  }

  /** The origins of the real servers of all operations. */
  get servers(): readonly string[] {
    return [...new Set(this.mocks.flatMap(({ operation }) => operation.servers))];
  }

  /** The reply fields of an operation that contain signing keys for other operations. */
  keyFields({ id }: Operation): readonly string[] {
    const keys = this.mocks.flatMap(({ operation: { signing } }) => signing.key ?? []);
    return [...new Set(keys.filter(({ from }) => from.id === id).map(({ field }) => field))];
  }

  has({ id }: Operation): boolean {
    return this.byId(id) !== undefined;
  }

  /** The operation with an ID, which is its path and method joined by a dot. */
  byId(id: string | null): Operation | undefined {
    return this.mocks.find(({ operation }) => operation.id === id)?.operation;
  }

  /**
   * Lists the mocked operations for a message: all of them if they are few, otherwise those whose path is
   * closest to the requested path or ID.
   */
  describe(requested: string): string {
    const listed =
      this.mocks.length <= maxListed
        ? this.mocks
        : sortByCloseness(requested, this.mocks, ({ operation }) => operation.path).slice(
            0,
            maxListed - 1,
          );
    const descriptions = listed.map(({ operation: { method, path, request, servers } }) => {
      const query = new URLSearchParams(request.query).toString();
      return `${method} ${path}${query === "" ? "" : `?${query}`} on ${servers.join(", ")}`;
    });
    const omitted = this.mocks.length - listed.length;
    return [...descriptions, ...(omitted > 0 ? [`and ${omitted} others`] : [])].join("; ");
  }

  /** The largest request body that any operation accepts, in bytes. */
  get bodyLimit(): number {
    return Math.max(...this.mocks.map(({ operation }) => bodyLimit(operation)));
  }
}

/** The largest request body of an operation, in bytes: its files, plus 64 KiB for everything else. */
export function bodyLimit({ request }: Operation): number {
  return request.fields.reduce(
    (sum, field) => sum + (field.type === "file" ? field.maxBytes : 0),
    nonFileBytes,
  );
}
