//! Application x catalogue x date -> offers: the one function that most users call.

mod assumption;
mod combine;
#[cfg(feature = "json")]
pub mod contract;
mod costs;
mod guarantee;
mod judge;
mod largest_loan;
mod price;
mod referrals;

use std::borrow::Cow;

use serde::Serialize;

use crate::application::Application;
use crate::catalogue::{
    Catalogue, Lender, LenderError, LenderId, LenderKind, Programme, ProgrammeId, Referral, Rule, Sector,
};
use crate::date::{Date, DecisionDate};
use crate::eligibility::{
    DecisionContext, Field, Finding, Outcome, Question, RateChoice, Remedy, Verdict, nearest_changes_of_all,
    next_questions,
};
use crate::error::{Code, Refusal};
use crate::indicator::{Confidence, SourceId};
use crate::language::{Lang, Localize, shown};
use crate::loan::{Loan, LoanError, Schedule};
use crate::money::Money;
use crate::rate::Rate;

pub use assumption::Assumption;
pub use costs::{Benchmark, Costs};
pub use guarantee::GuaranteeOffer;
pub use largest_loan::{LargestLoan, LargestLoanError, largest_loan};

use judge::{Judged, Setting};

/// What is asked besides the application: nothing by default.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuoteOptions {
    /// Only this programme.
    pub programme: Option<ProgrammeId>,
    /// The bank or leasing company: loans that such a lender makes count days as it does.
    pub lender: Option<LenderId>,
    /// The rate of a plain bank loan that the offers are measured against, in percent a year.
    pub market_rate: Option<Rate>,
    /// The National Bank's base rate on the day, in percent a year, where the catalogue does not know it.
    pub base_rate: Option<Rate>,
    /// The day on which the state stops paying its part, to see what would be lost.
    pub subsidy_stops_on: Option<Date>,
}

/// What an applicant can get, with reasons and figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice<'c> {
    /// The day of the decision.
    pub on: DecisionDate,
    /// The catalogue the advice comes from.
    pub catalogue: &'c Catalogue,
    /// One offer for each programme in force: eligible first, then undetermined, then not eligible;
    /// within each the cheapest in all first.
    pub offers: Vec<Offer<'c>>,
    /// The programme that was asked for by its id but is not in force on that day.
    pub not_in_force: Option<NotInForce<'c>>,
    /// What to ask next.
    pub next_questions: Vec<Question<'c>>,
    /// Who helps further.
    pub referrals: Vec<&'c Referral>,
    /// A plain bank loan to measure the offers against, if a market rate was given.
    pub benchmark: Option<Benchmark>,
    /// The lender that was asked for.
    pub lender: Option<&'c Lender>,
}

/// A programme as this applicant meets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer<'c> {
    /// The version in force.
    pub programme: &'c Programme,
    /// What the findings come to.
    pub verdict: Verdict,
    /// One for each condition that concerns the loan, and with a partner one for what joins the two.
    pub findings: Vec<Finding<'c>>,
    /// The guarantee programme that this offer takes in besides, where both allow it.
    pub with: Option<Partner<'c>>,
    /// The terms, where the programme lends.
    pub terms: Option<Terms<'c>>,
    /// The guarantee, where the programme guarantees.
    pub guarantee: Option<GuaranteeOffer<'c>>,
    /// Where the verdict is "not eligible": the smallest set of changes that makes the programme open;
    /// `None` if there is none.
    pub changes: Option<Vec<Remedy>>,
    /// The sectors that the programme favours and the applicant belongs to; they open and close nothing.
    pub favoured: Vec<&'c Sector>,
    /// True if the terms have not been confirmed for more than twelve months.
    pub stale: bool,
}

/// A guarantee programme as part of another programme's offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Partner<'c> {
    /// The version in force.
    pub programme: &'c Programme,
    /// Its findings.
    pub findings: Vec<Finding<'c>>,
}

/// The terms of an offer and the loan they make.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms<'c> {
    /// The rate, and what might lower it.
    pub rate: RateChoice<'c>,
    /// Where the rate was read, and how far that can be trusted.
    pub rate_source: Option<(&'c SourceId, Confidence)>,
    /// The most that the programme lends for this purpose, on the decision date; with a partner, what both allow.
    pub max_amount: Option<Money>,
    /// The longest term for this purpose; with a partner, what both allow.
    pub max_term_months: Option<u32>,
    /// What is not published and was assumed to reckon at all.
    pub assumptions: Vec<Assumption>,
    /// The loan as reckoned.
    pub loan: Loan,
    /// Its schedule.
    pub schedule: Schedule,
}

/// A programme that exists, but not on the decision date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotInForce<'c> {
    /// The programme.
    pub id: &'c ProgrammeId,
    /// Its versions, oldest first.
    pub versions: Vec<&'c Programme>,
}

