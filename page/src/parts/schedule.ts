/** A schedule as a table; on a phone each payment is a small block of its own. */
import { html, nothing, type TemplateResult } from "lit";
import type { Row, Schedule } from "../contract.ts";
import { state } from "../store.ts";

export function scheduleTable(schedule: Pick<Schedule, "rows" | "totals">): TemplateResult {
  const { t, number, date } = state.language;
  const rows = schedule.rows ?? [];
  const { totals } = schedule;
  const subsidised = rows.some((row) => row.state_interest !== "0.00");
  const fees = rows.some((row) => row.fees !== "0.00");
  const columns: [string, (row: Row) => string, string][] = [
    [t("schedule.payment"), (row) => number(row.borrower_payment), number(totals.borrower_payment)],
    [t("figure.principal"), (row) => number(row.principal), number(totals.principal)],
    [t("figure.interest"), (row) => number(row.borrower_interest), ""],
    ...(subsidised ? [[t("figure.subsidy"), (row) => number(row.state_interest), number(totals.state_interest)] as (typeof columns)[number]] : []),
    ...(fees ? [[t("figure.fees"), (row) => number(row.fees), number(totals.fees)] as (typeof columns)[number]] : []),
    [t("figure.balance"), (row) => number(row.closing), ""],
  ];
  return html`<table class="schedule" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${t("figure.number")}</th>
        <th role="columnheader" scope="col">${t("figure.date")}</th>
        ${columns.map(([name]) => html`<th role="columnheader" scope="col" class="number">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            <td role="cell" class="n">${row.n}</td>
            <th role="rowheader" scope="row">${date(row.pay_on)}</th>
            ${columns.map(([name, value]) => html`<td role="cell" class="number" data-label=${name}>${value(row)}</td>`)}
          </tr>`,
      )}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <td role="cell" class="n"></td>
        <th role="rowheader" scope="row">${t("schedule.total")}</th>
        ${columns.map(([name, , total]) => html`<td role="cell" class="number ${total === "" ? "empty" : ""}" data-label=${name}>${total === "" ? nothing : total}</td>`)}
      </tr>
    </tfoot>
  </table>`;
}
