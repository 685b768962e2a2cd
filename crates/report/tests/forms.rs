//! The bank's form of a schedule, whole, in each language.

use nesie::catalogue::Catalogue;
use nesie::language::Lang;
use nesie::loan::{
    AfterPrepayment, BankForm, Fee, FeeKind, Loan, LoanTerms, Method, Prepayment, RateChange, Tranche, WorkingDays,
};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie_report::bank_form;
use nesie_report::write::{self, csv::Dialect};

fn form(lang: Lang) -> String {
    let (principal, rate) = (Money::parse("1200").unwrap(), Rate::parse("12").unwrap());
    let mut terms = LoanTerms::new(principal, rate, "2026-01-15".parse().unwrap(), 2);
    terms.method = Method::EqualPrincipal;
    let kind = FeeKind::UpfrontAmount { amount: Money::parse("10").unwrap(), withheld: false };
    terms.fees = vec![Fee { name: "arrangement".into(), kind, in_gesv: false }];
    let loan = Loan::new(terms).unwrap();
    write::csv::document(&bank_form(&BankForm::new(&loan).unwrap(), lang), Dialect::Plain)
}

#[test]
fn in_russian_as_the_form_has_it() {
    assert_eq!(
        form(Lang::Ru),
        "\
График погашения займа от ______ к Договору банковского займа № ______ от ______
ФИО / наименование: ______
ИИН / БИН: ______
Сумма и валюта займа: 1200.00 тенге
Ставка вознаграждения (% годовых): 12
ГЭСВ (% годовых): 12.9
Срок (месяцев): 2
Выбранный метод погашения: равными долями

Дата платежа,Сумма платежа,Вознаграждение,Основной долг,Остаток основного долга
15.01.2026,,,,1200.00
15.02.2026,612.00,12.00,600.00,600.00
15.03.2026,606.00,6.00,600.00,0.00
Итого,1218.00,18.00,1200.00,
\"Все комиссии, включая комиссии первого дня\",10.00
Банк: ______,Заёмщик: ______
"
    );
}

// By hand: shares of 50 000.00 of twelve; a tranche on a due date and one inside the row, which bears 10 of 30 days on
// 850 000.00 and 20 on 1 150 000.00; a prepayment 10 days after.
#[test]
fn what_moves_between_payments_has_a_line_of_its_day() {
    let date = |text: &str| text.parse().unwrap();
    let amount = |text: &str| Money::parse(text).unwrap();
    let mut terms = LoanTerms::new(amount("1200000"), Rate::parse("12").unwrap(), date("2026-01-15"), 12);
    terms.method = Method::EqualPrincipal;
    terms.tranches = vec![
        Tranche { on: date("2026-01-15"), amount: amount("600000") },
        Tranche { on: date("2026-02-15"), amount: amount("300000") },
        Tranche { on: date("2026-02-25"), amount: amount("300000") },
    ];
    terms.prepayments = vec![Prepayment {
        on: date("2026-03-25"),
        amount: amount("100000"),
        then: AfterPrepayment::Lower,
        settles_interest: false,
    }];
    let loan = Loan::new(terms).unwrap();
    let form = write::csv::document(&bank_form(&BankForm::new(&loan).unwrap(), Lang::Ru), Dialect::Plain);
    let lines: Vec<&str> = form.lines().skip(10).take(7).collect();
    assert_eq!(
        lines,
        [
            "15.01.2026,,,,600000.00",
            "15.02.2026,56000.00,6000.00,50000.00,550000.00",
            "15.02.2026,,,,850000.00",
            "25.02.2026,,,,1150000.00",
            "15.03.2026,87772.73,10500.00,77272.73,1072727.27",
            "25.03.2026,100000.00,0.00,100000.00,972727.27",
            // 10 days on 1 072 727.27 bear 3 575.76, 20 on 972 727.27 6 484.85; a tenth of 1 072 727.27 was planned.
            "15.04.2026,117333.34,10060.61,107272.73,865454.54",
        ]
    );
}

