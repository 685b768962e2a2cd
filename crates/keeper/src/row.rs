//! A row of a series of figures by date, and its place among the others.

use nesie::date::Date;
use nesie::indicator::{Confidence, Dated, Series};
use nesie::money::Money;
use nesie::rate::Rate;

use crate::error::KeeperError;
use crate::splice::{At, Text, quoted};
use crate::workshop::no_place;

/// What the first day of a value is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstDay {
    /// The day itself.
    Given(Date),
    /// The day of the decision, which takes effect on the first working day of the next week.
    AfterDecision(Date),
}

/// A value that was entered, as the catalogue then has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// A base rate.
    BaseRate {
        /// The rate.
        rate: Rate,
        /// Its first day.
        from: Date,
        /// The last day on which it is known.
        until: Date,
    },
    /// A value of the МРП.
    Mrp {
        /// The value.
        value: Money,
        /// Its first day.
        from: Date,
        /// The last day on which it is known.
        until: Date,
    },
}

impl Entered {
    pub(crate) fn of<T: Copy>(
        series: &Series<T>,
        from: Date,
        make: impl Fn(T, Date, Date) -> Entered,
    ) -> Option<Entered> {
        let (row, until) = (series.on(from).ok()?, series.holds_until(from).ok()?);
        Some(make(row.value, row.from, until))
    }
}

/// A row of a series.
pub(crate) struct Row<'a> {
    pub(crate) value: String,
    pub(crate) first_day: FirstDay,
    /// The day that follows from it.
    pub(crate) begins: Date,
    pub(crate) source: &'a str,
    pub(crate) confidence: Confidence,
}

/// Where a row was put.
pub(crate) struct Put {
    pub(crate) is_new: bool,
    pub(crate) is_last: bool,
}

const ROW: &str = "row";
const DECIDED_ON: &str = "decided_on";
const EFFECTIVE: &str = "effective";
const NEXT_WORKING_DAY: &str = "\"next_working_day\"";

impl Row<'_> {
    /// Puts the row in its place, or in that of the row of the same day or the same decision.
    pub(crate) fn put<T>(&self, text: &mut Text, rows: &[Dated<T>], path: &str) -> Result<Put, KeeperError> {
        let is_last = |position: usize| position.saturating_add(1) == rows.len();
        if let Some(same) = self.same(text, rows) {
            self.replace(text, same, rows).ok_or_else(|| no_place(path))?;
            return Ok(Put { is_new: false, is_last: is_last(same) });
        }
        let Some(before) = rows.iter().rposition(|row| row.from < self.begins) else {
            let first = rows.first().map_or(self.begins, |row| row.from);
            return Err(KeeperError::BeforeFirstRow { first });
        };
        let mut lines = match self.first_day {
            FirstDay::Given(day) => vec![format!("from = {day}")],
            FirstDay::AfterDecision(day) => {
                vec![format!("{DECIDED_ON} = {day}"), format!("{EFFECTIVE} = {NEXT_WORKING_DAY}")]
            }
        };
        lines.extend(self.figures().map(|(field, figure)| format!("{field} = {figure}")));
        text.insert_entry(ROW, before, &lines).ok_or_else(|| no_place(path))?;
        Ok(Put { is_new: true, is_last: is_last(before) })
    }

    /// The row that is of the same day, or else of the same decision: one begins after its decision, and at the latest when that
    /// takes effect.
    fn same<T>(&self, text: &Text, rows: &[Dated<T>]) -> Option<usize> {
        let of_decision = |position: usize, row: &Dated<T>| {
            let decided_on = text.date(At::Entry(ROW, position), DECIDED_ON);
            match self.first_day {
                FirstDay::AfterDecision(day) => decided_on == Some(day) || (day < row.from && row.from <= self.begins),
                FirstDay::Given(day) => decided_on.is_some_and(|decided_on| decided_on < day && day <= row.from),
            }
        };
        let same_day = rows.iter().position(|row| row.from == self.begins);
        same_day.or_else(|| (0..rows.len()).zip(rows).rfind(|(at, row)| of_decision(*at, row)).map(|(at, _)| at))
    }

    fn replace<T>(&self, text: &mut Text, position: usize, rows: &[Dated<T>]) -> Option<()> {
        let at = At::Entry(ROW, position);
        text.remove(at, "planned");
        // What was noted of the earlier value is not true of this one.
        text.remove(at, "note");
        match self.first_day {
            FirstDay::AfterDecision(day) => {
                text.set(at, DECIDED_ON, &day.to_string(), &["from"])?;
                text.set(at, EFFECTIVE, NEXT_WORKING_DAY, &[DECIDED_ON])?;
                text.remove(at, "from");
            }
            FirstDay::Given(day) if rows.get(position).is_some_and(|row| row.from != day) => {
                text.set(at, "from", &day.to_string(), &[DECIDED_ON])?;
                text.remove(at, EFFECTIVE);
            }
            FirstDay::Given(_) => {}
        }
        self.figures().into_iter().try_for_each(|(field, figure)| text.set(at, field, &figure, &[]))
    }

    fn figures(&self) -> [(&'static str, String); 3] {
        let confidence = quoted(&self.confidence.to_string());
        [("value", quoted(&self.value)), ("source", quoted(self.source)), ("confidence", confidence)]
    }
}
