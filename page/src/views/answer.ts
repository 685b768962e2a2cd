/** The answer: the groups, what would make it more certain, what if, where to go. */
import { html, nothing, type TemplateResult } from "lit";
import { control, label } from "../parts/field.ts";
import { offerCard, offerLine } from "../parts/card.ts";
import { GROUPS, groupOf, type Group } from "../parts/figures.ts";
import { affordForm } from "../parts/afford.ts";
import { offers, state, undo } from "../store.ts";
import { to } from "../routes.ts";

export function answerView(): TemplateResult {
  const { t } = state.language;
  if (state.answer === undefined) {
    return html`<h1 tabindex="-1">${t("answer.heading")}</h1>
      ${wrong()}
      <p>${t("answer.none")}</p>
      <p><a class="button primary" href=${to("ask")}>${t("answer.to_questions")}</a></p>`;
  }
  return html`<h1 tabindex="-1">${t("answer.heading")}</h1>
    <p class="lead">${question()}</p>
    ${contradictions()} ${applied()} ${whatIf()} ${notServed()} ${GROUPS.map(group)} ${compareBar()} ${next()} ${referrals()}`;
}

/** Why there is no answer: what is wrong with a field, or with the request as a whole. */
function wrong(): TemplateResult {
  const { of } = state.language;
  const errors = (state.form?.errors ?? []).map((error) => `${label(error.field)}: ${of(error.text)}`);
  if (state.refused !== undefined) errors.push(state.refused.message);
  return html`${errors.map((text) => html`<p class="error" role="alert">${text}</p>`)}`;
}

/** What was asked, in one line. */
export function question(): string {
  const { t, n, money, word, date } = state.language;
  const request = state.form?.request;
  if (request === undefined || state.answer === undefined) return "";
  const { amount, term_months, purpose } = request.application.loan;
  return t("answer.question", { amount: money(amount), term: n("months", term_months), purpose: word("purpose", purpose), date: date(state.answer.as_of) });
}

export function applied(): TemplateResult | typeof nothing {
  const { t } = state.language;
  if (state.applied === undefined) return nothing;
  return html`<p class="applied" role="status">${t("offer.applied", { what: state.applied.text })} <button type="button" @click=${undo}>${t("offer.undo")}</button></p>`;
}

const WHAT_IF = ["options.market_rate", "loan.annual_rate", "options.base_rate", "as_of", "loan.method"];

function whatIf(): TemplateResult {
  const { t } = state.language;
  return html`<details class="what-if">
    <summary>${t("whatif.heading")}</summary>
    <form class="grid" @submit=${(event: Event) => event.preventDefault()}>${WHAT_IF.map((field) => control(field))}</form>
    ${affordForm(undefined)}
  </details>`;
}

function group(group: Group): TemplateResult | typeof nothing {
  const { t, word } = state.language;
  const of = offers().filter((offer) => groupOf(offer) === group);
  if (of.length === 0 && group !== "can_get") return nothing;
  const list = group === "does_not_fit" ? html`<ul class="lines">${of.map(offerLine)}</ul>` : html`<div class="cards">${of.map(offerCard)}</div>`;
  return html`<section class="group ${group}">
    <h2>${word("group", group)}</h2>
    ${of.length === 0 ? html`<p class="hint">${t("answer.empty_group")}</p>` : list}
  </section>`;
}

/** Answers that cannot all be true: named wherever they count. */
export function contradictions(): TemplateResult {
  return html`${(state.answer?.contradictions ?? []).map((one) => html`<p class="error contradiction">${state.language.of(one.text)}</p>`)}`;
}

/** A category that was named and that nothing in force is for. */
function notServed(): TemplateResult {
  return html`${(state.answer?.not_served ?? []).map((one) => html`<p class="notice">${state.language.of(one.text)}</p>`)}`;
}

function compareBar(): TemplateResult | typeof nothing {
  const { t } = state.language;
  if (state.chosen.length < 2) return nothing;
  return html`<p class="compare-bar"><a class="button primary" href=${to("compare")}>${t("answer.compare_chosen", { n: state.chosen.length })}</a></p>`;
}

const QUESTIONS_SHOWN = 3;

function next(): TemplateResult | typeof nothing {
  const { of, t, n } = state.language;
  const questions = (state.answer?.next_questions ?? []).slice(0, QUESTIONS_SHOWN);
  if (questions.length === 0) return nothing;
  return html`<section>
    <h2>${t("answer.next")}</h2>
    <ul>
      ${questions.map((question) => html`<li>${of(question.text)} <span class="hint">${n("ask.decides", question.decides.length)}</span></li>`)}
    </ul>
    <p><a class="button" href=${to("ask")}>${t("answer.to_questions")}</a></p>
  </section>`;
}

function referrals(): TemplateResult | typeof nothing {
  const { of, t } = state.language;
  const referrals = state.answer?.referrals ?? [];
  if (referrals.length === 0) return nothing;
  return html`<section>
    <h2>${t("answer.referrals")}</h2>
    <ul class="referrals">
      ${referrals.map((one) => html`<li><b>${of(one.name)}</b>: ${of(one.text)} ${one.contact_text ? html`<span class="contact">${of(one.contact_text)}</span>` : nothing}</li>`)}
    </ul>
  </section>`;
}
