//! Asking for a new programme, one question after another.

use nesie::catalogue::Kind;
use nesie::date::Date;
use nesie::language::Lang;

use super::file::{Blanks, Filled, draft_path};
use super::question::Question;
use super::step::{Replies, Step};
use crate::edit::{Edit, NewFile};
use crate::error::KeeperError;
use crate::version::path_of;
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
/// let question = interview.question(Lang::En).unwrap();
/// assert_eq!(question.text, "Where were the terms read? The id of a source of sources.toml");
/// assert!(interview.reply(vec!["no-such-page".into()]).is_err());
/// # Ok::<(), nesie_keeper::KeeperError>(())
/// ```
pub struct Interview<'w> {
    workshop: &'w Workshop,
    id: String,
    kind: Kind,
    on: Date,
    seen_on: Date,
    replies: Replies,
}

impl<'w> Interview<'w> {
    /// Begins with the first question. `seen_on` is the day on which the terms were read.
    ///
    /// # Errors
    /// [`KeeperError::Exists`] if there is such a file already.
    pub fn new(workshop: &'w Workshop, id: &str, kind: Kind, on: Date, seen_on: Date) -> Result<Self, KeeperError> {
        let path = path_of(id, on);
        if workshop.text(&path).is_some() {
            return Err(KeeperError::Exists { path });
        }
        Ok(Interview { workshop, id: id.to_owned(), kind, on, seen_on, replies: Replies::default() })
    }

    fn step(&self) -> Option<Step> {
        self.replies.steps(self.kind).into_iter().find(|step| self.replies.to(*step).is_none())
    }

    /// What is asked next; `None` where everything has been replied.
    #[must_use]
    pub fn question(&self, lang: Lang) -> Option<Question> {
        self.step().map(|step| Question::of(step, lang))
    }

    /// Takes a reply to the question; of one that is left, no text.
    ///
    /// # Errors
    /// [`KeeperError::Reply`] says what is wrong with it, [`KeeperError::NeedsReply`] that it cannot be left. The question stays then.
    pub fn reply(&mut self, reply: Vec<String>) -> Result<(), KeeperError> {
        let Some(step) = self.step() else { return Ok(()) };
        if reply.is_empty() && !step.may_be_left() {
            return Err(KeeperError::NeedsReply);
        }
        self.replies.0.push((step, reply));
        let path = path_of(&self.id, self.on);
        let mut report = self.workshop.checked_with(&path, &self.text(Blanks::Trial), self.seen_on);
        report.errors.retain(|error| error.place.file == path);
        if report.errors.is_empty() {
            return Ok(());
        }
        self.replies.0.pop();
        Err(KeeperError::Reply(report))
    }

    fn text(&self, blanks: Blanks) -> String {
        let Interview { id, kind, on, seen_on, replies, .. } = self;
        Filled { id, kind: *kind, on: *on, seen_on: *seen_on, replies, blanks }.text()
    }

    /// The new file as an edit of the catalogue. `None` while something is open.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        let file = NewFile { path: path_of(&self.id, self.on), text: self.text(Blanks::Trial) };
        self.step().is_none().then_some(Edit::File(file))
    }

    /// What has been replied so far, as [`crate::draft`] with places for the rest.
    #[must_use]
    pub fn draft(&self, lang: Lang) -> (String, String) {
        (draft_path(&self.id, self.on), self.text(Blanks::Marked(lang)))
    }
}
