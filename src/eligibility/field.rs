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
        /// Its days overdue.
        OverdueDays = "applicant.overdue_days",
        /// Whether it is a state enterprise.
        StateOwned = "applicant.state_owned",
        /// What the loan buys.
        Uses = "loan.uses",
        /// The security.
        Collateral = "collateral",
        /// The applicant's own money in the project.
        OwnContribution = "own_contribution",
        /// The МРП of the decision date: no answer of the applicant's can supply it.
        Mrp = "indicators.mrp",
        /// The base rate of the decision date: no answer of the applicant's can supply it.
        BaseRate = "indicators.base_rate",
    }
}

impl Field {
    /// True of what the applicant can answer.
    #[must_use]
    pub const fn is_asked_for(self) -> bool {
        !matches!(self, Field::Mrp | Field::BaseRate)
    }
}
