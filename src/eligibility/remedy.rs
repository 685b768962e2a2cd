//! The nearest change that makes a condition met.

use super::Field;
use crate::application::{Application, Category, Collateral, CollateralKind, LegalForm, Use};
use crate::date::Date;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::ContractWord;

/// A change of the application, or of the day it is made, that makes one condition met.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remedy {
    /// Ask for this amount.
    Amount(Money),
    /// Ask for this term.
    TermMonths(u32),
    /// Register as a sole entrepreneur, and apply so many whole months later.
    Register {
        /// The age of the business that is asked for.
        wait_months: u32,
    },
    /// Apply from this day on.
    DecideOn(Date),
    /// Bring the arrears down to this.
    TaxArrears(Money),
    /// Bring the arrears of pension and social payments down to this.
    SocialArrears(Money),
    /// Bring the days overdue down to this.
    OverdueDays(u32),
    /// Offer security of this kind worth this in total.
    CollateralWorth(CollateralKind, Money),
    /// Bring in so much own contribution.
    OwnContribution(Money),
    /// Belong to one of these categories.
    Category(Vec<Category>),
    /// Leave only these uses in the loan.
    Uses(Vec<Use>),
    /// Find a bank that asks for at most this.
    BankRate(Rate),
}

impl Remedy {
    /// The field to change; `on` is the decision date.
    #[must_use]
    pub fn change(&self) -> &'static str {
        match self {
            Remedy::Amount(_) => "loan.amount",
            Remedy::TermMonths(_) => "loan.term_months",
            Remedy::Register { .. } => Field::LegalForm.word(),
            Remedy::DecideOn(_) => "on",
            Remedy::TaxArrears(_) => Field::TaxArrears.word(),
            Remedy::SocialArrears(_) => Field::SocialArrears.word(),
            Remedy::OverdueDays(_) => Field::OverdueDays.word(),
            Remedy::CollateralWorth(CollateralKind::RealEstate, _) => "collateral.real_estate",
            Remedy::CollateralWorth(CollateralKind::Movable, _) => "collateral.movable",
            Remedy::CollateralWorth(CollateralKind::Deposit, _) => "collateral.deposit",
            Remedy::CollateralWorth(CollateralKind::Guarantee, _) => "collateral.guarantee",
            Remedy::OwnContribution(_) => Field::OwnContribution.word(),
            Remedy::Category(_) => Field::Categories.word(),
            Remedy::Uses(_) => Field::Uses.word(),
            Remedy::BankRate(_) => "loan.annual_rate",
        }
    }

    /// What to change it to, without language: "58340000.00", "84", "2026-12-01".
    #[must_use]
    pub fn to(&self) -> String {
        match self {
            Remedy::Amount(amount)
            | Remedy::TaxArrears(amount)
            | Remedy::SocialArrears(amount)
            | Remedy::CollateralWorth(_, amount)
            | Remedy::OwnContribution(amount) => amount.to_string(),
            Remedy::TermMonths(count) | Remedy::OverdueDays(count) => count.to_string(),
            Remedy::Register { .. } => LegalForm::SoleEntrepreneur.word().to_owned(),
            Remedy::DecideOn(date) => date.to_string(),
            Remedy::Uses(uses) => joined(uses),
            Remedy::Category(any_of) => joined(any_of),
            Remedy::BankRate(rate) => rate.to_string(),
        }
    }

    /// Makes the change: the application and the decision date after it.
    #[must_use]
    pub fn apply(&self, mut application: Application, on: Date) -> (Application, Date) {
        let mut on = on;
        match self {
            Remedy::Amount(amount) => application.loan.amount = *amount,
            Remedy::TermMonths(count) => application.loan.term_months = *count,
            Remedy::Register { wait_months } => {
                let applicant = &mut application.applicant;
                applicant.legal_form = Some(LegalForm::SoleEntrepreneur);
                // Trade before the registration does not count.
                (applicant.registered_on, applicant.trading_since) = (Some(on), Some(on));
                on = on.same_day_after(*wait_months).unwrap_or(on);
            }
            Remedy::DecideOn(date) => on = *date,
            Remedy::TaxArrears(amount) => application.applicant.tax_arrears = Some(*amount),
            Remedy::SocialArrears(amount) => application.applicant.social_arrears = Some(*amount),
            Remedy::OverdueDays(count) => application.applicant.overdue_days = Some(*count),
            Remedy::CollateralWorth(kind, total) => {
                let collateral = application.collateral.get_or_insert_default();
                collateral.retain(|item| item.kind != *kind);
                collateral.push(Collateral { kind: *kind, value: *total });
            }
            Remedy::OwnContribution(amount) => application.own_contribution = Some(*amount),
            Remedy::Category(any_of) => {
                let categories = application.applicant.categories.get_or_insert_default();
                categories.extend(any_of.first());
            }
            Remedy::Uses(uses) => application.loan.uses = Some(uses.clone()),
            Remedy::BankRate(rate) => application.loan.annual_rate = Some(*rate),
        }
        (application, on)
    }
}

fn joined<T: ContractWord>(words: &[T]) -> String {
    words.iter().map(|value| value.word()).collect::<Vec<_>>().join("|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{LoanRequest, Purpose};

    fn tenge(text: &str) -> Money {
        Money::parse(text).unwrap()
    }

    fn item(kind: CollateralKind, value: &str) -> Collateral {
        Collateral { kind, value: tenge(value) }
    }

    #[test]
    fn security_is_made_up_to_a_worth_and_that_of_other_kinds_stays() {
        let (home, van) = (CollateralKind::RealEstate, CollateralKind::Movable);
        let mut application = Application::new(LoanRequest::new(tenge("9000000"), 12, Purpose::Investment));
        let on = "2026-11-22".parse().unwrap();
        let remedy = Remedy::CollateralWorth(home, tenge("7000000"));
        let after = |application: &Application| remedy.apply(application.clone(), on).0.collateral.unwrap();
        assert_eq!(after(&application), [item(home, "7000000")]);
        application.collateral = Some(vec![item(home, "1000000"), item(van, "2000000"), item(home, "3000000")]);
        assert_eq!(after(&application), [item(van, "2000000"), item(home, "7000000")]);
    }

    #[test]
    fn several_words_stand_beside_each_other() {
        let categories = vec![Category::WomanOwned, Category::Youth];
        assert_eq!(Remedy::Category(categories).to(), "woman_owned|youth");
        assert_eq!(Remedy::Uses(vec![Use::Equipment]).to(), "equipment");
    }
}
