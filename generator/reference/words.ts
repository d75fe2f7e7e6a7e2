/** What reference pages say besides the spec, in the languages that there are. */
export interface Words {
  readonly language: "en" | "zh";
  readonly operations: string;
  readonly intro: string;
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
  readonly repeat: string;
  readonly repeatSafe: (safe: boolean) => string;
  readonly official: string;
  readonly deprecated: string;
  readonly request: string;
  readonly reply: string;
  readonly errors: string;
  readonly example: string;
  readonly field: string;
  readonly term: string;
  readonly type: string;
  readonly text: string;
  readonly file: string;
  readonly required: string;
  readonly filledBy: string;
  readonly fillers: Readonly<Record<"caller" | "merchant" | "sign_type" | "sign", string>>;
  readonly digest: (algorithm: string, field: string) => string;
  readonly limits: string;
  readonly atMost: (count: number, unit: "characters" | "bytes") => string;
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
}

export const english: Words = {
  language: "en",
  operations: "Operations",
  intro: "Every operation that the SDK knows, by its path.",
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
  repeat: "Sending it again",
  repeatSafe: (safe) => (safe ? "does no harm" : "may take effect twice"),
  official: "Official page",
  deprecated: "Do not use it any more",
  request: "Request",
  reply: "Reply",
  errors: "Errors",
  example: "Example",
  field: "Field",
  term: "Chinese term",
  type: "Type",
  text: "text",
  file: "file",
  required: "Required",
  filledBy: "Filled in by",
  fillers: {
    caller: "you",
    merchant: "the client: your merchant ID",
    sign_type: "the client: the signature type in use",
    sign: "the client: the signature",
  },
  digest: (algorithm, field) => `the client: ${algorithm} of ${field}`,
  limits: "Limits",
  atMost: (count, unit) => `at most ${count} ${unit}`,
  oneOf: "one of",
  matches: "matches",
  units: {},
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
};

export const chinese: Words = {
  language: "zh",
  operations: "接口列表",
  intro: "本 SDK 支持的全部接口，按路径排序。",
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
  repeat: "重复请求",
  repeatSafe: (safe) => (safe ? "可安全重试" : "可能重复生效，请勿直接重试"),
  official: "官方文档",
  deprecated: "不再建议使用",
  request: "请求参数",
  reply: "返回参数",
  errors: "错误码",
  example: "调用示例",
  field: "字段",
  term: "名称",
  type: "类型",
  text: "文本",
  file: "文件",
  required: "必填",
  filledBy: "由谁填写",
  fillers: {
    caller: "调用方",
    merchant: "SDK：商户号",
    sign_type: "SDK：所用的签名方式",
    sign: "SDK：签名",
  },
  digest: (algorithm, field) => `SDK：${field} 的 ${algorithm}`,
  limits: "限制",
  atMost: (count, unit) => `不超过 ${count} ${unit === "bytes" ? "字节" : "个字符"}`,
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
};
