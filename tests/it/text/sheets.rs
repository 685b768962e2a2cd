//! What else a frontend prints: a source, an answer that is made again, the documents of the contract, the largest loan.
#![cfg(feature = "builtin")]

use nesie::advice::largest_loan;
use nesie::application::{Application, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, Source};

use super::{Table, date, tenge, texts};

table!(sheets: a_source, the_largest_loan_of_a_programme, an_answer_that_is_made_again);

fn a_source(table: &mut Table) {
    let source = Source {
        title: texts("Несие берушінің беті", "Страница кредитора", "The lender's page"),
        publisher: "The lender".into(),
        address: "lender.example".into(),
        published: Some("2021-08-05".into()),
        seen_on: Some(date("2026-11-22")),
    };
    table.says([
        source.clone(),
        // A year or a month alone stands as it is.
        Source { published: Some("2021-08".into()), seen_on: None, ..source },
    ]);
}

// The most that is lent without security is 6 000 000 (programmes of Almaty, 2023); at a million a month it is the programme
// that limits.
fn the_largest_loan_of_a_programme(table: &mut Table) {
    let catalogue = Catalogue::builtin().unwrap();
    let on = date("2023-02-01");
    let application = Application::new(LoanRequest::new(tenge("0"), 24, Purpose::WorkingCapital));
    let mut found = largest_loan(&application, tenge("1000000"), "mfo-almaty-unsecured", &catalogue, on).unwrap();
    found.loan.highest_payment = tenge("274108.45");
    table.says([found.clone()]);
    found.is_limited_by_programme = false;
    table.says([found]);
}

#[cfg(feature = "json")]
fn an_answer_that_is_made_again(table: &mut Table) {
    use nesie::answer::{Difference, VerifyAnswer};
    use nesie::input::{InputError, Problem};
    use nesie::request::Error;
    let difference = |was: Option<&str>, is: Option<&str>| Difference {
        path: "rows.0.interest".into(),
        was: was.map(Into::into),
        is: is.map(Into::into),
        source: None,
    };
    let differing = |count| VerifyAnswer::new(vec![difference(None, Some("1")); count]);
    table.says([differing(0), differing(1), differing(22)]);
    table.says([difference(Some("900.00"), Some("1000.00")), difference(None, Some("1"))]);
    table.says([Error::Answer(InputError::new("receipt", Problem::Missing))]);
}

#[cfg(feature = "schema")]
table!(documents: the_documents_of_the_contract);

#[cfg(feature = "schema")]
fn the_documents_of_the_contract(table: &mut Table) {
    use nesie::schema::Document;
    table.says([
        Document::Application,
        Document::Loan,
        Document::Quote,
        Document::Schedule,
        Document::Derivation,
        Document::Afford,
        Document::Settlement,
        Document::Late,
        Document::Verification,
        Document::ProgrammesList,
        Document::ProgrammesShow,
        Document::CatalogueCheck,
        Document::CatalogueDiff,
        Document::FormRequest,
        Document::Form,
        Document::Texts,
        Document::Error,
    ]);
}
