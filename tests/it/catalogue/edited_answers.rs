//! The sample catalogue, edited: what is said of the edit, and what it changes in an answer.

use nesie::application::{Application, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, ChangeKind, Changes, Detail};
use nesie::date::Date;
use nesie::eligibility::{DecisionContext, Field, Outcome, Remedy, choose_rate, findings, nearest_changes};
use nesie::money::Money;

use super::sample::{BASE_RATE, LEGAL_FORM, LENDER, MRP, PROGRAMME, Sample, TERM};

#[test]
fn each_kind_of_change_counts_alone() {
    let before = Sample::new().with("lenders.toml", LENDER).read();
    assert!(Changes::between(&before, &before).is_empty());
    for (path, from, to) in [
        (PROGRAMME, "20 000 MRP", "25 000 MRP"),
        (MRP, "3 932", "4 000"),
        (BASE_RATE, "15.75 %", "15.5 %"),
        ("referrals.toml", "Advises.", "Advises free of charge."),
        ("lenders.toml", "act/360", "act/365"),
    ] {
        let after = Sample::new().with("lenders.toml", LENDER).edited(path, from, to).read();
        let changes = Changes::between(&before, &after);
        assert_eq!((changes.count(), changes.is_empty()), (1, false), "{path}");
        let of_each = (
            changes.versions.len(),
            changes.mrp.len(),
            changes.base_rate.len(),
            changes.referrals.len(),
            changes.lenders.len(),
        );
        let one = |changed: &str| usize::from(changed == path);
        let expected = (one(PROGRAMME), one(MRP), one(BASE_RATE), one("referrals.toml"), one("lenders.toml"));
        assert_eq!(of_each, expected);
    }
}

#[test]
fn who_helps_is_new_gone_or_changed() {
    let fates = |before: &Sample, after: &Sample| {
        let (before, after) = (before.read(), after.read());
        let changes = Changes::between(&before, &after);
        changes.referrals.iter().map(|(kind, referral)| (*kind, referral.id.clone())).collect::<Vec<_>>()
    };
    let (sample, other) = (Sample::new(), Sample::new().edited("referrals.toml", "\"centre\"", "\"bureau\""));
    let renamed = Sample::new().edited("referrals.toml", "\"Almaty\"", "\"Astana\"");
    assert_eq!(fates(&sample, &sample), []);
    assert_eq!(fates(&sample, &renamed), [(ChangeKind::Changed, "centre".to_owned())]);
    assert_eq!(
        fates(&sample, &other),
        [(ChangeKind::New, "bureau".to_owned()), (ChangeKind::Gone, "centre".to_owned())]
    );
}

#[test]
fn another_source_is_no_other_condition() {
    let of_term = |from: &str, to: &str| {
        Sample::with_act().programme(&format!("{TERM}\n{from}"), &format!("{TERM}\n{to}")).read()
    };
    let before = Sample::with_act().read();
    let moved = of_term("source = \"page\"", "source = \"act\"");
    let narrowed = of_term("source", "purposes = [\"investment\"]\nsource");
    let details = |after| Changes::between(&before, after).versions.remove(0).details;
    assert!(matches!(details(&moved)[..], [Detail::Source { .. }]));
    assert!(matches!(details(&narrowed)[..], [Detail::Condition { was: Some(_), is: Some(_) }]));
}

/// The changes that open the programme for 75 mln over five years.
fn changes_for(catalogue: &Catalogue, on: &str, tell: impl Fn(&mut Application)) -> Vec<Remedy> {
    let mut application =
        Application::new(LoanRequest::new(Money::parse("75000000").unwrap(), 60, Purpose::Investment));
    tell(&mut application);
    let context = DecisionContext::new(on.parse().unwrap(), catalogue.indicators());
    nearest_changes(&catalogue.programmes()[0], &application, context).unwrap()
}

