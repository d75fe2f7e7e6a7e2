import type { HttpHandler } from "msw";
import type { Operation } from "../runtime/operation.js";
import { RequestHandler } from "./request-handler.js";
import type { NotificationAcknowledgement } from "./orders/send-notification.js";
import { Payer } from "./orders/payer.js";
import type { OrderOrRefund, OrderToPay } from "./orders/payer.js";
import { orderSnapshot } from "./orders/order-snapshot.js";
import type { OrderSnapshot } from "./orders/order-snapshot.js";
import { MockGatewayError } from "./errors.js";
import { guardNetwork } from "./transports/network-guard.js";
import { handlersFor } from "./transports/handlers.js";
import type { Interceptor } from "./transports/interceptor.js";
import { interceptorFor } from "./transports/interceptor.js";
import type { ListenOptions, ListeningGateway } from "./transports/listen.js";
import { listen } from "./transports/listen.js";
import { resolveOptions } from "./options.js";
import type { GatewayOptions } from "./options.js";
import type { ConnectionFault } from "./faults/connections.js";
import type { GatewayEvents } from "./record/events.js";
import type { ExchangeRecord } from "./record/format.js";
import type { ReceivedRequest } from "./record/received.js";
import { recordOf } from "./record/record.js";
import { Replay } from "./record/replay.js";
import type { GatewayStats } from "./record/stats.js";
import type { OperationStubs } from "./stubs/operation-stubs.js";
import { OperationStubList } from "./stubs/operation-stubs.js";

/** A gateway that answers as WeChat Pay does, made from the same spec as the client. */
export interface Gateway {
  /**
   * Handlers for MSW's `setupServer(...gateway.handlers)`: each operation on each host that serves it, and
   * on `baseUrl` where that was given. Client certificates cannot be seen this way, so they are not
   * checked; what is not mocked is MSW's to decide: `listen({ onUnhandledRequest: "error" })` lets nothing
   * through, which MSW 3 calls `onUnhandledFrame` (and takes no notice of the old name).
   * MSW does not see undici; from now on, as with the other two ways in, a connection of this process to a
   * mocked host fails with NOT_BRIDGED before it is opened, whoever opens it.
   *
   * @throws {MockGatewayError} MSW_MISSING: msw is an optional peer dependency
   */
  readonly handlers: HttpHandler[];
  /**
   * An interceptor for undici: `new Agent().compose(gateway.interceptor())`. No request of that agent
   * reaches the network: one that is not mocked fails with NOT_MOCKED, which names it and what is.
   * Client certificates cannot be seen this way, so they are not checked.
   *
   * @throws {MockGatewayError} MSW_MISSING: msw is an optional peer dependency
   */
  interceptor(): Interceptor;
  /**
   * Starts a server with mutual TLS on 127.0.0.1. It needs no msw. Where an operation asks for a
   * certificate, a client without one, or with one that is not trusted, gets the page with status 400 that
   * nginx shows; to other operations it gets through.
   *
   * @throws {MockGatewayError} LISTEN_FAILED, for one where the port is in use
   */
  listen(options?: ListenOptions): Promise<ListeningGateway>;
  /** What was received, in order, however it came: the latest `keepRequests`. Grows by itself. */
  readonly requests: readonly ReceivedRequest[];
  /** How many requests came since the start or the last `reset()`, accepted and refused by situation. */
  readonly stats: GatewayStats;
  /**
   * Emits "request" for each request, and "refusal" besides where it was refused. What a listener throws
   * becomes a warning of the process and changes no answer.
   */
  readonly events: GatewayEvents;
  /**
   * What `requests` holds as a record that can be written out (it is plain JSON) and replayed, or opened
   * by whatever reads HAR 1.2. API keys, bytes of files and sensitive values are not in it.
   */
  record(): ExchangeRecord;
  /**
   * Answers from a record from now on: to each request that is right, with the recorded reply to the same
   * operation with the same fields and files; to several equal ones in their order, the last one over and
   * over. A reply whose signature was right is signed anew. What the record does not hold is answered
   * with status 501 and refused as "not recorded"; wrong requests are refused as ever, and scripts come
   * before the record. Refused exchanges of the record are passed over.
   *
   * @param record - what `record()` gave, as it was or read again from JSON
   * @throws {MockGatewayError} INVALID_RECORD, naming the place
   */
  replay(record: unknown): void;
  /**
   * Says how to answer to an operation from now on.
   *
   * @throws {MockGatewayError} INVALID_OPTION where the operation is not mocked
   */
  on<T extends Operation>(operation: T): OperationStubs<T>;
  /**
   * Lets the next connections go wrong before a request can be sent on them. Over `listen()` those are the
   * connections that are opened from now on, not those that a client keeps; `handlers` and `interceptor()`
   * know no connections, and let the next requests fail instead, as undici would.
   *
   * @param times - how many of them; default: 1
   * @throws {MockGatewayError} INVALID_OPTION
   */
  onConnection(fault: ConnectionFault, options?: { readonly times?: number }): void;
  /** The orders that were made, and what became of them, in their order: the latest 10,000. */
  readonly orders: readonly OrderSnapshot[];
  /**
   * Has an order paid, as its payer would do it, and sends 支付结果通知 to its `notify_url`.
   *
   * @returns what the merchant's server answered; undefined where the order has no `notify_url`
   * @throws {MockGatewayError} NO_SUCH_ORDER, NOT_PAYABLE, or NOT_NOTIFIED where no answer came, or where the
   *   address is neither on this machine nor at one of `notifyOrigins`: the order is paid all the same
   */
  pay(order: OrderToPay): Promise<NotificationAcknowledgement | undefined>;
  /**
   * Sends 支付结果通知 of an order that was paid, or 退款结果通知 of a refund; again, if it was sent before, as
   * WeChat Pay does: to the `notify_url` of the order or of the refund itself, on this machine or at one of
   * `notifyOrigins`.
   *
   * @throws {MockGatewayError} NO_SUCH_ORDER, NOT_NOTIFIED
   */
  notify(about: OrderOrRefund): Promise<NotificationAcknowledgement>;
  /** Forgets what was scripted, received, ordered and counted, ends a replay, and lets go of answers that are held back. */
  reset(): void;
}

