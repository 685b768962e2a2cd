//! From a programme's terms to the loan that is computed.

use super::judge::Setting;
use super::offer::{OfferedLoan, Terms, least_limit};
use super::{Assumption, GuaranteeOffer};
use crate::application::{Application, RepaymentMethod};
use crate::catalogue::{AmountLimit, Limits, Programme, PublishedFee, RateLimit, Rule};
use crate::date::Date;
use crate::day_count::DayCount;
use crate::eligibility::{DecisionContext, Field, HighestAssumed, LowerRate, RateChoice};
use crate::indicator::{Confidence, SourceId};
use crate::loan::{Fee, FeeKind, Loan, LoanError, LoanTerms, Method, Subsidy, SubsidyStep};

/// The terms of an offer of a programme; `limiting` is the programme alone or with its partner. Few lenders publish repayment
/// method, day count, grace or fees, so the practice is assumed and said.
pub(super) fn terms<'c>(
    programme: &'c Programme,
    limiting: &[&'c Programme],
    guarantee: Option<&GuaranteeOffer>,
    rate: RateChoice<'c>,
    application: &Application,
    setting: Setting,
) -> Terms<'c> {
    let context = setting.context;
    Terms {
        max_amount: least_limit(limiting, application, |rule| context.largest_amount(rule)),
        max_term_months: least_limit(limiting, application, |rule| match rule {
            Rule::Term(limits) => limits.max,
            _ => None,
        }),
        assumptions: assumptions(programme, guarantee, &rate, application, setting),
        rate_source: rate_source(programme, &rate),
        rate,
    }
}

impl OfferedLoan {
    /// The loan of some terms, with its schedule.
    pub(super) fn new(terms: LoanTerms) -> Result<Self, LoanError> {
        let loan = Loan::new(terms)?;
        let schedule = loan.schedule()?;
        Ok(OfferedLoan { loan, schedule })
    }
}

/// The loan an applicant would have: monthly payments at the chosen rate.
pub(super) fn loan_terms(
    programme: &Programme,
    guarantee: Option<&GuaranteeOffer>,
    rate: &RateChoice,
    application: &Application,
    setting: Setting,
) -> LoanTerms {
    let asked = &application.loan;
    let disbursed_on = asked.disbursed_on.unwrap_or(setting.context.as_of);
    let mut terms = LoanTerms::new(asked.amount, rate.nominal_rate, disbursed_on, asked.term_months);
    terms.subsidy = subsidy(rate, &terms, setting.subsidy_stops_on);
    // Equal months make equal payments, on whatever day the money is disbursed.
    terms.day_count = Some(setting.day_count_of(&programme.lent_by).unwrap_or(DayCount::EqualMonths));
    let fees_of_guarantee = guarantee.into_iter().flat_map(fees_of_guarantee);
    terms.fees = programme.fees.iter().map(highest_fee).chain(fees_of_guarantee).collect();
    terms.method = match asked.method {
        None | Some(RepaymentMethod::Annuity) => Method::Annuity,
        Some(RepaymentMethod::EqualPrincipal) => Method::EqualPrincipal,
        Some(RepaymentMethod::Bullet) => Method::Bullet,
    };
    terms
}

/// The subsidy of the chosen rate. A day of stopping counts only while the subsidy would still run.
fn subsidy(rate: &RateChoice, terms: &LoanTerms, stops_on: Option<Date>) -> Option<Subsidy> {
    let support = rate.support?;
    let from = terms.disbursed_on;
    let runs_until = from.same_day_after(support.months);
    Some(Subsidy {
        months: support.months,
        from,
        steps: vec![SubsidyStep { after_months: 0, rate: support.rate }],
        stops_on: stops_on.filter(|day| *day > from && runs_until.is_some_and(|end| *day < end)),
    })
}

/// What a guarantee costs: paid to the guarantor, not withheld by the bank.
fn fees_of_guarantee(guarantee: &GuaranteeOffer) -> Vec<Fee> {
    let fee = |kind| Fee { name: "guarantee".into(), kind, in_gesv: true };
    let upfront = guarantee.upfront_fee.filter(|amount| !amount.is_zero());
    let upfront = upfront.map(|amount| fee(FeeKind::UpfrontAmount { amount, withheld: false }));
    let yearly = guarantee.tier.yearly_fee;
    let yearly = yearly.map(|rate| fee(FeeKind::YearlyPercentOfGuarantee { rate, guarantee: guarantee.amount }));
    [upfront, yearly].into_iter().flatten().collect()
}

/// True if a guarantee costs something at once and every year.
const fn has_both_fees(guarantee: &GuaranteeOffer) -> bool {
    guarantee.tier.upfront_fee.is_some() && guarantee.tier.yearly_fee.is_some()
}

