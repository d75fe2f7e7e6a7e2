export interface Limits {
  readonly unit?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** `In fen. At most 128 characters. At least 1.` */
export function describeLimits({ unit, maxLength, minimum, maximum }: Limits): string {
  return [
    ...(unit === undefined ? [] : [`In ${unit}.`]),
    ...(maxLength === undefined
      ? []
      : [`At most ${maxLength} character${maxLength === 1 ? "" : "s"}.`]),
    ...(minimum === undefined ? [] : [`At least ${minimum}.`]),
    ...(maximum === undefined ? [] : [`At most ${maximum}.`]),
  ].join(" ");
}
