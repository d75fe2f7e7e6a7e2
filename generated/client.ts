import { Client, type Method } from "../runtime/index.js";
import { secapiMchUploadmedia } from "./operations/index.js";

export interface Paths {
  "v2/secapi/mch/uploadmedia": { readonly post: Method<typeof secapiMchUploadmedia> };
}
export class WeChatPay extends Client {
  readonly v2 = { secapi: { mch: { uploadmedia: { post: this.method(secapiMchUploadmedia) } } } };
  readonly "v2/secapi/mch/uploadmedia" = this.v2.secapi.mch.uploadmedia;
  chain<Path extends keyof Paths>(path: Path): Paths[Path] {
    if (path !== "v2/secapi/mch/uploadmedia") this.unknownPath(path);
    return this[path];
  }
}
