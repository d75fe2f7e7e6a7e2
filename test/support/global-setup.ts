/** Creates certificates once for all test files, because generating their keys is slow. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder with a subfolder for each merchant ID, which contains a self-signed cert.pem and its key.pem. */
    readonly certificates: string;
  }
}

export default function setup(project: TestProject): () => void {
  const certificates = mkdtempSync(join(tmpdir(), "certificates-"));
  for (const name of ["1230000109", "1999999999", "Root"]) {
    const folder = join(certificates, name);
    mkdirSync(folder);
    const args = [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", `/O=Test/CN=${name}`],
      ...["-keyout", "key.pem", "-out", "cert.pem", "-days", "30"],
    ];
    execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  }
  project.provide("certificates", certificates);
  return () => {
    rmSync(certificates, { recursive: true });
  };
}