// In 2025 20 000 МРП are 78 640 000: who must wait until then for its age need not ask for less.
#[test]
fn a_change_that_a_later_one_makes_superfluous_is_left_out() {
    let catalogue = Sample::new().programme(LEGAL_FORM, "rule = \"business_age\"\nmin = \"6 months\"").read();
    let registered =
        |day: &'static str| move |application: &mut Application| application.applicant.registered_on = day.parse().ok();
    let wait = Remedy::DecideOn("2025-03-01".parse().unwrap());
    let less = Remedy::Amount(Money::parse("73840000").unwrap());
    assert_eq!(changes_for(&catalogue, "2024-12-01", registered("2024-09-01")), std::slice::from_ref(&wait));
    // A shorter term is needed still.
    let changes = changes_for(&catalogue, "2024-12-01", |application| {
        registered("2024-09-01")(application);
        application.loan.term_months = 72;
    });
    assert_eq!(changes, [Remedy::TermMonths(60), wait]);
    assert_eq!(changes_for(&catalogue, "2024-12-01", registered("2020-09-01")), [less]);
}

#[test]
fn changes_of_the_loan_are_named_before_those_of_the_applicant() {
    let catalogue = Sample::new().programme(LEGAL_FORM, "rule = \"overdue_days\"\nmax = \"30 days\"").read();
    let changes = changes_for(&catalogue, "2025-06-01", |application| {
        application.applicant.overdue_days = Some(40);
        application.loan.term_months = 72;
    });
    assert_eq!(changes, [Remedy::TermMonths(60), Remedy::OverdueDays(30)]);
}

fn on(day: &str) -> Date {
    day.parse().unwrap()
}

// Who is not known to be a woman gets the second tier, of 6 %.
#[test]
fn another_tier_is_a_lower_rate_only_where_the_borrower_pays_less() {
    let rate = "[[rate]]\nannual_rate = \"6 %\"\nsource = \"page\"\nconfidence = \"high\"";
    let page = "source = \"page\"\nconfidence = \"medium\"\n";
    let perhaps = format!("when.categories = [\"woman_owned\"]\n{page}");
    let of_tiers =
        |first: &str| format!("[[rate]]\nannual_rate = \"{first}\"\n{perhaps}[[rate]]\nannual_rate = \"6 %\"\n{page}");
    let of_subsidies = |first: &str| {
        let bank = format!("[[condition]]\nrule = \"bank_rate\"\nmax = \"20 %\"\n{page}");
        let first = format!("[[subsidy]]\nborrower_rate = \"{first}\"\n{perhaps}");
        format!("{bank}{first}[[subsidy]]\nborrower_rate = \"6 %\"\n{page}")
    };
    let application = Application::new(LoanRequest::new(Money::parse("1000000").unwrap(), 12, Purpose::Investment));
    let lower = |kind: &str, terms: String| {
        let kind = format!("kind = \"{kind}\"");
        let catalogue = Sample::new().programme("kind = \"loan\"", &kind).programme(rate, &terms).read();
        let context = DecisionContext::new(on("2024-06-01"), catalogue.indicators());
        let choice = choose_rate(&catalogue.programmes()[0], &application, context).unwrap();
        assert_eq!(choice.annual_rate.to_string(), "6");
        choice.lower.iter().map(|lower| lower.annual_rate.to_string()).collect::<Vec<_>>()
    };
    for (first, expected) in [("5,99 %", vec!["5.99"]), ("6 %", vec![]), ("6,01 %", vec![])] {
        assert_eq!(lower("loan", of_tiers(first)), expected, "{first}");
        assert_eq!(lower("subsidy", of_subsidies(first)), expected, "{first}");
    }
}

