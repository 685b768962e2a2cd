/** An offer as a card of the answer, or as one line where it does not fit. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Offer } from "../contract.ts";
import { state, update } from "../store.ts";
import { to } from "../routes.ts";
import { fieldOfQuestion } from "../fields.ts";
import { label } from "./field.ts";
import { headline, keyOf, nameOf } from "./figures.ts";
import { findings, remedies, Sources } from "./finding.ts";

export function offerCard(offer: Offer): TemplateResult {
  const { of, t } = state.language;
  const name = nameOf(offer);
  const adverse = offer.findings.filter((finding) => finding.adverse);
  const missing = [...new Set(offer.findings.filter((finding) => finding.outcome === "unknown").flatMap((finding) => finding.missing))];
  return html`<article class="card offer">
    <h3><a href=${to("offer", keyOf(offer))}>${name}</a></h3>
    <p class="operator">${of(offer.operator)}</p>
    ${badges(offer)}
    <dl class="figures">${headline(offer).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    ${adverse.length === 0 ? nothing : findings(adverse, new Sources())}
    ${missing.length === 0 ? nothing : html`<p class="missing">${t("offer.waits_for", { what: missing.map((field) => label(fieldOfQuestion(field)).replace(/, [₸%]$/, "")).join("; ") })}</p>`}
    ${offer.to_ask === null ? nothing : html`<p class="hint">${of(offer.to_ask.text)}</p>`} ${remedies(offer)}
    <div class="buttons">
      <a class="button" href=${to("offer", keyOf(offer))} aria-label=${t("action.details_of", { what: name })}>${t("action.details")}</a>
      ${offer.costs === null ? nothing : chooser(offer, name)}
    </div>
  </article>`;
}

function chooser(offer: Offer, name: string): TemplateResult {
  const { t } = state.language;
  const key = keyOf(offer);
  const toggle = (event: Event): void => {
    const on = (event.target as HTMLInputElement).checked;
    update({ chosen: on ? [...state.chosen, key] : state.chosen.filter((other) => other !== key) });
  };
  return html`<label class="choice">
    <input type="checkbox" aria-label=${t("answer.compare_of", { what: name })} .checked=${live(state.chosen.includes(key))} @change=${toggle} /><span>${t("answer.compare")}</span>
  </label>`;
}

/** What the offer is, and how far its terms can be trusted. */
export function badges(offer: Offer): TemplateResult {
  const { of, word } = state.language;
  return html`<p class="badges">
    <span class="badge">${word("kind", offer.kind)}</span>
    <span class="badge ${offer.standing}">${word("standing", offer.standing)}</span>
    <span>${of(offer.standing_text)}</span>
  </p>`;
}

/** One that does not fit: why, and what would help. */
export function offerLine(offer: Offer): TemplateResult {
  const failed = offer.findings.filter((finding) => finding.outcome === "not_met");
  return html`<li class="card line">
    <h3><a href=${to("offer", keyOf(offer))}>${nameOf(offer)}</a></h3>
    ${findings(failed, new Sources())} ${remedies(offer)}
  </li>`;
}
