//! The columns of a schedule on its sheet: which figures there are, what they are called and what they come to.

use nesie::language::Lang;
use nesie::loan::{Part, Quantity, Row, RowWorkings, Workings};
use nesie::money::Money;

use crate::text;

/// A figure of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figure {
    Opening,
    Accrued,
    PutOff,
    OfEarlier,
    Interest,
    BySchedule,
    Prepaid,
    Principal,
    Fees,
    Payment,
    Tranches,
    Capitalised,
    Closing,
    StateInterest,
    BorrowerInterest,
    BorrowerPayment,
}

/// All figures in the order of their columns.
const FIGURES: [Figure; 16] = [
    Figure::Opening,
    Figure::Accrued,
    Figure::PutOff,
    Figure::OfEarlier,
    Figure::Interest,
    Figure::BySchedule,
    Figure::Prepaid,
    Figure::Principal,
    Figure::Fees,
    Figure::Payment,
    Figure::Tranches,
    Figure::Capitalised,
    Figure::Closing,
    Figure::StateInterest,
    Figure::BorrowerInterest,
    Figure::BorrowerPayment,
];

/// Those that nesie's answer has too, and that are compared.
const COMPARED: [Figure; 8] = [
    Figure::Opening,
    Figure::Interest,
    Figure::Principal,
    Figure::Payment,
    Figure::Closing,
    Figure::StateInterest,
    Figure::BorrowerInterest,
    Figure::BorrowerPayment,
];

/// The columns of the schedule: the number and two dates, the figures that there are, the same by nesie, the difference.
pub(super) struct Columns {
    pub(super) made: Vec<(Figure, u16)>,
    pub(super) by_nesie: Vec<(Figure, u16)>,
    pub(super) difference: u16,
}

impl Columns {
    /// The columns of a loan: without those that have nothing in any row.
    pub(super) fn of(workings: &Workings) -> Self {
        let is_used = |figure: Figure| match figure {
            Figure::PutOff
            | Figure::OfEarlier
            | Figure::Prepaid
            | Figure::Fees
            | Figure::Tranches
            | Figure::Capitalised => has(workings, figure),
            // What the schedule repays apart from prepayments, which is all where there are none.
            Figure::BySchedule => has(workings, Figure::Prepaid),
            Figure::StateInterest | Figure::BorrowerInterest | Figure::BorrowerPayment => {
                has(workings, Figure::StateInterest)
            }
            _ => true,
        };
        let mut columns = 3..;
        let used = |figures: &'static [Figure]| figures.iter().copied().filter(|figure| is_used(*figure));
        let made = used(&FIGURES).zip(columns.by_ref()).collect();
        // A blank column between the two parts.
        let _ = columns.next();
        let by_nesie = used(&COMPARED).zip(columns.by_ref()).collect();
        let difference = columns.next().unwrap_or(u16::MAX);
        Columns { made, by_nesie, difference }
    }

    /// The column of a figure that is computed.
    pub(super) fn at(&self, figure: Figure) -> Option<u16> {
        self.made.iter().find(|(known, _)| *known == figure).map(|(_, column)| *column)
    }

    pub(super) const fn last(&self) -> u16 {
        self.difference
    }
}

fn has(workings: &Workings, figure: Figure) -> bool {
    workings.iter().any(|(row, made)| value(figure, row, made) != 0)
}

/// The amount of a part of this kind, in tiyn.
fn part(parts: &[Part], quantity: Quantity) -> i64 {
    let amount = parts.iter().find_map(|part| match part {
        Part::Plus { of, amount } | Part::Minus { of, amount } if *of == quantity => Some(*amount),
        _ => None,
    });
    amount.unwrap_or_default().tiyn()
}

/// A figure of a row as nesie has it, in tiyn.
pub(super) fn value(figure: Figure, row: &Row, made: &RowWorkings) -> i64 {
    let amount = match figure {
        Figure::Opening => row.opening,
        Figure::Accrued => Money::saturating_sum(made.accruals.iter().map(|accrued| accrued.amount)),
        Figure::PutOff => return part(&made.interest, Quantity::PostponedInterest),
        Figure::OfEarlier => return part(&made.interest, Quantity::DeferredInterest),
        Figure::Interest => row.interest,
        Figure::BySchedule => row.principal.saturating_sub(row.prepaid),
        Figure::Prepaid => row.prepaid,
        Figure::Principal => row.principal,
        Figure::Fees => row.fees,
        Figure::Payment => row.payment,
        Figure::Tranches => return part(&made.closing, Quantity::Tranches),
        Figure::Capitalised => return part(&made.closing, Quantity::CapitalisedInterest),
        Figure::Closing => row.closing,
        Figure::StateInterest => row.state_interest,
        Figure::BorrowerInterest => row.borrower_interest,
        Figure::BorrowerPayment => row.borrower_payment,
    };
    amount.tiyn()
}

pub(super) fn name(figure: Figure, lang: Lang) -> String {
    match figure {
        Figure::Opening => text::opening(lang),
        Figure::Accrued => text::accrued(lang),
        Figure::PutOff => text::put_off(lang),
        Figure::OfEarlier => text::of_earlier(lang),
        Figure::Interest => text::interest(lang),
        Figure::BySchedule => text::by_schedule(lang),
        Figure::Prepaid => text::prepaid(lang),
        Figure::Principal => text::principal(lang),
        Figure::Fees => text::fees(lang),
        Figure::Payment => text::payment(lang),
        Figure::Tranches => text::tranches(lang),
        Figure::Capitalised => text::capitalised(lang),
        Figure::Closing => text::closing(lang),
        Figure::StateInterest => text::state_interest(lang),
        Figure::BorrowerInterest => text::borrower_interest(lang),
        Figure::BorrowerPayment => text::borrower_payment(lang),
    }
}
