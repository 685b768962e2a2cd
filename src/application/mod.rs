//! What an applicant says: the input contract.
//!
//! Everything but the amount, the term and the purpose may be missing. What is missing makes
//! conditions unknown; it is never taken for a no.

use serde::Serialize;

use crate::date::Date;
use crate::identifier::{BusinessId, IdMeaning, Kato, Oked, Owner};
use crate::input::Problem;
use crate::money::Money;
use crate::rate::Rate;

mod contradiction;
#[cfg(feature = "json")]
pub mod json;
mod vocabulary;

pub use contradiction::{Contradiction, contradictions};
pub use vocabulary::{Category, CollateralKind, LegalForm, Purpose, RepaymentMethod, Use};

/// The most months a loan may be asked for: 50 years.
pub const MAX_TERM_MONTHS: u32 = 600;

/// Checks the amount of a loan: above nothing, at most [`Money::LARGEST_LOAN`].
///
/// # Errors
/// [`Problem::Zero`] or [`Problem::TooMuch`].
pub fn check_amount(amount: Money) -> Result<Money, Problem> {
    if amount.is_zero() {
        Err(Problem::Zero)
    } else if amount > Money::LARGEST_LOAN {
        Err(Problem::TooMuch { value: amount.to_string(), max: Money::LARGEST_LOAN })
    } else {
        Ok(amount)
    }
}

/// Checks a day of disbursement or decision: from there the longest loan ends within the dates that
/// can be written.
///
/// # Errors
/// [`Problem::TooLate`].
pub fn check_date(date: Date) -> Result<Date, Problem> {
    let last = Date::from_ymd(2149, 12, 31).unwrap_or(date);
    if date > last { Err(Problem::TooLate { value: date, last }) } else { Ok(date) }
}

/// An application: who asks, for which loan, with what security. Fields may be added: start with [`Application::new`].
///
/// ```
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::money::Money;
/// let asked = LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment);
/// let application = Application::new(asked);
/// assert_eq!(application.applicant.region, None);
/// # Ok::<(), nesie::money::MoneyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Application {
    /// Who asks.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub applicant: Applicant,
    /// What for.
    pub loan: LoanRequest,
    /// The security offered; an empty list says that there is none.
    #[cfg_attr(feature = "schema", schemars(length(max = json::MAX_LIST_ENTRIES)))]
    pub collateral: Option<Vec<Collateral>>,
    /// The applicant's own contribution to the project, in tenge.
    pub own_contribution: Option<Money>,
}

/// An application with the version of the contract, as it is handed in.
#[cfg(feature = "schema")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub(crate) struct ApplicationInput<'a> {
    /// The version of the contract.
    #[schemars(extend("const" = crate::input::json::CONTRACT))]
    pub(crate) contract: &'static str,
    /// The application.
    #[serde(flatten)]
    pub(crate) application: &'a Application,
}

/// The business that asks. Fields may be added: make it from its default.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Applicant {
    /// БИН or, of a sole entrepreneur, ИИН.
    pub id: Option<BusinessId>,
    /// The legal form.
    pub legal_form: Option<LegalForm>,
    /// Where it is registered, by КАТО.
    pub region: Option<Kato>,
    /// The day of state registration.
    pub registered_on: Option<Date>,
    /// Since when it has been trading.
    pub trading_since: Option<Date>,
    /// Its activities, the main one first.
    #[cfg_attr(feature = "schema", schemars(length(max = json::MAX_LIST_ENTRIES)))]
    pub oked: Option<Vec<Oked>>,
    /// Average number of employees in a year, branches included.
    #[cfg_attr(feature = "schema", schemars(range(max = json::MAX_EMPLOYEES)))]
    pub employees: Option<u32>,
    /// Average annual income of the last three years, in tenge.
    pub average_annual_income: Option<Money>,
    /// The categories it belongs to; an empty list says that there are none.
    #[cfg_attr(feature = "schema", schemars(length(max = json::MAX_LIST_ENTRIES)))]
    pub categories: Option<Vec<Category>>,
    /// Arrears of tax and other mandatory payments, in tenge.
    pub tax_arrears: Option<Money>,
    /// Arrears of pension and social payments, in tenge.
    pub social_arrears: Option<Money>,
    /// Days for which its worst payment on another loan is overdue.
    #[cfg_attr(feature = "schema", schemars(range(max = json::MAX_OVERDUE_DAYS)))]
    pub overdue_days: Option<u32>,
    /// True of a state enterprise.
    pub state_owned: Option<bool>,
    /// True of a business that is insolvent or bankrupt, or has a case about it open.
    pub insolvent: Option<bool>,
}

impl Applicant {
    /// True of a person who has not registered a business yet.
    #[must_use]
    pub fn is_unregistered(&self) -> bool {
        self.legal_form == Some(LegalForm::Individual)
    }

    /// The number, if it may be a БИН, whose month is that of the registration: a person's is an ИИН, whatever its digits say.
    pub(crate) fn bin(&self) -> Option<BusinessId> {
        self.id.filter(|_| !self.legal_form.is_some_and(LegalForm::is_person))
    }

