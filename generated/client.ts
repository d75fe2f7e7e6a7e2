// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import { Client } from "../runtime/index.js";
import type { Method } from "../runtime/index.js";
import { secapiMchUploadmedia } from "./operations/secapi/mch/uploadmedia.js";

/** Every path that has an operation, and its methods. */
export interface Paths {
  /**
   * 图片上传: Uploads one image and answers with the media_id that other calls name it by.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
   */
  readonly "v2/secapi/mch/uploadmedia": {
    /**
     * 图片上传: Uploads one image and answers with the media_id that other calls name it by.
     *
     * @throws {WeChatPayError} Whose `outcome` says what is known about the call.
     * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
     */
    readonly post: Method<typeof secapiMchUploadmedia>;
  };
}

/** The operations by the segments of their paths. */
export interface V2 {
  /** The operations below `v2/secapi`. */
  readonly secapi: {
    /** The operations below `v2/secapi/mch`. */
    readonly mch: {
      /**
       * 图片上传: Uploads one image and answers with the media_id that other calls name it by.
       *
       * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
       */
      readonly uploadmedia: Paths["v2/secapi/mch/uploadmedia"];
    };
  };
}

const declared: ReadonlySet<string> = new Set<keyof Paths>(["v2/secapi/mch/uploadmedia"]);

/**
 * Calls the operations of WeChat Pay APIv2 for one merchant.
 *
 * An operation is reached in three ways, which are the same: by the chain of `v2`, by `chain(path)`, and by the path as a property.
 */
export class WeChatPay extends Client implements Paths {
  /**
   * 图片上传: Uploads one image and answers with the media_id that other calls name it by.
   *
   * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
   */
  readonly "v2/secapi/mch/uploadmedia": Paths["v2/secapi/mch/uploadmedia"] = {
    post: this.method(secapiMchUploadmedia),
  };

  /** The operations by the segments of their paths. */
  readonly v2: V2 = { secapi: { mch: { uploadmedia: this["v2/secapi/mch/uploadmedia"] } } };

  /**
   * The methods of a path that the spec declares; others do not compile.
   *
   * @throws {ValidationError} Where a path is not declared and types did not stop it.
   */
  chain<Path extends keyof Paths>(path: Path): Paths[Path] {
    return declared.has(path) ? this[path] : this.unknownPath(path);
  }
}
