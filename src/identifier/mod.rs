//! Identifiers of the state: БИН and ИИН, ОКЭД activities, КАТО places.

mod business_id;
mod classifier;
mod places;

use crate::language::{Lang, Localize};

pub use business_id::{BusinessId, IdMeaning, Owner, Unit};
pub use classifier::{Kato, Oked};
pub use places::Region;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum IdentifierError {
    /// A БИН or ИИН has twelve digits.
    NotTwelveDigits(String),
    /// The last digit does not fit the others: one digit is wrong, or two are swapped.
    CheckDigit(String),
    /// The first digits are neither the month and type of a БИН nor the date and century of an ИИН.
    Parts(String),
    /// An ОКЭД code is `NN`, `NN.N`, `NN.NN` or `NN.NN.N`.
    Oked(String),
    /// A КАТО code has nine digits.
    Kato(String),
    /// What a person types for a place is a КАТО code or the name of a region.
    Place(String),
}
