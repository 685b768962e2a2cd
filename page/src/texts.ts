/** Every text comes from the library (`nesie::text::Interface`); this only fills in values and writes numbers by its patterns. */
import type { Lang } from "./engine.ts";
import type { TextKey } from "./generated/keys.ts";

export interface Texts {
  lang: Lang;
  formats: {
    decimal_mark: string;
    group_mark: string;
    money: string;
    percent: string;
    date: string;
    months: string[];
  };
  words: Record<string, Record<string, string>>;
  texts: Record<string, string>;
}

/** A text of the answer in each language. */
export type Localized = Record<Lang, string>;

export type Values = Record<string, string | number>;

/** The texts of one language, and how it writes. */
export class Language {
  readonly lang: Lang;
  readonly #texts: Texts;
  readonly #plural: Intl.PluralRules;

  constructor(texts: Texts) {
    this.lang = texts.lang;
    this.#texts = texts;
    this.#plural = new Intl.PluralRules(texts.lang);
  }

  /** A text by its key, its values filled in. */
  readonly t = (key: TextKey, values: Values = {}): string => filled(this.#texts.texts[key] ?? key, values);

  /** A text by a key that is made of a field's path, if there is one. */
  readonly maybe = (key: string): string | undefined => this.#texts.texts[key];

  /** A text with a number, in the number's plural form. */
  readonly n = (key: string, n: number, values: Values = {}): string => {
    const text = this.#texts.texts[`${key}.${this.#plural.select(n)}`] ?? this.#texts.texts[`${key}.other`] ?? key;
    return filled(text, { n, ...values });
  };

  /** What a word of the contract is called. */
  readonly word = (list: string, word: string): string => this.#texts.words[list]?.[word] ?? word;

  /** The words of a list with what they are called, in their order. */
  readonly words = (list: string): [string, string][] => Object.entries(this.#texts.words[list] ?? {});

  /** A text of the answer in this language. */
  readonly of = (text: Localized): string => text[this.lang];

  /** A plain decimal, "1234567.89", as the language writes it. */
  readonly number = (plain: string): string => {
    const { decimal_mark, group_mark } = this.#texts.formats;
    const [whole = "", fraction] = plain.split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group_mark);
    return fraction === undefined ? grouped : grouped + decimal_mark + fraction;
  };

  readonly money = (plain: string): string => filled(this.#texts.formats.money, { n: this.number(plain) });

  readonly percent = (plain: string): string => filled(this.#texts.formats.percent, { n: this.number(plain) });

  /** A date of the contract, "2026-11-22". */
  readonly date = (plain: string): string => {
    const [year = "", month = "", day = ""] = plain.split("-");
    const name = this.#texts.formats.months[Number(month) - 1] ?? month;
    return filled(this.#texts.formats.date, { year, month, day, d: String(Number(day)), name });
  };
}

function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
