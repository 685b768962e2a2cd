import { Module, type Outcome } from "../../crates/wasm/npm/src/module.ts";
import { type Engine, type Lang, refusal, Unreachable } from "./engine.ts";
import { loadScript } from "./load-script.ts";

declare global {
  /** Set by `nesie.wasm.js`, the module as a script: a page that is opened from a disk may not fetch. */
  var nesieModule: string | undefined;
}

/**
 * Starts the module that stands beside the page, with the catalogue beside it if the page names one:
 * `<html data-catalogue="almaty.json">`, a bundle as `nesie catalogue pack` makes it. A catalogue that is refused is not passed
 * over for the built-in one: the page says why and does not answer.
 */
export async function wasmEngine(base: URL, own?: { catalogue: string; lang: Lang }): Promise<Engine> {
  let module: Module;
  try {
    module = await Module.start(base.protocol === "file:" ? await bytesOfScript(base) : await fetch(new URL("nesie.wasm", base)));
  } catch (error) {
    throw new Unreachable("wasm", String(error instanceof Error ? error.message : error));
  }
  if (own !== undefined) await takeCatalogue(module, new URL(own.catalogue, base), own.lang);
  return {
    kind: "wasm",
    ...(own && { catalogue: own.catalogue }),
    answer: (method, request, lang) => settled(module.answer(method, JSON.stringify(request), lang)),
    chart: (request, width, lang) => settled(module.chart(JSON.stringify(request), width, lang)),
  };
}

function settled({ ok, text }: Outcome): Promise<string> {
  return ok ? Promise.resolve(text) : Promise.reject(refusal(text));
}

async function takeCatalogue(module: Module, place: URL, lang: Lang): Promise<void> {
  let outcome;
  try {
    const response = await fetch(place);
    if (!response.ok) throw new Error(`${place.href}: ${response.status}`);
    outcome = module.takeCatalogue(await response.text(), lang);
  } catch (error) {
    throw new Unreachable("wasm", String(error instanceof Error ? error.message : error));
  }
  if (!outcome.ok) throw new Unreachable("wasm", `${place.pathname}: ${refusal(outcome.text).message}`);
}

async function bytesOfScript(base: URL): Promise<BufferSource> {
  await loadScript(new URL("nesie.wasm.js", base));
  return Uint8Array.from(atob(globalThis.nesieModule ?? ""), (letter) => letter.charCodeAt(0));
}
