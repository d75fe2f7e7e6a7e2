import { cpSync } from "node:fs";
import { join, relative } from "node:path";

/** The endpoint that tests modify. */
export const endpoint = "paths/secapi/mch/uploadmedia.yaml";

/** Copies the real spec with only the endpoints, notifications and payloads in `kept`, so that tests generate less code. */
export function copySpec(to: string, kept: readonly string[] = [endpoint]): void {
  const from = join(import.meta.dirname, "../../spec");
  cpSync(from, to, {
    recursive: true,
    filter: (file) => {
      const name = relative(from, file).replaceAll("\\", "/");
      return !/^(paths|webhooks|payloads)\/.*\.yaml$/.test(name) || kept.includes(name);
    },
  });
}
