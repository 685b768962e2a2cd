//! What is said of the change that would help.

use super::vocabulary::whose_status_in_russian;
use super::{days_of_limit, listed, months, percent, prose_tenge, written_date};
use crate::eligibility::Remedy;
use crate::language::{Lang, Localize, say};

impl Localize for Remedy {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Remedy::Amount(amount) => {
                let amount = prose_tenge(*amount, lang);
                say!(lang, kk: "соманы {amount}-ге дейін азайту", ru: "уменьшить сумму до {amount}", en: "reduce the amount to {amount}")
            }
            Remedy::TermMonths(count) => {
                let term = months(*count, lang);
                say!(lang, kk: "{term}лық мерзім таңдау", ru: "выбрать срок {term}", en: "choose a term of {term}")
            }
            Remedy::Register { wait_months: 0 } => say!(lang,
                kk: "жеке кәсіпкер (ЖК) болып тіркелу",
                ru: "зарегистрироваться как ИП",
                en: "register as a sole entrepreneur (ИП)"),
            Remedy::Register { wait_months } => {
                let age = months(*wait_months, lang);
                say!(lang,
                    kk: "жеке кәсіпкер (ЖК) болып тіркеліп, содан кейін {age} өткенде өтінім беру",
                    ru: "зарегистрироваться как ИП и подать заявку через {age} после регистрации",
                    en: "register as a sole entrepreneur (ИП) and apply {age} after that")
            }
            Remedy::DecideOn(date) => {
                let date = written_date(*date, lang);
                say!(lang, kk: "өтінімді {date} күнінен бастап беру", ru: "подать заявку не раньше {date}", en: "apply on {date} or later")
            }
            Remedy::TaxArrears(amount) if amount.is_zero() => {
                say!(lang, kk: "салық берешегін толық өтеу", ru: "погасить долг по налогам", en: "pay off the tax arrears")
            }
            Remedy::TaxArrears(amount) => {
                let amount = prose_tenge(*amount, lang);
                say!(lang, kk: "салық берешегін {amount}-ге дейін азайту", ru: "сократить долг по налогам до {amount}", en: "bring the tax arrears down to {amount}")
            }
            Remedy::SocialArrears(amount) if amount.is_zero() => say!(lang,
                kk: "зейнетақы және әлеуметтік төлемдер берешегін толық өтеу",
                ru: "погасить долг по пенсионным и социальным платежам",
                en: "pay off the arrears of pension and social payments"),
            Remedy::SocialArrears(amount) => {
                let amount = prose_tenge(*amount, lang);
                say!(lang,
                    kk: "зейнетақы және әлеуметтік төлемдер берешегін {amount}-ге дейін азайту",
                    ru: "сократить долг по пенсионным и социальным платежам до {amount}",
                    en: "bring the arrears of pension and social payments down to {amount}")
            }
            Remedy::OverdueDays(0) => {
                say!(lang, kk: "мерзімі өткен төлемдерді жабу", ru: "погасить просрочку", en: "settle what is overdue")
            }
            Remedy::OverdueDays(count) => {
                let limit = days_of_limit(*count, lang);
                say!(lang,
                    kk: "мерзімі өткен төлемдерді жабу, ең көбі {limit}",
                    ru: "погасить просрочку, допустимо не больше {limit}",
                    en: "settle what is overdue, at most {limit} are tolerated")
            }
            Remedy::CollateralWorth(kind, value) => {
                let (kind, value) = (kind.localize(lang), prose_tenge(*value, lang));
                say!(lang,
                    kk: "кепілге жалпы құны кемінде {value} мүлік ұсыну ({kind})",
                    ru: "предложить в залог имущество стоимостью не меньше {value} ({kind})",
                    en: "offer collateral worth at least {value} in total ({kind})")
            }
            Remedy::OwnContribution(amount) => {
                let amount = prose_tenge(*amount, lang);
                say!(lang, kk: "жобаға кемінде {amount} өз қаражатын салу", ru: "вложить в проект не меньше {amount} собственных средств", en: "raise the own contribution to at least {amount}")
            }
            Remedy::Category(any_of) => {
                if let [only] = any_of.as_slice() {
                    let (status, whose) = (only.localize(lang), whose_status_in_russian(*only));
                    return say!(lang,
                        kk: "{status} екенін растау",
                        ru: "подтвердить статус {whose}",
                        en: "prove the status “{status}”");
                }
                let any_of = listed(any_of, lang);
                say!(lang,
                    kk: "мына мәртебелердің бірін растау: {any_of}",
                    ru: "подтвердить один из статусов: {any_of}",
                    en: "prove one of these statuses: {any_of}")
            }
            Remedy::Uses(uses) => {
                let uses = listed(uses, lang);
                say!(lang, kk: "несиеде тек мынаны қалдыру: {uses}", ru: "оставить в кредите только: {uses}", en: "leave in the loan only: {uses}")
            }
            Remedy::BankRate(rate) => {
                let rate = percent(*rate, lang);
                say!(lang,
                    kk: "мөлшерлемесі ең көбі {rate} болатын банк табу",
                    ru: "найти банк со ставкой не выше {rate}",
                    en: "find a bank that asks for at most {rate}")
            }
        }
    }
}
