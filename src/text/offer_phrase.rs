//! The phrases of an offer that compare it in money, and the heading of those that wait.

use super::{months, percent, percentage_points, tenge, written_date};
use crate::date::Date;
use crate::language::{Lang, Localize, group_digits, say};
use crate::money::Money;
use crate::rate::Rate;

/// A phrase of an offer.
#[expect(missing_docs, reason = "the fields are the figures in the text")]
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OfferPhrase<'a> {
    /// Heading of the offers that wait: for answers of the applicant, for indicators of the day, or for both.
    NotKnownYet { for_answers: bool, for_indicators: bool },
    /// What is paid in the first year.
    PaidInFirstYear(Money),
    /// The rate and the effective rate; that of the contract too, where the state's part makes it another.
    Rates { annual: Rate, effective: &'a str, of_contract: Option<&'a str> },
    /// How the state and the borrower share the rate, and for how long: until it is stopped, if it is.
    Shared { nominal: Rate, state: Rate, borrower: Rate, months: u32, stops_on: Option<Date> },
    /// How much less is paid than with a plain bank loan.
    Saves(Money),
    /// How much more is paid than with a plain bank loan.
    CostsMore(Money),
    /// The plain bank loan that offers are measured against.
    Benchmark(Rate),
    /// No plain bank loan stands beside the offers, for there is no loan among them.
    NoBenchmark(Rate),
}

impl Localize for OfferPhrase<'_> {
    fn localize(&self, lang: Lang) -> String {
        match self {
            OfferPhrase::NotKnownYet { for_answers, for_indicators } => heading(*for_answers, *for_indicators, lang),
            OfferPhrase::PaidInFirstYear(paid) => {
                let paid = tenge(*paid, lang);
                say!(lang, kk: "бірінші жылда {paid}", ru: "за первый год {paid}", en: "{paid} in the first year")
            }
            OfferPhrase::Rates { annual, effective, of_contract } => {
                let annual = percent(*annual, lang);
                let effective = group_digits(effective, lang);
                match of_contract.map(|contract| group_digits(contract, lang)) {
                    None => say!(lang,
                        kk: "жылына {annual}, ЖТСМ {effective} %",
                        ru: "{annual} годовых, ГЭСВ {effective} %",
                        en: "{annual} a year, effective (ГЭСВ) {effective} %"),
                    Some(contract) => say!(lang,
                        kk: "жылына {annual}; ЖТСМ қарыз алушы үшін {effective} %, шарт бойынша {contract} %",
                        ru: "{annual} годовых; ГЭСВ для заёмщика {effective} %, по договору {contract} %",
                        en: "{annual} a year; effective (ГЭСВ) {effective} % for the borrower, {contract} % by the contract"),
                }
            }
            OfferPhrase::Shared { nominal, state, borrower, months: count, stops_on } => {
                let [nominal, borrower] = [nominal, borrower].map(|rate| percent(*rate, lang));
                let state = percentage_points(*state, lang);
                let how_long = match stops_on.map(|day| written_date(day, lang)) {
                    None => {
                        let count = months(*count, lang);
                        say!(lang, kk: "субсидия мерзімі {count}", ru: "срок субсидии {count}", en: "subsidised for {count}")
                    }
                    Some(day) => say!(lang,
                        kk: "субсидия {day} күніне дейін",
                        ru: "субсидия до {day}",
                        en: "subsidised until {day}"),
                };
                say!(lang,
                    kk: "номиналды мөлшерлеме {nominal}: мемлекет {state} төлейді, қарыз алушы {borrower} төлейді; {how_long}",
                    ru: "номинальная ставка {nominal}: государство платит {state}, заёмщик — {borrower}; {how_long}",
                    en: "nominal rate {nominal}: the state pays {state}, the borrower {borrower}; {how_long}")
            }
            OfferPhrase::NoBenchmark(rate) => {
                let rate = percent(*rate, lang);
                say!(lang,
                    kk: "Банктің жылына {rate} мөлшерлемемен берілетін кәдімгі несиесі келтірілмейді: мұнда онымен салыстыратын несие жоқ.",
                    ru: "Обычный кредит банка под {rate} годовых рядом не показан: здесь нет кредита, который можно с ним сравнить.",
                    en: "No bank loan at {rate} to compare with: there is no loan here.")
            }
            OfferPhrase::Saves(amount) => {
                let amount = tenge(*amount, lang);
                say!(lang,
                    kk: "Банктің кәдімгі несиесімен салыстырғанда бүкіл мерзімде {amount} үнемдейді",
                    ru: "Экономит {amount} за весь срок по сравнению с обычным кредитом банка",
                    en: "Saves {amount} over the term compared with a plain bank loan")
            }
            OfferPhrase::CostsMore(amount) => {
                let amount = tenge(*amount, lang);
                say!(lang,
                    kk: "Банктің кәдімгі несиесінен бүкіл мерзімде {amount} қымбат",
                    ru: "Дороже обычного кредита банка на {amount} за весь срок",
                    en: "Costs {amount} more over the term than a plain bank loan")
            }
            OfferPhrase::Benchmark(rate) => {
                let rate = percent(*rate, lang);
                say!(lang,
                    kk: "Салыстыру үшін банктің кәдімгі несиесі, жылына {rate}:",
                    ru: "Для сравнения обычный кредит банка под {rate} годовых:",
                    en: "For comparison, a plain bank loan at {rate}:")
            }
        }
    }
}

fn heading(for_answers: bool, for_indicators: bool, lang: Lang) -> String {
    match (for_answers, for_indicators) {
        (true, false) => say!(lang,
            kk: "ӘЗІРГЕ БЕЛГІСІЗ: ЖАУАПТАР ЖЕТІСПЕЙДІ",
            ru: "ПОКА НЕИЗВЕСТНО: НЕ ХВАТАЕТ ОТВЕТОВ",
            en: "NOT KNOWN YET: ANSWERS ARE MISSING"),
        (false, true) => say!(lang,
            kk: "ӘЗІРГЕ БЕЛГІСІЗ: ОСЫ КҮНГІ БАЗАЛЫҚ МӨЛШЕРЛЕМЕ НЕМЕСЕ АЕК БЕЛГІСІЗ",
            ru: "ПОКА НЕИЗВЕСТНО: НЕТ БАЗОВОЙ СТАВКИ НАЦБАНКА ИЛИ МРП НА ЭТОТ ДЕНЬ",
            en: "NOT KNOWN YET: THE BASE RATE OR THE MCI OF THIS DAY IS MISSING"),
        _ => say!(lang,
            kk: "ӘЗІРГЕ БЕЛГІСІЗ: ЖАУАПТАР НЕМЕСЕ ҰЛТТЫҚ БАНКТІҢ БАЗАЛЫҚ МӨЛШЕРЛЕМЕСІ, АЕК ЖЕТІСПЕЙДІ",
            ru: "ПОКА НЕИЗВЕСТНО: НЕ ХВАТАЕТ ОТВЕТОВ, БАЗОВОЙ СТАВКИ НАЦБАНКА ИЛИ МРП",
            en: "NOT KNOWN YET: ANSWERS, THE BASE RATE OR THE MCI ARE MISSING"),
    }
}