/// Why no advice can be given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum AdviceError {
    /// There is no programme of that id.
    UnknownProgramme {
        /// The id asked for, as [shown] again.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The lender is not known, or how it counts days.
    Lender(LenderError),
    /// The loan is paid out before the decision: the terms of that day are not those of such a loan.
    DisbursedBefore {
        /// The day of the disbursement.
        disbursed_on: Date,
        /// The day of the decision.
        on: Date,
    },
    /// The loan cannot be reckoned.
    Loan(LoanError),
}

impl AdviceError {
    /// Says which programmes there are.
    #[must_use]
    pub fn unknown_programme(id: &str, catalogue: &Catalogue) -> AdviceError {
        let known = catalogue.ids().map(|id| id.as_str().to_owned()).collect();
        AdviceError::UnknownProgramme { id: shown(id), known }
    }
}

impl From<LenderError> for AdviceError {
    fn from(error: LenderError) -> Self {
        AdviceError::Lender(error)
    }
}

impl Refusal for AdviceError {
    fn code(&self) -> Code {
        match self {
            AdviceError::UnknownProgramme { .. } => Code::UnknownProgramme,
            AdviceError::Lender(error) => error.code(),
            AdviceError::DisbursedBefore { .. } => Code::DisbursedBeforeDecision,
            AdviceError::Loan(error) => error.code(),
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            AdviceError::UnknownProgramme { .. } => "programme".into(),
            AdviceError::Lender(error) => error.field(),
            AdviceError::DisbursedBefore { .. } => "loan.disbursed_on".into(),
            AdviceError::Loan(error) => error.field(),
        }
    }
}

impl From<LoanError> for AdviceError {
    fn from(error: LoanError) -> Self {
        AdviceError::Loan(error)
    }
}

impl Advice<'_> {
    /// True if the day on which the state was asked to stop paying cuts the subsidy of an offer.
    #[must_use]
    pub fn any_subsidy_is_stopped(&self) -> bool {
        let subsidies = self.offers.iter().filter_map(|offer| offer.terms.as_ref()?.loan.terms().subsidy.as_ref());
        subsidies.into_iter().any(|subsidy| subsidy.stops_on.is_some())
    }
}

impl Offer<'_> {
    /// All findings: those of the programme and of the one it is combined with.
    pub fn all_findings(&self) -> impl Iterator<Item = &Finding<'_>> {
        self.findings.iter().chain(self.with.iter().flat_map(|partner| &partner.findings))
    }

    /// The conditions that staff must confirm.
    pub fn to_confirm(&self) -> impl Iterator<Item = &Finding<'_>> {
        self.all_findings().filter(|finding| finding.outcome == Outcome::ForStaff)
    }

    /// The fields that the verdict, the rate or the guarantee waits for.
    fn waits_for(&self) -> Vec<Field> {
        let conditions = self.all_findings().flat_map(|finding| finding.missing.iter().copied());
        let lower = self.terms.iter().flat_map(|terms| &terms.rate.lower);
        let larger = self.guarantee.iter().flat_map(|guarantee| &guarantee.larger);
        let of_tiers = lower.filter_map(|lower| lower.missing).chain(larger.filter_map(|larger| larger.missing));
        conditions.chain(of_tiers).collect()
    }

    /// What the borrower pays in all; `None` where nothing is lent.
    #[must_use]
    pub fn total_paid(&self) -> Option<Money> {
        self.terms.as_ref().map(|terms| terms.schedule.totals().borrower_payment)
    }
}

