//! Application x catalogue x date -> offers: the one function that most users call.

mod assumption;
mod categories;
mod costs;
mod group;
mod guarantee;
mod judge;
mod largest_loan;
mod price;
mod referrals;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::application::{Application, Contradiction, contradictions};
use crate::catalogue::{
    Catalogue, Combination, Lender, LenderError, LenderId, LenderKind, Programme, ProgrammeId, Referral, Rule, Sector,
};
use crate::date::{Date, DecisionDate};
use crate::day_count::DayCount;
use crate::eligibility::{
    DecisionContext, Field, Finding, OpenTopics, Outcome, Question, RateChoice, Remedy, Verdict, Waiting,
    nearest_changes_of_all, next_questions,
};
use crate::error::{Code, Refusal};
use crate::indicator::{Confidence, SourceId};
use crate::language::{Lang, Localize, shown};
use crate::loan::{Loan, LoanError, Schedule};
use crate::money::Money;
use crate::rate::Rate;

pub use assumption::Assumption;
pub use categories::NotServed;
pub use costs::{Benchmark, Costs};
pub use group::{Group, Standing, StandingOf};
pub use guarantee::GuaranteeOffer;
pub use largest_loan::{LargestLoan, LargestLoanError, largest_loan};

use group::Distance;
use judge::{Judged, Setting};

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
pub struct Advice<'c> {
    /// The day of the decision.
    pub on: DecisionDate,
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
pub struct BaseRate {
    /// The rate, in percent a year.
    pub annual_rate: Rate,
    /// True if the asker gave it because the catalogue does not know it.
    pub given_by_asker: bool,
}

/// A programme as this applicant meets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer<'c> {
    /// The version in force.
    pub programme: &'c Programme,
    /// What the findings come to.
    pub verdict: Verdict,
    /// How far the terms can be relied on; with a partner the lesser of the two.
    pub standing: Standing,
    /// Where the offer belongs in the answer.
    pub group: Group,
    /// What the terms leave open; with a partner what either does.
    pub open: OpenTopics<'c>,
    /// One for each condition that concerns the loan, and with a partner one for what joins the two.
    pub findings: Vec<Finding<'c>>,
    /// The guarantee programme that this offer takes in besides, where both allow it.
    pub with: Option<Partner<'c>>,
    /// The terms, where the programme lends.
    pub terms: Option<Terms<'c>>,
    /// The loan by these terms; computed only where no condition is failed, because no other is shown.
    pub loan: Option<OfferedLoan>,
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

/// The loan of an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferedLoan {
    /// The loan.
    pub loan: Loan,
    /// Its schedule.
    pub schedule: Schedule,
}

