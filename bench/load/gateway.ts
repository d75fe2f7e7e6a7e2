/**
 * The gateway of the load test, in its own process, so that its memory can be measured. Its first message contains
 * its URL and merchants. It then replies to the messages "filled", "sample" and "stats".
 */
import { setImmediate } from "node:timers/promises";
import type { ReceivedRequest } from "../../mock/index.js";
import { createGateway } from "../../mock/index.js";

/** Enough merchants that a limit of 10 uploads per second each leaves room. */
const merchants = Array.from({ length: 6 }, (_, index) => ({
  mchId: `123000010${index}`,
  apiKey: `${index}`.repeat(32),
}));

// While the journal is being filled, the clock advances a second per reading, so that no rate limit applies.
let filling = true;
let offset = 0;
const now = (): number => (filling ? (offset += 1000) : offset + performance.now());

const gateway = createGateway({ merchants, rateLimit: true, now });
const server = await gateway.listen();
const certificates = await Promise.all(merchants.map(({ mchId }) => server.certificateFor(mchId)));

/** Counts since the journal was full. The journal keeps the latest 10,000 requests, so it is read regularly. */
const stats = { received: 0, refused: new Map<string, number>() };
/** Sent to the parent with every reply; kept here, they would count as the gateway's memory. */
let mediaIds: string[] = [];
let last: ReceivedRequest | undefined;

function count(): void {
  const { requests } = gateway;
  const unread = last === undefined ? requests : requests.slice(requests.lastIndexOf(last) + 1);
  last = requests.at(-1);
  if (filling) return;
  for (const { refusal, response } of unread) {
    stats.received += 1;
    const [, mediaId] = /<media_id><!\[CDATA\[(.*?)\]\]>/.exec(response?.body ?? "") ?? [];
    if (refusal === null && mediaId !== undefined) {
      mediaIds.push(mediaId);
    } else {
      const when = refusal?.when ?? "no reason";
      stats.refused.set(when, (stats.refused.get(when) ?? 0) + 1);
    }
  }
}

function takeMediaIds(): string[] {
  count();
  const taken = mediaIds;
  mediaIds = [];
  return taken;
}

async function replyTo(message: unknown): Promise<object> {
  switch (message) {
    case "filled":
      count();
      filling = false;
      return { kept: gateway.requests.length };
    case "sample": {
      const taken = takeMediaIds();
      // The second collection frees what finalizers of the first one released.
      globalThis.gc?.();
      await setImmediate();
      globalThis.gc?.();
      const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
      return { rss, heap: heapUsed + arrayBuffers, mediaIds: taken };
    }
    default: {
      const taken = takeMediaIds();
      const { received, refused } = stats;
      return { received, refused: [...refused], mediaIds: taken };
    }
  }
}

process.on("message", (message) => {
  void replyTo(message).then((reply) => process.send?.(reply));
});
process.on("disconnect", () => process.exit());
const clients = merchants.map((merchant, index) => ({ ...merchant, ...certificates[index] }));
process.send?.({ url: server.url, ca: server.ca, clients });
