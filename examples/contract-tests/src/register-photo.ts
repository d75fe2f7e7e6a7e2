import { isBusinessError, RefusedError, ValidationError, WeChatPayError } from "wechatpay-apiv2";
import type { MediaInput, WeChatPay } from "wechatpay-apiv2";
import { secapiMchUploadmedia } from "wechatpay-apiv2/operations";

/** What the rest of the back end has to know, and nothing of how WeChat Pay says it. */
export type Registration =
  | { readonly status: "registered"; readonly mediaId: string }
  /** The person has to choose another photo. */
  | { readonly status: "unusable"; readonly why: string }
  /** Put it back into the queue: WeChat Pay has trouble, or the line has. */
  | { readonly status: "later"; readonly why: string }
  /** Put it back, and slow the queue down. */
  | { readonly status: "too fast"; readonly why: string }
  /** Wake somebody up: no photo will go through. */
  | { readonly status: "misconfigured"; readonly why: string };

export async function registerPhoto(
  wechatpay: WeChatPay,
  photo: MediaInput,
): Promise<Registration> {
  try {
    const { media_id } = await wechatpay.v2.secapi.mch.uploadmedia.post({ media: photo });
    return { status: "registered", mediaId: media_id };
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    const why = error.message;
    if (error instanceof ValidationError) return { status: "unusable", why };
    if (error instanceof RefusedError) return { status: "misconfigured", why };
    if (isBusinessError(error, secapiMchUploadmedia) && error.errCode === "FREQUENCY_LIMITED") {
      return { status: "too fast", why };
    }
    // The same photo twice does no harm, so what may have been done can be done again.
    if (error.retryable || error.outcome === "unknown") return { status: "later", why };
    throw error;
  }
}
