import type { Effect, Filler } from "../model/model.js";

type ValueType = "text" | "integer" | "file" | "list" | "elements" | "object" | "encrypted";

/** What reference pages say besides the spec, in the languages that there are. */
export interface Words {
  readonly language: "en" | "zh";
  readonly operations: string;
  readonly intro: string;
  readonly notifications: string;
  readonly notificationsIntro: string;
  readonly name: string;
  readonly facts: string;
  readonly fact: string;
  readonly value: string;
  readonly url: string;
  readonly hosts: string;
  readonly certificate: string;
  readonly certificateNeeded: (needed: boolean) => string;
  readonly rate: string;
  readonly rateOf: (calls: number, seconds: number) => string;
  readonly signing: string;
  readonly key: string;
  readonly keyFrom: (field: string, operation: string) => string;
  readonly repeat: string;
  readonly repeatSafe: (safe: boolean) => string;
  readonly repeatMoney: string;
  readonly money: string;
  readonly moneyQuery: (operation: string) => string;
  readonly unsigned: string;
  readonly encryption: string;
  readonly encryptedBy: (field: string, algorithm: string) => string;
  readonly merchant: string;
  readonly told: string;
  readonly identity: string;
  readonly time: string;
  readonly content: string;
  readonly mock: string;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly official: string;
  readonly deprecated: string;
  readonly request: string;
  readonly reply: string;
  readonly pageReply: string;
  readonly jsonReply: (field: string, value: string) => string;
  readonly tableReply: string;
  readonly errors: string;
  readonly example: string;
  readonly field: string;
  readonly term: string;
  readonly type: string;
  readonly types: Readonly<Record<ValueType, string>>;
  readonly json: (of: string) => string;
  readonly form: (of: string) => string;
  readonly required: string;
  /** In place of yes or no, where a group decides. */
  readonly inGroup: string;
  readonly atLeastOne: string;
  readonly is: (field: string, value: string) => string;
  /** What is needed, and in which case; one of the two may be empty. */
  readonly where: (needed: string, values: string) => string;
  readonly and: string;
  readonly filledBy: string;
  readonly fillers: Readonly<Record<Exclude<Filler, object>, string>>;
  readonly digest: (algorithm: string, field: string) => string;
  readonly extraSignature: (algorithm: string, fields: string, secret: string) => string;
  readonly limits: string;
  readonly atMost: (count: number, unit: "characters" | "bytes") => string;
  readonly least: (value: number) => string;
  readonly most: (value: number) => string;
  readonly eachIndex: (index: string) => string;
  readonly eachElement: (element: string) => string;
  readonly encrypted: string;
  readonly decrypted: (algorithm: string) => string;
  readonly oneOf: string;
  readonly matches: string;
  readonly units: Readonly<Record<string, string>>;
  readonly sensitive: string;
  readonly signed: string;
  readonly meaning: string;
  readonly when: string;
  readonly answer: string;
  readonly remedy: string;
  readonly invented: string;
  readonly inventedNote: string;
  readonly unknownOutcome: string;
  readonly yes: string;
  readonly no: string;
  readonly colon: string;
  readonly separator: string;
  readonly stop: string;
}

