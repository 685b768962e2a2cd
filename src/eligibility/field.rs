//! The fields that a condition may find missing.

use crate::word::Word;

/// A field of the application, or of the catalogue's indicators, that a condition needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The legal form.
    LegalForm,
    /// Where the business is registered.
    Region,
    /// The day of registration.
    RegisteredOn,
    /// Since when it trades.
    TradingSince,
    /// Its activities.
    Oked,
    /// Its employees.
    Employees,
    /// Its average annual income.
    AverageAnnualIncome,
    /// Its categories.
    Categories,
    /// Its tax arrears.
    TaxArrears,
    /// Its days overdue.
    OverdueDays,
    /// Whether it is a state enterprise.
    StateOwned,
    /// What the loan buys.
    Uses,
    /// The security.
    Collateral,
    /// The МРП of the decision date: no answer of the applicant's can supply it.
    Mrp,
}

impl Word for Field {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("applicant.legal_form", Field::LegalForm),
        ("applicant.region", Field::Region),
        ("applicant.registered_on", Field::RegisteredOn),
        ("applicant.trading_since", Field::TradingSince),
        ("applicant.oked", Field::Oked),
        ("applicant.employees", Field::Employees),
        ("applicant.average_annual_income", Field::AverageAnnualIncome),
        ("applicant.categories", Field::Categories),
        ("applicant.tax_arrears", Field::TaxArrears),
        ("applicant.overdue_days", Field::OverdueDays),
        ("applicant.state_owned", Field::StateOwned),
        ("loan.uses", Field::Uses),
        ("collateral", Field::Collateral),
        ("indicators.mrp", Field::Mrp),
    ];
}
