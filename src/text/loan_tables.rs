//! The words of the forms that a schedule is written in. The Russian ones are those of the bank's form
//! as a public credit calculator of Kazakhstan prints it (2026).

use crate::date::Date;
use crate::language::{Lang, Localize, NBSP, say};
use crate::loan::{BankForm, EffectiveRate, LoanTerms, Method};
use crate::money::Money;
use crate::text::written_date;

impl BankForm<'_> {
    /// The form as comma-separated values (RFC 4180), with plain decimals. Fees that are paid with an instalment are part
    /// of its payment, and named apart below the totals; so are those of the first day, which no row holds.
    #[must_use]
    pub fn to_csv(&self, lang: Lang) -> String {
        let terms = self.loan.terms();
        let mut lines = heading(terms, self.effective_rate, lang);
        lines.push(record(&columns(lang)));
        for line in &self.lines {
            let cells = line.paid.map(|amounts| amounts.map(|amount| amount.to_string())).unwrap_or_default();
            let [paid, interest, principal] = &cells;
            lines.push(record(&[&written(line.on, lang), paid, interest, principal, &line.balance.to_string()]));
        }
        let payment = Money::saturating_sum(self.lines.iter().filter_map(|line| line.paid).map(|[paid, ..]| paid));
        let sums = self.schedule.totals();
        let totals = [payment, sums.interest, sums.principal].map(|amount| amount.to_string());
        let [paid, interest, principal] = &totals;
        lines.push(record(&[total(lang).as_str(), paid, interest, principal, ""]));
        if !sums.fees.is_zero() {
            lines.push(record(&[of_which_fees(lang), sums.fees.to_string()]));
        }
        lines.push(record(&signatures(lang)));
        lines.push(String::new());
        lines.join("\n")
    }
}

/// A date as the forms write it, with plain spaces.
pub(super) fn written(date: Date, lang: Lang) -> String {
    written_date(date, lang).replace(NBSP, " ")
}

/// A line of cells, quoted where they need it.
pub(super) fn record<T: AsRef<str>>(cells: &[T]) -> String {
    let quoted = |cell: &T| {
        let cell = cell.as_ref();
        if cell.contains([',', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join(",")
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
        String::new(),
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
fn columns(lang: Lang) -> [String; 5] {
    [
        say!(lang, kk: "Төлем күні", ru: "Дата платежа", en: "Date of payment"),
        say!(lang, kk: "Төлем сомасы", ru: "Сумма платежа", en: "Payment"),
        say!(lang, kk: "Сыйақы", ru: "Вознаграждение", en: "Interest"),
        say!(lang, kk: "Негізгі борыш", ru: "Основной долг", en: "Principal"),
        say!(lang, kk: "Негізгі борыш қалдығы", ru: "Остаток основного долга", en: "Balance of principal"),
    ]
}

/// The name of the row of sums.
fn total(lang: Lang) -> String {
    say!(lang, kk: "Жиыны", ru: "Итого", en: "Total")
}

/// The line that names the fees.
fn of_which_fees(lang: Lang) -> String {
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

impl Localize for Method {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Method::Annuity => say!(lang, kk: "аннуитеттік", ru: "аннуитетный", en: "annuity"),
            Method::EqualPrincipal => {
                say!(lang, kk: "тең үлестермен", ru: "равными долями", en: "equal shares of principal")
            }
            Method::Bullet => say!(lang, kk: "мерзім соңында", ru: "в конце срока", en: "at the end of the term"),
            Method::Custom => say!(lang, kk: "жеке", ru: "индивидуальный", en: "individual"),
        }
    }
}
