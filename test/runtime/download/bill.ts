/** A trade bill in the gateway's format: two entries and the totals. */
export const bill = [
  "\ufeff交易时间,公众账号ID,商户号,商品名称,总金额,费率",
  "`2014-11-10 16:33:45,`wx2421b1c4370ec43b,`10000100,`被扫支付测试,`0.01,`0.60%",
  "`2014-11-10 16:46:14,`wx2421b1c4370ec43b,`10000100,`Ham, eggs, toast,`0.02,`0.60%",
  "总交易单数,总交易额,手续费总金额",
  "`2,`0.03,`0.00000",
  "",
].join("\r\n");

export const entries = [
  {
    交易时间: "2014-11-10 16:33:45",
    公众账号ID: "wx2421b1c4370ec43b",
    商户号: "10000100",
    商品名称: "被扫支付测试",
    总金额: "0.01",
    费率: "0.60%",
  },
  {
    交易时间: "2014-11-10 16:46:14",
    公众账号ID: "wx2421b1c4370ec43b",
    商户号: "10000100",
    商品名称: "Ham, eggs, toast",
    总金额: "0.02",
    费率: "0.60%",
  },
];

export const totals = { 总交易单数: "2", 总交易额: "0.03", 手续费总金额: "0.00000" };

/** Splits bytes into pieces of `size`, so that characters and line ends are split too. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}
