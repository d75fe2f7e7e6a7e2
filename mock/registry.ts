import type { Operation, OperationMock } from "../runtime/operation.js";
import { MockGatewayError } from "./errors.js";
import { similarity } from "./similarity.js";
import type { IncomingRequest } from "./parse/incoming-request.js";

/** What a multipart body may hold besides its file: text parts, headers, boundaries. */
const bytesBesidesFiles = 64 * 1024;

/** Operations that one message names. */
const mostNamed = 4;

/** The operations that a gateway answers to, found by path. */
export class OperationRegistry {
  readonly mocks: readonly OperationMock[];

  constructor(mocks: readonly OperationMock[]) {
    if (mocks.length === 0) {
      throw new MockGatewayError(
        "INVALID_OPTION",
        "mocks is empty: there is nothing to answer to.",
      );
    }
    this.mocks = mocks;
  }

  /**
   * The operation at a path. Of several, the one with this method; and of several with one method, the one
   * whose parameters stand in the URL.
   */
  at({
    path,
    method,
    query,
  }: Pick<IncomingRequest, "path" | "method" | "query">): OperationMock | undefined {
    const here = this.mocks.filter(({ operation }) => operation.path === path);
    const byMethod = here.filter(({ operation }) => operation.method === method);
    const [first, ...others] = byMethod.length > 0 ? byMethod : here;
    if (first === undefined || others.length === 0) return first;
    const came = new URLSearchParams(query);
    const said = ({ operation }: OperationMock): boolean =>
      Object.entries(operation.request.query ?? {}).every(
        ([name, value]) => came.get(name) === value,
      );
    return [first, ...others].find(said) ?? first;
  }

  /** Whether an operation is served at a URL: at its own servers, or at the origins that came to them. */
  serves({ origin, pathname }: URL, origins: readonly string[]): boolean {
    return this.mocks.some(
      ({ operation: { path, servers } }) =>
        path === pathname && [...servers, ...origins].includes(origin),
    );
  }

  /** Every origin that serves one of the operations for real. */
  get servers(): readonly string[] {
    return [...new Set(this.mocks.flatMap(({ operation }) => operation.servers))];
  }

  /** Fields of an operation's reply that are keys for others to be signed with. */
  keyFields({ id }: Operation): readonly string[] {
    const keys = this.mocks.flatMap(({ operation: { signing } }) => signing.key ?? []);
    return [...new Set(keys.filter(({ from }) => from.id === id).map(({ field }) => field))];
  }

  has({ id }: Operation): boolean {
    return this.named(id) !== undefined;
  }

  /** The operation of an identifier, as in `secapi/mch/uploadmedia.post`. */
  named(id: string | null): Operation | undefined {
    return this.mocks.find(({ operation }) => operation.id === id)?.operation;
  }

  /**
   * What is mocked, for messages that say so: all of it where that is little, and otherwise what is most
   * like the path or identifier that was asked for.
   */
  describe(asked: string): string {
    const few = this.mocks.length <= mostNamed;
    const named = few
      ? this.mocks
      : this.mocks
          .toSorted(
            (one, other) =>
              similarity(asked, other.operation.path) - similarity(asked, one.operation.path),
          )
          .slice(0, mostNamed - 1);
    const words = named.map(({ operation: { method, path, request, servers } }) => {
      const query = new URLSearchParams(request.query).toString();
      return `${method} ${path}${query === "" ? "" : `?${query}`} on ${servers.join(", ")}`;
    });
    const left = this.mocks.length - named.length;
    return [...words, ...(left > 0 ? [`and ${left} others`] : [])].join("; ");
  }

  /** The largest body, in bytes, that any operation can make use of. */
  get bodyLimit(): number {
    return Math.max(...this.mocks.map(({ operation }) => bodyLimit(operation)));
  }
}

/** The largest body of an operation, in bytes: its files, and some room for what stands around them. */
export function bodyLimit({ request }: Operation): number {
  return request.fields.reduce(
    (sum, field) => sum + (field.type === "file" ? field.maxBytes : 0),
    bytesBesidesFiles,
  );
}
