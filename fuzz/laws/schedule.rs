//! What must hold of every loan that is not refused.

use std::sync::LazyLock;

use nesie::answer::ScheduleAnswer;
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::error::Refusal;
use nesie::loan::contract::read_loan;
use nesie::loan::{
    BalanceColumn, BankForm, Derivation, EffectiveRate, FeeKind, InterestTreatment, Loan, LoanTerms, Method, Row,
    Schedule, SubsidyAgreement, WorkingDays, afford_with_calendar, hidden_rate, pay_off,
};
use nesie::money::{Money, Rounding};
use nesie::rate::Rate;
use nesie::request::{ScheduleRequest, VerifyRequest};

use super::amounts::{of_row, of_totals, sum_of_parts};
use super::assert_said;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());

pub(crate) fn hold(terms: &LoanTerms) {
    let loan = match Loan::with_calendar(terms.clone(), CATALOGUE.calendar()) {
        Ok(loan) => loan,
        Err(error) => {
            assert!(!error.field().is_empty());
            return assert_said(&error);
        }
    };
    let schedule = match loan.schedule() {
        Ok(schedule) => schedule,
        Err(error) => return assert_said(&error),
    };
    rows_add_up(&loan, &schedule);
    totals_are_sums(&loan, &schedule);
    rates_even_out(&loan, &schedule);
    tables_are_whole(&loan, &schedule);
    amounts_are_derived(&loan, &schedule);
    it_can_be_settled(&loan, &schedule);
    it_can_be_afforded(&loan, &schedule);
    its_payment_tells_of_it(&loan, &schedule);
    json_says_the_same(&loan, &schedule);
}

/// Row after row: the balance carries over, the parts make the payment, and the end is nothing.
fn rows_add_up(loan: &Loan, schedule: &Schedule) {
    let terms = loan.terms();
    let rows = schedule.rows();
    assert!(!rows.is_empty() && rows.len() <= most_rows(terms));
    let mut owed = loan.first_disbursement();
    let mut due_on = terms.disbursed_on;
    for (row, n) in rows.iter().zip(1..) {
        assert_eq!((row.n, row.opening), (n, owed));
        assert!(row.due_on > due_on, "row {n} is not after the one before");
        if terms.working_days == WorkingDays::None {
            assert_eq!(row.pay_on, row.due_on);
        } else {
            assert!(row.due_on.days_until(row.pay_on).abs() <= 15, "row {n} is paid on {}", row.pay_on);
        }
        let [interest, principal, fees] = [row.interest, row.principal, row.fees].map(Money::tiyn);
        assert_eq!(row.payment.tiyn(), interest + principal + fees);
        assert_eq!(row.borrower_interest.tiyn(), interest - row.state_interest.tiyn());
        assert_eq!(row.borrower_payment.tiyn(), row.payment.tiyn() - row.state_interest.tiyn());
        assert!(row.state_interest.is_zero() || terms.subsidy.is_some());
        assert!(row.prepaid <= row.principal && row.settled_interest <= row.interest);
        (owed, due_on) = (row.closing, row.due_on);
    }
    assert_eq!(owed, Money::ZERO);
    if terms.grace.interest_treatment != InterestTreatment::Capitalise && terms.tranches.is_empty() {
        assert!(rows.iter().all(|row| row.closing.tiyn() == row.opening.tiyn() - row.principal.tiyn()));
    }
    assert_eq!(schedule.level_payment().is_some(), terms.method == Method::Annuity);
}

/// The instalments, the rows by which holidays put off the end, and one of an odd first period.
fn most_rows(terms: &LoanTerms) -> usize {
    let months = terms.holidays.iter().map(|holiday| holiday.months).sum::<u32>();
    (terms.instalments + months.checked_div(terms.every.months()).unwrap_or(0) + 1) as usize
}

