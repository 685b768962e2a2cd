//! Asking for a new programme, one question after another.

use nesie::catalogue::{CatalogueError, CatalogueErrorKind, Kind, Place, Report};
use nesie::date::Date;
use nesie::indicator::{Confidence, SourceId};
use nesie::language::{Lang, LocalizedText};

use super::fields::{Blanks, Filled};
use super::question::{Question, problem};
use super::step::{Of, Replies, Step};
use super::typed::as_written;
use crate::edit::{Edit, NewFile};
use crate::error::KeeperError;
use crate::version::{NewSource, path_of};
use crate::workshop::Workshop;

/// A new programme that is asked for. Each reply is checked as the catalogue is, before the next question.
///
/// ```
/// use nesie::language::Lang;
/// use nesie_keeper::{Interview, Workshop};
/// # let programmes = concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes");
/// let workshop = Workshop::open(programmes)?;
/// let (on, today) = ("2027-01-01".parse().unwrap(), "2026-11-29".parse().unwrap());
/// let mut interview = Interview::new(&workshop, "our-loan", nesie::catalogue::Kind::Loan, on, today)?;
/// interview.reply(vec!["d-isk".into()])?;
/// assert_eq!(interview.question(Lang::En).unwrap().text, "How far can it be trusted?");
/// assert!(interview.reply(vec!["very far".into()]).is_err());
/// # Ok::<(), nesie_keeper::KeeperError>(())
/// ```
pub struct Interview<'w> {
    workshop: &'w Workshop,
    id: String,
    kind: Kind,
    on: Date,
    seen_on: Date,
    replies: Replies,
    /// How many of the replies were given before the first question.
    given: usize,
}

impl<'w> Interview<'w> {
    /// Begins with the first question. `seen_on` is the day on which the terms were read.
    ///
    /// # Errors
    /// [`KeeperError::Exists`] if there is such a file already, [`KeeperError::Faults`] if a programme cannot have such an id.
    pub fn new(workshop: &'w Workshop, id: &str, kind: Kind, on: Date, seen_on: Date) -> Result<Self, KeeperError> {
        let path = path_of(id, on);
        if workshop.text(&path).is_some() {
            return Err(KeeperError::Exists { path });
        }
        let id = id.to_owned();
        let interview = Interview { workshop, id, kind, on, seen_on, replies: Replies::default(), given: 0 };
        let mut report = interview.faults()?;
        // The rest is yet to be asked.
        let is_of_the_id =
            |kind: &_| matches!(kind, CatalogueErrorKind::WrongId(_) | CatalogueErrorKind::UnexpectedFile);
        report.errors.retain(|error| is_of_the_id(&error.kind));
        if report.errors.is_empty() { Ok(interview) } else { Err(KeeperError::Faults(report)) }
    }

    /// Takes beforehand where the terms were read, so that it is not asked.
    ///
    /// # Errors
    /// [`KeeperError::Reply`] as of a reply.
    pub fn read_in(self, source: &str) -> Result<Self, KeeperError> {
        self.given(Step::Source, source.to_owned())
    }

    /// Takes beforehand how far that can be trusted.
    ///
    /// # Errors
    /// [`KeeperError::Reply`] as of a reply.
    pub fn trusted(self, confidence: Confidence) -> Result<Self, KeeperError> {
        self.given(Step::Confidence, confidence.to_string())
    }

    fn given(mut self, step: Step, reply: String) -> Result<Self, KeeperError> {
        self.take(step, &[reply])?;
        self.given = self.replies.0.len();
        Ok(self)
    }

    fn step(&self) -> Option<Step> {
        let steps = self.replies.steps(self.kind, self.new_source().is_some());
        steps.into_iter().find(|step| self.replies.to(*step).is_none())
    }

    /// What is asked next; `None` where everything has been replied.
    #[must_use]
    pub fn question(&self, lang: Lang) -> Option<Question> {
        self.step().map(|step| Question::of(step, &self.replies, lang))
    }

