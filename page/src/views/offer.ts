/** One offer: its figures, reasons, schedule, what-ifs, documents, sources. */
import { html, nothing, type TemplateResult } from "lit";
import type { Offer, Schedule } from "../contract.ts";
import { affordForm, amount } from "../parts/afford.ts";
import { badges } from "../parts/card.ts";
import { chart } from "../parts/chart.ts";
import { figures, groupOf, keyOf, nameOf } from "../parts/figures.ts";
import { findings, remedies, Sources } from "../parts/finding.ts";
import { loanOf, type LoanState, whatIf } from "../parts/loan.ts";
import { scheduleTable } from "../parts/schedule.ts";
import type { Route } from "../routes.ts";
import { to } from "../routes.ts";
import { Refused } from "../engine.ts";
import { caught, offers, state, update } from "../store.ts";
import type { Localized } from "../texts.ts";
import { applied, question } from "./answer.ts";

export function offerView({ id }: Route): TemplateResult {
  const { t, of, word } = state.language;
  const offer = offers().find((one) => keyOf(one) === id);
  const back = html`<p class="back"><a href=${to("answer")}>${t("offer.back")}</a></p>`;
  if (offer === undefined) {
    return html`${back}
      <h1 tabindex="-1">${t("answer.heading")}</h1>
      <p>${state.answer === undefined ? t("answer.none") : t("offer.gone")}</p>`;
  }
  const sources = new Sources();
  const loan = loanOf(id, offer);
  return html`${back}
    <h1 tabindex="-1">${nameOf(offer)}</h1>
    <p class="lead">${question()}</p>
    ${applied()}
    <p class="operator">${t("offer.operator", { name: of(offer.operator) })}</p>
    <p class="verdict ${groupOf(offer)}">${word("group", groupOf(offer))}</p>
    ${badges(offer)}
    <dl class="figures wide">${figures(offer).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    <h2>${t("offer.reasons")}</h2>
    ${findings([...offer.findings, ...(offer.with?.findings ?? [])], sources)} ${remedies(offer)} ${lowerRates(offer, sources)}
    ${assumptions(offer)} ${loan === undefined ? nothing : schedule(loan)} ${loan === undefined ? nothing : html`${prepay(loan)} ${affordForm(offer)}`}
    ${texts(t("offer.documents"), offer.documents)}
    <h2>${t("offer.how_to_apply")}</h2>
    <p>${of(offer.how_to_apply)}</p>
    ${texts(t("offer.gaps"), offer.gaps)} ${texts(t("offer.notes"), offer.notes)}
    <h2>${t("answer.sources")}</h2>
    ${sources.list(state.answer?.sources ?? {})}
    <p class="buttons"><a class="button" href=${to("counter", id)}>${t("counter.heading")}</a> <a class="button" href=${to("programme", offer.programme, offer.version)}>${t("catalogue.conditions")}</a></p>`;
}

