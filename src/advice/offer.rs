//! A programme as an applicant meets it: its verdict, its terms and the loan by them.

use super::group::Group;
use super::judge::{Judged, Setting};
use super::{AdviceError, Assumption, GuaranteeOffer, price};
use crate::application::Application;
use crate::catalogue::{Combination, Kind, Programme, Rule, Sector, Standing, StandingOf};
use crate::eligibility::{
    Field, Finding, OpenTopics, Outcome, RateChoice, Remedy, Verdict, Waiting, nearest_changes_of_all,
};
use crate::indicator::{Confidence, SourceId};
use crate::loan::{Loan, Schedule};
use crate::money::Money;

/// A programme as this applicant meets it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct Partner<'c> {
    /// The version in force.
    pub programme: &'c Programme,
    /// Its findings.
    pub findings: Vec<Finding<'c>>,
}

/// The loan of an offer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OfferedLoan {
    /// The loan.
    pub loan: Loan,
    /// Its schedule.
    pub schedule: Schedule,
}

/// The terms of an offer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
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

impl<'c> Offer<'c> {
    /// The offer of a programme, alone or with a guarantee beside it: then both must be open, staff confirm what joins them, and
    /// the guarantee's fees count. The loan is computed only where no condition is failed: any other is not shown.
    pub(super) fn new(
        own: Judged<'c>,
        with: Option<(&Judged<'c>, &'c Combination)>,
        application: &Application,
        setting: Setting,
    ) -> Result<Self, AdviceError> {
        let partner = with.map(|(partner, _)| partner);
        let (programme, on) = (own.programme, setting.context.as_of);
        let programmes: Vec<&Programme> =
            [Some(programme), partner.map(|it| it.programme)].into_iter().flatten().collect();
        let verdict = verdict(&own, partner);
        let rate = match partner {
            Some(_) => own.rate.clone(),
            None => own.rate_or_bank_rate(application, setting),
        };
        let guarantee = partner.map_or(&own.guarantee, |partner| &partner.guarantee).clone();
        let computed = rate.as_ref().filter(|_| verdict != Verdict::NotEligible);
        let computed =
            computed.map(|rate| price::loan_terms(programme, guarantee.as_ref(), rate, application, setting));
        let terms =
            rate.map(|rate| price::terms(programme, &programmes, guarantee.as_ref(), rate, application, setting));
        let standing = programmes.iter().map(|programme| StandingOf { programme, on }.standing()).max();
        let changes = (verdict == Verdict::NotEligible).then(|| changes(&own, partner, application, setting)).flatten();
        let stale = programmes.iter().any(|programme| programme.stale_on(on));
        let (findings, open) = joined(own, with);
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
            loan: computed.map(OfferedLoan::new).transpose()?,
            guarantee,
            favoured: Vec::new(),
            stale,
        };
        let guarantees = offer.with.is_some() || programme.kind == Kind::Guarantee;
        offer.group = Group::of(verdict, offer.standing, guarantees, || offer.is_adverse());
        Ok(offer)
    }

    /// What the offer waits for.
    pub(super) fn waiting(&self) -> Waiting<'c> {
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

/// The verdict on a programme and its partner: the worse of the two.
fn verdict(own: &Judged, partner: Option<&Judged>) -> Verdict {
    Verdict::of(&own.findings).max(partner.map_or(Verdict::Eligible, |it| Verdict::of(&it.findings)))
}

/// What together would make the programme and its partner open.
fn changes(own: &Judged, partner: Option<&Judged>, application: &Application, setting: Setting) -> Option<Vec<Remedy>> {
    let both = || [Some(own), partner].into_iter().flatten();
    let programmes: Vec<&Programme> = both().map(|judged| judged.programme).collect();
    let mut found = both().flat_map(|judged| &judged.findings);
    nearest_changes_of_all(&programmes, &mut found, application, setting.context)
}

/// The findings of the programme, with the clause that joins it to its partner; what the terms of both leave open.
fn joined<'c>(own: Judged<'c>, with: Option<(&Judged<'c>, &'c Combination)>) -> (Vec<Finding<'c>>, OpenTopics<'c>) {
    let (mut findings, mut open) = (own.findings, own.open);
    if let Some((partner, combination)) = with {
        findings.push(Finding::of_clause(&combination.condition));
        open.join(&partner.open);
    }
    (findings, open)
}

/// The least of the limits that programmes set to something for a purpose.
pub(super) fn least_limit<T: Ord>(
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
