/** Certificates and PKCS#12 files for tests, created with the OpenSSL command line. */
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
  openssl(...args: string[]): void;
  read(name: string): Buffer;
  remove(): void;
}

/** Copies the self-signed certificate of a merchant, cert.pem and key.pem, to a new temporary folder. */
export function certificateFiles(mchId: string): CertificateFiles {
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  const openssl = (...args: string[]): void => {
    execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
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
