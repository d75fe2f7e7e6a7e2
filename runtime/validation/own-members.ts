/** The message for a value that throws when it is read. It never repeats what was thrown. */
export const unreadable =
  "This value cannot be read: one of its getters or proxy traps throws an error. Pass plain values.";

/**
 * Whether the value is an object and not an array. A revoked Proxy counts as an object; reading its members
 * reports it.
 */
export function isObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  try {
    return !Array.isArray(value);
  } catch {
    return true;
  }
}

/**
 * Reads the own members of an object, each exactly once. Inherited members are ignored, so a polluted
 * Object.prototype has no effect.
 *
 * @param reportUnreadable - receives the name of a member that throws, or nothing if the object does not even
 *   list its members
 * @returns undefined if anything could not be read
 */
export function ownMembers(
  value: object,
  reportUnreadable: (name?: string) => void,
): ReadonlyMap<string, unknown> | undefined {
  let names: readonly string[];
  try {
    names = Object.keys(value);
  } catch {
    reportUnreadable();
    return undefined;
  }
  const members = new Map<string, unknown>();
  for (const name of names) {
    try {
      members.set(name, Reflect.get(value, name));
    } catch {
      reportUnreadable(name);
    }
  }
  return members.size === names.length ? members : undefined;
}

/** Returns a copy of checked options that inherits nothing, so that a polluted Object.prototype adds no option. */
export function withoutPrototype<Options extends object>(options: Options): Options {
  return { __proto__: null, ...options };
}

/**
 * Returns a member of an object or of its class, but not of Object.prototype, which may be polluted.
 * Returns undefined if there is none.
 */
export function memberOf(value: object, name: string): unknown {
  for (let holder: unknown = value; isHolder(holder); holder = Reflect.getPrototypeOf(holder)) {
    if (Object.hasOwn(holder, name)) return Reflect.get(value, name);
  }
  return undefined;
}

function isHolder(holder: unknown): holder is object {
  return (
    ((typeof holder === "object" && holder !== null) || typeof holder === "function") &&
    holder !== Object.prototype
  );
}
