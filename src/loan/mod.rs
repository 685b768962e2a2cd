//! Money over time: what a loan costs, row by row, to the tiyn. It knows no programme and no lender.
//!
//! Fill in [`LoanTerms`], let [`Loan::new`] check them, and ask for the [`Schedule`]:
//!
//! ```
//! use nesie::loan::{Loan, LoanTerms};
//! use nesie::{day_count::DayCount, money::Money, rate::Rate};
//!
//! let mut terms = LoanTerms::new(Money::parse("10000000")?, Rate::parse("24")?, "2026-01-15".parse()?, 12);
//! terms.day_count = Some(DayCount::Act365);
//! let schedule = Loan::new(terms)?.schedule()?;
//!
//! assert_eq!(schedule.level_payment().map(|payment| payment.to_string()), Some("945595.97".into()));
//! let last = schedule.rows().last().ok_or("no rows")?;
//! assert_eq!(last.payment.to_string(), "938975.04");
//! assert_eq!(schedule.totals().interest.to_string(), "1340530.71");
//! assert_eq!(schedule.effective_rate()?.rounded(), "26.8");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Clauses
//!
//! Each clause is a field of the terms. The examples share this loan of four monthly shares:
//!
//! ```
//! # use nesie::loan::*;
//! # use nesie::{money::Money, rate::Rate};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut plain = LoanTerms::new(Money::parse("1200")?, Rate::parse("12")?, "2026-01-15".parse()?, 4);
//! plain.method = Method::EqualPrincipal;
//! let paid = |terms: &LoanTerms| -> Result<Vec<String>, LoanError> {
//!     Ok(Loan::new(terms.clone())?.schedule()?.rows().iter().map(|row| row.payment.to_string()).collect())
//! };
//! assert_eq!(paid(&plain)?, ["312.00", "309.00", "306.00", "303.00"]);
//!
//! // Quarterly. Or monthly on the last day, after a first row of 76 days.
//! let mut quarterly = plain.clone();
//! quarterly.every = PaymentFrequency::Quarter;
//! assert_eq!(paid(&quarterly)?, ["336.00", "327.00", "318.00", "309.00"]);
//! let mut month_ends = plain.clone();
//! month_ends.first_due_on = Some("2026-03-31".parse()?);
//! assert_eq!(paid(&month_ends)?, ["330.40", "309.00", "306.00", "303.00"]);
//!
//! // The other ways to repay: all at the end, as a list has it, or in level payments.
//! let mut bullet = plain.clone();
//! bullet.method = Method::Bullet;
//! assert_eq!(paid(&bullet)?, ["12.00", "12.00", "12.00", "1212.00"]);
//! let mut listed = plain.clone();
//! listed.method = Method::Custom;
//! listed.custom_principal = ["100", "200", "300", "600"].map(Money::parse).into_iter().collect::<Result<_, _>>()?;
//! assert_eq!(paid(&listed)?, ["112.00", "211.00", "309.00", "606.00"]);
//! let mut level = plain.clone();
//! (level.method, level.day_count) = (Method::Annuity, Some(nesie::day_count::DayCount::Act365));
//! assert_eq!(paid(&level)?, ["307.54", "307.54", "307.54", "307.11"]);
//! // The level payment by each row's own days; and the residual of the last row shared out over all.
//! level.level_payment = LevelPayment::ActualDays;
//! assert_eq!(paid(&level)?, ["307.43", "307.43", "307.43", "307.44"]);
//! (level.level_payment, level.residual) = (LevelPayment::Nominal, Residual::Smooth);
//! assert_eq!(paid(&level)?, ["307.43", "307.43", "307.43", "307.44"]);
//!
//! // Half a tiyn: up, or to the even one. A month of 2.50 bears 0.025.
//! let mut tiny = plain.clone();
//! (tiny.principal, tiny.method) = (Money::parse("2.50")?, Method::Bullet);
//! assert_eq!(paid(&tiny)?[0], "0.03");
//! tiny.rounding = nesie::money::Rounding::HalfEven;
//! assert_eq!(paid(&tiny)?[0], "0.02");
//!
//! // A grace of a month on principal and interest, the interest added to the balance, paid at once or spread.
//! let mut grace = plain.clone();
//! for (interest_treatment, payments) in [
//!     (InterestTreatment::Capitalise, ["0.00", "416.12", "412.08", "408.04"]),
//!     (InterestTreatment::Lump, ["0.00", "424.00", "408.00", "404.00"]),
//!     (InterestTreatment::Spread, ["0.00", "416.00", "412.00", "408.00"]),
//! ] {
//!     grace.grace = Grace { principal_months: 1, interest_months: 1, interest_treatment };
//!     assert_eq!(paid(&grace)?, payments);
//! }
//!
//! // A new rate inside a row cuts it: 10 days at 12 %, 20 at 24 %.
//! let mut dearer = plain.clone();
//! dearer.rate_changes = vec![RateChange { on: "2026-02-25".parse()?, annual_rate: Rate::parse("24")?, payment: Default::default() }];
//! assert_eq!(paid(&dearer)?, ["312.00", "315.00", "312.00", "306.00"]);
//!
//! // A prepayment; it counts in the payment of its row and keeps the end.
//! let mut prepaid = plain.clone();
//! let amount = Money::parse("300")?;
//! prepaid.prepayments = vec![Prepayment { on: "2026-02-25".parse()?, amount, then: AfterPrepayment::Lower, settles_interest: false }];
//! assert_eq!(paid(&prepaid)?, ["312.00", "607.00", "153.00", "151.50"]);
//! // Or it keeps the payment and brings the end nearer.
//! prepaid.prepayments = vec![Prepayment { on: "2026-02-25".parse()?, amount, then: AfterPrepayment::Shorten, settles_interest: false }];
//! assert_eq!(paid(&prepaid)?, ["312.00", "607.00", "303.00"]);
//!
//! // Two tranches, together the principal.
//! let mut drawn = plain.clone();
//! let half = Money::parse("600")?;
//! drawn.tranches = vec![
//!     Tranche { on: "2026-01-15".parse()?, amount: half },
//!     Tranche { on: "2026-02-25".parse()?, amount: half },
//! ];
//! assert_eq!(paid(&drawn)?, ["156.00", "158.50", "459.00", "454.50"]);
//!
//! // Of the 12 % the state pays 8 for two months.
//! let mut subsidised = plain.clone();
//! let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("8")? }];
//! subsidised.subsidy = Some(Subsidy { months: 2, from: "2026-01-15".parse()?, steps, stops_on: None });
//! let schedule = Loan::new(subsidised)?.schedule()?;
//! let borrower: Vec<_> = schedule.rows().iter().map(|row| row.borrower_payment.to_string()).collect();
//! assert_eq!(borrower, ["304.00", "303.00", "306.00", "303.00"]);
//!
//! // A fee of one percent withheld from the disbursement, and one of 5.00 with each payment.
//! let mut charged = plain.clone();
//! let withheld = FeeKind::UpfrontPercent { percent: Rate::parse("1")?, withheld: true };
//! let each = FeeKind::PerPayment { amount: Money::parse("5")? };
//! charged.fees = vec![
//!     Fee { name: "arrangement".into(), kind: withheld, in_gesv: true },
//!     Fee { name: "account".into(), kind: each, in_gesv: true },
//! ];
//! assert_eq!(paid(&charged)?, ["317.00", "314.00", "311.00", "308.00"]);
//! // One percent a year of the balance, and two of a guarantee of 600.00 that falls in step with it.
//! let yearly = FeeKind::YearlyPercent { rate: Rate::parse("1")? };
//! let guarantee = FeeKind::YearlyPercentOfGuarantee { rate: Rate::parse("2")?, guarantee: Money::parse("600")? };
//! charged.fees = vec![
//!     Fee { name: "servicing".into(), kind: yearly, in_gesv: true },
//!     Fee { name: "guarantee".into(), kind: guarantee, in_gesv: true },
//! ];
//! assert_eq!(paid(&charged)?, ["314.00", "310.50", "307.00", "303.50"]);
//!
//! // 15 February 2026 is a Sunday: one pays on Monday, and interest may accrue until then.
//! let mut moved = plain.clone();
//! moved.working_days = WorkingDays::Following;
//! # #[cfg(feature = "builtin")] {
//! let catalogue = nesie::catalogue::Catalogue::builtin()?;
//! let row = Loan::with_calendar(moved.clone(), catalogue.calendar())?.schedule()?.rows()[0];
//! assert_eq!((row.pay_on.to_string(), row.interest.to_string()), ("2026-02-16".into(), "12.00".into()));
//! moved.accrue_to_payment_date = true;
//! let moved = Loan::with_calendar(moved, catalogue.calendar())?;
//! assert_eq!(moved.schedule()?.rows()[0].interest.to_string(), "12.40");
//! # }
//! # Ok(())
//! # }
//! ```
//!
//! What was chosen where contracts are silent:
//!
//! - A tranche, a new rate or a prepayment plans the payments anew from the row after the one it falls into; one on the first
//!   day of a row counts for that row. A prepayment on a due date belongs to the row that ends then. A tranche on a due date is
//!   in the closing balance of that row: the next one opens with what it bears interest on.
//! - A prepayment lies in its row's `principal` and `payment`, and apart in [`Row::prepaid`]; for the effective rate
//!   it counts on its own day. It never raises the payment, even where a new plan would.
//! - Of a bullet loan there is no payment to keep: both kinds of prepayment lower its interest. Of a list of principals
//!   the rest falls in proportion, or ends early.
//! - After prepayments have shortened a loan, a new rate plans over the rows that are left, not to the old end.
//! - Interest of a grace that is spread or paid at once comes on top of the payments. Capitalised, it is repaid as principal:
//!   the principal of all rows is then the loan and that interest.
//! - An annuity whose first period is much longer or shorter than the others follows its formula all the same: where that clears the
//!   balance early, the rows that are left are of nothing.
//! - A row that is cut on the 31st of a month may have a day of 30/360 more than uncut: to the 31st and from it are
//!   counted apart, as the day count has it.
//! - A prepayment that lowers the payment plans it anew from the balance and the rate. Where the days of the month before
//!   were few, the nominal formula then gives a last payment that makes up for more.
//! - Money moves on the day of payment, to which a due date is moved: there the effective rate counts it, and what closes a
//!   loan before it has that payment in it. Interest accrues to the due date, unless the terms say otherwise.

