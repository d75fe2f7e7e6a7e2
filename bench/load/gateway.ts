/**
 * The gateway of the load test, in a process of its own, so that its memory is nobody else's. Its first
 * message says where it listens; then it answers "filled", "sample" and "tally".
 */
import { setImmediate } from "node:timers/promises";
import type { ReceivedRequest } from "../../mock/index.js";
import { createGateway } from "../../mock/index.js";

/** Enough of them for the rate limit, 10 uploads a second for each, to be kept by all with some room. */
const merchants = Array.from({ length: 6 }, (_, index) => ({
  mchId: `123000010${index}`,
  apiKey: `${index}`.repeat(32),
}));

// While the journal is filled a second passes with every question, so that no limit slows that down.
let filling = true;
let passed = 0;
const now = (): number => (filling ? (passed += 1000) : passed + performance.now());

const gateway = createGateway({ merchants, rateLimit: true, now });
const server = await gateway.listen();
const certificates = await Promise.all(merchants.map(({ mchId }) => server.certificateFor(mchId)));

/** What was received since the journal was full; it keeps the latest 10,000, so it is read every so often. */
const counted = { received: 0, refused: new Map<string, number>() };
/** Handed on with every sample: what this script kept would be measured as the gateway's. */
let mediaIds: string[] = [];
let last: ReceivedRequest | undefined;

function count(): void {
  const { requests } = gateway;
  const unread = last === undefined ? requests : requests.slice(requests.lastIndexOf(last) + 1);
  last = requests.at(-1);
  if (filling) return;
  for (const { refusal, response } of unread) {
    counted.received += 1;
    const [, mediaId] = /<media_id><!\[CDATA\[(.*?)\]\]>/.exec(response?.body ?? "") ?? [];
    if (refusal === null && mediaId !== undefined) {
      mediaIds.push(mediaId);
    } else {
      const when = refusal?.when ?? "no reason";
      counted.refused.set(when, (counted.refused.get(when) ?? 0) + 1);
    }
  }
}

function handOn(): string[] {
  count();
  const fresh = mediaIds;
  mediaIds = [];
  return fresh;
}

async function answer(question: unknown): Promise<object> {
  switch (question) {
    case "filled":
      count();
      filling = false;
      return { kept: gateway.requests.length };
    case "sample": {
      const fresh = handOn();
      // What is garbage says nothing about what is kept; the second time takes what the first one freed.
      globalThis.gc?.();
      await setImmediate();
      globalThis.gc?.();
      const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
      return { rss, held: heapUsed + arrayBuffers, mediaIds: fresh };
    }
    default: {
      const fresh = handOn();
      const { received, refused } = counted;
      return { received, refused: [...refused], mediaIds: fresh };
    }
  }
}

process.on("message", (question) => {
  void answer(question).then((message) => process.send?.(message));
});
process.on("disconnect", () => process.exit());
const clients = merchants.map((merchant, index) => ({ ...merchant, ...certificates[index] }));
process.send?.({ url: server.url, ca: server.ca, clients });
