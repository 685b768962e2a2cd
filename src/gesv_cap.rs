//! The legal caps of the effective rate (ГЭСВ), as dated data.

use crate::date::Date;
use crate::indicator::Confidence;
use crate::rate::Rate;
use crate::word::contract_words;

contract_words! {
    /// Who lends and against what: the caps differ by it.
    #[non_exhaustive]
    pub enum CappedLender {
        /// A bank, without security.
        BankUnsecured = "bank_unsecured",
        /// A bank, against security.
        BankSecured = "bank_secured",
        /// A bank, a mortgage.
        BankMortgage = "bank_mortgage",
        /// A microfinance organisation.
        Microfinance = "microfinance",
    }
}

/// The cap of a lender from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GesvCap {
    /// Whose cap it is.
    pub lender: CappedLender,
    /// Its first day.
    pub from: Date,
    /// False where the source says only until when the cap held: `from` is then only where this file begins.
    pub is_from_known: bool,
    /// Percent a year; `None` where the cap of that time is not known.
    pub percent: Option<Rate>,
    /// Loans of at most so many days are not concerned; 0 where all are. Short microloans have a cap of their own.
    pub not_up_to_days: u32,
    /// What it was read from.
    pub source: String,
    /// How far that can be trusted.
    pub confidence: Confidence,
}

/// The caps by date.
///
/// A cap is tested at signing, and again whenever the rate changes or a fee is added (the joint resolution of the financial
/// regulator and the National Bank of 24 December 2025, as zakon.kz reported it): ask for the day of that. What a rate is
/// held against, [`check`](GesvCaps::check) says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GesvCaps {
    /// Sorted by their first day.
    caps: Vec<GesvCap>,
}

impl GesvCaps {
    /// Some caps, in any order.
    #[must_use]
    pub fn new(mut caps: Vec<GesvCap>) -> GesvCaps {
        caps.sort_by_key(|cap| cap.from);
        GesvCaps { caps }
    }

    /// The row in force for a lender on a day; `None` before the first.
    #[must_use]
    pub fn on(&self, lender: CappedLender, day: Date) -> Option<&GesvCap> {
        self.caps.iter().rev().find(|cap| cap.lender == lender && cap.from <= day)
    }
}
