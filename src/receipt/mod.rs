//! The receipt of an answer: what it takes to make the answer again.
//!
//! An answer in JSON carries the versions of nesie and of the contract, the catalogue's hash, the decision
//! date, what was asked for, and the hash of the input. The same input and catalogue then give the same
//! answer, byte for byte, and [`verify()`] says what differs if they do not.

mod verify;

use serde::Serialize;

use crate::advice::contract::QuoteAnswer;
use crate::advice::{Advice, QuoteOptions};
use crate::application::{Application, ApplicationInput};
use crate::catalogue::{Catalogue, Lender, Stamp};
use crate::date::Date;
use crate::digest::sha256;
use crate::input::json::CONTRACT;
use crate::loan::contract::ScheduleAnswer;
use crate::loan::{Loan, LoanError};

pub use verify::{Difference, Verification, VerificationAnswer, VerifyError, verify};

/// What it takes to make an answer again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Receipt<'a> {
    /// The version of nesie.
    pub nesie: &'static str,
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// The catalogue; a schedule has none, unless it takes the day count of a lender.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<Stamp<'a>>,
    /// The decision date; a schedule has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// What was asked for besides the input; a schedule is asked for nothing more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<OptionsWithRows>,
    /// The lender whose day count a schedule takes where the input gives none, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lender: Option<&'a str>,
    /// The SHA-256 of the input as it was understood: its JSON without blanks, all fields in the order of the
    /// contract, `null` where nothing is known. How the input was written down makes no difference.
    pub input_sha256: String,
}

/// What a quote was asked for besides the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OptionsWithRows {
    /// What was asked of the advice.
    #[serde(flatten)]
    pub asked: QuoteOptions,
    /// With the rows of the schedules.
    pub rows: bool,
}

/// An answer with its receipt.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Receipted<'a, T> {
    /// The answer.
    #[serde(flatten)]
    pub answer: T,
    /// Its receipt.
    pub receipt: Receipt<'a>,
}

/// The answer of `nesie quote`, with its receipt. `asked` is what the advice was asked for.
///
/// # Errors
/// [`LoanError`] if an offer has no effective rate within the solver's limits.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::{QuoteOptions, advise};
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::DecisionDate;
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let advice = advise(&application, &catalogue, DecisionDate("2026-11-22".parse()?), &QuoteOptions::default())?;
/// let answer = serde_json::to_value(nesie::receipt::quote(&application, &advice, &QuoteOptions::default(), false)?)?;
/// assert_eq!(answer["receipt"]["as_of"], "2026-11-22");
/// assert_eq!(answer["receipt"]["catalogue"]["sha256"], catalogue.sha256());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn quote<'a>(
    application: &Application,
    advice: &'a Advice<'a>,
    asked: &QuoteOptions,
    with_rows: bool,
) -> Result<Receipted<'a, QuoteAnswer<'a>>, LoanError> {
    let receipt = Receipt {
        nesie: env!("CARGO_PKG_VERSION"),
        contract: CONTRACT,
        catalogue: Some(advice.catalogue.stamp()),
        as_of: Some(advice.on.0),
        asked: Some(OptionsWithRows { asked: asked.clone(), rows: with_rows }),
        lender: None,
        input_sha256: hash_of(&ApplicationInput { contract: CONTRACT, application }),
    };
    Ok(Receipted { answer: QuoteAnswer::new(advice, with_rows)?, receipt })
}

/// The answer of `nesie schedule`, with its receipt.
///
/// # Errors
/// As of [`ScheduleAnswer::new`].
pub fn schedule(loan: &Loan) -> Result<Receipted<'_, ScheduleAnswer<'_>>, LoanError> {
    schedule_receipted(loan, None)
}

/// [`schedule()`] of a loan whose day count may be that of a lender of a catalogue: the receipt names both.
///
/// # Errors
/// As of [`schedule()`].
pub fn schedule_by_lender<'a>(
    loan: &'a Loan,
    lender: &'a Lender,
    catalogue: &'a Catalogue,
) -> Result<Receipted<'a, ScheduleAnswer<'a>>, LoanError> {
    schedule_receipted(loan, Some((lender, catalogue)))
}

fn schedule_receipted<'a>(
    loan: &'a Loan,
    lender: Option<(&'a Lender, &'a Catalogue)>,
) -> Result<Receipted<'a, ScheduleAnswer<'a>>, LoanError> {
    let answer = ScheduleAnswer::new(loan)?;
    let receipt = Receipt {
        nesie: env!("CARGO_PKG_VERSION"),
        contract: CONTRACT,
        catalogue: lender.map(|(_, catalogue)| catalogue.stamp()),
        as_of: None,
        asked: None,
        lender: lender.map(|(lender, _)| lender.id.as_str()),
        input_sha256: hash_of(&answer.loan),
    };
    Ok(Receipted { answer, receipt })
}

fn hash_of(input: &impl Serialize) -> String {
    // Texts, numbers and lists can always be written.
    sha256([serde_json::to_vec(input).unwrap_or_default()])
}
