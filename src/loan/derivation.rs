//! How an amount of a schedule was made.

use serde::{Deserialize, Serialize};

use super::amortizer::Amortizer;
use super::amount::money;
use super::error::LoanError;
use super::piece::{Piece, accrued};
use super::plan::{LevelPlan, Repayment, SharePlan};
use super::schedule::Row;
use super::vocabulary::{LevelPayment, Residual};
use super::{Loan, Schedule};
use crate::money::{Money, Rounding};
use crate::rate::Rate;
use crate::word::{ContractWord, contract_words};

contract_words! {
    /// What an amount is.
    #[non_exhaustive]
    pub enum Quantity {
        /// The principal owed before a payment.
        Opening = "opening",
        /// The interest of a row, or of all.
        Interest = "interest",
        /// The principal of a row, or of all.
        Principal = "principal",
        /// The fees of a row, or of all.
        Fees = "fees",
        /// The payment of a row, or of all.
        Payment = "payment",
        /// The principal owed after a payment.
        Closing = "closing",
        /// What the state pays of the interest.
        StateInterest = "state_interest",
        /// What the borrower pays of the interest.
        BorrowerInterest = "borrower_interest",
        /// What the borrower pays.
        BorrowerPayment = "borrower_payment",
        /// The level payment of an annuity.
        LevelPayment = "level_payment",
        /// The principal that the plan of repayment has for a row.
        PlannedPrincipal = "planned_principal",
        /// All that is owed.
        Balance = "balance",
        /// Interest that accrued in the row.
        AccruedInterest = "accrued_interest",
        /// Interest of a grace that is paid in the row.
        DeferredInterest = "deferred_interest",
        /// Interest of a grace that is added to the balance.
        CapitalisedInterest = "capitalised_interest",
        /// Interest that accrued in the row and is left for later.
        PostponedInterest = "postponed_interest",
        /// What the pieces of the state's interest come to above the interest of the row.
        AboveInterest = "above_interest",
        /// Interest that a prepayment has paid, and the row's payment does not.
        SettledInterest = "settled_interest",
        /// Interest of an odd first period that comes on top of the payment.
        OnTopInterest = "on_top_interest",
        /// Principal paid ahead within the row.
        Prepaid = "prepaid",
        /// Tranches disbursed within the row.
        Tranches = "tranches",
        /// Fees that each payment has, the same every time.
        PaymentFees = "payment_fees",
        /// Fees of the first day.
        UpfrontFees = "upfront_fees",
        /// The sum over all rows.
        SumOfRows = "sum_of_rows",
    }
}

/// A part of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Part {
    /// Interest of a time: balance x rate x days / basis, rounded once.
    Accrual {
        /// The balance.
        balance: Money,
        /// The rate, percent a year.
        rate: Rate,
        /// Days, or days scaled to the common basis of two years.
        days: u64,
        /// The days of a year.
        basis: u64,
        /// The interest.
        amount: Money,
    },
    /// An amount that is added.
    Plus {
        /// What it is.
        of: Quantity,
        /// The amount.
        amount: Money,
    },
    /// An amount that is taken away.
    Minus {
        /// What it is.
        of: Quantity,
        /// The amount.
        amount: Money,
    },
    /// An equal share of a balance.
    Share {
        /// The balance.
        balance: Money,
        /// The rows that repay it.
        rows: u32,
        /// The share, rounded.
        amount: Money,
    },
    /// The level payment that repays a balance.
    Level {
        /// The balance.
        balance: Money,
        /// The rate, percent a year.
        rate: Rate,
        /// The rows that repay it.
        rows: u32,
        /// Months from one payment to the next; 0 where weeks are counted.
        months: u32,
        /// Weeks from one payment to the next, where they are counted.
        #[serde(default, skip_serializing_if = "is_zero")]
        weeks: u32,
        /// What the payments are to leave, if anything.
        #[serde(default, skip_serializing_if = "is_nothing")]
        balloon: Money,
        /// What the payment is rounded up to a multiple of, if not the tiyn.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<Money>,
        /// How it is found.
        policy: LevelPayment,
        /// Whether it may have been moved so that the last payment is near it.
        is_smoothed: bool,
    },
}

