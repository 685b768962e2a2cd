//! The file of a new programme, as far as has been replied.

use nesie::catalogue::{Kind, Topic};
use nesie::date::Date;
use nesie::language::{Lang, Localize};
use nesie::say;
use nesie::word::ContractWord;

use super::question::Question;
use super::step::{Demand, FOR_STAFF, NOT_ASKED, Part, Replies, SHARE, Step, Term, demands};
use crate::splice::quoted;

/// What stands where nothing has been replied yet.
#[derive(Clone, Copy)]
pub(super) enum Blanks {
    /// Something that the check takes, so that the replies can be checked one by one.
    Trial,
    /// A place to fill in, with the question.
    Marked(Lang),
}

/// A new programme with what has been replied of it.
pub(super) struct Filled<'r> {
    pub(super) id: &'r str,
    pub(super) kind: Kind,
    pub(super) on: Date,
    pub(super) seen_on: Date,
    pub(super) replies: &'r Replies,
    pub(super) blanks: Blanks,
}

impl Filled<'_> {
    /// The whole file.
    pub(super) fn text(&self) -> String {
        let blocks = [self.head(), self.texts(), self.terms(), self.conditions(), self.topics()].concat();
        blocks.iter().map(|block| block.join("\n") + "\n").collect::<Vec<_>>().join("\n")
    }

    /// The language of the places to fill in; `None` where there are none.
    fn marked(&self) -> Option<Lang> {
        match self.blanks {
            Blanks::Marked(lang) => Some(lang),
            Blanks::Trial => None,
        }
    }

    fn head(&self) -> Vec<Vec<String>> {
        let mut lines: Vec<String> = self
            .marked()
            .map(|lang| {
                say!(lang,
                    kk: "# Толтырыңыз, атауындағы .draft жалғауын .toml деп өзгертіңіз, содан кейін: nesie catalogue check.",
                    ru: "# Заполните, замените .draft в имени на .toml, затем: nesie catalogue check.",
                    en: "# Fill it in, make .draft of its name .toml, then: nesie catalogue check.")
            })
            .into_iter()
            .collect();
        lines.push(format!("id = {}", quoted(self.id)));
        lines.push(format!("kind = {}", quoted(&self.kind.to_string())));
        lines.push(format!("valid_from = {}", self.on));
        let source = self.replies.text(Step::Source).or(self.marked().map(|_| ""));
        if let Some(source) = source {
            lines.push(format!("last_confirmed = {}", self.seen_on));
            let confidence = quoted(self.confidence());
            lines.push(format!("confirmed_by = {{ source = {}, confidence = {confidence} }}", quoted(source)));
        }
        vec![lines]
    }

    fn is_open(&self, step: Step) -> bool {
        self.replies.to(step).is_none()
    }

    fn confidence(&self) -> &str {
        let blank = if self.marked().is_some() { "high" } else { "medium" };
        self.replies.text(Step::Confidence).unwrap_or(blank)
    }

    /// A text that must be there, or its place.
    fn written(&self, step: Step) -> String {
        let blank = if self.marked().is_some() { "" } else { "…" };
        quoted(self.replies.text(step).unwrap_or(blank))
    }

    fn in_each_language(&self, step: impl Fn(Lang) -> Step) -> Vec<String> {
        Lang::ALL.iter().map(|lang| format!("{} = {}", lang.code(), self.written(step(*lang)))).collect()
    }

    fn texts(&self) -> Vec<Vec<String>> {
        let parts = [("name", Part::Name), ("operator", Part::Operator), ("how_to_apply", Part::HowToApply)];
        let table = |(name, part): (&str, Part)| {
            let heading = format!("[{name}]");
            [vec![heading], self.in_each_language(|lang| Step::Text(part, lang))].concat()
        };
        parts.into_iter().map(table).collect()
    }

    /// Where an entry was read, and what the source says.
    fn read_in(&self, says: Step) -> Vec<String> {
        let mut lines = vec![
            format!("source = {}", self.written(Step::Source)),
            format!("confidence = {}", quoted(self.confidence())),
        ];
        let blank = if self.marked().is_some() { "" } else { "…" };
        let blank = (self.confidence() == "high").then_some(blank);
        lines.extend(self.replies.text(says).or(blank).map(|says| format!("says = {}", quoted(says))));
        lines
    }

    /// An entry of a list of tables.
    fn entry(&self, list: &str, fields: Vec<String>, says: Step) -> Vec<String> {
        [vec![format!("[[{list}]]")], fields, self.read_in(says)].concat()
    }

    fn terms(&self) -> Vec<Vec<String>> {
        match self.kind {
            Kind::Loan => self.rates(),
            Kind::Subsidy => {
                let max = format!("max = {}", self.percent(Term::BankRate));
                let rule = vec!["rule = \"bank_rate\"".to_owned(), max];
                let part = self.replies.text(Step::Term(Term::SubsidyPart)).unwrap_or(SHARE);
                let mut subsidy = vec![format!("{part} = {}", self.percent(Term::SubsidyRate))];
                if self.replies.text(Step::Term(Term::Floor)).is_some() {
                    subsidy.push(format!("floor = {}", self.percent(Term::Floor)));
                }
                vec![
                    self.entry("condition", rule, Step::TermSays(Term::BankRate)),
                    self.entry("subsidy", subsidy, Step::TermSays(Term::SubsidyPart)),
                ]
            }
            Kind::Guarantee => {
                let mut fields = vec![format!("max_share = {}", self.percent(Term::MaxShare))];
                fields.extend(self.amount("max_amount", Step::Term(Term::MaxAmount)));
                vec![self.entry("guarantee", fields, Step::TermSays(Term::MaxShare))]
            }
            _ => Vec::new(),
        }
    }

    /// The rates: the one for everyone comes last.
    fn rates(&self) -> Vec<Vec<String>> {
        let others = (1..).take_while(|number| self.replies.text(Step::Term(Term::RateFor(*number))).is_some());
        let rate = |number: usize| {
            let mut fields = vec![format!("annual_rate = {}", self.percent(Term::Rate(number)))];
            fields.extend(
                self.replies
                    .to(Step::Term(Term::RateFor(number)))
                    .map(|categories| format!("when.categories = {}", list(categories))),
            );
            fields.extend(self.amount("when.max_amount", Step::Term(Term::RateUpTo(number))));
            self.entry("rate", fields, Step::TermSays(Term::Rate(number)))
        };
        others.chain([0]).map(rate).collect()
    }

    fn percent(&self, term: Term) -> String {
        let blank = if self.marked().is_some() { "…" } else { "1" };
        quoted(&with_unit(self.replies.text(Step::Term(term)).unwrap_or(blank), "%"))
    }

    fn amount(&self, field: &str, step: Step) -> Option<String> {
        self.replies.text(step).map(|amount| format!("{field} = {}", quoted(&with_unit(amount, "KZT"))))
    }

    /// What is demanded besides the topics. Where nothing has been replied yet, a place for it with the question.
    fn conditions(&self) -> Vec<Vec<String>> {
        let own = demands().filter(|demand| !matches!(demand, Demand::Topic(_) | Demand::AmountMin));
        own.filter_map(|demand| {
            let is_open = self.is_open(Step::Demand(demand));
            let asked = self.marked().filter(|_| is_open);
            if !self.replies.is_condition(demand) && asked.is_none() {
                return None;
            }
            let question = asked.map(|lang| format!("# {}", Question::of(Step::Demand(demand), lang).text));
            let entry = self.entry("condition", self.demanded(demand), Step::DemandSays(demand));
            Some(question.into_iter().chain(entry).collect())
        })
        .collect()
    }

    /// The fields of a condition that is no topic.
    fn demanded(&self, demand: Demand) -> Vec<String> {
        let step = Step::Demand(demand);
        let allowed = || format!("allowed = {}", list(self.replies.to(step).unwrap_or_default()));
        let rule = |name: &str| format!("rule = {}", quoted(name));
        match demand {
            Demand::LegalForm => vec![rule("legal_form"), allowed()],
            Demand::Size => vec![rule("size"), allowed()],
            Demand::Purpose => vec![rule("purpose"), allowed()],
            Demand::Region => vec![rule("region"), "within = [\"750000000\"]".to_owned(), NAMED_ALMATY.to_owned()],
            Demand::Term => {
                vec![
                    rule("term"),
                    format!("max = {}", quoted(&with_unit(self.replies.text(step).unwrap_or("…"), "months"))),
                ]
            }
            _ => {
                let least = self.amount("min", Step::Demand(Demand::AmountMin));
                let most = self.amount("max", Step::Demand(Demand::AmountMax));
                let blank = (least.is_none() && most.is_none()).then(|| "max = \"… KZT\"".to_owned());
                [Some(rule("amount")), least, most, blank].into_iter().flatten().collect()
            }
        }
    }

    /// What is said of each topic: a condition, that it is not asked about, or that the source is silent.
    fn topics(&self) -> Vec<Vec<String>> {
        Topic::WORDS.iter().map(|(word, topic)| self.of_topic(word, *topic)).collect()
    }

    fn of_topic(&self, word: &str, topic: Topic) -> Vec<String> {
        let demand = Demand::Topic(topic);
        let topics = format!("topics = [{}]", quoted(word));
        match self.replies.text(Step::Demand(demand)) {
            Some(NOT_ASKED) => {
                vec!["[[not_asked]]".to_owned(), topics, format!("source = {}", self.written(Step::Source))]
            }
            Some(reply) => {
                let fields = self.judged(topic, reply, topics);
                let mut entry = self.entry("condition", fields, Step::DemandSays(demand));
                if reply == FOR_STAFF {
                    entry.push("[condition.clause]".to_owned());
                    entry.extend(self.in_each_language(|lang| Step::Clause(topic, lang)));
                }
                entry
            }
            None => {
                let asked = self.marked().filter(|_| self.is_open(Step::Demand(demand)));
                let question = asked.map(|lang| format!("# {}", silent(topic, lang)));
                question.into_iter().chain(["[[gap]]".to_owned(), topics]).collect()
            }
        }
    }

    /// The fields of a condition on a topic.
    fn judged(&self, topic: Topic, reply: &str, topics: String) -> Vec<String> {
        let figure = |rule: &str, limit: &str, unit: &str| {
            vec![format!("rule = {}", quoted(rule)), format!("{limit} = {}", quoted(&with_unit(reply, unit)))]
        };
        match topic {
            Topic::TaxArrears => figure("tax_arrears", "max", "KZT"),
            Topic::Overdue => figure("overdue_days", "max", "days"),
            Topic::BusinessAge => figure("business_age", "min", "months"),
            Topic::OwnContribution => figure("own_contribution", "min", "%"),
            Topic::StateOwned => vec!["rule = \"state_owned\"".to_owned()],
            Topic::Security => {
                let kinds = self.replies.to(Step::Demand(Demand::Topic(topic))).unwrap_or_default();
                vec!["rule = \"collateral\"".to_owned(), format!("kinds = {}", list(kinds))]
            }
            // The fields of a condition for staff, which has the topic for its id.
            _ => vec![format!("id = {}", quoted(topic.word())), "rule = \"for_staff\"".to_owned(), topics],
        }
    }
}

/// What a keeper reads beside a topic on which nothing has been said yet.
fn silent(topic: Topic, lang: Lang) -> String {
    let topic = topic.localize(lang);
    say!(lang,
        kk: "{topic}: дереккөз бұл туралы не дейді? Шарт болса, [[condition]]; талап етілмейді десе, [[not_asked]] дереккөзімен; үндемесе, осылай қалдырыңыз.",
        ru: "{topic}: что говорит источник? Условие — [[condition]]; прямо не требуется — [[not_asked]] с источником; молчит — оставьте так.",
        en: "{topic}: what does the source say? A condition: [[condition]]; that it is not asked: [[not_asked]] with the source; nothing: leave this.")
}

const NAMED_ALMATY: &str = "named = { kk = \"Алматы қаласы\", ru = \"город Алматы\", en = \"the city of Almaty\" }";

fn list(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("[{}]", words.join(", "))
}

/// A figure with its unit, where it was replied without one.
fn with_unit(reply: &str, unit: &str) -> String {
    let figure = reply.trim().trim_end_matches('%').trim_end();
    let has_unit = figure.chars().last().is_some_and(char::is_alphabetic);
    if has_unit { figure.to_owned() } else { format!("{figure} {unit}") }
}