// A fifth of the project is a quarter of the loan. What 1 500 МРП are in 2026 is not known to the sample.
#[test]
fn the_own_contribution_is_asked_for_only_above_an_amount() {
    let judged = |above: &str, day: &str, own: Option<&str>, amount: &str| {
        let rule = format!("rule = \"own_contribution\"\nmin = \"20 %\"\nabove = \"{above}\"");
        let catalogue = Sample::new().programme(TERM, &rule).read();
        let mut application =
            Application::new(LoanRequest::new(Money::parse(amount).unwrap(), 12, Purpose::Investment));
        application.own_contribution = own.map(|own| Money::parse(own).unwrap());
        let context = DecisionContext::new(on(day), catalogue.indicators());
        let mut found = findings(&catalogue.programmes()[0], &application, context);
        let finding = found.remove(2);
        (finding.outcome, finding.missing, finding.remedy.map(|remedy| remedy.to()))
    };
    let (met, not_met, unknown) = (Outcome::Met, Outcome::NotMet, Outcome::Unknown);
    let in_tenge = |own, amount| judged("6 000 000 KZT", "2024-06-01", own, amount);
    assert_eq!(in_tenge(None, "6000000.00"), (met, vec![], None));
    assert_eq!(in_tenge(None, "6000000.04"), (unknown, vec![Field::OwnContribution], None));
    assert_eq!(in_tenge(Some("1500000.00"), "6000000.04"), (not_met, vec![], Some("1500000.01".into())));
    assert_eq!(in_tenge(Some("1500000.01"), "6000000.04"), (met, vec![], None));
    for own in [None, Some("0")] {
        assert_eq!(judged("1 500 MRP", "2026-06-01", own, "6000000"), (unknown, vec![Field::Mrp], None));
    }
}

#[cfg(feature = "json")]
#[test]
fn an_answer_tells_terms_and_calls_them_by_their_names() {
    use nesie::catalogue::contract::{ChangesAnswer, ProgrammeAnswer};
    let fee = "[[fee]]\nupfront = \"1 %\"\nsource = \"page\"\nconfidence = \"medium\"\n\n[[rate]]";
    let sample = Sample::new().read();
    let dearer = Sample::new().programme("[[rate]]", fee).programme("\"6 %\"", "\"7 %\"").read();
    let sheet = ProgrammeAnswer::new(&dearer, "demo", "2024-06-01".parse().unwrap());
    let version = &serde_json::to_value(sheet.unwrap()).unwrap()["version"];
    let counts = ["rates", "subsidies", "guarantees", "fees"].map(|terms| version[terms].as_array().unwrap().len());
    assert_eq!(counts, [1, 0, 0, 1]);
    assert_eq!((&version["rates"][0]["annual_rate"], &version["fees"][0]["upfront"]), (&"7".into(), &"1".into()));

    let changes = ChangesAnswer::new(&sample, &dearer);
    let said: Vec<_> = changes.versions[0].details.iter().map(|detail| (detail.change, detail.of.as_str())).collect();
    assert_eq!(said, [(ChangeKind::Changed, "rate"), (ChangeKind::New, "fee")]);
    let written = serde_json::to_string(&changes).unwrap();
    assert_eq!(serde_json::from_str::<ChangesAnswer>(&written).unwrap(), changes);
}

#[cfg(feature = "json")]
#[test]
fn the_sources_of_a_guarantee_and_of_a_lower_rate_are_given() {
    use nesie::advice::{QuoteOptions, advise};
    use nesie::answer::QuoteAnswer;
    let rate = "[[rate]]\nannual_rate = \"6 %\"";
    let act = "source = \"act\"\nconfidence = \"medium\"";
    let guarantee = format!("[[guarantee]]\nmax_share = \"50 %\"\n{act}");
    let lower = format!("[[rate]]\nannual_rate = \"5 %\"\n{act}\nwhen.categories = [\"woman_owned\"]\n\n{rate}");
    for catalogue in [
        Sample::with_act()
            .programme("kind = \"loan\"", "kind = \"guarantee\"")
            .programme(&format!("{rate}\nsource = \"page\"\nconfidence = \"high\""), &guarantee)
            .read(),
        Sample::with_act().programme(rate, &lower).read(),
    ] {
        let application = Application::new(LoanRequest::new(Money::parse("1000000").unwrap(), 12, Purpose::Investment));
        let on = "2024-06-01".parse().unwrap();
        let advice = advise(&application, &catalogue, on, &QuoteOptions::default()).unwrap();
        let answer = serde_json::to_value(QuoteAnswer::new(&advice, false).unwrap()).unwrap();
        let offer = &answer["offers"][0];
        let named = offer["guarantee"]["source"].as_str().or(offer["terms"]["lower_rates"][0]["source"].as_str());
        assert_eq!(named, Some("act"));
        assert_eq!(answer["sources"]["act"]["address"], "lender.example/act");
    }
}