/// How an amount was made. As text through [`Localize`](crate::language::Localize), as JSON with the text in all languages
/// through [`DerivationAnswer`](crate::answer::DerivationAnswer).
///
/// ```
/// use nesie::language::{Lang, Localize};
/// use nesie::loan::{Loan, LoanTerms};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("10000000")?, Rate::parse("10")?, "2026-01-15".parse()?, 12);
/// let derivation = Loan::new(terms)?.derive("rows.1.interest")?;
/// assert_eq!(
///     derivation.localize(Lang::En).replace('\u{a0}', " "),
///     "interest 83 333.33 = 10 000 000.00 x 10 % x 30/360, rounded half up to the tiyn"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Derivation {
    /// The path that was asked for.
    pub path: String,
    /// What the amount is.
    pub of: Quantity,
    /// The amount.
    pub amount: Money,
    /// What it is made of; nothing if the amount is nothing by plan.
    pub parts: Vec<Part>,
    /// How half a tiyn was rounded.
    pub rounding: Rounding,
}

/// What an amount is, the amount and its parts.
type Made = (Quantity, Money, Vec<Part>);

impl Loan {
    /// How an amount of the answer was made. `path` is `level_payment`, `rows.N.` or `totals.` and a
    /// field of the answer, rows counted from 1.
    ///
    /// # Errors
    /// [`LoanError::NoDerivation`] of another path or a row that there is not, and those of [`Loan::schedule`].
    pub fn derive(&self, path: &str) -> Result<Derivation, LoanError> {
        let unknown = || LoanError::NoDerivation { path: crate::language::shown(path) };
        let schedule = self.schedule()?;
        let field = |word: &str| {
            let listed = Quantity::WORDS.iter().find(|(known, _)| *known == word);
            listed.map(|(_, of)| *of).ok_or_else(unknown)
        };
        let (of, amount, parts) = match path.split('.').collect::<Vec<_>>().as_slice() {
            ["level_payment"] => self.derive_level(&schedule).ok_or_else(unknown)?,
            ["totals", word] => self.derive_total(field(word)?, &schedule).ok_or_else(unknown)?,
            ["rows", n, word] => {
                let n: usize = n.parse().map_err(|_| unknown())?;
                let position = n.checked_sub(1).filter(|row| *row < schedule.rows.len()).ok_or_else(unknown)?;
                self.derive_field(field(word)?, position)?.ok_or_else(unknown)?
            }
            _ => return Err(unknown()),
        };
        Ok(Derivation { path: path.to_owned(), of, amount, parts, rounding: self.terms.rounding })
    }

    fn derive_level(&self, schedule: &Schedule) -> Option<Made> {
        let amount = schedule.level_payment?;
        let LevelPlan { balance_tiyn, balloon_tiyn, rate, rows, .. } = schedule.first_level?;
        let part = Part::Level {
            balance: Money::from_tiyn(balance_tiyn).ok()?,
            rate,
            rows,
            months: self.terms.every.months(),
            weeks: self.terms.every.weeks(),
            balloon: Money::from_tiyn(balloon_tiyn).ok()?,
            step: Some(self.terms.payment_step).filter(|step| *step != Money::TIYN),
            policy: self.terms.level_payment,
            is_smoothed: self.terms.residual == Residual::Smooth,
        };
        Some((Quantity::LevelPayment, amount, vec![part]))
    }

