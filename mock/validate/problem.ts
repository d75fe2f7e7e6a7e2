/** The situations that this gateway can tell apart, in the words of the spec's error registry. */
export type Situation =
  | "malformed_body"
  | "media_not_a_file"
  | "malformed_mch_id"
  | "mch_id_length"
  | "unknown_merchant"
  | "certificate_error"
  | "certificate_of_another_merchant"
  | "wrong_method"
  | "wrong_signature"
  | "wrong_extra_signature"
  | "encryption_refused"
  | "api_v3_key_missing"
  | "rate_limited"
  | "no_permission"
  | "missing_field"
  | "invalid_field"
  | "app_id_mismatch"
  | "hash_mismatch"
  | "file_too_large"
  | "wrong_format";

/** What the server in front of the gateway answers by itself, as a page. */
export type RefusalPage =
  "certificate missing" | "certificate untrusted" | "not found" | "body too large";

/** What is wrong with a request. */
export type Problem = {
  /** What was expected and what came, in English; holds no API key and no sensitive value. */
  readonly diagnosis: string;
  /** The field it is about, where it is about one. */
  readonly field?: string;
} & ({ readonly when: Situation } | { readonly page: RefusalPage });
