/**
 * A spec may come from anywhere, so reading one has bounds. They are far above what APIv2 needs (some
 * 140 endpoints of 30 fields) and far below what hurts.
 */
export const limits = {
  /** Bytes of one file. */
  fileSize: 1024 * 1024,
  /** Files of one spec. */
  files: 2000,
  /** Values in the whole document, once every reference and alias stands written out. */
  values: 300_000,
  /** Levels of nesting. */
  depth: 64,
};
