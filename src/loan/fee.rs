//! A fee of a loan: what is charged, and when.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::money::Money;
use crate::rate::Rate;
use crate::word::contract_words;

/// A fee of the loan. Penalties are no fees: they never enter a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// What the contract calls it, 1 to 100 characters.
    pub name: String,
    /// What is charged and when.
    pub kind: FeeKind,
    /// Whether it counts for the effective rate (ГЭСВ).
    pub in_gesv: bool,
}

impl Fee {
    /// What a lender takes for arranging a loan: percent of it, withheld from the disbursement, and counted for the
    /// effective rate.
    #[must_use]
    pub fn arrangement(percent: Rate) -> Fee {
        Fee { name: "arrangement".into(), kind: FeeKind::UpfrontPercent { percent, withheld: true }, in_gesv: true }
    }
}

/// What a fee is and when it is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FeeKind {
    /// A percentage of the principal, on the day of the disbursement.
    UpfrontPercent {
        /// Percent of the principal.
        percent: Rate,
        /// Whether it is kept back from the (first) disbursement instead of paid apart.
        withheld: bool,
    },
    /// An amount, on the day of the disbursement.
    UpfrontAmount {
        /// The amount.
        amount: Money,
        /// Whether it is kept back from the (first) disbursement instead of paid apart.
        withheld: bool,
    },
    /// A yearly percentage of the balance, computed like interest and paid with each instalment.
    YearlyPercent {
        /// Percent a year.
        rate: Rate,
    },
    /// A yearly percentage of a guarantee that falls in step with the balance, computed like interest
    /// and paid with each instalment. The guarantee of a row is rounded to the tiyn first.
    YearlyPercentOfGuarantee {
        /// Percent a year.
        rate: Rate,
        /// The guarantee while the whole principal is owed.
        guarantee: Money,
    },
    /// The same amount with each instalment.
    PerPayment {
        /// The amount.
        amount: Money,
    },
}

contract_words! {
    /// What a fee is and when it is paid.
    #[cfg_attr(feature = "schema", schemars(rename = "FeeKind"))]
    pub(crate) enum FeeWord {
        /// Percent of the principal, on the day of the disbursement.
        UpfrontPercent = "upfront_percent",
        /// An amount, on the day of the disbursement.
        UpfrontAmount = "upfront_amount",
        /// Percent a year of the balance, with each instalment.
        YearlyPercent = "yearly_percent",
        /// Percent a year of a guarantee that falls in step with the balance, with each instalment.
        YearlyPercentOfGuarantee = "yearly_percent_of_guarantee",
        /// The same amount with each instalment.
        PerPayment = "per_payment",
    }
}

impl FeeKind {
    const fn word(self) -> FeeWord {
        match self {
            FeeKind::UpfrontPercent { .. } => FeeWord::UpfrontPercent,
            FeeKind::UpfrontAmount { .. } => FeeWord::UpfrontAmount,
            FeeKind::YearlyPercent { .. } => FeeWord::YearlyPercent,
            FeeKind::YearlyPercentOfGuarantee { .. } => FeeWord::YearlyPercentOfGuarantee,
            FeeKind::PerPayment { .. } => FeeWord::PerPayment,
        }
    }
}

impl Serialize for Fee {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("kind", &self.kind.word())?;
        match self.kind {
            FeeKind::UpfrontPercent { percent, withheld } => {
                map.serialize_entry("value", &percent)?;
                map.serialize_entry("withheld", &withheld)?;
            }
            FeeKind::UpfrontAmount { amount, withheld } => {
                map.serialize_entry("value", &amount)?;
                map.serialize_entry("withheld", &withheld)?;
            }
            FeeKind::YearlyPercent { rate } => map.serialize_entry("value", &rate)?,
            FeeKind::YearlyPercentOfGuarantee { rate, guarantee } => {
                map.serialize_entry("value", &rate)?;
                map.serialize_entry("guarantee", &guarantee)?;
            }
            FeeKind::PerPayment { amount } => map.serialize_entry("value", &amount)?,
        }
        map.serialize_entry("in_gesv", &self.in_gesv)?;
        map.end()
    }
}
