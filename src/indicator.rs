//! Figures that change by date: the monthly calculation index (МРП) and the base rate.

use crate::date::Date;
use crate::id::id;
use crate::language::{Lang, Localize};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::{ContractWord, word_text};

/// How far a published figure can be trusted.
///
/// No other grade comes: a match on it needs no other case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum Confidence {
    /// General knowledge, no page at hand.
    Unverified,
    /// Undated, inferred or contradictory. No rule stands on it.
    Low,
    /// A bank's page, the press, or a catalogue that quotes an official page.
    Medium,
    /// Read on the page of the operator, the city or the state.
    High,
}

impl ContractWord for Confidence {
    const WORDS: &'static [(&'static str, Confidence)] = &[
        ("high", Confidence::High),
        ("medium", Confidence::Medium),
        ("low", Confidence::Low),
        ("unverified", Confidence::Unverified),
    ];
}

word_text!(Confidence);

id! {
    /// The id of a source in `sources.toml`: what a figure was read from.
    SourceId
}

/// A value from a day on, with what it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// The first day of the value.
    pub from: Date,
    /// The value.
    pub value: T,
    /// True of a value that is planned, not yet in force.
    pub planned: bool,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A value by date: each row holds until the next begins, the last until `known_until`; before that no longer than until a
/// decision of which nothing was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series<T> {
    rows: Vec<Dated<T>>,
    known_until: Date,
    /// The days from which the value is not known until the next row begins.
    unknown_from: Vec<Date>,
}

/// A date for which a series has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum SeriesGap {
    /// The date is before the first row.
    Before {
        /// The first day with a value.
        first: Date,
    },
    /// The date is after the last day for which the value is known. It is not guessed on.
    After {
        /// The last day with a value.
        known_until: Date,
    },
}

/// Why rows do not make a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SeriesFault {
    /// There is no row.
    Empty,
    /// A row, counted from 0, does not begin after the one before it.
    Order(usize),
    /// The series ends before its last row begins.
    End,
}

impl<T> Series<T> {
    /// A series of rows by ascending date.
    ///
    /// # Errors
    /// [`SeriesFault`] if there is no row, or the dates do not ascend.
    pub fn new(rows: Vec<Dated<T>>, known_until: Date) -> Result<Self, SeriesFault> {
        for (position, pair) in rows.windows(2).enumerate() {
            if let [earlier, later] = pair
                && later.from <= earlier.from
            {
                return Err(SeriesFault::Order(position.saturating_add(1)));
            }
        }
        match rows.last() {
            None => Err(SeriesFault::Empty),
            Some(last) if known_until < last.from => Err(SeriesFault::End),
            Some(_) => Ok(Series { rows, known_until, unknown_from: Vec::new() }),
        }
    }

    /// The same, not known from some days on until the next row begins.
    pub(crate) fn unknown_from(self, unknown_from: Vec<Date>) -> Self {
        Series { unknown_from, ..self }
    }

    /// The row in force on `date`.
    ///
    /// # Errors
    /// [`SeriesGap`] before the first row, after the last known day, and where a decision between two rows was not found.
    pub fn on(&self, date: Date) -> Result<&Dated<T>, SeriesGap> {
        if date > self.known_until {
            return Err(SeriesGap::After { known_until: self.known_until });
        }
        let gap = || SeriesGap::Before { first: self.rows.first().map_or(date, |row| row.from) };
        let row = self.last_before(date).ok_or_else(gap)?;
        match self.unknown_from.iter().find(|first| row.from < **first && **first <= date) {
            Some(first) => Err(SeriesGap::After { known_until: first.plus_days(-1).unwrap_or(row.from) }),
            None => Ok(row),
        }
    }

    /// The row that began last before `date` or on it, however long ago: what was last known.
    #[must_use]
    pub fn last_before(&self, date: Date) -> Option<&Dated<T>> {
        let begun = self.rows.partition_point(|row| row.from <= date);
        self.rows.get(begun.checked_sub(1)?)
    }

    /// The last day on which the value of `date` is known.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// let catalogue = nesie::catalogue::Catalogue::builtin()?;
    /// let last = catalogue.indicators().mrp.holds_until("2026-11-29".parse()?)?;
    /// assert_eq!(last.to_string(), "2026-12-31");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`SeriesGap`] as [`Series::on`].
    pub fn holds_until(&self, date: Date) -> Result<Date, SeriesGap> {
        let row = self.on(date)?;
        let next_row = self.rows.iter().map(|row| row.from).find(|first| *first > row.from);
        let not_found = self.unknown_from.iter().copied().filter(|first| *first > row.from);
        let ends = not_found.chain(next_row).filter_map(|first| first.plus_days(-1));
        Ok(ends.fold(self.known_until, Date::min))
    }

