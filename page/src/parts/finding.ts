/** Conditions, what was found of them, and where they were read. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding, Offer, Source } from "../contract.ts";
import { applyRemedies, state } from "../store.ts";

/** Numbers sources in the order in which they are mentioned. */
export class Sources {
  readonly #ids: string[] = [];

  /** The number of a source, in square brackets. */
  mention(id: string): string {
    if (!this.#ids.includes(id)) this.#ids.push(id);
    return `[${this.#ids.indexOf(id) + 1}]`;
  }

  /** The sources by their numbers. */
  list(sources: Readonly<Record<string, Source>>): TemplateResult | typeof nothing {
    const items = this.#ids.map((id) => sources[id]);
    if (items.length === 0) return nothing;
    return html`<ol class="sources">
      ${items.map((source) => html`<li>${source === undefined ? nothing : cited(source)}</li>`)}
    </ol>`;
  }
}

function cited(source: Source): TemplateResult {
  const { of, t, date } = state.language;
  const parts = [of(source.title), known(source.publisher) ? source.publisher : ""];
  if (known(source.published)) parts.push(t("source.published", { date: /^\d{4}-\d\d-\d\d$/.test(source.published) ? date(source.published) : source.published }));
  if (source.seen_on !== null) parts.push(t("source.seen", { date: date(source.seen_on) }));
  return html`${parts.filter(Boolean).join(", ")}${address(source.address)}`;
}

/** An address of the catalogue may leave out the scheme; what is no address, "—" or the name of a book, is no link. */
function address(text: string): TemplateResult | typeof nothing {
  if (!/^(https?:\/\/)?[\w.-]+\.[a-z]{2,}([/?#]\S*)?$/i.test(text)) return known(text) ? html`, ${text}` : nothing;
  return html`, <a href=${text.startsWith("http") ? text : `https://${text}`} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/** A source without an address or a publisher has a dash there. */
function known(text: string | null): text is string {
  return text !== null && text !== "" && text !== "—";
}

const SIGNS: Readonly<Record<string, string>> = { met: "✓", not_met: "✕", unknown: "?", for_staff: "□" };

export function outcome(finding: Finding): TemplateResult {
  const { word } = state.language;
  const look = finding.adverse ? "adverse" : finding.outcome;
  return html`<span class="outcome ${look}"><span aria-hidden="true">${finding.adverse ? "!" : SIGNS[finding.outcome]}</span> ${word("outcome", finding.outcome)}</span>`;
}


export function findings(list: readonly Finding[], sources: Sources): TemplateResult {
  return html`<ul class="findings">
    ${list.map(
      (finding) =>
        html`<li>${outcome(finding)} <span class="text">${state.language.of(finding.text)} <span class="cite">${sources.mention(finding.source)}</span>${finding.note === null ? nothing : html` <span class="hint">${state.language.of(finding.note)}</span>`}</span></li>`,
    )}
  </ul>`;
}

/** The changes that together would open the programme, as one button; of none together, each by itself. */
export function remedies(offer: Offer): TemplateResult | typeof nothing {
  const { of, t } = state.language;
  if (offer.changes === null || offer.changes.length === 0) return nothing;
  const text = offer.changes.map((change) => of(change.text)).join("; ");
  const changes = offer.changes;
  return html`<p class="remedy">
    <span>${t("offer.remedies")}: ${text}</span>
    <button type="button" aria-label=${t("offer.apply", { what: text })} @click=${() => applyRemedies(changes, text)}>${t("action.apply")}</button>
  </p>`;
}