/// Where the rate was read: with the interest subsidy, the lender's tier, or the limit of the bank's rate.
fn rate_source<'c>(programme: &'c Programme, rate: &RateChoice<'c>) -> Option<(&'c SourceId, Confidence)> {
    let of_support = rate.support.map(|support| (&support.tier.source, support.tier.confidence));
    let of_limit = || {
        let limit = programme.conditions.iter().find(|condition| matches!(condition.rule, Rule::BankRate { .. }))?;
        Some((&limit.source, limit.confidence))
    };
    of_support.or(rate.tier.map(|tier| (&tier.source, tier.confidence))).or_else(of_limit)
}

/// A fee at its published height, withheld when the loan is disbursed.
fn highest_fee(fee: &PublishedFee) -> Fee {
    Fee::arrangement(fee.upfront)
}

pub(super) fn assumptions(
    programme: &Programme,
    guarantee: Option<&GuaranteeOffer>,
    rate: &RateChoice,
    application: &Application,
    setting: Setting,
) -> Vec<Assumption> {
    let context = setting.context;
    let by_lender = setting.day_count_of(&programme.lent_by).is_some();
    let method = application.loan.method;
    let waits_for_categories = |lower: &LowerRate| lower.missing == Some(Field::Categories);
    [
        (rate.highest_assumed == Some(HighestAssumed::BankRateNotGiven), Assumption::HighestBankRate),
        (rate.highest_assumed == Some(HighestAssumed::PlacedMoney), Assumption::HighestRateOfPlacedMoney),
        (rate.base_rate_assumed, Assumption::LastKnownBaseRate),
        (hangs_on_given_base_rate(programme, context), Assumption::BaseRateGiven),
        (mrp_planned(programme, application, context), Assumption::PlannedMrp),
        (hangs_on_january(programme, application, context), Assumption::MrpOfTheDay),
        (!programme.fees.is_empty(), Assumption::HighestFee),
        (guarantee.is_some_and(has_both_fees), Assumption::YearlyFeeFromTheStart),
        (!programme.subsidies.is_empty() && rate.support.is_none(), Assumption::NoSubsidyAtThisRate),
        (rate.annual_rate_at_best.is_some(), Assumption::PointsShrink),
        (rate.lower.iter().any(waits_for_categories), Assumption::RateWithoutCategory),
        (!rate.lower.iter().all(waits_for_categories), Assumption::RateBeforeStaffDecide),
        (method.is_none(), Assumption::Annuity),
        (method.is_some(), Assumption::MethodAsWished),
        (by_lender, Assumption::LenderDayCount),
        (!by_lender, Assumption::EqualMonths),
        (true, Assumption::PublishedFeesOnly),
        (true, Assumption::NoGrace),
    ]
    .into_iter()
    .filter_map(|(made, assumption)| made.then_some(assumption))
    .collect()
}

/// True if the highest rate of a bank rests on the base rate that the asker gave.
fn hangs_on_given_base_rate(programme: &Programme, context: DecisionContext) -> bool {
    context.base_rate_is_given() && matches!(programme.highest_bank_rate(), Some(RateLimit::AboveBase(_)))
}

/// True if a limit in МРП is computed from a value that is only planned. The size of a business has one for its income, by the МРП
/// of 1 January.
fn mrp_planned(programme: &Programme, application: &Application, context: DecisionContext) -> bool {
    let planned =
        |day: Option<Date>| day.is_some_and(|day| context.indicators.mrp.on(day).is_ok_and(|row| row.planned));
    let of_the_day = planned(Some(context.as_of));
    let of_january = planned(Date::from_ymd(context.as_of.year(), 1, 1));
    let rests_on_planned = |rule: &Rule| match rule {
        Rule::Amount(limits) => of_the_day && in_mrp(limits),
        Rule::TaxArrears { max } | Rule::SocialArrears { max } | Rule::OwnContribution { above: Some(max), .. } => {
            of_the_day && matches!(max, AmountLimit::Mrp(_))
        }
        Rule::Size { .. } => of_january && application.applicant.average_annual_income.is_some(),
        _ => false,
    };
    programme.conditions.iter().any(|condition| rests_on_planned(&condition.rule))
}

fn in_mrp(limits: &Limits<AmountLimit>) -> bool {
    [limits.min, limits.max].iter().any(|limit| matches!(limit, Some(AmountLimit::Mrp(_))))
}

/// True if an amount would be judged otherwise with the МРП of 1 January. Acts say that many norms keep
/// that value when the МРП rises in the course of the year; for these programmes it is not published.
fn hangs_on_january(programme: &Programme, application: &Application, context: DecisionContext) -> bool {
    let Some(january) = Date::from_ymd(context.as_of.year(), 1, 1) else { return false };
    let in_january = DecisionContext { as_of: january, ..context };
    let fits = |limits: &Limits<AmountLimit>, at: DecisionContext| {
        let amount = application.loan.amount;
        let tenge = |limit: Option<AmountLimit>| limit.and_then(|limit| at.in_tenge(limit).ok());
        tenge(limits.min).is_none_or(|min| min <= amount) && tenge(limits.max).is_none_or(|max| amount <= max)
    };
    programme.conditions.iter().any(|condition| match &condition.rule {
        Rule::Amount(limits) => fits(limits, context) != fits(limits, in_january),
        _ => false,
    })
}
