import type { HttpHandler } from "msw";
import type { Operation } from "../runtime/operation.js";
import { invalidOption } from "./invalid-option.js";
import type { ConnectionFault } from "./faults/connections.js";
import type { GatewayOptions } from "./options.js";
import { resolveOptions } from "./options.js";
import type { OrderSnapshot } from "./orders/order-snapshot.js";
import { orderSnapshot } from "./orders/order-snapshot.js";
import type { OrderOrRefund, OrderToPay } from "./orders/payer.js";
import { Payer } from "./orders/payer.js";
import type { NotificationAcknowledgement } from "./orders/send-notification.js";
import type { GatewayEvents } from "./record/events.js";
import type { ExchangeRecord } from "./record/har.js";
import type { ReceivedRequest } from "./record/received.js";
import { recordOf } from "./record/record.js";
import { Replay } from "./record/replay.js";
import type { GatewayStats } from "./record/stats.js";
import { RequestHandler } from "./request-handler.js";
import type { OperationStubs } from "./stubs/operation-stubs.js";
import { OperationStubList } from "./stubs/operation-stubs.js";
import { handlersFor } from "./transports/handlers.js";
import type { Interceptor } from "./transports/interceptor.js";
import { interceptorFor } from "./transports/interceptor.js";
import type { ListenOptions, ListeningGateway } from "./transports/listen.js";
import { listen } from "./transports/listen.js";
import { allowGateway, guardNetwork } from "./transports/network-guard.js";

/**
 * A simulated WeChat Pay gateway. It is generated from the same spec as the client.
 *
 * Connect a client through one of three transports: `handlers` for MSW, `interceptor()` for undici, or
 * `listen()` for a server with mutual TLS. As soon as one of them is used, this process can no longer reach the
 * real servers of the mocked operations, by name, by address or through a proxy: every attempt fails with
 * `NOT_BRIDGED` before a byte of the request is sent.
 */
export interface Gateway {
  /**
   * Request handlers for MSW: `setupServer(...gateway.handlers)`. There is one for each path on each server of
   * the spec, and on `baseUrl` if it is set.
   *
   * MSW intercepts `fetch` and `node:http`, but not undici; use `interceptor()` for undici. Client certificates
   * are invisible to MSW and therefore not checked. MSW decides what happens to requests that are not mocked:
   * pass `listen({ onUnhandledRequest: "error" })` to reject them (`onUnhandledFrame` in MSW 3).
   *
   * @throws {MockGatewayError} MSW_MISSING if msw, an optional peer dependency, is not installed
   */
  readonly handlers: HttpHandler[];
  /**
   * An interceptor for undici: `new Agent().compose(gateway.interceptor())`.
   *
   * No request of that agent reaches the network. A request that is not mocked fails with `NOT_MOCKED`, whose
   * message lists the mocked operations. Client certificates are invisible to an interceptor and therefore not
   * checked.
   *
   * @throws {MockGatewayError} MSW_MISSING if msw, an optional peer dependency, is not installed
   */
  interceptor(): Interceptor;
  /**
   * Starts an HTTPS server with mutual TLS on 127.0.0.1. It does not need msw.
   *
   * If an operation requires a client certificate and receives none, or one that is not trusted, the response
   * is the 400 page of nginx. Other operations accept any client.
   *
   * @throws {MockGatewayError} LISTEN_FAILED, for example if the port is in use
   * @throws {MockGatewayError} INVALID_OPTION if the port is not a port number
   */
  listen(options?: ListenOptions): Promise<ListeningGateway>;
  /** The latest requests of all transports, oldest first, at most `keepRequests`. The array is live. */
  readonly requests: readonly ReceivedRequest[];
  /** Counts the requests since the start or the last `reset()`, including those dropped from `requests`. */
  readonly stats: GatewayStats;
  /**
   * Emits "request" for each request, followed by "refusal" if the request was refused. A listener that throws
   * or rejects causes a process warning; the response is not affected.
   */
  readonly events: GatewayEvents;
  /**
   * Exports `requests` and their responses as HAR 1.2. The record is plain JSON: save it, open it in a HAR
   * viewer, or pass it to `replay()`. API keys, file contents and sensitive values are redacted.
   */
  record(): ExchangeRecord;
  /**
   * Replays a record until the next `reset()`. Each valid request receives the recorded reply to the same
   * operation with the same fields and files.
   *
   * - If the record contains several equal requests, their replies are sent in order and the last one is
   *   repeated.
   * - A reply that had a valid signature is signed again with the key of the calling merchant.
   * - A valid request that is not in the record is refused as "not recorded", with status 501.
   * - Invalid requests are refused as usual, stubs take precedence over the record, and refused exchanges in
   *   the record are ignored.
   *
   * @param record - the result of `record()`, also after a round trip through JSON
   * @throws {MockGatewayError} INVALID_RECORD, naming the path of the invalid value
   */
  replay(record: unknown): void;
  /**
   * Stubs the responses of an operation.
   *
   * @throws {MockGatewayError} INVALID_OPTION if the operation is not mocked
   */
  on<T extends Operation>(operation: T): OperationStubs<T>;
  /**
   * Makes the next connections fail before a request is sent.
   *
   * With `listen()` this applies to connections opened from now on, not to connections kept alive by a client.
   * `handlers` and `interceptor()` do not open connections: there the next requests fail with the error that
   * undici would report.
   *
   * @param options - `times`: the number of connections. Default: 1.
   * @throws {MockGatewayError} INVALID_OPTION
   */
  onConnection(fault: ConnectionFault, options?: { readonly times?: number }): void;
  /** Snapshots of the latest 10,000 orders, in the order in which they were placed. */
  readonly orders: readonly OrderSnapshot[];
  /**
   * Pays an order on behalf of its payer and sends 支付结果通知 to its `notify_url`.
   *
   * @returns the acknowledgement of the merchant's server, or undefined if the order has no `notify_url`
   * @throws {MockGatewayError} NO_SUCH_ORDER
   * @throws {MockGatewayError} NOT_PAYABLE if the order is already paid, closed or reversed
   * @throws {MockGatewayError} NOT_NOTIFIED if the server did not respond, or if `notify_url` is neither a
   *   loopback address nor one of `notifyOrigins`. The order stays paid.
   */
  pay(order: OrderToPay): Promise<NotificationAcknowledgement | undefined>;
  /**
   * Sends 支付结果通知 of a paid order, or 退款结果通知 of a refund, to the `notify_url` of that order or refund.
   * Call it again to simulate redelivery.
   *
   * @returns the acknowledgement of the merchant's server
   * @throws {MockGatewayError} NO_SUCH_ORDER
   * @throws {MockGatewayError} NOT_NOTIFIED if the server did not respond, if the order has not been paid, or
   *   if `notify_url` is missing, or neither a loopback address nor one of `notifyOrigins`
   */
  notify(target: OrderOrRefund): Promise<NotificationAcknowledgement>;
  /**
   * Removes all stubs, connection faults, requests, counts and orders, and ends a replay. Delayed responses are
   * sent at once, and connections that a fault keeps waiting are closed. Call it between tests.
   */
  reset(): void;
}

