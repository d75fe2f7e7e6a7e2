import { createSecretKey, KeyObject } from "node:crypto";
import { describeType } from "../../text/describe.js";
import type { Report } from "../validation/problem-collector.js";

const path = "workWxSecret";
const hint = "Pass the secret of the payment application from the WeCom admin console.";

/**
 * Returns the secret as a KeyObject, which no logger prints. Empty text is an error: it usually comes from
 * a setting that was not found.
 */
export function parseWorkWxSecret(value: unknown, report: Report): KeyObject | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" && !(value instanceof KeyObject && value.type === "secret")) {
    const received = value instanceof KeyObject ? `a ${value.type} key` : describeType(value);
    const message = `Expected text or a secret KeyObject, received ${received}. ${hint}`;
    report(path, "WORK_WX_SECRET_TYPE", message);
    return undefined;
  }
  const text = typeof value === "string" ? value : value.export().toString();
  if (text === "") {
    report(path, "WORK_WX_SECRET_EMPTY", `Expected a secret, received empty text. ${hint}`);
  } else if (text.trim() !== text) {
    report(
      path,
      "WORK_WX_SECRET_WHITE_SPACE",
      "Expected a secret without white space or a byte-order mark around it. Trim the text: files often end with a line break.",
    );
  } else if (!/^[\x21-\x7e]+$/.test(text)) {
    const message = "Expected visible ASCII characters only. Copy the secret again.";
    report(path, "WORK_WX_SECRET_CHARACTERS", message);
  } else {
    return typeof value === "string" ? createSecretKey(value, "utf8") : value;
  }
  return undefined;
}
