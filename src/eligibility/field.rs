//! The fields that a condition may find missing.

use crate::word::contract_words;

contract_words! {
    /// A field of the application, or of the catalogue's indicators, that a condition needs.
    #[non_exhaustive]
    pub enum Field {
        /// The legal form.
        LegalForm = "applicant.legal_form",
        /// Where the business is registered.
        Region = "applicant.region",
        /// The day of registration.
        RegisteredOn = "applicant.registered_on",
        /// Since when it trades.
        TradingSince = "applicant.trading_since",
        /// Its activities.
        Oked = "applicant.oked",
        /// Its employees.
        Employees = "applicant.employees",
        /// Its average annual income.
        AverageAnnualIncome = "applicant.average_annual_income",
        /// Its categories.
        Categories = "applicant.categories",
        /// Its tax arrears.
        TaxArrears = "applicant.tax_arrears",
        /// Its arrears of pension and social payments.
        SocialArrears = "applicant.social_arrears",
        /// Its days overdue.
        OverdueDays = "applicant.overdue_days",
        /// Whether it is a state enterprise.
        StateOwned = "applicant.state_owned",
        /// What the loan buys.
        Uses = "loan.uses",
        /// The security.
        Collateral = "collateral",
        /// The own contribution to the project.
        OwnContribution = "own_contribution",
        /// The МРП of the decision date: no answer of the applicant's can supply it.
        Mrp = "indicators.mrp",
        /// The base rate of the decision date, where the catalogue does not know it: the National Bank publishes it.
        BaseRate = "indicators.base_rate",
    }
}

impl Field {
    /// True of what can be asked for: all but the МРП, which the catalogue must know.
    #[must_use]
    pub const fn is_asked_for(self) -> bool {
        !matches!(self, Field::Mrp)
    }

    /// The flag of the command line that answers it; `None` of what nobody can answer.
    #[must_use]
    pub const fn flag(self) -> Option<&'static str> {
        match self {
            Field::LegalForm => Some("--legal-form"),
            Field::Region => Some("--region"),
            Field::RegisteredOn => Some("--registered-on"),
            Field::TradingSince => Some("--trading-since"),
            Field::Oked => Some("--oked"),
            Field::Employees => Some("--employees"),
            Field::AverageAnnualIncome => Some("--income"),
            Field::Categories => Some("--category"),
            Field::TaxArrears => Some("--tax-arrears"),
            Field::SocialArrears => Some("--social-arrears"),
            Field::OverdueDays => Some("--overdue-days"),
            Field::StateOwned => Some("--state-owned"),
            Field::Uses => Some("--use"),
            Field::Collateral => Some("--collateral"),
            Field::OwnContribution => Some("--own-contribution"),
            Field::BaseRate => Some("--base-rate"),
            Field::Mrp => None,
        }
    }

    /// An answer in the form in which it is read, where it is no word of a list.
    #[must_use]
    pub const fn example(self) -> Option<&'static str> {
        match self {
            Field::Region => Some("750000000"),
            Field::RegisteredOn => Some("2024-02-01"),
            Field::TradingSince => Some("2024-03-01"),
            Field::Oked => Some("10.71"),
            Field::Employees => Some("12"),
            Field::AverageAnnualIncome => Some("90000000"),
            Field::TaxArrears | Field::SocialArrears | Field::OverdueDays => Some("0"),
            Field::Collateral => Some("real_estate=15000000"),
            Field::OwnContribution => Some("4000000"),
            Field::BaseRate => Some("16.25"),
            Field::LegalForm | Field::Categories | Field::StateOwned | Field::Uses | Field::Mrp => None,
        }
    }
}
