/** Operations that the gateway has taken away, or is about to. */
import { describe, expect, test } from "vitest";
import type { Lifecycle, Operation } from "../../../runtime/index.js";
import { problems, sentFields } from "../support/calling.js";
import { text, withFields } from "../support/operations.js";

const aged = (lifecycle: Lifecycle): Operation => ({
  ...withFields([text("note", { required: true })]),
  lifecycle,
});

describe("a dead operation", () => {
  test("is refused before anything is sent, with what there is to know", async () => {
    expect([
      ...(await problems(aged({ state: "offline" }), { note: "n" })),
      ...(await problems(aged({ state: "closed", since: "2021-11-10" }), { note: "n" })),
      ...(await problems(aged({ state: "closed", successor: "v2/pay/order" }), { note: "n" })),
      ...(await problems(
        aged({ state: "offline", since: "2023-05-23", successor: "v2/pay/order" }),
        { note: "n" },
      )),
    ]).toEqual([
      "operation: 试 is offline. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
      "operation: 试 has been closed since 2021-11-10. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
      "operation: 试 is closed. Use v2/pay/order instead. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
      "operation: 试 has been offline since 2023-05-23. Use v2/pay/order instead. To call it anyway, set the client option allowClosed. [OPERATION_CLOSED]",
    ]);
  });

  test("is not told what else is wrong, which would not help it", async () => {
    expect(await problems(aged({ state: "closed" }), {})).toHaveLength(1);
  });

  test("is called where the client allows that, and its input checked as ever", async () => {
    const options = { allowClosed: true };
    for (const state of ["closed", "offline"] as const) {
      expect(await sentFields(aged({ state }), { note: "n" }, options)).toMatchObject({
        note: "n",
      });
      expect(await problems(aged({ state }), {}, options)).toEqual([
        "note: This field is required (名). [FIELD_REQUIRED]",
      ]);
    }
  });
});

test.each(["superseded", "closed to new merchants"] as const)(
  "one that is %s is called",
  async (state) => {
    expect(await sentFields(aged({ state }), { note: "n" })).toMatchObject({ note: "n" });
  },
);
