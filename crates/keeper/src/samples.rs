//! Sample applications, of which both catalogues are asked what they answer.

use nesie::application::Application;
use nesie::input::{InputError, Problem};
use serde::Deserialize;

/// A sample application.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// What it is called.
    pub name: String,
    /// The application.
    pub application: Application,
}

/// The samples that nesie has of its own, in the form of [`read_samples`].
pub const SAMPLES: &str = include_str!("../samples.jsonl");

/// Reads samples: a line of JSON for each, with `name` and `application`.
///
/// ```
/// use nesie_keeper::{SAMPLES, read_samples};
/// assert_eq!(read_samples(SAMPLES).unwrap().len(), 40);
/// ```
///
/// # Errors
/// [`InputError`] names the first line that is none.
pub fn read_samples(text: &str) -> Result<Vec<Sample>, InputError> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |(position, line): (usize, &str)| {
        let number = position.saturating_add(1);
        serde_json::from_str(line).map_err(|error| {
            InputError::new(format!("{number}"), Problem::Syntax { line: number, column: error.column() })
        })
    };
    lines.map(read).collect()
}
