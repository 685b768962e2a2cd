/** The checklist of one programme for one client: what staff have seen, notes, and the sheet that is printed. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Finding, Offer } from "../contract.ts";
import { figures, GROUPS, groupOf, keyOf, nameOf } from "../parts/figures.ts";
import { outcome, Sources } from "../parts/finding.ts";
import type { Route } from "../routes.ts";
import { to } from "../routes.ts";
import { offers, setMark, state, update } from "../store.ts";
import { contradictions, question } from "./answer.ts";

export function counterView({ id }: Route): TemplateResult {
  const { t, word } = state.language;
  const all = offers();
  const offer = all.find((one) => keyOf(one) === id) ?? all[0];
  if (offer === undefined) {
    return html`<h1 tabindex="-1">${t("counter.heading")}</h1>
      <p>${t("answer.none")}</p>
      <p><a class="button primary" href=${to("ask")}>${t("answer.to_questions")}</a></p>`;
  }
  const key = keyOf(offer);
  const choose = (event: Event): void => {
    location.hash = to("counter", (event.target as HTMLSelectElement).value);
  };
  const groups = GROUPS.map((group) => ({ group, of: all.filter((one) => groupOf(one) === group) })).filter(({ of }) => of.length > 0);
  const sources = new Sources();
  return html`<h1 tabindex="-1">${t("counter.heading")}</h1>
    <div class="grid heads">
      <div class="field programme">
        <label for="c-programme">${t("counter.programme")}</label>
        <select id="c-programme" @change=${choose}>
          ${groups.map(({ group, of }) => html`<optgroup label=${word("group", group)}>${of.map((one) => html`<option value=${keyOf(one)} .selected=${live(keyOf(one) === key)}>${nameOf(one)}</option>`)}</optgroup>`)}
        </select>
      </div>
      ${head("client", t("counter.client"))} ${head("staff", t("counter.staff"))}
    </div>
    <h2>${nameOf(offer)}</h2>
    <p class="lead">${question()}</p>
    <p class="verdict ${groupOf(offer)}">${word("group", groupOf(offer))}</p>
    <dl class="figures wide">${figures(offer).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    ${contradictions()} ${checklist(key, offer, sources)} ${documents(key, offer)}
    <div class="field notes">
      <label for="c-notes">${t("counter.notes")}</label>
      <textarea id="c-notes" rows="3" .value=${live(state.case.notes)} @input=${(event: Event) => update({ case: { ...state.case, notes: (event.target as HTMLTextAreaElement).value } })}></textarea>
    </div>
    <h2>${t("answer.sources")}</h2>
    ${sources.list(state.answer?.sources ?? {})} ${receipt()}
    <p class="signature"><span>${t("counter.staff")}: ${state.case.staff}</span> <span>${t("counter.signature")}</span> <span>${t("counter.date")}</span></p>
    <p class="buttons screen"><button type="button" class="primary" @click=${() => window.print()}>${t("action.print")}</button></p>`;
}

function head(of: "client" | "staff", text: string): TemplateResult {
  return html`<div class="field">
    <label for="c-${of}">${text}</label>
    <input id="c-${of}" type="text" autocomplete="off" .value=${live(state.case[of])} @input=${(event: Event) => update({ case: { ...state.case, [of]: (event.target as HTMLInputElement).value } })} />
  </div>`;
}

function checklist(key: string, offer: Offer, sources: Sources): TemplateResult {
  const { t, n } = state.language;
  const all = [...offer.findings, ...(offer.with?.findings ?? [])];
  const items = all.map((finding, at) => ({ finding, item: `${finding.condition}${at < offer.findings.length ? "" : `@${offer.with?.programme}`}` }));
  const seen = items.filter(({ item }) => state.case.marks[key]?.[item]?.seen).length;
  return html`<h2>${t("offer.reasons")} <span class="hint">${n("counter.marked", seen, { of: items.length })}</span></h2>
    <table class="checklist stacked" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${t("counter.found")}</th>
          <th role="columnheader" scope="col">${t("counter.condition")}</th>
          <th role="columnheader" scope="col">${t("counter.seen")}</th>
          <th role="columnheader" scope="col">${t("counter.note")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${items.map(({ finding, item }) => row(key, item, finding, sources))}
      </tbody>
    </table>`;
}

function row(key: string, item: string, finding: Finding, sources: Sources): TemplateResult {
  const { of } = state.language;
  const text = of(finding.text);
  return html`<tr role="row">
    <td role="cell">${outcome(finding)}</td>
    <th role="rowheader" scope="row">${text} <span class="cite">${sources.mention(finding.source)}</span></th>
    ${mark(key, item, text)}
  </tr>`;
}

function mark(key: string, item: string, text: string): TemplateResult {
  const { t } = state.language;
  const { seen = false, note = "" } = state.case.marks[key]?.[item] ?? {};
  return html`<td role="cell" class="seen">
      <label class="choice"><input type="checkbox" aria-label=${t("counter.seen_of", { what: text })} .checked=${live(seen)} @change=${(event: Event) => setMark(key, item, { seen: (event.target as HTMLInputElement).checked })} /><span class="narrow">${t("counter.seen")}</span></label>
    </td>
    <td role="cell" class="note" data-label=${t("counter.note")}><input type="text" autocomplete="off" aria-label=${t("counter.note_of", { what: text })} .value=${live(note)} @input=${(event: Event) => setMark(key, item, { note: (event.target as HTMLInputElement).value })} /></td>`;
}

function documents(key: string, offer: Offer): TemplateResult {
  const { t, of } = state.language;
  const all = [...offer.documents, ...(offer.with?.documents ?? [])];
  if (all.length === 0) {
    return html`<h2>${t("counter.documents")}</h2>
      <p class="hint">${t("counter.no_documents")}</p>`;
  }
  return html`<h2>${t("counter.documents")}</h2>
    <table class="checklist stacked" role="table">
      <tbody role="rowgroup">
        ${all.map(
          (document, at) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${of(document)}</th>
              ${mark(key, `document-${at}`, of(document))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function receipt(): TemplateResult | typeof nothing {
  const { t, date } = state.language;
  const answer = state.answer;
  if (answer === undefined) return nothing;
  return html`<p class="receipt">${t("counter.receipt", { version: answer.catalogue.version, hash: answer.catalogue.sha256.slice(0, 12), date: date(answer.as_of) })}. ${t("app.estimate")}</p>`;
}
