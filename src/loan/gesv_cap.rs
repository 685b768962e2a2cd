//! The legal caps of the effective rate, as dated data.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::Loan;
use super::effective_rate::EffectiveRate;
use crate::date::Date;
use crate::indicator::Confidence;
use crate::rate::Rate;
use crate::word::{ContractWord, contract_words};

const KAZAKHSTAN: &str = include_str!("../../regulation/gesv-cap.toml");

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

/// An effective rate beside the cap of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CapCheck<'a> {
    /// Whose cap it is.
    pub lender: CappedLender,
    /// The cap, percent a year.
    pub cap: Rate,
    /// Its first day; `None` where that is not known.
    pub since: Option<Date>,
    /// Whether the rate, in full and not as it is rounded, is at most the cap.
    #[serde(rename = "within")]
    pub is_within: bool,
    /// What the cap was read from.
    pub source: &'a str,
    /// How far that can be trusted.
    pub confidence: Confidence,
}

/// The caps by date, those of Kazakhstan built in.
///
/// A cap is tested at signing, and again whenever the rate changes or a fee is added (the joint resolution of the financial
/// regulator and the National Bank of 24 December 2025, as zakon.kz reported it): ask for the day of that.
/// [`Loan::rate_change_checks`](super::Loan::rate_change_checks) does so for the changes that the terms foresee.
///
/// ```
/// use nesie::loan::{CappedLender, GesvCaps, Loan, LoanTerms};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("5000000")?, Rate::parse("32")?, "2026-02-02".parse()?, 36);
/// let loan = Loan::new(terms)?;
/// let rate = loan.schedule()?.effective_rate()?; // 37.2 %
/// let (caps, days) = (GesvCaps::kazakhstan(), loan.term_days());
/// let secured = caps.check(CappedLender::BankSecured, "2026-02-02".parse()?, days, rate).ok_or("no cap")?;
/// assert_eq!((secured.cap.to_string(), secured.is_within), ("35".into(), false));
/// let micro = caps.check(CappedLender::Microfinance, "2026-02-02".parse()?, days, rate).ok_or("no cap")?;
/// assert!(micro.is_within);
/// // What banks might charge at most in 2025 is not known here.
/// assert_eq!(caps.check(CappedLender::BankSecured, "2025-02-02".parse()?, days, rate), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GesvCaps {
    /// Sorted by their first day.
    caps: Vec<GesvCap>,
}

/// A file of caps that cannot be read: what is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file of the caps of the effective rate is not read: {0}")]
pub struct GesvCapsError(pub String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    cap: Vec<FileCap>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileCap {
    lender: String,
    from: toml::value::Datetime,
    from_is_known: Option<bool>,
    percent: Option<String>,
    not_up_to_days: Option<u32>,
    source: String,
    confidence: String,
}

impl GesvCaps {
    /// The caps of Kazakhstan that are built in.
    #[must_use]
    pub fn kazakhstan() -> &'static GesvCaps {
        static BUILT_IN: OnceLock<GesvCaps> = OnceLock::new();
        // A test holds that the file is read; were it not, no cap would be known.
        BUILT_IN.get_or_init(|| GesvCaps::parse(KAZAKHSTAN).unwrap_or_default())
    }

    /// Reads caps in the form of `regulation/gesv-cap.toml`.
    ///
    /// # Errors
    /// [`GesvCapsError`] that says where the file is not of that form.
    pub fn parse(text: &str) -> Result<GesvCaps, GesvCapsError> {
        let file: File = toml::from_str(text).map_err(|error| GesvCapsError(error.to_string()))?;
        let mut caps: Vec<GesvCap> = file.cap.into_iter().map(read_cap).collect::<Result<_, _>>()?;
        caps.sort_by_key(|cap| cap.from);
        Ok(GesvCaps { caps })
    }

    /// The row in force for a lender on a day; `None` before the first.
    #[must_use]
    pub fn on(&self, lender: CappedLender, day: Date) -> Option<&GesvCap> {
        self.caps.iter().rev().find(|cap| cap.lender == lender && cap.from <= day)
    }

    /// Holds the effective rate of a loan of so many days ([`Loan::term_days`]) against the cap of a day; `None` where that
    /// cap is not known, or not meant for a loan so short.
    #[must_use]
    pub fn check(&self, lender: CappedLender, day: Date, term_days: u32, rate: EffectiveRate) -> Option<CapCheck<'_>> {
        self.beside(lender, day, term_days, Some(rate))
    }

    /// Every cap of a day that is known beside a rate, or beside one that is above all that are looked for.
    pub(super) fn all_beside(
        &self,
        day: Date,
        term_days: u32,
        rate: Option<EffectiveRate>,
    ) -> impl Iterator<Item = CapCheck<'_>> {
        CappedLender::WORDS.iter().filter_map(move |(_, lender)| self.beside(*lender, day, term_days, rate))
    }

    fn beside(
        &self,
        lender: CappedLender,
        day: Date,
        term_days: u32,
        rate: Option<EffectiveRate>,
    ) -> Option<CapCheck<'_>> {
        let row = self.on(lender, day).filter(|row| term_days > row.not_up_to_days)?;
        let cap = row.percent?;
        Some(CapCheck {
            lender,
            cap,
            since: row.is_from_known.then_some(row.from),
            is_within: rate.is_some_and(|rate| rate.is_at_most(cap)),
            source: &row.source,
            confidence: row.confidence,
        })
    }

    /// [`GesvCaps::check`] of a loan's rate on the day of its disbursement, for every kind of lender whose cap is known.
    ///
    /// ```
    /// use nesie::loan::{CapCheck, GesvCaps, Loan, LoanTerms};
    /// use nesie::{money::Money, rate::Rate, word::ContractWord};
    /// let terms = LoanTerms::new(Money::parse("5000000")?, Rate::parse("32")?, "2026-02-02".parse()?, 36);
    /// let loan = Loan::new(terms)?;
    /// let rate = loan.schedule()?.effective_rate()?; // 37.2 %
    /// let too_dear: Vec<CapCheck> =
    ///     GesvCaps::kazakhstan().checks(&loan, rate).filter(|check| !check.is_within).collect();
    /// let words: Vec<_> = too_dear.iter().map(|check| check.lender.word()).collect();
    /// assert_eq!(words, ["bank_secured", "bank_mortgage"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn checks(&self, loan: &Loan, rate: EffectiveRate) -> impl Iterator<Item = CapCheck<'_>> {
        self.all_beside(loan.terms().disbursed_on, loan.term_days(), Some(rate))
    }
}

