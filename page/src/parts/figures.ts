/** The figures of an offer, as cards, the comparison and the sheet show them. */
import { state } from "../store.ts";
import type { Offer } from "../contract.ts";

export type Group = "can_get" | "fits_published" | "needs_answers" | "if_security_is_short" | "does_not_fit";

export const GROUPS: readonly Group[] = ["can_get", "fits_published", "needs_answers", "if_security_is_short", "does_not_fit"];

export function groupOf(offer: Offer): Group {
  return offer.group;
}

/** An offer is of a programme, or of a programme together with one that guarantees its loan. */
export function keyOf(offer: Offer): string {
  return offer.with === null ? offer.programme : `${offer.programme}+${offer.with.programme}`;
}

export function nameOf(offer: Offer): string {
  const { of, t } = state.language;
  return offer.with === null ? of(offer.name) : `${of(offer.name)}, ${t("offer.with", { name: of(offer.with.name) })}`;
}

export type Figure = [name: string, value: string];

/** What decides first: the payment, the rates, the total. */
export function headline(offer: Offer): Figure[] {
  const { t, money, percent, number } = state.language;
  const { costs, terms, loan, guarantee } = offer;
  const figures: Figure[] = [];
  if (costs !== null) figures.push([t("figure.payment"), payment(offer)]);
  if (terms !== null) figures.push([t("figure.rate"), rate(terms)]);
  if (loan !== null) figures.push([t("figure.effective"), percent(number(loan.gesv.borrower.rounded))]);
  if (costs !== null) figures.push([t("figure.total"), money(costs.total_paid)]);
  if (guarantee !== null && costs === null) {
    figures.push([t("figure.guaranteed"), `${money(guarantee.amount)} (${percent(guarantee.share)})`], [t("figure.own_security"), money(guarantee.own_security_needed)]);
  }
  return figures;
}

/** The rate; a range where two readings of the published rule are possible. */
function rate(terms: NonNullable<Offer["terms"]>): string {
  const { t, percent } = state.language;
  const { annual_rate, annual_rate_at_best } = terms;
  return annual_rate_at_best === null ? percent(annual_rate) : t("figure.range", { low: percent(annual_rate_at_best), high: percent(annual_rate) });
}

/** The first payment, and what it becomes where the subsidy ends before the loan. */
function payment(offer: Offer): string {
  const { t, money, date } = state.language;
  const { costs, subsidy_end } = offer;
  if (costs === null) return "";
  const first = money(costs.first_payment);
  return subsidy_end === null ? first : `${first}; ${t("figure.until", { date: date(subsidy_end.due_on), amount: money(subsidy_end.payment_after) })}`;
}

/** All figures, of an offer's own page and of the comparison. */
export function figures(offer: Offer): Figure[] {
  const { t, n, money, percent, date } = state.language;
  const { costs, terms, guarantee } = offer;
  const rows = headline(offer);
  if (costs !== null) rows.push([t("figure.highest"), `${money(costs.highest_payment)}, ${date(costs.highest_payment_on)}`]);
  if (terms !== null && terms.state_rate !== "0") {
    rows.push([t("figure.nominal"), percent(terms.nominal_rate)]);
    const months = terms.subsidy_months === null ? "" : n("months", terms.subsidy_months);
    rows.push([t("figure.state"), months === "" ? percent(terms.state_rate) : t("figure.state_for", { rate: percent(terms.state_rate), term: months })]);
    if (costs !== null) rows.push([t("figure.subsidy"), money(costs.state_interest)]);
  }
  if (costs?.saves != null) rows.push([t("figure.saves"), money(costs.saves)]);
  if (costs?.costs_more != null) rows.push([t("figure.costs_more"), money(costs.costs_more)]);
  if (guarantee !== null && costs !== null) {
    rows.push([t("figure.guaranteed"), `${money(guarantee.amount)} (${percent(guarantee.share)})`], [t("figure.own_security"), money(guarantee.own_security_needed)]);
  }
  if (terms?.max_amount != null) rows.push([t("figure.max_amount"), money(terms.max_amount)]);
  if (terms?.max_term_months != null) rows.push([t("figure.max_term"), n("months", terms.max_term_months)]);
  return rows;
}
