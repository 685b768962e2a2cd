/** A field of the form: label, hint, control, what the library understood or what it found wrong. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { KINDS, kindOf } from "../fields.ts";
import { errorOf, setFields, state } from "../store.ts";
import type { TextKey } from "../generated/keys.ts";

interface Look {
  /** What is asked, in place of the short label. */
  question?: string;
  /** True where "I don't know" has its own button beside the field. */
  open?: boolean;
}

export function label(field: string): string {
  return state.language.maybe(`field.${field}`) ?? state.language.word("question", field);
}

export function control(field: string, look: Look = {}): TemplateResult {
  const kind = kindOf(field);
  const error = errorOf(field);
  const id = `f-${field.replaceAll(".", "-")}`;
  const described = [error === undefined ? "" : `${id}-error`, hint(field) === undefined ? "" : `${id}-hint`].filter(Boolean).join(" ");
  const notes = html`${hint(field) === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint(field)}</p>`}
    ${error === undefined ? nothing : html`<p class="error" id="${id}-error">${error}</p>`}`;
  if (kind.type === "words" || kind.type === "flag" || kind.type === "collateral") {
    return html`<fieldset class="field" aria-describedby=${described || nothing}>
      <legend>${look.question ?? label(field)}</legend>
      ${notes} ${kind.type === "words" ? words(field, kind.list) : kind.type === "flag" ? flag(field, id) : collateral()}
    </fieldset>`;
  }
  return html`<div class="field">
    <label for=${id}>${look.question ?? label(field)}</label>
    ${single(field, id, error !== undefined, described)} ${notes}
  </div>`;
}

function hint(field: string): string | undefined {
  return state.language.maybe(`hint.${field}`);
}

function typed(field: string): string {
  return state.case.fields[field] ?? "";
}

function change(field: string) {
  return (event: Event): void => void setFields({ [field]: (event.target as HTMLInputElement).value });
}

function single(field: string, id: string, invalid: boolean, described: string): TemplateResult {
  const { t, words: list } = state.language;
  const kind = kindOf(field);
  const common: Common = { id, invalid: invalid ? "true" : nothing, described: described || nothing };
  if (kind.type === "word") {
    return select(field, common, list(kind.list), t("ask.choose"));
  }
  if (kind.type === "place") {
    return place(field, common);
  }
  const money = kind.type === "money" || kind.type === "rate";
  return html`<div class="control">
    <input
      id=${common.id}
      name=${field}
      type=${kind.type === "date" ? "date" : "text"}
      inputmode=${money ? "decimal" : kind.type === "whole" ? "numeric" : nothing}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${common.invalid}
      aria-describedby=${common.described}
      class=${kind.type}
      .value=${live(typed(field))}
      @input=${change(field)}
    />
    ${"nothing" in kind ? html`<button type="button" class="quiet" @click=${() => setFields({ [field]: "0" })}>${t("ask.nothing")}</button>` : nothing}
    ${kind.type === "money" && !invalid && typed(field) !== "" ? html`<output for=${id}>${understood(field)}</output>` : nothing}
  </div>`;
}

type Common = { id: string; invalid: string | typeof nothing; described: string | typeof nothing };

function select(field: string, { id, invalid, described }: Common, options: [string, string][], first: string): TemplateResult {
  return html`<select id=${id} name=${field} aria-invalid=${invalid} aria-describedby=${described} @change=${change(field)}>
    <option value="" .selected=${live(typed(field) === "")}>${first}</option>
    ${options.map(([word, text]) => html`<option value=${word} .selected=${live(typed(field) === word)}>${text}</option>`)}
  </select>`;
}

/** The places that an applicant is likely to name, and the code of any other. */
function place(field: string, common: Common): TemplateResult {
  const { t } = state.language;
  const places = PLACES.map((code): [string, string] => [code, t(`place.${code}` as TextKey)]);
  const other = typed(field) !== "" && !PLACES.includes(typed(field));
  return html`<div class="control">
      <select id=${common.id} name=${field} aria-invalid=${common.invalid} aria-describedby=${common.described} @change=${change(field)}>
        <option value="" .selected=${live(typed(field) === "")}>${t("ask.choose")}</option>
        ${places.map(([code, text]) => html`<option value=${code} .selected=${live(typed(field) === code)}>${text}</option>`)}
        <option value="0" .selected=${live(other)}>${t("ask.other_place")}</option>
      </select>
    </div>
    ${other
      ? html`<div class="control">
          <input type="text" inputmode="numeric" aria-label=${t("ask.other_place")} .value=${live(typed(field) === "0" ? "" : typed(field))} @input=${change(field)} />
        </div>`
      : nothing}`;
}

const PLACES = [
  "750000000", "190000000", "710000000", "790000000", "100000000", "110000000", "150000000", "230000000", "270000000", "310000000",
  "330000000", "350000000", "390000000", "430000000", "470000000", "550000000", "590000000", "610000000", "620000000", "630000000",
]; // prettier-ignore

/** Several words of a list, or none of them. */
function words(field: string, list: string): TemplateResult {
  const { t } = state.language;
  const given = typed(field).split(/[,|]/).filter(Boolean);
  const toggle = (word: string) => (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    const rest = given.filter((other) => other !== word && other !== "none");
    void setFields({ [field]: word === "none" ? (on ? "none" : "") : (on ? [...rest, word] : rest).join(",") });
  };
  const all = [...state.language.words(list), ...(field === "applicant.categories" ? [["none", t("ask.none_of_these")] as [string, string]] : [])];
  return html`<div class="choices">
    ${all.map(
      ([word, text]) =>
        html`<label class="choice"><input type="checkbox" name=${field} value=${word} .checked=${live(given.includes(word))} @change=${toggle(word)} /><span>${text}</span></label>`,
    )}
  </div>`;
}

function flag(field: string, id: string): TemplateResult {
  const { t } = state.language;
  const choice = (value: string, text: string): TemplateResult =>
    html`<label class="choice"><input type="radio" name=${id} value=${value} .checked=${live(typed(field) === value)} @change=${change(field)} /><span>${text}</span></label>`;
  return html`<div class="choices row">${choice("no", t("no"))} ${choice("yes", t("yes"))}</div>`;
}

/** The value of the collateral of each kind; or that there is none. */
function collateral(): TemplateResult {
  const { t, words: list } = state.language;
  const none = typed("collateral") === "none";
  return html`<div class="collateral">
    ${list("collateral_kind").map(([kind, text]) => {
      const field = `collateral.${kind}`;
      const id = `f-collateral-${kind}`;
      const error = errorOf(field);
      return html`<div class="pair">
        <label for=${id}>${text}, ₸</label>
        <input id=${id} name=${field} type="text" class="money" inputmode="decimal" autocomplete="off" .value=${live(typed(field))} aria-invalid=${error === undefined ? nothing : "true"} aria-describedby=${error === undefined ? nothing : `${id}-error`} @input=${change(field)} />
        ${error === undefined ? nothing : html`<p class="error" id="${id}-error">${error}</p>`}
      </div>`;
    })}
    <label class="choice"><input type="checkbox" name="collateral" .checked=${live(none)} @change=${() => setFields({ collateral: none ? "" : "none" })} /><span>${t("ask.no_collateral")}</span></label>
  </div>`;
}

/** What the library made of an amount, as it writes amounts. */
function understood(field: string): string {
  const value = field.split(".").reduce<unknown>((of, name) => (of as Record<string, unknown> | undefined)?.[name], state.form?.request.application);
  return typeof value === "string" ? state.language.money(value) : "";
}

/** What was answered, as a person reads it; empty if nothing was. */
export function answered(field: string): string {
  const { t, words: list, word, money, percent, date, maybe } = state.language;
  const text = typed(field);
  const kind = kindOf(field);
  switch (kind.type) {
    case "collateral": {
      if (text === "none") return t("ask.no_collateral");
      const items = list("collateral_kind").filter(([of]) => typed(`collateral.${of}`) !== "");
      return items.map(([of, name]) => `${name}: ${typed(`collateral.${of}`)}`).join("; ");
    }
    case "money":
      return understood(field) || (text === "" ? "" : /^[\d.]+$/.test(text) ? money(text) : text);
    case "rate":
      return /^[\d.]+$/.test(text) ? percent(text) : text;
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(text) ? date(text) : text;
    case "word":
      return text === "" ? "" : word(kind.list, text);
    case "words":
      return text === "none" ? t("ask.none_of_these") : text.split(/[,|]/).filter(Boolean).map((one) => word(kind.list, one)).join(", ");
    case "flag":
      return text === "" ? "" : t(text as "yes" | "no");
    case "place":
      return maybe(`place.${text}`) ?? text;
    default:
      return text;
  }
}

/** True if the field, or a part of it, has an answer. */
export function isAnswered(field: string): boolean {
  return Object.entries(state.case.fields).some(([name, text]) => text !== "" && (name === field || name.startsWith(`${field}.`)));
}

export const ALL_FIELDS = Object.keys(KINDS);
