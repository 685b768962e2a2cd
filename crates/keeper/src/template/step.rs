//! What is asked of a new programme, and in which order.

use nesie::catalogue::{Kind, Topic};
use nesie::language::Lang;
use nesie::word::ContractWord;

/// One thing that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Where the terms were read.
    Source,
    /// What is to be known of a source that is not in the catalogue yet.
    NewSource(Of),
    /// How far that can be trusted.
    Confidence,
    /// A text that every programme has, in a language.
    Text(Part, Lang),
    /// What is demanded; nothing where the source does not say.
    Demand(Demand),
    /// What staff confirm of a topic, in a language.
    Clause(Topic, Lang),
    /// A figure of what it gives.
    Term(Term),
    /// What the source says of a demand.
    DemandSays(Demand),
    /// What the source says of a figure.
    TermSays(Term),
}

/// What a source says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Publisher,
    Address,
    Title(Lang),
}

/// A text that every programme has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Operator,
    HowToApply,
}

/// What a programme may demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    LegalForm,
    Size,
    Region,
    Purpose,
    AmountMin,
    AmountMax,
    Term,
    Topic(Topic),
}

/// A figure of what a programme gives. Rates are counted: the first is for everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    Rate(usize),
    RateFor(usize),
    RateUpTo(usize),
    BankRate,
    SubsidyPart,
    SubsidyRate,
    Floor,
    MaxShare,
    MaxAmount,
}

/// The word of a topic that the source says is not asked about.
pub(super) const NOT_ASKED: &str = "not_asked";
/// The word of what only staff can decide.
pub(super) const FOR_STAFF: &str = "for_staff";
/// The word of the city.
pub(super) const ALMATY: &str = "almaty";
/// The word of what state enterprises are.
pub(super) const RULED_OUT: &str = "ruled_out";
/// The word of a subsidy that has a floor.
pub(super) const SHARE: &str = "share";
/// The most rates that are asked for: as many as a version may have.
const MAX_RATES: usize = nesie::catalogue::MAX_TIERS;

/// What has been replied, in the order in which it was.
#[derive(Debug, Clone, Default)]
pub(super) struct Replies(pub(super) Vec<(Step, Vec<String>)>);

impl Replies {
    pub(super) fn to(&self, step: Step) -> Option<&[String]> {
        self.0.iter().find(|(of, _)| *of == step).map(|(_, reply)| reply.as_slice())
    }

    /// The first text of a reply.
    pub(super) fn text(&self, step: Step) -> Option<&str> {
        self.to(step)?.first().map(String::as_str)
    }

    fn is_high(&self) -> bool {
        self.text(Step::Confidence).is_none_or(|word| word == "high")
    }

    /// Whether a demand is one of the source.
    pub(super) fn is_condition(&self, demand: Demand) -> bool {
        let given = |demand| self.text(Step::Demand(demand)).is_some_and(|reply| reply != NOT_ASKED);
        match demand {
            Demand::AmountMin => false,
            Demand::AmountMax => given(Demand::AmountMin) || given(Demand::AmountMax),
            other => given(other),
        }
    }

    /// What is asked, as far as it follows from what has been replied. `new_source`: it is none of the catalogue's.
    pub(super) fn steps(&self, kind: Kind, new_source: bool) -> Vec<Step> {
        let mut steps = vec![Step::Source];
        if new_source {
            steps.extend([Of::Publisher, Of::Address].map(Step::NewSource));
            steps.extend(Lang::ALL.map(|lang| Step::NewSource(Of::Title(lang))));
        }
        steps.push(Step::Confidence);
        for part in [Part::Name, Part::Operator, Part::HowToApply] {
            steps.extend(Lang::ALL.map(|lang| Step::Text(part, lang)));
        }
        for demand in demands() {
            steps.push(Step::Demand(demand));
            if let Demand::Topic(topic) = demand
                && self.text(Step::Demand(demand)) == Some(FOR_STAFF)
            {
                steps.extend(Lang::ALL.map(|lang| Step::Clause(topic, lang)));
            }
            if self.is_condition(demand) && self.is_high() {
                steps.push(Step::DemandSays(demand));
            }
        }
        match kind {
            Kind::Loan => self.rates(&mut steps),
            Kind::Subsidy => self.subsidy(&mut steps),
            Kind::Guarantee => self.terms(&mut steps, &[Term::MaxShare, Term::MaxAmount], Term::MaxShare),
            _ => {}
        }
        steps
    }

    fn terms(&self, steps: &mut Vec<Step>, terms: &[Term], said_of: Term) {
        steps.extend(terms.iter().copied().map(Step::Term));
        if self.is_high() {
            steps.push(Step::TermSays(said_of));
        }
    }

    fn rates(&self, steps: &mut Vec<Step>) {
        self.terms(steps, &[Term::Rate(0)], Term::Rate(0));
        for number in 1..MAX_RATES {
            steps.push(Step::Term(Term::RateFor(number)));
            if self.text(Step::Term(Term::RateFor(number))).is_none() {
                break;
            }
            self.terms(steps, &[Term::Rate(number), Term::RateUpTo(number)], Term::Rate(number));
        }
    }

    fn subsidy(&self, steps: &mut Vec<Step>) {
        self.terms(steps, &[Term::BankRate], Term::BankRate);
        let has_floor = self.text(Step::Term(Term::SubsidyPart)) == Some(SHARE);
        let terms = [Term::SubsidyPart, Term::SubsidyRate, Term::Floor];
        self.terms(steps, if has_floor { &terms } else { &[Term::SubsidyPart, Term::SubsidyRate] }, Term::SubsidyPart);
    }
}

/// All demands, each topic included.
pub(super) fn demands() -> impl Iterator<Item = Demand> {
    let own = [
        Demand::LegalForm,
        Demand::Size,
        Demand::Region,
        Demand::Purpose,
        Demand::AmountMin,
        Demand::AmountMax,
        Demand::Term,
    ];
    own.into_iter().chain(Topic::WORDS.iter().map(|(_, topic)| Demand::Topic(*topic)))
}

impl Step {
    /// Whether there is a programme without a reply to it.
    pub(super) const fn may_be_left(self) -> bool {
        matches!(
            self,
            Step::Demand(_) | Step::Term(Term::RateFor(_) | Term::RateUpTo(_) | Term::Floor | Term::MaxAmount)
        )
    }
}
