/** The types of the contract that the page reads, made of docs/contract/v1 by scripts/types.mjs. */
import type { FindingAnswer, InForceAnswer as Offer, OfferAnswer, Quote } from "./generated/quote.ts";
import type { Localized } from "./texts.ts";

export type { FindingAnswer as Finding, Quote, Offer };
export type { RemedyAnswer as Remedy, QuestionAnswer as Question, Row, SourceAnswer as Source } from "./generated/quote.ts";
export type { Schedule } from "./generated/schedule.ts";
export type { ProgrammesList } from "./generated/programmes_list.ts";
export type { ProgrammesShow } from "./generated/programmes_show.ts";

/** The answer of `form` (nesie::form::Form). */
export interface Form {
  request: QuoteRequest;
  missing: string[];
  errors: FieldError[];
}

export interface FieldError {
  field: string;
  code: string;
  text: Localized;
}

/** The request of `quote`, as `form` wrote it: the page hands it on and reads only what it shows again. */
export interface QuoteRequest {
  contract: "1";
  application: { loan: { amount: string; term_months: number; purpose: string } };
  as_of: string;
  options?: { programme?: string; market_rate?: string };
  rows?: boolean;
}

/** An offer of a programme in force; `undefined` of one that was asked for and is not. */
export function inForce(offer: OfferAnswer): Offer | undefined {
  return offer.verdict === "not_in_force" ? undefined : (offer as Offer);
}
