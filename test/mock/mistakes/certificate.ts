import { certificateFiles } from "../../support/certificates.js";
import { mintCertificates } from "../../../mock/index.js";
import type { ClientIdentity } from "../../../mock/index.js";
import { merchant, upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { ExpectedRefusal, Mistake } from "./mistake.js";
import type { Transports } from "./transports.js";
import { otherMerchant } from "./transports.js";

interface CertificateMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  readonly refusal: ExpectedRefusal;
  readonly certificate: (transports: Transports) => Promise<ClientIdentity> | "none";
}

const mistakes: readonly CertificateMistake[] = [
  {
    title: "No client certificate",
    zh: "没有客户端证书",
    refusal: refusals.noCertificate,
    diagnosis: "expected the merchant's client certificate, received none",
    certificate: () => "none",
  },
  {
    title: "A certificate of another merchant",
    zh: "其他商户的证书",
    refusal: refusals.certificateOfAnotherMerchant,
    diagnosis: `expected a certificate whose subject CN is ${merchant.mchId}, received ${otherMerchant.mchId}`,
    certificate: ({ server }) => server.certificateFor(otherMerchant.mchId),
  },
  {
    title: "A certificate whose subject is not a merchant ID",
    zh: "证书主题不是商户号",
    refusal: refusals.invalidCertificate,
    diagnosis: "whose subject CN is a merchant ID",
    certificate: ({ server }) => server.certificateFor("shop.example.com"),
  },
  {
    title: "An expired certificate",
    zh: "已过期的证书",
    refusal: refusals.untrustedCertificate,
    diagnosis: "CERT_HAS_EXPIRED",
    certificate: ({ server }) => server.certificateFor(merchant.mchId, { expired: true }),
  },
  {
    title: "A self-signed certificate",
    zh: "自签名证书",
    refusal: refusals.untrustedCertificate,
    diagnosis: "DEPTH_ZERO_SELF_SIGNED_CERT",
    certificate: () => {
      const files = certificateFiles(merchant.mchId);
      const [cert, key] = ["cert.pem", "key.pem"].map((name) => files.read(name).toString());
      files.remove();
      return Promise.resolve({ cert: cert ?? "", key: key ?? "" });
    },
  },
  {
    title: "A certificate issued by another CA",
    zh: "其他机构签发的证书",
    refusal: refusals.untrustedCertificate,
    diagnosis: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    certificate: async () => (await mintCertificates({ mchId: merchant.mchId })).client,
  },
];

export const certificateMistakes: readonly Mistake[] = mistakes.map(
  ({ title, zh, refusal, diagnosis, certificate }) => ({
    ...{ title, zh, refusal, diagnosis },
    client: async (transports) => transports.postOverTls(upload(), await certificate(transports)),
  }),
);
