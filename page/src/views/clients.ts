/** A list of clients from a table, judged in the browser and handed back. */
import { html, nothing, type TemplateResult } from "lit";
import { answersTable, type Client, judge, type Judged, results, template } from "../clients.ts";
import { newCase } from "../case.ts";
import { Unreachable } from "../engine.ts";
import { hand } from "../files.ts";
import { base } from "../base.ts";
import { loadScript } from "../load-script.ts";
import { to } from "../routes.ts";
import type { Sheets } from "../sheets-interface.ts";
import { refresh, state, update } from "../store.ts";

let judged: Judged | undefined;
let unreadable: string | undefined;
let busy = false;

export function clientsView(): TemplateResult {
  const { t } = state.language;
  return html`<h1 tabindex="-1">${t("clients.heading")}</h1>
    <p class="lead">${state.engine?.kind === "http" ? t("clients.lead_server") : t("clients.lead")}</p>
    <p class="buttons">
      <label class="button primary file">${t("clients.choose")}<input type="file" accept=".xlsx,.csv" @change=${open} /></label>
      <button type="button" @click=${() => sheets().then(async (sheets) => hand(await sheets.write(template()), "nesie.xlsx"))}>${t("clients.template")}</button>
      ${judged === undefined || judged.clients.length === 0 ? nothing : html`<button type="button" @click=${download}>${t("clients.download")}</button>`}
    </p>
    ${busy ? html`<p class="hint" role="status">${t("app.loading")}</p>` : nothing}
    ${unreadable === undefined ? nothing : html`<p class="error" role="alert">${t("clients.unreadable", { reason: unreadable })}</p>`}
    ${judged === undefined ? nothing : table(judged)}`;
}

async function sheets(): Promise<Sheets> {
  if (globalThis.nesieSheets === undefined) await loadScript(new URL("sheets.js", base()));
  if (globalThis.nesieSheets === undefined) throw new Error("sheets.js");
  return globalThis.nesieSheets;
}

async function open(event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file === undefined) return;
  [judged, unreadable, busy] = [undefined, undefined, true];
  update({});
  try {
    judged = await judge(await (await sheets()).read(file), () => update({}));
  } catch (error) {
    if (error instanceof Unreachable) update({ failure: error });
    unreadable = error instanceof Error ? error.message : String(error);
  }
  // The same file may be chosen again once it is corrected.
  input.value = "";
  busy = false;
  update({});
}

async function download(): Promise<void> {
  if (judged === undefined) return;
  hand(await (await sheets()).write([answersTable(judged)]), "nesie-clients.xlsx");
}

function table({ clients, unknown }: Judged): TemplateResult {
  const { t, n } = state.language;
  const wrong = clients.filter((client) => client.error !== undefined).length;
  return html`<p role="status">${clients.length === 0 ? t("clients.empty") : n("clients.read", clients.length)}${wrong === 0 ? "" : `, ${n("clients.errors", wrong)}`}</p>
    ${unknown.map((name) => html`<p class="error">${t("clients.unknown_column", { name })}</p>`)}
    ${clients.length === 0
      ? nothing
      : html`<table class="clients stacked" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${t("clients.row")}</th>
              <th role="columnheader" scope="col">${t("clients.name")}</th>
              <th role="columnheader" scope="col">${t("clients.group")}</th>
              <th role="columnheader" scope="col">${t("clients.best")}</th>
              <th role="columnheader" scope="col" class="number">${t("figure.payment")}</th>
              <th role="columnheader" scope="col">${t("clients.open")}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${clients.map(row)}
          </tbody>
        </table>`}`;
}

function row(client: Client): TemplateResult {
  const { t } = state.language;
  const [group, best, payment, , , , error] = results(client);
  const name = client.name === "" ? String(client.row) : client.name;
  const take = async (): Promise<void> => {
    state.case = { ...newCase(), fields: { ...newCase().fields, ...client.fields }, client: client.name };
    await refresh();
    location.hash = client.error === undefined ? to("answer") : to("ask");
  };
  return html`<tr role="row">
    <td role="cell" class="n">${client.row}</td>
    <th role="rowheader" scope="row">${name}</th>
    ${client.error === undefined
      ? html`<td role="cell" data-label=${t("clients.group")}>${group?.value}</td>
          <td role="cell" data-label=${t("clients.best")}>${best?.value}</td>
          <td role="cell" class="number" data-label=${t("figure.payment")}>${payment?.value}</td>`
      : html`<td role="cell" colspan="3" class="error">${error?.value}</td>`}
    <td role="cell"><button type="button" aria-label=${t("clients.open_of", { what: name })} @click=${take}>${t("clients.open")}</button></td>
  </tr>`;
}
