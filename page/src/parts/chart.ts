/** The chart of a schedule, as the library draws it for a sheet too. Its figures stand in the schedule; its text is told to who does not see it. */
import { html, nothing, type TemplateResult } from "lit";
import { state } from "../store.ts";
import { chartOf, type LoanState } from "./loan.ts";

/** As wide as a phone in the style sheet. */
const phone = matchMedia("(max-width: 44rem)");

export function chart(loan: LoanState): TemplateResult | typeof nothing {
  const drawn = chartOf(loan, phone.matches ? "narrow" : "wide");
  if (drawn === undefined) return nothing;
  return html`<figure class="chart">
    <figcaption>${state.language.t("chart.heading")}</figcaption>
    ${drawn}
  </figure>`;
}
