//! New values of the base rate and of the МРП, and the version of the whole.

use clap::{Args, Subcommand};
use nesie::date::Date;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie_keeper::{DecisionPage, Edit, FirstDay, Known, NewBaseRate, NewMrp};

use super::edit::{ReadIn, edited};
use crate::clock::day;
use crate::error::Error;
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::usage::UsageError;
use crate::value;

#[derive(Args)]
pub(super) struct Set {
    #[command(subcommand)]
    of: Value,
}

#[derive(Subcommand)]
enum Value {
    BaseRate(BaseRate),
    Mrp(Mrp),
    Version,
}

#[derive(Args)]
struct BaseRate {
    #[arg(value_name = "PERCENT", value_parser = value::rate)]
    value: Rate,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    decided_on: Option<Date>,
    #[arg(long, value_name = "DATE", conflicts_with = "decided_on", value_parser = value::date)]
    from: Option<Date>,
    #[command(flatten)]
    read: ReadIn,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    next_decision: Option<Date>,
    #[arg(long, value_name = "DATE", conflicts_with = "next_decision", value_parser = value::date)]
    known_until: Option<Date>,
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    #[arg(long, value_name = "DATE", requires = "address")]
    published: Option<String>,
}

#[derive(Args)]
struct Mrp {
    #[arg(value_name = "TENGE", value_parser = value::money)]
    value: Money,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    from: Date,
    #[command(flatten)]
    read: ReadIn,
}

pub(super) fn set(flags: &Set, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let edit = match &flags.of {
        Value::BaseRate(flags) => base_rate(flags)?,
        Value::Mrp(Mrp { value, from, read }) => {
            Edit::Mrp(NewMrp { value: *value, from: *from, source: read.source.clone(), confidence: read.confidence })
        }
        Value::Version => Edit::CatalogueVersion,
    };
    edited(&edit, shared, options)
}

fn base_rate(flags: &BaseRate) -> Result<Edit, Error> {
    let first_day = match (flags.decided_on, flags.from) {
        (Some(day), _) => FirstDay::AfterDecision(day),
        (None, Some(day)) => FirstDay::Given(day),
        (None, None) => return Err(UsageError::one_missing(&["--decided-on", "--from"]).into()),
    };
    let next_decision = flags.next_decision.map(Known::NextDecision);
    let page = match &flags.address {
        None => None,
        Some(address) => {
            let (address, published) = (address.clone(), flags.published.clone());
            Some(DecisionPage { address, published, seen_on: day("--on", None)? })
        }
    };
    Ok(Edit::BaseRate(NewBaseRate {
        rate: flags.value,
        first_day,
        known: next_decision.or(flags.known_until.map(Known::Until)),
        source: flags.read.source.clone(),
        confidence: flags.read.confidence,
        page,
    }))
}