fn read_cap(cap: FileCap) -> Result<GesvCap, GesvCapsError> {
    let FileCap { lender, from, from_is_known, percent, not_up_to_days, source, confidence } = cap;
    let lender = CappedLender::of_word(&lender).ok_or_else(|| GesvCapsError(format!("\"{lender}\" is no lender")))?;
    let graded = Confidence::of_word(&confidence);
    let confidence = graded.ok_or_else(|| GesvCapsError(format!("\"{confidence}\" is no confidence")))?;
    let from = from.to_string().parse().map_err(|error: crate::date::DateError| GesvCapsError(error.to_string()))?;
    let percent =
        percent.map(|text| Rate::parse(&text)).transpose().map_err(|error| GesvCapsError(error.to_string()))?;
    let (is_from_known, not_up_to_days) = (from_is_known.unwrap_or(true), not_up_to_days.unwrap_or(0));
    Ok(GesvCap { lender, from, is_from_known, percent, not_up_to_days, source, confidence })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::LoanTerms;
    use crate::money::Money;

    // The joint resolution of the financial regulator (АРРФР) and the National Bank of 24 December 2025, as zakon.kz reported
    // it on 8 January 2026; before it the practice of a microfinance lender's back office (2025).
    #[test]
    fn the_caps_of_each_date() {
        let caps = GesvCaps::parse(KAZAKHSTAN).unwrap();
        let cap = |lender, day: &str| {
            let row = caps.on(lender, day.parse().unwrap())?;
            Some(row.percent?.to_string())
        };
        use CappedLender::{BankMortgage, BankSecured, BankUnsecured, Microfinance};
        for (lender, day, percent) in [
            (Microfinance, "2024-08-19", Some("56")),
            (Microfinance, "2024-08-20", Some("46")),
            (Microfinance, "2026-01-05", Some("46")),
            (BankUnsecured, "2024-08-19", Some("56")),
            (BankUnsecured, "2026-01-04", None),
            (BankUnsecured, "2026-01-05", Some("46")),
            (BankSecured, "2026-01-05", Some("35")),
            (BankMortgage, "2026-01-05", Some("25")),
            (BankMortgage, "2011-12-31", None),
        ] {
            assert_eq!(cap(lender, day), percent.map(str::to_owned), "{lender:?} {day}");
        }
    }

    // A loan of 28 days at 90 % is below the 0.3 % a day of a short microloan: its rate of 156 % breaks no law.
    #[test]
    fn a_short_microloan_has_a_cap_of_its_own() {
        let lenders = |disbursed_on: &str, first_due_on: &str| {
            let (amount, rate) = (Money::parse("100000").unwrap(), Rate::parse("90").unwrap());
            let mut terms = LoanTerms::new(amount, rate, disbursed_on.parse().unwrap(), 1);
            terms.first_due_on = first_due_on.parse().ok();
            let loan = Loan::new(terms).unwrap();
            let rate = loan.schedule().unwrap().effective_rate().unwrap();
            GesvCaps::kazakhstan().checks(&loan, rate).map(|check| check.lender.word()).collect::<Vec<_>>()
        };
        let banks = ["bank_unsecured", "bank_secured", "bank_mortgage"];
        assert_eq!(lenders("2026-02-02", "2026-03-02"), banks);
        assert_eq!(lenders("2026-02-02", "2026-03-19"), banks); // the 45th day
        assert_eq!(lenders("2026-02-02", "2026-03-20"), [&banks[..], &["microfinance"]].concat());
        let terms = LoanTerms::new(Money::TIYN, Rate::ZERO, "2026-02-02".parse().unwrap(), 12);
        let rate = Loan::new(terms).unwrap().schedule().unwrap().effective_rate().unwrap();
        let is_checked = |days| {
            let check =
                GesvCaps::kazakhstan().check(CappedLender::Microfinance, "2026-02-02".parse().unwrap(), days, rate);
            check.map(|check| check.is_within)
        };
        assert_eq!((is_checked(45), is_checked(46)), (None, Some(true)));
    }

    #[test]
    fn a_bad_file_is_refused() {
        let row = "[[cap]]\nlender = \"shop\"\nfrom = 2026-01-05\nsource = \"\"\nconfidence = \"high\"\n";
        assert!(GesvCaps::parse(row).unwrap_err().to_string().ends_with("\"shop\" is no lender"));
        assert!(GesvCaps::parse(&row.replace("from", "since")).is_err());
        let row = row.replace("shop", "microfinance");
        assert!(GesvCaps::parse(&row).is_ok());
        let error = GesvCaps::parse(&row.replace("high", "sure")).unwrap_err();
        assert!(error.to_string().ends_with("\"sure\" is no confidence"));
    }
}
