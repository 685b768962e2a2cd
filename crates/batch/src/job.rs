//! What is asked of a table, and the answer to each of its rows.

use nesie::advice::QuoteOptions;
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::error::Refusal;
use nesie::form::{LoanFields, QuoteFields};
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie::loan::Schedule;
use nesie::request::{InputForm, QuoteRequest, ScheduleRequest};

use crate::column::Task;
use crate::heading::{CLIENT, Fields, Slot, slots};
use crate::row::{Refused, Row};
use crate::{quote, schedule};

/// What holds for every row that does not say otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Defaults {
    /// The day of the decision, and of the disbursement of a loan.
    pub as_of: Date,
    /// What is asked besides an application.
    pub options: QuoteOptions,
    /// The language of names, questions and messages.
    pub lang: Lang,
}

impl Defaults {
    /// A day, nothing asked besides, in English.
    #[must_use]
    pub fn on(as_of: Date) -> Self {
        Defaults { as_of, options: QuoteOptions::default(), lang: Lang::En }
    }
}

/// A table whose rows are to be answered. It can be shared by threads; each has a [`Scratch`] of its own.
#[derive(Debug)]
pub struct Job<'c> {
    pub(crate) catalogue: &'c Catalogue,
    pub(crate) defaults: Defaults,
    columns: Columns,
    client: Option<usize>,
}

#[derive(Debug)]
enum Columns {
    Quote(Vec<Slot<QuoteFields>>),
    Schedule(Vec<Slot<LoanFields>>),
}

/// Memory that is used again from row to row.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(crate) schedule: Schedule,
}

impl<'c> Job<'c> {
    /// A table by its headings: paths of fields (`loan.amount`), or their labels in any of the three languages. A column
    /// without a heading is passed over.
    ///
    /// # Errors
    /// [`InputError`] names a heading that is not known, stands twice, or must be there and is not.
    pub fn new(
        catalogue: &'c Catalogue,
        task: Task,
        headings: &[&str],
        defaults: Defaults,
    ) -> Result<Self, InputError> {
        let columns = match task {
            Task::Quote => Columns::Quote(slots(headings)?),
            Task::Schedule => Columns::Schedule(slots(headings)?),
        };
        let client = match &columns {
            Columns::Quote(slots) => place_of_client(slots),
            Columns::Schedule(slots) => place_of_client(slots),
        };
        Ok(Job { catalogue, defaults, columns, client })
    }

    /// Rows that name their fields themselves, each by its path.
    #[must_use]
    pub const fn of_named(catalogue: &'c Catalogue, task: Task, defaults: Defaults) -> Self {
        let columns = match task {
            Task::Quote => Columns::Quote(Vec::new()),
            Task::Schedule => Columns::Schedule(Vec::new()),
        };
        Job { catalogue, defaults, columns, client: None }
    }

    /// What is done with each row.
    #[must_use]
    pub const fn task(&self) -> Task {
        match self.columns {
            Columns::Quote(_) => Task::Quote,
            Columns::Schedule(_) => Task::Schedule,
        }
    }

