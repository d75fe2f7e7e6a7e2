/** Whether a field was left out: by giving nothing, or an empty text, which is never sent. */
export function isAbsent(value: unknown): value is undefined | "" {
  return value === undefined || value === "";
}
