//! What a keeper of a catalogue does: change a value, confirm a version, end it, begin a new one, pass the catalogue on as one
//! file, say what changed and what to look at.
//!
//! An edit changes only what it must: every other byte of a file, comments included, stays as it is. Nothing is written before
//! the whole catalogue has been checked with the edit in it.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::panic,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::exit
)]

mod base_rate;
mod cause;
mod edit;
mod error;
mod feed;
mod impact;
mod mrp;
mod new;
mod row;
mod same_version;
mod samples;
mod scenario;
mod scenarios;
mod schema;
mod splice;
mod template;
mod text;
mod todo;
mod unpack;
mod version;
mod workshop;

pub use base_rate::{DecisionPage, Known, NewBaseRate};
pub use edit::{Edit, NewFile};
pub use error::KeeperError;
pub use feed::Feed;
pub use impact::{Impact, ProgrammeImpact};
pub use mrp::NewMrp;
pub use new::{NewProgramme, NewVersion};
pub use row::{Entered, FirstDay};
pub use same_version::SameVersion;
pub use samples::{SAMPLES, Sample, read_samples};
pub use scenario::NewScenario;
pub use scenarios::{Scenarios, Wrong, WrongKind};
pub use schema::schemas;
pub use template::{Choice, Interview, Question};
pub use todo::{todo, todo_line};
pub use unpack::unpack;
pub use version::{Confirmed, Ended, NewSource};
pub use workshop::{Edited, Workshop, write};
