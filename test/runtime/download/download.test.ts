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

async function all<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of iterable) found.push(each);
  return found;
}

describe("rows of a bill", () => {
  test.each([1, 2, 7, 64, 10_000])("whole, however they come: pieces of %d bytes", async (size) => {
    const read = download(bill, size).bill;
    expect(await all(read.rows())).toEqual(entries);
    expect(read.summary).toEqual(totals);
  });

  test.each([2, 64, 10_000])("unpacked where they are gzip: pieces of %d bytes", async (size) => {
    const read = download(gzipSync(bill), size).bill;
    expect(await all(read.rows())).toEqual(entries);
    expect(read.summary).toEqual(totals);
  });

  test("there is no summary before the last of them", async () => {
    const read = download(bill).bill;
    for await (const row of read.rows()) {
      expect(Object.keys(row)).toEqual(Object.keys(entries[0] ?? {}));
      expect(read.summary).toBeUndefined();
    }
    expect(read.summary).toEqual(totals);
  });

  test("a day without entries has totals all the same", async () => {
    const read = download(bill.replaceAll(/^`2014.*\r\n/gm, "")).bill;
    expect(await all(read.rows())).toEqual([]);
    expect(read.summary).toEqual(totals);
  });

  test("line ends of one character will do, and none after the last line", async () => {
    expect(await all(download(bill.replaceAll("\r\n", "\n").trimEnd()).bill.rows())).toEqual(
      entries,
    );
  });

  test("empty lines are passed over", async () => {
    const read = download(bill.replaceAll("\r\n", "\r\n\r\n\n")).bill;
    expect(await all(read.rows())).toEqual(entries);
    expect(read.summary).toEqual(totals);
  });

  test("a bill is not taken for gzip by half of its mark", async () => {
    const [row] = await all(download("\u001f\n`1\n总数\n`1\n").bill.rows());
    expect({ ...row }).toEqual({ "\u001f": "1" });
    await expect(all(download(Buffer.from([0x61, 0x8b])).bill.rows())).rejects.toThrow(
      "is not UTF-8",
    );
  });

  test("a title is a key and nothing else", async () => {
    const text = "__proto__,constructor\n`1,`2\n总数\n`1\n";
    const [row] = await all(download(text).bill.rows());
    expect(Object.getPrototypeOf(row)).toBeNull();
    expect(Object.entries(row ?? {})).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });
});

test("bytes are what came", async () => {
  const packed = gzipSync(bill);
  const pieces = await all(download(packed).bill.bytes());
  expect(Buffer.concat(pieces)).toEqual(packed);
});

describe("a bill that cannot be trusted is an error", () => {
  test.each([
    [
      "cut short",
      bill.slice(0, bill.indexOf("总交易单数")),
      "ends before its summary, so entries may be missing",
    ],
    ["cut short within a line", bill.slice(0, 150), "has 3 cells in line 3, but 6 columns"],
    ["empty", "", "ends before its summary, so entries may be missing"],
    ["no table", "`1,`2\n", "does not start with a header line"],
    ["too few cells", "a,b\n`1\n", "has 1 cells in line 2, but 2 columns"],
    ["too many cells", "a\n`1,`2\n", "has 2 cells in line 2, but 1 columns"],
    ["three lines of titles", "a\n`1\nb\nc\n", "has a third header line in line 4"],
    ["more after the end", "a\n`1\nb\n`1\n`2\n", "continues after its summary"],
    ["not UTF-8", Buffer.from([0x61, 0xff, 0x0a]), "is not UTF-8"],
    ["UTF-8 cut within a letter", Buffer.from([0x61, 0xe4]), "is not UTF-8"],
    ["one endless line", "a".repeat(64 * 1024 + 8), "contains a line of more than 65536 characters"],
    ["gzip cut short", gzipSync(bill).subarray(0, 60), "is not a complete gzip file"],
    [
      "gzip damaged",
      Buffer.concat([gzipSync(bill).subarray(0, -8), Buffer.alloc(8, 7)]),
      "is not a complete gzip file",
    ],
  ])("%s", async (_, content, reason) => {
    const reading = all(download(content).bill.rows());
    await expect(reading).rejects.toThrow(
      `[DOWNLOAD_UNREADABLE] The bill ${reason}. Discard the rows that were read, and download it again.`,
    );
    await expect(reading).rejects.toBeInstanceOf(MalformedReplyError);
    await expect(reading).rejects.toMatchObject({
      ...{ outcome: "unknown", retryable: true, operation: "pay/downloadbill.post" },
    });
  });

  test.each(["as it is", "packed"])("a connection that breaks says so, %s", async (way) => {
    const error = new ConnectionError("CONNECTION_LOST", "It broke.", { outcome: "unknown" });
    const content = way === "packed" ? gzipSync(bill) : Buffer.from(bill);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield* inPieces(content.subarray(0, 60), 30);
      throw error;
    };
    const read = new Download("pay/downloadbill.post", broken(), () => undefined);
    await expect(all(read.rows())).rejects.toBe(error);
  });
});

describe("a connection is not kept for nothing", () => {
  test("a loop that is left lets it go", async () => {
    const { bill: read, cancel } = download(bill);
    for await (const row of read.rows()) {
      expect(row).toEqual(entries[0]);
      break;
    }
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test("cancel lets it go at once, and there is nothing to read any more", () => {
    const { bill: read, cancel } = download(bill);
    read.cancel();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(() => read.rows()).toThrow(
      new TypeError("This download was already read or cancelled. Call the operation again."),
    );
  });

  test("it is read once", () => {
    const { bill: read } = download(bill);
    read.bytes();
    expect(() => read.bytes()).toThrow(TypeError);
    expect(() => read.rows()).toThrow(TypeError);
  });
});
