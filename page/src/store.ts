/** The state of the page, and what happens to it. Views read it and call these functions; nothing else changes it. */
import type { Case, Fields, Mark, Shared } from "./case.ts";
import { newCase } from "./case.ts";
import type { FieldError, Form, Offer, Quote } from "./contract.ts";
import { inForce } from "./contract.ts";
import { type ChartWidth, type Engine, type Method, Refused, Unreachable } from "./engine.ts";
import type { Language } from "./texts.ts";

export interface State {
  language: Language;
  engine: Engine | undefined;
  failure: Unreachable | undefined;
  case: Case;
  form: Form | undefined;
  answer: Quote | undefined;
  /** What the library says of the request as a whole, or of one of its fields. */
  refused: Refused | undefined;
  /** The question that is open. */
  current: string | undefined;
  /** The programmes that are chosen to be compared. */
  chosen: readonly string[];
  /** The change that was applied last, to be undone. */
  applied: { text: string; before: Fields } | undefined;
  notice: string;
  /** What was shared with a link that is open, to say what differs. */
  shared: Shared | undefined;
}

export let state: State;
let render: () => void = () => undefined;
let asked = 0;

export function start(initial: Pick<State, "language">, onChange: () => void): void {
  state = {
    engine: undefined,
    failure: undefined,
    case: newCase(),
    form: undefined,
    answer: undefined,
    refused: undefined,
    current: undefined,
    chosen: [],
    applied: undefined,
    notice: "",
    shared: undefined,
    ...initial,
  };
  render = onChange;
}

export function update(change: Partial<State>): void {
  Object.assign(state, change);
  render();
}

/** Asks the library; the answer is parsed JSON of the contract. */
export async function ask<T>(method: Method, request: object): Promise<T> {
  const text = await engine().answer(method, { contract: "1", ...request }, state.language.lang);
  return JSON.parse(text) as T;
}

/** Asks the library for the chart of a schedule: SVG. */
export async function drawChart(request: object, width: ChartWidth): Promise<string> {
  return engine().chart({ contract: "1", ...request }, width, state.language.lang);
}

function engine(): Engine {
  if (state.engine === undefined) throw new Unreachable("wasm", "");
  return state.engine;
}

/** Says at its place why there is no answer; anything but a refusal of the library or a lost connection is an error of the page. */
export function caught(error: unknown): void {
  if (error instanceof Refused) update({ refused: error });
  else if (error instanceof Unreachable) update({ failure: error });
  else throw error;
}

/** Changes fields and asks again. */
export async function setFields(change: Fields): Promise<void> {
  const answered = Object.keys(change);
  const fields = { ...withoutContradiction(state.case.fields, answered), ...change };
  const unknown = state.case.unknown.filter((field) => !answered.includes(field));
  state.case = { ...state.case, fields, unknown };
  state.shared = undefined;
  await refresh();
}

/** "There is no collateral" and collateral of a kind cannot both stand: the later answer does. */
function withoutContradiction(fields: Fields, answered: readonly string[]): Fields {
  const kept = Object.entries(fields).filter(([field]) => {
    if (answered.includes("collateral")) return !field.startsWith("collateral.");
    return field !== "collateral" || !answered.some((other) => other.startsWith("collateral."));
  });
  return Object.fromEntries(kept);
}

/** Asks for the answer to the fields as they are. An answer that comes after a later question is dropped. */
export async function refresh(): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const form = await ask<Form>("form", { fields: state.case.fields });
    if (mine !== asked) return;
    let answer: Quote | undefined;
    let refused: Refused | undefined;
    if (form.missing.length === 0 && !form.errors.some((error) => isRequired(error.field))) {
      try {
        answer = await ask<Quote>("quote", form.request);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused = error;
      }
    }
    if (mine === asked) update({ form, answer, refused, failure: undefined });
  } catch (error) {
    if (mine === asked) caught(error);
  }
}

function isRequired(field: string): boolean {
  return ["loan.amount", "loan.term_months", "loan.purpose", "as_of"].includes(field);
}

/** The field of the page that a path of the request is about: "application.collateral.0.value" is of "collateral". */
export function fieldOf(path: string): string {
  const own = path.replace(/^application\./, "");
  return own.startsWith("collateral") ? "collateral" : own;
}

/** What is wrong with a field, in the language of the page. */
export function errorOf(field: string): string | undefined {
  const typed: FieldError | undefined = state.form?.errors.find((error) => error.field === field);
  if (typed !== undefined) return state.language.of(typed.text);
  return state.refused !== undefined && fieldOf(state.refused.field) === field ? state.refused.message : undefined;
}

/** Answers a question with "I don't know". */
export function dontKnow(field: string): Promise<void> {
  const cleared = Object.fromEntries(Object.entries(state.case.fields).filter(([name]) => name !== field && !name.startsWith(`${field}.`)));
  state.case = { ...state.case, fields: cleared, unknown: [...state.case.unknown.filter((other) => other !== field), field] };
  state.current = undefined;
  return refresh();
}

export function offers(): Offer[] {
  return (state.answer?.offers ?? []).map(inForce).filter((offer) => offer !== undefined);
}

export function offerOf(programme: string): Offer | undefined {
  return offers().find((offer) => offer.programme === programme);
}

export function setMark(programme: string, item: string, change: Partial<Mark>): void {
  const items = state.case.marks[programme] ?? {};
  const mark: Mark = { seen: false, note: "", ...items[item], ...change };
  update({ case: { ...state.case, marks: { ...state.case.marks, [programme]: { ...items, [item]: mark } } } });
}

/** Applies a change that would help, and keeps what was there before. */
export async function applyRemedies(remedies: readonly { change: string; to: string }[], text: string): Promise<void> {
  const before = state.case.fields;
  // A remedy names several words where any one of them helps.
  const change = remedies.map(({ change, to }): [string, string] => {
    const field = change === "on" ? "as_of" : change;
    if (field !== "applicant.categories") return [field, to];
    const given = before[field] ?? "";
    const first = to.split("|")[0] ?? "";
    return [field, given === "" || given === "none" ? first : `${given},${first}`];
  });
  await setFields(Object.fromEntries(change));
  update({ applied: { text, before } });
}

export async function undo(): Promise<void> {
  if (state.applied === undefined) return;
  state.case = { ...state.case, fields: state.applied.before };
  state.applied = undefined;
  await refresh();
}
