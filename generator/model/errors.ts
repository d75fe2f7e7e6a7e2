import type { SpecError } from "../check/shape/spec-document.js";
import { bilingual } from "./model.js";
import type { ErrorModel } from "./model.js";

export function buildErrors(specErrors: readonly SpecError[]): ErrorModel[] {
  return specErrors.map((error): ErrorModel => {
    const { when, outcome, return_msg, error_code, err_code = "", err_code_des = "" } = error;
    const common = {
      when,
      meaning: bilingual(error.meaning, error["meaning-zh"]),
      remedy: bilingual(error.remedy, error["remedy-zh"]),
      synthetic: error.synthetic ?? false,
      ...(outcome === undefined ? {} : { outcome }),
    };
    return return_msg === undefined
      ? { ...common, type: "failure", err_code, err_code_des }
      : {
          ...common,
          type: "refusal",
          return_msg,
          ...(error_code === undefined ? {} : { error_code }),
        };
  });
}
