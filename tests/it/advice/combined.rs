//! A subsidy together with a guarantee: what opens both, what limits both, what is told of both, and what it costs.
#![cfg(feature = "builtin")]

use nesie::advice::{Advice, Assumption, Costs, Offer, QuoteOptions, advise};
use nesie::application::{
    Application, Category, Collateral, CollateralKind, LegalForm, LoanRequest, Purpose, RepaymentMethod,
};
use nesie::catalogue::{Catalogue, File};
use nesie::eligibility::{Outcome, Remedy, Verdict};
use nesie::money::Money;
use nesie::rate::Rate;

use crate::support::REQUIRED_FILES;
use crate::support::money;

/// A partnership with security and own contribution for all that DKB-2025 asks.
fn application(amount: &str) -> Application {
    let mut application = Application::new(LoanRequest::new(money(amount), 12, Purpose::Investment));
    application.applicant.legal_form = Some(LegalForm::Llp);
    application.applicant.oked = Some(vec!["10.71.0".parse().unwrap()]);
    application.applicant.categories = Some(Vec::<Category>::new());
    let security = Collateral { kind: CollateralKind::RealEstate, value: money("9000000000") };
    application.collateral = Some(vec![security]);
    application.own_contribution = Some(money("9000000000"));
    application
}

fn advice<'c>(application: &Application, catalogue: &'c Catalogue, programme: &str) -> Advice<'c> {
    let on = "2021-06-01".parse().unwrap();
    advise(application, catalogue, on, &QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() })
        .unwrap()
}

fn combined<'a, 'c>(advice: &'a Advice<'c>) -> &'a Offer<'c> {
    advice.offers.iter().find(|offer| offer.with.is_some()).unwrap()
}

// The subsidy of DKB-2025 goes to 7 bn, its guarantee to 1 bn for a business that is at work (akimat of Uspenka).
#[test]
fn what_opens_both_is_told() {
    let catalogue = Catalogue::builtin().unwrap();
    let advice = advice(&application("1500000000"), &catalogue, "dkb2025-subsidy");
    let offer = combined(&advice);
    assert_eq!(offer.verdict, Verdict::NotEligible);
    assert_eq!(offer.changes, Some(vec![Remedy::Amount(money("1000000000"))]));
    let alone = advice.offers.iter().find(|offer| offer.with.is_none()).unwrap();
    assert_eq!((alone.verdict, &alone.changes), (Verdict::Eligible, &None));
}

// 7 bn and 1 bn: together no more than the less, and no less security than the guarantee asks.
#[test]
fn what_limits_the_guarantee_limits_the_offer_that_takes_it_in() {
    let catalogue = Catalogue::builtin().unwrap();
    let advice = advice(&application("20000000"), &catalogue, "dkb2025-subsidy");
    let most = |offer: &Offer| offer.terms.as_ref().unwrap().max_amount;
    let alone = advice.offers.iter().find(|offer| offer.with.is_none()).unwrap();
    assert_eq!(most(alone), Some(money("7000000000")));
    assert_eq!(most(combined(&advice)), Some(money("1000000000")));
}

#[test]
#[cfg(feature = "json")]
fn the_answer_keeps_what_the_guarantee_leaves_open() {
    let catalogue = Catalogue::builtin().unwrap();
    let advice = advice(&application("20000000"), &catalogue, "dkb2025-subsidy");
    let answer = nesie::answer::QuoteAnswer::new(&advice, false).unwrap();
    let answer = serde_json::to_value(answer).unwrap();
    let with = answer["offers"].as_array().unwrap().iter().map(|offer| &offer["with"]).find(|with| !with.is_null());
    let (with, partner) = (with.unwrap(), catalogue.versions_of("dkb2025-guarantee").next().unwrap());
    let gaps = with["gaps"].as_array().unwrap();
    assert_eq!(gaps.len(), partner.gaps.len());
    for (told, gap) in gaps.iter().zip(&partner.gaps) {
        assert_eq!((&told["kk"], &told["topics"]), (&gap.text.kk.clone().into(), &serde_json::json!(gap.topics)));
    }
    assert_eq!(with["gaps"][1]["en"], "Not in the catalogue: the fee for the guarantee; ask the Damu Fund.");
    assert_eq!(with["how_to_apply"], serde_json::to_value(&partner.how_to_apply).unwrap());
    assert_eq!(with["documents"], serde_json::to_value(&partner.documents).unwrap());
    assert_eq!(with["last_confirmed"], "2021-08-05");
}

