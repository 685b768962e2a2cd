//! The schedule of a subsidy agreement as the agreement has it.

use nesie::language::Lang;
use nesie::loan::{BalanceColumn, Loan, LoanTerms, Method, Subsidy, SubsidyAgreement, SubsidyStep};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie_report::write::csv::{self, Dialect};

/// 1 200 000.00 in twelve shares at 12 %, of which the state pays 6 % for two months.
fn form(lang: Lang) -> String {
    let (principal, rate) = (Money::parse("1200000").unwrap(), Rate::parse("12").unwrap());
    let mut terms = LoanTerms::new(principal, rate, "2026-01-15".parse().unwrap(), 12);
    terms.method = Method::EqualPrincipal;
    let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("6").unwrap() }];
    terms.subsidy = Some(Subsidy { months: 2, from: terms.disbursed_on, steps, stops_on: None });
    let loan = Loan::new(terms).unwrap();
    let agreement = SubsidyAgreement::of(&loan, BalanceColumn::BeforePayment).unwrap().unwrap();
    csv::document(&nesie_report::agreement(&agreement, lang), Dialect::Plain)
}

// The order of the columns, and the Russian texts, are those of the agreement (practice of reconciling bank schedules for Damu
// agreements, 2025). By hand: row k bears (1 300 000 - 100 000 k) x 1 %, half of it the state's.
#[test]
fn the_agreement_has_its_six_columns() {
    assert_eq!(
        form(Lang::Ru),
        "\
Дата погашения основного долга,Сумма остатка основного долга,Сумма погашения основного долга,\
\"Сумма вознаграждения, оплачиваемая финансовым агентством\",\"Сумма вознаграждения, оплачиваемая Получателем\",\
Итого сумма начисленного вознаграждения
15.01.2026,1200000.00,0.00,0.00,0.00,0.00
15.02.2026,1200000.00,100000.00,6000.00,6000.00,12000.00
15.03.2026,1100000.00,100000.00,5500.00,5500.00,11000.00
Итого,,200000.00,11500.00,11500.00,23000.00
"
    );
    let kazakh = form(Lang::Kk);
    let columns = "Негізгі борышты өтеу күні,Негізгі борыш қалдығының сомасы,Негізгі борышты өтеу сомасы,Қаржы агенттігі төлейтін \
                   сыйақы сомасы,Алушы төлейтін сыйақы сомасы,Есептелген сыйақы сомасының жиыны\n";
    assert!(
        kazakh.starts_with(columns) && kazakh.ends_with("\nЖиыны,,200000.00,11500.00,11500.00,23000.00\n"),
        "{kazakh}"
    );
    let english = form(Lang::En);
    let columns = "Date of repayment of principal,Balance of principal,Principal repaid,Interest paid by the financial agency,Interest \
                   paid by the recipient,Total interest accrued\n";
    assert!(
        english.starts_with(columns) && english.ends_with("\nTotal,,200000.00,11500.00,11500.00,23000.00\n"),
        "{english}"
    );
}
