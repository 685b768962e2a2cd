//! What changed between two catalogues.
#![cfg(feature = "builtin")]

use nesie::application::LegalForm;
use nesie::catalogue::{
    AmountLimit, Catalogue, ChangeKind, Changes, Condition, Detail, GuaranteeTier, Kind, LenderKind, Limits, Part,
    PublishedFee, RateTier, Rule, SubsidyFormula, SubsidyTier, Term, ValueChange, VersionChange,
};
use nesie::indicator::Confidence::High;

use super::{Table, condition, date, rate, source, tenge, texts};

table!(changes: versions, what_a_programme_is, conditions, terms, indicators_and_who_helps, how_much_changed);

fn versions(table: &mut Table) {
    let catalogue = Catalogue::builtin().unwrap();
    let mut version = catalogue.programmes().iter().find(|version| version.id.as_str() == "enbek").unwrap().clone();
    (version.name, version.valid_from) = (texts("Үлгі", "Образец", "Sample"), date("2024-07-01"));
    let mut earlier = version.clone();
    earlier.valid_from = date("2024-01-01");
    let of = |kind, against| VersionChange { kind, version: &version, against, details: vec![] };
    table.says([
        of(ChangeKind::New, Some(&earlier)),
        of(ChangeKind::New, None),
        of(ChangeKind::Changed, Some(&earlier)),
        of(ChangeKind::Gone, None),
    ]);
}

fn what_a_programme_is(table: &mut Table) {
    table.says([
        Detail::Kind { was: Kind::Loan, is: Kind::Subsidy },
        Detail::Kind { was: Kind::Guarantee, is: Kind::Grant },
        Detail::LentBy { was: &[LenderKind::Bank], is: &[LenderKind::Bank, LenderKind::Mfo] },
        Detail::LastDay { was: None, is: Some(date("2024-06-30")) },
        Detail::Confirmed { was: None, is: Some(date("2024-03-01")) },
        Detail::Runs { is_known: false },
        Detail::OpenToAlmaty { is_known: true },
        Detail::LocalizedText(Part::Name),
        Detail::LocalizedText(Part::Operator),
        Detail::LocalizedText(Part::HowToApply),
        Detail::LocalizedText(Part::Documents),
        Detail::LocalizedText(Part::Notes),
        Detail::LocalizedText(Part::Gaps),
    ]);
}

fn conditions(table: &mut Table) {
    let amount = |mrp| condition(Rule::Amount(Limits { min: None, max: Some(AmountLimit::Mrp(mrp)) }));
    let (smaller, larger) = (amount(20_000), amount(25_000));
    let forms = condition(Rule::LegalForm { allowed: vec![LegalForm::Llp], staff_decides: vec![] });
    let place = condition(Rule::Region { within: vec![], named: texts("Алматы", "Алматы", "Almaty") });
    // Of other codes, but named the same.
    let wider = Condition {
        rule: Rule::Region {
            within: vec!["750000000".parse().unwrap()], named: texts("Алматы", "Алматы", "Almaty")
        },
        ..place.clone()
    };
    table.says([
        Detail::Condition { was: Some(&smaller), is: Some(&larger) },
        Detail::Condition { was: None, is: Some(&forms) },
        Detail::Condition { was: Some(&forms), is: None },
        Detail::Condition { was: Some(&place), is: Some(&wider) },
        Detail::Source { was: &forms, is: &forms },
    ]);
}

fn terms(table: &mut Table) {
    let of_rate =
        |percent| RateTier { annual_rate: rate(percent), when: None, source: source(), confidence: High, says: None };
    let (six, seven) = (of_rate("6"), of_rate("7"));
    let subsidy = SubsidyTier {
        part: SubsidyFormula::Points(rate("5")),
        months: vec![],
        when: None,
        source: source(),
        confidence: High,
        says: None,
    };
    let guarantee = GuaranteeTier {
        max_share: rate("85"),
        max_amount: None,
        upfront_fee: None,
        yearly_fee: None,
        when: None,
        source: source(),
        confidence: High,
        says: None,
    };
    let fee = PublishedFee { upfront: rate("1"), source: source(), confidence: High, says: None };
    table.says([
        Detail::Term { was: Some(Term::Rate(&six)), is: Some(Term::Rate(&seven)) },
        Detail::Term { was: Some(Term::Rate(&six)), is: Some(Term::Rate(&six)) },
        Detail::Term { was: None, is: Some(Term::Subsidy(&subsidy)) },
        Detail::Term { was: Some(Term::Guarantee(&guarantee)), is: None },
        Detail::Term { was: None, is: Some(Term::Fee(&fee)) },
    ]);
}

fn indicators_and_who_helps(table: &mut Table) {
    let from = date("2026-01-01");
    table.says([ValueChange { from, was: Some(tenge("3932")), is: Some(tenge("4325")) }]);
    table.says([
        ValueChange { from, was: Some(rate("16.25")), is: None },
        ValueChange { from, was: None, is: Some(rate("18")) },
    ]);
    let catalogue = Catalogue::builtin().unwrap();
    let (mut centre, mut bank) = (catalogue.referrals()[0].clone(), catalogue.lenders()[0].clone());
    centre.name = texts("Орталық", "Центр", "The centre");
    bank.name = texts("Банк", "Банк", "The bank");
    table.says([(ChangeKind::New, &centre)]);
    table.says([(ChangeKind::Gone, &bank)]);
}

fn how_much_changed(table: &mut Table) {
    let catalogue = Catalogue::builtin().unwrap();
    let same = Changes::between(&catalogue, &catalogue);
    let mut two = same.clone();
    let value = |day| ValueChange { from: date(day), was: None, is: Some(rate("18")) };
    two.base_rate = vec![value("2026-01-01"), value("2026-03-01")];
    table.says([same, two]);
}
