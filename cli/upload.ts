import { exchangeOf, WeChatPay } from "../generated/index.js";
import { clientOptions } from "./credentials.js";
import type { CredentialFlags } from "./credentials.js";
import { escapeControlCharacters } from "../text/printable.js";
import { printNote, printNotes, printRow } from "./print.js";

/** Uploads files concurrently, within the gateway's rate limit, and reports them in the order given. */
export async function upload(files: readonly string[], flags: CredentialFlags): Promise<number> {
  const wechatpay = new WeChatPay(clientOptions(flags));
  const uploads = files.map((media) => wechatpay.v2.secapi.mch.uploadmedia.post({ media }));
  const results = await Promise.allSettled(uploads);
  for (const [index, result] of results.entries()) {
    const file = files[index] ?? "";
    if (result.status === "fulfilled") {
      for (const note of exchangeOf(result.value)?.notes ?? []) {
        printNote(`${file}: ${note}`);
      }
      printRow(result.value.media_id, file);
    } else {
      const reason: unknown = result.reason;
      printNotes(
        `${escapeControlCharacters(file)}: ${reason instanceof Error ? reason.message : String(reason)}`,
      );
    }
  }
  await wechatpay.close();
  return results.every(({ status }) => status === "fulfilled") ? 0 : 1;
}
