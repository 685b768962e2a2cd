//! Rows that are bad in thirty ways: each says what is wrong with it, and the rows around it are answered as without it.

use crate::tables::answers;

const HEADINGS: &str = "client,loan.amount,loan.term_months,loan.purpose,applicant.registered_on,applicant.oked,\
    applicant.employees,applicant.id,applicant.region,applicant.legal_form,loan.annual_rate,loan.disbursed_on,\
    applicant.categories,applicant.state_owned,as_of,collateral,options.lender,options.programme,options.base_rate\n";

/// A row that is answered, and what is around each that is not.
const GOOD: &str = "good,30000000,60,investment,2015-02-01,10.71.0,12,,750000000,llp,,,none,no,,,,,\n";

/// Rows, each with the code, the column and the message that it gets.
const BAD: &[(&str, &str)] = &[
    ("b,,60,investment", "missing,loan.amount,must be given"),
    ("b,30000000,,investment", "missing,loan.term_months,must be given"),
    (
        "b,30000000,60,",
        "missing,loan.purpose,\"must be given, one of: investment, working_capital, refinancing, mixed\"",
    ),
    (
        "b,thirty,60,investment",
        "not_money,loan.amount,\"\"\"thirty\"\" is not an amount: write digits, spaces between thousands, decimals after a comma or a point, like \"\"1 000 000,50\"\" or \"\"5 mln\"\"\"",
    ),
    (
        "b,-5,60,investment",
        "not_money,loan.amount,\"\"\"-5\"\" is not an amount: write digits, spaces between thousands, decimals after a comma or a point, like \"\"1 000 000,50\"\" or \"\"5 mln\"\"\"",
    ),
    (
        "b,1e7,60,investment",
        "not_money,loan.amount,\"\"\"1e7\"\" is not an amount: write digits, spaces between thousands, decimals after a comma or a point, like \"\"1 000 000,50\"\" or \"\"5 mln\"\"\"",
    ),
    ("b,0.001,60,investment", "not_money,loan.amount,\"\"\"0.001\"\" has too many decimals: at most 2\""),
    ("b,0,60,investment", "zero,loan.amount,must be greater than zero"),
    (
        "b,1000000000000.01,60,investment",
        "too_much,loan.amount,\"1\u{a0}000\u{a0}000\u{a0}000\u{a0}000.01\u{a0}₸ is more than 1\u{a0}000\u{a0}000\u{a0}000\u{a0}000.00\u{a0}₸, the largest loan\"",
    ),
    (
        "b,30000000,five years,investment",
        "not_a_number,loan.term_months,\"\"\"five years\"\" is not a whole number: write digits only, like 60\"",
    ),
    ("b,30000000,0,investment", "out_of_range,loan.term_months,\"0 is less than 1, the least that is allowed\""),
    ("b,30000000,601,investment", "not_a_number,loan.term_months,\"601 is more than 600, the most that is allowed\""),
    (
        "b,30000000,60.5,investment",
        "not_a_number,loan.term_months,\"\"\"60.5\"\" is not a whole number: write digits only, like 60\"",
    ),
    (
        "b,30000000,60,holiday",
        "not_one_of,loan.purpose,\"\"\"holiday\"\" is none of: investment, working_capital, refinancing, mixed\"",
    ),
    (
        "b,30000000,60,investment,45231",
        "not_a_date,applicant.registered_on,\"\"\"45231\"\" is not a date: write \"\"22.11.2026\"\" or \"\"2026-11-22\"\", between 1900 and 2199; a number of days in Excel is 2023-11-01: give the column the format of a date\"",
    ),
    (
        "b,30000000,60,investment,31.02.2020",
        "not_a_date,applicant.registered_on,\"\"\"31.02.2020\"\" is not a date: write \"\"22.11.2026\"\" or \"\"2026-11-22\"\", between 1900 and 2199\"",
    ),
    (
        "b,30000000,60,investment,02/03/2020",
        "not_a_date,applicant.registered_on,\"\"\"02/03/2020\"\" is not a date: write \"\"22.11.2026\"\" or \"\"2026-11-22\"\", between 1900 and 2199\"",
    ),
    (
        "b,30000000,60,investment,,bakery",
        "not_an_identifier,applicant.oked,\"\"\"bakery\"\" is not an ОКЭД code: write \"\"10\"\", \"\"10.7\"\", \"\"10.71\"\" or \"\"10.71.0\"\"\"",
    ),
    (
        "b,30000000,60,investment,,,-1",
        "not_a_number,applicant.employees,\"\"\"-1\"\" is not a whole number: write digits only, like 60\"",
    ),
    (
        "b,30000000,60,investment,,,,970840000278",
        "not_an_identifier,applicant.id,\"\"\"970840000278\"\" has a check digit that does not fit: one digit is wrong or two are swapped\"",
    ),
    (
        "b,30000000,60,investment,,,,,Paris",
        "not_an_identifier,applicant.region,\"\"\"Paris\"\" is no place that is known: write a region or a city (Almaty, Astana, Shymkent), or the 9 digits of a КАТО code\"",
    ),
    (
        "b,30000000,60,investment,,,,,,GmbH",
        "not_one_of,applicant.legal_form,\"\"\"GmbH\"\" is none of: sole_entrepreneur, llp, farm, cooperative, jsc, individual\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,twelve",
        "not_a_rate,loan.annual_rate,\"\"\"twelve\"\" is not a number: write digits, decimals after a comma or a point, like \"\"12,5\"\"\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,1001",
        "not_a_rate,loan.annual_rate,\"1001 is more than 1\u{a0}000, the most that is allowed\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,,2150-01-01",
        "too_late,loan.disbursed_on,\"1\u{a0}Jan\u{a0}2150 is after 31\u{a0}Dec\u{a0}2149, the last day that is allowed\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,,2020-01-01",
        "disbursed_before_decision,loan.disbursed_on,\"1\u{a0}Jan\u{a0}2020 is before the day of the decision, 22\u{a0}Nov\u{a0}2026: its terms are not those of a loan already disbursed\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,,,young",
        "not_one_of,applicant.categories,\"\"\"young\"\" is none of: large_low_income_family, disability_1_2, disabled_child, industrial_park_resident, social_entrepreneur, woman_owned, youth, start_up, tourism, mountain_cluster, creative_industry\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,,,,maybe",
        "not_one_of,applicant.state_owned,\"\"\"maybe\"\" is none of: true, false\"",
    ),
    ("b,30000000,60,investment,,,,,,,,,,,,house", "form,collateral,\"\"\"house\"\" must be written like none\""),
    (
        "b,30000000,60,investment,,,,,,,,,,,,,nobody",
        "unknown_lender,options.lender,\"there is no lender \"\"nobody\"\"; the lenders are: halyk, eurasian, fortebank, jusan, bcc, rbk, nurbank, bereke, halyk-leasing, leasing-group, ijara\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,,,,,,,,nothing",
        "unknown_programme,options.programme,\"there is no programme \"\"nothing\"\"; the programmes are: almaty-2019, almaty-business, almaty-finance, damu-leasing, damu-optima, dkb2025-grant, dkb2025-guarantee, dkb2025-portfolio, dkb2025-subsidy, ekp-micro, enbek, guarantee-fund-1, isker-aimak, mfo-almaty-secured, mfo-almaty-unsecured, national-project-portfolio, orleu, orleu-leasing, simple-things, sme-subsidy-2025, social-subsidy, social-subsidy-micro\"",
    ),
    (
        "b,30000000,60,investment,,,,,,,,,,,2022-02-01,,,,99",
        "base_rate_known,options.base_rate,\"99\u{a0}% is given, but the catalogue knows the base rate of 1\u{a0}Feb\u{a0}2022: 10.25\u{a0}%\"",
    ),
    ("b,30000000,60,investment,,,,,,,,,,,,,,,,one too many", "too_many,,too many entries: 20 (maximum 19)"),
    ("\"b,30000000,60,investment", "form,,a quote is not closed"),
    ("\"b\"c,30000000,60,investment", "form,,a quote is not closed"),
];

