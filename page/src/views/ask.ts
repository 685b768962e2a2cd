/** The questions: three that must be answered, then one card at a time, the answer growing beside them. */
import { html, nothing, type TemplateResult } from "lit";
import { fieldOfQuestion, FIRST, MORE } from "../fields.ts";
import { answered, ALL_FIELDS, control, isAnswered, label } from "../parts/field.ts";
import { soFar } from "../parts/so-far.ts";
import type { Question } from "../contract.ts";
import { contradictions } from "./answer.ts";
import { dontKnow, errorOf, state, update } from "../store.ts";

export function askView(): TemplateResult {
  const { t } = state.language;
  const question = currentQuestion();
  return html`<div class="ask">
    <section class="first">
      <h1 tabindex="-1">${t("ask.heading")}</h1>
      <p class="lead">${t("ask.lead")}</p>
      <form class="essentials" @submit=${stay}>${FIRST.map((field) => control(field))}</form>
      ${refusal()} ${contradictions()} ${question === undefined ? done() : card(question)}
    </section>
    <aside class="so-far" aria-labelledby="so-far">${soFar()}</aside>
    <section class="rest">
      ${given()} ${later(question)}
      <details class="more">
        <summary>${t("ask.more")}</summary>
        <form @submit=${stay}>${MORE.map((field) => control(field))}</form>
      </details>
    </section>
  </div>`;
}

function stay(event: Event): void {
  event.preventDefault();
}

/** What the library says of the request where no field of this view is meant. */
function refusal(): TemplateResult | typeof nothing {
  const { refused } = state;
  if (refused === undefined || ALL_FIELDS.some((field) => errorOf(field) !== undefined)) return nothing;
  return html`<p class="error" role="alert">${refused.message}</p>`;
}

/** The questions, each with the field of the form that answers it. */
function questions(): (Omit<Question, "field"> & { field: string })[] {
  return (state.answer?.next_questions ?? []).map((question) => ({ ...question, field: fieldOfQuestion(question.field) }));
}

function open(): ReturnType<typeof questions> {
  return questions().filter((question) => !state.case.unknown.includes(question.field));
}

/** The question that was chosen, though it is answered by now; else the first that is open. */
function currentQuestion(): { field: string; text: string; decides: number } | undefined {
  const { of, word } = state.language;
  if (state.current !== undefined) {
    const asked = questions().find((question) => question.field === state.current);
    return { field: state.current, text: asked === undefined ? word("question", state.current) : of(asked.text), decides: asked?.decides.length ?? 0 };
  }
  const [next] = open();
  if (next === undefined) return undefined;
  return { field: next.field, text: of(next.text), decides: next.decides.length };
}

function card(question: { field: string; text: string; decides: number }): TemplateResult {
  const { t, n } = state.language;
  const { field } = question;
  const next = (event: Event): void => {
    event.preventDefault();
    if (errorOf(field) !== undefined) return;
    update({ current: undefined });
    focusCard();
  };
  // The card stays while it is being answered, however the order of the questions changes meanwhile.
  const hold = (): void => {
    if (state.current === undefined) state.current = field;
  };
  return html`<form class="card question" aria-labelledby="question" @submit=${next} @input=${hold} @change=${hold} @click=${(event: Event) => (event.target as Element).closest(".control") && hold()}>
    <h2 id="question" tabindex="-1">${t("ask.next")}</h2>
    ${control(field, { question: question.text })}
    ${question.decides === 0 ? nothing : html`<p class="hint">${n("ask.decides", question.decides)}</p>`}
    <div class="buttons">
      <button type="submit" class="primary">${t("action.next")}</button>
      <button type="button" @click=${() => void dontKnow(field).then(focusCard)}>${t("ask.dont_know")}</button>
    </div>
  </form>`;
}

/** The next question takes the focus, so that it can be answered without leaving the keyboard. */
function focusCard(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(".question :is(input, select), .question h2");
    field?.focus();
  });
}

function done(): TemplateResult | typeof nothing {
  return state.answer === undefined ? nothing : html`<p class="card quiet-card">${state.language.t("ask.done")}</p>`;
}

/** The answers so far, each to be changed; and what the reader does not know. */
function given(): TemplateResult | typeof nothing {
  const { t } = state.language;
  const fields = ALL_FIELDS.filter((field) => !FIRST.includes(field) && !MORE.includes(field) && isAnswered(field));
  const unknown = state.case.unknown;
  if (fields.length + unknown.length === 0) return nothing;
  const row = (field: string, text: string): TemplateResult =>
    html`<div>
      <dt>${label(field)}</dt>
      <dd>
        ${text}
        <button type="button" class="quiet" aria-label=${t("action.change_of", { what: label(field) })} @click=${() => openQuestion(field)}>${t("action.change")}</button>
      </dd>
    </div>`;
  return html`<h2>${t("ask.given")}</h2>
    <dl class="given">${fields.map((field) => row(field, answered(field)))} ${unknown.map((field) => row(field, t("ask.unknown")))}</dl>`;
}

function openQuestion(field: string): void {
  update({ current: field });
  focusCard();
}

function later(current: { field: string } | undefined): TemplateResult | typeof nothing {
  const { t } = state.language;
  const rest = open().filter((question) => question.field !== current?.field);
  if (rest.length === 0) return nothing;
  return html`<h2>${t("ask.later")}</h2>
    <ul class="later">
      ${rest.map((question) => html`<li><button type="button" class="link" @click=${() => openQuestion(question.field)}>${label(question.field)}</button></li>`)}
    </ul>`;
}
