//! What is said of the legal caps of the effective rate.

use super::{percent, written_date};
use crate::indicator::Confidence;
use crate::language::{Lang, Localize, group_digits, say};
use crate::loan::{CapCheck, CappedLender, EffectiveRate, RateChangeCheck};

impl Localize for CappedLender {
    fn localize(&self, lang: Lang) -> String {
        match self {
            CappedLender::BankUnsecured => {
                say!(lang, kk: "кепілсіз несие беретін банк", ru: "банк без залога", en: "a bank without collateral")
            }
            CappedLender::BankSecured => {
                say!(lang, kk: "кепілмен несие беретін банк", ru: "банк под залог", en: "a bank against collateral")
            }
            CappedLender::BankMortgage => {
                say!(lang, kk: "ипотека беретін банк", ru: "банк по ипотеке", en: "a bank on a mortgage")
            }
            CappedLender::Microfinance => {
                say!(lang, kk: "микроқаржы ұйымы", ru: "микрофинансовая организация", en: "a microfinance organisation")
            }
        }
    }
}

/// Whose cap it is, how high, since when: "a bank against collateral (35 % since 5 Jan 2026)".
impl Localize for CapCheck {
    fn localize(&self, lang: Lang) -> String {
        let (lender, cap) = (self.lender.localize(lang), percent(self.cap, lang));
        match self.since.map(|since| written_date(since, lang)) {
            Some(since) => say!(lang,
                kk: "{lender} ({since} күнінен бастап {cap})",
                ru: "{lender} ({cap} с {since})",
                en: "{lender} ({cap} since {since})"),
            None => format!("{lender} ({cap})"),
        }
    }
}

/// The rate from the change on, and the caps that it is above. That of mortgages is in the JSON; a loan to a business is none.
impl Localize for RateChangeCheck {
    fn localize(&self, lang: Lang) -> String {
        let (rate, on) = (percent(self.annual_rate, lang), written_date(self.on, lang));
        let gesv = match self.gesv {
            Some(gesv) => {
                let [rounded, exact] = [gesv.rounded(), gesv.to_decimals(4)].map(|rate| group_digits(&rate, lang));
                format!("{rounded} % ({exact} %)")
            }
            None => format!("> {} %", group_digits(&EffectiveRate::MAX_PERCENT.to_string(), lang)),
        };
        let broken: Vec<CapCheck> = self.caps.iter().filter(|check| check.is_above_for_business()).cloned().collect();
        let broken = if broken.is_empty() { String::new() } else { format!("; {}", above(&broken, lang)) };
        say!(lang,
            kk: "{on} күнінен бастап мөлшерлеме {rate}: қалған борыш бойынша ЖТСМ {gesv}{broken}.",
            ru: "С {on} ставка {rate}: ГЭСВ по остатку долга {gesv}{broken}.",
            en: "From {on} the rate is {rate}: effective rate (ГЭСВ) of the outstanding balance {gesv}{broken}.")
    }
}

/// The caps that a rate is above, each of them broken.
fn above(caps: &[CapCheck], lang: Lang) -> String {
    let caps = joined(caps, lang);
    say!(lang,
        kk: "ЖТСМ заңдағы шектен жоғары; мұндай мөлшерлемемен мыналар бере алмайды: {caps}",
        ru: "ГЭСВ выше законного предела; по такой ставке не вправе выдать: {caps}",
        en: "above the legal cap of the effective rate; these may not lend at it: {caps}")
}

/// Caps in one line, and how far the least certain of them can be trusted, if not fully.
fn joined(checks: &[CapCheck], lang: Lang) -> String {
    let said = checks.iter().map(|check| check.localize(lang)).collect::<Vec<_>>().join("; ");
    match checks.iter().map(|check| check.confidence).min() {
        Some(doubtful) if doubtful < Confidence::High => {
            let trust = doubtful.localize(lang);
            say!(lang, kk: "{said} – {trust}", ru: "{said} — {trust}", en: "{said} — {trust}")
        }
        _ => said,
    }
}
