//! What changed for a borrower between two catalogues.

use super::{
    Catalogue, Condition, ConditionId, GuaranteeTier, Kind, Lender, LenderKind, Programme, PublishedFee, RateTier,
    Referral, SubsidyTier, TierCondition,
};
use crate::date::Date;
use crate::indicator::Series;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::contract_words;

/// All that changed from one catalogue to another.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Changes<'c> {
    /// Versions of programmes, by id and first day.
    pub versions: Vec<VersionChange<'c>>,
    /// Values of the МРП, by date.
    pub mrp: Vec<ValueChange<Money>>,
    /// Values of the base rate, by date.
    pub base_rate: Vec<ValueChange<Rate>>,
    /// Who helps further.
    pub referrals: Vec<(ChangeKind, &'c Referral)>,
    /// Lenders whose practice is known.
    pub lenders: Vec<(ChangeKind, &'c Lender)>,
}

/// What became of one version of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionChange<'c> {
    /// Whether it is new, gone or changed.
    pub kind: ChangeKind,
    /// The version, as the newer catalogue that has it says it.
    pub version: &'c Programme,
    /// What a new version follows, and a changed one was: the details are against it.
    pub against: Option<&'c Programme>,
    /// What differs.
    pub details: Vec<Detail<'c>>,
}

contract_words! {
    /// What became of something.
    #[non_exhaustive]
    pub enum ChangeKind {
        /// Only the later catalogue has it.
        New = "new",
        /// Only the earlier catalogue has it.
        Gone = "gone",
        /// Both have it, and it differs.
        Changed = "changed",
    }
}

/// A value of a series from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueChange<T> {
    /// The first day.
    pub from: Date,
    /// The value in the earlier catalogue, if it has a row of that day.
    pub was: Option<T>,
    /// The value in the later catalogue.
    pub is: Option<T>,
}

/// One thing in which two versions differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "`was`, `is` and `is_known` speak for themselves")]
pub enum Detail<'c> {
    /// What the programme gives.
    Kind { was: Kind, is: Kind },
    /// Who lends; nobody but the operator if `None`.
    LentBy { was: &'c [LenderKind], is: &'c [LenderKind] },
    /// The last day.
    LastDay { was: Option<Date>, is: Option<Date> },
    /// The day on which the terms were last confirmed.
    Confirmed { was: Option<Date>, is: Option<Date> },
    /// Whether the programme is known to run.
    Runs { is_known: bool },
    /// Whether it is known to be open to businesses in Almaty.
    OpenToAlmaty { is_known: bool },
    /// A condition.
    Condition { was: Option<&'c Condition>, is: Option<&'c Condition> },
    /// The source of a condition that itself is the same.
    Source { was: &'c Condition, is: &'c Condition },
    /// A rate, subsidy, guarantee or fee.
    Term { was: Option<Term<'c>>, is: Option<Term<'c>> },
    /// Texts, which are not compared word by word.
    LocalizedText(Part),
}

/// Something that a programme gives or takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Term<'c> {
    /// A rate.
    Rate(&'c RateTier),
    /// An interest subsidy.
    Subsidy(&'c SubsidyTier),
    /// A guarantee.
    Guarantee(&'c GuaranteeTier),
    /// A fee.
    Fee(&'c PublishedFee),
}

contract_words! {
    /// A part of a programme that is told in words.
    #[non_exhaustive]
    pub enum Part {
        /// The name.
        Name = "name",
        /// Who gives it.
        Operator = "operator",
        /// How to apply.
        HowToApply = "how_to_apply",
        /// The documents.
        Documents = "documents",
        /// The notes.
        Notes = "notes",
        /// What is not published.
        Gaps = "gaps",
    }
}

impl Changes<'_> {
    /// True if nothing changed for a borrower.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        let Changes { versions, mrp, base_rate, referrals, lenders } = self;
        let values = mrp.len().saturating_add(base_rate.len());
        versions.len().saturating_add(values).saturating_add(referrals.len()).saturating_add(lenders.len())
    }
}

impl<'c> Changes<'c> {
    /// Compares two catalogues. A version that is new is compared with the one it follows.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use nesie::catalogue::{Catalogue, Changes};
    /// let catalogue = Catalogue::builtin()?;
    /// assert!(Changes::between(&catalogue, &catalogue).is_empty());
    /// # }
    /// # Ok::<(), nesie::catalogue::CatalogueError>(())
    /// ```
    #[must_use]
    pub fn between(before: &'c Catalogue, after: &'c Catalogue) -> Changes<'c> {
        Changes {
            versions: versions(before, after),
            mrp: values(&before.indicators.mrp, &after.indicators.mrp),
            base_rate: values(&before.indicators.base_rate, &after.indicators.base_rate),
            referrals: entries(&before.referrals, &after.referrals, |referral| &referral.id),
            lenders: entries(&before.lenders, &after.lenders, |lender| lender.id.as_str()),
        }
    }
}

fn versions<'c>(before: &'c Catalogue, after: &'c Catalogue) -> Vec<VersionChange<'c>> {
    fn same<'c>(catalogue: &'c Catalogue, version: &Programme) -> Option<&'c Programme> {
        catalogue.versions_of(version.id.as_str()).find(|other| other.valid_from == version.valid_from)
    }
    let gone = before.programmes.iter().filter(|version| same(after, version).is_none());
    let gone =
        gone.map(|version| VersionChange { kind: ChangeKind::Gone, version, against: None, details: Vec::new() });
    let kept = after.programmes.iter().filter_map(|version| {
        let was = same(before, version);
        let earlier =
            || after.versions_of(version.id.as_str()).take_while(|other| other.valid_from < version.valid_from);
        let against = was.or_else(|| earlier().last());
        let details = against.map(|against| details(against, version)).unwrap_or_default();
        match was {
            Some(_) if details.is_empty() => None,
            Some(_) => Some(VersionChange { kind: ChangeKind::Changed, version, against, details }),
            None => Some(VersionChange { kind: ChangeKind::New, version, against, details }),
        }
    });
    let mut changes: Vec<VersionChange> = kept.chain(gone).collect();
    changes.sort_by_key(|change| (&change.version.id, change.version.valid_from));
    changes
}

