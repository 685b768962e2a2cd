/** The largest loan for a payment: of a programme's terms, or of a plain loan at the market rate. */
import { html, nothing, type TemplateResult } from "lit";
import type { Offer } from "../contract.ts";
import { Refused } from "../engine.ts";
import { ask, caught, state, update } from "../store.ts";
import type { Form } from "../contract.ts";
import { terms } from "./loan.ts";

let answer: { of: string; text: string; error: boolean } | undefined;

export function affordForm(offer: Offer | undefined): TemplateResult | typeof nothing {
  const { t } = state.language;
  const loan = offer === undefined ? state.answer?.offers.map((one) => ("loan" in one ? one.loan : null)).find((one) => one != null)?.loan : offer.loan?.loan;
  if (loan === undefined) return nothing;
  const of = offer?.programme ?? "";
  const compute = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get("payment");
    await afford(of, loan, String(typed ?? ""));
  };
  return html`<form class="afford" @submit=${compute}>
    <h2 class="small">${t("afford.heading")}</h2>
    <div class="field">
      <label for="afford-payment">${t("afford.payment")}</label>
      <div class="control"><input id="afford-payment" name="payment" type="text" class="money" inputmode="decimal" autocomplete="off" /> <button type="submit">${t("whatif.compute")}</button></div>
    </div>
    ${answer === undefined || answer.of !== of ? nothing : html`<p role="status" class=${answer.error ? "error" : "result"}>${answer.text}</p>`}
  </form>`;
}

async function afford(of: string, loan: object, typed: string): Promise<void> {
  const { t, money } = state.language;
  try {
    const payment = await amount(typed);
    const { principal, highest_payment } = await ask<{ principal: string; highest_payment: string }>("afford", { loan: terms(loan), payment });
    answer = { of, text: t("afford.answer", { amount: money(principal), payment: money(highest_payment) }), error: false };
    update({});
  } catch (error) {
    if (!(error instanceof Refused)) return caught(error);
    answer = { of, text: error.message, error: true };
    update({});
  }
}

/** An amount as a person types it, in the form of the contract. */
export async function amount(typed: string): Promise<string> {
  const form = await ask<Form & { request: { application?: { own_contribution?: string } } }>("form", { fields: { own_contribution: typed } });
  const [error] = form.errors;
  if (error !== undefined) throw new Refused(error.code, error.field, state.language.of(error.text));
  return form.request.application?.own_contribution ?? "";
}
