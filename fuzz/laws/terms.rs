//! Terms of a loan made of bytes, so that the fuzzer meets every clause beside every other without writing JSON.

use arbitrary::{Result, Unstructured};
use nesie::date::Date;
use nesie::loan::{
    Fee, FeeKind, Grace, Holiday, LoanTerms, Method, Prepayment, RateChange, RecurringPrepayment, Subsidy, SubsidyStep,
    Tranche, WorkingDays,
};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;

use super::schedule;

pub(crate) fn hold(bytes: &[u8]) {
    // Bytes that run out go on as noughts; there are no others that make no terms.
    if let Ok(terms) = terms(&mut Unstructured::new(bytes)) {
        schedule::hold(&terms);
    }
}

fn terms(bytes: &mut Unstructured) -> Result<LoanTerms> {
    let principal = money(bytes)?;
    let disbursed_on = day(bytes, "2014-06-01".parse().unwrap(), 5_000)?;
    let most = if bytes.ratio(1, 8)? { 700 } else { 36 };
    let mut terms = LoanTerms::new(principal, rate(bytes)?, disbursed_on, bytes.int_in_range(1..=most)?);
    (terms.every, terms.method, terms.day_count) = (word(bytes)?, word(bytes)?, Some(word(bytes)?));
    (terms.level_payment, terms.residual, terms.rounding) = (word(bytes)?, word(bytes)?, word(bytes)?);
    let months = terms.every.months();
    if bytes.ratio(1, 4)? {
        terms.first_due_on = Some(day(bytes, disbursed_on, 400)?);
    }
    if bytes.ratio(1, 4)? {
        terms.payment_day = Some(bytes.int_in_range(0..=32)?);
    }
    if bytes.ratio(1, 3)? {
        let rows: u32 = bytes.int_in_range(0..=terms.instalments)?;
        let interest_rows = bytes.int_in_range(0..=rows)?;
        terms.grace = Grace {
            principal_months: rows * months,
            interest_months: interest_rows * months,
            interest_treatment: word(bytes)?,
        };
    }
    if bytes.ratio(1, 3)? {
        (terms.working_days, terms.accrue_to_payment_date) = (word::<WorkingDays>(bytes)?, bytes.arbitrary()?);
    }
    let days = i64::from(terms.instalments) * (i64::from(months) * 31 + i64::from(terms.every.weeks()) * 7);
    for _ in 0..bytes.int_in_range(0..=3)? {
        terms.fees.push(fee(bytes, principal)?);
    }
    for _ in 0..bytes.int_in_range(0..=3)? {
        terms.rate_changes.push(RateChange {
            on: day(bytes, disbursed_on, days)?,
            annual_rate: rate(bytes)?,
            payment: word(bytes)?,
        });
    }
    for _ in 0..bytes.int_in_range(0..=3)? {
        let amount = part(bytes, principal)?;
        terms.prepayments.push(Prepayment {
            on: day(bytes, disbursed_on, days)?,
            amount,
            then: word(bytes)?,
            settles_interest: bytes.ratio(1, 4)?,
        });
    }
    if bytes.ratio(1, 4)? {
        terms.tranches = tranches(bytes, &terms, days)?;
    }
    if bytes.ratio(1, 3)? {
        clauses(bytes, &mut terms, days)?;
    }
    if terms.method == Method::Custom {
        terms.custom_principal = custom_principal(bytes, &terms)?;
    }
    if bytes.ratio(1, 2)? {
        terms.subsidy = Some(subsidy(bytes, &terms, days)?);
    }
    Ok(terms)
}

/// What the offers of lenders have besides the usual terms.
fn clauses(bytes: &mut Unstructured, terms: &mut LoanTerms, days: i64) -> Result<()> {
    let (principal, from) = (terms.principal, terms.disbursed_on);
    terms.first_period = word(bytes)?;
    if bytes.arbitrary()? {
        terms.payment_step = Money::from_tiyn(bytes.int_in_range(0..=100_000)?).unwrap();
    }
    if bytes.arbitrary()? {
        terms.balloon = part(bytes, principal)?;
    }
    for _ in 0..bytes.int_in_range(0..=2)? {
        let months = bytes.int_in_range(0..=4)? * terms.every.months();
        terms.holidays.push(Holiday { from: day(bytes, from, days)?, months, of: word(bytes)?, then: word(bytes)? });
    }
    for _ in 0..bytes.int_in_range(0..=2)? {
        let (from, amount) = (day(bytes, from, days)?, part(bytes, principal)?);
        let (every, then, settles_interest) = (word(bytes)?, word(bytes)?, bytes.arbitrary()?);
        terms.recurring_prepayments.push(RecurringPrepayment { from, every, amount, then, settles_interest });
    }
    if bytes.ratio(1, 8)? {
        (terms.price, terms.down_payment) = (Some(money(bytes)?), Some(money(bytes)?));
    }
    Ok(())
}

