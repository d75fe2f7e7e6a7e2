/** What every test file can do with and is slow to make, made once for a run: certificates and their keys. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder that has one for each merchant ID, with a self-signed cert.pem and its key.pem. */
    readonly certificates: string;
  }
}

export default function setup(project: TestProject): () => void {
  const certificates = mkdtempSync(join(tmpdir(), "made-once-"));
  for (const name of ["1230000109", "1999999999", "Root"]) {
    const folder = join(certificates, name);
    mkdirSync(folder);
    const words = [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", `/O=Test/CN=${name}`],
      ...["-keyout", "key.pem", "-out", "cert.pem", "-days", "30"],
    ];
    execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  }
  project.provide("certificates", certificates);
  return () => {
    rmSync(certificates, { recursive: true });
  };
}
