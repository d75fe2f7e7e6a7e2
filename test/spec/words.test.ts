import { expect, test } from "vitest";
import * as operations from "../../generated/operations/index.js";
import type { KnownError, Operation } from "../../runtime/index.js";

const errors: readonly KnownError[] = Object.values(operations).flatMap(
  (operation: Operation) => operation.errors,
);

test.each(["RATE_LIMITED", "SYSTEM_ERROR"])(
  "of %s the code alone is public: whoever reads its words is told that they are ours",
  (code) => {
    const named = errors.filter((error) => "err_code" in error && error.err_code === code);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ synthetic }) => synthetic !== true)).toEqual([]);
  },
);
