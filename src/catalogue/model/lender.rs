//! Lenders: how each counts days. No lender has published it, so it is practice, and a contract may deviate.

use std::borrow::Cow;

use crate::balance_column::BalanceColumn;
use crate::day_count::DayCount;
use crate::error::{Code, Refusal};
use crate::id::id;
use crate::indicator::{Confidence, SourceId};
use crate::language::{Lang, Localize, LocalizedText};
use crate::word::{ContractWord, contract_words};

id! {
    /// The id of a lender, like `halyk`.
    LenderId
}

contract_words! {
    /// Who lends where a programme does not do it itself.
    #[non_exhaustive]
    pub enum LenderKind {
        /// A bank.
        Bank = "bank",
        /// A leasing company.
        LeasingCompany = "leasing_company",
        /// A microfinance organisation.
        Mfo = "mfo",
    }
}

/// A bank or a leasing company, and how it computes, as far as its practice is known.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::catalogue::{Catalogue, DayCountPractice};
/// use nesie::{day_count::DayCount, loan::BalanceColumn};
/// let catalogue = Catalogue::builtin()?;
/// let lender = catalogue.lender("bcc")?;
/// assert_eq!(lender.day_count, DayCountPractice::Known(DayCount::Act365));
/// assert_eq!(lender.balance, BalanceColumn::AfterPayment);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lender {
    /// The id.
    pub id: LenderId,
    /// What it is.
    pub kind: LenderKind,
    /// The name.
    pub name: LocalizedText,
    /// How it counts days.
    pub day_count: DayCountPractice,
    /// Which balance its schedules for subsidy agreements show.
    pub balance: BalanceColumn,
    /// Where it was seen. Its date is that of the practice.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// How a lender counts days.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DayCountPractice {
    /// By one of the known counts.
    Known(DayCount),
    /// In a way that cannot be computed from what is known of it, in words.
    Unknown(LocalizedText),
}

/// Why a loan cannot be computed by the practice of a lender.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum LenderError {
    /// There is no lender of that id.
    Unknown {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The lender counts days in a way that cannot be computed.
    NoDayCount {
        /// The lender.
        id: LenderId,
        /// What is known of it.
        gap: LocalizedText,
    },
    /// Something else is given than the lender does.
    Against {
        /// The lender.
        id: LenderId,
        /// The field: "day_count" or "balance".
        field: &'static str,
        /// What is given.
        given: &'static str,
        /// What the lender does.
        practice: &'static str,
    },
}

impl Refusal for LenderError {
    fn code(&self) -> Code {
        match self {
            LenderError::Unknown { .. } => Code::UnknownLender,
            LenderError::NoDayCount { .. } => Code::NoDayCount,
            LenderError::Against { .. } => Code::AgainstTheLender,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            LenderError::Unknown { .. } | LenderError::NoDayCount { .. } => "lender".into(),
            LenderError::Against { field, .. } => (*field).into(),
        }
    }
}

impl Lender {
    /// The day count of its loans. `given` is that of the contract, where it is known.
    ///
    /// # Errors
    /// [`LenderError`] if another is given than the lender's, or none where the lender's cannot be computed.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use nesie::error::{Code, Refusal};
    /// use nesie::{catalogue::Catalogue, day_count::DayCount};
    /// let catalogue = Catalogue::builtin()?;
    /// let halyk = catalogue.lender("halyk")?;
    /// assert_eq!(halyk.day_count_of(None)?, DayCount::Act360);
    /// let error = halyk.day_count_of(Some(DayCount::Act365)).unwrap_err();
    /// assert_eq!((error.field().as_ref(), error.code()), ("day_count", Code::AgainstTheLender));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn day_count_of(&self, given: Option<DayCount>) -> Result<DayCount, LenderError> {
        match (&self.day_count, given) {
            (DayCountPractice::Known(known), given) => self.unless_other("day_count", *known, given),
            (DayCountPractice::Unknown(_), Some(given)) => Ok(given),
            (DayCountPractice::Unknown(gap), None) => {
                Err(LenderError::NoDayCount { id: self.id.clone(), gap: gap.clone() })
            }
        }
    }

    /// The balance that its schedules for subsidy agreements show. `given` is what is asked for, if anything is.
    ///
    /// # Errors
    /// [`LenderError`] if another is given than the lender's.
    pub fn balance_of(&self, given: Option<BalanceColumn>) -> Result<BalanceColumn, LenderError> {
        self.unless_other("balance", self.balance, given)
    }

    fn unless_other<T: ContractWord>(
        &self,
        field: &'static str,
        practice: T,
        given: Option<T>,
    ) -> Result<T, LenderError> {
        match given.filter(|given| *given != practice) {
            None => Ok(practice),
            Some(given) => {
                let (given, practice) = (given.word(), practice.word());
                Err(LenderError::Against { id: self.id.clone(), field, given, practice })
            }
        }
    }
}