fn details<'c>(was: &'c Programme, is: &'c Programme) -> Vec<Detail<'c>> {
    let mut found = Vec::new();
    if was.kind != is.kind {
        found.push(Detail::Kind { was: was.kind, is: is.kind });
    }
    if was.lent_by != is.lent_by {
        found.push(Detail::LentBy { was: &was.lent_by, is: &is.lent_by });
    }
    // The days of two versions differ by their nature.
    if was.valid_from == is.valid_from && was.valid_to != is.valid_to {
        found.push(Detail::LastDay { was: was.valid_to, is: is.valid_to });
    }
    found.extend(conditions(&was.conditions, &is.conditions));
    found.extend(terms(was, is));
    for (differs, part) in [
        (was.name != is.name, Part::Name),
        (was.operator != is.operator, Part::Operator),
        (was.how_to_apply != is.how_to_apply, Part::HowToApply),
        (was.documents != is.documents, Part::Documents),
        (was.notes != is.notes, Part::Notes),
        ((&was.gaps, &was.not_asked) != (&is.gaps, &is.not_asked), Part::Gaps),
    ] {
        if differs {
            found.push(Detail::LocalizedText(part));
        }
    }
    let (runs, open) = (is.runs.is_known(), is.open_to_almaty.is_known());
    if was.runs.is_known() != runs {
        found.push(Detail::Runs { is_known: runs });
    }
    if was.open_to_almaty.is_known() != open {
        found.push(Detail::OpenToAlmaty { is_known: open });
    }
    if was.last_confirmed != is.last_confirmed {
        found.push(Detail::Confirmed { was: was.last_confirmed, is: is.last_confirmed });
    }
    found
}

fn conditions<'c>(was: &'c [Condition], is: &'c [Condition]) -> Vec<Detail<'c>> {
    let by_id = |list: &'c [Condition], id: &ConditionId| list.iter().find(|condition| condition.id == *id);
    let gone = was.iter().filter(|condition| by_id(is, &condition.id).is_none());
    let gone = gone.map(|condition| Detail::Condition { was: Some(condition), is: None });
    let kept = is.iter().filter_map(|condition| match by_id(was, &condition.id) {
        Some(before) if before == condition => None,
        Some(before) if before.rule == condition.rule && before.purposes == condition.purposes => {
            Some(Detail::Source { was: before, is: condition })
        }
        before => Some(Detail::Condition { was: before, is: Some(condition) }),
    });
    kept.chain(gone).collect()
}

/// Terms are the same thing, changed, if they are of one kind and ask for the same.
fn terms<'c>(was: &'c Programme, is: &'c Programme) -> Vec<Detail<'c>> {
    let (was, is) = (all_terms(was), all_terms(is));
    let alike = |list: &[Term<'c>], term: Term<'c>| list.iter().copied().find(|other| other.key() == term.key());
    let gone = was.iter().filter(|term| alike(&is, **term).is_none());
    let gone = gone.map(|term| Detail::Term { was: Some(*term), is: None });
    let kept = is.iter().filter_map(|term| match alike(&was, *term) {
        Some(before) if before == *term => None,
        before => Some(Detail::Term { was: before, is: Some(*term) }),
    });
    kept.chain(gone).collect()
}

fn all_terms(version: &Programme) -> Vec<Term<'_>> {
    let rates = version.rates.iter().map(Term::Rate);
    let subsidies = version.subsidies.iter().map(Term::Subsidy);
    let guarantees = version.guarantees.iter().map(Term::Guarantee);
    rates.chain(subsidies).chain(guarantees).chain(version.fees.iter().map(Term::Fee)).collect()
}

impl<'c> Term<'c> {
    fn key(self) -> (u8, Option<&'c TierCondition>) {
        match self {
            Term::Rate(tier) => (0, tier.when.as_ref()),
            Term::Subsidy(tier) => (1, tier.when.as_ref()),
            Term::Guarantee(tier) => (2, tier.when.as_ref()),
            Term::Fee(_) => (3, None),
        }
    }
}

fn values<T: Copy + PartialEq>(before: &Series<T>, after: &Series<T>) -> Vec<ValueChange<T>> {
    let on = |series: &Series<T>, from| series.rows().iter().find(|row| row.from == from).map(|row| row.value);
    let mut days: Vec<Date> = before.rows().iter().chain(after.rows()).map(|row| row.from).collect();
    days.sort_unstable();
    days.dedup();
    let changes = days.into_iter().map(|from| ValueChange { from, was: on(before, from), is: on(after, from) });
    changes.filter(|change| change.was != change.is).collect()
}

/// The entries of two lists that differ, by their ids.
fn entries<'c, T: PartialEq>(before: &'c [T], after: &'c [T], id: fn(&T) -> &str) -> Vec<(ChangeKind, &'c T)> {
    let same = |list: &'c [T], entry: &T| list.iter().find(|other| id(other) == id(entry));
    let gone = before.iter().filter(|entry| same(after, entry).is_none()).map(|entry| (ChangeKind::Gone, entry));
    let kept = after.iter().filter_map(|entry| match same(before, entry) {
        None => Some((ChangeKind::New, entry)),
        Some(was) if was != entry => Some((ChangeKind::Changed, entry)),
        Some(_) => None,
    });
    kept.chain(gone).collect()
}