function texts(heading: string, list: readonly Localized[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<h2>${heading}</h2>
    <ul>
      ${list.map((text) => html`<li>${state.language.of(text)}</li>`)}
    </ul>`;
}

function lowerRates(offer: Offer, sources: Sources): TemplateResult | typeof nothing {
  const { t, of, percent } = state.language;
  const lower = offer.terms?.lower_rates ?? [];
  if (lower.length === 0) return nothing;
  return html`<h2>${t("offer.lower_rates")}</h2>
    <ul>
      ${lower.map((rate) => html`<li><b>${percent(rate.annual_rate)}</b>: ${of(rate.text)} <span class="cite">${sources.mention(rate.source)}</span></li>`)}
    </ul>`;
}

function assumptions(offer: Offer): TemplateResult | typeof nothing {
  const { t, word } = state.language;
  const assumed = offer.terms?.assumptions ?? [];
  if (assumed.length === 0) return nothing;
  return html`<h2>${t("offer.assumptions")}</h2>
    <ul>
      ${assumed.map((one) => html`<li>${word("assumption", one)}</li>`)}
    </ul>`;
}

function schedule(loan: LoanState): TemplateResult {
  const { t } = state.language;
  const { schedule } = loan;
  if (schedule?.rows == null) return html`<p class="hint">${t("app.loading")}</p>`;
  return html`<h2>${t("schedule.heading")}</h2>
    ${chart(loan)}
    <details class="rows">
      <summary>${t("schedule.show")}</summary>
      ${scheduleTable(schedule)}
    </details>`;
}

/** What a prepayment or a grace period changes: both schedules side by side. */
function prepay(loan: LoanState): TemplateResult {
  const { t, words } = state.language;
  const compute = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(typed.get(name) ?? "").trim();
    try {
      const prepayments = text("on") === "" && text("amount") === "" ? [] : [{ on: text("on"), amount: await amount(text("amount")), then: text("then") }];
      const whole = (name: string): unknown => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : text(name) === "" ? 0 : text(name));
      const grace = { principal_months: whole("principal_months"), interest_months: whole("interest_months") };
      await whatIf(loan, { prepayments, grace });
    } catch (error) {
      if (!(error instanceof Refused)) return caught(error);
      loan.error = error.message;
      update({});
    }
  };
  return html`<h2>${t("whatif.heading")}</h2>
    <form class="what-if-loan" @submit=${compute}>
      <fieldset>
        <legend>${t("whatif.prepay")}</legend>
        <div class="field"><label for="w-on">${t("whatif.prepay.on")}</label><input id="w-on" name="on" type="date" /></div>
        <div class="field"><label for="w-amount">${t("whatif.prepay.amount")}</label><input id="w-amount" name="amount" class="money" type="text" inputmode="decimal" autocomplete="off" /></div>
        <div class="field">
          <label for="w-then">${t("whatif.prepay.then")}</label>
          <select id="w-then" name="then">
            ${words("after_prepayment").map(([word, text]) => html`<option value=${word}>${text}</option>`)}
          </select>
        </div>
      </fieldset>
      <fieldset>
        <legend>${t("whatif.grace")}</legend>
        <div class="field"><label for="w-p">${t("whatif.grace.principal")}</label><input id="w-p" name="principal_months" type="text" class="whole" inputmode="numeric" autocomplete="off" /></div>
        <div class="field"><label for="w-i">${t("whatif.grace.interest")}</label><input id="w-i" name="interest_months" type="text" class="whole" inputmode="numeric" autocomplete="off" /></div>
      </fieldset>
      <button type="submit">${t("whatif.compute")}</button>
      ${loan.error === undefined ? nothing : html`<p class="error" role="alert">${loan.error}</p>`}
    </form>
    ${loan.changed === undefined || loan.schedule === undefined ? nothing : sideBySide(loan.schedule, loan.changed)}`;
}

function sideBySide(now: Schedule, then: Schedule): TemplateResult {
  const { t, money, percent, date } = state.language;
  const last = (schedule: Schedule): string => date(schedule.rows?.at(-1)?.pay_on ?? "");
  const highest = (schedule: Schedule): string => money(schedule.rows?.[0]?.borrower_payment ?? "");
  const rows: [string, (schedule: Schedule) => string][] = [
    [t("figure.first_payment"), highest],
    [t("figure.total"), (schedule) => money(schedule.totals.borrower_payment)],
    [t("figure.interest"), (schedule) => money(schedule.totals.interest)],
    [t("figure.effective"), (schedule) => percent(schedule.gesv.borrower.rounded)],
    [t("schedule.last"), last],
  ];
  return html`<table class="compare stacked" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${t("compare.figure")}</th>
        <th role="columnheader" scope="col">${t("whatif.now")}</th>
        <th role="columnheader" scope="col">${t("whatif.then")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([name, value]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${name}</th>
            <td role="cell" data-label=${t("whatif.now")}>${value(now)}</td>
            <td role="cell" data-label=${t("whatif.then")}>${value(then)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
