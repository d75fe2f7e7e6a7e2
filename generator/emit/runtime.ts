import { dirname, join, relative, resolve } from "node:path";
import type { RuntimeSpecifier } from "../print/file.js";

export const publishedRuntime = "wechatpay-apiv2/runtime";

/**
 * Returns how generated files import the runtime: by package name, or by relative path if `runtime` is a path
 * (it ends in .ts or .js, or starts with a dot or slash).
 *
 * @throws {Error} if `runtime` is neither.
 */
export function resolveRuntime(runtime: string, out: string): RuntimeSpecifier {
  if (/^\.{0,2}\/|\.[cm]?[jt]s$/.test(runtime)) {
    const compiled = resolve(runtime).replace(/\.([cm]?)ts$/, ".$1js");
    return (file) => {
      const path = relative(dirname(join(resolve(out), file)), compiled).replaceAll("\\", "/");
      return path.startsWith(".") ? path : `./${path}`;
    };
  }
  if (!/^(@[\w.~-]+\/)?[\w~-][\w.~-]*(\/[\w.~-]+)*$/.test(runtime)) {
    throw new Error(
      `Expected the runtime to be a package name or a file path, received ${JSON.stringify(runtime)}.`,
    );
  }
  return () => runtime;
}
