//! The form in which a bank hands a schedule to its borrower. The Russian words are those of the form as a public credit
//! calculator of Kazakhstan prints it (2026).

use nesie::date::Date;
use nesie::language::{Lang, Localize, NBSP, say};
use nesie::loan::{BankForm, EffectiveRate, LoanTerms};
use nesie::text::written_date;

use crate::document::{Block, Cell, Column, Document, Item, Marker, Table};

/// The form: a heading, five columns, the totals, the fees if there are any, the signatures. Blanks stand where the loan
/// knows no name, number or signature.
#[must_use]
pub fn bank_form(form: &BankForm, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    for line in heading(&form.terms, form.effective_rate, lang) {
        document.paragraph(line);
    }
    document.push(Block::Gap);
    let rows = form.lines.iter().map(|line| {
        let [paid, interest, principal] =
            line.paid.map(|amounts| amounts.map(Cell::Money)).unwrap_or([const { Cell::Empty }; 3]);
        vec![Cell::Date(line.on), paid, interest, principal, Cell::Money(line.balance)]
    });
    let [paid, interest, principal] = [form.payment, form.totals.interest, form.totals.principal].map(Cell::Money);
    let totals = Some(vec![Cell::Text(total(lang)), paid, interest, principal, Cell::Empty]);
    document.push(Block::Table(Table {
        columns: columns(lang).into(),
        rows: rows.collect(),
        totals,
        sections: Vec::new(),
    }));
    if !form.totals.fees.is_zero() {
        document.list(parts([all_fees(lang), form.totals.fees.to_string()]));
    }
    document.list(parts(signatures(lang)));
    document
}

/// The parts of one line.
fn parts(parts: [String; 2]) -> Vec<Item> {
    parts.into_iter().map(|part| Item::marked(Marker::Blank, part)).collect()
}

/// A date as the forms write it, with plain spaces.
fn written(date: Date, lang: Lang) -> String {
    written_date(date, lang).replace(NBSP, " ")
}

/// The lines above the table.
fn heading(terms: &LoanTerms, effective_rate: EffectiveRate, lang: Lang) -> Vec<String> {
    let title = say!(lang,
        kk: "______ жылғы № ______ банктік қарыз шартына ______ жылғы қарызды өтеу кестесі",
        ru: "График погашения займа от ______ к Договору банковского займа № ______ от ______",
        en: "Repayment schedule of ______ to the bank loan agreement No. ______ of ______");
    let months = terms.term_months();
    let (principal, rate, method) = (terms.principal, rates(terms, lang), terms.method.localize(lang));
    let gesv = effective_rate.rounded();
    vec![
        title,
        say!(lang, kk: "Тегі, аты, әкесінің аты / атауы: ______", ru: "ФИО / наименование: ______", en: "Name: ______"),
        say!(lang, kk: "ЖСН / БСН: ______", ru: "ИИН / БИН: ______", en: "IIN / BIN: ______"),
        say!(lang,
            kk: "Қарыз сомасы және валютасы: {principal} теңге",
            ru: "Сумма и валюта займа: {principal} тенге",
            en: "Amount and currency: {principal} tenge"),
        say!(lang,
            kk: "Сыйақы мөлшерлемесі (жылдық %): {rate}",
            ru: "Ставка вознаграждения (% годовых): {rate}",
            en: "Interest rate (% a year): {rate}"),
        say!(lang, kk: "ЖТСМ (жылдық %): {gesv}", ru: "ГЭСВ (% годовых): {gesv}", en: "Effective rate (% a year): {gesv}"),
        say!(lang, kk: "Мерзімі (ай): {months}", ru: "Срок (месяцев): {months}", en: "Term (months): {months}"),
        say!(lang,
            kk: "Таңдалған өтеу әдісі: {method}",
            ru: "Выбранный метод погашения: {method}",
            en: "Chosen method of repayment: {method}"),
    ]
}

/// The annual rate, and from which day which other one.
fn rates(terms: &LoanTerms, lang: Lang) -> String {
    let mut changes: Vec<_> = terms.rate_changes.iter().collect();
    changes.sort_by_key(|change| change.on);
    let said = changes.iter().map(|change| {
        let (on, rate) = (written(change.on, lang), change.annual_rate);
        say!(lang, kk: "; {on} күнінен бастап {rate}", ru: "; с {on} {rate}", en: "; from {on} {rate}")
    });
    std::iter::once(terms.annual_rate.to_string()).chain(said).collect()
}

/// The names of the five columns.
fn columns(lang: Lang) -> [Column; 5] {
    [
        Column::new("on", say!(lang, kk: "Төлем күні", ru: "Дата платежа", en: "Date of payment")),
        Column::new("payment", say!(lang, kk: "Төлем сомасы", ru: "Сумма платежа", en: "Payment")),
        Column::new("interest", say!(lang, kk: "Сыйақы", ru: "Вознаграждение", en: "Interest")),
        Column::new("principal", say!(lang, kk: "Негізгі борыш", ru: "Основной долг", en: "Principal")),
        Column::new(
            "balance",
            say!(lang, kk: "Негізгі борыш қалдығы", ru: "Остаток основного долга", en: "Balance of principal"),
        ),
    ]
}

/// The name of the row of sums.
fn total(lang: Lang) -> String {
    say!(lang, kk: "Жиыны", ru: "Итого", en: "Total")
}

/// The line that names the fees.
fn all_fees(lang: Lang) -> String {
    say!(lang,
        kk: "Барлық комиссиялар, бірінші күнгілерімен бірге",
        ru: "Все комиссии, включая комиссии первого дня",
        en: "All fees, those of the first day included")
}

/// Where bank and borrower sign.
fn signatures(lang: Lang) -> [String; 2] {
    [
        say!(lang, kk: "Банк: ______", ru: "Банк: ______", en: "Bank: ______"),
        say!(lang, kk: "Қарыз алушы: ______", ru: "Заёмщик: ______", en: "Borrower: ______"),
    ]
}
