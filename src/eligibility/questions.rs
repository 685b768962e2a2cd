//! What to ask next.

use std::collections::BTreeMap;

use super::{Field, Verdict};
use crate::application::{Application, Category, CollateralKind, LegalForm, Use};
use crate::catalogue::{Programme, ProgrammeId};
use crate::identifier::Oked;
use crate::word::ContractWord;

/// A question whose answer decides something.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question<'c> {
    /// The field to ask for.
    pub field: Field,
    /// The programmes whose verdict, or rate, waits for it.
    pub decides: Vec<&'c ProgrammeId>,
    /// Of the question for categories: those that the programmes that wait for it know, each once.
    pub categories: Vec<Category>,
    /// Of the question for activities: the codes that were given, of which one at least is too wide to decide. None where none was.
    pub given_activities: Vec<Oked>,
}

/// A programme, its verdict and the fields that it waits for.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Waiting<'c> {
    /// The programme.
    pub programme: &'c Programme,
    /// Its verdict.
    pub verdict: Verdict,
    /// The fields that its verdict, or its rate, waits for.
    pub fields: Vec<Field>,
}

/// A word that answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerWord {
    /// A legal form.
    LegalForm(LegalForm),
    /// A category.
    Category(Category),
    /// A use of the money.
    Use(Use),
    /// A kind of collateral, to which its value belongs.
    Collateral(CollateralKind),
    /// Yes or no.
    Flag(bool),
    /// That there is nothing of the kind.
    None,
}

impl AnswerWord {
    /// The word in the contract and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            AnswerWord::LegalForm(form) => form.word(),
            AnswerWord::Category(category) => category.word(),
            AnswerWord::Use(use_) => use_.word(),
            AnswerWord::Collateral(kind) => kind.word(),
            AnswerWord::Flag(true) => "true",
            AnswerWord::Flag(false) => "false",
            AnswerWord::None => "none",
        }
    }
}

impl<'c> Question<'c> {
    /// The question for a field that an application leaves open, on which nothing waits yet.
    pub(crate) fn new(field: Field, application: &Application) -> Self {
        let given = application.applicant.oked.iter().flatten().filter(|_| field == Field::Oked);
        Question { field, decides: Vec::new(), categories: Vec::new(), given_activities: given.cloned().collect() }
    }

    /// Adds a programme that waits for it, if it is not there already.
    pub(crate) fn decides_too(&mut self, programme: &'c Programme) {
        if self.decides.contains(&&programme.id) {
            return;
        }
        self.decides.push(&programme.id);
        if self.field == Field::Categories {
            self.categories.extend(programme.categories());
            self.categories.sort_unstable();
            self.categories.dedup();
        }
    }

    /// The words that answer the question; none where the answer is a number, a date or a code.
    #[must_use]
    pub fn words(&self) -> Vec<AnswerWord> {
        fn all<T: ContractWord>(word: fn(T) -> AnswerWord) -> Vec<AnswerWord> {
            T::WORDS.iter().map(|(_, value)| word(*value)).collect()
        }
        let or_none = |mut words: Vec<AnswerWord>| {
            words.push(AnswerWord::None);
            words
        };
        match self.field {
            Field::LegalForm => all(AnswerWord::LegalForm),
            Field::Categories => or_none(self.categories.iter().copied().map(AnswerWord::Category).collect()),
            Field::Uses => all(AnswerWord::Use),
            Field::Collateral => or_none(all(AnswerWord::Collateral)),
            Field::StateOwned => vec![AnswerWord::Flag(false), AnswerWord::Flag(true)],
            _ => Vec::new(),
        }
    }
}

/// The questions left open, those first that decide most programmes. A programme already ruled out asks for nothing.
#[must_use]
pub fn next_questions<'c>(application: &Application, waiting: impl Iterator<Item = Waiting<'c>>) -> Vec<Question<'c>> {
    let mut questions: BTreeMap<Field, Question> = BTreeMap::new();
    for Waiting { programme, fields, .. } in waiting.filter(|waiting| waiting.verdict != Verdict::NotEligible) {
        for field in fields.into_iter().filter(|field| field.is_asked_for()) {
            questions.entry(field).or_insert_with(|| Question::new(field, application)).decides_too(programme);
        }
    }
    let mut questions: Vec<Question> = questions.into_values().collect();
    questions.sort_by_key(|question| std::cmp::Reverse(question.decides.len()));
    questions
}