    /// The language of its answers.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.defaults.lang
    }

    /// The place of the column that names the rows, if the table has one.
    #[must_use]
    pub const fn client(&self) -> Option<usize> {
        self.client
    }

    /// The answer to a row by its cells, in the order of the headings. Cells that are missing at the end are blank.
    #[must_use]
    pub fn answer(&self, cells: &[&str], scratch: &mut Scratch) -> Row<'c> {
        let answered = match &self.columns {
            Columns::Quote(slots) => {
                let read = self.fields(slots, cells, self.blank_quote());
                read.and_then(|fields| self.quote(fields))
            }
            Columns::Schedule(slots) => {
                let read = self.fields(slots, cells, self.blank_loan());
                read.and_then(|fields| self.schedule(fields, scratch))
            }
        };
        self.row(answered)
    }

    /// The answer to a row whose cells are named by their fields.
    #[must_use]
    pub fn answer_named(&self, cells: &[(String, String)], scratch: &mut Scratch) -> Row<'c> {
        let answered = match self.task() {
            Task::Quote => self.named(cells, self.blank_quote()).and_then(|fields| self.quote(fields)),
            Task::Schedule => self.named(cells, self.blank_loan()).and_then(|fields| self.schedule(fields, scratch)),
        };
        self.row(answered)
    }

    /// The answer to a whole request, or to a bare application or loan, in the JSON of the contract.
    #[must_use]
    pub fn answer_request(&self, json: &str, scratch: &mut Scratch) -> Row<'c> {
        let refused = |error: InputError| self.refused(&error);
        let answered = match self.task() {
            Task::Quote => QuoteRequest::from_input(json, self.defaults.as_of)
                .map_err(refused)
                .and_then(|(request, form)| quote::answer(self, &self.with_options(request, form))),
            Task::Schedule => ScheduleRequest::from_input(json)
                .map_err(refused)
                .and_then(|(request, _)| schedule::answer(self, &request, scratch)),
        };
        self.row(answered)
    }

    /// A row that cannot be read.
    #[must_use]
    pub fn refuse(&self, error: &impl Refusal) -> Row<'c> {
        Row::refused(self.task(), self.refused(error))
    }

    /// A bare application says nothing of what is asked besides.
    fn with_options(&self, mut request: QuoteRequest, form: InputForm) -> QuoteRequest {
        if form == InputForm::Bare {
            request.options = self.defaults.options.clone();
        }
        request
    }

    fn row(&self, answered: Result<Row<'c>, Refused>) -> Row<'c> {
        answered.unwrap_or_else(|refused| Row::refused(self.task(), refused))
    }

    fn quote(&self, fields: QuoteFields) -> Result<Row<'c>, Refused> {
        let request = fields.request().map_err(|error| self.refused(&error))?;
        quote::answer(self, &request)
    }

    fn schedule(&self, fields: LoanFields, scratch: &mut Scratch) -> Result<Row<'c>, Refused> {
        let request = fields.request().map_err(|error| self.refused(&error))?;
        schedule::answer(self, &request, scratch)
    }

    fn blank_loan(&self) -> LoanFields {
        LoanFields::on(self.defaults.as_of)
    }

    fn blank_quote(&self) -> QuoteFields {
        QuoteFields::on(self.defaults.as_of).with_options(self.defaults.options.clone())
    }

    /// The fields of a row.
    fn fields<F: Fields>(&self, slots: &[Slot<F>], cells: &[&str], mut fields: F) -> Result<F, Refused> {
        if let Some(count) = beyond(cells, slots.len()) {
            return Err(Refused::of_column("", Problem::TooMany { count, max: slots.len() }, self.defaults.lang));
        }
        for (slot, cell) in slots.iter().zip(cells) {
            if let Slot::Field(field) = slot {
                field.read(&mut fields, cell).map_err(|error| self.refused(&error))?;
            }
        }
        Ok(fields)
    }

    fn named<F: Fields>(&self, cells: &[(String, String)], mut fields: F) -> Result<F, Refused> {
        for (name, text) in cells.iter().filter(|(name, _)| name != CLIENT) {
            let unknown = || InputError::new(name, Problem::unknown_field(name, F::COLUMNS));
            let field = F::FIELDS.iter().find(|field| field.name() == name).ok_or_else(unknown);
            field.and_then(|field| field.read(&mut fields, text)).map_err(|error| self.refused(&error))?;
        }
        Ok(fields)
    }

    pub(crate) fn refused(&self, error: &impl Refusal) -> Refused {
        Refused::by(error, self.defaults.lang)
    }
}

fn place_of_client<F>(slots: &[Slot<F>]) -> Option<usize> {
    slots.iter().position(|slot| matches!(slot, Slot::Client))
}

/// How many cells there are, if one that is not blank has no heading.
fn beyond(cells: &[&str], headings: usize) -> Option<usize> {
    let is_beyond = cells.iter().skip(headings).any(|cell| !cell.trim().is_empty());
    is_beyond.then_some(cells.len())
}
