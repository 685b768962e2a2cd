//! Tables in files: every form in and out, the same on any number of threads, whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};
use nesie::catalogue::Catalogue;
use nesie::error::{Code, Refusal};
use nesie::language::Lang;
use nesie_batch::files::{BatchError, Summary, Tables, run, template};
use nesie_batch::{Defaults, Task};

/// A folder of a test, empty.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn defaults() -> Defaults {
    Defaults::on("2026-11-22".parse().unwrap())
}

pub(crate) fn answer(input: &Path, output: &Path) -> Result<Summary, BatchError> {
    let catalogue = Catalogue::builtin().unwrap();
    run(&catalogue, &Tables::new(Task::Quote, input, output, defaults()), &|_| {})
}

/// The answers to a text, as CSV.
pub(crate) fn answers(test: &str, bytes: &[u8]) -> String {
    let folder = folder(test);
    let (input, output) = (folder.join("in.csv"), folder.join("out.csv"));
    fs::write(&input, bytes).unwrap();
    answer(&input, &output).unwrap();
    fs::read_to_string(output).unwrap()
}

const TABLE: &str = "client,loan.amount,loan.term_months,loan.purpose\n\
    first,30000000,60,investment\nsecond,much,60,investment\n\"third, the last\",5000000,36,working_capital\n";

