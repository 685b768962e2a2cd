//! Random loans with their answers, one JSON object a line, for `checks/recompute_schedules.py`.

use std::io::{self, Write};

use nesie::answer::ScheduleAnswer;
use nesie::date::Date;
use nesie::day_count::DayCount;
use nesie::loan::{
    AfterHoliday, AfterPrepayment, Fee, FeeKind, FirstPeriod, Grace, Holiday, HolidayOf, InterestTreatment,
    LevelPayment, Loan, LoanTerms, Method, PaymentFrequency, Prepayment, RateChange, RateChangePayment,
    RecurringPrepayment, Residual, Subsidy, SubsidyStep, Tranche, WorkingDays,
};
use nesie::money::{Money, Rounding};
use nesie::rate::Rate;
use nesie::word::ContractWord;

/// Numbers that only look random: the same seed gives the same loans everywhere.
struct Dice(u64);

impl Dice {
    /// A number from 0 to `below - 1` (xorshift64*).
    fn roll(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % below
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.roll(n) == 0
    }

    fn word<T: ContractWord>(&mut self) -> T {
        T::WORDS[self.roll(T::WORDS.len() as u64) as usize].1
    }

    fn money(&mut self, below_tiyn: u64) -> Money {
        Money::from_tiyn(1 + self.roll(below_tiyn.max(1)) as i64).unwrap()
    }

    fn rate(&mut self) -> Rate {
        let text = match self.roll(4) {
            // Whole multiples of three: interest of a month on whole tiyn often ends in a half.
            0 => format!("{}", 3 * self.roll(12)),
            1 => format!("{}.{:02}", self.roll(40), self.roll(100)),
            2 => format!("{}.{:08}", self.roll(40), self.roll(100_000_000)),
            _ => format!("{}.5", self.roll(100)),
        };
        Rate::parse(&text).unwrap()
    }

    /// A day after `from`, at most `days` later.
    fn day(&mut self, from: Date, days: i64) -> Date {
        from.plus_days(1 + self.roll(days.max(1) as u64) as i64).unwrap()
    }
}

fn terms(dice: &mut Dice) -> LoanTerms {
    let size = [200, 10_000, 10_000_000, 1_000_000_000_000][dice.roll(4) as usize];
    let principal = match dice.roll(3) {
        0 => Money::from_tiyn(200 + 100 * dice.roll(size) as i64).unwrap(),
        _ => Money::from_tiyn(10 + dice.money(size * 100).tiyn()).unwrap(),
    };
    let disbursed_on = "2015-01-01".parse::<Date>().unwrap().plus_days(dice.roll(2900) as i64).unwrap();
    let instalments = 1 + dice.roll(48) as u32;
    let mut terms = LoanTerms::new(principal, dice.rate(), disbursed_on, instalments);
    (terms.every, terms.method, terms.day_count) =
        (dice.word::<PaymentFrequency>(), dice.word(), Some(dice.word::<DayCount>()));
    (terms.level_payment, terms.residual) = (dice.word::<LevelPayment>(), dice.word::<Residual>());
    terms.rounding = dice.word::<Rounding>();
    if dice.one_in(3) {
        terms.first_due_on = Some(dice.day(disbursed_on, 60));
    }
    if dice.one_in(3) {
        terms.payment_day = Some(1 + dice.roll(31) as u8);
    }
    if dice.one_in(3) && instalments > 2 {
        let rows = 1 + dice.roll(u64::from(instalments) / 2) as u32;
        let interest_rows = dice.roll(u64::from(rows) + 1) as u32;
        let months = terms.every.months();
        let interest_treatment = dice.word::<InterestTreatment>();
        terms.grace =
            Grace { principal_months: rows * months, interest_months: interest_rows * months, interest_treatment };
    }
    if terms.method == Method::Custom {
        terms.custom_principal = custom_principal(dice, &terms);
    }
    fees(dice, &mut terms);
    changes(dice, &mut terms);
    if dice.one_in(2) {
        terms.prepayments.iter_mut().for_each(|prepayment| prepayment.settles_interest = false);
    }
    if terms.grace.interest_months == 0 && dice.one_in(2) {
        terms.subsidy = Some(subsidy(dice, &terms));
    }
    clauses(dice, &mut terms);
    if terms.every == PaymentFrequency::Month && dice.one_in(4) {
        terms.working_days = dice.word::<WorkingDays>();
        terms.accrue_to_payment_date = dice.one_in(2);
    }
    terms
}

