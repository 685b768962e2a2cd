/** The other side of crates/wasm/src/lib.rs: what the WebAssembly module exports, and how a request goes through it. */

interface Exports {
  memory: WebAssembly.Memory;
  nesie_request(length: number): number;
  nesie_answer(): number;
  nesie_chart(): number;
  nesie_catalogue(): number;
  nesie_text(): number;
  nesie_length(): number;
}

/** The language of messages. */
export type Lang = "kk" | "ru" | "en";

/** What is asked: the word of `nesie::json::Method`. */
export type Method =
  | "quote"
  | "schedule"
  | "afford"
  | "settle"
  | "late"
  | "verify"
  | "programmes"
  | "programme"
  | "texts"
  | "form";

/** How wide a chart is: across a sheet or a screen, or across a phone. */
export type ChartWidth = "wide" | "narrow";

/** The text of an answer, or of an error of the contract. */
export interface Outcome {
  ok: boolean;
  text: string;
}

/** A module that is ready to answer. */
export class Module {
  readonly #exports: Exports;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** Compiles and starts the module: of its bytes, or of a response that delivers them. */
  static async start(source: BufferSource | Response): Promise<Module> {
    const started =
      source instanceof Response ? await streamed(source) : await WebAssembly.instantiate(source, {});
    return new Module(started.instance.exports as unknown as Exports);
  }

  /** Answers one request. The request and the answer are JSON texts of the contract. */
  answer(method: Method, request: string, lang: Lang): Outcome {
    return this.#ask(`${method} ${lang}\n${request}`, this.#exports.nesie_answer);
  }

  /** Draws the chart of the schedule that a request asks for, as SVG; the outcome has its text. */
  chart(request: string, width: ChartWidth, lang: Lang): Outcome {
    return this.#ask(`${width} ${lang}\n${request}`, this.#exports.nesie_chart);
  }

  /**
   * Takes the catalogue of a bundle, as `nesie catalogue pack` makes it, in place of the one that is built in. The outcome is its
   * version and hash; if it is refused, the catalogue stays as it is.
   */
  takeCatalogue(bundle: string, lang: Lang): Outcome {
    return this.#ask(`${lang}\n${bundle}`, this.#exports.nesie_catalogue);
  }

  #ask(request: string, call: () => number): Outcome {
    const bytes = this.#encoder.encode(request);
    const place = this.#exports.nesie_request(bytes.length);
    new Uint8Array(this.#exports.memory.buffer, place, bytes.length).set(bytes);
    const ok = call() === 0;
    const answer = new Uint8Array(this.#exports.memory.buffer, this.#exports.nesie_text(), this.#exports.nesie_length());
    return { ok, text: this.#decoder.decode(answer) };
  }
}

async function streamed(response: Response): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know the type of the file: the bytes are the same.
  const known = response.headers.get("content-type")?.startsWith("application/wasm");
  return known
    ? WebAssembly.instantiateStreaming(response, {})
    : WebAssembly.instantiate(await response.arrayBuffer(), {});
}
