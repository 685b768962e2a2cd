/** Chosen offers side by side. */
import { html, type TemplateResult } from "lit";
import { figures, groupOf, keyOf, nameOf } from "../parts/figures.ts";
import { offers, state } from "../store.ts";
import { to } from "../routes.ts";

export function compareView(): TemplateResult {
  const { t, word } = state.language;
  const chosen = offers().filter((offer) => state.chosen.includes(keyOf(offer)));
  const back = html`<p class="back"><a href=${to("answer")}>${t("offer.back")}</a></p>`;
  if (chosen.length < 2) {
    return html`${back}
      <h1 tabindex="-1">${t("compare.heading")}</h1>
      <p>${t("answer.compare_none")}</p>`;
  }
  const columns = chosen.map((offer) => new Map([...figures(offer), [t("counter.found"), word("group", groupOf(offer))]]));
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return html`${back}
    <h1 tabindex="-1">${t("compare.heading")}</h1>
    <table class="compare stacked" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${t("compare.figure")}</th>
          ${chosen.map((offer) => html`<th role="columnheader" scope="col"><a href=${to("offer", keyOf(offer))}>${nameOf(offer)}</a></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${names.map(
          (name) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${name}</th>
              ${columns.map((column, at) => html`<td role="cell" data-label=${nameOf(chosen[at]!)}>${column.get(name) ?? "–"}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}
