import type { Operation } from "../../runtime/operation.js";
import type { ClientCertificate } from "../parse/incoming-request.js";
import type { Problem } from "./problem.js";

/** Rejects a missing or untrusted certificate, as the web server in front of the gateway does. */
export function validateCertificateTrust(
  { mutualTLS }: Operation,
  certificate: ClientCertificate,
): Problem | undefined {
  if (!mutualTLS) return undefined;
  switch (certificate.state) {
    case "unseen":
    case "trusted":
      return undefined;
    case "none":
      return {
        page: "certificate missing",
        diagnosis: "expected the merchant's client certificate, received none",
      };
    case "untrusted":
      return {
        page: "certificate untrusted",
        diagnosis: `expected a valid certificate issued by this gateway's CA, received ${certificate.subject}; ${certificate.reason}`,
      };
  }
}

/** Rejects a certificate of another merchant: its subject CN must be the merchant ID. */
export function validateCertificateOwner(
  { mutualTLS }: Operation,
  certificate: ClientCertificate,
  mchId: string,
): Problem | undefined {
  if (!mutualTLS || certificate.state !== "trusted") return undefined;
  const { commonName, subject } = certificate;
  if (!/^[0-9]+$/.test(commonName)) {
    return {
      when: "certificate_error",
      diagnosis: `expected a certificate whose subject CN is a merchant ID, received ${subject}`,
    };
  }
  if (commonName === mchId) return undefined;
  return {
    when: "certificate_of_another_merchant",
    diagnosis: `expected a certificate whose subject CN is ${mchId}, received ${commonName}`,
  };
}
