import { expect, test } from "vitest";
import * as operations from "../../generated/operations/index.js";
import type { KnownError, Operation } from "../../runtime/index.js";

const errors: readonly KnownError[] = Object.values(operations).flatMap(
  (operation: Operation) => operation.errors,
);

test.each(["RATE_LIMITED", "SYSTEM_ERROR"])(
  "marks the texts of %s as synthetic, since only its code is public",
  (code) => {
    const matching = errors.filter((error) => "err_code" in error && error.err_code === code);
    expect(matching.length).toBeGreaterThan(0);
    expect(matching.filter(({ synthetic }) => synthetic !== true)).toEqual([]);
  },
);
