import { readFileSource } from "./file-source.js";
import { parseCertificates } from "./x509.js";
import type { Report } from "../validation/problem-collector.js";

/** Far more files than a client needs. A list can claim any length and take minutes to walk. */
const maxFiles = 100;

/** Reads the CA certificates to trust, as PEM. Ignores anything else in the files, such as keys. */
export function readTrustedCa(value: unknown, report: Report): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (sources.length === 0) {
    const message =
      "Expected at least one CA certificate, received an empty list, which would trust no server.";
    report("ca", "CA_INVALID", message);
  }
  if (sources.length > maxFiles) {
    const message = `Expected at most ${maxFiles} files, received ${sources.length}. One file can have several certificates.`;
    report("ca", "CA_INVALID", message);
    return undefined;
  }
  const certificates = sources.flatMap((source, index) => {
    const path = Array.isArray(value) ? `ca[${index}]` : "ca";
    const bytes = readFileSource(source, path, (at, code, message) => {
      report(at, code.replace("CERTIFICATE", "CA"), message);
    });
    if (bytes === undefined) return [];
    // The original messages suggest the merchant's files, which are not CA certificates.
    const parsed = parseCertificates(bytes, path, (at, code) => {
      if (code === "CERTIFICATE_DAMAGED" || code === "CERTIFICATE_ON_ONE_LINE") {
        const message =
          "The file has a certificate that cannot be read. Copy the whole file again.";
        report(at, "CA_DAMAGED", message);
      } else {
        report(at, "CA_INVALID", "Expected a PEM certificate, received something else.");
      }
    });
    return parsed?.map(String) ?? [];
  });
  return Object.freeze(certificates);
}
