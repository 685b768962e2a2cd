//! What a repayment is planned to be.

use crate::rate::Rate;

/// The plan of repayment, in tiyn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Repayment {
    /// What the interest leaves of a level payment.
    Level(i64),
    /// An equal share.
    Share(SharePlan),
    /// All at the end.
    AtEnd,
    /// As the terms list it, in proportion to what is left to repay: `left / listed`.
    Listed { left: i64, listed: i64 },
}

/// A level payment, and what it was planned for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LevelPlan {
    pub(super) level_tiyn: i64,
    pub(super) balance_tiyn: i64,
    /// What the payments are to leave.
    pub(super) balloon_tiyn: i64,
    pub(super) rate: Rate,
    pub(super) rows: u32,
    /// The position of the first of these rows.
    pub(super) position: usize,
}

/// An equal share, and what it was planned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SharePlan {
    pub(super) share_tiyn: i64,
    /// What is shared out: the balance without what the shares are to leave.
    pub(super) balance_tiyn: i64,
    pub(super) rows: u32,
}
