import type { MemorySample } from "./gateway-process.js";

const megabyte = 1024 * 1024;

/**
 * Limits of growth over the second half of the run, in MB per minute. `heap` is measured after garbage collection
 * and hardly varies; `rss` is the operating system's figure, which fluctuates.
 */
export const growthLimits: Readonly<Record<keyof MemorySample, number>> = { heap: 1, rss: 10 };

export interface TimedSample extends MemorySample {
  /** Milliseconds since the first upload. */
  readonly at: number;
}

export function megabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(1);
}

/**
 * Computes the growth over the second half of the samples, in MB per minute. It is the median slope between any
 * two samples, so that a single sample taken during an upload does not decide the result.
 */
export function growth(samples: readonly TimedSample[], key: keyof MemorySample): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const slopes = half
    .flatMap((sample, index) =>
      half.slice(index + 1).map((later) => {
        const grown = (later[key] - sample[key]) / megabyte;
        return grown / ((later.at - sample.at) / 60_000);
      }),
    )
    .sort((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)] ?? NaN;
}
