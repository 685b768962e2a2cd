//! Tables on the command line: the examples, what is refused, and a run that is cut off.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::command::{answer, command, nesie, refusal};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn answers(task: &str, input: &str, output: &Path, more: &[&str]) -> String {
    let fixed = ["batch", task, "--input", input, "--output", output.to_str().unwrap(), "--on", "2026-11-22"];
    let said = answer(&[&fixed[..], more].concat());
    assert!(said.starts_with(output.to_str().unwrap()), "{said}");
    fs::read_to_string(output).unwrap()
}

#[test]
fn the_example_tables_are_answered() {
    let folder = folder("batch-examples");
    let quotes = answers("quote", "examples/clients.csv", &folder.join("quotes.csv"), &[]);
    insta::assert_snapshot!("batch_quotes", quotes);
    insta::assert_snapshot!("batch_loans", answers("schedule", "examples/loans.csv", &folder.join("loans.csv"), &[]));
    let excel = ["--csv-dialect", "excel", "--lang", "kk"];
    let excel = answers("schedule", "examples/loans.csv", &folder.join("excel.csv"), &excel);
    assert!(excel.starts_with("\u{feff}Жол;Клиент;Қате коды;"), "{excel}");
    assert!(excel.contains(",") && excel.contains("22.11.2029"), "{excel}");
}

// The same loans by the commands for one of them.
#[test]
fn a_loan_of_a_table_has_the_figures_of_its_own_schedule() {
    let folder = folder("batch-figures");
    let table = answers("schedule", "examples/loans.csv", &folder.join("loans.csv"), &[]);
    let alone = answer(&[
        "schedule",
        "--principal",
        "8000000",
        "--rate",
        "24",
        "--term",
        "36",
        "--disbursed-on",
        "2026-11-22",
        "--method",
        "equal_principal",
        "--fee",
        "1",
        "--format",
        "json",
    ]);
    let alone: serde_json::Value = serde_json::from_str(&alone).unwrap();
    let row: Vec<&str> = table.lines().nth(2).unwrap().split(',').collect();
    let heading: Vec<&str> = table.lines().next().unwrap().split(',').collect();
    let cell = |name: &str| row[heading.iter().position(|heading| *heading == name).unwrap()];
    assert_eq!(cell("first_payment"), alone["payments"]["first"].as_str().unwrap());
    assert_eq!(cell("last_payment"), alone["payments"]["last"].as_str().unwrap());
    assert_eq!(cell("total_paid"), alone["totals"]["borrower_payment"].as_str().unwrap());
    assert_eq!(cell("gesv_contract"), alone["gesv"]["contract"]["exact"].as_str().unwrap());
}

#[test]
fn what_cannot_be_is_refused() {
    let folder = folder("batch-refused");
    let output = folder.join("answers.csv");
    let output = output.to_str().unwrap();
    assert_eq!(
        refusal(&["batch", "quote", "--output", output]),
        "nesie: --input: must be given; for example: nesie batch quote --input clients.xlsx --output answers.xlsx"
    );
    assert_eq!(
        refusal(&["batch", "quote", "--input", "nothing.csv", "--output", output]),
        "nesie: nothing.csv: there is no such file"
    );
    assert_eq!(
        refusal(&["batch", "template"]),
        "nesie: --output: must be given; for example: nesie batch template --output clients.xlsx"
    );
    let loans = ["batch", "quote", "--input", "examples/loans.csv", "--output", output];
    assert!(
        refusal(&loans).starts_with("nesie: principal: there is no such field; the fields are: client, loan.amount, ")
    );
    assert!(!Path::new(output).exists());
    fs::write(output, "mine").unwrap();
    let again = nesie(&["batch", "quote", "--input", "examples/clients.csv", "--output", output]);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(again.stderr).unwrap(),
        format!("nesie: {output}: is there already; --force replaces it\n")
    );
    assert_eq!(fs::read_to_string(output).unwrap(), "mine");
}

/// A table that takes a while.
fn long_table(path: &Path, rows: usize) {
    let rows: String = (0..rows).map(|row| format!("{},60,investment\n", 1_000_000 + row)).collect();
    fs::write(path, format!("loan.amount,loan.term_months,loan.purpose\n{rows}")).unwrap();
}

#[test]
#[cfg(unix)]
fn a_run_that_is_killed_leaves_the_file_whole_or_as_it_was() {
    let folder = folder("batch-killed");
    let (input, output) = (folder.join("in.csv"), folder.join("out.csv"));
    long_table(&input, 1000);
    let arguments =
        ["batch", "quote", "--input", input.to_str().unwrap(), "--output", output.to_str().unwrap(), "--force"];
    let begun = Instant::now();
    assert!(nesie(&arguments).status.success());
    let (whole, took) = (fs::read(&output).unwrap(), begun.elapsed());
    for moment in 0..20_u32 {
        let before = if moment % 2 == 0 { None } else { Some(b"mine".to_vec()) };
        let _ = fs::remove_file(&output);
        before.iter().for_each(|mine| fs::write(&output, mine).unwrap());
        let mut run = command(&arguments).stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        // The whole time of a run and a little more, in steps that are no multiples of each other.
        sleep(took * (moment * 7 % 20) / 18 + Duration::from_millis(moment.into()));
        run.kill().unwrap();
        run.wait().unwrap();
        let left = fs::read(&output).ok();
        assert!(left == before || left.as_ref() == Some(&whole), "killed at moment {moment}");
    }
}

// A folder of a megabyte is mounted where the user may do so, as on the machines of the gate.
#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_is_full_is_said() {
    let folder = folder("batch-full");
    let input = folder.join("in.csv");
    long_table(&input, 6000);
    let disk = folder.join("disk");
    fs::create_dir(&disk).unwrap();
    let program = env!("CARGO_BIN_EXE_nesie");
    let script = format!(
        "mount -t tmpfs -o size=1m tmpfs {disk} || exit 99; {program} batch quote --input {input} --output {disk}/out.csv; \
         code=$?; ls -A {disk}; exit $code",
        disk = disk.display(),
        input = input.display()
    );
    let run = std::process::Command::new("unshare").args(["--map-root-user", "--mount", "sh", "-c", &script]).output();
    let Ok(run) = run.map(|run| (run.status.code(), run)) else { return };
    let said = String::from_utf8(run.1.stderr).unwrap();
    if run.0 == Some(99) || said.starts_with("unshare:") {
        eprintln!("skipped: no folder may be mounted here: {said}");
        return;
    }
    assert_eq!(run.0, Some(1), "{said}");
    assert!(said.contains("out.csv: is not written: the disk is full"), "{said}");
    assert_eq!(String::from_utf8(run.1.stdout).unwrap(), "", "nothing is left");
}
