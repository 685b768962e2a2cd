/** The payments of a schedule as stacked columns, and the balance as a line. Its figures stand in the schedule; grey print tells it too. */
import { html, svg, type TemplateResult } from "lit";
import type { Row } from "../contract.ts";
import { state } from "../store.ts";

const WIDTH = 720;
const HEIGHT = 240;
const MOST_COLUMNS = 120;

/** Only for places on a screen: no figure is computed of it. */
function height(plain: string): number {
  return Number(plain);
}

export function chart(rows: readonly Row[]): TemplateResult {
  const { t, money } = state.language;
  const [first] = rows;
  if (first === undefined) return html``;
  const shown = rows.slice(0, MOST_COLUMNS);
  const highest = shown.reduce((most, row) => (height(row.payment) > height(most.payment) ? row : most), first);
  const top = height(highest.payment) || 1;
  const balance = height(first.opening) || 1;
  const step = WIDTH / shown.length;
  const column = (row: Row, at: number): TemplateResult => {
    const parts: [string, number][] = [
      ["principal", height(row.principal)],
      ["interest", height(row.borrower_interest)],
      ["subsidy", height(row.state_interest)],
      ["fees", height(row.fees)],
    ];
    let y = HEIGHT;
    return svg`${parts.map(([name, value]) => {
      const tall = (value / top) * HEIGHT;
      y -= tall;
      return tall > 0 ? svg`<rect class=${name} x=${(at * step + step * 0.1).toFixed(2)} y=${y.toFixed(2)} width=${(step * 0.8).toFixed(2)} height=${tall.toFixed(2)}></rect>` : svg``;
    })}`;
  };
  const line = shown.map((row, at) => `${((at + 0.5) * step).toFixed(1)},${(HEIGHT - (height(row.closing) / balance) * HEIGHT).toFixed(1)}`).join(" ");
  const text = t("chart.text", { n: rows.length, first: money(first.borrower_payment), highest: money(highest.payment), balance: money(first.opening) });
  const parts = [
    ["principal", t("figure.principal"), shown.some((row) => height(row.principal) > 0)],
    ["interest", t("figure.interest"), shown.some((row) => height(row.borrower_interest) > 0)],
    ["subsidy", t("figure.subsidy"), shown.some((row) => height(row.state_interest) > 0)],
    ["fees", t("figure.fees"), shown.some((row) => height(row.fees) > 0)],
    ["balance", t("figure.balance"), true],
  ] as const;
  return html`<figure class="chart">
    <figcaption>${t("chart.heading")}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${text} preserveAspectRatio="none">
      ${shown.map(column)}
      <polyline class="balance" points=${`0,0 ${line}`}></polyline>
    </svg>
    <ul class="legend">
      ${parts.filter(([, , there]) => there).map(([name, label]) => html`<li><span class="key ${name}" aria-hidden="true"></span>${label}</li>`)}
    </ul>
  </figure>`;
}
