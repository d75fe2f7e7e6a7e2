import { createSecretKey, KeyObject } from "node:crypto";
import type { Report } from "../validation/problem-collector.js";

const path = "workWxSecret";
const where = "of the payment application, in the admin console of WeCom";

/** The secret as an object that no logger prints. An empty one is a setting that was not found. */
export function workWxSecretOf(given: unknown, report: Report): KeyObject | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string" && !(given instanceof KeyObject && given.type === "secret")) {
    report(path, "WORK_WX_SECRET_TYPE", `must be text or a secret KeyObject: the secret ${where}.`);
    return undefined;
  }
  const text = typeof given === "string" ? given : given.export().toString();
  if (text === "") {
    report(path, "WORK_WX_SECRET_EMPTY", `has no characters; it is the secret ${where}.`);
  } else if (text.trim() !== text) {
    report(
      path,
      "WORK_WX_SECRET_WHITE_SPACE",
      "has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it.",
    );
  } else if (!/^[\x21-\x7e]+$/.test(text)) {
    report(
      path,
      "WORK_WX_SECRET_CHARACTERS",
      "has characters that no secret has, which are visible ASCII; copy it again.",
    );
  } else {
    return typeof given === "string" ? createSecretKey(given, "utf8") : given;
  }
  return undefined;
}
