import type { Bilingual } from "./model.js";

export function bilingual(en: string, zh: string | undefined): Bilingual {
  return { en, zh: zh ?? en };
}
