/** The frame around the views: sections, language, the case, and what is said when nothing answers. */
import { html, nothing, type TemplateResult } from "lit";
import { caseFile, newCase, readCaseFile, toLink } from "./case.ts";
import type { Lang } from "./engine.ts";
import { hand } from "./files.ts";
import { groupOf, keyOf, nameOf } from "./parts/figures.ts";
import { route, to, type Route } from "./routes.ts";
import { offers, refresh, state, update } from "./store.ts";
import { answerView } from "./views/answer.ts";
import { askView } from "./views/ask.ts";
import { catalogueView, programmeView } from "./views/catalogue.ts";
import { clientsView } from "./views/clients.ts";
import { compareView } from "./views/compare.ts";
import { counterView } from "./views/counter.ts";
import { offerView } from "./views/offer.ts";
import type { TextKey } from "./generated/keys.ts";

export interface Actions {
  setLanguage(lang: Lang): Promise<void>;
  /** Starts the engine again; `kind` where another one was chosen. */
  connect(kind?: "http"): Promise<void>;
  /** True if there is a server beside the page that can answer. */
  readonly hasServer: boolean;
}

const VIEWS: Record<Route["view"], (route: Route) => TemplateResult> = {
  ask: askView,
  answer: answerView,
  offer: offerView,
  compare: compareView,
  counter: counterView,
  clients: clientsView,
  catalogue: catalogueView,
  programme: programmeView,
};

const SECTIONS: readonly Route["view"][] = ["ask", "answer", "counter", "clients", "catalogue"];
const BELONGS: Partial<Record<Route["view"], Route["view"]>> = { offer: "answer", compare: "answer", programme: "catalogue" };

export function app(actions: Actions): TemplateResult {
  const { t } = state.language;
  const at = route();
  const section = BELONGS[at.view] ?? at.view;
  return html`<a class="skip" href="#main" @click=${skip}>${t("app.skip")}</a>
    <header>
      <div class="brand"><a href=${to("ask")}>nesie</a><span>${t("app.tagline")}</span></div>
      ${languages(actions)}
      <nav aria-label=${t("nav.label")}>
        ${SECTIONS.map((view) => html`<a href=${to(view)} aria-current=${view === section ? "page" : nothing}>${t(`nav.${view}` as TextKey)}</a>`)}
      </nav>
    </header>
    <main id="main" tabindex="-1">
      ${notices()} ${state.failure === undefined ? nothing : failure(actions)}
      ${state.engine === undefined ? (state.failure === undefined ? html`<p class="hint" role="status">${t("app.loading")}</p>` : nothing) : VIEWS[at.view](at)}
    </main>
    <footer>${caseTools()} ${about()}</footer>`;
}

/** The fragment is the route, so the link may not change it. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function languages(actions: Actions): TemplateResult {
  const { t, lang } = state.language;
  return html`<div class="languages" role="group" aria-label=${t("language")}>
    ${(["kk", "ru", "en"] as const).map(
      (one) => html`<button type="button" lang=${one} aria-pressed=${one === lang ? "true" : "false"} aria-label=${`${one.toUpperCase()}, ${t(`language.${one}`)}`} @click=${() => actions.setLanguage(one)}>${one.toUpperCase()}</button>`,
    )}
  </div>`;
}

function failure(actions: Actions): TemplateResult {
  const { t } = state.language;
  const { kind, reason } = state.failure!;
  return html`<div class="card failure" role="alert">
    <p>${t(kind === "wasm" ? "fail.wasm" : "fail.server")}</p>
    ${reason === "" ? nothing : html`<p class="hint">${t("fail.reason", { reason })}</p>`}
    <p class="buttons">
      <button type="button" class="primary" @click=${() => actions.connect()}>${t("fail.retry")}</button>
      ${kind === "wasm" && actions.hasServer ? html`<button type="button" @click=${() => actions.connect("http")}>${t("fail.use_server")}</button>` : nothing}
    </p>
  </div>`;
}

function notices(): TemplateResult {
  const { shared, answer, notice } = state;
  return html`${notice === "" ? nothing : html`<p class="notice" role="status">${notice}</p>`} ${shared === undefined || answer === undefined ? nothing : differences()}`;
}

/** An offer in short: what a link remembers of it. */
function summary(key: string): string {
  const offer = offers().find((one) => keyOf(one) === key);
  if (offer === undefined) return "";
  const { costs, terms } = offer;
  return [groupOf(offer), terms?.annual_rate ?? "", costs?.first_payment ?? "", costs?.total_paid ?? ""].join(" ");
}

