import { createHash } from "node:crypto";
import type { Answer, Outcome } from "./answer/answer.js";
import { isAnswer } from "./answer/answer.js";
import type { Refusal } from "./answer/refusal.js";
import type { Examination } from "./examine/examine.js";
import type { SignatureVerdict } from "./examine/sign.js";
import type { Arrival, ClientCertificate } from "./receive/arrival.js";
import type { FilePart } from "./receive/multipart.js";

/** A file that was uploaded. */
export interface ReceivedFile {
  readonly filename: string;
  readonly contentType: string | undefined;
  /** Bytes. */
  readonly size: number;
  /** The MD5 of the bytes, in lower-case hexadecimal digits. */
  readonly md5: string;
  /** The bytes, where the gateway was made with `keepFiles: true`. */
  readonly content?: Buffer;
}

/** A request as the gateway understood it, and what it answered. */
export interface ReceivedRequest {
  /** As in `secapi/mch/uploadmedia.post`; null where the path is of no operation. */
  readonly operation: string | null;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text parts, by name; empty where the body could not be read. */
  readonly fields: Readonly<Record<string, string>>;
  /** The file parts, by name. */
  readonly files: Readonly<Record<string, ReceivedFile>>;
  /** The subject of the client's certificate; null where there was none, or no TLS to look at. */
  readonly certificate: string | null;
  /** Null where the request was refused before its signature was looked at. */
  readonly signature: SignatureVerdict | null;
  /** What was wrong with the request; null where nothing was, whatever a script made of it. */
  readonly refusal: Refusal | null;
  /** Null where a script ended the connection, or never answered. */
  readonly reply: Answer | null;
}

/** A request that was understood and has not been answered yet. */
export type SeenRequest = Omit<ReceivedRequest, "reply">;

/** Requests that are kept; the oldest go first, so that a gateway can run for days. */
const capacity = 10_000;

/** What the gateway received, in order. */
export class Journal {
  readonly #requests: ReceivedRequest[] = [];
  readonly #keepFiles: boolean;

  constructor(keepFiles: boolean) {
    this.#keepFiles = keepFiles;
  }

  get requests(): readonly ReceivedRequest[] {
    return this.#requests;
  }

  clear(): void {
    this.#requests.length = 0;
  }

  /** What is known about a request before it is answered. */
  describe(
    operation: string | null,
    arrival: Omit<Arrival, "body">,
    { form, signature }: Examination,
    refusal: Refusal | null,
  ): SeenRequest {
    const files = [...(form?.files.values() ?? [])];
    return {
      operation,
      method: arrival.method,
      path: arrival.path,
      headers: arrival.headers,
      fields: Object.fromEntries(form?.texts ?? []),
      files: Object.fromEntries(files.map((file) => [file.name, this.#describeFile(file)])),
      certificate: subjectOf(arrival.certificate),
      signature: signature ?? null,
      refusal,
    };
  }

  write(request: SeenRequest, outcome: Outcome): void {
    this.#requests.push({ ...request, reply: isAnswer(outcome) ? outcome : null });
    if (this.#requests.length > capacity) this.#requests.shift();
  }

  #describeFile({ filename, contentType, content }: FilePart): ReceivedFile {
    const file = {
      filename,
      contentType,
      size: content.length,
      md5: createHash("md5").update(content).digest("hex"),
    };
    return this.#keepFiles ? { ...file, content } : file;
  }
}

function subjectOf(certificate: ClientCertificate): string | null {
  switch (certificate.state) {
    case "unseen":
    case "none":
      return null;
    case "trusted":
    case "untrusted":
      return certificate.subject;
  }
}
