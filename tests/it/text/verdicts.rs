//! What is said of the worth of a verdict: groups, standings, the applicant's own figures that commonly rule a client out, notes,
//! and answers that cannot all be true.

use nesie::advice::{Group, NotServed, Standing};
use nesie::application::{Category, CollateralKind, Contradiction};
use nesie::eligibility::{AdverseAnswer, Note};
use nesie::word::ContractWord;

use super::{Table, tenge};

table!(verdicts: groups_and_standings, adverse_answers, notes, contradictions);

fn groups_and_standings(table: &mut Table) {
    table.says(Group::WORDS.iter().map(|(_, group)| *group));
    table.says(Standing::WORDS.iter().map(|(_, standing)| *standing));
}

fn adverse_answers(table: &mut Table) {
    let security = |offered| AdverseAnswer::SecurityWorth { offered: tenge(offered), loan: tenge("80000000") };
    table.says([
        AdverseAnswer::TaxArrears(tenge("9000000")),
        AdverseAnswer::SocialArrears(tenge("120000")),
        AdverseAnswer::OverdueDays(21),
        AdverseAnswer::AgeMonths(0),
        AdverseAnswer::AgeMonths(1),
        AdverseAnswer::NotRegistered,
        AdverseAnswer::Activities(vec!["92.00".parse().unwrap(), "11.01".parse().unwrap()]),
        AdverseAnswer::WideActivities(vec!["47".parse().unwrap()]),
        AdverseAnswer::StateOwned,
        security("0"),
        security("1"),
        AdverseAnswer::NoOwnContribution,
        AdverseAnswer::Insolvent,
    ]);
}

fn notes(table: &mut Table) {
    table.says([
        Note::LargerProjects(tenge("86500000")),
        Note::SecurityWorthNotPublished(vec![CollateralKind::RealEstate, CollateralKind::Movable]),
        Note::AgeFromRegistration,
    ]);
    table.says([NotServed(Category::WomanOwned)]);
}

fn contradictions(table: &mut Table) {
    table.says(Contradiction::WORDS.iter().map(|(_, contradiction)| *contradiction));
}
