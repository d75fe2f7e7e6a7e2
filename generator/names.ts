/** Decides every name in the generated code. */

export interface OperationNames {
  /** The exported operation: `secapiMchUploadmedia`. */
  readonly constant: string;
  readonly mock: string;
  readonly input: string;
  /** `PayOrderqueryFields`: every field a caller can set, if which are required depends on the others. */
  readonly fields: string;
  readonly reply: string;
  /** `PayOrderqueryReplyFields`: every field of the reply, if which are present depends on a value. */
  readonly replyFields: string;
  readonly errorCode: string;
  readonly fieldName: string;
  /** The path of the file without its extension: `secapi/mch/uploadmedia`. */
  readonly file: string;
  /** The reference page without its extension: `secapi-mch-uploadmedia`. */
  readonly page: string;
  /** The ID in errors and events: `secapi/mch/uploadmedia.post`. */
  readonly id: string;
}

/** @param alone whether the path has no other operation. */
export function operationNames(path: string, method: string, alone: boolean): OperationNames {
  const segments = path.slice(1);
  const parts = [...segments.split(/[^A-Za-z0-9]+/), ...(alone ? [] : [method])].filter(Boolean);
  const pascal = parts.map(capitalize).join("");
  const camel = uncapitalize(pascal);
  const file = alone ? segments : `${segments}.${method}`;
  return {
    constant: identifier(camel),
    mock: identifier(`${camel}Mock`),
    input: identifier(`${pascal}Input`),
    fields: identifier(`${pascal}Fields`),
    reply: identifier(`${pascal}Reply`),
    replyFields: identifier(`${pascal}ReplyFields`),
    errorCode: identifier(`${pascal}ErrorCode`),
    fieldName: identifier(`${pascal}FieldName`),
    file,
    page: file.replaceAll(/[/.]/g, "-"),
    id: `${segments}.${method}`,
  };
}

export interface NotificationNames {
  /** The exported notification: `transactionSuccess`. */
  readonly constant: string;
  readonly fields: string;
  readonly content: string;
  /** The key under `webhooks`, which also names the file: `transaction-success`. */
  readonly id: string;
  readonly page: string;
}

export function notificationNames(id: string): NotificationNames {
  const pascal = pascalCase(id);
  return {
    constant: identifier(uncapitalize(pascal)),
    fields: identifier(`${pascal}Fields`),
    content: identifier(`${pascal}Content`),
    id,
    page: `notification-${id.toLowerCase().replaceAll(".", "-")}`,
  };
}

export interface PayloadNames {
  /** The exported payload, which also names its method: `jsapi`. */
  readonly constant: string;
  readonly input: string;
  readonly payload: string;
  /** The key under `x-payloads`, which also names the file: `jsapi`. */
  readonly id: string;
  readonly page: string;
}

export function payloadNames(id: string): PayloadNames {
  const pascal = pascalCase(id);
  return {
    constant: identifier(uncapitalize(pascal)),
    input: identifier(`${pascal}Input`),
    payload: identifier(`${pascal}Payload`),
    id,
    page: `payload-${id.toLowerCase()}`,
  };
}

/** The name of a method of the client. A page is not requested by the SDK, which only builds its URL. */
export function methodName(method: string, page: boolean): string {
  return page ? "url" : method;
}

/** `TransactionSuccess` of `transaction-success`, `ParcelDelivered` of `PARCEL.DELIVERED`. */
function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => capitalize(part === part.toUpperCase() ? part.toLowerCase() : part))
    .join("");
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function uncapitalize(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function identifier(name: string): string {
  if (/^[0-9]/.test(name)) return `_${name}`;
  return reserved.has(name) ? `${name}_` : name;
}

/** Whether a key needs no quotes in code. */
export function isIdentifier(key: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key);
}

/** Reserved words of strict mode, and names that the generated files themselves use or import. */
const reserved = new Set(
  `arguments async await break case catch class const continue debugger declaredPaths default delete do else
   enum eval export extends false finally for function if implements import in input instanceof interface let
   mocks new null package paths private protected public return static super switch this throw true try
   typeof undefined var void while with yield
   NotificationFields ReplyFields RequestFields RequireFields UnlistedValue
   H5Input MediaInput NotificationErrorCode
   acknowledgement canonical failureReply deliveryOf exchangeOf isBusinessError
   signature`.split(/\s+/),
);
