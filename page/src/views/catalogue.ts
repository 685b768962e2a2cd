/** The programmes of the catalogue, and one of them with its sources, gaps, versions and what changed. */
import { html, nothing, type TemplateResult } from "lit";
import { control } from "../parts/field.ts";
import { Sources } from "../parts/finding.ts";
import type { ProgrammesList, ProgrammesShow } from "../contract.ts";
import { Refused } from "../engine.ts";
import { to, type Route } from "../routes.ts";
import { ask, caught, state, update } from "../store.ts";
import type { Localized } from "../texts.ts";

type Sheet = ProgrammesShow | Refused;
type Version = NonNullable<ProgrammesShow["version"]>;
type Days = ProgrammesShow["versions"][number];

const lists = new Map<string, ProgrammesList | Refused>();
const sheets = new Map<string, Sheet>();
const pending = new Set<string>();

/** What was asked for before; else asks, and the view is drawn again once it is there. */
function kept<T extends object>(store: Map<string, T | Refused>, method: "programmes" | "programme", request: object): T | Refused | undefined {
  const key = JSON.stringify(request);
  const known = store.get(key);
  if (known !== undefined || pending.has(key) || state.engine === undefined) return known;
  pending.add(key);
  void ask<T>(method, request)
    .then(
      (answer) => store.set(key, answer),
      (error: unknown) => (error instanceof Refused ? store.set(key, error) : caught(error)),
    )
    .finally(() => {
      pending.delete(key);
      update({});
    });
  return undefined;
}

function asOf(): string {
  return state.case.fields["as_of"] ?? "";
}

export function catalogueView(): TemplateResult {
  const { t, date } = state.language;
  const list = kept(lists, "programmes", { as_of: state.form?.request.as_of ?? asOf() });
  const heading = html`<h1 tabindex="-1">${t("catalogue.heading")}</h1>`;
  if (list === undefined) return html`${heading}<p class="hint">${t("app.loading")}</p>`;
  if (list instanceof Refused) return html`${heading}<p class="error" role="alert">${list.message}</p>`;
  const now = list.programmes.filter((programme) => programme.version !== null);
  const other = list.programmes.filter((programme) => programme.version === null);
  return html`${heading}
    <p class="lead">${t("catalogue.lead", { date: date(list.as_of) })}</p>
    <form class="grid" @submit=${(event: Event) => event.preventDefault()}>${control("as_of")}</form>
    ${programmes(t("catalogue.in_force"), now)} ${programmes(t("catalogue.not_in_force"), other)}`;
}

function programmes(heading: string, list: ProgrammesList["programmes"]): TemplateResult | typeof nothing {
  const { of, word } = state.language;
  if (list.length === 0) return nothing;
  return html`<h2>${heading}</h2>
    <ul class="lines">
      ${list.map((programme) => {
        const day = programme.version ?? programme.versions.at(-1)?.valid_from ?? "";
        return html`<li class="card line">
          <h3><a href=${to("programme", programme.programme, day)}>${of(programme.name)}</a></h3>
          <p class="badges">
            <span class="badge">${word("kind", programme.kind)}</span>
            <span>${seen(programme)}</span>
          </p>
        </li>`;
      })}
    </ul>`;
}

export function programmeView({ id, on }: Route): TemplateResult {
  const { t, of } = state.language;
  const back = html`<p class="back"><a href=${to("catalogue")}>${t("catalogue.back")}</a></p>`;
  const sheet = kept(sheets, "programme", { id, as_of: on === "" ? asOf() : on });
  if (sheet === undefined) return html`${back}<h1 tabindex="-1">${t("catalogue.heading")}</h1><p class="hint">${t("app.loading")}</p>`;
  if (sheet instanceof Refused || sheet.version == null) {
    return html`${back}
      <h1 tabindex="-1">${t("catalogue.heading")}</h1>
      <p>${sheet instanceof Refused ? sheet.message : t("catalogue.unknown")}</p>`;
  }
  const version = sheet.version;
  const sources = new Sources();
  const { word } = state.language;
  return html`${back}
    <h1 tabindex="-1">${of(version.name)}</h1>
    <p class="operator">${t("offer.operator", { name: of(version.operator) })}</p>
    <p class="badges">
      <span class="badge">${word("kind", version.kind)}</span> <span>${days(version)}</span>
      <span>${seen(version)}</span>
    </p>
    ${cited(t("catalogue.conditions"), version.conditions, sources)} ${cited(t("catalogue.rates"), version.rates, sources)}
    ${cited(t("catalogue.subsidies"), version.subsidies, sources)} ${cited(t("catalogue.guarantees"), version.guarantees, sources)}
    ${cited(t("catalogue.fees"), version.fees, sources)} ${texts(t("offer.documents"), version.documents)}
    <h2>${t("offer.how_to_apply")}</h2>
    <p>${of(version.how_to_apply)}</p>
    ${texts(t("offer.gaps"), version.gaps)} ${texts(t("offer.notes"), version.notes)} ${versions(sheet, version)}
    <h2>${t("answer.sources")}</h2>
    ${sources.list(version.sources)}`;
}

