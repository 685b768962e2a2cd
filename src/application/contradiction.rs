//! Answers of one application that cannot all be true.

use super::{Application, Purpose, Use};
use crate::date::Date;
use crate::word::contract_words;

contract_words! {
    /// Answers that cannot all be true. Somebody typed them in good faith, so they are not refused: the answer names them, and
    /// what depends on them is left to staff.
    #[non_exhaustive]
    pub enum Contradiction {
        /// The business is registered after the day of the decision.
        RegisteredAfterDecision = "registered_after_decision",
        /// It trades from a day after that of the decision.
        TradingAfterDecision = "trading_after_decision",
        /// It was trading before it was registered.
        TradingBeforeRegistration = "trading_before_registration",
        /// The БИН or ИИН is of another legal form.
        IdOfAnotherForm = "id_of_another_form",
        /// The БИН was given out in another month than that of the registration.
        IdOfAnotherMonth = "id_of_another_month",
        /// The loan is an investment, and repays another loan.
        InvestmentRepaysDebt = "investment_repays_debt",
        /// The own contribution is more than the loan: perhaps it is the price of the whole project.
        OwnContributionAboveLoan = "own_contribution_above_loan",
    }
}

impl Contradiction {
    /// The fields of the application that contradict each other, or the day of the decision.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Contradiction::RegisteredAfterDecision => &["applicant.registered_on", "as_of"],
            Contradiction::TradingAfterDecision => &["applicant.trading_since", "as_of"],
            Contradiction::TradingBeforeRegistration => &["applicant.trading_since", "applicant.registered_on"],
            Contradiction::IdOfAnotherForm => &["applicant.id", "applicant.legal_form"],
            Contradiction::IdOfAnotherMonth => &["applicant.id", "applicant.registered_on"],
            Contradiction::InvestmentRepaysDebt => &["loan.purpose", "loan.uses"],
            Contradiction::OwnContributionAboveLoan => &["own_contribution", "loan.amount"],
        }
    }
}

/// The contradictions of an application on the day of the decision, in the order of [`Contradiction`].
///
/// ```
/// use nesie::application::{Application, Contradiction, LoanRequest, Purpose, Use, contradictions};
/// use nesie::money::Money;
/// let mut application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let today = "2026-11-22".parse()?;
/// assert_eq!(contradictions(&application, today), []);
/// application.applicant.registered_on = Some("2026-12-01".parse()?);
/// application.loan.uses = Some(vec![Use::DebtRepayment]);
/// let found = contradictions(&application, today);
/// assert_eq!(found, [Contradiction::RegisteredAfterDecision, Contradiction::InvestmentRepaysDebt]);
/// assert_eq!(found[0].fields(), ["applicant.registered_on", "as_of"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn contradictions(application: &Application, as_of: Date) -> Vec<Contradiction> {
    let (applicant, loan) = (&application.applicant, &application.loan);
    let is_after_decision = |day: Option<Date>| day.is_some_and(|day| day > as_of);
    let repays_debt = loan.uses.as_ref().is_some_and(|uses| uses.contains(&Use::DebtRepayment));
    [
        (is_after_decision(applicant.registered_on), Contradiction::RegisteredAfterDecision),
        (is_after_decision(applicant.trading_since), Contradiction::TradingAfterDecision),
        (trades_before_registration(application), Contradiction::TradingBeforeRegistration),
        (applicant.legal_form.is_some_and(|form| applicant.id_contradicts(form)), Contradiction::IdOfAnotherForm),
        (has_id_of_another_month(application, as_of), Contradiction::IdOfAnotherMonth),
        (loan.purpose == Purpose::Investment && repays_debt, Contradiction::InvestmentRepaysDebt),
        (application.own_contribution.is_some_and(|own| own > loan.amount), Contradiction::OwnContributionAboveLoan),
    ]
    .into_iter()
    .filter_map(|(found, contradiction)| found.then_some(contradiction))
    .collect()
}

fn trades_before_registration(application: &Application) -> bool {
    let applicant = &application.applicant;
    matches!((applicant.trading_since, applicant.registered_on), (Some(since), Some(registered)) if since < registered)
}

/// A day that is still to come is another contradiction.
fn has_id_of_another_month(application: &Application, as_of: Date) -> bool {
    let applicant = &application.applicant;
    let month = applicant.bin().and_then(|bin| bin.registered_from(as_of));
    match (month, applicant.registered_on.filter(|day| *day <= as_of)) {
        (Some(first), Some(day)) => (first.year(), first.month()) != (day.year(), day.month()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{Applicant, LegalForm, LoanRequest};
    use crate::money::Money;

    fn found(change: impl FnOnce(&mut Application)) -> Vec<Contradiction> {
        let mut application =
            Application::new(LoanRequest::new(Money::parse("1000").unwrap(), 12, Purpose::Investment));
        change(&mut application);
        contradictions(&application, "2026-11-22".parse().unwrap())
    }

    fn of_applicant(applicant: Applicant) -> Vec<Contradiction> {
        found(|application| application.applicant = applicant)
    }

    #[test]
    fn days_are_in_their_order() {
        let day = |day: &str| Some(day.parse().unwrap());
        let of_days = |registered_on, trading_since| {
            of_applicant(Applicant { registered_on, trading_since, ..Applicant::default() })
        };
        assert_eq!(of_days(day("2026-11-22"), day("2026-11-22")), []);
        assert_eq!(of_days(day("2025-01-01"), day("2026-11-22")), []);
        assert_eq!(of_days(day("2026-11-22"), day("2026-11-21")), [Contradiction::TradingBeforeRegistration]);
        let both_to_come = [Contradiction::RegisteredAfterDecision, Contradiction::TradingAfterDecision];
        assert_eq!(of_days(day("2026-11-23"), day("2026-11-23")), both_to_come);
    }

    // 970840000277 is the БИН of the Damu fund: August 1997, a resident legal entity, head office.
    #[test]
    fn a_bin_tells_its_form_and_its_month() {
        let of_id = |legal_form, registered_on: &str| {
            let registered_on = Some(registered_on.parse().unwrap());
            let id = Some("970840000277".parse().unwrap());
            of_applicant(Applicant { id, legal_form, registered_on, ..Applicant::default() })
        };
        assert_eq!(of_id(Some(LegalForm::Jsc), "1997-08-11"), []);
        assert_eq!(of_id(Some(LegalForm::Jsc), "1997-09-01"), [Contradiction::IdOfAnotherMonth]);
        assert_eq!(of_id(None, "2097-08-11"), [Contradiction::RegisteredAfterDecision]);
        assert_eq!(of_id(Some(LegalForm::SoleEntrepreneur), "2020-01-01"), [Contradiction::IdOfAnotherForm]);
    }

    #[test]
    fn the_money_fits_what_it_is_for() {
        assert_eq!(found(|application| application.own_contribution = Some(application.loan.amount)), []);
        let more = Money::parse("1000.01").unwrap();
        let too_much = found(|application| application.own_contribution = Some(more));
        assert_eq!(too_much, [Contradiction::OwnContributionAboveLoan]);
        let repays = |purpose| {
            found(|application| {
                application.loan.purpose = purpose;
                application.loan.uses = Some(vec![Use::Equipment, Use::DebtRepayment]);
            })
        };
        assert_eq!(repays(Purpose::Investment), [Contradiction::InvestmentRepaysDebt]);
        assert_eq!(repays(Purpose::Mixed), []);
    }
}
