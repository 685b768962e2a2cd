//! What is said of the largest loan for a payment.

use crate::advice::{LargestLoan, LargestLoanError};
use crate::date::Date;
use crate::error::Refusal;
use crate::language::{Lang, Localize, NBSP, en_plural, ru_plural, say};
use crate::loan::{AffordError, Affordable};
use crate::rate::Rate;
use crate::text::{percent, tenge, written_date};

impl Localize for Affordable {
    fn localize(&self, lang: Lang) -> String {
        let (principal, highest) = (tenge(self.principal, lang), tenge(self.highest_payment, lang));
        say!(lang,
            kk: "Ең үлкен несие – {principal}; ең үлкен төлем – {highest}.",
            ru: "Наибольший кредит — {principal}; наибольший платёж — {highest}.",
            en: "The largest loan is {principal}; its highest payment is {highest}.")
    }
}

/// A number of payments with its noun, in Russian as after "за".
pub(super) fn instalments(n: u32, lang: Lang) -> String {
    let noun = match lang {
        Lang::Kk => "төлем",
        Lang::Ru => ru_plural(u64::from(n), "платёж", "платежа", "платежей"),
        Lang::En => en_plural(u64::from(n), "instalment", "instalments"),
    };
    format!("{n}{NBSP}{noun}")
}

pub(super) fn no_more(found: &str, lang: Lang) -> String {
    say!(lang,
        kk: "{found} Бағдарлама бұдан көп бермейді.",
        ru: "{found} Больше программа не даёт.",
        en: "{found} The programme lends no more.")
}

impl Localize for AffordError {
    fn localize(&self, lang: Lang) -> String {
        let problem = match self {
            AffordError::Loan(error) => return error.localize(lang),
            AffordError::FixedAmounts { .. } => say!(lang,
                kk: "несие сомасы ізделгенде бос болуы керек: бұл сомалардың несиемен бірге қалай өсетіні белгісіз",
                ru: "при поиске суммы кредита должно быть пусто: неизвестно, как эти суммы растут с кредитом",
                en: "must be empty when the amount of the loan is searched for: how these amounts grow with it is not known"),
            AffordError::NotPlain { .. } => say!(lang,
                kk: "бұл жерде көрсетілмейді: төлемі бойынша тек тең төлемдері бар несие есептеледі",
                ru: "здесь указать нельзя: по платежу рассчитывается только кредит с равными платежами",
                en: "cannot be given here: by its payment only a loan of equal payments can be computed"),
            AffordError::PaymentTooLow { payment } => {
                let payment = tenge(*payment, lang);
                say!(lang,
                    kk: "{payment} – ең кіші несиенің төлемінен де кем",
                    ru: "{payment} — меньше платежа по самому малому кредиту",
                    en: "{payment} is less than the payment of the smallest loan")
            }
            AffordError::PaymentsBelowLoan { payment, instalments: count, principal } => {
                let (payment, principal) = (tenge(*payment, lang), tenge(*principal, lang));
                let times = instalments(*count, lang);
                say!(lang,
                    kk: "{payment} – {times}нің жиыны несие сомасынан ({principal}) аз",
                    ru: "{payment} — за {times} меньше суммы кредита, {principal}",
                    en: "{payment} in {times} is less than the loan, {principal}")
            }
            AffordError::PaymentBelowInterest { payment, interest } => {
                let (payment, interest) = (tenge(*payment, lang), tenge(*interest, lang));
                say!(lang,
                    kk: "{payment} сыйақыны ({interest}) өтемейді",
                    ru: "{payment} не покрывает вознаграждение, {interest}",
                    en: "{payment} does not cover the interest, {interest}")
            }
            AffordError::NeverRepaid { payment, instalments: count } => {
                let (payment, times) = (tenge(*payment, lang), instalments(*count, lang));
                say!(lang,
                    kk: "{payment} – {times}мен де несие өтелмейді",
                    ru: "{payment} — не погасит кредит и за {times}",
                    en: "{payment} does not repay the loan in {times}")
            }
            AffordError::RateTooHigh { payment } => {
                let (payment, most) = (tenge(*payment, lang), percent(Rate::MAX, lang));
                say!(lang,
                    kk: "{payment} – мөлшерлемесі жылына {most}-дан асады, мұндай мөлшерлеме есептелмейді",
                    ru: "{payment} — ставка получается выше {most} годовых, такая не рассчитывается",
                    en: "{payment} comes to a rate above {most} a year, the highest that is computed with")
            }
        };
        format!("{}: {problem}", self.field())
    }
}

impl Localize for LargestLoan {
    fn localize(&self, lang: Lang) -> String {
        let found = self.loan.localize(lang);
        if !self.is_limited_by_programme {
            return found;
        }
        no_more(&found, lang)
    }
}

impl Localize for LargestLoanError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            LargestLoanError::Advice(error) => error.localize(lang),
            LargestLoanError::Afford(error) => error.localize(lang),
            LargestLoanError::NotInForce { programme, on, versions } => {
                let on = written_date(*on, lang);
                let version = |(from, to): &(Date, Option<Date>)| days_of_a_version(*from, *to, lang);
                let versions = versions.iter().map(version).collect::<Vec<_>>().join("; ");
                say!(lang,
                    kk: "{programme} – {on} күні күшінде емес ({versions})",
                    ru: "{programme} — на {on} не действует ({versions})",
                    en: "{programme} is not in force on {on} ({versions})")
            }
            LargestLoanError::NoRate { programme } => say!(lang,
                kk: "{programme} – өз мөлшерлемесі жоқ: банктің мөлшерлемесін көрсетіңіз",
                ru: "{programme} — своей ставки нет: укажите ставку банка",
                en: "{programme} has no rate of its own: give the rate of the bank"),
            LargestLoanError::LendsNothing { programme, on } => {
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "{programme} – {on} күні бұл мақсатқа несие бермейді",
                    ru: "{programme} — на {on} кредита на эту цель нет",
                    en: "{programme} makes no loan for that purpose on {on}")
            }
            LargestLoanError::Refused { programme, why } | LargestLoanError::SubsidyUnknown { programme, why } => {
                format!("{programme}: {}", why.get(lang))
            }
            LargestLoanError::FixedRate { programme, given, rate } => {
                let (given, rate) = (percent(*given, lang), percent(*rate, lang));
                say!(lang,
                    kk: "{given} көрсетілмейді: {programme} мөлшерлемесі белгіленген, {rate}",
                    ru: "{given} указывать нельзя: у {programme} своя ставка, {rate}",
                    en: "{given} cannot be given: {programme} has a rate of its own, {rate}")
            }
        }
    }
}

/// The days of a version: from, and to if there is an end.
fn days_of_a_version(from: Date, to: Option<Date>, lang: Lang) -> String {
    let from = written_date(from, lang);
    match to.map(|to| written_date(to, lang)) {
        Some(to) => say!(lang, kk: "{from} – {to}", ru: "с {from} по {to}", en: "from {from} to {to}"),
        None => say!(lang, kk: "{from} күнінен бастап", ru: "с {from}", en: "from {from}"),
    }
}
