//! Application x catalogue x date -> offers: the one function that most users call.

mod assumption;
mod categories;
mod costs;
mod error;
mod group;
mod guarantee;
mod judge;
mod largest_loan;
mod offer;
mod price;
mod referrals;
mod screen;

use serde::{Deserialize, Serialize};

use crate::application::{Application, Contradiction, contradictions};
use crate::catalogue::{Catalogue, Lender, LenderId, LenderKind, Programme, ProgrammeId, Referral, Rule};
use crate::date::Date;
use crate::day_count::DayCount;
use crate::eligibility::{Finding, Quantity, Question, Requirement, next_questions};
use crate::money::Money;
use crate::rate::Rate;

pub use crate::catalogue::{Standing, StandingOf};
pub use assumption::Assumption;
pub use categories::NotServed;
pub use costs::{Benchmark, Costs};
pub use error::AdviceError;
pub use group::Group;
pub use guarantee::GuaranteeOffer;
pub use largest_loan::{LargestLoan, LargestLoanError, largest_loan};
pub use offer::{Offer, OfferedLoan, Partner, Terms};
pub use screen::{FirstOffer, Screened, Screening, screen};

use group::Distance;
use judge::{Asked, Judged, Setting};

/// What is asked besides the application: nothing by default. Fields may be added: make it from its default.
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
#[non_exhaustive]
pub struct Advice<'c> {
    /// The day of the decision.
    pub as_of: Date,
    /// The catalogue the advice comes from.
    pub catalogue: &'c Catalogue,
    /// One offer for each programme in force, by their groups; within each the cheapest in total first, and of those that do
    /// not fit the nearest.
    pub offers: Vec<Offer<'c>>,
    /// The programme that was asked for by its id but is not in force on that day.
    pub not_in_force: Option<NotInForce<'c>>,
    /// What to ask next.
    pub next_questions: Vec<Question<'c>>,
    /// Who helps further.
    pub referrals: Vec<&'c Referral>,
    /// Answers of the application that cannot all be true. While there are any, nothing is in the group "can get".
    pub contradictions: Vec<Contradiction>,
    /// Categories that the applicant named and no programme in force has terms for.
    pub not_served: Vec<NotServed>,
    /// The base rate of the day, and where it is from; `None` where it is not known and none was given.
    pub base_rate: Option<BaseRate>,
    /// A plain bank loan to measure the offers against, if its rate was given: by the bank that the applicant asked, or as the
    /// market's.
    pub benchmark: Option<Benchmark>,
    /// The lender that was asked for.
    pub lender: Option<&'c Lender>,
}

/// The base rate of the National Bank on the day of the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BaseRate {
    /// The rate, in percent a year.
    pub annual_rate: Rate,
    /// True if the asker gave it because the catalogue does not know it.
    pub given_by_asker: bool,
}

impl BaseRate {
    /// The rate that the catalogue knows, else the one that the asker gave.
    fn of(known: Option<Rate>, given: Option<Rate>) -> Option<BaseRate> {
        let known = known.map(|annual_rate| BaseRate { annual_rate, given_by_asker: false });
        known.or_else(|| given.map(|annual_rate| BaseRate { annual_rate, given_by_asker: true }))
    }
}

/// A programme that exists, but not on the decision date.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotInForce<'c> {
    /// The programme.
    pub id: &'c ProgrammeId,
    /// Its versions, oldest first.
    pub versions: Vec<&'c Programme>,
}

impl Advice<'_> {
    /// The exit code of a command that answers by the groups of the offers ([`Group::exit_code`]).
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        Group::exit_code(self.offers.iter().map(|offer| offer.group))
    }

    /// True if the day on which the state was asked to stop paying cuts the subsidy of an offer.
    #[must_use]
    pub fn any_subsidy_is_stopped(&self) -> bool {
        let subsidies = self.offers.iter().filter_map(|offer| offer.loan.as_ref()?.loan.terms().subsidy.as_ref());
        subsidies.into_iter().any(|subsidy| subsidy.stops_on.is_some())
    }
}

/// Judges an application against every programme in force on a day, or one of them, and computes what
/// each loan costs.
///
/// # Errors
/// [`AdviceError`] if no programme or lender has the id that is asked for, the loan is disbursed before the decision, or it
/// is beyond the limits of the engine.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::{QuoteOptions, advise};
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::Date;
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let advice = advise(&application, &catalogue, "2026-11-22".parse()?, &QuoteOptions::default())?;
/// assert!(advice.offers.iter().any(|offer| offer.programme.id.as_str() == "mfo-almaty-secured"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn advise<'c>(
    application: &Application,
    catalogue: &'c Catalogue,
    as_of: Date,
    options: &QuoteOptions,
) -> Result<Advice<'c>, AdviceError> {
    let asked = Asked::new(application, catalogue, as_of, options)?;
    let contradictions = contradictions(application, as_of);
    let offers = offers(application, catalogue, &asked, &contradictions)?;
    let not_in_force = asked.only.filter(|_| offers.is_empty()).and_then(|id| {
        let versions: Vec<&Programme> = catalogue.versions_of(id).collect();
        Some(NotInForce { id: &versions.first()?.id, versions })
    });
    let next_questions = next_questions(application, offers.iter().map(Offer::waiting));
    let referrals = referrals::referrals(catalogue, application, &offers, asked.setting.context);
    let bank_rate = options.market_rate.or(application.loan.annual_rate);
    let benchmark = benchmark(bank_rate, &offers, asked.setting)?;
    Ok(Advice {
        as_of,
        catalogue,
        offers,
        not_in_force,
        next_questions,
        referrals,
        contradictions,
        not_served: categories::not_served(catalogue, application, as_of),
        base_rate: BaseRate::of(asked.known_base_rate, options.base_rate),
        benchmark,
        lender: asked.lender,
    })
}