    /// `None` if there is no such total.
    fn derive_total(&self, of: Quantity, schedule: &Schedule) -> Option<Made> {
        let totals = schedule.totals;
        let (amount, has_upfront) = match of {
            Quantity::Interest => (totals.interest, false),
            Quantity::Principal => (totals.principal, false),
            Quantity::StateInterest => (totals.state_interest, false),
            Quantity::Fees => (totals.fees, true),
            Quantity::Payment => (totals.payment, true),
            Quantity::BorrowerPayment => (totals.borrower_payment, true),
            _ => return None,
        };
        let upfront = if has_upfront { Money::from_tiyn(self.fees.upfront.tiyn).ok()? } else { Money::ZERO };
        let rows = amount.checked_sub(upfront)?;
        Some((of, amount, plus(&[(Quantity::SumOfRows, rows), (Quantity::UpfrontFees, upfront)])))
    }

    /// A field of the row at a position that there is; `None` if rows have no such field.
    fn derive_field(&self, of: Quantity, position: usize) -> Result<Option<Made>, LoanError> {
        let mut amortizer = Amortizer::new(self);
        for (earlier, span) in self.spans.iter().enumerate().take(position) {
            amortizer.row(earlier, span)?;
        }
        let Some(span) = self.spans.get(position) else { return Err(LoanError::TooLarge) };
        let undrawn = amortizer.undrawn_tiyn;
        let row = amortizer.row(position, span)?;
        let tranches = money(undrawn.saturating_sub(amortizer.undrawn_tiyn))?;
        let (amount, parts) = match of {
            Quantity::Opening => (row.opening, plus(&[(Quantity::Balance, row.opening)])),
            Quantity::Interest => (row.interest, interest_parts(&row, &amortizer.pieces)?),
            Quantity::Principal => (row.principal, principal_parts(&row, &amortizer, position)?),
            Quantity::Fees => (row.fees, self.fee_parts(&row, &amortizer.pieces)?),
            Quantity::Payment => (
                row.payment,
                plus(&[
                    (Quantity::Interest, row.interest),
                    (Quantity::Principal, row.principal),
                    (Quantity::Fees, row.fees),
                ]),
            ),
            Quantity::Closing => (row.closing, closing_parts(&row, tranches)),
            Quantity::StateInterest => (row.state_interest, state_parts(&row, &amortizer.state_pieces)?),
            Quantity::BorrowerInterest => {
                (row.borrower_interest, without_state(Quantity::Interest, row.interest, &row))
            }
            Quantity::BorrowerPayment => (row.borrower_payment, without_state(Quantity::Payment, row.payment, &row)),
            _ => return Ok(None),
        };
        Ok(Some((of, amount, parts)))
    }
}

impl Loan {
    /// The yearly fees of each piece of the row, and those of each payment.
    fn fee_parts(&self, row: &Row, pieces: &[Piece]) -> Result<Vec<Part>, LoanError> {
        let yearly: Vec<Piece> = pieces.iter().flat_map(|piece| self.fees.pieces(*piece, &self.terms)).collect();
        let mut parts = accruals(&yearly)?;
        let rest = row.fees.saturating_sub(money(accrued(&yearly))?);
        if !rest.is_zero() {
            parts.push(Part::Plus { of: Quantity::PaymentFees, amount: rest });
        }
        Ok(parts)
    }
}

/// The amounts that are something, or the first if none is.
fn plus(amounts: &[(Quantity, Money)]) -> Vec<Part> {
    let part = |&(of, amount): &(Quantity, Money)| Part::Plus { of, amount };
    let parts: Vec<Part> = amounts.iter().filter(|(_, amount)| !amount.is_zero()).map(part).collect();
    if parts.is_empty() { amounts.iter().take(1).map(part).collect() } else { parts }
}

fn without_state(of: Quantity, amount: Money, row: &Row) -> Vec<Part> {
    let state = Part::Minus { of: Quantity::StateInterest, amount: row.state_interest };
    vec![Part::Plus { of, amount }, state]
}