    /// The rows that hold on some day from `first` to `last`, or for ever, each with the first such day. The last row stands
    /// for what is not known after it.
    pub(crate) fn within(&self, first: Date, last: Option<Date>) -> impl Iterator<Item = (Date, &Dated<T>)> {
        self.rows.iter().filter_map(move |row| {
            let on = row.from.max(first);
            let holds = self.last_before(on).is_some_and(|held| held.from == row.from);
            (holds && last.is_none_or(|last| on <= last)).then_some((on, row))
        })
    }

    /// The last day for which the value is known.
    #[must_use]
    pub const fn known_until(&self) -> Date {
        self.known_until
    }

    /// All rows, oldest first.
    #[must_use]
    pub fn rows(&self) -> &[Dated<T>] {
        &self.rows
    }
}

/// The indicators that programmes refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Indicators {
    /// The monthly calculation index, in tenge.
    pub mrp: Series<Money>,
    /// The base rate of the National Bank, in percent a year.
    pub base_rate: Series<Rate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn row(from: &str, value: u32) -> Dated<u32> {
        Dated { from: date(from), value, planned: false, source: "s".into(), confidence: Confidence::High }
    }

    #[test]
    fn each_row_holds_until_the_day_before_the_next() {
        let series = Series::new(vec![row("2020-01-01", 1), row("2020-04-01", 2)], date("2020-12-31")).unwrap();
        for (on, value) in [("2020-01-01", 1), ("2020-03-31", 1), ("2020-04-01", 2), ("2020-12-31", 2)] {
            assert_eq!(series.on(date(on)).map(|row| row.value), Ok(value), "{on}");
        }
        assert_eq!(series.on(date("2019-12-31")), Err(SeriesGap::Before { first: date("2020-01-01") }));
        assert_eq!(series.on(date("2021-01-01")), Err(SeriesGap::After { known_until: date("2020-12-31") }));
    }

    #[test]
    fn a_row_holds_no_longer_than_until_a_decision_that_was_not_found() {
        let rows = vec![row("2020-01-01", 1), row("2020-07-01", 2)];
        let series = Series::new(rows, date("2020-12-31")).unwrap().unknown_from(vec![date("2020-04-01")]);
        for (on, value) in
            [("2020-03-31", Some(1)), ("2020-04-01", None), ("2020-06-30", None), ("2020-07-01", Some(2))]
        {
            let expected = value.ok_or(SeriesGap::After { known_until: date("2020-03-31") });
            assert_eq!(series.on(date(on)).map(|row| row.value), expected, "{on}");
        }
    }

    #[test]
    fn a_row_holds_within_days_from_the_first_of_them() {
        let rows = vec![row("2020-01-01", 1), row("2020-04-01", 2), row("2020-07-01", 3)];
        let series = Series::new(rows, date("2020-12-31")).unwrap();
        let within = |first, last: Option<&str>| -> Vec<(String, u32)> {
            series.within(date(first), last.map(date)).map(|(on, row)| (on.to_string(), row.value)).collect()
        };
        let expected = |days: &[(&str, u32)]| -> Vec<(String, u32)> {
            days.iter().map(|(day, value)| ((*day).to_owned(), *value)).collect()
        };
        assert_eq!(within("2020-02-01", Some("2020-04-01")), expected(&[("2020-02-01", 1), ("2020-04-01", 2)]));
        assert_eq!(within("2020-04-01", Some("2020-06-30")), expected(&[("2020-04-01", 2)]));
        assert_eq!(within("2020-12-31", None), expected(&[("2020-12-31", 3)]));
        assert_eq!(within("2021-01-01", None), expected(&[("2021-01-01", 3)]));
        assert_eq!(within("2019-01-01", Some("2019-12-31")), expected(&[]));
    }

    #[test]
    fn rows_must_ascend() {
        assert_eq!(Series::<u32>::new(vec![], date("2020-12-31")), Err(SeriesFault::Empty));
        let rows = || vec![row("2020-01-01", 1), row("2020-01-01", 2)];
        assert_eq!(Series::new(rows(), date("2020-12-31")), Err(SeriesFault::Order(1)));
        assert_eq!(Series::new(vec![row("2020-01-01", 1)], date("2019-12-31")), Err(SeriesFault::End));
    }
}