mod accrual;
mod afford;
mod amortizer;
mod amount;
mod bank_form;
mod changes;
mod check;
mod checked;
#[cfg(feature = "json")]
pub mod contract;
mod daily_worth;
mod derivation;
mod effective_rate;
mod error;
mod error_field;
mod exact;
mod fee;
mod fees;
mod fixed_point;
mod gesv_cap;
mod holiday;
mod late;
mod level_payment;
pub mod limits;
mod lines;
mod pay_off;
mod payment;
mod piece;
mod plan;
mod rate_change_check;
mod repayment;
mod schedule;
mod segment;
mod settlement;
mod spans;
mod state_interest;
mod subsidy_agreement;
mod subsidy_end;
mod subsidy_error;
mod terms;
mod vocabulary;
mod workings;

pub use crate::balance_column::BalanceColumn;
pub use crate::gesv_cap::{CappedLender, GesvCap, GesvCaps};
pub use afford::{AffordError, Affordable, afford, afford_with_calendar, afford_within};
pub use bank_form::{BankForm, FormLine, LinePayment};
pub use checked::Loan;
pub use derivation::{Derivation, Part, Quantity};
pub use effective_rate::EffectiveRate;
pub use error::LoanError;
#[cfg(feature = "schema")]
pub(crate) use fee::FeeWord;
pub use fee::{Fee, FeeKind};
pub use gesv_cap::CapCheck;
pub use late::{LateError, LateLoan, LatePayment, Penalty};
pub use pay_off::{HiddenRate, OfferCost, PayOff, Sought, hidden_rate, pay_off};
pub use rate_change_check::RateChangeCheck;
pub use schedule::{Row, Schedule, Totals};
pub use settlement::Settlement;
pub use subsidy_agreement::{AgreementRow, AgreementTotals, SubsidyAgreement};
pub use subsidy_end::{SubsidyEnd, SubsidyStop};
pub use subsidy_error::SubsidyError;
pub use terms::{
    Grace, Holiday, LoanTerms, Prepayment, RateChange, RecurringPrepayment, Subsidy, SubsidyStep, Tranche,
};
pub use vocabulary::{
    AfterHoliday, AfterPrepayment, FirstPeriod, HolidayOf, InterestTreatment, LevelPayment, Method, PaymentFrequency,
    RateChangePayment, Residual, WorkingDays,
};
pub use workings::{Accrued, Plan, PlannedPayment, RowWorkings, Workings};