// 15 March and 15 February 2026 are Sundays: paid on Monday, after what moves on the Sunday itself. Shares of 100.00.
#[test]
fn lines_stand_in_the_order_of_their_days() {
    let date = |text: &str| text.parse().unwrap();
    let amount = |text: &str| Money::parse(text).unwrap();
    let mut terms = LoanTerms::new(amount("1200"), Rate::parse("12").unwrap(), date("2026-01-15"), 12);
    (terms.method, terms.working_days) = (Method::EqualPrincipal, WorkingDays::Following);
    terms.tranches = vec![
        Tranche { on: date("2026-01-15"), amount: amount("900") },
        Tranche { on: date("2026-03-15"), amount: amount("300") },
    ];
    terms.prepayments = vec![Prepayment {
        on: date("2026-02-15"),
        amount: amount("55"),
        then: AfterPrepayment::Lower,
        settles_interest: false,
    }];
    terms.rate_changes = vec![RateChange {
        on: date("2026-06-15"),
        annual_rate: Rate::parse("24").unwrap(),
        payment: Default::default(),
    }];
    let loan = Loan::with_calendar(terms, Catalogue::builtin().unwrap().calendar()).unwrap();
    let [kazakh, form, english] =
        Lang::ALL.map(|lang| write::csv::document(&bank_form(&BankForm::new(&loan).unwrap(), lang), Dialect::Plain));
    assert!(kazakh.contains("\nСыйақы мөлшерлемесі (жылдық %): 12; 15.06.2026 күнінен бастап 24\n"), "{kazakh}");
    assert!(form.contains("\nСтавка вознаграждения (% годовых): 12; с 15.06.2026 24\n"), "{form}");
    assert!(english.contains("\nInterest rate (% a year): 12; from 15 Jun 2026 24\n"), "{english}");
    let lines: Vec<&str> = form.lines().skip(10).take(5).collect();
    assert_eq!(
        lines,
        [
            "15.01.2026,,,,900.00",
            "15.02.2026,55.00,0.00,55.00,845.00",
            "16.02.2026,84.00,9.00,75.00,770.00",
            // The tranche of Sunday the 15th, then a share of 770.00 in eleven.
            "15.03.2026,,,,1070.00",
            "16.03.2026,77.70,7.70,70.00,1000.00",
        ]
    );
}

#[test]
fn in_kazakh_and_english() {
    assert_eq!(
        form(Lang::Kk),
        "\
______ жылғы № ______ банктік қарыз шартына ______ жылғы қарызды өтеу кестесі
\"Тегі, аты, әкесінің аты / атауы: ______\"
ЖСН / БСН: ______
Қарыз сомасы және валютасы: 1200.00 теңге
Сыйақы мөлшерлемесі (жылдық %): 12
ЖТСМ (жылдық %): 12.9
Мерзімі (ай): 2
Таңдалған өтеу әдісі: тең үлестермен

Төлем күні,Төлем сомасы,Сыйақы,Негізгі борыш,Негізгі борыш қалдығы
15.01.2026,,,,1200.00
15.02.2026,612.00,12.00,600.00,600.00
15.03.2026,606.00,6.00,600.00,0.00
Жиыны,1218.00,18.00,1200.00,
\"Барлық комиссиялар, бірінші күнгілерімен бірге\",10.00
Банк: ______,Қарыз алушы: ______
"
    );
    assert_eq!(
        form(Lang::En),
        "\
Repayment schedule of ______ to the bank loan agreement No. ______ of ______
Name: ______
IIN / BIN: ______
Amount and currency: 1200.00 tenge
Interest rate (% a year): 12
Effective rate (% a year): 12.9
Term (months): 2
Chosen method of repayment: equal shares of principal

Date of payment,Payment,Interest,Principal,Balance of principal
15 Jan 2026,,,,1200.00
15 Feb 2026,612.00,12.00,600.00,600.00
15 Mar 2026,606.00,6.00,600.00,0.00
Total,1218.00,18.00,1200.00,
\"All fees, those of the first day included\",10.00
Bank: ______,Borrower: ______
"
    );
}