/// What the offers of lenders have besides the usual terms.
fn clauses(dice: &mut Dice, terms: &mut LoanTerms) {
    let principal = terms.principal.tiyn() as u64;
    let may_lead_to_balloon = matches!(terms.method, Method::Annuity | Method::EqualPrincipal);
    if dice.one_in(4) {
        terms.payment_step = Money::from_tiyn([1, 7, 100, 10_000][dice.roll(4) as usize]).unwrap().min(terms.principal);
    }
    if dice.one_in(3) {
        terms.first_period = dice.word::<FirstPeriod>();
    }
    if may_lead_to_balloon && principal > 1 && dice.one_in(4) {
        terms.balloon = dice.money(principal - 1);
    }
    let months = terms.every.months();
    if months > 0 && terms.method != Method::Custom && dice.one_in(3) {
        let days = i64::from(terms.instalments * months) * 29;
        for _ in 0..=dice.roll(2) {
            let from = dice.day(terms.disbursed_on, days);
            let (of, then) = (dice.word::<HolidayOf>(), dice.word::<AfterHoliday>());
            terms.holidays.push(Holiday { from, months: months * (1 + dice.roll(4) as u32), of, then });
        }
    }
    if dice.one_in(5) {
        let from = dice.day(terms.disbursed_on, 200);
        let (every, then) = (dice.word::<PaymentFrequency>(), dice.word::<AfterPrepayment>());
        let (amount, settles_interest) = (dice.money(principal / 20), dice.one_in(2));
        terms.recurring_prepayments.push(RecurringPrepayment { from, every, amount, then, settles_interest });
    }
    if dice.one_in(10) {
        let down_payment = dice.money(principal);
        terms.price = terms.principal.checked_add(down_payment);
        terms.down_payment = Some(down_payment);
    }
}

fn custom_principal(dice: &mut Dice, terms: &LoanTerms) -> Vec<Money> {
    let mut left = terms.principal.tiyn();
    let grace_rows = terms.grace.principal_months / terms.every.months().max(1);
    let row = |row| {
        let part = match row {
            _ if row < grace_rows => 0,
            _ if row + 1 == terms.instalments => left,
            _ => (dice.roll(200) as i64 * left / 1000).min(left),
        };
        left -= part;
        Money::from_tiyn(part).unwrap()
    };
    (0..terms.instalments).map(row).collect()
}

fn fees(dice: &mut Dice, terms: &mut LoanTerms) {
    for _ in 0..dice.roll(3) {
        let (percent, withheld) =
            (Rate::parse(&format!("{}.{}", dice.roll(3), dice.roll(10))).unwrap(), dice.one_in(2));
        let amount = dice.money(terms.principal.tiyn() as u64 / 100);
        let kind = match dice.roll(5) {
            0 => FeeKind::UpfrontPercent { percent, withheld },
            1 => FeeKind::UpfrontAmount { amount, withheld },
            2 => FeeKind::YearlyPercent { rate: percent },
            3 => FeeKind::YearlyPercentOfGuarantee { rate: percent, guarantee: amount },
            _ => FeeKind::PerPayment { amount },
        };
        terms.fees.push(Fee { name: "fee".into(), kind, in_gesv: !dice.one_in(4) });
    }
}

fn changes(dice: &mut Dice, terms: &mut LoanTerms) {
    let days =
        i64::from(terms.instalments) * (i64::from(terms.every.months()) * 29 + i64::from(terms.every.weeks()) * 7);
    for _ in 0..dice.roll(3) {
        let (on, annual_rate) = (dice.day(terms.disbursed_on, days), dice.rate());
        terms.rate_changes.push(RateChange { on, annual_rate, payment: dice.word::<RateChangePayment>() });
    }
    for _ in 0..dice.roll(3) {
        let (on, then) = (dice.day(terms.disbursed_on, days), dice.word::<AfterPrepayment>());
        let amount = dice.money(terms.principal.tiyn() as u64 / 3);
        terms.prepayments.push(Prepayment { on, amount, then, settles_interest: dice.one_in(3) });
    }
    if dice.one_in(4) {
        let second = dice.money(terms.principal.tiyn() as u64 / 2);
        let first = terms.principal.checked_sub(second).unwrap();
        terms.tranches = vec![
            Tranche { on: terms.disbursed_on, amount: first },
            Tranche { on: dice.day(terms.disbursed_on, days / 2), amount: second },
        ];
    }
}

/// Writes `count` loans with their answers, a JSON object a line.
pub(crate) fn write_loans(count: u64, seed: u64, out: &mut impl Write) -> io::Result<()> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut written = 0;
    while written < count {
        // What contradicts itself is refused; that is tested elsewhere.
        let Ok(loan) = Loan::with_calendar(terms(&mut dice), super::builtin().calendar()) else { continue };
        let Ok(answer) = ScheduleAnswer::new(&loan, crate::support::builtin().gesv_caps()) else { continue };
        let line = serde_json::to_string(&answer).map_err(io::Error::other)?;
        writeln!(out, "{line}")?;
        written += 1;
    }
    out.flush()
}

fn subsidy(dice: &mut Dice, terms: &LoanTerms) -> Subsidy {
    let from = if dice.one_in(2) { terms.disbursed_on } else { dice.day(terms.disbursed_on, 60) };
    let most = terms.instalments * terms.every.months() + terms.instalments * terms.every.weeks() / 5;
    let months = 1 + dice.roll(u64::from(most.max(1))) as u32;
    let rate = |dice: &mut Dice| {
        let units = dice.roll(terms.annual_rate.units() / 1_000_000 + 1);
        Rate::parse(&format!("{}.{:02}", units / 100, units % 100)).unwrap()
    };
    let mut steps = vec![SubsidyStep { after_months: 0, rate: rate(dice) }];
    if months > 1 && dice.one_in(2) {
        let after_months = 1 + dice.roll(u64::from(months) - 1) as u32;
        steps.push(SubsidyStep { after_months, rate: rate(dice) });
    }
    let stops_on = dice.one_in(4).then(|| dice.day(from, i64::from(months) * 29));
    Subsidy { months, from, steps, stops_on }
}
