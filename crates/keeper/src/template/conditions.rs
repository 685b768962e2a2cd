//! What a programme demands, and what is said of each topic.

use nesie::application::Purpose;
use nesie::catalogue::Topic;
use nesie::language::{Lang, Localize};
use nesie::say;
use nesie::word::ContractWord;

use super::fields::{Filled, list, rule};
use super::step::{ALLOWED, Demand, EXCLUDED, FOR_STAFF, NOT_ASKED, Step, demands};
use super::words::text;
use crate::splice::quoted;

impl Filled<'_> {
    /// What is demanded besides the topics. Where nothing has been replied yet, a place for it with the question.
    pub(super) fn conditions(&self) -> Vec<Vec<String>> {
        let is_own = |demand: &Demand| !matches!(demand, Demand::Topic(_) | Demand::AmountMin | Demand::TermMin);
        let condition = |demand: Demand| {
            let is_open = self.is_open(Step::Demand(demand));
            let asked = self.marked().filter(|_| is_open);
            if !self.replies.is_condition(demand) && asked.is_none() {
                return None;
            }
            let question = asked.map(|lang| format!("# {}", text(Step::Demand(demand), lang)));
            let entry = self.entry("condition", self.demanded(demand), Step::DemandSays(demand));
            Some(question.into_iter().chain(entry).collect())
        };
        let conditions = |demand: Demand| match self.replies.purposes_apart() {
            apart if demand == Demand::TermMax && !apart.is_empty() => {
                apart.into_iter().filter_map(|purpose| self.term_of(purpose)).collect()
            }
            _ => Vec::from_iter(condition(demand)),
        };
        demands().filter(is_own).flat_map(conditions).collect()
    }

    /// The condition on the term of one purpose.
    fn term_of(&self, purpose: Purpose) -> Option<Vec<String>> {
        let steps @ [_, longest] = self.replies.term_steps(purpose);
        let asked = self.marked().filter(|_| self.is_open(longest));
        if !self.replies.has_term(purpose) && asked.is_none() {
            return None;
        }
        let question = asked.map(|lang| format!("# {}", text(longest, lang)));
        let id = format!("term-{}", purpose.word().replace('_', "-"));
        let purposes = format!("purposes = [{}]", quoted(purpose.word()));
        let mut fields = vec![format!("id = {}", quoted(&id)), rule("term"), purposes];
        fields.extend(self.limits(steps, MONTHS));
        let entry = self.entry("condition", fields, Step::DemandSays(Demand::TermMax));
        Some(question.into_iter().chain(entry).collect())
    }

    /// The fields of a condition that is no topic.
    fn demanded(&self, demand: Demand) -> Vec<String> {
        let words = |field: &str| {
            let words = self.replies.to(Step::Demand(demand)).unwrap_or_default();
            format!("{field} = {}", list(words))
        };
        match demand {
            Demand::LegalForm => vec![rule("legal_form"), words("allowed")],
            Demand::Size => vec![rule("size"), words("allowed")],
            Demand::Purpose => vec![rule("purpose"), words("allowed")],
            Demand::Category => vec![rule("category"), words("any_of")],
            Demand::Uses => vec![rule("uses"), words("excluded")],
            Demand::Region => vec![rule("region"), "within = [\"750000000\"]".to_owned(), NAMED_ALMATY.to_owned()],
            Demand::TermMin | Demand::TermMax => {
                let limits = self.limits([Demand::TermMin, Demand::TermMax].map(Step::Demand), MONTHS);
                [vec![rule("term")], limits].concat()
            }
            _ => {
                let limits = self.limits([Demand::AmountMin, Demand::AmountMax].map(Step::Demand), "… KZT");
                [vec![rule("amount")], limits].concat()
            }
        }
    }

    /// A least, a most or both; the place of the most where there is neither.
    fn limits(&self, [least, most]: [Step; 2], blank: &str) -> Vec<String> {
        let least = self.field("min", least);
        let most = self.field("max", most);
        let blank = (least.is_none() && most.is_none()).then(|| format!("max = {}", quoted(blank)));
        [least, most, blank].into_iter().flatten().collect()
    }

    /// What is said of each topic: a condition, that it is not asked about, or that the source is silent.
    pub(super) fn topics(&self) -> Vec<Vec<String>> {
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
                match reply {
                    FOR_STAFF => {
                        entry.push("[condition.clause]".to_owned());
                        entry.extend(self.in_each_language(|lang| Step::Clause(topic, lang)));
                    }
                    ALLOWED | EXCLUDED => {
                        entry.push("[condition.named]".to_owned());
                        entry.extend(self.in_each_language(Step::ActivitiesNamed));
                    }
                    _ => {}
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
        let limit = |name: &str, limit: &str| vec![rule(name), format!("{limit} = {}", quoted(reply))];
        match (topic, reply) {
            // The fields of a condition for staff, which has the topic for its id.
            (_, FOR_STAFF) => vec![format!("id = {}", quoted(topic.word())), rule("for_staff"), topics],
            (Topic::TaxArrears, _) => limit("tax_arrears", "max"),
            (Topic::SocialArrears, _) => limit("social_arrears", "max"),
            (Topic::Overdue, _) => limit("overdue_days", "max"),
            (Topic::BusinessAge, _) => limit("business_age", "min"),
            (Topic::OwnContribution, _) => limit("own_contribution", "min"),
            (Topic::StateOwned, _) => vec![rule("state_owned")],
            (Topic::Security, _) => {
                let kinds = self.replies.to(Step::Demand(Demand::Topic(topic))).unwrap_or_default();
                let kinds = format!("kinds = {}", list(kinds));
                match self.field("min", Step::SecurityShare) {
                    Some(share) => vec![rule("collateral_share"), kinds, share],
                    None => vec![rule("collateral"), kinds],
                }
            }
            (_, reply) => {
                let blank = if self.marked().is_some() { Vec::new() } else { vec!["01".to_owned()] };
                let codes = list(self.replies.to(Step::Activities).unwrap_or(&blank));
                let name = if reply == ALLOWED { "sectors" } else { "activities" };
                vec![rule(name), format!("{reply} = {codes}")]
            }
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

/// The place of a number of months.
const MONTHS: &str = "… months";
const NAMED_ALMATY: &str = "named = { kk = \"Алматы қаласы\", ru = \"город Алматы\", en = \"the city of Almaty\" }";
