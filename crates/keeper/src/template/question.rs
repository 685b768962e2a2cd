//! The questions of the interview, and what can be replied to each.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{LenderKind, Size, Topic};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::input::Problem;
use nesie::language::{Lang, Localize, shown};
use nesie::say;
use nesie::word::ContractWord;

use super::step::{ALLOWED, ALMATY, Demand, EXCLUDED, FOR_STAFF, NOT_ASKED, RULED_OUT, Replies, SHARE, Step, Term};
use super::words::{by_purpose, text};

/// A question of the interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub text: String,
    /// What can be replied, if that is one of some words; the question says where it may be several.
    pub choices: Vec<Choice>,
    /// Whether it may be left without a reply.
    pub may_be_left: bool,
}

/// A word that can be replied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The word.
    pub word: &'static str,
    /// What it means.
    pub text: String,
}

impl Question {
    pub(super) fn of(step: Step, replies: &Replies, lang: Lang) -> Question {
        let mut text = text(step, lang);
        let is_term = matches!(step, Step::Demand(Demand::TermMin | Demand::TermMax));
        if is_term && !replies.several_purposes().is_empty() {
            text.push_str(&by_purpose(lang));
        }
        Question { text, choices: choices(step, lang), may_be_left: step.may_be_left() }
    }
}

/// What is wrong with a reply, as far as that needs no catalogue: a day that is none, a word that is not to choose from.
pub(super) fn problem(step: Step, reply: &[String]) -> Option<Problem> {
    if let (Step::LastDay, Some(day)) = (step, reply.first()) {
        return Date::parse_typed(day).err().map(Problem::from);
    }
    let allowed: Vec<&'static str> = choices(step, Lang::En).into_iter().map(|choice| choice.word).collect();
    let not_one_of = |value: &str| Problem::NotOneOf { value: shown(value), allowed: allowed.clone() };
    if allowed.is_empty() {
        return None;
    }
    let stands_alone = !step.takes_several() || reply.iter().any(|word| word == NOT_ASKED);
    if stands_alone && reply.len() > 1 {
        return Some(not_one_of(&reply.join(", ")));
    }
    reply.iter().find(|word| !allowed.contains(&word.as_str())).map(|word| not_one_of(word))
}

fn words<T: ContractWord + Localize>(lang: Lang) -> Vec<Choice> {
    T::WORDS.iter().map(|(word, value)| Choice { word, text: value.localize(lang) }).collect()
}

fn choices(step: Step, lang: Lang) -> Vec<Choice> {
    let choice = |word, text| Choice { word, text };
    match step {
        Step::Confidence => words::<Confidence>(lang).into_iter().filter(|choice| choice.word != "low").collect(),
        Step::LentBy => words::<LenderKind>(lang),
        Step::Demand(Demand::LegalForm) => words::<LegalForm>(lang),
        Step::Demand(Demand::Category) => words::<Category>(lang),
        Step::Demand(Demand::Uses) => words::<Use>(lang),
        Step::Demand(Demand::Size) => words::<Size>(lang),
        Step::Demand(Demand::Purpose) => words::<Purpose>(lang),
        Step::Demand(Demand::Region) => {
            vec![choice(ALMATY, say!(lang, kk: "Алматы қаласы", ru: "город Алматы", en: "the city of Almaty"))]
        }
        Step::Demand(Demand::Topic(topic)) => of_topic(topic, lang),
        Step::Term(Term::RateFor(_)) => words::<Category>(lang),
        Step::Term(Term::SubsidyPart) => vec![
            choice(
                "borrower_rate",
                say!(lang, kk: "қарыз алушы төлейтін мөлшерлеме", ru: "ставка, которую платит заёмщик", en: "the rate that the borrower pays"),
            ),
            choice("points", say!(lang, kk: "пайыздық тармақ", ru: "процентные пункты", en: "percentage points")),
            choice(SHARE, say!(lang, kk: "мөлшерлеменің үлесі", ru: "доля ставки", en: "a share of the rate")),
        ],
        _ => Vec::new(),
    }
}

fn of_topic(topic: Topic, lang: Lang) -> Vec<Choice> {
    let not_asked = Choice {
        word: NOT_ASKED,
        text: say!(lang,
            kk: "дереккөз бұл талап етілмейді дейді",
            ru: "источник говорит, что это не требуется",
            en: "the source says that it is not asked about"),
    };
    let mut choices = match topic {
        Topic::Security => words::<CollateralKind>(lang),
        Topic::StateOwned => vec![Choice {
            word: RULED_OUT,
            text: say!(lang,
                kk: "мемлекеттік кәсіпорындар қатыса алмайды",
                ru: "государственные предприятия не участвуют",
                en: "state enterprises are ruled out"),
        }],
        Topic::Activity => vec![
            Choice {
                word: EXCLUDED,
                text: say!(lang,
                    kk: "кейбір қызмет түрлері қаржыландырылмайды",
                    ru: "некоторые виды деятельности не финансируются",
                    en: "some activities are not financed"),
            },
            Choice {
                word: ALLOWED,
                text: say!(lang,
                    kk: "тек кейбір қызмет түрлері қаржыландырылады",
                    ru: "финансируются только некоторые виды деятельности",
                    en: "only some activities are financed"),
            },
            for_staff(lang),
        ],
        Topic::Insolvency => vec![for_staff(lang)],
        // A figure, which would be taken for the number of a choice.
        _ => return Vec::new(),
    };
    choices.push(not_asked);
    choices
}

fn for_staff(lang: Lang) -> Choice {
    Choice {
        word: FOR_STAFF,
        text: say!(lang,
            kk: "шарт бар, оны қызметкер тексереді",
            ru: "условие есть, его проверяет сотрудник",
            en: "there is a condition, which staff check"),
    }
}
