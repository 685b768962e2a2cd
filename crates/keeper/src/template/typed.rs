//! Replies as people type them, and as the file of a programme has them.

use std::collections::BTreeSet;

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{LenderKind, Topic};
use nesie::date::Date;
use nesie::identifier::Kato;
use nesie::language::{Lang, group_digits};
use nesie::money::Money;
use nesie::typed;
use nesie::word::ContractWord;

use super::step::{ALMATY, AT_MOST, BASE, DIFFERS, Demand, NOT_ASKED, Step, Term};

/// A reply as the file has it. One that cannot be read stays as it was typed: the check of the catalogue says what is wrong.
pub(super) fn as_written(step: Step, reply: &[String]) -> Vec<String> {
    let texts = reply.iter().map(|text| text.trim());
    match step {
        Step::Activities => texts
            .flat_map(|text| text.split([',', ';', ' ']))
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect(),
        _ => {
            let mut written: Vec<String> =
                texts.map(|text| one(step, text).unwrap_or_else(|| text.to_owned())).collect();
            // The same word by two of its names.
            let mut seen = BTreeSet::new();
            written.retain(|text| seen.insert(text.clone()));
            written
        }
    }
}

fn one(step: Step, text: &str) -> Option<String> {
    match step {
        Step::LastDay => Date::parse_typed(text).ok().map(|day| day.to_string()),
        Step::LentBy => word::<LenderKind>(text),
        Step::SecurityShare => Some(percent(text)),
        Step::TermFor(..) => months(text),
        Step::Term(term) => of_term(term, text),
        Step::Demand(demand) if text != NOT_ASKED => of_demand(demand, text),
        _ => None,
    }
}

fn of_demand(demand: Demand, text: &str) -> Option<String> {
    match demand {
        Demand::Region => typed::place(text).ok().filter(|place| *place == Kato::ALMATY).map(|_| ALMATY.to_owned()),
        Demand::LegalForm => word::<LegalForm>(text),
        Demand::Category => word::<Category>(text),
        Demand::Purpose => word::<Purpose>(text),
        Demand::Uses => word::<Use>(text),
        Demand::Topic(Topic::Security) => word::<CollateralKind>(text),
        Demand::AmountMin | Demand::AmountMax | Demand::Topic(Topic::TaxArrears | Topic::SocialArrears) => amount(text),
        Demand::TermMin | Demand::TermMax => differs(text).or_else(|| months(text)),
        Demand::Topic(Topic::BusinessAge) => months(text),
        Demand::Topic(Topic::Overdue) => counted(text, DAYS).map(|days| format!("{days} days")),
        Demand::Topic(Topic::OwnContribution) => Some(percent(text)),
        _ => None,
    }
}

fn of_term(term: Term, text: &str) -> Option<String> {
    match term {
        Term::RateFor(_) => word::<Category>(text),
        Term::RateUpTo(_) | Term::MaxAmount => amount(text),
        Term::SubsidyMonths => months(text),
        Term::SubsidyPart => None,
        Term::Rate(0) | Term::BankRate => above_base(text).or_else(|| at_most(text)).or_else(|| Some(percent(text))),
        _ => Some(percent(text)),
    }
}

/// The word of the contract that a name stands for.
fn word<T: ContractWord>(text: &str) -> Option<String> {
    typed::word::<T>(text).ok().map(|value| value.word().to_owned())
}

const MRP: &[&str] = &["mrp", "mci", "мрп", "аек"];
const MONTHS: &[&str] = &["months", "month", "месяцев", "месяца", "месяц", "мес.", "мес", "ай"];
const YEARS: &[&str] = &["years", "year", "лет", "года", "год", "жыл"];
const DAYS: &[&str] = &["days", "day", "дней", "дня", "день", "күн"];

