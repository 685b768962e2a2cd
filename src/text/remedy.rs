//! What is said of the change that would help.

use super::{days_of_limit, listed, months, percent, tenge, written_date};
use crate::eligibility::Remedy;
use crate::language::{Lang, Localize, say};

impl Localize for Remedy {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Remedy::Amount(amount) => {
                let amount = tenge(*amount, lang);
                say!(lang, kk: "соманы өзгерту: {amount}", ru: "изменить сумму: {amount}", en: "change the amount to {amount}")
            }
            Remedy::TermMonths(count) => {
                let term = months(*count, lang);
                say!(lang, kk: "мерзімді өзгерту: {term}", ru: "изменить срок: {term}", en: "change the term to {term}")
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
                say!(lang, kk: "өтінішті мына күннен бастап беру: {date}", ru: "подать заявку не раньше {date}", en: "apply on {date} or later")
            }
            Remedy::TaxArrears(amount) => {
                let amount = tenge(*amount, lang);
                say!(lang, kk: "салық берешегін мына сомаға дейін азайту: {amount}", ru: "погасить долг по налогам до {amount}", en: "bring the tax arrears down to {amount}")
            }
            Remedy::OverdueDays(count) => {
                let limit = days_of_limit(*count, lang);
                say!(lang,
                    kk: "мерзімі өткен төлемдерді жабу, ең көбі {limit}",
                    ru: "погасить просрочку, допустимо не больше {limit}",
                    en: "settle what is overdue, at most {limit} are tolerated")
            }
            Remedy::CollateralWorth(kind, value) => {
                let (kind, value) = (kind.localize(lang), tenge(*value, lang));
                say!(lang,
                    kk: "кепілге жалпы құны {value} мүлік ұсыну: {kind}",
                    ru: "предложить в залог имущество общей стоимостью {value}: {kind}",
                    en: "offer security worth {value} in all: {kind}")
            }
            Remedy::OwnContribution(amount) => {
                let amount = tenge(*amount, lang);
                say!(lang, kk: "өз қаражатын салу: {amount}", ru: "вложить собственных средств: {amount}", en: "bring in own money: {amount}")
            }
            Remedy::Category(any_of) => {
                let any_of = listed(any_of, lang);
                say!(lang,
                    kk: "мына санаттардың біріне жататынын растау: {any_of}",
                    ru: "подтвердить одну из категорий: {any_of}",
                    en: "prove to belong to one of: {any_of}")
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
