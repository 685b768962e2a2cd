//! The bank's form of a schedule, whole, in each language.

use nesie::language::Lang;
use nesie::loan::{BankForm, Fee, FeeKind, Loan, LoanTerms, Method};
use nesie::money::Money;
use nesie::rate::Rate;

fn form(lang: Lang) -> String {
    let (principal, rate) = (Money::parse("1200").unwrap(), Rate::parse("12").unwrap());
    let mut terms = LoanTerms::new(principal, rate, "2026-01-15".parse().unwrap(), 2);
    terms.method = Method::EqualPrincipal;
    let kind = FeeKind::UpfrontAmount { amount: Money::parse("10").unwrap(), withheld: false };
    terms.fees = vec![Fee { name: "arrangement".into(), kind, in_gesv: false }];
    let loan = Loan::new(terms).unwrap();
    let schedule = loan.schedule().unwrap();
    BankForm::new(&loan, &schedule).unwrap().to_csv(lang)
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

#[test]
fn in_kazakh_and_english() {
    let kazakh = form(Lang::Kk);
    assert!(kazakh.contains("\nТөлем күні,Төлем сомасы,Сыйақы,Негізгі қарыз,Негізгі қарыз қалдығы\n"), "{kazakh}");
    assert!(kazakh.contains("\nЖиыны,1218.00,18.00,1200.00,\n"), "{kazakh}");
    let english = form(Lang::En);
    assert!(english.contains("\n15 Feb 2026,612.00,12.00,600.00,600.00\n"), "{english}");
}
