import { readFileSource } from "./file-source.js";
import { certificatesOf } from "./x509.js";
import type { Report } from "../validation/problem-collector.js";

/** Certificate authorities to trust, as PEM of certificates and nothing else. */
export function trustedCaOf(given: unknown, report: Report): readonly string[] | undefined {
  if (given === undefined) return undefined;
  const sources: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (sources.length === 0) {
    report("ca", "CA_INVALID", "is an empty list: no server would be trusted.");
  }
  const authorities = sources.flatMap((source, index) => {
    const path = Array.isArray(given) ? `ca[${index}]` : "ca";
    const bytes = readFileSource(source, path, (at, code, message) => {
      report(at, code.replace("CERTIFICATE", "CA"), message);
    });
    if (bytes === undefined) return [];
    // The advice for a merchant's certificate would be wrong here.
    const certificates = certificatesOf(bytes, path, (at, code) => {
      if (code === "CERTIFICATE_DAMAGED" || code === "CERTIFICATE_ON_ONE_LINE") {
        report(at, "CA_DAMAGED", "has a certificate that cannot be read; copy the file again.");
      } else {
        report(at, "CA_INVALID", "is no PEM certificate.");
      }
    });
    return certificates?.map(String) ?? [];
  });
  return Object.freeze(authorities);
}