/**
 * Makes a gateway. It checks every request against the spec: certificate, body, fields, signature, digest,
 * size, format, rate; it answers to a right one with a signed reply and to a wrong one with the words of
 * the real gateway, and a header `x-wechatpay-mock-diagnosis` (percent-encoded) that says what was wrong.
 *
 * @throws {MockGatewayError} INVALID_OPTION
 */
export function createGateway(options: GatewayOptions): Gateway {
  const settings = resolveOptions(options);
  const { registry, origins, merchants } = settings;
  const answering = new RequestHandler(settings);
  const payer = new Payer(answering.orders, settings);
  const listening = new Set<string>();
  const mocked = [...registry.servers, ...origins];
  return {
    get handlers() {
      guardNetwork(mocked);
      return handlersFor(answering, registry, origins, () => {
        answering.connectionFaults.apply();
      });
    },
    interceptor() {
      guardNetwork(mocked);
      return interceptorFor(answering, registry, () => [...origins, ...listening]);
    },
    async listen(listenOptions) {
      guardNetwork(mocked);
      const server = await listen(answering, registry.bodyLimit, merchants[0], listenOptions);
      listening.add(server.url);
      return {
        ...server,
        async close() {
          listening.delete(server.url);
          await server.close();
        },
      };
    },
    get requests() {
      return answering.journal.requests;
    },
    get stats() {
      return answering.journal.stats;
    },
    events: answering.journal.events,
    record: () => recordOf(answering.journal.requests, settings),
    replay(record) {
      answering.replay = new Replay(record, registry);
    },
    on(operation) {
      if (!registry.has(operation)) {
        throw new MockGatewayError(
          "INVALID_OPTION",
          `${operation.id} is not mocked. Mocked: ${registry.describe(operation.id)}`,
        );
      }
      return new OperationStubList(operation, answering.cues(operation));
    },
    onConnection(fault, { times = 1 } = {}) {
      answering.connectionFaults.add(fault, times);
    },
    get orders() {
      return answering.orders.orders.map(orderSnapshot);
    },
    pay: (order) => payer.pay(order),
    notify: (about) => payer.notify(about),
    reset() {
      answering.reset();
    },
  };
}
