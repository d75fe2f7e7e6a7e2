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

/** MB a minute over the second half of the samples: the slope of the line that fits them best. */
export function growth(samples: readonly TimedSample[], of: keyof Sample): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const points = half.map((sample) => ({ x: sample.at / 60_000, y: sample[of] / megabyte }));
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const along = mean(points.map((point) => (point.x - x) * (point.y - y)));
  return along / mean(points.map((point) => (point.x - x) ** 2));
}
