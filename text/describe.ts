/**
 * Names the type of a value that was received: `text`, `a number`, `an Array`, `a plain object`. It never
 * shows the value, so it is safe for secrets.
 */
export function describeType(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  if (typeof value !== "object") return `a ${typeof value}`;
  const { constructor } = value;
  const name = typeof constructor === "function" ? constructor.name : "Object";
  if (name === "Object" || name === "") return "a plain object";
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
}

/**
 * Shows a number or boolean, and names the type of any other value. For options that cannot hold a secret.
 */
export function describeValue(value: unknown): string {
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : describeType(value);
}