fn totals_are_sums(loan: &Loan, schedule: &Schedule) {
    let totals = schedule.totals();
    let sum = |amount: fn(&Row) -> Money| schedule.rows().iter().map(|row| amount(row).tiyn()).sum::<i64>();
    let upfront = upfront_fees(loan.terms());
    assert_eq!(totals.interest.tiyn(), sum(|row| row.interest));
    assert_eq!(totals.principal.tiyn(), sum(|row| row.principal));
    assert_eq!(totals.fees.tiyn(), sum(|row| row.fees) + upfront);
    assert_eq!(totals.payment.tiyn(), sum(|row| row.payment) + upfront);
    assert_eq!(totals.state_interest.tiyn(), sum(|row| row.state_interest));
    assert_eq!(totals.borrower_payment.tiyn(), sum(|row| row.borrower_payment) + upfront);
    let lent = loan.terms().principal;
    if loan.terms().grace.interest_treatment == InterestTreatment::Capitalise {
        assert!(totals.principal >= lent);
    } else {
        assert_eq!(totals.principal, lent);
    }
}

/// The fees of the first day, each rounded by itself.
fn upfront_fees(terms: &LoanTerms) -> i64 {
    let fee = |kind| match kind {
        FeeKind::UpfrontAmount { amount, .. } => amount.tiyn(),
        FeeKind::UpfrontPercent { percent, .. } => {
            let (exact, one) =
                (i128::from(terms.principal.tiyn()) * i128::from(percent.units()), i128::from(Rate::UNITS_PER_ONE));
            let (whole, twice) = (exact / one, exact % one * 2);
            let up = twice > one || (twice == one && (terms.rounding == Rounding::HalfUp || whole % 2 == 1));
            (whole + i128::from(up)) as i64
        }
        _ => 0,
    };
    terms.fees.iter().map(|each| fee(each.kind)).sum()
}

/// At the effective rate what is paid is worth what was lent, computed in floating point; only of loans whose flows
/// can be read off the rows.
fn rates_even_out(loan: &Loan, schedule: &Schedule) {
    let terms = loan.terms();
    let nothing_apart =
        terms.prepayments.is_empty() && terms.recurring_prepayments.is_empty() && terms.tranches.is_empty();
    let plain = nothing_apart && terms.fees.iter().all(|fee| fee.in_gesv);
    let even = |rate: EffectiveRate, paid: fn(&Row) -> Money| {
        let lent = (loan.first_disbursement().tiyn() - upfront_fees(terms)) as f64;
        let growth = 1.0 + rate.exact().parse::<f64>().unwrap() / 100.0;
        let (mut worth, mut gross) = (lent, lent);
        for row in schedule.rows() {
            let years = terms.disbursed_on.days_until(row.pay_on) as f64 / 365.0;
            let today = paid(row).tiyn() as f64 * growth.powf(-years);
            (worth, gross) = (worth - today, gross + today);
        }
        assert!(worth.abs() <= 1.0 + gross * 1e-9, "{worth} tiyn are left at {}", rate.exact());
    };
    for (rate, paid) in [
        (schedule.effective_rate(), (|row| row.payment) as fn(&Row) -> Money),
        (schedule.borrower_effective_rate(), |row| row.borrower_payment),
    ] {
        match rate {
            Ok(rate) if plain => even(rate, paid),
            Ok(_) => (),
            Err(error) => assert_said(&error),
        }
    }
}

fn tables_are_whole(loan: &Loan, schedule: &Schedule) {
    if let Ok(form) = BankForm::new(loan) {
        assert!(form.lines.len() > schedule.rows().len());
    }
    for column in [BalanceColumn::BeforePayment, BalanceColumn::AfterPayment] {
        match SubsidyAgreement::of(loan, column) {
            Ok(Some(agreement)) => {
                let state = agreement.rows.iter().map(|row| row.state_interest.tiyn()).sum::<i64>();
                assert_eq!(state, schedule.totals().state_interest.tiyn());
            }
            Ok(None) => assert!(loan.terms().subsidy.is_none()),
            Err(error) => assert_said(&error),
        }
    }
}

/// How an amount was made is told of that amount.
fn amounts_are_derived(loan: &Loan, schedule: &Schedule) {
    if let Some(level) = schedule.level_payment() {
        let derivation = loan.derive("level_payment").unwrap();
        assert_eq!(derivation.amount, level);
        assert_said(&derivation);
    }
    let middle = schedule.rows().len().div_ceil(2);
    for n in [1, middle, schedule.rows().len()] {
        for (field, amount) in of_row(&schedule.rows()[n - 1]) {
            let derivation = loan.derive(&format!("rows.{n}.{field}")).unwrap();
            assert_eq!(derivation.amount, amount, "rows.{n}.{field}");
            assert_parts_add_up(&derivation);
        }
    }
    for (field, total) in of_totals(schedule.totals()) {
        let derivation = loan.derive(&format!("totals.{field}")).unwrap();
        assert_eq!(derivation.amount, total, "totals.{field}");
        assert_parts_add_up(&derivation);
    }
}

