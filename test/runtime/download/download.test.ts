import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { Download } from "../../../runtime/download/download.js";
import { ConnectionError, MalformedReplyError } from "../../../runtime/index.js";
import { bill, entries, inPieces, totals } from "./bill.js";

function download(content: Uint8Array | string, size = 7): { bill: Download; cancel: () => void } {
  const cancel = vi.fn();
  const bytes = Buffer.from(content);
  return { bill: new Download("pay/downloadbill.post", inPieces(bytes, size), cancel), cancel };
}

async function collect<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const each of iterable) items.push(each);
  return items;
}

describe("rows of a bill", () => {
  test.each([1, 2, 7, 64, 10_000])(
    "are complete when received in pieces of %d bytes",
    async (size) => {
      const read = download(bill, size).bill;
      expect(await collect(read.rows())).toEqual(entries);
      expect(read.summary).toEqual(totals);
    },
  );

  test.each([2, 64, 10_000])(
    "are decompressed when received as gzip in pieces of %d bytes",
    async (size) => {
      const read = download(gzipSync(bill), size).bill;
      expect(await collect(read.rows())).toEqual(entries);
      expect(read.summary).toEqual(totals);
    },
  );

  test("come before the summary", async () => {
    const read = download(bill).bill;
    for await (const row of read.rows()) {
      expect(Object.keys(row)).toEqual(Object.keys(entries[0] ?? {}));
      expect(read.summary).toBeUndefined();
    }
    expect(read.summary).toEqual(totals);
  });

  test("are empty for a day without entries, which still has totals", async () => {
    const read = download(bill.replaceAll(/^`2014.*\r\n/gm, "")).bill;
    expect(await collect(read.rows())).toEqual([]);
    expect(read.summary).toEqual(totals);
  });

  test("may end with a line feed alone", async () => {
    expect(await collect(download(bill.replaceAll("\r\n", "\n")).bill.rows())).toEqual(entries);
  });

  test("may be separated by empty lines", async () => {
    const read = download(bill.replaceAll("\r\n", "\r\n\r\n\n")).bill;
    expect(await collect(read.rows())).toEqual(entries);
    expect(read.summary).toEqual(totals);
  });

  test("are not treated as gzip if only half of the gzip signature matches", async () => {
    const [row] = await collect(download("\u001f\n`1\n总数\n`1\n").bill.rows());
    expect({ ...row }).toEqual({ "\u001f": "1" });
    await expect(collect(download(Buffer.from([0x61, 0x8b])).bill.rows())).rejects.toThrow(
      "is not UTF-8",
    );
  });

  test("can have any text as the title of a column", async () => {
    const text = "__proto__,constructor\n`1,`2\n总数\n`1\n";
    const [row] = await collect(download(text).bill.rows());
    expect(Object.getPrototypeOf(row)).toBeNull();
    expect(Object.entries(row ?? {})).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });
});

describe("text of a merchant that looks like a separator", () => {
  const row = (name: string, data = "d"): string => `\`t,\`${name},\`${data},\`0.01\r\n`;
  const billOf = (...rows: readonly string[]): string =>
    `时间,商品名称,商户数据包,金额\r\n${rows.join("")}总数,总额\r\n\`${rows.length},\`0.01\r\n`;
  const names = async (text: string): Promise<(string | undefined)[]> =>
    (await collect(download(text).bill.rows())).map((each) => each["商品名称"]);

  test.each([
    ["a line break", "tea\nsugar"],
    ["line breaks and empty lines", "tea\r\n\r\n\nsugar\n"],
    ["a line that looks like a header", "tea\na,b,c"],
    ["a line that starts with a backtick", "tea\n`sugar"],
    ["a comma", "tea,sugar"],
    ["a backtick", "tea`sugar"],
  ])("is part of its cell: %s", async (_, name) => {
    for (const rows of [[name], [name, "x"], ["x", name], [name, name], ["x", name, "x"]]) {
      expect(await names(billOf(...rows.map((each) => row(each))))).toEqual(rows);
    }
  });

  test("is part of the last cell of the last row as well", async () => {
    const text = "时间,备注\r\n`t,`a\r\nb\r\n总数,总额\r\n`1,`0.01\r\n";
    const { bill: read } = download(text);
    expect(await collect(read.rows())).toEqual([{ 时间: "t", 备注: "a\r\nb" }]);
    expect(read.summary).toEqual({ 总数: "1", 总额: "0.01" });
  });

  const ambiguous = billOf(row("one"), row("a,`b"), row("two"));

  test("makes its row unreadable if it is ambiguous, and leaves the others readable", async () => {
    const { bill: read } = download(ambiguous);
    const rows: unknown[] = [];
    for await (const each of read.rows({
      onUnreadableRow: (problem) => {
        rows.push(problem);
      },
    })) {
      rows.push(each["商品名称"]);
    }
    expect(rows).toEqual([
      "one",
      {
        line: 3,
        text: "`t,`a,`b,`d,`0.01",
        columns: ["时间", "商品名称", "商户数据包", "金额"],
        pieces: ["t", "a", "b", "d", "0.01"],
      },
      "two",
    ]);
    expect(read.summary).toEqual({ 总数: "3", 总额: "0.01" });
  });

  test("is reported after the last row if the caller does not expect it", async () => {
    const { bill: read } = download(ambiguous);
    const received: unknown[] = [];
    const reading = (async () => {
      for await (const each of read.rows()) received.push(each["商品名称"]);
    })();
    await expect(reading).rejects.toThrow(
      "[DOWNLOAD_ROWS_UNREADABLE] The bill has a row that cannot be divided into columns (line 3), because a text contains what separates two cells. All other rows and the summary were read. Downloading the bill again does not help. To receive such rows, pass onUnreadableRow to rows().",
    );
    await expect(reading).rejects.toMatchObject({ outcome: "unknown", retryable: false });
    expect(received).toEqual(["one", "two"]);
    expect(read.summary).toEqual({ 总数: "3", 总额: "0.01" });
  });

  test("does not make the error long", async () => {
    const rows = Array.from({ length: 50 }, () => row("a,`b"));
    await expect(collect(download(billOf(...rows)).bill.rows())).rejects.toThrow(
      "has 50 rows that cannot be divided into columns (line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …)",
    );
  });

  test("does not swallow the row after a row with too few cells", async () => {
    const text = billOf(row("one"), "`t,`cut\r\n", row("two"), "`t\r\n");
    const problems: number[] = [];
    const rows = await collect(
      download(text).bill.rows({ onUnreadableRow: ({ line }) => void problems.push(line) }),
    );
    expect(rows.map((each) => each["商品名称"])).toEqual(["one", "two"]);
    expect(problems).toEqual([3, 5]);
  });

  test("passes on what onUnreadableRow throws", async () => {
    const reading = collect(
      download(ambiguous).bill.rows({
        onUnreadableRow: () => Promise.reject(new Error("my own")),
      }),
    );
    await expect(reading).rejects.toThrow(new Error("my own"));
  });

  test("rejects options that rows() does not have", () => {
    const rows: (options: unknown) => unknown = (options) =>
      Reflect.apply(Download.prototype.rows, download(bill).bill, [options]);
    expect(() => rows({ onUnreadable: () => undefined })).toThrow(
      'Did you mean "onUnreadableRow"?',
    );
    expect(() => rows({ onUnreadableRow: 1 })).toThrow("Expected a function, received a number.");
  });
});

test("bytes() returns the bytes as received", async () => {
  const packed = gzipSync(bill);
  const pieces = await collect(download(packed).bill.bytes());
  expect(Buffer.concat(pieces)).toEqual(packed);
});

describe("an unreadable bill is rejected", () => {
  test.each([
    [
      "truncated",
      bill.slice(0, bill.indexOf("总交易单数")),
      "ends before its summary, so entries may be missing",
    ],
    [
      "truncated within a line",
      bill.slice(0, 150),
      "ends before its summary, so entries may be missing",
    ],
    [
      "truncated before the last cell of its summary",
      bill.slice(0, bill.lastIndexOf(",`")),
      "ends before or within its summary (2 cells for 3 columns)",
    ],
    [
      "truncated within the last cell of its summary",
      bill.trimEnd().slice(0, -1),
      "ends without a line end, so its last value may be cut",
    ],
    [
      "truncated before its last line end",
      bill.trimEnd(),
      "ends without a line end, so its last value may be cut",
    ],
    ["empty", "", "ends before its summary, so entries may be missing"],
    ["not a table", "`1,`2\n", "does not start with a header line"],
    ["three header lines", "a\n`1\nb\nc\n", "ends before its summary, so entries may be missing"],
    [
      "a row after the summary",
      "a\n`1\nb\n`1\n`2\n",
      "ends before its summary, so entries may be missing",
    ],
    [
      "two header lines before the rows",
      "a\nb\n`1\n`2\n",
      "continues after its summary, or has two header lines",
    ],
    [
      "empty lines without an end",
      "a\n`1\n".concat("\n".repeat(64 * 1024 + 1)),
      "contains a line of more than 65536 characters",
    ],
    ["not UTF-8", Buffer.from([0x61, 0xff, 0x0a]), "is not UTF-8"],
    ["UTF-8 truncated within a character", Buffer.from([0x61, 0xe4]), "is not UTF-8"],
    [
      "a line without an end",
      "a".repeat(64 * 1024 + 8),
      "contains a line of more than 65536 characters",
    ],
    ["truncated gzip", gzipSync(bill).subarray(0, 60), "is not a complete gzip file"],
    [
      "corrupted gzip",
      Buffer.concat([gzipSync(bill).subarray(0, -8), Buffer.alloc(8, 7)]),
      "is not a complete gzip file",
    ],
  ])("%s", async (_, content, reason) => {
    const reading = collect(download(content).bill.rows());
    await expect(reading).rejects.toThrow(
      `[DOWNLOAD_UNREADABLE] The bill ${reason}. Discard the rows that were read, and download it again.`,
    );
    await expect(reading).rejects.toBeInstanceOf(MalformedReplyError);
    await expect(reading).rejects.toMatchObject({
      ...{ outcome: "unknown", retryable: true, operation: "pay/downloadbill.post" },
    });
  });

  test.each(["plain", "gzip"])("reports a connection error unchanged: %s", async (format) => {
    const error = new ConnectionError("CONNECTION_LOST", "It broke.", { outcome: "unknown" });
    const content = format === "gzip" ? gzipSync(bill) : Buffer.from(bill);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield* inPieces(content.subarray(0, 60), 30);
      throw error;
    };
    const read = new Download("pay/downloadbill.post", broken(), () => undefined);
    await expect(collect(read.rows())).rejects.toBe(error);
  });
});

describe("the connection of a download", () => {
  test("is released when the loop is left", async () => {
    const { bill: read, cancel } = download(bill);
    for await (const row of read.rows()) {
      expect(row).toEqual(entries[0]);
      break;
    }
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test("is released by cancel, after which reading throws", () => {
    const { bill: read, cancel } = download(bill);
    read.cancel();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(() => read.rows()).toThrow(
      new TypeError("This download was already read or cancelled. Call the operation again."),
    );
  });

  test("serves only one reader", () => {
    const { bill: read } = download(bill);
    read.bytes();
    expect(() => read.bytes()).toThrow(TypeError);
    expect(() => read.rows()).toThrow(TypeError);
  });
});