/// What stands before one of some units, or all of a text that has none.
fn counted<'t>(text: &'t str, units: &[&str]) -> Option<&'t str> {
    let figure = text.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '.').trim_end();
    let unit = text.get(figure.len()..)?.trim().to_lowercase();
    (unit.is_empty() || units.contains(&unit.as_str())).then_some(figure).filter(|figure| !figure.is_empty())
}

fn months(text: &str) -> Option<String> {
    if let Some(months) = counted(text, MONTHS) {
        return Some(format!("{months} months"));
    }
    let years: u32 = counted(text, YEARS)?.parse().ok()?;
    Some(format!("{} months", years.checked_mul(12)?))
}

/// That a term is not the same for all purposes.
fn differs(text: &str) -> Option<String> {
    [DIFFERS, "әртүрлі", "әр түрлі", "разный"].contains(&text.to_lowercase().as_str()).then(|| DIFFERS.to_owned())
}

fn amount(text: &str) -> Option<String> {
    match counted(text, MRP) {
        Some(figure) if figure.len() < text.len() => Some(format!("{figure} MRP")),
        _ => {
            let tenge = Money::parse_typed(text).ok()?.tenge().normalize().to_string();
            // With the blanks that a keeper types.
            Some(format!("{} KZT", group_digits(&tenge, Lang::En).replace('\u{a0}', " ")))
        }
    }
}

fn percent(text: &str) -> String {
    format!("{} %", text.trim_end_matches('%').trim_end())
}

/// So many points above the base rate.
fn above_base(text: &str) -> Option<String> {
    let (base, points) = text.split_once('+')?;
    let base = base.trim().to_lowercase();
    ["base", "base rate", "базовая", "базовая ставка", "базалық", "базалық мөлшерлеме"]
        .contains(&base.as_str())
        .then(|| format!("{BASE} + {}", percent(points.trim())))
}

/// A figure that the bank's rate is at most.
fn at_most(text: &str) -> Option<String> {
    let figure = text.strip_prefix(AT_MOST)?;
    Some(format!("{AT_MOST} {}", percent(figure.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(step: Step, text: &str) -> Vec<String> {
        as_written(step, &[text.to_owned()])
    }

    #[test]
    fn a_reply_may_be_typed_as_people_write_it() {
        let amount = Step::Demand(Demand::AmountMax);
        for (typed, is) in [
            ("30 000 000", "30 000 000 KZT"),
            ("30 млн", "30 000 000 KZT"),
            ("1,5 млрд ₸", "1 500 000 000 KZT"),
            ("20 000 МРП", "20 000 MRP"),
            ("20 000 АЕК", "20 000 MRP"),
            ("500000,50 KZT", "500 000.5 KZT"),
            ("тридцать", "тридцать"),
        ] {
            assert_eq!(written(amount, typed), [is]);
        }
        let term = Step::Demand(Demand::TermMax);
        for (typed, is) in [
            ("84", "84 months"),
            ("84 мес.", "84 months"),
            ("7 лет", "84 months"),
            ("7 жыл", "84 months"),
            ("7 дней", "7 дней"),
            ("Әртүрлі", DIFFERS),
        ] {
            assert_eq!(written(term, typed), [is]);
        }
        let rate = Step::Term(Term::Rate(0));
        for (typed, is) in [
            ("6", "6 %"),
            ("12,6%", "12,6 %"),
            ("base+5", "base + 5 %"),
            ("базовая ставка + 5 %", "base + 5 %"),
            ("max 19", "max 19 %"),
        ] {
            assert_eq!(written(rate, typed), [is]);
        }
        assert_eq!(written(Step::LastDay, "31.12.2027"), ["2027-12-31"]);
        assert_eq!(written(Step::Demand(Demand::LegalForm), "ТОО"), ["llp"]);
        assert_eq!(written(Step::Activities, "25.4, 92"), ["25.4", "92"]);
        assert_eq!(written(Step::Demand(Demand::Topic(Topic::TaxArrears)), NOT_ASKED), [NOT_ASKED]);
    }
}
