import { base } from "./base.ts";
import type { Lang } from "./engine.ts";
import { loadScript } from "./load-script.ts";
import { Language, type Texts } from "./texts.ts";

declare global {
  /** Filled by `texts.LANG.js`, which the build makes of the library's texts. */
  var nesieTexts: Partial<Record<Lang, Texts>> | undefined;
}

/** The texts of a language: of the script beside the page, or of the server. They do not need the engine, so that even its failure can be told. */
export async function loadLanguage(lang: Lang, server: URL | undefined): Promise<Language> {
  if (globalThis.nesieTexts?.[lang] === undefined) {
    if (server !== undefined) {
      const response = await fetch(new URL(`v1/texts/${lang}`, server));
      globalThis.nesieTexts = { ...globalThis.nesieTexts, [lang]: (await response.json()) as Texts };
    } else {
      await loadScript(new URL(`texts.${lang}.js`, base()));
    }
  }
  const texts = globalThis.nesieTexts?.[lang];
  if (texts === undefined) throw new Error(`texts.${lang}.js`);
  return new Language(texts);
}

/** The language of the reader: the one chosen here before, else the first that the browser asks for, else Russian. */
export function firstLanguage(): Lang {
  const known = (lang: string | null | undefined): lang is Lang => lang === "kk" || lang === "ru" || lang === "en";
  const chosen = stored();
  if (known(chosen)) return chosen;
  return navigator.languages.map((lang) => lang.slice(0, 2)).find(known) ?? "ru";
}

const KEY = "nesie.lang";

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the language; it is all that is ever kept. */
export function storeLanguage(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Storage is switched off: the language holds for this visit.
  }
}
