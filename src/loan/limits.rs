//! How large a loan may be. Every list and number of [`LoanTerms`](super::LoanTerms) has a limit
//! here, so that every sum of a schedule fits an `i64` and a hostile input costs little. `docs/limits.md` has them in one
//! table with the limits of everything else that is read.

use crate::money::Money;

/// The largest principal, in tiyn: [`Money::LARGEST_LOAN`], 10^12 tenge.
pub const MAX_PRINCIPAL_TIYN: i64 = Money::LARGEST_LOAN.tiyn();
/// The most instalments: fifty years of months.
pub const MAX_INSTALMENTS: u32 = 600;
/// The most months of a grace or a subsidy that are read: all that dates can span, 1900 to 2199. The term of the loan
/// limits them further.
pub const MAX_MONTHS: u32 = 3600;
/// The most fees of one loan.
pub const MAX_FEES: usize = 20;
/// The most characters of a fee's name.
pub const MAX_FEE_NAME_CHARS: usize = 100;
/// The most prepayments of one loan: one for each instalment.
pub const MAX_PREPAYMENTS: usize = 600;
/// The most prepayments of one loan that come again and again.
pub const MAX_RECURRING_PREPAYMENTS: usize = 20;
/// The most payment holidays of one loan.
pub const MAX_HOLIDAYS: usize = 20;
/// The most changes of the rate of one loan.
pub const MAX_RATE_CHANGES: usize = 120;
/// The most tranches of one loan.
pub const MAX_TRANCHES: usize = 120;
/// The most steps of a subsidised rate.
pub const MAX_SUBSIDY_STEPS: usize = 20;
