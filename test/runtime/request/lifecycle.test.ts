/** Operations that the gateway no longer offers, or that are deprecated. */
import { describe, expect, test } from "vitest";
import type { Lifecycle, Operation } from "../../../runtime/index.js";
import { problemsOf, sentFields } from "../support/calling.js";
import { text, withFields } from "../support/operations.js";

const withLifecycle = (lifecycle: Lifecycle): Operation => ({
  ...withFields([text("note", { required: true })]),
  lifecycle,
});

describe("an operation that is offline or closed", () => {
  test("is rejected before anything is sent, with the date and the successor if known", async () => {
    expect([
      ...(await problemsOf(withLifecycle({ state: "offline" }), { note: "n" })),
      ...(await problemsOf(withLifecycle({ state: "closed", since: "2021-11-10" }), { note: "n" })),
      ...(await problemsOf(withLifecycle({ state: "closed", successor: "v2/pay/order" }), {
        note: "n",
      })),
      ...(await problemsOf(
        withLifecycle({ state: "offline", since: "2023-05-23", successor: "v2/pay/order" }),
        { note: "n" },
      )),
    ]).toEqual([
      "operation: 试 is offline. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
      "operation: 试 has been closed since 2021-11-10. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
      "operation: 试 is closed. Use v2/pay/order instead. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
      "operation: 试 has been offline since 2023-05-23. Use v2/pay/order instead. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
    ]);
  });

  test("reports no other problems", async () => {
    expect(await problemsOf(withLifecycle({ state: "closed" }), {})).toHaveLength(1);
  });

  test("is called if the client allows that, with the usual checks of the input", async () => {
    const options = { allowClosed: true };
    for (const state of ["closed", "offline"] as const) {
      expect(await sentFields(withLifecycle({ state }), { note: "n" }, options)).toMatchObject({
        note: "n",
      });
      expect(await problemsOf(withLifecycle({ state }), {}, options)).toEqual([
        "note: This field is required (名). [FIELD_REQUIRED]",
      ]);
    }
  });
});

test.each(["superseded", "closed to new merchants"] as const)(
  "an operation that is %s is called",
  async (state) => {
    expect(await sentFields(withLifecycle({ state }), { note: "n" })).toMatchObject({ note: "n" });
  },
);
