/** Certificates and PKCS#12 files for tests, made with OpenSSL's own command line. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface CertificateFiles {
  readonly folder: string;
  readonly cert: string;
  readonly key: string;
  /** Runs OpenSSL in the folder. */
  openssl(...words: string[]): void;
  read(name: string): Buffer;
  remove(): void;
}

/** A self-signed certificate for a merchant, in a folder of its own: cert.pem and key.pem. */
export function certificateFiles(mchId: string): CertificateFiles {
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  const openssl = (...words: string[]): void => {
    execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  };
  openssl(
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", `/O=Test/CN=${mchId}`],
    ...["-keyout", "key.pem", "-out", "cert.pem", "-days", "30"],
  );
  return {
    folder,
    cert: join(folder, "cert.pem"),
    key: join(folder, "key.pem"),
    openssl,
    read: (name) => readFileSync(join(folder, name)),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
