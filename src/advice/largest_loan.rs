//! The largest loan of a programme that a payment can carry.

use std::borrow::Cow;

use super::judge::{Judged, Setting};
use super::{AdviceError, Assumption, check_disbursement, check_known, price};
use crate::application::Application;
use crate::catalogue::{AmountLimit, Catalogue, Programme, Rule, TierCondition};
use crate::date::Date;
use crate::eligibility::{DecisionContext, Finding, Outcome, RateChoice, Requirement};
use crate::error::{Code, Refusal};
use crate::language::{Lang, Localize, LocalizedText};
use crate::loan::{AffordError, Affordable, LoanError, afford_within};
use crate::money::Money;
use crate::rate::Rate;

/// The largest loan of a programme for a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LargestLoan {
    /// The loan.
    pub loan: Affordable,
    /// True if the payment could carry more, but the programme lends no more.
    pub is_limited_by_programme: bool,
    /// What is not published, or not said, and was assumed.
    pub assumptions: Vec<Assumption>,
}

/// Why a programme has no loan for a payment.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum LargestLoanError {
    /// There is no advice on it.
    Advice(#[from] AdviceError),
    /// The payment is below that of the smallest loan.
    Afford(#[from] AffordError),
    /// The programme is not in force on the day.
    NotInForce {
        /// Its id.
        programme: String,
        /// The day.
        on: Date,
        /// The first and the last day of each version, oldest first.
        versions: Vec<(Date, Option<Date>)>,
    },
    /// The programme has no rate of its own, and none of a bank is given.
    NoRate {
        /// Its id.
        programme: String,
    },
    /// The programme has no loan on the day.
    LendsNothing {
        /// Its id.
        programme: String,
        /// The day.
        on: Date,
    },
    /// The programme refuses the loan that the payment carries.
    Refused {
        /// Its id.
        programme: String,
        /// Which of its conditions the loan fails, and by how much.
        why: LocalizedText,
    },
    /// The interest subsidy at the bank's rate that is given is not published.
    SubsidyUnknown {
        /// The programme's id.
        programme: String,
        /// What is found of the rate.
        why: LocalizedText,
    },
    /// A bank's rate is given, but the programme has its own.
    FixedRate {
        /// The programme's id.
        programme: String,
        /// The rate that is given.
        given: Rate,
        /// The rate of the programme.
        rate: Rate,
    },
}

impl Refusal for LargestLoanError {
    fn code(&self) -> Code {
        match self {
            LargestLoanError::Advice(error) => error.code(),
            LargestLoanError::Afford(error) => error.code(),
            LargestLoanError::NotInForce { .. } => Code::NotInForce,
            LargestLoanError::NoRate { .. } => Code::BankRateMissing,
            LargestLoanError::LendsNothing { .. } => Code::LendsNothing,
            LargestLoanError::Refused { .. } => Code::Refused,
            LargestLoanError::SubsidyUnknown { .. } => Code::SubsidyUnknown,
            LargestLoanError::FixedRate { .. } => Code::FixedRate,
        }
    }

    /// "payment", "programme" and "rate" for what is asked for besides the application.
    fn field(&self) -> Cow<'_, str> {
        match self {
            LargestLoanError::Advice(error) => error.field(),
            LargestLoanError::Afford(error) => error.field(),
            LargestLoanError::NotInForce { .. }
            | LargestLoanError::LendsNothing { .. }
            | LargestLoanError::Refused { .. } => "programme".into(),
            LargestLoanError::NoRate { .. }
            | LargestLoanError::SubsidyUnknown { .. }
            | LargestLoanError::FixedRate { .. } => "rate".into(),
        }
    }
}

impl From<LoanError> for LargestLoanError {
    fn from(error: LoanError) -> Self {
        LargestLoanError::Afford(error.into())
    }
}