#[test]
fn however_a_table_is_written_its_answers_are_the_same() {
    let expected = answers("plain", TABLE.as_bytes());
    assert_eq!(expected.lines().count(), 4);
    assert!(expected.contains("4,\"third, the last\",,,,"), "{expected}");
    let crlf = TABLE.replace('\n', "\r\n");
    let semicolons =
        TABLE.replace("\"third, the last\"", "third").replace(',', ";").replace("third", "third, the last");
    let tabs = semicolons.replace(';', "\t");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(TABLE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = format!("\u{feff}{TABLE}");
    let blanks = TABLE.replace("first,", "\n,,,\nfirst,");
    for (test, bytes) in [
        ("crlf", crlf.as_bytes()),
        ("semicolons", semicolons.as_bytes()),
        ("tabs", tabs.as_bytes()),
        ("utf16", &utf16),
        ("marked", marked.as_bytes()),
        ("unended", TABLE.trim_end().as_bytes()),
    ] {
        assert_eq!(answers(test, bytes), expected, "{test}");
    }
    // Rows without any text count, as they do in a sheet, and are not answered.
    let numbers = |answers: &str| -> Vec<String> {
        answers.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect()
    };
    assert_eq!(numbers(&answers("blanks", blanks.as_bytes())), ["4", "5", "6"]);
}

#[test]
fn lines_of_json_are_fields_or_whole_requests() {
    let folder = folder("json");
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.csv"));
    let lines = [
        r#"{"client": "first", "loan.amount": 30000000, "loan": {"term_months": 60, "purpose": "investment"}}"#,
        r#"{"contract": "1", "loan": {"amount": "30000000", "term_months": 60, "purpose": "investment"}}"#,
        r#"{"contract": "1", "application": {"loan": {"amount": "30000000", "term_months": 60, "purpose": "investment"}}, "as_of": "2026-11-22"}"#,
        r#"{"loan.amount": 1, "surprise": 1}"#,
        r#"{"loan.amount": "#,
        r#"{"contract": "1", "loan": {"amount": 0.5}}"#,
        r#"[1]"#,
    ];
    fs::write(&input, lines.join("\n")).unwrap();
    assert_eq!(answer(&input, &output).unwrap().refused, 4);
    let answers = fs::read_to_string(output).unwrap();
    let rows: Vec<&str> = answers.lines().skip(1).collect();
    let rest = |row: &str| row.split_once(",,,,").map(|(_, rest)| rest.to_owned());
    assert!(rows[0].starts_with("1,first,,,,"), "{}", rows[0]);
    assert_eq!(rest(rows[0]), rest(rows[1]).map(|rest| rest.trim_start_matches(',').to_owned()));
    assert_eq!(rest(rows[1]), rest(rows[2]));
    assert!(rows[3].starts_with("4,,unknown_field,surprise,\"there is no such field;"), "{}", rows[3]);
    assert!(rows[4].starts_with("5,,syntax,,"), "{}", rows[4]);
    assert!(rows[5].starts_with("6,,wrong_type,loan.amount,"), "{}", rows[5]);
    assert!(rows[6].starts_with("7,,syntax,,"), "{}", rows[6]);
}

// A business that says it has no special status; one that says nothing of it may have one.
#[test]
fn an_empty_list_in_a_line_of_json_says_that_there_is_nothing() {
    let folder = folder("nothing");
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.csv"));
    let line = |rest: &str| {
        format!(r#"{{"loan": {{"amount": "30000000", "term_months": 60, "purpose": "investment"}}{rest}}}"#)
    };
    let applicant = r#", "applicant": {"categories": [], "oked": []}, "collateral": []"#;
    fs::write(&input, [line(""), line(applicant)].join("\n")).unwrap();
    assert_eq!(answer(&input, &output).unwrap().refused, 0);
    let answers = fs::read_to_string(output).unwrap();
    let rows: Vec<&str> = answers.lines().skip(1).collect();
    let is_open = |row: &str| row.contains("social-subsidy");
    assert_eq!(rows.iter().map(|row| is_open(row)).collect::<Vec<_>>(), [true, false], "{answers}");
}

#[test]
fn workbooks_are_read_and_written() {
    let folder = folder("workbooks");
    let (csv, first, second) = (folder.join("in.csv"), folder.join("first.xlsx"), folder.join("second.jsonl"));
    fs::write(&csv, TABLE).unwrap();
    answer(&csv, &first).unwrap();
    let mut book: Xlsx<_> = open_workbook(&first).unwrap();
    let sheet = book.worksheet_range("Answers").unwrap();
    let heading: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let at = |name: &str| heading.iter().position(|heading| heading == name).unwrap();
    let row = sheet.rows().nth(1).unwrap();
    assert_eq!(row[at("Client")], Data::String("first".into()));
    assert!(matches!(row[at("First payment, ₸")], Data::Float(payment) if payment > 500_000.0));
    // Answers are no table of clients: their headings are refused.
    let error = answer(&first, &second).unwrap_err();
    assert_eq!(error.code(), Code::UnknownField);
    assert!(!second.exists());
}

#[test]
fn a_template_is_a_table_whose_headings_are_known() {
    let folder = folder("templates");
    for (task, name) in [(Task::Quote, "quote"), (Task::Schedule, "schedule")] {
        for lang in Lang::ALL {
            let bytes = template(task, lang).unwrap();
            assert_eq!(template(task, lang).unwrap(), bytes);
            let input = folder.join(format!("{name}-{lang}.xlsx"));
            let output = folder.join(format!("{name}-{lang}.csv"));
            fs::write(&input, bytes).unwrap();
            let catalogue = Catalogue::builtin().unwrap();
            let summary = run(&catalogue, &Tables::new(task, &input, &output, defaults()), &|_| {}).unwrap();
            assert_eq!(summary, Summary::default());
            let mut book: Xlsx<_> = open_workbook(&input).unwrap();
            assert_eq!(book.sheet_names().len(), 2);
            assert!(book.worksheet_range_at(1).unwrap().unwrap().height() > 20);
        }
    }
}

#[test]
fn the_answers_are_the_same_on_any_number_of_threads() {
    let folder = folder("threads");
    let input = folder.join("in.csv");
    let rows: String = (0..5000)
        .map(|row| format!("client {row},{},{},investment\n", 1_000_000 + row * 70_001, 1 + row % 130))
        .collect();
    fs::write(&input, format!("client,loan.amount,loan.term_months,loan.purpose\n{rows}")).unwrap();
    let catalogue = Catalogue::builtin().unwrap();
    let written = |threads: usize, name: &str| {
        let output = folder.join(name);
        let mut tables = Tables::new(Task::Quote, &input, &output, defaults());
        tables.threads = Some(threads);
        let summary = run(&catalogue, &tables, &|_| {}).unwrap();
        assert_eq!((summary.rows, summary.refused), (5000, 0));
        fs::read(output).unwrap()
    };
    let one = written(1, "1.csv");
    assert!(written(2, "2.csv") == one && written(7, "7.csv") == one);
    let text = String::from_utf8(one).unwrap();
    assert!(text.lines().skip(1).enumerate().all(|(at, line)| line.starts_with(&format!("{},client {at},", at + 2))));
}

#[test]
fn a_file_that_is_there_stays_unless_it_may_be_replaced() {
    let folder = folder("places");
    let (input, output) = (folder.join("in.csv"), folder.join("out.csv"));
    fs::write(&input, TABLE).unwrap();
    fs::write(&output, "mine").unwrap();
    let error = answer(&input, &output).unwrap_err();
    assert_eq!(error.to_string(), format!("{}: is there already; --force replaces it", output.display()));
    assert_eq!(fs::read_to_string(&output).unwrap(), "mine");
    let error = answer(&input, &input).unwrap_err();
    assert!(error.to_string().ends_with("is the input itself: answers go into another file"), "{error}");
    let catalogue = Catalogue::builtin().unwrap();
    let mut tables = Tables::new(Task::Quote, &input, &output, defaults());
    tables.force = true;
    run(&catalogue, &tables, &|_| {}).unwrap();
    assert!(fs::read_to_string(&output).unwrap().starts_with("row,client,"));
    // Nothing is left beside it.
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn a_table_without_its_columns_is_refused_as_a_whole() {
    for (name, bytes, code, message) in [
        ("in.csv", &b""[..], Code::Missing, "is empty: the first row must have the headings of the columns"),
        ("in.csv", b"loan.amount,loan.purpose\n", Code::Missing, "loan.term_months: must be given"),
        ("in.csv", b"loan.amount,Amount of the loan, loan.purpose\n", Code::UnknownField, ""),
        (
            "in.csv",
            b"loan.amount;\"Amount of the loan, \xe2\x82\xb8\"\n",
            Code::DuplicateField,
            "the field is given twice",
        ),
        ("in.csv", b"\"loan.amount\n1\n", Code::Form, "the headings cannot be read"),
        ("in.csv", b"\xd1\xf3\xec\xec\xe0;\xd6\xe5\xeb\xfc\n", Code::Form, "the headings cannot be read"),
        ("in.xlsx", b"no workbook", Code::File, "is no Excel workbook (XLSX), or a broken one"),
        ("in.doc", b"", Code::Form, "the name of the file must end in one of"),
    ] {
        let folder = folder("refused");
        let (input, output) = (folder.join(name), folder.join("out.csv"));
        fs::write(&input, bytes).unwrap();
        let error = answer(&input, &output).unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(message), "{error}");
        assert!(!output.exists());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }
}
