import { dirname, join, relative, resolve } from "node:path";
import type { Runtime } from "../print/file.js";

export const publishedRuntime = "wechatpay-apiv2/runtime";

/**
 * How generated files import the runtime: by the name of a package, or where `runtime` is a path (it
 * ends in .ts or .js, or starts with a dot) by the way from each file to it.
 */
export function runtimeFrom(runtime: string, out: string): Runtime {
  if (/^\.{0,2}\/|\.[cm]?[jt]s$/.test(runtime)) {
    const compiled = resolve(runtime).replace(/\.([cm]?)ts$/, ".$1js");
    return (file) => {
      const way = relative(dirname(join(resolve(out), file)), compiled).replaceAll("\\", "/");
      return way.startsWith(".") ? way : `./${way}`;
    };
  }
  if (!/^(@[\w.~-]+\/)?[\w~-][\w.~-]*(\/[\w.~-]+)*$/.test(runtime)) {
    throw new Error(`${JSON.stringify(runtime)} is neither the name of a package nor a file.`);
  }
  return () => runtime;
}
