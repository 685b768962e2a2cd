//! Times within a row over which nothing changes.

use crate::date::Date;
use crate::day_count::YearFraction;
use crate::rate::Rate;

/// A time within a row over which neither the balance nor the rate changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    /// The day on which it begins.
    pub(super) from: Date,
    /// The day on which it ends.
    pub(super) to: Date,
    pub(super) balance_tiyn: i64,
    pub(super) rate: Rate,
    pub(super) fraction: YearFraction,
    pub(super) interest_tiyn: i64,
}

/// The interest of some pieces.
pub(super) fn accrued(pieces: &[Piece]) -> i64 {
    pieces.iter().fold(0, |sum, piece| sum.saturating_add(piece.interest_tiyn))
}
