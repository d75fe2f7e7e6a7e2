import { createRequire } from "node:module";

/** Who wrote a record: this package, by the name that imports it, and its version. */
export function creator(): { readonly name: string; readonly version: string } {
  return { name: "wechatpay-apiv2/mock", version: version() };
}

function version(): string {
  try {
    const manifest: unknown = createRequire(import.meta.url)("wechatpay-apiv2/package.json");
    if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
      return String(manifest.version);
    }
  } catch {
    // Bundled into something else, the package cannot find itself; a record is as good without.
  }
  return "unknown";
}
