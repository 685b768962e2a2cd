//! What is asked of a new programme, and in which order.

use nesie::application::Purpose;
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
    /// The last day, where one is published.
    LastDay,
    /// Who lends, where it is not the operator.
    LentBy,
    /// What is demanded; nothing where the source does not say.
    Demand(Demand),
    /// A limit of the term for one purpose, where it is not the same for all.
    TermFor(Demand, Purpose),
    /// What staff confirm of a topic, in a language.
    Clause(Topic, Lang),
    /// The codes of the activities that are ruled out or admitted.
    Activities,
    /// What these are called, in a language.
    ActivitiesNamed(Lang),
    /// The least share of the loan that the security makes up.
    SecurityShare,
    /// A figure of what it gives.
    Term(Term),
    /// What the source says of a demand.
    DemandSays(Demand),
    /// What the source says of a figure.
    TermSays(Term),
    /// A document to bring, in a language. They are counted.
    Document(usize, Lang),
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
    Category,
    Purpose,
    Uses,
    AmountMin,
    AmountMax,
    TermMin,
    TermMax,
    Topic(Topic),
}

/// A figure of what a programme gives. Rates are counted: the first is for everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    Rate(usize),
    RateFor(usize),
    RateUpTo(usize),
    Fee,
    BankRate,
    SubsidyPart,
    SubsidyRate,
    Floor,
    SubsidyMonths,
    MaxShare,
    MaxAmount,
    UpfrontFee,
    YearlyFee,
}

/// The word of a topic that the source says is not asked about.
pub(super) const NOT_ASKED: &str = "not_asked";
/// The word of what only staff can decide.
pub(super) const FOR_STAFF: &str = "for_staff";
/// The word of activities that are ruled out.
pub(super) const EXCLUDED: &str = "excluded";
/// The word of activities that alone are admitted.
pub(super) const ALLOWED: &str = "allowed";
/// The word of a term that is not the same for all purposes.
pub(super) const DIFFERS: &str = "differs";
/// The word of the city.
pub(super) const ALMATY: &str = "almaty";
/// The word of what state enterprises are.
pub(super) const RULED_OUT: &str = "ruled_out";
/// How a limit begins that hangs on the base rate.
pub(super) const BASE: &str = "base";
/// How a limit of the bank's rate begins that is a figure.
pub(super) const AT_MOST: &str = "max";
/// The word of a subsidy that has a floor.
pub(super) const SHARE: &str = "share";
/// The most rates that are asked for: as many as a version may have.
const MAX_RATES: usize = nesie::catalogue::MAX_TIERS;
/// The most documents that are asked for.
const MAX_DOCUMENTS: usize = 20;

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
            // The least and the most are one condition.
            Demand::AmountMin | Demand::TermMin => false,
            Demand::AmountMax => given(Demand::AmountMin) || given(Demand::AmountMax),
            Demand::TermMax => match self.purposes_apart() {
                apart if apart.is_empty() => given(Demand::TermMin) || given(Demand::TermMax),
                apart => apart.into_iter().any(|purpose| self.has_term(purpose)),
            },
            other => given(other),
        }
    }

    /// The purposes, where there are several: each may have a term of its own.
    pub(super) fn several_purposes(&self) -> Vec<Purpose> {
        let words = self.to(Step::Demand(Demand::Purpose)).filter(|words| words.len() > 1).unwrap_or_default();
        words.iter().filter_map(|word| Purpose::of_word(word)).collect()
    }

    /// The purposes that have a condition each on the term; none where one is for all.
    pub(super) fn purposes_apart(&self) -> Vec<Purpose> {
        let differs = [Demand::TermMin, Demand::TermMax].into_iter().any(|limit| self.differs(limit));
        if differs { self.several_purposes() } else { Vec::new() }
    }

    fn differs(&self, limit: Demand) -> bool {
        self.text(Step::Demand(limit)) == Some(DIFFERS) && !self.several_purposes().is_empty()
    }

    /// What is asked for the least and the most of a purpose's term.
    pub(super) fn term_steps(&self, purpose: Purpose) -> [Step; 2] {
        [Demand::TermMin, Demand::TermMax].map(|limit| match self.differs(limit) {
            true => Step::TermFor(limit, purpose),
            false => Step::Demand(limit),
        })
    }

    /// Whether there is a limit of a purpose's term.
    pub(super) fn has_term(&self, purpose: Purpose) -> bool {
        self.term_steps(purpose).into_iter().any(|step| self.text(step).is_some())
    }

    /// Whether the reply to the rate for everyone is a limit of what the bank may ask for.
    pub(super) fn bank_sets_rate(&self) -> bool {
        let begins = |reply: &str| [BASE, AT_MOST].iter().any(|word| reply.starts_with(word));
        self.text(Step::Term(Term::Rate(0))).is_some_and(begins)
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
        steps.push(Step::LastDay);
        if kind != Kind::Grant {
            steps.push(Step::LentBy);
        }
        for demand in demands() {
            steps.push(Step::Demand(demand));
            if let Demand::Topic(topic) = demand {
                self.of_topic(topic, &mut steps);
            }
            if self.differs(demand) {
                steps.extend(self.several_purposes().into_iter().map(|purpose| Step::TermFor(demand, purpose)));
            }
            if self.is_condition(demand) && self.is_high() {
                steps.push(Step::DemandSays(demand));
            }
        }
        match kind {
            Kind::Loan => self.rates(&mut steps),
            Kind::Subsidy => self.subsidy(&mut steps),
            Kind::Guarantee => {
                let terms = [Term::MaxShare, Term::MaxAmount, Term::UpfrontFee, Term::YearlyFee];
                self.terms(&mut steps, &terms, Term::MaxShare);
            }
            _ => {}
        }
        self.documents(&mut steps);
        steps
    }

    /// What follows from what was replied on a topic.
    fn of_topic(&self, topic: Topic, steps: &mut Vec<Step>) {
        match self.text(Step::Demand(Demand::Topic(topic))) {
            Some(FOR_STAFF) => steps.extend(Lang::ALL.map(|lang| Step::Clause(topic, lang))),
            Some(EXCLUDED | ALLOWED) => {
                steps.push(Step::Activities);
                steps.extend(Lang::ALL.map(Step::ActivitiesNamed));
            }
            Some(reply) if topic == Topic::Security && reply != NOT_ASKED => steps.push(Step::SecurityShare),
            _ => {}
        }
    }

    /// The documents, as long as another one is named.
    fn documents(&self, steps: &mut Vec<Step>) {
        for number in 0..MAX_DOCUMENTS {
            let [first, others @ ..] = Lang::ALL.map(|lang| Step::Document(number, lang));
            steps.push(first);
            if self.text(first).is_none() {
                break;
            }
            steps.extend(others);
        }
    }

    fn terms(&self, steps: &mut Vec<Step>, terms: &[Term], said_of: Term) {
        steps.extend(terms.iter().copied().map(Step::Term));
        if self.is_high() {
            steps.push(Step::TermSays(said_of));
        }
    }

    fn rates(&self, steps: &mut Vec<Step>) {
        self.terms(steps, &[Term::Rate(0)], Term::Rate(0));
        // Where the bank sets the rate, nobody has one of their own.
        let most = if self.bank_sets_rate() { 1 } else { MAX_RATES };
        for number in 1..most {
            steps.push(Step::Term(Term::RateFor(number)));
            if self.text(Step::Term(Term::RateFor(number))).is_none() {
                break;
            }
            self.terms(steps, &[Term::Rate(number), Term::RateUpTo(number)], Term::Rate(number));
        }
        steps.push(Step::Term(Term::Fee));
        if self.text(Step::Term(Term::Fee)).is_some() && self.is_high() {
            steps.push(Step::TermSays(Term::Fee));
        }
    }

    fn subsidy(&self, steps: &mut Vec<Step>) {
        self.terms(steps, &[Term::BankRate], Term::BankRate);
        let has_floor = self.text(Step::Term(Term::SubsidyPart)) == Some(SHARE);
        let floor = has_floor.then_some(Term::Floor);
        let terms: Vec<Term> =
            [Term::SubsidyPart, Term::SubsidyRate].into_iter().chain(floor).chain([Term::SubsidyMonths]).collect();
        self.terms(steps, &terms, Term::SubsidyPart);
    }
}

