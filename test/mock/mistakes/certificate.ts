import { certificateFiles } from "../../support/certificates.js";
import { mintCertificates } from "../../../mock/index.js";
import type { CertificateWithKey } from "../../../mock/index.js";
import { merchant, upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { ExpectedRefusal, Mistake } from "./mistake.js";
import type { Transports } from "./transports.js";
import { other } from "./transports.js";

interface WrongCertificate extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  readonly answer: ExpectedRefusal;
  readonly identity: (ways: Transports) => Promise<CertificateWithKey> | "none";
}

const wrongCertificates: readonly WrongCertificate[] = [
  {
    title: "No client certificate",
    zh: "没有客户端证书",
    answer: refusals.noCertificate,
    diagnosis: "the client sent none",
    identity: () => "none",
  },
  {
    title: "The certificate of another merchant",
    zh: "其他商户的证书",
    answer: refusals.ofAnotherMerchant,
    diagnosis: `expected a certificate whose subject CN is ${merchant.mchId}; it is ${other.mchId}`,
    identity: ({ server }) => server.certificateFor(other.mchId),
  },
  {
    title: "A certificate that names no merchant",
    zh: "证书主题不是商户号",
    answer: refusals.wrongCertificate,
    diagnosis: "whose subject CN is a merchant ID",
    identity: ({ server }) => server.certificateFor("shop.example.com"),
  },
  {
    title: "A certificate that has expired",
    zh: "已过期的证书",
    answer: refusals.untrusted,
    diagnosis: "CERT_HAS_EXPIRED",
    identity: ({ server }) => server.certificateFor(merchant.mchId, { expired: true }),
  },
  {
    title: "A self-signed certificate",
    zh: "自签名证书",
    answer: refusals.untrusted,
    diagnosis: "DEPTH_ZERO_SELF_SIGNED_CERT",
    identity: () => {
      const files = certificateFiles(merchant.mchId);
      const [cert, key] = ["cert.pem", "key.pem"].map((name) => files.read(name).toString());
      files.remove();
      return Promise.resolve({ cert: cert ?? "", key: key ?? "" });
    },
  },
  {
    title: "A certificate of another authority",
    zh: "其他机构签发的证书",
    answer: refusals.untrusted,
    diagnosis: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    identity: async () => (await mintCertificates({ mchId: merchant.mchId })).client,
  },
];

export const certificateMistakes: readonly Mistake[] = wrongCertificates.map(
  ({ title, zh, answer, diagnosis, identity }) => ({
    ...{ title, zh, answer, diagnosis },
    client: async (ways) => ways.postOver(upload(), await identity(ways)),
  }),
);