// The facts name both as instruments of DKB-2025; no text at hand says that they are given together.
#[test]
fn that_both_are_given_together_is_for_staff_and_has_a_source() {
    let catalogue = Catalogue::builtin().unwrap();
    let advice = advice(&application("20000000"), &catalogue, "dkb2025-subsidy");
    let joined = |offer: &Offer| offer.to_confirm().filter(|finding| finding.condition.id == "combination").count();
    let finding = combined(&advice).findings.iter().find(|finding| finding.condition.id == "combination").unwrap();
    assert_eq!((finding.outcome, finding.condition.source.as_str()), (Outcome::ForStaff, "vtb-dkb"));
    assert!(catalogue.source(&finding.condition.source).is_some());
    let texts = nesie::language::LocalizedText::of(finding);
    assert!(
        texts.en.starts_with("The bank confirms that the subsidy and the guarantee are given together"),
        "{texts:?}"
    );
    assert_eq!(advice.offers.iter().map(joined).sum::<usize>(), 1);
    // It opens and closes nothing.
    assert_eq!(combined(&advice).verdict, Verdict::Eligible);
}

// A portfolio loan had a guarantee of its own, up to 85 % (VTB); the one for single loans, 50 %, is not passed off as that.
#[test]
fn a_portfolio_loan_takes_in_no_other_guarantee() {
    let catalogue = Catalogue::builtin().unwrap();
    let advice = advice(&application("20000000"), &catalogue, "dkb2025-portfolio");
    assert_eq!(advice.offers.len(), 1);
    assert!(advice.offers[0].with.is_none() && advice.offers[0].guarantee.is_none());
}

// VTB on Damu Optima: up to 50 % for a business that is at work, up to 85 % for a start-up, whose loan is at most 30 mln, so that at
// most 25.5 mln are guaranteed: of 60 mln that is less than half, and nothing larger.
#[test]
fn a_guarantee_that_may_be_larger_is_told() {
    let catalogue = Catalogue::builtin().unwrap();
    for (programme, amount, larger) in [
        ("damu-optima", "30000000", vec!["85"]),
        ("damu-optima", "60000000", vec![]),
        ("dkb2025-guarantee", "30000000", vec!["85"]),
        // 85 % of 360 mln is 306 mln, and half of 612 mln is as much.
        ("dkb2025-guarantee", "612000000", vec![]),
    ] {
        let advice = advice(&application(amount), &catalogue, programme);
        let guarantee = advice.offers[0].guarantee.as_ref().unwrap();
        assert_eq!(guarantee.share.to_string(), "50", "{programme}");
        let shares: Vec<String> = guarantee.larger.iter().map(|larger| larger.tier.max_share.to_string()).collect();
        assert_eq!(shares, larger, "{programme} {amount}");
        for larger in &guarantee.larger {
            assert_eq!(larger.missing, None);
            let text = nesie::language::LocalizedText::of(larger).en.replace('\u{a0}', " ");
            assert!(text.starts_with("85 %: A start-up, the loan at most 3"), "{text}");
        }
    }
}

// Damu on Guarantee Fund 1: 1.5 % of the guarantee, lump sum, then yearly on the balance.
#[test]
fn a_yearly_fee_beside_one_at_once_is_an_assumption() {
    let catalogue = Catalogue::builtin().unwrap();
    for (programme, on, is_assumed) in [
        ("guarantee-fund-1", "2026-09-15", true),
        ("damu-optima", "2021-06-01", true),
        ("dkb2025-guarantee", "2021-06-01", false),
    ] {
        let mut application = application("20000000");
        application.loan.annual_rate = Some(Rate::parse("14").unwrap());
        let asked = QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() };
        let advice = advise(&application, &catalogue, on.parse().unwrap(), &asked).unwrap();
        let assumptions = &advice.offers[0].terms.as_ref().unwrap().assumptions;
        assert_eq!(assumptions.contains(&Assumption::YearlyFeeFromTheStart), is_assumed, "{programme}");
    }
}