/// The terms of an offer.
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
    /// What is not published and was assumed to compute at all.
    pub assumptions: Vec<Assumption>,
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
    /// Another base rate is given than the catalogue knows for the day.
    BaseRateKnown {
        /// The rate that is given.
        given: Rate,
        /// The rate that is known.
        known: Rate,
        /// The day of the decision.
        on: Date,
    },
    /// There is no programme of that id.
    UnknownProgramme {
        /// The id asked for, as [shown] again.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The lender is not known, or how it counts days.
    Lender(#[from] LenderError),
    /// The loan is disbursed before the decision: the terms of that day are not those of such a loan.
    DisbursedBefore {
        /// The day of the disbursement.
        disbursed_on: Date,
        /// The day of the decision.
        on: Date,
    },
    /// The loan cannot be computed.
    Loan(#[from] LoanError),
}

impl AdviceError {
    /// Says which programmes there are.
    #[must_use]
    pub fn unknown_programme(id: &str, catalogue: &Catalogue) -> AdviceError {
        let known = catalogue.ids().map(|id| id.as_str().to_owned()).collect();
        AdviceError::UnknownProgramme { id: shown(id), known }
    }
}

impl Refusal for AdviceError {
    fn code(&self) -> Code {
        match self {
            AdviceError::BaseRateKnown { .. } => Code::BaseRateKnown,
            AdviceError::UnknownProgramme { .. } => Code::UnknownProgramme,
            AdviceError::Lender(error) => error.code(),
            AdviceError::DisbursedBefore { .. } => Code::DisbursedBeforeDecision,
            AdviceError::Loan(error) => error.code(),
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            AdviceError::BaseRateKnown { .. } => "base_rate".into(),
            AdviceError::UnknownProgramme { .. } => "programme".into(),
            AdviceError::Lender(error) => error.field(),
            AdviceError::DisbursedBefore { .. } => "loan.disbursed_on".into(),
            AdviceError::Loan(error) => error.field(),
        }
    }
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

impl<'c> Offer<'c> {
    /// What the offer waits for.
    fn waiting(&self) -> Waiting<'c> {
        Waiting { programme: self.programme, verdict: self.verdict, fields: self.waits_for() }
    }

    /// All findings: those of the programme and of the one it is combined with.
    pub fn all_findings(&self) -> impl Iterator<Item = &Finding<'_>> {
        self.findings.iter().chain(self.with.iter().flat_map(|partner| &partner.findings))
    }

    /// True if something that the applicant said commonly rules a client out, and the published terms leave it open.
    #[must_use]
    pub fn is_adverse(&self) -> bool {
        !self.open.adverse.is_empty() || self.all_findings().any(|finding| !finding.adverse.is_empty())
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

    /// What the guarantee adds to all that the borrower pays: its fees. `None` where there is none or no loan is computed.
    #[must_use]
    pub fn guarantee_adds(&self) -> Option<Money> {
        self.guarantee.as_ref()?;
        let schedule = &self.loan.as_ref()?.schedule;
        let of_the_lender = self.programme.fees.iter().map(|fee| fee.upfront.of(schedule.totals().principal));
        Some(schedule.totals().fees.saturating_sub(Money::saturating_sum(of_the_lender)))
    }

    /// What the borrower pays in total; `None` where no loan is computed.
    #[must_use]
    pub fn total_paid(&self) -> Option<Money> {
        self.loan.as_ref().map(|offered| offered.schedule.totals().borrower_payment)
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
    let known_base_rate = catalogue.indicators().base_rate.on(on.0).ok().map(|row| row.value);
    if let (Some(given), Some(known)) = (options.base_rate, known_base_rate)
        && given != known
    {
        return Err(AdviceError::BaseRateKnown { given, known, on: on.0 });
    }
    let setting = Setting {
        context: DecisionContext { base_rate: options.base_rate, ..DecisionContext::new(on, catalogue.indicators()) },
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
        offers.push(offer(own, None, application, setting)?);
        for partner in &judged {
            if let Some(combination) = own.programme.combination_with(&partner.programme.id) {
                offers.push(offer(own, Some((partner, combination)), application, setting)?);
            }
        }
    }
    let activities = application.applicant.oked.as_deref().unwrap_or_default();
    let contradictions = contradictions(application, on.0);
    for offer in &mut offers {
        if !contradictions.is_empty() && offer.group == Group::CanGet {
            offer.group = Group::FitsPublished;
        }
        offer.favoured = catalogue.favoured(offer.programme, activities).collect();
    }
    offers.sort_by_key(|offer| {
        let changes = offer.changes.as_ref().map_or(usize::MAX, Vec::len);
        (offer.group, Distance::of(offer), changes, offer.total_paid().unwrap_or(Money::MAX))
    });
    let not_in_force = only.filter(|_| offers.is_empty()).and_then(|id| {
        let versions: Vec<&Programme> = catalogue.versions_of(id).collect();
        Some(NotInForce { id: &versions.first()?.id, versions })
    });
    let next_questions = next_questions(offers.iter().map(Offer::waiting));
    let referrals = referrals::referrals(catalogue, application, &offers, setting.context);
    let bank_rate = options.market_rate.or(application.loan.annual_rate);
    let benchmark = match (bank_rate, offers.iter().find_map(|offer| offer.loan.as_ref())) {
        (Some(rate), Some(offered)) => {
            let day_count = setting.day_count_of(&[LenderKind::Bank]).unwrap_or(DayCount::EqualMonths);
            Some(Benchmark::new(offered.loan.terms(), rate, day_count)?)
        }
        _ => None,
    };
    let given = options.base_rate.map(|rate| (rate, true));
    let base_rate = known_base_rate.map(|rate| (rate, false)).or(given);
    let base_rate = base_rate.map(|(annual_rate, given_by_asker)| BaseRate { annual_rate, given_by_asker });
    let not_served = categories::not_served(catalogue, application, on.0);
    let answer = Advice {
        on,
        catalogue,
        offers,
        not_in_force,
        next_questions,
        referrals,
        contradictions,
        not_served,
        base_rate,
        benchmark,
        lender,
    };
    Ok(answer)
}

/// The catalogue has a programme of that id, in force or not.
fn check_known(id: &str, catalogue: &Catalogue) -> Result<(), AdviceError> {
    match catalogue.versions_of(id).next() {
        Some(_) => Ok(()),
        None => Err(AdviceError::unknown_programme(id, catalogue)),
    }
}

/// A loan that is decided on is not disbursed yet.
fn check_disbursement(application: &Application, on: DecisionDate) -> Result<(), AdviceError> {
    match application.loan.disbursed_on.filter(|day| *day < on.0) {
        Some(disbursed_on) => Err(AdviceError::DisbursedBefore { disbursed_on, on: on.0 }),
        None => Ok(()),
    }
}

/// The offer of a programme, alone or with a guarantee beside it: then both must be open, staff confirm what joins them, and
/// the guarantee's fees count. The loan is computed only where no condition is failed: any other is not shown.
fn offer<'c>(
    own: &Judged<'c>,
    with: Option<(&Judged<'c>, &'c Combination)>,
    application: &Application,
    setting: Setting,
) -> Result<Offer<'c>, AdviceError> {
    let on = setting.context.on.0;
    let programme = own.programme;
    let partner = with.map(|(partner, _)| partner);
    let (mut findings, mut open) = (own.findings.clone(), own.open.clone());
    findings.extend(with.map(|(_, combination)| Finding::of_clause(&combination.condition)));
    let verdict = Verdict::of(&own.findings).max(partner.map_or(Verdict::Eligible, |it| Verdict::of(&it.findings)));
    let guarantee = partner.unwrap_or(own).guarantee.clone();
    let rate = match partner {
        Some(_) => own.rate.clone(),
        None => own.rate_or_bank_rate(application, setting),
    };
    let programmes: Vec<&Programme> = [Some(programme), partner.map(|it| it.programme)].into_iter().flatten().collect();
    let loan_terms = rate.as_ref().filter(|_| verdict != Verdict::NotEligible);
    let loan_terms =
        loan_terms.map(|rate| price::loan_terms(programme, guarantee.as_ref(), rate, application, setting));
    let loan = loan_terms.map(OfferedLoan::new).transpose()?;
    let terms = rate.map(|rate| price::terms(&programmes, guarantee.as_ref(), rate, application, setting));
    let changes = changes(verdict, &programmes, application, setting);
    let standing = programmes.iter().map(|programme| StandingOf { programme, on }.standing()).max();
    if let Some(partner) = partner {
        open.join(&partner.open);
    }
    let mut offer = Offer {
        programme,
        verdict,
        standing: standing.unwrap_or(Standing::Unconfirmed),
        group: Group::DoesNotFit,
        open,
        findings,
        with: partner.map(|it| Partner { programme: it.programme, findings: it.findings.clone() }),
        changes,
        terms,
        loan,
        guarantee,
        favoured: Vec::new(),
        stale: programmes.iter().any(|programme| programme.stale_on(on)),
    };
    offer.group = Group::of(&offer);
    Ok(offer)
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
