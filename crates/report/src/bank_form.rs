//! The form in which a bank hands a schedule to its borrower. The Russian words are those of the form as a public credit
//! calculator of Kazakhstan prints it (2026).

use nesie::date::Date;
use nesie::language::{Lang, Localize, NBSP, say};
use nesie::loan::{BankForm, LoanTerms};
use nesie::rate::Rate;
use nesie::text::{tenge, written_date};

use crate::document::{Block, Cell, Column, Document, Field, Item, Marker, Table};
use crate::write::cell;

/// Where the loan knows nothing.
const BLANK: &str = "______";

/// The form: a heading, five columns, the totals, the fees if there are any, the signatures. Blanks stand where the loan
/// knows no name, number or signature.
#[must_use]
pub fn bank_form(form: &BankForm, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.paragraph(title(lang));
    for Head { name, plain, .. } in heading(form, lang) {
        document.paragraph(format!("{name}: {plain}"));
    }
    document.push(Block::Gap);
    document.push(table(form, lang));
    if !form.totals.fees.is_zero() {
        document.list(parts([all_fees(lang), form.totals.fees.to_string()]));
    }
    document.list(parts(signatures(lang).map(|name| format!("{name}: {BLANK}"))));
    document
}

/// The same as a sheet: what is known beside its name, lines to write on where nothing is, and lines to sign on.
#[must_use]
pub fn bank_form_sheet(form: &BankForm, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.push(Block::Title(title(lang)));
    let known = heading(form, lang).into_iter().map(|Head { name, cell, .. }| Field { name, value: cell });
    document.push(Block::Fields(known.collect()));
    document.push(table(form, lang));
    if !form.totals.fees.is_zero() {
        let fees = Field { name: all_fees(lang), value: Cell::text(tenge(form.totals.fees, lang)) };
        document.push(Block::Fields(vec![fees]));
    }
    document.push(Block::Signatures(signatures(lang).into()));
    document
}

fn table(form: &BankForm, lang: Lang) -> Block {
    let rows = form.lines.iter().map(|line| {
        let [paid, interest, principal] = match line.paid {
            Some(paid) => [paid.payment, paid.interest, paid.principal].map(Cell::Money),
            None => [const { Cell::Empty }; 3],
        };
        vec![Cell::Date(line.on), paid, interest, principal, Cell::Money(line.balance)]
    });
    let [paid, interest, principal] = [form.payment, form.totals.interest, form.totals.principal].map(Cell::Money);
    let totals = Some(vec![Cell::Text(total(lang)), paid, interest, principal, Cell::Empty]);
    Block::Table(Table { columns: columns(lang).into(), rows: rows.collect(), totals, sections: Vec::new() })
}

/// The parts of one line.
fn parts(parts: [String; 2]) -> Vec<Item> {
    parts.into_iter().map(|part| Item::marked(Marker::Blank, part)).collect()
}

/// A date as the forms write it, with plain spaces.
fn written(date: Date, lang: Lang) -> String {
    written_date(date, lang).replace(NBSP, " ")
}

fn title(lang: Lang) -> String {
    say!(lang,
        kk: "______ жылғы № ______ банктік қарыз шартына ______ жылғы қарызды өтеу кестесі",
        ru: "График погашения займа от ______ к Договору банковского займа № ______ от ______",
        en: "Repayment schedule of ______ to the bank loan agreement No. ______ of ______")
}

/// A line above the table.
struct Head {
    name: String,
    /// What is known, as it stands in a text.
    plain: String,
    /// The same on a sheet.
    cell: Cell,
}

impl Head {
    /// A line whose value the loan does not know.
    fn blank(name: String) -> Self {
        Head { name, plain: BLANK.into(), cell: Cell::Empty }
    }
}

/// The lines above the table.
fn heading(form: &BankForm, lang: Lang) -> [Head; 7] {
    let (terms, effective_rate) = (&form.terms, form.effective_rate);
    let (principal, months) = (terms.principal, terms.term_months());
    let method = terms.method.localize(lang);
    [
        Head::blank(say!(lang, kk: "Тегі, аты, әкесінің аты / атауы", ru: "ФИО / наименование", en: "Name")),
        Head::blank(say!(lang, kk: "ЖСН / БСН", ru: "ИИН / БИН", en: "IIN / BIN")),
        Head {
            name: say!(lang, kk: "Қарыз сомасы және валютасы", ru: "Сумма и валюта займа", en: "Amount and currency"),
            plain: say!(lang, kk: "{principal} теңге", ru: "{principal} тенге", en: "{principal} tenge"),
            cell: Cell::text(tenge(principal, lang)),
        },
        Head {
            name: say!(lang,
                kk: "Сыйақы мөлшерлемесі (жылдық %)",
                ru: "Ставка вознаграждения (% годовых)",
                en: "Interest rate (% a year)"),
            plain: rates(terms, Rate::to_string, lang),
            cell: Cell::text(rates(terms, |rate| cell(&Cell::Rate(*rate), lang), lang)),
        },
        Head {
            name: say!(lang, kk: "ЖТСМ (жылдық %)", ru: "ГЭСВ (% годовых)", en: "Effective rate (% a year)"),
            plain: effective_rate.rounded(),
            cell: Cell::Effective(effective_rate),
        },
        Head {
            name: say!(lang, kk: "Мерзімі (ай)", ru: "Срок (месяцев)", en: "Term (months)"),
            plain: months.to_string(),
            cell: Cell::Count(months.into()),
        },
        Head {
            name: say!(lang,
                kk: "Таңдалған өтеу әдісі",
                ru: "Выбранный метод погашения",
                en: "Chosen method of repayment"),
            plain: method.clone(),
            cell: Cell::Text(method),
        },
    ]
}

/// The annual rate, and from which day which other one.
fn rates(terms: &LoanTerms, told: impl Fn(&Rate) -> String, lang: Lang) -> String {
    let mut changes: Vec<_> = terms.rate_changes.iter().collect();
    changes.sort_by_key(|change| change.on);
    let said = changes.iter().map(|change| {
        let (on, rate) = (written(change.on, lang), told(&change.annual_rate));
        say!(lang, kk: "; {on} күнінен бастап {rate}", ru: "; с {on} {rate}", en: "; from {on} {rate}")
    });
    std::iter::once(told(&terms.annual_rate)).chain(said).collect()
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

/// Who signs.
fn signatures(lang: Lang) -> [String; 2] {
    [say!(lang, kk: "Банк", ru: "Банк", en: "Bank"), say!(lang, kk: "Қарыз алушы", ru: "Заёмщик", en: "Borrower")]
}