fn assert_parts_add_up(derivation: &Derivation) {
    assert_eq!(sum_of_parts(derivation), derivation.amount.tiyn(), "{derivation:?}");
    assert_said(derivation);
}

fn it_can_be_settled(loan: &Loan, schedule: &Schedule) {
    let middle = &schedule.rows()[schedule.rows().len() / 2];
    for days in [-1, 0, 1] {
        let Some(day) = middle.due_on.plus_days(days) else { continue };
        match loan.settlement(day) {
            Ok(settled) => {
                let parts = [settled.principal, settled.interest, settled.fees].map(Money::tiyn);
                assert_eq!(settled.total.tiyn(), parts.iter().sum::<i64>());
            }
            Err(error) => assert_said(&error),
        }
    }
}

/// The largest loan for the highest payment of this one is no smaller, and keeps within it.
fn it_can_be_afforded(loan: &Loan, schedule: &Schedule) {
    let Some(highest) = schedule.rows().iter().map(|row| row.borrower_payment).max() else { return };
    if loan.terms().instalments > 24 || highest.is_zero() {
        return;
    }
    match afford_with_calendar(loan.terms(), highest, CATALOGUE.calendar()) {
        Ok(found) => {
            assert!(found.highest_payment <= highest);
            let mut terms = loan.terms().clone();
            terms.principal = found.principal;
            let largest = Loan::with_calendar(terms, CATALOGUE.calendar()).unwrap().schedule().unwrap();
            assert_eq!(largest.rows().iter().map(|row| row.borrower_payment).max(), Some(found.highest_payment));
        }
        Err(error) => assert_said(&error),
    }
}

/// What the level payment repays is the loan, whether its instalments or its rate are sought.
fn its_payment_tells_of_it(loan: &Loan, schedule: &Schedule) {
    let (terms, calendar) = (loan.terms(), CATALOGUE.calendar());
    let Some(level) = schedule.level_payment().filter(|_| terms.instalments <= 24) else { return };
    match pay_off(terms, level, calendar) {
        Ok(found) => {
            assert!(found.last_payment <= level && found.instalments > 0);
            assert_eq!(found.cost.total.checked_sub(found.cost.overpaid), Some(terms.principal));
        }
        Err(error) => assert_said(&error),
    }
    match hidden_rate(terms, level, calendar) {
        Ok(found) => assert_eq!(found.cost.total.checked_sub(found.cost.overpaid), Some(terms.principal)),
        Err(error) => assert_said(&error),
    }
}

/// The loan of the answer is the loan, and the answer can be made again.
fn json_says_the_same(loan: &Loan, schedule: &Schedule) {
    let answer = match ScheduleAnswer::new(loan, CATALOGUE.gesv_caps()) {
        Ok(answer) => serde_json::to_value(answer).unwrap(),
        Err(error) => return assert_said(&error),
    };
    let input = answer["loan"].to_string();
    assert_eq!(&read_loan(&input).unwrap(), loan.terms());
    let rows = answer["rows"].as_array().unwrap();
    for (written, row) in rows.iter().zip(schedule.rows()) {
        for (field, amount) in of_row(row) {
            assert_eq!(Money::parse(written[field].as_str().unwrap()), Ok(amount), "{field}");
        }
        assert_eq!(written["due_on"].as_str().unwrap().parse::<Date>(), Ok(row.due_on));
    }
    let answer = nesie::schedule(&CATALOGUE, &ScheduleRequest::new(loan.terms().clone())).unwrap();
    let request = VerifyRequest::from_texts(&serde_json::to_string(&answer).unwrap(), &input).unwrap();
    let verified = nesie::verify(&CATALOGUE, &request).unwrap();
    assert!(verified.differences.is_empty(), "{:?}", verified.differences);
}
