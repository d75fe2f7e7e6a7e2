/** Situations that this gateway distinguishes, named as in the spec's error registry. */
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

/** HTML error pages of the web server in front of the gateway. */
export type RefusalPage =
  "certificate missing" | "certificate untrusted" | "not found" | "body too large";

/** The reason why a request is refused. */
export type Problem = {
  /** In English: what was expected and what was received. Contains no API key and no sensitive value. */
  readonly diagnosis: string;
  /** The field with the problem, if it is one field. */
  readonly field?: string;
} & ({ readonly when: Situation } | { readonly page: RefusalPage });

/** A rule of the spec that a value does not meet, as fragments of a diagnosis. */
export interface UnmetRule {
  /** What follows `expected`, as in `fee to be at least 1`. */
  readonly expected: string;
  /** The likely mistake. */
  readonly hint?: string;
}