/// The largest loan of a programme whose highest payment of the borrower, fees of the payments included, is not above
/// `payment`. The amount of the application is not looked at; all else it says is judged, and what it leaves open rules
/// nothing out.
///
/// Rates, the interest subsidy, a guarantee and its fees follow from the amount. The answer is exact: one tiyn more is either
/// above the payment or not lent. Where a condition or a tier changes with the amount the payments may jump, and so the
/// amounts between two such limits are searched apart, the largest first, each as [`afford_within`] does it.
///
/// # Errors
/// [`LargestLoanError`] says why there is none.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::largest_loan;
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::{catalogue::Catalogue, date::Date, money::Money};
///
/// let catalogue = Catalogue::builtin()?;
/// let asked = LoanRequest::new(Money::ZERO, 60, Purpose::Investment);
/// let on = "2026-11-22".parse()?;
/// let payment = Money::parse("500000")?;
/// let found = largest_loan(&Application::new(asked), payment, "mfo-almaty-secured", &catalogue, on)?;
/// assert_eq!(found.loan.principal.to_string(), "25862780.38");
/// assert!(!found.is_limited_by_programme);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn largest_loan(
    application: &Application,
    payment: Money,
    programme: &str,
    catalogue: &Catalogue,
    on: Date,
) -> Result<LargestLoan, LargestLoanError> {
    check_known(programme, catalogue)?;
    check_disbursement(application, on)?;
    let context = DecisionContext::new(on, catalogue.indicators());
    let setting = Setting { context, subsidy_stops_on: None, market_rate: None, lender: None };
    let in_force = catalogue.in_force_on(on).find(|version| version.id.as_str() == programme);
    let programme = in_force.ok_or_else(|| {
        let versions = catalogue.versions_of(programme).map(|version| (version.valid_from, version.valid_to)).collect();
        LargestLoanError::NotInForce { programme: programme.to_owned(), on, versions }
    })?;
    Search { programme, application, setting, payment }.run()
}

/// Amounts, from the first to the last, over which the terms follow from the amount without a jump.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first: Money,
    last: Money,
}

struct Search<'c> {
    programme: &'c Programme,
    application: &'c Application,
    setting: Setting<'c>,
    payment: Money,
}

impl<'c> Search<'c> {
    /// The largest loan.
    fn run(&self) -> Result<LargestLoan, LargestLoanError> {
        if self.rate(Money::TIYN).is_none() {
            return Err(self.without_rate());
        }
        let mut refused = Vec::new();
        for stretch in self.stretches().into_iter().rev() {
            let Some(lent) = self.lent(stretch) else {
                refused.push(stretch);
                continue;
            };
            if let Some(loan) = self.fitting(lent)? {
                let more = loan.principal.checked_add(Money::TIYN).filter(|more| *more <= Money::LARGEST_LOAN);
                let is_limited_by_programme = more.is_some_and(|more| self.failed(more).is_some());
                let assumptions = self.assumptions(loan.principal);
                return Ok(LargestLoan { loan, is_limited_by_programme, assumptions });
            }
        }
        for stretch in refused {
            if let Some(loan) = self.fitting(stretch)? {
                return Err(self.refusal(loan.principal));
            }
        }
        Err(LargestLoanError::Afford(AffordError::PaymentTooLow { payment: self.payment }))
    }

    /// All amounts, cut wherever a condition or a tier has a limit, from the smallest up.
    fn stretches(&self) -> Vec<Stretch> {
        let context = self.setting.context;
        let after = |limit: AmountLimit| context.in_tenge(limit).ok().and_then(|limit| limit.checked_add(Money::TIYN));
        let at = |limit: AmountLimit| context.in_tenge(limit).ok();
        let of_conditions = self.programme.conditions.iter().flat_map(|condition| match &condition.rule {
            Rule::Amount(limits) => [limits.min.and_then(at), limits.max.and_then(after)],
            _ => [None, None],
        });
        let of_tiers = self.programme.tier_conditions().map(|(_, _, when)| match when {
            Some(TierCondition::Category { max_amount, .. }) => max_amount.and_then(after),
            Some(TierCondition::ForStaff(_)) | None => None,
        });
        let mut starts: Vec<Money> = of_conditions.flatten().chain(of_tiers.flatten()).chain([Money::TIYN]).collect();
        starts.retain(|start| (Money::TIYN..=Money::LARGEST_LOAN).contains(start));
        starts.sort_unstable();
        starts.dedup();
        let before = |start: &Money| start.saturating_sub(Money::TIYN);
        let lasts = starts.iter().skip(1).map(before).chain([Money::LARGEST_LOAN]);
        starts.iter().zip(lasts).map(|(first, last)| Stretch { first: *first, last }).collect()
    }

