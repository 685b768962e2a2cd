/** `<nesie-quote>`: a small form with the answer, for a page of somebody else. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { base, setBase } from "./base.ts";
import type { Form, Offer, Quote } from "./contract.ts";
import { inForce } from "./contract.ts";
import { today, toLink } from "./case.ts";
import { httpEngine } from "./engine-http.ts";
import { wasmEngine } from "./engine-wasm.ts";
import { type Engine, Refused, Unreachable } from "./engine.ts";
import { loadLanguage } from "./load-texts.ts";
import type { Language } from "./texts.ts";

setBase(document.currentScript as HTMLScriptElement | null);

const SHOWN = 3;
const engines = new Map<string, Promise<Engine>>();

/**
 * Attributes: `lang` (kk, ru, en), `amount`, `term`, `purpose`, `programme`, `server` (the address of a server of nesie; without it the
 * module answers), `color` (of buttons and links). Event: `nesie-answer`, whose `detail` is the answer of the contract.
 */
export class NesieQuote extends LitElement {
  static override properties = {
    lang: { type: String },
    amount: { type: String },
    term: { type: String },
    purpose: { type: String },
    programme: { type: String },
    server: { type: String },
    color: { type: String },
    language: { state: true },
    answer: { state: true },
    error: { state: true },
  };

  declare amount: string;
  declare term: string;
  declare purpose: string;
  declare programme: string;
  declare server: string;
  declare color: string;
  declare protected language: Language | undefined;
  declare protected answer: Quote | undefined;
  declare protected error: { field: string; message: string } | undefined;
  #asked = 0;

  static override styles = css`
    :host { display: block; max-width: 640px; }
    /* What the page around asks of all elements ends here. */
    .box { all: initial; display: block; font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-size: 16px; line-height: 1.45; color: CanvasText; background: Canvas; color-scheme: light dark; border: 1px solid color-mix(in srgb, CanvasText 25%, transparent); border-radius: 12px; padding: 16px; box-sizing: border-box; }
    :host([hidden]) { display: none; }
    h2 { font-size: 1.1rem; margin: 0 0 8px; }
    form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(170px, 100%), 1fr)); gap: 8px 16px; }
    label { display: block; font-weight: 600; font-size: 0.9rem; }
    input, select { font: inherit; width: 100%; box-sizing: border-box; min-height: 44px; padding: 6px 10px; border: 1px solid GrayText; border-radius: 8px; background: Field; color: FieldText; }
    :focus-visible { outline: 3px solid var(--nesie-color, LinkText); outline-offset: 2px; }
    ul { list-style: none; padding: 0; margin: 14px 0 0; }
    li { padding: 8px 0; border-top: 1px solid color-mix(in srgb, CanvasText 20%, transparent); }
    b { font-weight: 600; }
    .figures { display: flex; flex-wrap: wrap; gap: 2px 18px; font-variant-numeric: tabular-nums; }
    .group, .note { font-size: 0.85rem; color: color-mix(in srgb, CanvasText 75%, Canvas); margin: 4px 0 0; }
    .error { color: light-dark(#a8231b, #ff9d93); margin: 8px 0 0; }
    a { color: var(--nesie-color, LinkText); }
  `;

