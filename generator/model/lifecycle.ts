import type { SpecOperation } from "../check/shape/spec-document.js";
import type { Bilingual, LifecycleModel } from "./model.js";

const chineseStates = {
  offline: "已下线",
  closed: "已关闭",
  "closed to new merchants": "不再对新商户开放",
  superseded: "已被取代",
};

/** Why an operation should not be used any more, if so. */
export function deprecated(operation: SpecOperation): Bilingual | undefined {
  const stage = operation["x-lifecycle"];
  if (stage === undefined) {
    return operation.deprecated
      ? { en: "Do not use it in new code.", zh: "不建议新代码使用。" }
      : undefined;
  }
  const { state, since, successor } = stage;
  const english = state.slice(0, 1).toUpperCase() + state.slice(1);
  return {
    en: `${english}${since ? ` since ${since}` : ""}${successor ? `; use ${successor}` : ""}.`,
    zh: `${chineseStates[state]}${since ? `（${since} 起）` : ""}${successor ? `，请使用 ${successor}` : ""}。`,
  };
}

/** The same as data. */
export function lifecycle({ "x-lifecycle": stage }: SpecOperation): LifecycleModel | undefined {
  if (stage === undefined) return undefined;
  const { state, since, successor } = stage;
  return {
    state,
    ...(since === undefined ? {} : { since }),
    ...(successor === undefined ? {} : { successor }),
  };
}
