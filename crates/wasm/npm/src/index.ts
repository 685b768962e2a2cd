/** nesie for Node and browsers: the requests and answers of the contract as plain objects. */
import { type ChartWidth, type Lang, type Method, Module, type Outcome } from "./module.js";

export type { ChartWidth, Lang, Method };

/** What nesie refuses: the code for a program, the field, and the message for a person. */
export class NesieError extends Error {
  override readonly name = "NesieError";

  constructor(
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** The answers by method. Requests and answers have the form of docs/contract; money and rates are texts. */
export interface Nesie {
  /** The answer as nesie writes it, byte for byte that of the other frontends. Throws `NesieError`. */
  text(method: Method, request: string, lang?: Lang): string;
  /** The same with objects. `contract` may be left out. */
  call<Answer = unknown>(method: Method, request: object, lang?: Lang): Answer;
  /** The chart of the schedule that a request asks for, as SVG. */
  chart(request: object, lang?: Lang, width?: ChartWidth): string;
}

/** What nesie is started with. */
export interface Options {
  /** The bundle of a catalogue, as `nesie catalogue pack` makes it, in place of the one that is built in. */
  catalogue?: string;
  /** The language in which it is said why that is refused; English if not given. */
  lang?: Lang;
}

/**
 * Starts nesie. Without a source it takes the `nesie.wasm` of this package: from the disk in Node, over the network in a browser.
 *
 *     const nesie = await load();
 *     const answer = nesie.call("quote", { application: { loan: { amount: "20000000", term_months: 60, purpose: "investment" } }, as_of: "2026-11-22" });
 */
export async function load(source?: BufferSource | Response, options: Options = {}): Promise<Nesie> {
  const module = await Module.start(source ?? (await own()));
  if (options.catalogue !== undefined) {
    const outcome = module.takeCatalogue(options.catalogue, options.lang ?? "en");
    if (!outcome.ok) throw refused(outcome.text);
  }
  const textOf = (outcome: Outcome): string => {
    if (outcome.ok) return outcome.text;
    throw refused(outcome.text);
  };
  const text = (method: Method, request: string, lang: Lang = "en"): string => textOf(module.answer(method, request, lang));
  const written = (request: object): string => JSON.stringify({ contract: "1", ...request });
  return {
    text,
    call: <Answer>(method: Method, request: object, lang?: Lang): Answer => JSON.parse(text(method, written(request), lang)) as Answer,
    chart: (request, lang = "en", width = "wide") => textOf(module.chart(written(request), width, lang)),
  };
}

function refused(text: string): NesieError {
  const { code, field, message } = (JSON.parse(text) as { error: NesieError }).error;
  return new NesieError(code, field, message);
}

async function own(): Promise<BufferSource | Response> {
  const place = new URL("./nesie.wasm", import.meta.url);
  if (place.protocol !== "file:") return fetch(place);
  // By a variable, so that a bundler for browsers does not look for it.
  const files = "node:fs/promises";
  const { readFile } = (await import(files)) as { readFile(place: URL): Promise<Uint8Array<ArrayBuffer>> };
  return readFile(place);
}
