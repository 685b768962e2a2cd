//! The answer to an application.

use std::borrow::Cow;

use nesie::advice::{Group, Screened, Screening};
use nesie::answer::screen;
use nesie::catalogue::Programme;
use nesie::eligibility::Field;
use nesie::language::{Lang, Localize};
use nesie::request::QuoteRequest;
use nesie::word::ContractWord;

use crate::column::Task;
use crate::job::Job;
use crate::row::{Refused, Row, Value};

/// The groups whose programmes are named.
const NAMED: [Group; 4] = [Group::CanGet, Group::FitsPublished, Group::NeedsAnswers, Group::IfSecurityIsShort];

pub(crate) fn answer<'c>(job: &Job<'c>, request: &QuoteRequest) -> Result<Row<'c>, Refused> {
    let screening = screen(job.catalogue, request).map_err(|error| job.refused(&error))?;
    let first = screening.first.as_ref();
    let loan = first.and_then(|first| first.loan.as_ref());
    let effective_rate = loan.map(|loan| loan.schedule.borrower_effective_rate()).transpose();
    let effective_rate = effective_rate.map_err(|error| job.refused(&error))?;
    let (costs, lang) = (first.and_then(|first| first.costs()), job.defaults.lang);
    let question = screening.question.as_ref();
    let of_first = [
        Value::of(first, |first| Value::text(first.offer.group.word())),
        Value::of(first, |first| Value::text(first.offer.programme.id.as_str())),
        Value::of(first.and_then(|first| first.offer.with), |with| Value::text(with.id.as_str())),
        Value::of(first, |first| Value::Text(name(first.offer, lang))),
        Value::of(first, |first| Value::text(first.standing.word())),
        Value::of(costs, |costs| Value::Money(costs.first_payment)),
        Value::of(costs, |costs| Value::Money(costs.highest_payment)),
        Value::of(first.and_then(|first| first.rate.as_ref()), |rate| Value::Rate(rate.annual_rate)),
        Value::of(effective_rate, Value::Effective),
        Value::of(costs, |costs| Value::Money(costs.total_paid)),
        Value::of(costs, |costs| Value::Money(costs.state_interest)),
        Value::of(question, |question| Value::text(column_of(question.field))),
        Value::of(question, |question| Value::text(question.localize(lang))),
    ];
    let counts = NAMED.into_iter().chain([Group::DoesNotFit]).map(|group| Value::count(of(&screening, group).count()));
    let ids = NAMED.into_iter().map(|group| Value::text_if_any(ids(of(&screening, group))));
    let contradictions: Vec<&str> = screening.contradictions.iter().map(|found| found.word()).collect();
    let rest = counts.chain(ids).chain([Value::text_if_any(contradictions.join(" "))]);
    Ok(Row::answered(Task::Quote, of_first.into_iter().chain(rest)))
}

/// The offers of a group.
fn of<'s, 'c>(screening: &'s Screening<'c>, group: Group) -> impl Iterator<Item = &'s Screened<'c>> {
    screening.offers.iter().filter(move |offer| offer.group == group)
}

/// The ids of offers; of one together with a guarantee both, joined by a plus.
fn ids<'c: 's, 's>(offers: impl Iterator<Item = &'s Screened<'c>>) -> Cow<'c, str> {
    let mut written = String::new();
    for offer in offers {
        if !written.is_empty() {
            written.push(' ');
        }
        written.push_str(offer.programme.id.as_str());
        if let Some(with) = offer.with {
            written.push('+');
            written.push_str(with.id.as_str());
        }
    }
    written.into()
}

/// The column that answers a question: what the catalogue does not know of the day is an option of the request.
fn column_of(field: Field) -> &'static str {
    match field {
        Field::BaseRate => "options.base_rate",
        field => field.word(),
    }
}

fn name<'c>(offer: Screened<'c>, lang: Lang) -> Cow<'c, str> {
    let of = |programme: &'c Programme| programme.name.get(lang);
    match offer.with {
        None => of(offer.programme).into(),
        Some(with) => format!("{} + {}", of(offer.programme), of(with)).into(),
    }
}