  constructor() {
    super();
    Object.assign(this, { lang: "", amount: "", term: "", purpose: "", programme: "", server: "", color: "" });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("color") && this.color !== "") this.style.setProperty("--nesie-color", this.color);
    if (changed.has("lang") || changed.has("server")) void this.#speak();
    else if ((["amount", "term", "purpose", "programme"] as const).some((name) => changed.has(name))) void this.#ask();
  }

  get #lang(): "kk" | "ru" | "en" {
    const given = this.lang || this.closest("[lang]")?.getAttribute("lang")?.slice(0, 2);
    return given === "kk" || given === "en" ? given : "ru";
  }

  async #speak(): Promise<void> {
    try {
      this.language = await loadLanguage(this.#lang, this.server === "" ? undefined : new URL(this.server, location.href));
      await this.#ask();
    } catch (error) {
      this.error = { field: "", message: error instanceof Error ? error.message : String(error) };
    }
  }

  #engine(): Promise<Engine> {
    const known = engines.get(this.server) ?? (this.server === "" ? wasmEngine(base()) : Promise.resolve(httpEngine(new URL(this.server, location.href))));
    engines.set(this.server, known);
    return known;
  }

  async #ask(): Promise<void> {
    const { language } = this;
    if (language === undefined) return;
    const mine = (this.#asked += 1);
    try {
      const engine = await this.#engine();
      const ask = async <T>(method: "form" | "quote", request: object): Promise<T> => JSON.parse(await engine.answer(method, { contract: "1", ...request }, language.lang)) as T;
      const fields = { as_of: today(), "loan.amount": this.amount, "loan.term_months": this.term, "loan.purpose": this.purpose, "options.programme": this.programme };
      const form = await ask<Form>("form", { fields });
      if (mine !== this.#asked) return;
      const [error] = form.errors;
      this.error = error === undefined ? undefined : { field: error.field, message: language.of(error.text) };
      if (form.missing.length > 0 || error !== undefined) {
        this.answer = undefined;
        return;
      }
      const answer = await ask<Quote>("quote", form.request);
      if (mine !== this.#asked) return;
      this.answer = answer;
      this.dispatchEvent(new CustomEvent("nesie-answer", { detail: answer, bubbles: true, composed: true }));
    } catch (error) {
      if (mine !== this.#asked) return;
      this.answer = undefined;
      this.error = { field: "", message: error instanceof Refused ? error.message : error instanceof Unreachable ? language.t(error.kind === "wasm" ? "fail.wasm" : "fail.server") : String(error) };
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this;
    if (language === undefined) return this.error === undefined ? nothing : html`<p class="error">${this.error.message}</p>`;
    const { t, words } = language;
    return html`<div class="box">
      <h2>${t("embed.lead")}</h2>
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${this.#input("loan.amount", "amount", "decimal")} ${this.#input("loan.term_months", "term", "numeric")}
        <div>
          <label for="purpose">${t("field.loan.purpose")}</label>
          <select id="purpose" @change=${(event: Event) => (this.purpose = (event.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${this.purpose === ""}>${t("ask.choose")}</option>
            ${words("purpose").map(([word, text]) => html`<option value=${word} ?selected=${this.purpose === word}>${text}</option>`)}
          </select>
        </div>
      </form>
      ${this.error === undefined ? nothing : html`<p class="error" role="alert">${this.error.message}</p>`} ${this.#offers()}
    </div>`;
  }

  #input(field: "loan.amount" | "loan.term_months", name: "amount" | "term", mode: "decimal" | "numeric"): TemplateResult {
    const wrong = this.error?.field === field;
    return html`<div>
      <label for=${name}>${this.language?.t(`field.${field}`)}</label>
      <input id=${name} type="text" inputmode=${mode} autocomplete="off" aria-invalid=${wrong ? "true" : nothing} .value=${this[name]} @input=${(event: Event) => (this[name] = (event.target as HTMLInputElement).value)} />
    </div>`;
  }

  #offers(): TemplateResult | typeof nothing {
    const { answer, language } = this;
    if (answer === undefined || language === undefined) return nothing;
    const { t, of, word, money, percent } = language;
    const offers = answer.offers.map(inForce).filter((offer): offer is Offer => offer !== undefined);
    const shown = this.programme === "" ? offers.filter((offer) => offer.costs !== null && offer.group !== "does_not_fit").slice(0, SHOWN) : offers;
    return html`<ul aria-live="polite">
        ${shown.map(
          (offer) =>
            html`<li>
              <b>${of(offer.name)}</b>
              <div class="figures">
                ${offer.costs === null ? nothing : html`<span>${t("figure.payment")}: <b>${money(offer.costs.first_payment)}</b></span>`}
                ${offer.terms === null ? nothing : html`<span>${t("figure.rate")}: ${percent(offer.terms.annual_rate)}</span>`}
                ${offer.costs === null ? nothing : html`<span>${t("figure.total")}: ${money(offer.costs.total_paid)}</span>`}
              </div>
              <p class="group">${word("group", offer.group)}</p>
            </li>`,
        )}
      </ul>
      ${shown.length === 0 ? html`<p>${t("embed.nothing")}</p>` : nothing}
      <p class="note">${t("app.estimate")} <a href=${this.#page()} target="_blank" rel="noopener">${t("embed.more")}</a></p>`;
  }

  /** The whole page, with what was typed here in its fragment. */
  #page(): string {
    const fields = { as_of: today(), "loan.amount": this.amount, "loan.term_months": this.term, "loan.purpose": this.purpose };
    return new URL(`index.html#share=${toLink({ fields, catalogue: this.answer!.catalogue, offers: {} })}`, base()).href;
  }
}

customElements.define("nesie-quote", NesieQuote);

// The frame of embed.html: its attributes come from the address.
const frame = document.querySelector<NesieQuote>("nesie-quote[data-from-address]");
if (frame !== null) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (["lang", "amount", "term", "purpose", "programme", "color"].includes(name)) frame.setAttribute(name, value);
    if (name === "lang") document.documentElement.lang = value;
  }
}
