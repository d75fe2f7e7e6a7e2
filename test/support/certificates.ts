/** Certificates and PKCS#12 files for tests, made with OpenSSL's own command line. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

export interface CertificateFiles {
  readonly folder: string;
  readonly cert: string;
  readonly key: string;
  /** Runs OpenSSL in the folder. */
  openssl(...words: string[]): void;
  read(name: string): Buffer;
  remove(): void;
}

/** The self-signed certificate of a merchant, in a folder of its own: cert.pem and key.pem. */
export function certificateFiles(mchId: string): CertificateFiles {
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  const openssl = (...words: string[]): void => {
    execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  };
  cpSync(join(inject("certificates"), mchId), folder, { recursive: true });
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