    /// True if the БИН or ИИН is of another kind of applicant than this form: a legal entity's БИН for a
    /// person, an ИИН for an entity.
    #[must_use]
    pub fn id_contradicts(&self, form: LegalForm) -> bool {
        let is_entity = matches!(form, LegalForm::Llp | LegalForm::Jsc | LegalForm::Cooperative);
        match self.id.map(|id| id.meaning()) {
            Some(IdMeaning::Bin { owner: Owner::Resident | Owner::NonResident, .. }) => form.is_person(),
            Some(IdMeaning::Iin { .. }) => is_entity,
            _ => false,
        }
    }
}

/// The loan that is asked for. Fields may be added: start with [`LoanRequest::new`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LoanRequest {
    /// The amount, in tenge: more than nothing, at most 10^12 ([`LARGEST_LOAN`](Money::LARGEST_LOAN)).
    pub amount: Money,
    /// The term, 1 to [`MAX_TERM_MONTHS`] months.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_TERM_MONTHS)))]
    pub term_months: u32,
    /// What it is for.
    pub purpose: Purpose,
    /// What exactly is bought or paid.
    #[cfg_attr(feature = "schema", schemars(length(max = json::MAX_LIST_ENTRIES)))]
    pub uses: Option<Vec<Use>>,
    /// The rate the bank offers, in percent a year, where the bank sets it.
    pub annual_rate: Option<Rate>,
    /// The day of the disbursement; the decision date if not given.
    pub disbursed_on: Option<Date>,
    /// How it is to be repaid.
    pub method: Option<RepaymentMethod>,
}

/// A piece of security.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Collateral {
    /// What it is.
    pub kind: CollateralKind,
    /// Its value, in tenge.
    pub value: Money,
}

impl Application {
    /// An application of which only the loan is known.
    #[must_use]
    pub fn new(loan: LoanRequest) -> Self {
        Application { applicant: Applicant::default(), loan, collateral: None, own_contribution: None }
    }

    /// What the offered security is worth in total that is of a kind which `counts`; `None` if it is not known what is offered.
    pub(crate) fn security_worth(&self, counts: impl Fn(CollateralKind) -> bool) -> Option<Money> {
        let items = self.collateral.as_ref()?;
        Some(Money::saturating_sum(items.iter().filter(|item| counts(item.kind)).map(|item| item.value)))
    }

    /// What the borrower's own security is worth, in tenge: all that is offered, but for another's guarantee. `None` if it is
    /// not known what is offered.
    ///
    /// ```
    /// use nesie::application::{Application, Collateral, CollateralKind, LoanRequest, Purpose};
    /// use nesie::money::Money;
    /// let mut application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
    /// assert_eq!(application.own_security_worth(), None);
    /// let item = |kind| Collateral { kind, value: Money::LARGEST_LOAN };
    /// application.collateral = Some(vec![item(CollateralKind::RealEstate), item(CollateralKind::Guarantee)]);
    /// assert_eq!(application.own_security_worth(), Some(Money::LARGEST_LOAN));
    /// # Ok::<(), nesie::money::MoneyError>(())
    /// ```
    #[must_use]
    pub fn own_security_worth(&self) -> Option<Money> {
        self.security_worth(|kind| kind != CollateralKind::Guarantee)
    }
}

impl LoanRequest {
    /// A loan of which only the amount, the term and the purpose are known.
    #[must_use]
    pub const fn new(amount: Money, term_months: u32, purpose: Purpose) -> Self {
        LoanRequest { amount, term_months, purpose, uses: None, annual_rate: None, disbursed_on: None, method: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_loan_is_a_loan() {
        assert_eq!(check_amount(Money::ZERO), Err(Problem::Zero));
        assert_eq!(check_amount(Money::LARGEST_LOAN), Ok(Money::LARGEST_LOAN));
        let more = Money::LARGEST_LOAN.checked_add(Money::from_tiyn(1).unwrap()).unwrap();
        assert!(matches!(check_amount(more), Err(Problem::TooMuch { .. })));
    }

    // 90 05 15 3 0000 x, a birth date: 9·1 + 0·2 + 0·3 + 5·4 + 1·5 + 5·6 + 3·7 = 85, 85 mod 11 = 8.
    #[test]
    fn an_iin_is_no_entitys_and_an_entitys_bin_no_persons() {
        let contradicts = |id: Option<&str>, form| {
            let id = id.map(|id| id.parse().unwrap());
            Applicant { id, ..Applicant::default() }.id_contradicts(form)
        };
        let (persons, entitys) = (Some("900515300008"), Some("970840000277"));
        for form in [LegalForm::Llp, LegalForm::Jsc, LegalForm::Cooperative] {
            assert!(contradicts(persons, form) && !contradicts(entitys, form), "{form:?}");
        }
        for form in [LegalForm::SoleEntrepreneur, LegalForm::Individual] {
            assert!(!contradicts(persons, form) && contradicts(entitys, form), "{form:?}");
        }
        assert!(!contradicts(None, LegalForm::Llp));
    }
}
