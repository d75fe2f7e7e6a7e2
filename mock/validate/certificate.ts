import type { Operation } from "../../runtime/operation.js";
import type { ClientCertificate } from "../parse/incoming-request.js";
import type { Problem } from "./problem.js";

/** What the server in front refuses by itself: no certificate, or one that it does not trust. */
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
        diagnosis: "expected the merchant's client certificate; the client sent none",
      };
    case "untrusted":
      return {
        page: "certificate untrusted",
        diagnosis: `expected a certificate that this gateway's CA issued and that is valid now; ${certificate.subject} is not: ${certificate.reason}`,
      };
  }
}

/** Whether the certificate is this merchant's: its subject CN has to be the merchant ID. */
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
      diagnosis: `expected a certificate whose subject CN is a merchant ID; the subject is ${subject}`,
    };
  }
  if (commonName === mchId) return undefined;
  return {
    when: "certificate_of_another_merchant",
    diagnosis: `expected a certificate whose subject CN is ${mchId}; it is ${commonName}`,
  };
}