/// All demands, each topic included.
pub(super) fn demands() -> impl Iterator<Item = Demand> {
    let own = [
        Demand::LegalForm,
        Demand::Size,
        Demand::Region,
        Demand::Category,
        Demand::Purpose,
        Demand::Uses,
        Demand::AmountMin,
        Demand::AmountMax,
        Demand::TermMin,
        Demand::TermMax,
    ];
    own.into_iter().chain(Topic::WORDS.iter().map(|(_, topic)| Demand::Topic(*topic)))
}

impl Step {
    /// Whether several words may be replied, with commas.
    pub(super) const fn takes_several(self) -> bool {
        match self {
            Step::LentBy | Step::Term(Term::RateFor(_)) => true,
            Step::Demand(demand) => matches!(
                demand,
                Demand::LegalForm
                    | Demand::Size
                    | Demand::Category
                    | Demand::Purpose
                    | Demand::Uses
                    | Demand::Topic(Topic::Security)
            ),
            _ => false,
        }
    }

    /// Whether there is a programme without a reply to it.
    pub(super) const fn may_be_left(self) -> bool {
        match self {
            Step::LastDay
            | Step::LentBy
            | Step::Demand(_)
            | Step::TermFor(..)
            | Step::SecurityShare
            | Step::Document(_, Lang::Kk) => true,
            Step::Term(term) => {
                !matches!(term, Term::Rate(_) | Term::BankRate | Term::SubsidyPart | Term::SubsidyRate | Term::MaxShare)
            }
            _ => false,
        }
    }
}
