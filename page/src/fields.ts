/** How each field of the form is asked for. What it may hold is the library's business (nesie::form). */

export type Kind =
  | { type: "money" | "whole"; nothing?: true }
  | { type: "rate" | "date" | "text" | "flag" | "place" | "collateral" }
  | { type: "word" | "words"; list: string };

export const KINDS: Readonly<Record<string, Kind>> = {
  "loan.amount": { type: "money" },
  "loan.term_months": { type: "whole" },
  "loan.purpose": { type: "word", list: "purpose" },
  "applicant.legal_form": { type: "word", list: "legal_form" },
  "applicant.region": { type: "place" },
  "applicant.registered_on": { type: "date" },
  "applicant.trading_since": { type: "date" },
  "applicant.oked": { type: "text" },
  "applicant.employees": { type: "whole" },
  "applicant.average_annual_income": { type: "money" },
  "applicant.categories": { type: "words", list: "category" },
  "applicant.tax_arrears": { type: "money", nothing: true },
  "applicant.social_arrears": { type: "money", nothing: true },
  "applicant.overdue_days": { type: "whole", nothing: true },
  "applicant.state_owned": { type: "flag" },
  "applicant.insolvent": { type: "flag" },
  "loan.uses": { type: "words", list: "use" },
  collateral: { type: "collateral" },
  own_contribution: { type: "money", nothing: true },
  "loan.annual_rate": { type: "rate" },
  "loan.method": { type: "word", list: "method" },
  "loan.disbursed_on": { type: "date" },
  "applicant.id": { type: "text" },
  as_of: { type: "date" },
  "options.market_rate": { type: "rate" },
  "options.base_rate": { type: "rate" },
};

/** The field of the form that answers a question: what the catalogue does not know is an option of the request. */
export function fieldOfQuestion(asked: string): string {
  return asked === "indicators.base_rate" ? "options.base_rate" : asked;
}

export function kindOf(field: string): Kind {
  return KINDS[field] ?? { type: "text" };
}

/** Without these there is no answer. */
export const FIRST = ["loan.amount", "loan.term_months", "loan.purpose"];

/** What nobody is asked for, but may say. */
export const MORE = ["loan.annual_rate", "loan.method", "loan.disbursed_on", "applicant.id", "as_of"];
