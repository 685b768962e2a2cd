/** Starts the page. Which engine answers is said by the page itself: `<html data-engine="wasm|http" data-server="/">`. */
import { render } from "lit";
import { app, type Actions } from "./app.ts";
import { base, setBase } from "./base.ts";
import { fromLink } from "./case.ts";
import { httpEngine } from "./engine-http.ts";
import { wasmEngine } from "./engine-wasm.ts";
import { type Lang, Unreachable } from "./engine.ts";
import { firstLanguage, loadLanguage, storeLanguage } from "./load-texts.ts";
import { shareLink, to } from "./routes.ts";
import { refresh, start, state, update } from "./store.ts";

setBase(document.currentScript as HTMLScriptElement | null);

const { engine: wanted, server, catalogue } = document.documentElement.dataset;
const serverAt = server === undefined ? undefined : new URL(server, location.href);
const textsFrom = wanted === "http" ? (serverAt ?? base()) : undefined;

const actions: Actions = {
  hasServer: serverAt !== undefined,

  async setLanguage(lang) {
    const language = await loadLanguage(lang, textsFrom);
    storeLanguage(lang);
    document.documentElement.lang = lang;
    update({ language, notice: "" });
    // A refusal is worded in the language in which it was asked.
    if (state.refused !== undefined) await refresh();
  },

  async connect(kind) {
    update({ failure: undefined });
    try {
      const http = kind === "http" || wanted === "http";
      state.engine = http ? httpEngine(serverAt ?? base()) : await wasmEngine(base(), own());
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return update({ failure: error });
    }
    await refresh();
  },
};

/** The catalogue that the page names as its own, if it does. */
function own(): { catalogue: string; lang: Lang } | undefined {
  return catalogue ? { catalogue, lang: document.documentElement.lang as Lang } : undefined;
}

function draw(): void {
  render(app(actions), document.getElementById("page")!);
}

/** A new view begins at its heading, for the eye and for a screen reader. */
function arrived(): void {
  if (openLink()) return;
  update({ notice: "", shared: differs() ? state.shared : undefined });
  document.title = `${document.querySelector("h1")?.textContent ?? ""} – nesie`;
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** What a link differs in stays in sight until another answer is given. */
function differs(): boolean {
  return state.shared !== undefined && state.shared.catalogue.sha256 !== state.answer?.catalogue.sha256;
}

/** Opens what a link holds, and takes it out of the address. */
function openLink(): boolean {
  const link = shareLink();
  if (link === undefined) return false;
  const shared = fromLink(link);
  history.replaceState(null, "", to("answer"));
  if (shared === undefined) {
    update({ notice: state.language.t("share.broken") });
  } else {
    state.case = { ...state.case, fields: shared.fields };
    state.shared = shared;
    // Without an engine yet: it asks once it is there.
    if (state.engine !== undefined) void refresh();
  }
  return true;
}

async function begin(): Promise<void> {
  const lang = firstLanguage();
  document.documentElement.lang = lang;
  start({ language: await loadLanguage(lang, textsFrom) }, draw);
  draw();
  addEventListener("hashchange", arrived);
  openLink();
  await actions.connect();
  document.title = `${document.querySelector("h1")?.textContent ?? ""} – nesie`;
}

void begin();

if (wanted === "wasm" && location.protocol.startsWith("http") && "serviceWorker" in navigator) {
  void navigator.serviceWorker.register("sw.js");
}