/** When the terms were last seen to hold, by whomever; an answer says how far that counts. */
function seen({ last_confirmed, stale }: { last_confirmed?: string | null; stale: boolean }): string {
  const { t, date } = state.language;
  if (last_confirmed == null) return "";
  const text = t("offer.last_seen", { date: date(last_confirmed) });
  return stale ? `${text}; ${t("offer.stale")}` : text;
}

function days({ valid_from, valid_to }: { valid_from: string; valid_to: string | null }): string {
  const { t, date } = state.language;
  return valid_to === null ? t("catalogue.since", { from: date(valid_from) }) : t("catalogue.between", { from: date(valid_from), to: date(valid_to) });
}

interface Cited {
  text: Localized;
  source: string;
}

function cited(heading: string, list: readonly Cited[], sources: Sources): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<h2>${heading}</h2>
    <ul>
      ${list.map((item) => html`<li>${state.language.of(item.text)} <span class="cite">${sources.mention(item.source)}</span></li>`)}
    </ul>`;
}

function texts(heading: string, list: readonly Localized[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<h2>${heading}</h2>
    <ul>
      ${list.map((text) => html`<li>${state.language.of(text)}</li>`)}
    </ul>`;
}

function versions(sheet: ProgrammesShow, version: Version): TemplateResult {
  const { t } = state.language;
  const all = sheet.versions;
  if (all.length < 2) return html`<h2>${t("catalogue.versions")}</h2><p>${days(version)}. ${t("catalogue.only_version")}</p>`;
  const at = all.findIndex((one) => one.valid_from === version.valid_from);
  return html`<h2>${t("catalogue.versions")}</h2>
    <ul>
      ${all.map((one) =>
        one.valid_from === version.valid_from
          ? html`<li><b aria-current="true">${days(one)}</b></li>`
          : html`<li><a href=${to("programme", sheet.programme, one.valid_from)} aria-label=${t("catalogue.show_version", { days: days(one) })}>${days(one)}</a></li>`,
      )}
    </ul>
    ${at < 1 ? nothing : changes(sheet, version, all[at - 1]!)}`;
}

/** What the version says that the one before did not, and the other way round. */
function changes(sheet: ProgrammesShow, version: Version, before: Days): TemplateResult | typeof nothing {
  const { t, of } = state.language;
  const earlier = kept(sheets, "programme", { id: sheet.programme, as_of: before.valid_from });
  if (earlier === undefined || earlier instanceof Refused || earlier.version == null) return nothing;
  const [was, is] = [said(earlier.version), said(version)].map((list) => list.map(of));
  if (was === undefined || is === undefined) return nothing;
  const list = (heading: string, items: string[]): TemplateResult | typeof nothing =>
    items.length === 0
      ? nothing
      : html`<h3>${heading}</h3>
          <ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`;
  const added = is.filter((text) => !was.includes(text));
  const removed = was.filter((text) => !is.includes(text));
  return html`<h2>${t("catalogue.changed")}</h2>
    ${added.length + removed.length === 0 ? html`<p>${t("catalogue.unchanged")}</p>` : nothing} ${list(t("catalogue.added"), added)} ${list(t("catalogue.removed"), removed)}`;
}

function said(version: Version): Localized[] {
  return [version.conditions, version.rates, version.subsidies, version.guarantees, version.fees].flatMap((list: readonly Cited[]) => list.map((item) => item.text));
}