#[test]
fn a_bad_row_says_why_and_the_others_are_answered_as_without_it() {
    assert!(BAD.len() >= 30);
    let good_alone = answers("good", format!("{HEADINGS}{GOOD}").as_bytes());
    let good = good_alone.lines().nth(1).unwrap().split_once(',').unwrap().1;
    let table: String = BAD.iter().map(|(row, _)| format!("{row}\n{GOOD}")).collect();
    let found = answers("bad", format!("{HEADINGS}{table}").as_bytes());
    let rows: Vec<&str> = found.lines().skip(1).collect();
    assert_eq!(rows.len(), BAD.len() * 2);
    for (pair, (row, expected)) in rows.chunks(2).zip(BAD) {
        let said = pair[0].splitn(3, ',').nth(2).unwrap().trim_end_matches(',');
        assert!(said == *expected, "{row}\n  said:     {said}\n  expected: {expected}");
        assert_eq!(pair[1].split_once(',').unwrap().1, good, "after {row}");
    }
}

#[test]
fn what_is_no_text_and_what_is_endless_is_said_of_its_row_alone() {
    let megabyte = "9".repeat(1024 * 1024);
    let endless = "x".repeat(5 * 1024 * 1024);
    let mut table = format!("{HEADINGS}b,{megabyte},60,investment\n{GOOD}b,{endless}\n{GOOD}").into_bytes();
    table.extend(b"b\xff,30000000,60,investment\n");
    table.extend(GOOD.as_bytes());
    table.extend(format!("b,30000000,60,investment,,{}\n{GOOD}", "10;".repeat(101)).as_bytes());
    let found = answers("endless", &table);
    let rows: Vec<&str> = found.lines().skip(1).collect();
    let codes: Vec<&str> = rows.iter().map(|row| row.split(',').nth(2).unwrap()).collect();
    assert_eq!(codes, ["too_much", "", "too_long", "", "not_utf8", "", "too_many", ""]);
    assert!(rows.iter().all(|row| row.len() < 2000));
}
