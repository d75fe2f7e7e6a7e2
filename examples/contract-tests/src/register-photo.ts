import { isBusinessError, RefusedError, ValidationError, WeChatPayError } from "wechatpay-apiv2";
import type { MediaInput, WeChatPay } from "wechatpay-apiv2";
import { secapiMchUploadmedia } from "wechatpay-apiv2/operations";

/** The result of a registration in the back end's own terms, independent of WeChat Pay. */
export type Registration =
  | { readonly status: "registered"; readonly mediaId: string }
  /** Ask for another photo. */
  | { readonly status: "invalid photo"; readonly reason: string }
  /** Put it back into the queue: WeChat Pay or the connection failed. */
  | { readonly status: "retry later"; readonly reason: string }
  /** Put it back into the queue and slow the queue down. */
  | { readonly status: "rate limited"; readonly reason: string }
  /** Alert someone: every upload will fail. */
  | { readonly status: "misconfigured"; readonly reason: string };

export async function registerPhoto(
  wechatpay: WeChatPay,
  photo: MediaInput,
): Promise<Registration> {
  try {
    const { media_id } = await wechatpay.v2.secapi.mch.uploadmedia.post({ media: photo });
    return { status: "registered", mediaId: media_id };
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    const reason = error.message;
    if (error instanceof ValidationError) return { status: "invalid photo", reason };
    if (error instanceof RefusedError) return { status: "misconfigured", reason };
    if (isBusinessError(error, secapiMchUploadmedia) && error.errCode === "FREQUENCY_LIMITED") {
      return { status: "rate limited", reason };
    }
    // Uploading the same photo twice is harmless, so repeat it even if it may have been accepted.
    if (error.retryable || error.outcome === "unknown") return { status: "retry later", reason };
    throw error;
  }
}
