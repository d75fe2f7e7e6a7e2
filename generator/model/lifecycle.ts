import type { SpecOperation } from "../check/shape/spec-document.js";
import type { Bilingual, LifecycleModel } from "./model.js";

const chineseStates = {
  offline: "已下线",
  closed: "已关闭",
  "closed to new merchants": "不再对新商户开放",
  superseded: "已被取代",
};

/** The text of `@deprecated`, if the operation is deprecated. */
export function deprecationOf(operation: SpecOperation): Bilingual | undefined {
  const lifecycle = operation["x-lifecycle"];
  if (lifecycle === undefined) {
    return operation.deprecated
      ? { en: "Do not use it in new code.", zh: "不建议新代码使用。" }
      : undefined;
  }
  const { state, since, successor } = lifecycle;
  const english = state.slice(0, 1).toUpperCase() + state.slice(1);
  return {
    en: `${english}${since ? ` since ${since}` : ""}${successor ? `; use ${successor}` : ""}.`,
    zh: `${chineseStates[state]}${since ? `（${since} 起）` : ""}${successor ? `，请使用 ${successor}` : ""}。`,
  };
}

export function lifecycleOf({
  "x-lifecycle": lifecycle,
}: SpecOperation): LifecycleModel | undefined {
  if (lifecycle === undefined) return undefined;
  const { state, since, successor } = lifecycle;
  return {
    state,
    ...(since === undefined ? {} : { since }),
    ...(successor === undefined ? {} : { successor }),
  };
}