export const english: Words = {
  language: "en",
  operations: "Operations",
  intro: "Every operation that the SDK knows, by its path.",
  notifications: "Notifications",
  notificationsIntro: "Every notification that the SDK reads, by its name.",
  name: "Name",
  facts: "In short",
  fact: "What",
  value: "Value",
  url: "URL",
  hosts: "Hosts",
  certificate: "Client certificate",
  certificateNeeded: (needed) => (needed ? "the merchant API certificate" : "none"),
  rate: "Rate",
  rateOf: (calls, seconds) =>
    `${calls} calls ${seconds === 1 ? "a second" : `in ${seconds} seconds`} for one merchant`,
  signing: "Signature",
  key: "Signed with",
  keyFrom: (field, operation) => `the ${field} that ${operation} answers; the client asks for it`,
  repeat: "Sending it again",
  repeatSafe: (safe) => (safe ? "does no harm" : "may take effect twice"),
  repeatMoney: "never on the SDK's own account, only where you ask for it",
  money: "Moves money",
  moneyQuery: (operation) => `yes; where the outcome is unknown, query ${operation}`,
  unsigned: "none: what can be decrypted is shown to be WeChat Pay's",
  encryption: "Encryption",
  encryptedBy: (field, algorithm) =>
    algorithm === "AES-256-GCM"
      ? `${field}, with the APIv3 key`
      : `${field}, with a key made of the API key`,
  merchant: "Merchant",
  told: "Told from others",
  identity: "The same when it comes again",
  time: "When it happened",
  content: "Content",
  mock: "In the mock gateway",
  effects: {
    "place order": "makes an order, to be paid",
    "pay order": "makes an order and pays it",
    "query order": "tells what became of an order",
    "close order": "closes an order that is not paid",
    "reverse order": "closes an order, or pays it back",
    "refund order": "pays back an order, or a part of it",
    "query refunds": "tells what became of refunds",
    "list orders": "lists the orders of a day",
  },
  official: "Official page",
  deprecated: "Do not use it any more",
  request: "Request",
  reply: "Reply",
  pageReply:
    "None that a program reads: `url()` makes the signed address, and the user's browser opens it.",
  jsonReply: (field, value) =>
    `JSON, which is not signed. The call succeeded where ${field} is ${value}.`,
  tableReply:
    "A `Download`, to be read as bytes or as rows. Only a failure has the fields below, in XML.",
  errors: "Errors",
  example: "Example",
  field: "Field",
  term: "Chinese term",
  type: "Type",
  types: {
    text: "text",
    integer: "integer",
    file: "file",
    list: "list",
    elements: "list",
    object: "object",
    encrypted: "text",
  },
  json: (of) => `JSON: ${of}`,
  form: (of) => `URL-encoded: ${of}`,
  required: "Required",
  inGroup: "see below",
  atLeastOne: "At least one of these is needed",
  is: (field, value) => `${field} is ${value}`,
  where: (needed, values) => [needed, values].filter((each) => each !== "").join(" where "),
  and: " and ",
  filledBy: "Filled in by",
  fillers: {
    caller: "you",
    merchant: "the client: your merchant ID",
    application: "you, or the client: its `appId`",
    nonce: "the client: a random text",
    timestamp: "the client: the time of sending",
    sign_type: "the client: the signature type in use",
    sign: "the client: the signature",
  },
  digest: (algorithm, field) => `the client: ${algorithm} of ${field}`,
  extraSignature: (algorithm, fields, secret) =>
    `the client: ${algorithm} over ${fields}, with its ${secret}`,
  limits: "Limits",
  atMost: (count, unit) => `at most ${count} ${count === 1 ? unit.slice(0, -1) : unit}`,
  least: (value) => `at least ${value}`,
  most: (value) => `at most ${value}`,
  eachIndex: (index) => `an entry for each ${index}`,
  eachElement: (element) => `elements ${element}`,
  encrypted: "sent encrypted; give plain text",
  decrypted: (algorithm) => `decrypted for you; ${algorithm} on the wire`,
  oneOf: "one of",
  matches: "matches",
  units: { fen: "in fen", seconds: "in seconds", minutes: "in minutes", days: "in days" },
  sensitive: "kept out of logs",
  signed: "Signed",
  meaning: "Meaning",
  when: "When",
  answer: "The gateway says",
  remedy: "What to do",
  invented: "invented",
  inventedNote:
    "Where it says _invented_, no public text is known: the words are those of this project's mock gateway.",
  unknownOutcome: "The call may have taken effect.",
  yes: "yes",
  no: "no",
  colon: ": ",
  separator: "; ",
  stop: ".",
};

