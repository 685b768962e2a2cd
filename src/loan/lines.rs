//! The rows of a schedule, cut where the principal changes inside them.

use super::amortizer::{Amortizer, Moved};
use super::amount::money;
use super::piece::Piece;
use super::{Loan, LoanError, Row};
use crate::date::Date;
use crate::money::Money;

/// A row, or a part of one over which the principal did not change: what can be recomputed from a balance and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Its last day, to which interest accrues.
    pub(super) to: Date,
    /// The balance on which its interest accrues.
    pub(super) opening: Money,
    /// The principal repaid on its last day, ahead of time or with the row's payment.
    pub(super) repaid: Money,
    /// The part of that which is ahead of time.
    pub(super) prepaid: Money,
    /// The interest paid with that.
    pub(super) settled: Money,
    /// The tranches of its last day.
    pub(super) drawn: Money,
    /// The interest that is added to the principal on its last day.
    pub(super) capitalised: Money,
    /// The principal owed after its last day.
    pub(super) closing: Money,
    /// The interest that accrues in it.
    pub(super) interest: Money,
    /// What the state pays of that.
    pub(super) state_interest: Money,
}

impl Loan {
    /// All rows, each with its lines: one, if no prepayment and no tranche falls inside it. The sums over a row's lines are its
    /// own, to the tiyn; where the state's pieces come to more than the interest, the row says how much it pays.
    ///
    /// # Errors
    /// The same as [`Loan::schedule`].
    pub(super) fn lines(&self) -> Result<Vec<(Row, Vec<Line>)>, LoanError> {
        let mut amortizer = Amortizer::new(self);
        let mut rows = Vec::new();
        for (position, span) in self.spans.iter().enumerate() {
            if position >= amortizer.end {
                break;
            }
            let moved_before = amortizer.moved.len();
            let row = amortizer.row(position, span)?;
            let moved = amortizer.moved.get(moved_before..).unwrap_or_default();
            rows.push((row, lines(&row, &amortizer, moved)?));
        }
        Ok(rows)
    }
}

/// The lines of a row, of which the amortizer holds the pieces.
fn lines(row: &Row, amortizer: &Amortizer<'_>, moved: &[Moved]) -> Result<Vec<Line>, LoanError> {
    let mut ends: Vec<Date> = moved.iter().map(|moved| moved.on).collect();
    ends.push(row.accrues_to);
    ends.dedup();
    let (mut pieces, mut state_pieces) = (amortizer.pieces.as_slice(), amortizer.state_pieces.as_slice());
    let (mut opening, mut unrepaid) = (row.opening, row.principal);
    let mut lines = Vec::with_capacity(ends.len());
    for to in ends {
        let [prepaid, settled, drawn] = moved_on(to, moved)?;
        let is_last = to == row.accrues_to;
        let repaid = if is_last { unrepaid } else { prepaid };
        unrepaid = unrepaid.saturating_sub(repaid);
        let left = opening.saturating_sub(repaid).checked_add(drawn).ok_or(LoanError::TooLarge)?;
        let closing = if is_last { row.closing } else { left };
        let capitalised = closing.saturating_sub(left);
        let interest = accrued_to(to, &mut pieces)?;
        let state_interest = accrued_to(to, &mut state_pieces)?.min(interest);
        lines.push(Line {
            to,
            opening,
            repaid,
            prepaid,
            settled,
            drawn,
            capitalised,
            closing,
            interest,
            state_interest,
        });
        opening = closing;
    }
    share_the_rest(&mut lines, row.state_interest);
    Ok(lines)
}

/// What is repaid ahead on a day, the interest paid with it, and what is disbursed.
fn moved_on(day: Date, moved: &[Moved]) -> Result<[Money; 3], LoanError> {
    let of_day = || moved.iter().filter(|moved| moved.on == day);
    let sum = |amount: fn(&Moved) -> i64| money(of_day().fold(0_i64, |sum, moved| sum.saturating_add(amount(moved))));
    Ok([sum(|moved| moved.prepaid_tiyn)?, sum(|moved| moved.settled_tiyn)?, sum(|moved| moved.drawn_tiyn)?])
}

/// The interest of the pieces that end not later than `day`, which are taken off.
fn accrued_to(day: Date, pieces: &mut &[Piece]) -> Result<Money, LoanError> {
    let mut sum: i64 = 0;
    while let Some((piece, rest)) = pieces.split_first().filter(|(piece, _)| piece.to <= day) {
        sum = sum.saturating_add(piece.interest_tiyn);
        *pieces = rest;
    }
    money(sum)
}

/// Gives the lines what is left of what the state pays in the row, none more than its interest.
fn share_the_rest(lines: &mut [Line], state_interest: Money) {
    let mut rest = lines.iter().fold(state_interest, |rest, line| rest.saturating_sub(line.state_interest));
    for line in lines {
        let more = line.interest.saturating_sub(line.state_interest).min(rest);
        line.state_interest = line.state_interest.checked_add(more).unwrap_or(line.state_interest);
        rest = rest.saturating_sub(more);
    }
}
