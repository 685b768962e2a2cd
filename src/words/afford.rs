//! What is said of the largest loan for a payment.

use crate::language::{Lang, Say, say};
use crate::loan::{AffordError, Affordable};
use crate::words::tenge;

impl Say for Affordable {
    fn say(&self, lang: Lang) -> String {
        let (principal, highest) = (tenge(self.principal, lang), tenge(self.highest_payment, lang));
        say!(lang,
            kk: "Ең үлкен несие — {principal}; ең үлкен төлем — {highest}.",
            ru: "Наибольший кредит — {principal}; наибольший платёж — {highest}.",
            en: "The largest loan is {principal}; its highest payment is {highest}.")
    }
}

impl Say for AffordError {
    fn say(&self, lang: Lang) -> String {
        let problem = match self {
            AffordError::Loan(error) => return error.say(lang),
            AffordError::FixedAmounts { .. } => say!(lang,
                kk: "несие сомасы ізделгенде бос болуы керек: бұл сомалардың несиемен бірге қалай өсетіні белгісіз",
                ru: "при поиске суммы кредита должно быть пусто: неизвестно, как эти суммы растут с кредитом",
                en: "must be empty where the amount of the loan is looked for: nothing says how these amounts grow with it"),
            AffordError::PaymentTooLow { payment } => {
                let payment = tenge(*payment, lang);
                say!(lang,
                    kk: "{payment} — ең кіші несиенің төлемінен де кем",
                    ru: "{payment} — меньше платежа самого малого кредита",
                    en: "{payment} is less than the payment of the smallest loan")
            }
        };
        format!("{}: {problem}", self.field())
    }
}
