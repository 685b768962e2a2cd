//! Workbooks of random loans and their forms, and of what payments come to, computed again by LibreOffice through `checks/recalculate.py`. Where there is no LibreOffice or no
//! Python the test says so and passes; `.ci/sheets` installs both. Other loans, and more of them, by hand:
//!
//!     NESIE_LOANS=500 NESIE_SEED=2 cargo test -p nesie-sheets --test it recalculated

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::{builtin, random_loans};
use nesie::answer::ScheduleAnswer;
use nesie::language::Lang;
use nesie::loan::{BalanceColumn, LoanTerms, Sought};
use nesie::request::{AffordRequest, ApplicationWithoutAmount, ScheduleRequest, SettleRequest};

/// The number that a variable names, or what every run of the gate takes.
fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

fn runs(program: &str) -> bool {
    let started = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    started.is_ok_and(|status| status.success())
}

/// A folder with a workbook for each loan, in one language after another.
fn workbooks(count: u64, seed: u64) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("workbooks-{seed}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let mut answers = Vec::new();
    random_loans::write_loans(count, seed, &mut answers).unwrap();
    for (position, line) in String::from_utf8(answers).unwrap().lines().enumerate() {
        let answer: ScheduleAnswer = serde_json::from_str(line).unwrap();
        let lang = Lang::ALL[position % 3];
        let write =
            |kind: &str, workbook| fs::write(folder.join(format!("{kind}-{position:04}.xlsx")), workbook).unwrap();
        write("loan", nesie_sheets::schedule(builtin(), &answer, lang).unwrap());
        let request = ScheduleRequest::new(answer.loan.terms.clone());
        if let Ok(form) = nesie::bank_form(builtin(), &request) {
            write("bank-form", nesie_sheets::bank_form(builtin(), &form, lang).unwrap());
        }
        for (kind, column) in [("before", BalanceColumn::BeforePayment), ("after", BalanceColumn::AfterPayment)] {
            if let Ok(agreement) = nesie::subsidy_agreement(builtin(), &request, Some(column)) {
                let workbook = nesie_sheets::agreement(builtin(), &agreement, &answer.loan.terms, lang).unwrap();
                write(&format!("agreement-{kind}"), workbook);
            }
        }
    }
    for (lang, position) in Lang::ALL.into_iter().zip(0..) {
        let write = |kind: &str, workbook| fs::write(folder.join(format!("{kind}-{position}.xlsx")), workbook).unwrap();
        for (kind, request) in payments() {
            let answer = nesie::afford(builtin(), &request).unwrap();
            write(kind, nesie_sheets::afford(builtin(), &request, &answer, lang).unwrap());
        }
        let request = SettleRequest::new(loan(), "2026-06-25".parse().unwrap());
        let answer = nesie::settle(builtin(), &request).unwrap();
        write("settle", nesie_sheets::settlement(builtin(), &answer, lang).unwrap());
    }
    folder
}

fn loan() -> LoanTerms {
    let (principal, rate) = ("10000000".parse().unwrap(), "24".parse().unwrap());
    LoanTerms::new(principal, rate, "2026-01-15".parse().unwrap(), 60)
}

/// Each thing that a payment can be asked about.
fn payments() -> [(&'static str, AffordRequest); 4] {
    let payment = "500000".parse().unwrap();
    let application = ApplicationWithoutAmount::new(60);
    let on = "2026-11-22".parse().unwrap();
    [
        ("afford", AffordRequest::plain(payment, loan())),
        ("afford-of-programme", AffordRequest::of_programme(payment, "mfo-almaty-secured", application, on)),
        ("pay-off", AffordRequest::of_offer(payment, Sought::Instalments, loan())),
        ("hidden-rate", AffordRequest::of_offer(payment, Sought::AnnualRate, loan())),
    ]
}

#[test]
fn libreoffice_comes_to_the_same_figures() {
    if !runs("soffice") || !runs("python3") {
        println!("skipped: no LibreOffice or no Python");
        return;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../checks/recalculate.py");
    let folder = workbooks(number("NESIE_LOANS", 20), number("NESIE_SEED", 20_261_122));
    for arguments in [&[][..], &["--locale", "ru-RU"], &["--altered"]] {
        let status = Command::new("python3").arg(&script).args(arguments).arg(&folder).status().unwrap();
        assert!(status.success(), "{arguments:?}: see above what differs");
    }
}