/// Judges an application against every programme in force on a day, or one of them, and reckons what
/// each loan costs.
///
/// # Errors
/// [`AdviceError`] if no programme or lender has the id that is asked for, the loan is paid out before the decision, or it
/// is beyond the limits of the engine.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::{QuoteOptions, advise};
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::DecisionDate;
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let advice = advise(&application, &catalogue, DecisionDate("2026-11-22".parse()?), &QuoteOptions::default())?;
/// assert!(advice.offers.iter().any(|offer| offer.programme.id.as_str() == "mfo-almaty-secured"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn advise<'c>(
    application: &Application,
    catalogue: &'c Catalogue,
    on: DecisionDate,
    options: &QuoteOptions,
) -> Result<Advice<'c>, AdviceError> {
    let only = options.programme.as_ref().map(ProgrammeId::as_str);
    if let Some(id) = only {
        check_known(id, catalogue)?;
    }
    check_disbursement(application, on)?;
    let lender = options.lender.as_ref().map(|id| catalogue.lender(id.as_str())).transpose()?;
    let day_count = lender.map(|lender| Ok::<_, LenderError>((lender.kind, lender.day_count_of(None)?))).transpose()?;
    let setting = Setting {
        context: DecisionContext { on, indicators: catalogue.indicators() },
        subsidy_stops_on: options.subsidy_stops_on,
        market_rate: options.market_rate,
        lender: day_count,
    };
    let is_asked = |programme: &Programme| only.is_none_or(|id| programme.id.as_str() == id);
    // A guarantee that is not asked for itself is judged all the same where an offer may take it in.
    let takes_in = |partner: &Programme| {
        let mut asked = catalogue.in_force_on(on.0).filter(|programme| is_asked(programme));
        asked.any(|programme| programme.combination_with(&partner.id).is_some())
    };
    let concerned = catalogue.in_force_on(on.0).filter(|programme| is_asked(programme) || takes_in(programme));
    let judged: Vec<Judged> = concerned.map(|programme| Judged::new(programme, application, setting)).collect();
    let mut offers = Vec::new();
    for own in judged.iter().filter(|judged| is_asked(judged.programme)) {
        offers.push(offer(own, application, setting)?);
        for partner in &judged {
            if let Some(combination) = own.programme.combination_with(&partner.programme.id) {
                offers.push(combine::offer(own, partner, combination, application, setting)?);
            }
        }
    }
    let activities = application.applicant.oked.as_deref().unwrap_or_default();
    for offer in &mut offers {
        offer.favoured = catalogue.favoured(offer.programme, activities).collect();
    }
    offers.sort_by_key(|offer| (offer.verdict, offer.total_paid().unwrap_or(Money::MAX)));
    let not_in_force = only.filter(|_| offers.is_empty()).and_then(|id| {
        let versions: Vec<&Programme> = catalogue.versions_of(id).collect();
        Some(NotInForce { id: &versions.first()?.id, versions })
    });
    let next_questions =
        next_questions(offers.iter().map(|offer| (&offer.programme.id, offer.verdict, offer.waits_for())));
    let referrals = referrals::referrals(catalogue, application, &offers);
    let benchmark = match (options.market_rate, offers.iter().find_map(|offer| offer.terms.as_ref())) {
        (Some(rate), Some(terms)) => {
            let day_count = setting.day_count_of(&[LenderKind::Bank]).unwrap_or_default();
            Some(Benchmark::new(terms.loan.terms(), rate, day_count)?)
        }
        _ => None,
    };
    Ok(Advice { on, catalogue, offers, not_in_force, next_questions, referrals, benchmark, lender })
}

/// The catalogue has a programme of that id, in force or not.
fn check_known(id: &str, catalogue: &Catalogue) -> Result<(), AdviceError> {
    match catalogue.versions_of(id).next() {
        Some(_) => Ok(()),
        None => Err(AdviceError::unknown_programme(id, catalogue)),
    }
}

/// A loan that is decided on is not paid out yet.
fn check_disbursement(application: &Application, on: DecisionDate) -> Result<(), AdviceError> {
    match application.loan.disbursed_on.filter(|day| *day < on.0) {
        Some(disbursed_on) => Err(AdviceError::DisbursedBefore { disbursed_on, on: on.0 }),
        None => Ok(()),
    }
}

fn offer<'c>(own: &Judged<'c>, application: &Application, setting: Setting) -> Result<Offer<'c>, AdviceError> {
    let Judged { programme, findings, guarantee, .. } = own.clone();
    let terms = match own.rate_or_bank_rate(application, setting) {
        Some(rate) => Some(price::terms(programme, None, guarantee.as_ref(), rate, application, setting)?),
        None => None,
    };
    let verdict = Verdict::of(&findings);
    let changes = changes(verdict, &[programme], application, setting);
    let stale = programme.stale_on(setting.context.on.0);
    Ok(Offer { programme, verdict, findings, with: None, changes, terms, guarantee, favoured: Vec::new(), stale })
}

/// The changes that would open all programmes of an offer, where it is not open.
fn changes(
    verdict: Verdict,
    programmes: &[&Programme],
    application: &Application,
    setting: Setting,
) -> Option<Vec<Remedy>> {
    match verdict {
        Verdict::NotEligible => nearest_changes_of_all(programmes, application, setting.context),
        Verdict::Eligible | Verdict::Undetermined => None,
    }
}

/// The least of the limits that programmes set to something for a purpose.
fn least_limit<T: Ord>(
    programmes: &[&Programme],
    application: &Application,
    limit: impl Fn(&Rule) -> Option<T>,
) -> Option<T> {
    programmes
        .iter()
        .flat_map(|programme| &programme.conditions)
        .filter(|condition| condition.concerns(application.loan.purpose))
        .filter_map(|condition| limit(&condition.rule))
        .min()
}
