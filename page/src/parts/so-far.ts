/** The answer in short, beside the questions. */
import { html, nothing, type TemplateResult } from "lit";
import { headline, GROUPS, groupOf, keyOf, nameOf } from "./figures.ts";
import { to } from "../routes.ts";
import { offers, state } from "../store.ts";

const SHOWN = 3;

export function soFar(): TemplateResult {
  const { t, n, word } = state.language;
  const all = offers();
  const groups = GROUPS.map((group) => ({ group, of: all.filter((offer) => groupOf(offer) === group) })).filter(({ of }) => of.length > 0);
  const first = all.filter((offer) => offer.costs !== null && groupOf(offer) !== "does_not_fit").slice(0, SHOWN);
  return html`<h2 id="so-far">${t("ask.so_far")}</h2>
    ${state.answer === undefined
      ? html`<p class="hint">${t("ask.start")}</p>`
      : html`<ul class="groups" aria-live="polite">
            ${groups.map(({ group, of }) => html`<li class=${group}><span>${word("group", group)}</span> <b>${n("ask.in_the_answer", of.length)}</b></li>`)}
          </ul>
          ${first.length === 0
            ? nothing
            : html`<ol class="first-offers">
                ${first.map((offer) => html`<li><a href=${to("offer", keyOf(offer))}>${nameOf(offer)}</a><span class="sum">${t("figure.payment")}: ${headline(offer)[0]?.[1]}</span></li>`)}
              </ol>`}
          <a class="button primary" href=${to("answer")}>${t("ask.see_answer")}</a>`}`;
}