/// An offer for each programme that is asked for, alone and with each guarantee that it may take in, in the order of [`Advice::offers`].
fn offers<'c>(
    application: &Application,
    catalogue: &'c Catalogue,
    asked: &Asked<'c, '_>,
    contradictions: &[Contradiction],
) -> Result<Vec<Offer<'c>>, AdviceError> {
    let setting = asked.setting;
    let judged: Vec<Judged> = asked.concerned().map(|programme| Judged::new(programme, application, setting)).collect();
    let is_asked = |judged: &Judged| asked.is_asked(judged.programme);
    let mut joint = Vec::new();
    for (place, own) in judged.iter().enumerate().filter(|(_, judged)| is_asked(judged)) {
        for partner in &judged {
            if let Some(combination) = own.programme.combination_with(&partner.programme.id) {
                joint.push((place, Offer::new(own.clone(), Some((partner, combination)), application, setting)?));
            }
        }
    }
    let mut offers = Vec::with_capacity(judged.len().saturating_add(joint.len()));
    for (place, own) in judged.into_iter().enumerate().filter(|(_, judged)| is_asked(judged)) {
        offers.push((place, Offer::new(own, None, application, setting)?));
    }
    offers.append(&mut joint);
    let activities = application.applicant.oked.as_deref().unwrap_or_default();
    for (_, offer) in &mut offers {
        let is_held_back = contradictions.iter().any(|found| holds_back(*found, offer.all_findings(), application));
        if is_held_back && offer.group == Group::CanGet {
            offer.group = Group::FitsPublished;
        }
        offer.favoured = catalogue.favoured(offer.programme, activities).collect();
    }
    offers.sort_by_cached_key(|(place, offer)| {
        let changes = offer.changes.as_ref().map_or(usize::MAX, Vec::len);
        (offer.group, Distance::of(offer), changes, offer.total_paid().unwrap_or(Money::MAX), *place)
    });
    Ok(offers.into_iter().map(|(_, offer)| offer).collect())
}

/// A plain bank loan at a rate, of the terms of the first offer that has a loan.
fn benchmark(bank_rate: Option<Rate>, offers: &[Offer], setting: Setting) -> Result<Option<Benchmark>, AdviceError> {
    let offered = offers.iter().find_map(|offer| offer.loan.as_ref());
    let Some((rate, offered)) = bank_rate.zip(offered) else { return Ok(None) };
    let day_count = setting.day_count_of(&[LenderKind::Bank]).unwrap_or(DayCount::EqualMonths);
    Ok(Some(Benchmark::new(offered.loan.terms(), rate, day_count)?))
}

/// The catalogue has a programme of that id, in force or not.
fn check_known(id: &str, catalogue: &Catalogue) -> Result<(), AdviceError> {
    match catalogue.versions_of(id).next() {
        Some(_) => Ok(()),
        None => Err(AdviceError::unknown_programme(id, catalogue)),
    }
}

/// A loan that is decided on is not disbursed yet.
fn check_disbursement(application: &Application, as_of: Date) -> Result<(), AdviceError> {
    match application.loan.disbursed_on.filter(|day| *day < as_of) {
        Some(disbursed_on) => Err(AdviceError::DisbursedBefore { disbursed_on, on: as_of }),
        None => Ok(()),
    }
}

/// True if an offer is promised to nobody while answers contradict each other: which of them is wrong is not known. An own
/// contribution above the loan may be true. If it is the price of the whole project, the own contribution is what the loan leaves
/// of it: only an offer that asks for more than that is held back.
fn holds_back<'f>(
    found: Contradiction,
    mut findings: impl Iterator<Item = &'f Finding<'f>>,
    application: &Application,
) -> bool {
    if found != Contradiction::OwnContributionAboveLoan {
        return true;
    }
    let left =
        application.own_contribution.and_then(|own| own.checked_sub(application.loan.amount)).unwrap_or_default();
    findings.any(|finding| match (&finding.condition.rule, &finding.required) {
        (Rule::OwnContribution { .. }, Requirement::Range { min: Some(Quantity::Money(min)), .. }) => left < *min,
        _ => false,
    })
}
