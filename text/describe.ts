/**
 * Names the type of a value that was received: `text`, `a number`, `an Array`, `a plain object`. It never
 * shows the value, so it is safe for secrets.
 */
export function describeType(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  if (typeof value !== "object") return `a ${typeof value}`;
  const name = classNameOf(value);
  if (name === "Object" || name === "") return "a plain object";
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
}

/** Returns empty text if the class has no name, or if reading it throws, as it does for a revoked Proxy. */
function classNameOf(value: object): string {
  try {
    const { constructor } = value;
    if (typeof constructor !== "function") return "";
    const name: unknown = constructor.name;
    return typeof name === "string" ? name : "";
  } catch {
    return "";
  }
}

/**
 * Shows a number or boolean, and names the type of any other value. For options that cannot hold a secret.
 */
export function describeValue(value: unknown): string {
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : describeType(value);
}