export const chinese: Words = {
  language: "zh",
  operations: "接口列表",
  intro: "本 SDK 支持的全部接口，按路径排序。",
  notifications: "通知列表",
  notificationsIntro: "本 SDK 可以读取的全部通知，按名称排序。",
  name: "标识",
  facts: "概要",
  fact: "项目",
  value: "说明",
  url: "接口地址",
  hosts: "域名",
  certificate: "双向证书",
  certificateNeeded: (needed) => (needed ? "需要商户 API 证书" : "不需要"),
  rate: "频率限制",
  rateOf: (calls, seconds) => `单个商户每${seconds === 1 ? "秒" : ` ${seconds} 秒`} ${calls} 次`,
  signing: "签名方式",
  key: "签名密钥",
  keyFrom: (field, operation) => `${operation} 返回的 ${field}，由 SDK 获取`,
  repeat: "重复请求",
  repeatSafe: (safe) => (safe ? "可安全重试" : "可能重复生效，请勿直接重试"),
  repeatMoney: "SDK 不会自动重试，除非显式要求",
  money: "涉及资金",
  moneyQuery: (operation) => `是；结果未知时，先查询 ${operation}`,
  unsigned: "无签名：能解密即表明来自微信支付",
  encryption: "加密",
  encryptedBy: (field, algorithm) =>
    algorithm === "AES-256-GCM" ? `${field}，使用 APIv3 密钥` : `${field}，密钥由 API 密钥算出`,
  merchant: "商户",
  told: "区分方式",
  identity: "重复通知时不变的字段",
  time: "发生时间",
  content: "通知参数",
  mock: "在模拟网关中",
  effects: {
    "place order": "创建一笔待支付的订单",
    "pay order": "创建订单并完成支付",
    "query order": "返回订单的当前状态",
    "close order": "关闭未支付的订单",
    "reverse order": "关闭未支付的订单，或退回已支付的款项",
    "refund order": "退回订单的全部或部分款项",
    "query refunds": "返回退款的当前状态",
    "list orders": "列出某一天的订单",
  },
  official: "官方文档",
  deprecated: "不再建议使用",
  request: "请求参数",
  reply: "返回参数",
  pageReply: "没有供程序读取的返回：`url()` 生成已签名的地址，由用户的浏览器打开。",
  jsonReply: (field, value) => `返回 JSON，不带签名；${field} 为 ${value} 时表示成功。`,
  tableReply: "成功时返回 `Download`，可按字节或按行读取；只有失败时才以 XML 返回下列字段。",
  errors: "错误码",
  example: "调用示例",
  field: "字段",
  term: "名称",
  type: "类型",
  types: {
    text: "文本",
    integer: "整数",
    file: "文件",
    list: "列表",
    elements: "列表",
    object: "对象",
    encrypted: "文本",
  },
  json: (of) => `JSON：${of}`,
  form: (of) => `URL 编码：${of}`,
  required: "必填",
  inGroup: "见下",
  atLeastOne: "以下至少满足一项",
  is: (field, value) => `${field} 为 ${value}`,
  where: (needed, values) =>
    values === "" ? needed : needed === "" ? values : `${values} 时传 ${needed}`,
  and: " 和 ",
  filledBy: "由谁填写",
  fillers: {
    caller: "调用方",
    merchant: "SDK：商户号",
    application: "调用方；不传则用 SDK 的 `appId`",
    nonce: "SDK：随机串",
    timestamp: "SDK：发送时间",
    sign_type: "SDK：所用的签名方式",
    sign: "SDK：签名",
  },
  digest: (algorithm, field) => `SDK：${field} 的 ${algorithm}`,
  extraSignature: (algorithm, fields, secret) =>
    `SDK：以 ${secret} 对 ${fields} 计算的 ${algorithm} 签名`,
  limits: "限制",
  atMost: (count, unit) => `不超过 ${count} ${unit === "bytes" ? "字节" : "个字符"}`,
  least: (value) => `不小于 ${value}`,
  most: (value) => `不大于 ${value}`,
  eachIndex: (index) => `每个 ${index} 一项`,
  eachElement: (element) => `由 ${element} 元素组成`,
  encrypted: "加密后发送，请传明文",
  decrypted: (algorithm) => `SDK 已解密；报文中为 ${algorithm} 密文`,
  oneOf: "取值",
  matches: "格式",
  units: {
    bytes: "字节",
    characters: "字符",
    fen: "分",
    seconds: "秒",
    minutes: "分钟",
    days: "天",
  },
  sensitive: "不写入日志",
  signed: "参与签名",
  meaning: "说明",
  when: "场景",
  answer: "网关返回",
  remedy: "解决办法",
  invented: "非官方文案",
  inventedNote: "标有“_非官方文案_”的条目没有公开的原文，文字由本项目的模拟网关自拟。",
  unknownOutcome: "请求可能已经生效。",
  yes: "是",
  no: "否",
  colon: "：",
  separator: "；",
  stop: "。",
};
