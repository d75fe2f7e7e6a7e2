/** Every name in the generated code is decided here. */

export interface OperationNames {
  /** `secapiMchUploadmedia`, the operation. */
  readonly constant: string;
  readonly mock: string;
  readonly input: string;
  /** `PayOrderqueryFields`, where what is needed of them depends on what is given. */
  readonly fields: string;
  readonly reply: string;
  readonly errorCode: string;
  readonly fieldName: string;
  /** `secapi/mch/uploadmedia`, the file without its ending. */
  readonly file: string;
  /** `secapi-mch-uploadmedia`, its reference page without its ending. */
  readonly page: string;
  /** `secapi/mch/uploadmedia.post`, as errors and events name it. */
  readonly id: string;
}

/** @param alone whether its path has no other operation. */
export function operationNames(path: string, method: string, alone: boolean): OperationNames {
  const way = path.slice(1);
  const words = [...way.split(/[^A-Za-z0-9]+/), ...(alone ? [] : [method])].filter(Boolean);
  const pascal = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  const camel = pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
  const file = alone ? way : `${way}.${method}`;
  return {
    constant: identifier(camel),
    mock: identifier(`${camel}Mock`),
    input: identifier(`${pascal}Input`),
    fields: identifier(`${pascal}Fields`),
    reply: identifier(`${pascal}Reply`),
    errorCode: identifier(`${pascal}ErrorCode`),
    fieldName: identifier(`${pascal}FieldName`),
    file,
    page: file.replaceAll(/[/.]/g, "-"),
    id: `${way}.${method}`,
  };
}

export interface NotificationNames {
  /** `transactionSuccess`. */
  readonly constant: string;
  readonly fields: string;
  readonly content: string;
  /** `transaction-success`, as the spec has it; so is its file called. */
  readonly id: string;
  readonly page: string;
}

export function notificationNames(id: string): NotificationNames {
  const words = id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word));
  const pascal = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return {
    constant: identifier(pascal.slice(0, 1).toLowerCase() + pascal.slice(1)),
    fields: identifier(`${pascal}Fields`),
    content: identifier(`${pascal}Content`),
    id,
    page: `notification-${id.toLowerCase().replaceAll(".", "-")}`,
  };
}

/** What the method of a chain is called: a page is not got, its URL is made. */
export function methodName(method: string, page: boolean): string {
  return page ? "url" : method;
}

function identifier(name: string): string {
  if (/^[0-9]/.test(name)) return `_${name}`;
  return reserved.has(name) ? `${name}_` : name;
}

/** Whether a key can stand in code without quotes. */
export function isIdentifier(key: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key);
}

/** Words that strict code cannot declare, those that the generated files use themselves, and the runtime's. */
const reserved = new Set(
  `arguments async await break case catch class const continue debugger declaredPaths default delete do else
   enum eval export extends false finally for function if implements import in instanceof interface let
   mocks new null package paths private protected public return static super switch this throw true try
   typeof undefined var void while with yield
   NotificationFields ReplyFields RequestFields RequireFields
   AppInput H5Input JsapiInput MediaInput NotificationErrorCode
   acknowledgement canonical failureReply deliveryOf exchangeOf isBusinessError
   signature`.split(/\s+/),
);
