//! The smallest set of changes that makes a programme open to an application.

use super::{DecisionContext, Finding, Outcome, Remedy, findings};
use crate::application::Application;
use crate::catalogue::{Programme, Rule};

/// More rounds than there are kinds of change: each round makes one.
const MAX_ROUNDS: usize = 20;

/// The changes that together leave no condition failed, none of them superfluous; empty if none is
/// failed now. `None` if a failed condition has no change that helps: another place of registration,
/// another kind of business.
///
/// One change may make several conditions met, and may call for another: a smaller loan needs less
/// security. So they are made one after the other, the loan's own first, each judged anew.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::Date;
/// use nesie::eligibility::{DecisionContext, Remedy, nearest_changes};
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let on = "2022-02-01".parse()?;
/// let programme = catalogue.versions_of("almaty-finance").last().ok_or("no such programme")?;
/// let context = DecisionContext::new(on, catalogue.indicators());
/// // Working capital: at most 100 mln for 36 months.
/// let application = Application::new(LoanRequest::new(Money::parse("700000000")?, 60, Purpose::WorkingCapital));
/// let changes = nearest_changes(programme, &application, context);
/// let expected = vec![Remedy::Amount(Money::parse("100000000")?), Remedy::TermMonths(36)];
/// assert_eq!(changes, Some(expected));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn nearest_changes(
    programme: &Programme,
    application: &Application,
    context: DecisionContext,
) -> Option<Vec<Remedy>> {
    let found = findings(programme, application, context);
    nearest_changes_of_all(&[programme], &mut found.iter(), application, context)
}

/// The same of several programmes that are to be open at once, a subsidy and the guarantee beside it, with all that was found
/// of them.
pub(crate) fn nearest_changes_of_all<'f>(
    programmes: &[&Programme],
    found: &mut dyn Iterator<Item = &'f Finding<'f>>,
    application: &Application,
    context: DecisionContext,
) -> Option<Vec<Remedy>> {
    let failed = |changes: &[Remedy]| failed_after(programmes, application, context, changes);
    let mut left: Vec<Finding> = found.filter(|finding| is_failed(finding)).cloned().collect();
    if left.iter().any(|finding| is_beyond_change(&finding.condition.rule)) {
        return None;
    }
    let mut changes: Vec<Remedy> = Vec::new();
    for _ in 0..MAX_ROUNDS {
        if left.is_empty() {
            return Some(without_superfluous(changes, |fewer| failed(fewer).is_empty()));
        }
        let next = left
            .into_iter()
            .filter_map(|finding| finding.remedy)
            .min_by_key(|remedy| (order(remedy), worth(remedy)))?;
        changes.retain(|earlier| earlier.change() != next.change());
        changes.push(next);
        changes.sort_by_key(order);
        left = failed(&changes);
    }
    None
}

fn is_failed(finding: &Finding) -> bool {
    finding.outcome == Outcome::NotMet
}

/// True of a rule about what no change touches: a programme that fails one is not judged again and again.
const fn is_beyond_change(rule: &Rule) -> bool {
    matches!(
        rule,
        Rule::Region { .. }
            | Rule::NotStateOwned
            | Rule::Purpose { .. }
            | Rule::Activities { .. }
            | Rule::Sectors { .. }
    )
}

/// Changes of the loan come before those of the security, which depend on it.
const fn order(remedy: &Remedy) -> u8 {
    match remedy {
        // A business has an age only once it is registered.
        Remedy::Register { .. } => 4,
        Remedy::Amount(_) => 0,
        Remedy::TermMonths(_) => 1,
        Remedy::Uses(_) => 2,
        Remedy::BankRate(_) => 3,
        Remedy::CollateralWorth(..) => 5,
        Remedy::OwnContribution(_) => 6,
        Remedy::Category(_) => 7,
        Remedy::TaxArrears(_) => 8,
        Remedy::SocialArrears(_) => 9,
        Remedy::OverdueDays(_) => 10,
        Remedy::DecideOn(_) => 11,
    }
}

/// Of two demands for security the smaller comes first: it may be enough.
const fn worth(remedy: &Remedy) -> i64 {
    match remedy {
        Remedy::CollateralWorth(_, worth) => worth.tiyn(),
        _ => 0,
    }
}

/// What is still failed after some changes.
fn failed_after<'c>(
    programmes: &[&'c Programme],
    application: &Application,
    context: DecisionContext,
    changes: &[Remedy],
) -> Vec<Finding<'c>> {
    let (mut application, mut on) = (application.clone(), context.as_of);
    for change in changes {
        (application, on) = change.apply(application, on);
    }
    let context = DecisionContext { as_of: on, ..context };
    let found = programmes.iter().flat_map(|programme| findings(programme, &application, context));
    found.filter(is_failed).collect()
}

/// The changes without those that the others make superfluous.
fn without_superfluous(mut changes: Vec<Remedy>, suffice: impl Fn(&[Remedy]) -> bool) -> Vec<Remedy> {
    for change in changes.clone() {
        let fewer: Vec<Remedy> = changes.iter().filter(|kept| **kept != change).cloned().collect();
        if suffice(&fewer) {
            changes = fewer;
        }
    }
    changes
}
