import { randomUUID } from "node:crypto";
import type { HandlerOptions } from "wechatpay-apiv2";

/** The commands of ioredis that are used. */
export interface Redis {
  set(key: string, value: string, px: "PX", ms: number, nx?: "NX"): Promise<string | null>;
  get(key: string): Promise<string | null>;
  eval(script: string, keys: number, key: string, argument: string): Promise<unknown>;
}

/** Longer than WeChat Pay repeats a notification. */
const week = 7 * 86_400_000;

const deleteIfOwned =
  'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end';

export function claimInRedis(redis: Redis): NonNullable<HandlerOptions["claim"]> {
  return async (key, leaseMs) => {
    const owner = randomUUID();
    if ((await redis.set(key, owner, "PX", leaseMs, "NX")) === null) {
      return (await redis.get(key)) === "processed" ? "processed" : "busy";
    }
    return {
      complete: () => redis.set(key, "processed", "PX", week),
      release: () => redis.eval(deleteIfOwned, 1, key, owner),
    };
  };
}
