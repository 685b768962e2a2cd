//! The answer to a row is the library's, and a bad row says what is wrong with it.

use nesie::Lang;
use nesie::catalogue::Catalogue;
use nesie_batch::{CLIENT, Defaults, Job, Scratch, Task, Value, columns, label};

fn catalogue() -> Catalogue {
    Catalogue::builtin().unwrap()
}

fn defaults() -> Defaults {
    Defaults::on("2026-11-22".parse().unwrap())
}

/// Code, field and message of a row of an amount, a term, a purpose and one other column.
fn refused(column: &str, cells: [&str; 4]) -> [String; 3] {
    let catalogue = catalogue();
    let headings = ["loan.amount", "loan.term_months", "loan.purpose", column];
    let job = Job::new(&catalogue, Task::Quote, &headings, defaults()).unwrap();
    let row = job.answer(&cells, &mut Scratch::default());
    ["error_code", "error_field", "error_message"].map(|name| match row.get(name) {
        Some(Value::Text(text)) => text.to_string(),
        _ => String::new(),
    })
}

#[test]
fn a_heading_is_a_path_or_a_label_in_any_language() {
    let catalogue = catalogue();
    for task in [Task::Quote, Task::Schedule] {
        let names = match task {
            Task::Quote => nesie::form::QuoteFields::NAMES,
            Task::Schedule => nesie::form::LoanFields::NAMES,
        };
        for lang in Lang::ALL {
            let labels: Vec<String> =
                [CLIENT].iter().chain(names).map(|column| label(task, column, lang).to_uppercase()).collect();
            assert!(labels.iter().all(|label| !label.is_empty()), "{labels:?}");
            let headings: Vec<&str> = labels.iter().map(String::as_str).collect();
            let job = Job::new(&catalogue, task, &headings, defaults()).unwrap();
            assert_eq!(job.client(), Some(0));
        }
    }
}

#[test]
fn a_heading_that_cannot_be_is_refused() {
    let catalogue = catalogue();
    let error = |headings: &[&str]| {
        Job::new(&catalogue, Task::Quote, headings, defaults()).map(|_| ()).unwrap_err().to_string()
    };
    assert_eq!(error(&["loan.amount", "loan.purpose"]), "loan.term_months: must be given");
    let twice = ["loan.amount", "loan.term_months", "Мақсаты", "цель"];
    assert_eq!(error(&twice), "loan.purpose: the field is given twice");
    assert!(
        error(&["loan.amuont"])
            .starts_with("loan.amuont: there is no such field; the fields are: client, loan.amount, ")
    );
    assert!(error(&["loan.amuont"]).ends_with("did you mean loan.amount?"), "{}", error(&["loan.amuont"]));
}

#[test]
fn a_row_has_a_value_for_each_column() {
    let catalogue = catalogue();
    let mut scratch = Scratch::default();
    for (task, headings, cells) in [
        (Task::Quote, vec!["loan.amount", "loan.term_months", "loan.purpose"], ["30 млн", "60", "инвестиции"]),
        (Task::Schedule, vec!["principal", "instalments", "annual_rate"], ["30 млн", "60", "12,5 %"]),
    ] {
        let job = Job::new(&catalogue, task, &headings, defaults()).unwrap();
        for cells in [&cells[..], &["", "", ""][..]] {
            assert_eq!(job.answer(cells, &mut scratch).values().len(), columns(task).len());
        }
    }
}

#[test]
fn what_is_wrong_with_a_cell_is_said_of_its_column() {
    for (column, cells, expected) in [
        ("applicant.employees", ["", "60", "investment", ""], ["missing", "loan.amount", "must be given"]),
        (
            "applicant.employees",
            ["1", "60", "investment", "дюжина"],
            ["not_a_number", "applicant.employees", "\"дюжина\" is not a whole number: write digits only, like 60"],
        ),
        (
            "applicant.registered_on",
            ["1", "60", "investment", "45231"],
            [
                "not_a_date",
                "applicant.registered_on",
                "\"45231\" is not a date: write \"22.11.2026\" or \"2026-11-22\", between 1900 and 2199; a number of days in Excel is 2023-11-01: give the column the format of a date",
            ],
        ),
    ] {
        assert_eq!(refused(column, cells), expected.map(str::to_owned));
    }
}