fn accruals(pieces: &[Piece]) -> Result<Vec<Part>, LoanError> {
    let part = |piece: &Piece| {
        Ok(Part::Accrual {
            balance: money(piece.balance_tiyn)?,
            rate: piece.rate,
            days: piece.fraction.days,
            basis: piece.fraction.basis,
            amount: money(piece.interest_tiyn)?,
        })
    };
    pieces.iter().map(part).collect()
}

fn state_parts(row: &Row, pieces: &[Piece]) -> Result<Vec<Part>, LoanError> {
    let mut parts = accruals(pieces)?;
    let excess = money(accrued(pieces))?.saturating_sub(row.state_interest);
    if !excess.is_zero() {
        parts.push(Part::Minus { of: Quantity::AboveInterest, amount: excess });
    }
    Ok(parts)
}

pub(super) fn interest_parts(row: &Row, pieces: &[Piece]) -> Result<Vec<Part>, LoanError> {
    let mut parts = accruals(pieces)?;
    let accrued = money(accrued(pieces))?;
    if let Some(deferred) = row.interest.checked_sub(accrued).filter(|deferred| !deferred.is_zero()) {
        parts.push(Part::Plus { of: Quantity::DeferredInterest, amount: deferred });
    }
    if let Some(postponed) = accrued.checked_sub(row.interest).filter(|postponed| !postponed.is_zero()) {
        parts.push(Part::Minus { of: Quantity::PostponedInterest, amount: postponed });
    }
    Ok(parts)
}

/// The principal as planned, where that is what is repaid; else it is what is left of the balance.
pub(super) fn principal_parts(row: &Row, amortizer: &Amortizer<'_>, position: usize) -> Result<Vec<Part>, LoanError> {
    let repaid = row.principal.saturating_sub(row.prepaid);
    let accrued = accrued(&amortizer.pieces);
    let [settled, on_top] = amortizer.not_planned_for;
    let planned_for = accrued.saturating_sub(settled).saturating_sub(on_top).max(0);
    let is_as_planned = amortizer.planned(position, planned_for) == repaid.tiyn();
    let mut parts = match amortizer.repayment {
        _ if repaid.is_zero() => Vec::new(),
        Repayment::Level(level) if is_as_planned => {
            let mut parts = vec![
                Part::Plus { of: Quantity::LevelPayment, amount: money(level)? },
                Part::Minus { of: Quantity::AccruedInterest, amount: money(accrued)? },
            ];
            for (of, tiyn) in [(Quantity::SettledInterest, settled), (Quantity::OnTopInterest, on_top)] {
                if tiyn > 0 {
                    parts.push(Part::Plus { of, amount: money(tiyn)? });
                }
            }
            parts
        }
        Repayment::Share(SharePlan { balance_tiyn, rows, .. }) if is_as_planned => {
            vec![Part::Share { balance: money(balance_tiyn)?, rows, amount: repaid }]
        }
        Repayment::Listed { .. } if is_as_planned => {
            vec![Part::Plus { of: Quantity::PlannedPrincipal, amount: repaid }]
        }
        _ => vec![Part::Plus { of: Quantity::Balance, amount: repaid }],
    };
    if !row.prepaid.is_zero() {
        parts.push(Part::Plus { of: Quantity::Prepaid, amount: row.prepaid });
    }
    Ok(parts)
}

pub(super) fn closing_parts(row: &Row, tranches: Money) -> Vec<Part> {
    let mut parts = plus(&[(Quantity::Opening, row.opening), (Quantity::Tranches, tranches)]);
    let kept = row.opening.checked_add(tranches).and_then(|owed| owed.checked_sub(row.principal));
    let capitalised = row.closing.saturating_sub(kept.unwrap_or(row.closing));
    if !capitalised.is_zero() {
        parts.push(Part::Plus { of: Quantity::CapitalisedInterest, amount: capitalised });
    }
    parts.push(Part::Minus { of: Quantity::Principal, amount: row.principal });
    parts
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn is_nothing(amount: &Money) -> bool {
    amount.is_zero()
}
