//! What the words of the contract are called, list by list.

use super::Named;
use crate::advice::{Assumption, Group, Standing};
use crate::application::{Category, CollateralKind, LegalForm, Purpose, RepaymentMethod, Use};
use crate::catalogue::{Kind, LenderKind, Part, Size};
use crate::eligibility::{Field, Outcome, Verdict};
use crate::indicator::Confidence;
use crate::language::{Lang, Localize, say};
use crate::loan::{AfterPrepayment, Method};
use crate::word::ContractWord;

/// The lists that an interface offers or shows.
pub(super) fn words(lang: Lang) -> Named<Named<String>> {
    Named(vec![
        ("legal_form", list::<LegalForm>(lang)),
        ("purpose", list::<Purpose>(lang)),
        ("use", list::<Use>(lang)),
        ("category", list::<Category>(lang)),
        ("collateral_kind", list::<CollateralKind>(lang)),
        ("method", list::<RepaymentMethod>(lang)),
        ("loan_method", list::<Method>(lang)),
        ("size", list::<Size>(lang)),
        ("kind", list::<Kind>(lang)),
        ("lender_kind", list::<LenderKind>(lang)),
        ("verdict", list::<Verdict>(lang)),
        ("outcome", Named(Outcome::WORDS.iter().map(|(word, value)| (*word, outcome(*value, lang))).collect())),
        ("group", list::<Group>(lang)),
        ("standing", list::<Standing>(lang)),
        ("assumption", list::<Assumption>(lang)),
        ("confidence", list::<Confidence>(lang)),
        ("part", list::<Part>(lang)),
        ("question", list::<Field>(lang)),
        (
            "after_prepayment",
            Named(AfterPrepayment::WORDS.iter().map(|(word, value)| (*word, after_prepayment(*value, lang))).collect()),
        ),
    ])
}

fn list<T: ContractWord + Localize>(lang: Lang) -> Named<String> {
    Named(T::WORDS.iter().map(|(word, value)| (*word, value.localize(lang))).collect())
}

/// What was found of a condition, as one word beside it.
fn outcome(outcome: Outcome, lang: Lang) -> String {
    match outcome {
        Outcome::Met => say!(lang, kk: "орындалды", ru: "выполнено", en: "met"),
        Outcome::NotMet => say!(lang, kk: "орындалмады", ru: "не выполнено", en: "not met"),
        Outcome::Unknown => say!(lang, kk: "белгісіз", ru: "неизвестно", en: "unknown"),
        Outcome::ForStaff => say!(lang, kk: "қызметкер тексереді", ru: "проверит сотрудник", en: "for staff"),
    }
}

fn after_prepayment(then: AfterPrepayment, lang: Lang) -> String {
    match then {
        AfterPrepayment::Lower => {
            say!(lang, kk: "төлем азаяды, мерзім қалады", ru: "платёж меньше, срок тот же", en: "lower payment, same term")
        }
        AfterPrepayment::Shorten => {
            say!(lang, kk: "мерзім қысқарады, төлем қалады", ru: "срок короче, платёж тот же", en: "shorter term, same payment")
        }
    }
}