function summaries(): Record<string, string> {
  return Object.fromEntries(offers().map((offer) => [keyOf(offer), summary(keyOf(offer))]));
}

/** What the answer of a link differs in from the one under this catalogue. */
function differences(): TemplateResult {
  const { t, word, money, percent } = state.language;
  const { catalogue, offers: before } = state.shared!;
  const now = summaries();
  const version = state.answer!.catalogue;
  if (catalogue.sha256 === version.sha256) return html`<p class="notice" role="status">${t("share.same", { version: version.version })}</p>`;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => before[key] !== now[key]);
  const shown = (text: string | undefined): string => {
    if (text === undefined || text === "") return t("share.gone");
    const [group = "", rate = "", payment = "", total = ""] = text.split(" ");
    return [word("group", group), rate && percent(rate), payment && money(payment), total && money(total)].filter(Boolean).join(", ");
  };
  const name = (key: string): string => {
    const offer = offers().find((one) => keyOf(one) === key);
    return offer === undefined ? key : nameOf(offer);
  };
  return html`<div class="notice" role="status">
    <p>${t("share.changed_catalogue", { was: catalogue.version, is: version.version })} ${keys.length === 0 ? t("share.no_difference") : t("share.differs")}</p>
    <ul>
      ${keys.map((key) => html`<li><b>${name(key)}</b>: ${t("share.was")} – ${shown(before[key])}; ${t("share.is")} – ${shown(now[key])}</li>`)}
    </ul>
  </div>`;
}

function caseTools(): TemplateResult {
  const { t } = state.language;
  return html`<details class="case">
    <summary>${t("action.case")}</summary>
    <p class="buttons">
      <button type="button" ?disabled=${state.answer === undefined} @click=${share}>${t("action.share")}</button>
      <button type="button" ?disabled=${state.answer === undefined} @click=${save}>${t("action.save")}</button>
      <label class="button file">${t("action.open")}<input type="file" accept=".json" @change=${open} /></label>
      <button type="button" @click=${fresh}>${t("action.new")}</button>
    </p>
  </details>`;
}

async function share(): Promise<void> {
  const { t } = state.language;
  const { answer } = state;
  if (answer === undefined) return;
  const link = `${location.href.split("#")[0]}#share=${toLink({ fields: state.case.fields, catalogue: answer.catalogue, offers: summaries() })}`;
  try {
    await navigator.clipboard.writeText(link);
    update({ notice: t("share.copied") });
  } catch {
    // No clipboard, as on a page from a disk: the link is shown to be copied by hand.
    update({ notice: `${t("share.by_hand")} ${link}` });
  }
  window.scrollTo(0, 0);
}

function save(): void {
  const { answer } = state;
  if (answer === undefined) return;
  hand(new Blob([caseFile(state.case, answer.catalogue)], { type: "application/json" }), "nesie-case.json");
}

async function open(event: Event): Promise<void> {
  const { t } = state.language;
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file === undefined) return;
  const read = readCaseFile(await file.text());
  input.value = "";
  if (read === undefined) return update({ notice: t("case.broken") });
  state.case = read.case;
  Object.assign(state, { current: undefined, applied: undefined, chosen: [], shared: undefined });
  await refresh();
  const now = state.answer?.catalogue;
  const other = now !== undefined && now.sha256 !== read.catalogue.sha256;
  update({ notice: other ? t("case.changed_catalogue", { was: read.catalogue.version, is: now.version }) : t("case.opened", { name: file.name }) });
  window.scrollTo(0, 0);
}

function fresh(): void {
  state.case = newCase();
  Object.assign(state, { current: undefined, applied: undefined, chosen: [], shared: undefined, notice: "" });
  location.hash = to("ask");
  void refresh();
}

/** Which catalogue it is answered from, and from when that is. */
function answeredFrom(version: string): string {
  const { t } = state.language;
  const file = state.engine?.catalogue;
  return file === undefined ? t("app.catalogue", { version }) : t("app.own_catalogue", { file, version });
}

function about(): TemplateResult {
  const { t } = state.language;
  const { answer, engine } = state;
  return html`<p class="about">
    ${t("app.estimate")} ${engine?.kind === "http" ? t("app.server") : t("app.private")} ${answer === undefined ? nothing : answeredFrom(answer.catalogue.version)}
  </p>`;
}

