//! The amounts of a schedule by the names that the answer and a derivation give them.

use nesie::loan::{Derivation, Part, Row, Totals};
use nesie::money::Money;

pub(crate) fn of_row(row: &Row) -> [(&'static str, Money); 9] {
    [
        ("opening", row.opening),
        ("interest", row.interest),
        ("principal", row.principal),
        ("fees", row.fees),
        ("payment", row.payment),
        ("closing", row.closing),
        ("state_interest", row.state_interest),
        ("borrower_interest", row.borrower_interest),
        ("borrower_payment", row.borrower_payment),
    ]
}

pub(crate) fn of_totals(totals: &Totals) -> [(&'static str, Money); 6] {
    [
        ("interest", totals.interest),
        ("principal", totals.principal),
        ("fees", totals.fees),
        ("payment", totals.payment),
        ("state_interest", totals.state_interest),
        ("borrower_payment", totals.borrower_payment),
    ]
}

/// What the parts of a derivation come to, in tiyn.
pub(crate) fn sum_of_parts(derivation: &Derivation) -> i64 {
    let amount = |part: &Part| match part {
        Part::Accrual { amount, .. } | Part::Share { amount, .. } | Part::Plus { amount, .. } => amount.tiyn(),
        Part::Minus { amount, .. } => -amount.tiyn(),
        _ => 0,
    };
    derivation.parts.iter().map(amount).sum()
}
