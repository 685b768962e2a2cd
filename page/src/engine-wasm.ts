import { Module } from "../../crates/wasm/npm/src/module.ts";
import { type Engine, refusal, Unreachable } from "./engine.ts";
import { loadScript } from "./load-script.ts";

declare global {
  /** Set by `nesie.wasm.js`, the module as a script: a page that is opened from a disk may not fetch. */
  var nesieModule: string | undefined;
}

/** Starts the module that stands beside the page. */
export async function wasmEngine(base: URL): Promise<Engine> {
  let module: Module;
  try {
    module = await Module.start(base.protocol === "file:" ? await bytesOfScript(base) : await fetch(new URL("nesie.wasm", base)));
  } catch (error) {
    throw new Unreachable("wasm", String(error instanceof Error ? error.message : error));
  }
  return {
    kind: "wasm",
    answer(method, request, lang) {
      const { ok, text } = module.answer(method, JSON.stringify(request), lang);
      return ok ? Promise.resolve(text) : Promise.reject(refusal(text));
    },
  };
}

async function bytesOfScript(base: URL): Promise<BufferSource> {
  await loadScript(new URL("nesie.wasm.js", base));
  return Uint8Array.from(atob(globalThis.nesieModule ?? ""), (letter) => letter.charCodeAt(0));
}
