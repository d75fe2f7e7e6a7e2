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

  test("may end with a line feed alone, and the last one without a line end", async () => {
    expect(await collect(download(bill.replaceAll("\r\n", "\n").trimEnd()).bill.rows())).toEqual(
      entries,
    );
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
    ["truncated within a line", bill.slice(0, 150), "has 3 cells in line 3, but 6 columns"],
    ["empty", "", "ends before its summary, so entries may be missing"],
    ["not a table", "`1,`2\n", "does not start with a header line"],
    ["too few cells", "a,b\n`1\n", "has 1 cells in line 2, but 2 columns"],
    ["too many cells", "a\n`1,`2\n", "has 2 cells in line 2, but 1 columns"],
    ["three header lines", "a\n`1\nb\nc\n", "has a third header line in line 4"],
    ["a row after the summary", "a\n`1\nb\n`1\n`2\n", "continues after its summary"],
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
