/** A document whose shape has been checked. `document.ts` holds the schema that says so at run time. */

export interface SpecDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
  };
  readonly servers: readonly SpecServer[];
  readonly security?: readonly SpecSecurity[];
  readonly paths: Readonly<Record<string, SpecPathItem>>;
  readonly components?: {
    readonly securitySchemes?: Readonly<Record<string, { readonly type: "mutualTLS" }>>;
  };
}

export interface SpecServer {
  readonly url: string;
  readonly description?: string;
}

export type SpecSecurity = Readonly<Record<string, readonly never[]>>;

export interface SpecPathItem {
  readonly servers?: readonly SpecServer[];
  readonly get?: SpecOperation;
  readonly post?: SpecOperation;
}

export interface SpecOperation {
  readonly summary: string;
  readonly description: string;
  readonly externalDocs: { readonly url: string };
  readonly deprecated?: boolean;
  readonly security?: readonly SpecSecurity[];
  readonly servers?: readonly SpecServer[];
  readonly requestBody: {
    readonly content: Readonly<Record<string, SpecContent<SpecRequestField>>>;
  };
  readonly responses: {
    readonly "200": { readonly content: Readonly<Record<string, SpecContent<SpecReplyField>>> };
  };
  readonly "x-description-zh"?: string;
  readonly "x-signing": {
    readonly types: readonly SpecSignType[];
    readonly assumed: SpecSignType;
    readonly unsigned?: readonly string[];
    readonly reply: "required" | "optional" | "none";
  };
  readonly "x-idempotent"?: boolean;
  readonly "x-rate-limit"?: { readonly calls: number; readonly seconds: number };
  readonly "x-lifecycle"?: {
    readonly state: "offline" | "closed" | "closed to new merchants" | "superseded";
    readonly since?: string;
    readonly successor?: string;
  };
  readonly "x-errors"?: readonly SpecError[];
}

export type SpecSignType = "HMAC-SHA256" | "MD5";

export interface SpecContent<Field> {
  readonly schema: {
    readonly properties: Readonly<Record<string, Field>>;
    readonly required?: readonly string[];
  };
  readonly encoding?: Readonly<Record<string, { readonly contentType: string }>>;
}

interface SpecField {
  readonly title: string;
  readonly description: string;
  readonly "x-description-zh"?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly example?: string | number | boolean;
  readonly deprecated?: boolean;
  readonly "x-sensitive"?: boolean;
  readonly "x-unit"?: string;
}

export interface SpecRequestField extends SpecField {
  readonly contentMediaType?: "application/octet-stream";
  readonly "x-filled-by"?: SpecFiller;
}

export type SpecFiller =
  "caller" | "merchant" | "sign_type" | "sign" | { readonly digest: "MD5"; readonly of: string };

export interface SpecReplyField extends SpecField {
  readonly "x-filled-by"?: "sign";
  readonly "x-unique"?: boolean;
}

export interface SpecError {
  readonly when: string;
  readonly return_msg?: string;
  readonly err_code?: string;
  readonly err_code_des?: string;
  readonly invented?: boolean;
  readonly outcome?: "unknown";
  readonly meaning: string;
  readonly "meaning-zh"?: string;
  readonly remedy: string;
  readonly "remedy-zh"?: string;
}
