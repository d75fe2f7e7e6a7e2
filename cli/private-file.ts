import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  ftruncateSync,
  openSync,
  statSync,
  writeFileSync,
} from "node:fs";

/** Read and write for the owner, nothing for anyone else. */
const ownerOnly = 0o600;

/** Writes a file that only its owner can read, even if it already exists and others could read it. */
export function writePrivateFile(path: string, text: string): void {
  // Not truncated yet: the mode has to change while the file has its old content.
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT, ownerOnly);
  try {
    if (fstatSync(file).isFile()) {
      fchmodSync(file, ownerOnly);
      ftruncateSync(file);
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/**
 * Makes an existing file readable only by its owner. A file that does not exist, or that is not a regular file, is
 * left alone.
 */
export function makePrivate(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) chmodSync(path, ownerOnly);
}
