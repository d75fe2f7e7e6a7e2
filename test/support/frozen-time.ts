import { vi } from "vitest";

/**
 * Freezes `setTimeout` and `performance.now` until `vi.useRealTimers()`. Only `vi.advanceTimersByTime` moves time then,
 * so a test of a timeout does not depend on how busy the machine is.
 */
export function freezeTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
}