/**
 * Creates a mock gateway.
 *
 * It checks every request against the spec: certificate, fields, signature, rate limit, and the digest, size and
 * format of files. A valid request receives a signed reply. An invalid one is refused with the text of the real
 * gateway, and the response header `x-wechatpay-mock-diagnosis` explains what was expected and what was received.
 * Decode the header with `decodeURIComponent`.
 *
 * @throws {MockGatewayError} INVALID_OPTION, naming the option
 */
export function createGateway(options: GatewayOptions): Gateway {
  const settings = resolveOptions(options);
  const { registry, origins, merchants } = settings;
  const requestHandler = new RequestHandler(settings);
  const payer = new Payer(requestHandler.orders, settings);
  const listeningOrigins = new Set<string>();
  const mockedOrigins = [...registry.servers, ...origins];
  return {
    get handlers() {
      guardNetwork(mockedOrigins);
      return handlersFor(requestHandler, registry, origins, () => {
        requestHandler.connectionFaults.apply();
      });
    },
    interceptor() {
      guardNetwork(mockedOrigins);
      return interceptorFor(requestHandler, registry, () => [...origins, ...listeningOrigins]);
    },
    async listen(listenOptions) {
      guardNetwork(mockedOrigins);
      const server = await listen(requestHandler, registry.bodyLimit, merchants[0], listenOptions);
      listeningOrigins.add(server.url);
      const disallow = allowGateway(server.url);
      return {
        ...server,
        async close() {
          listeningOrigins.delete(server.url);
          await server.close();
          disallow();
        },
      };
    },
    get requests() {
      return requestHandler.journal.requests;
    },
    get stats() {
      return requestHandler.journal.stats;
    },
    events: requestHandler.journal.events,
    record: () => recordOf(requestHandler.journal.requests, settings),
    replay(record) {
      requestHandler.replay = new Replay(record, registry);
    },
    on(operation) {
      if (!registry.has(operation)) {
        throw invalidOption(
          `${operation.id} is not mocked. Mocked: ${registry.describe(operation.id)}`,
        );
      }
      return new OperationStubList(operation, requestHandler.stubs(operation));
    },
    onConnection(fault, { times = 1 } = {}) {
      requestHandler.connectionFaults.add(fault, times);
    },
    get orders() {
      return requestHandler.orders.orders.map(orderSnapshot);
    },
    pay: (order) => payer.pay(order),
    notify: (target) => payer.notify(target),
    reset() {
      requestHandler.reset();
    },
  };
}