/// The built-in catalogue, whose guarantee of DKB-2025 has made-up fees for a business that is at work.
fn with_fees() -> Catalogue {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes");
    let fixed = REQUIRED_FILES;
    let programmes = ["dkb2025-subsidy/2020-01-01.toml", "dkb2025-guarantee/2020-01-01.toml"];
    let read = |path: &str| (path.to_owned(), std::fs::read_to_string(root.join(path)).unwrap());
    let mut texts: Vec<(String, String)> = fixed.into_iter().chain(programmes).map(read).collect();
    let (_, guarantee) = texts.last_mut().unwrap();
    *guarantee = guarantee
        .replace("max_share = \"50 %\"", "max_share = \"50 %\"\nupfront_fee = \"1 %\"\nyearly_fee = \"1.2 %\"");
    let files: Vec<File> = texts.iter().map(|(path, text)| File { path, text }).collect();
    Catalogue::from_files(&files).unwrap()
}

// By hand, 12 000 000.00 for a year, all paid back at its end. A bank's 20 % is 200 000.00 a month, 14 400 000.00 in total; of 14 % the
// borrower pays 6, 60 000.00 a month, and the state 8, 80 000.00. Half is guaranteed: 1 % of that is 60 000.00 at once, a
// twelfth of 1.2 % of it 6 000.00 a month.
#[test]
fn what_an_offer_saves_and_what_its_guarantee_costs() {
    let plain = Catalogue::builtin().unwrap();
    let with_fees = with_fees();
    let mut application = application("12000000");
    application.loan.annual_rate = Some(Rate::parse("14").unwrap());
    application.loan.method = Some(RepaymentMethod::Bullet);
    let costs = |catalogue: &Catalogue, market_rate: &str, is_combined: bool| {
        let market_rate = Some(Rate::parse(market_rate).unwrap());
        let asked = QuoteOptions { programme: Some("dkb2025-subsidy".into()), market_rate, ..QuoteOptions::default() };
        let on = "2021-06-01".parse().unwrap();
        let advice = advise(&application, catalogue, on, &asked).unwrap();
        let offer = advice.offers.iter().find(|offer| offer.with.is_some() == is_combined).unwrap();
        if is_combined {
            let guarantee = offer.guarantee.as_ref().unwrap();
            assert_eq!((guarantee.amount, guarantee.own_security_needed), (money("6000000"), money("6000000")));
        } else {
            assert_eq!(offer.guarantee, None);
        }
        let offered = offer.loan.as_ref().unwrap();
        Costs::of(&offered.schedule, advice.benchmark.as_ref()).unwrap()
    };
    for (catalogue, is_combined, first, total, saves) in [
        (&plain, false, "60000", "12720000", "1680000"),
        (&plain, true, "60000", "12720000", "1680000"),
        (&with_fees, false, "60000", "12720000", "1680000"),
        (&with_fees, true, "66000", "12852000", "1548000"),
    ] {
        let costs = costs(catalogue, "20", is_combined);
        assert_eq!((costs.first_payment, costs.total_paid), (money(first), money(total)));
        assert_eq!((costs.saves, costs.costs_more), (Some(money(saves)), None));
        assert_eq!((costs.state_interest, costs.paid_in_first_year), (money("960000"), money(total)));
    }
    // A bank's 6 % is as much, 5 % is 120 000.00 less.
    let equal = costs(&plain, "6", false);
    assert_eq!((equal.saves, equal.costs_more), (Some(Money::ZERO), None));
    let cheaper = costs(&plain, "5", false);
    assert_eq!((cheaper.saves, cheaper.costs_more), (None, Some(money("120000"))));
}