fn money(bytes: &mut Unstructured) -> Result<Money> {
    let most = [1_000, 100_000_000, 100_000_000_000_000, Money::MAX.tiyn()][bytes.choose_index(4)?];
    Ok(Money::from_tiyn(bytes.int_in_range(0..=most)?).unwrap())
}

/// A part of an amount, now and then all of it or more.
fn part(bytes: &mut Unstructured, whole: Money) -> Result<Money> {
    if bytes.ratio(1, 8)? {
        return money(bytes);
    }
    let share: i64 = bytes.int_in_range(0..=255)?;
    Ok(Money::from_tiyn(whole.tiyn() / 255 * share).unwrap())
}

fn rate(bytes: &mut Unstructured) -> Result<Rate> {
    let text = match bytes.int_in_range(0..=3)? {
        0 => format!("{}", bytes.int_in_range(0_u32..=60)?),
        1 => format!("{}.{:02}", bytes.int_in_range(0_u32..=60)?, bytes.int_in_range(0_u32..=99)?),
        2 => format!("{}.{:08}", bytes.int_in_range(0_u32..=60)?, bytes.int_in_range(0_u32..=99_999_999)?),
        _ => format!("{}", bytes.int_in_range(0_u32..=1_000)?),
    };
    Ok(Rate::parse(&text).unwrap())
}

fn day(bytes: &mut Unstructured, from: Date, days: i64) -> Result<Date> {
    Ok(from.plus_days(bytes.int_in_range(0..=days)?).unwrap_or(from))
}

fn word<T: ContractWord>(bytes: &mut Unstructured) -> Result<T> {
    Ok(bytes.choose(T::WORDS)?.1)
}

fn fee(bytes: &mut Unstructured, principal: Money) -> Result<Fee> {
    let percent =
        Rate::parse(&format!("{}.{}", bytes.int_in_range(0_u32..=100)?, bytes.int_in_range(0_u32..=9)?)).unwrap();
    let (amount, withheld) = (part(bytes, principal)?, bytes.arbitrary()?);
    let kind = match bytes.int_in_range(0..=4)? {
        0 => FeeKind::UpfrontPercent { percent, withheld },
        1 => FeeKind::UpfrontAmount { amount, withheld },
        2 => FeeKind::YearlyPercent { rate: percent },
        3 => FeeKind::YearlyPercentOfGuarantee { rate: percent, guarantee: amount },
        _ => FeeKind::PerPayment { amount },
    };
    Ok(Fee { name: "fee".into(), kind, in_gesv: bytes.arbitrary()? })
}

/// Parts of the principal that come to all of it, the first on the day of the disbursement more often than not.
fn tranches(bytes: &mut Unstructured, terms: &LoanTerms, days: i64) -> Result<Vec<Tranche>> {
    let mut left = terms.principal;
    let mut tranches = Vec::new();
    for n in 0..bytes.int_in_range(0..=3)? {
        let amount = part(bytes, left)?.min(left);
        let on = if n == 0 && !bytes.ratio(1, 8)? { terms.disbursed_on } else { day(bytes, terms.disbursed_on, days)? };
        left = left.saturating_sub(amount);
        tranches.push(Tranche { on, amount });
    }
    tranches.push(Tranche { on: day(bytes, terms.disbursed_on, days / 2)?, amount: left });
    Ok(tranches)
}

fn custom_principal(bytes: &mut Unstructured, terms: &LoanTerms) -> Result<Vec<Money>> {
    let grace_rows = terms.grace.principal_months / terms.every.months().max(1);
    let mut left = terms.principal;
    let mut list = Vec::new();
    for row in 0..terms.instalments {
        let amount = match row {
            _ if row < grace_rows => Money::ZERO,
            _ if row + 1 == terms.instalments => left,
            _ => part(bytes, left)?.min(left),
        };
        left = left.saturating_sub(amount);
        list.push(amount);
    }
    Ok(list)
}

fn subsidy(bytes: &mut Unstructured, terms: &LoanTerms, days: i64) -> Result<Subsidy> {
    let months: u32 = bytes.int_in_range(0..=terms.instalments * terms.every.months())?;
    let from = if bytes.arbitrary()? { terms.disbursed_on } else { day(bytes, terms.disbursed_on, 90)? };
    let mut steps = Vec::new();
    let mut after_months = 0;
    for _ in 0..bytes.int_in_range(1..=3)? {
        let share = Rate::parse(&bytes.int_in_range(0_u32..=100)?.to_string()).unwrap();
        steps.push(SubsidyStep { after_months, rate: terms.annual_rate.share(share) });
        after_months += bytes.int_in_range(0_u32..=months.clamp(1, 24))?;
    }
    let stops_on = if bytes.ratio(1, 4)? { Some(day(bytes, from, days)?) } else { None };
    Ok(Subsidy { months, from, steps, stops_on })
}
