//! What is said of a loan beside its schedule: the caps of its effective rate, what closes it, what paying late costs.
#![cfg(feature = "builtin")]

use nesie::language::{Lang, Localize};
use nesie::loan::{
    CappedLender, Fee, FeeKind, LateLoan, LatePayment, Loan, LoanTerms, Method, RateChange, Subsidy, SubsidyStep,
};

use super::{Table, date, rate, tenge};

table!(loans: a_new_rate_beside_the_caps, caps_of_the_past_and_how_far_they_can_be_trusted, what_closes_a_loan, what_paying_late_costs);

/// A million that stands for a year from 15 January 2026 at 20 %.
fn bullet() -> LoanTerms {
    let mut terms = LoanTerms::new(tenge("1000000"), rate("20"), date("2026-01-15"), 12);
    terms.method = Method::Bullet;
    terms
}

// The caps: joint resolution of the financial regulator and the National Bank of 24 December 2025. The effective rates were
// found in Python, by bisection over the six payments that follow the change.
fn a_new_rate_beside_the_caps(table: &mut Table) {
    let to = |percent| {
        let mut terms = bullet();
        terms.rate_changes =
            vec![RateChange { on: date("2026-07-15"), annual_rate: rate(percent), payment: Default::default() }];
        Loan::new(terms).unwrap().rate_change_checks(crate::support::builtin().gesv_caps()).unwrap().remove(0)
    };
    // With fees so large beside what is owed that no rate is looked for.
    let mut beyond = to("30");
    beyond.gesv = None;
    table.says([
        beyond,
        // Above the cap of mortgages alone, which concerns no business.
        to("30"),
        to("32"),
    ]);
}

fn caps_of_the_past_and_how_far_they_can_be_trusted(table: &mut Table) {
    let loan = Loan::new(bullet()).unwrap();
    let dear = {
        let mut terms = bullet();
        terms.annual_rate = rate("60");
        Loan::new(terms).unwrap().schedule().unwrap().effective_rate().unwrap()
    };
    let caps = crate::support::builtin().gesv_caps();
    let on = |lender, day| caps.check(lender, date(day), loan.term_days(), dear).unwrap();
    // Whose cap it is, from which day, if that is known.
    table.says([
        on(CappedLender::BankUnsecured, "2026-01-15"),
        on(CappedLender::BankMortgage, "2026-01-15"),
        on(CappedLender::Microfinance, "2023-01-15"),
    ]);
}

// Ten days after a due date, of a million: at 18 % 5 000.00, of which the subsidy of 9 % is half, and at 3.6 % 1 000.00.
fn what_closes_a_loan(table: &mut Table) {
    let mut terms = bullet();
    terms.annual_rate = rate("18");
    let closed = |terms: &LoanTerms| Loan::new(terms.clone()).unwrap().settlement(date("2026-06-25")).unwrap();
    let plain = closed(&terms);
    terms.fees = vec![Fee { name: "yearly".into(), kind: FeeKind::YearlyPercent { rate: rate("3.6") }, in_gesv: true }];
    let steps = vec![SubsidyStep { after_months: 0, rate: rate("9") }];
    terms.subsidy = Some(Subsidy { months: 12, from: terms.disbursed_on, steps, stops_on: None });
    table.says([plain, closed(&terms)]);
}

/// The lines about the penalty of a late payment.
struct PenaltyOf(LatePayment);

impl Localize for PenaltyOf {
    fn localize(&self, lang: Lang) -> String {
        self.0.penalty().unwrap().lines(&self.0, lang)
    }
}

// Ten days of 100 000.00 at 0.5 % are 5 000.00; a tenth of 40 000.00 is 4 000.00.
fn what_paying_late_costs(table: &mut Table) {
    let late = |principal: Option<&str>| {
        let loan =
            principal.map(|principal| LateLoan { principal: tenge(principal), disbursed_on: date("2026-01-15") });
        PenaltyOf(LatePayment {
            overdue: tenge("100000"),
            due_on: date("2026-02-15"),
            paid_on: date("2026-02-25"),
            loan,
        })
    };
    table.says([late(None), late(Some("1000000")), late(Some("40000"))]);
}
