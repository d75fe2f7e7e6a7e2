import type { Sample } from "./child.js";

const megabyte = 1024 * 1024;

/**
 * How much memory may grow, in MB a minute, in the second half. What is held is measured after garbage was
 * collected and hardly moves; rss is the operating system's view, in which pages come and go.
 */
export const bounds: Readonly<Record<keyof Sample, number>> = { held: 1, rss: 10 };

export interface TimedSample extends Sample {
  /** Milliseconds since the first upload. */
  readonly at: number;
}

export function megabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(1);
}

/**
 * MB a minute over the second half of the samples: the median of the slopes between any two of them, so that
 * an upload which is just being taken in at the time of a sample does not decide.
 */
export function growth(samples: readonly TimedSample[], of: keyof Sample): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const slopes = half
    .flatMap((one, index) =>
      half.slice(index + 1).map((later) => {
        const grown = (later[of] - one[of]) / megabyte;
        return grown / ((later.at - one.at) / 60_000);
      }),
    )
    .sort((one, other) => one - other);
  return slopes[Math.floor(slopes.length / 2)] ?? NaN;
}
