/** A loan of an offer by itself: its schedule, and what a prepayment or a grace period would change. */
import type { Offer, Schedule } from "../contract.ts";
import { type ChartWidth, Refused } from "../engine.ts";
import { ask, caught, drawChart, state, update } from "../store.ts";

export interface LoanState {
  /** The terms that it was asked for, to see whether they are still those of the offer. */
  terms: string;
  schedule: Schedule | undefined;
  changed: Schedule | undefined;
  error: string | undefined;
  /** The charts that were asked for, by language and width; nothing where one has not come yet. */
  charts: Map<string, Element | undefined>;
}

const loans = new Map<string, LoanState>();

/** The schedule of an offer with all rows; asked for when it is first looked at. */
export function loanOf(key: string, offer: Offer): LoanState | undefined {
  if (offer.loan === null) return undefined;
  const loan = terms(offer.loan.loan);
  const text = JSON.stringify(loan);
  const known = loans.get(key);
  if (known?.terms === text) return known;
  const fresh: LoanState = { terms: text, schedule: undefined, changed: undefined, error: undefined, charts: new Map() };
  loans.set(key, fresh);
  void scheduleOf(loan)
    .then((schedule) => {
      fresh.schedule = schedule;
      update({});
    })
    .catch(caught);
  return fresh;
}

/** The chart of a loan in the language of the page; asked for when it is first looked at. */
export function chartOf(loan: LoanState, width: ChartWidth): Element | undefined {
  const key = `${state.language.lang} ${width}`;
  if (!loan.charts.has(key)) {
    loan.charts.set(key, undefined);
    void drawChart({ loan: JSON.parse(loan.terms) as object }, width)
      .then((text) => {
        // Parsed as a picture: nothing in it becomes markup of the page.
        loan.charts.set(key, new DOMParser().parseFromString(text, "image/svg+xml").documentElement);
        update({});
      })
      .catch(caught);
  }
  return loan.charts.get(key);
}

export function scheduleOf(loan: object): Promise<Schedule> {
  return ask<Schedule>("schedule", { loan });
}

/** The schedule with other terms beside it, or why there is none. */
export async function whatIf(of: LoanState, change: object): Promise<void> {
  try {
    of.changed = await scheduleOf({ ...(JSON.parse(of.terms) as object), ...change });
    of.error = undefined;
  } catch (error) {
    if (!(error instanceof Refused)) return caught(error);
    of.error = error.message;
    of.changed = undefined;
  }
  update({});
}

/** The terms without the version of the contract, which stands at the top of a request. */
export function terms(loan: object): object {
  return Object.fromEntries(Object.entries(loan).filter(([name]) => name !== "contract"));
}