    /// The amounts of a stretch that no condition refuses. The conditions that ask for security or own contribution by the size of
    /// the loan grow stricter with it, so these are the smaller ones.
    fn lent(&self, stretch: Stretch) -> Option<Stretch> {
        let is_lent = |amount| self.failed(amount).is_none();
        if is_lent(stretch.last) {
            return Some(stretch);
        }
        if !is_lent(stretch.first) {
            return None;
        }
        let (mut lent, mut refused) = (stretch.first, stretch.last);
        while let Ok(middle) = Money::from_tiyn(lent.tiyn().midpoint(refused.tiyn()))
            && middle > lent
        {
            if is_lent(middle) { lent = middle } else { refused = middle }
        }
        Some(Stretch { last: lent, ..stretch })
    }

    /// The largest loan of a stretch that fits the payment; `None` if none does, or none is made.
    fn fitting(&self, stretch: Stretch) -> Result<Option<Affordable>, LargestLoanError> {
        let Some(rate) = self.rate(stretch.first) else { return Ok(None) };
        let given = self.application.loan.annual_rate;
        if let (Some(_), Some(given)) = (rate.tier, given) {
            let (programme, rate) = (self.programme.id.as_str().to_owned(), rate.nominal_rate);
            return Err(LargestLoanError::FixedRate { programme, given, rate });
        }
        afford_within(stretch.first, stretch.last, self.payment, |amount| {
            let application = self.with(amount);
            let guarantee = Judged::guarantee(self.programme, &application, self.setting);
            Ok(price::loan_terms(self.programme, guarantee.as_ref(), &rate, &application, self.setting))
        })
    }

    /// Why there is no rate: the subsidy at the bank's rate is not published, or a guarantee needs one, or nothing is lent.
    fn without_rate(&self) -> LargestLoanError {
        let Judged { findings, guarantee, .. } = Judged::new(self.programme, &self.with(Money::TIYN), self.setting);
        let programme = self.programme.id.as_str().to_owned();
        match findings.iter().find(|finding| matches!(finding.required, Requirement::AbovePoints(_))) {
            Some(finding) => LargestLoanError::SubsidyUnknown { programme, why: LocalizedText::of(finding) },
            None if guarantee.is_some() => LargestLoanError::NoRate { programme },
            None => LargestLoanError::LendsNothing { programme, on: self.setting.context.as_of },
        }
    }

    /// What is assumed of a loan, as a quote of it says.
    fn assumptions(&self, amount: Money) -> Vec<Assumption> {
        let application = self.with(amount);
        let Some(rate) = self.rate(amount) else { return Vec::new() };
        let guarantee = Judged::guarantee(self.programme, &application, self.setting);
        price::assumptions(self.programme, guarantee.as_ref(), &rate, &application, self.setting)
    }

    fn rate(&self, amount: Money) -> Option<RateChoice<'c>> {
        let application = self.with(amount);
        Judged::new(self.programme, &application, self.setting).rate_or_bank_rate(&application, self.setting)
    }

    /// The application for another amount.
    fn with(&self, amount: Money) -> Application {
        let mut application = self.application.clone();
        application.loan.amount = amount;
        application
    }

    /// The first condition that refuses an amount.
    fn failed(&self, amount: Money) -> Option<Finding<'c>> {
        let findings = Judged::new(self.programme, &self.with(amount), self.setting).findings;
        findings.into_iter().find(|finding| finding.outcome == Outcome::NotMet)
    }

    fn refusal(&self, amount: Money) -> LargestLoanError {
        let programme = self.programme.id.as_str().to_owned();
        match self.failed(amount) {
            Some(finding) => LargestLoanError::Refused { programme, why: LocalizedText::of(&finding) },
            None => LargestLoanError::LendsNothing { programme, on: self.setting.context.as_of },
        }
    }
}
