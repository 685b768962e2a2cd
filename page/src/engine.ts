/** What answers: the WebAssembly module in this page, or a server. Both take and give the JSON of the contract. */
import type { ChartWidth, Lang, Method } from "../../crates/wasm/npm/src/module.ts";

export type { ChartWidth, Lang, Method };

export interface Engine {
  readonly kind: "wasm" | "http";
  /** The file of the catalogue beside the page, where it answers from that and not from the built-in one. */
  readonly catalogue?: string;
  /** The answer as the library wrote it. Throws `Refused` for an error of the contract, `Unreachable` where nothing answers. */
  answer(method: Method, request: object, lang: Lang): Promise<string>;
  /** The chart of the schedule that a request asks for, as SVG. Throws the same. */
  chart(request: object, width: ChartWidth, lang: Lang): Promise<string>;
}

/** The library refused the request: its own words, and the field that they are about. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Nothing answers: the module did not load, or the server cannot be reached. */
export class Unreachable extends Error {
  constructor(
    readonly kind: Engine["kind"],
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** An error of the contract, as the module and the server's problem details carry it. */
export function refusal(text: string): Refused {
  const read = JSON.parse(text) as { error?: Problem } & Problem;
  const { code = "", field = "", message, detail } = read.error ?? read;
  return new Refused(code, field, withoutField(message ?? detail ?? code, field));
}

interface Problem {
  code?: string;
  field?: string;
  message?: string;
  detail?: string;
}

/** The message stands at its field, so it need not name it. */
function withoutField(message: string, field: string): string {
  return field !== "" && message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
}
