//! The effective rate of a loan beside its legal caps.

use serde::{Deserialize, Serialize};

use super::Loan;
use super::effective_rate::EffectiveRate;
use crate::date::Date;
use crate::gesv_cap::{CappedLender, GesvCaps};
use crate::indicator::Confidence;
use crate::rate::Rate;
use crate::word::ContractWord;

/// An effective rate beside the cap of its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CapCheck {
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
    pub source: String,
    /// How far that can be trusted.
    pub confidence: Confidence,
}

impl CapCheck {
    /// True if the rate is above the cap and the cap is one on loans to a business: a mortgage is none.
    #[must_use]
    pub fn is_above_for_business(&self) -> bool {
        !self.is_within && self.lender != CappedLender::BankMortgage
    }
}

impl GesvCaps {
    /// Holds the effective rate of a loan of so many days ([`Loan::term_days`]) against the cap of a day; `None` where that
    /// cap is not known, or not meant for a loan so short.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use nesie::loan::{CappedLender, Loan, LoanTerms};
    /// use nesie::{catalogue::Catalogue, money::Money, rate::Rate};
    /// let terms = LoanTerms::new(Money::parse("5000000")?, Rate::parse("32")?, "2026-02-02".parse()?, 36);
    /// let loan = Loan::new(terms)?;
    /// let rate = loan.schedule()?.effective_rate()?; // 37.2 %
    /// let catalogue = Catalogue::builtin()?;
    /// let (caps, days) = (catalogue.gesv_caps(), loan.term_days());
    /// let secured = caps.check(CappedLender::BankSecured, "2026-02-02".parse()?, days, rate).ok_or("no cap")?;
    /// assert_eq!((secured.cap.to_string(), secured.is_within), ("35".into(), false));
    /// let micro = caps.check(CappedLender::Microfinance, "2026-02-02".parse()?, days, rate).ok_or("no cap")?;
    /// assert!(micro.is_within);
    /// // What banks might charge at most in 2025 is not known here.
    /// assert_eq!(caps.check(CappedLender::BankSecured, "2025-02-02".parse()?, days, rate), None);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn check(&self, lender: CappedLender, day: Date, term_days: u32, rate: EffectiveRate) -> Option<CapCheck> {
        self.beside(lender, day, term_days, Some(rate))
    }

    /// Every cap of a day that is known beside a rate, or beside one that is above all that are looked for.
    pub(super) fn all_beside(
        &self,
        day: Date,
        term_days: u32,
        rate: Option<EffectiveRate>,
    ) -> impl Iterator<Item = CapCheck> {
        CappedLender::WORDS.iter().filter_map(move |(_, lender)| self.beside(*lender, day, term_days, rate))
    }

    fn beside(&self, lender: CappedLender, day: Date, term_days: u32, rate: Option<EffectiveRate>) -> Option<CapCheck> {
        let row = self.on(lender, day).filter(|row| term_days > row.not_up_to_days)?;
        let cap = row.percent?;
        Some(CapCheck {
            lender,
            cap,
            since: row.is_from_known.then_some(row.from),
            is_within: rate.is_some_and(|rate| rate.is_at_most(cap)),
            source: row.source.clone(),
            confidence: row.confidence,
        })
    }

    /// [`GesvCaps::check`] of a loan's rate on the day of its disbursement, for every kind of lender whose cap is known.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use nesie::loan::{CapCheck, Loan, LoanTerms};
    /// use nesie::{catalogue::Catalogue, money::Money, rate::Rate, word::ContractWord};
    /// let terms = LoanTerms::new(Money::parse("5000000")?, Rate::parse("32")?, "2026-02-02".parse()?, 36);
    /// let loan = Loan::new(terms)?;
    /// let rate = loan.schedule()?.effective_rate()?; // 37.2 %
    /// let catalogue = Catalogue::builtin()?;
    /// let too_dear: Vec<CapCheck> =
    ///     catalogue.gesv_caps().checks(&loan, rate).filter(|check| !check.is_within).collect();
    /// let words: Vec<_> = too_dear.iter().map(|check| check.lender.word()).collect();
    /// assert_eq!(words, ["bank_secured", "bank_mortgage"]);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn checks(&self, loan: &Loan, rate: EffectiveRate) -> impl Iterator<Item = CapCheck> {
        self.all_beside(loan.terms().disbursed_on, loan.term_days(), Some(rate))
    }
}