    /// Takes a reply to the question; of one that is left, no text.
    ///
    /// # Errors
    /// [`KeeperError::Reply`] says what is wrong with it, [`KeeperError::NeedsReply`] that it cannot be left. The question stays then.
    pub fn reply(&mut self, reply: Vec<String>) -> Result<(), KeeperError> {
        match self.step() {
            Some(step) if reply.is_empty() && !step.may_be_left() => Err(KeeperError::NeedsReply),
            Some(step) => self.take(step, &reply),
            None => Ok(()),
        }
    }

    /// Takes the last reply back, so that its question is asked again. `None` at the first question.
    pub fn back(&mut self) -> Option<Vec<String>> {
        let is_asked = self.replies.0.len() > self.given;
        is_asked.then(|| self.replies.0.pop()).flatten().map(|(_, reply)| reply)
    }

    fn take(&mut self, step: Step, reply: &[String]) -> Result<(), KeeperError> {
        let reply = as_written(step, reply);
        if let Some(problem) = problem(step, &reply) {
            let place = Place::of(&path_of(&self.id, self.on), "", 0);
            let error = CatalogueError { place, field: String::new(), kind: CatalogueErrorKind::Field(problem) };
            return Err(KeeperError::Reply(Report { errors: vec![error], warnings: Vec::new() }));
        }
        self.replies.0.push((step, reply));
        let report = self.faults()?;
        if report.errors.is_empty() {
            return Ok(());
        }
        self.replies.0.pop();
        Err(KeeperError::Reply(report))
    }

    /// What is wrong with the file as far as it has been replied.
    fn faults(&self) -> Result<Report, KeeperError> {
        let files = self.file().texts(self.workshop)?;
        let mut report = self.workshop.checked_with(&files, self.seen_on);
        report.errors.retain(|error| files.contains_key(&error.place.file));
        Ok(report)
    }

    /// The source, where it is none of the catalogue's, as far as it is known.
    fn new_source(&self) -> Option<NewSource> {
        let id = self.replies.text(Step::Source)?;
        if self.workshop.catalogue().source(&SourceId::from(id)).is_some() {
            return None;
        }
        let said = |of| self.replies.text(Step::NewSource(of)).unwrap_or("…").to_owned();
        let [kk, ru, en] = [Lang::Kk, Lang::Ru, Lang::En].map(|lang| said(Of::Title(lang)));
        Some(NewSource {
            id: id.to_owned(),
            publisher: said(Of::Publisher),
            address: said(Of::Address),
            published: None,
            seen_on: Some(self.seen_on),
            title: LocalizedText { kk, ru, en },
        })
    }

    fn file(&self) -> NewFile {
        NewFile { path: path_of(&self.id, self.on), text: self.text(Blanks::Trial), source: self.new_source() }
    }

    fn text(&self, blanks: Blanks) -> String {
        let Interview { id, kind, on, seen_on, replies, .. } = self;
        Filled { id, kind: *kind, on: *on, seen_on: *seen_on, replies, blanks }.text()
    }

    /// The new file as an edit of the catalogue, and its source where that is new. `None` while something is open.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        self.step().is_none().then(|| Edit::File(self.file()))
    }

    /// The new source as an edit of its own, where everything about it has been replied and something else is open.
    #[must_use]
    pub fn source(&self) -> Option<Edit> {
        let is_told = self.replies.to(Step::NewSource(Of::Title(Lang::En))).is_some();
        self.new_source().filter(|_| is_told).map(Edit::Source)
    }

    /// A file with what has been replied so far, a place for each of the rest and a question for each topic. Its name does not
    /// end in `.toml`, so that it is no part of the catalogue before it has been filled in.
    #[must_use]
    pub fn draft(&self, lang: Lang) -> (String, String) {
        (self.draft_path(), self.text(Blanks::Marked(lang)))
    }

    /// The path of [`Interview::draft`] in the catalogue's folder.
    #[must_use]
    pub fn draft_path(&self) -> String {
        format!("{}/{}.draft", self.id, self.on)
    }
}
