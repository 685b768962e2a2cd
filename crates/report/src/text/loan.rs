//! The words about a loan: its payments, its rates, the columns of its schedule.

use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, en_plural, group_digits, say};
use nesie::loan::{CapCheck, EffectiveRate, PaymentFrequency};
use nesie::money::Money;
use nesie::text::{tenge, written_date};

/// A payment with its period.
pub(crate) fn each(payment: Money, every: PaymentFrequency, lang: Lang) -> String {
    let payment = tenge(payment, lang);
    match every {
        PaymentFrequency::Month => say!(lang, kk: "айына {payment}", ru: "{payment} в месяц", en: "{payment} a month"),
        PaymentFrequency::Quarter => {
            say!(lang, kk: "тоқсан сайын {payment}", ru: "{payment} в квартал", en: "{payment} a quarter")
        }
        PaymentFrequency::HalfYear => {
            say!(lang, kk: "жарты жыл сайын {payment}", ru: "{payment} в полгода", en: "{payment} every half-year")
        }
        PaymentFrequency::Year => say!(lang, kk: "жылына {payment}", ru: "{payment} в год", en: "{payment} a year"),
        PaymentFrequency::Week => {
            say!(lang, kk: "аптасына {payment}", ru: "{payment} в неделю", en: "{payment} a week")
        }
        PaymentFrequency::TwoWeeks => {
            say!(lang, kk: "екі апта сайын {payment}", ru: "{payment} раз в две недели", en: "{payment} every two weeks")
        }
        // Whatever period may come: the payment alone.
        _ => payment,
    }
}

/// What each period costs but the last.
pub(crate) fn each_but_last(payment: Money, every: PaymentFrequency, last: Money, lang: Lang) -> String {
    let (each, last) = (each(payment, every, lang), tenge(last, lang));
    say!(lang, kk: "{each}, соңғысы {last}", ru: "{each}, последний платёж {last}", en: "{each}, the last {last}")
}

/// What the payments are, where they differ: the highest is named apart only where it is not the first.
pub(crate) fn first_and_highest(first: Money, highest: Money, on: Date, lang: Lang) -> String {
    let same = first == highest;
    let [first, highest] = [first, highest].map(|amount| tenge(amount, lang));
    if same {
        return say!(lang,
            kk: "бірінші әрі ең үлкен төлем {first}",
            ru: "первый и наибольший платёж {first}",
            en: "first and highest payment {first}");
    }
    let on = written_date(on, lang);
    say!(lang,
        kk: "бірінші төлем {first}, ең үлкені {highest} ({on})",
        ru: "первый платёж {first}, наибольший {highest} ({on})",
        en: "first payment {first}, highest {highest} on {on}")
}

/// The same with the last.
pub(crate) fn first_highest_and_last(payments: [Money; 3], on: Date, lang: Lang) -> String {
    let [first, highest, last] = payments;
    let (before, last) = (first_and_highest(first, highest, on, lang), tenge(last, lang));
    say!(lang, kk: "{before}, соңғысы {last}", ru: "{before}, последний {last}", en: "{before}, last {last}")
}

/// The only payment of a loan that is repaid at once.
pub(crate) fn only(payment: Money, on: Date, lang: Lang) -> String {
    let (payment, on) = (tenge(payment, lang), written_date(on, lang));
    say!(lang, kk: "бір төлем {payment} ({on})", ru: "один платёж {payment} ({on})", en: "one payment of {payment} on {on}")
}

/// What is paid in total, and how much of it is interest.
pub(crate) fn in_total(paid: Money, interest: Money, lang: Lang) -> String {
    let (paid, interest) = (tenge(paid, lang), tenge(interest, lang));
    say!(lang,
        kk: "барлығы {paid}, оның ішінде сыйақы {interest}",
        ru: "всего {paid}, в том числе вознаграждение {interest}",
        en: "{paid} in total, including interest {interest}")
}

/// Interest that was added to the balance, and so is no part of what is paid as interest.
pub(crate) fn capitalised(interest: Money, lang: Lang) -> String {
    let interest = tenge(interest, lang);
    say!(lang,
        kk: "тағы {interest} сыйақы негізгі борышқа қосылған, сонымен бірге төленеді",
        ru: "ещё {interest} вознаграждения прибавлено к основному долгу и платится вместе с ним",
        en: "a further {interest} of interest is added to the balance and repaid with it")
}

pub(crate) fn fees(fees: Money, lang: Lang) -> String {
    let fees = tenge(fees, lang);
    say!(lang, kk: "барлық комиссиялар {fees}", ru: "все комиссии {fees}", en: "fees {fees} in total")
}

pub(crate) fn state_pays(total: Money, lang: Lang) -> String {
    let total = tenge(total, lang);
    say!(lang, kk: "мемлекет барлығы {total} төлейді", ru: "государство заплатит всего {total}", en: "the state pays {total} in total")
}

/// The effective rate as the rule rounds it, and to four decimals.
pub(crate) fn effective_rate(rate: EffectiveRate, lang: Lang) -> String {
    let (rounded, exact) = rounded_and_exact(rate, lang);
    say!(lang,
        kk: "ЖТСМ {rounded} % ({exact} %)",
        ru: "ГЭСВ {rounded} % ({exact} %)",
        en: "effective rate (ГЭСВ) {rounded} % ({exact} %)")
}

/// The same of what the borrower pays, where the state pays a part.
pub(crate) fn borrower_effective_rate(rate: EffectiveRate, lang: Lang) -> String {
    let (rounded, exact) = rounded_and_exact(rate, lang);
    say!(lang,
        kk: "қарыз алушы үшін ЖТСМ {rounded} % ({exact} %)",
        ru: "ГЭСВ для заёмщика {rounded} % ({exact} %)",
        en: "effective rate (ГЭСВ) for the borrower {rounded} % ({exact} %)")
}

fn rounded_and_exact(rate: EffectiveRate, lang: Lang) -> (String, String) {
    (group_digits(&rate.rounded(), lang), group_digits(&rate.to_decimals(4), lang))
}

/// The caps that a rate is above, each of them broken.
pub(crate) fn above_caps(caps: &[&CapCheck], lang: Lang) -> String {
    let caps = joined(caps, lang);
    say!(lang,
        kk: "ЖТСМ заңдағы шектен жоғары; мұндай мөлшерлемемен мыналар бере алмайды: {caps}",
        ru: "ГЭСВ выше законного предела; по такой ставке не вправе выдать: {caps}",
        en: "the effective rate is above the legal cap; these may not lend at it: {caps}")
}

/// The same of a contract's rate that is above all of them.
pub(crate) fn above_every_cap(rate: EffectiveRate, caps: &[&CapCheck], lang: Lang) -> String {
    let (rounded, caps) = (group_digits(&rate.rounded(), lang), joined(caps, lang));
    say!(lang,
        kk: "шарт бойынша ЖТСМ {rounded} %, бұл заңдағы белгілі шектердің бәрінен жоғары: {caps}",
        ru: "ГЭСВ договора {rounded} % выше всех известных законных пределов: {caps}",
        en: "the contract's effective rate (ГЭСВ), {rounded} %, is above every known legal cap: {caps}")
}

/// Caps in one line, and how far the least certain of them can be trusted, if not fully.
fn joined(checks: &[&CapCheck], lang: Lang) -> String {
    let said = checks.iter().map(|check| check.localize(lang)).collect::<Vec<_>>().join("; ");
    match checks.iter().map(|check| check.confidence).min() {
        Some(doubtful) if doubtful < Confidence::High => {
            let trust = doubtful.localize(lang);
            say!(lang, kk: "{said} – {trust}", ru: "{said} — {trust}", en: "{said} — {trust}")
        }
        _ => said,
    }
}

/// A schedule too long to be shown unasked.
pub(crate) fn rows_left_out(count: usize, lang: Lang) -> String {
    let rows = en_plural(u64::try_from(count).unwrap_or(u64::MAX), "row", "rows");
    say!(lang,
        kk: "Кестеде {count} жол бар: бәрін көру үшін --rows.",
        ru: "Строк в графике: {count}. Показать все: --rows.",
        en: "The schedule has {count} {rows}: --rows shows all.")
}

/// What the star beside a day of payment says.
pub(crate) fn moved(lang: Lang) -> String {
    say!(lang,
        kk: "* төлем күні демалыстан жұмыс күніне ауыстырылған.",
        ru: "* день платежа перенесён с выходного на рабочий день.",
        en: "* the day of payment is moved from a day of rest to a working day.")
}

/// The number of the row.
#[must_use]
pub fn number(lang: Lang) -> String {
    say!(lang, kk: "№", ru: "№", en: "No.")
}

/// The due date.
#[must_use]
pub fn due_on(lang: Lang) -> String {
    say!(lang, kk: "Төлем мерзімі", ru: "Срок платежа", en: "Due on")
}

/// The day of the payment.
#[must_use]
pub fn pay_on(lang: Lang) -> String {
    say!(lang, kk: "Төлем күні", ru: "Дата платежа", en: "Pay on")
}

/// The balance before the payment.
#[must_use]
pub fn opening(lang: Lang) -> String {
    say!(lang, kk: "Бастапқы қалдық", ru: "Остаток до платежа", en: "Opening balance")
}

/// The payment.
#[must_use]
pub fn payment(lang: Lang) -> String {
    say!(lang, kk: "Төлем", ru: "Платёж", en: "Payment")
}

pub(crate) fn borrower_pays(lang: Lang) -> String {
    say!(lang, kk: "Қарыз алушы төлейді", ru: "Платит заёмщик", en: "Borrower pays")
}

/// The interest.
#[must_use]
pub fn interest(lang: Lang) -> String {
    say!(lang, kk: "Сыйақы", ru: "Вознаграждение", en: "Interest")
}

/// The interest that the borrower pays, in a table where it does not stand beside what he pays.
pub(crate) fn borrowers_interest(lang: Lang) -> String {
    say!(lang,
        kk: "Қарыз алушы төлейтін сыйақы",
        ru: "Вознаграждение, которое платит заёмщик",
        en: "Interest that the borrower pays")
}

pub(crate) fn borrower_interest(lang: Lang) -> String {
    say!(lang, kk: "Оның сыйақысы", ru: "В нём вознаграждение", en: "Including interest")
}

pub(crate) fn state_interest(lang: Lang) -> String {
    say!(lang, kk: "Мемлекет төлейді", ru: "Платит государство", en: "State pays")
}

/// The principal.
#[must_use]
pub fn principal(lang: Lang) -> String {
    say!(lang, kk: "Негізгі борыш", ru: "Основной долг", en: "Principal")
}

pub(crate) fn fees_column(lang: Lang) -> String {
    say!(lang, kk: "Комиссия", ru: "Комиссии", en: "Fees")
}

pub(crate) fn closing(lang: Lang) -> String {
    say!(lang, kk: "Қалдық", ru: "Остаток", en: "Balance")
}

/// The sums of the rows.
#[must_use]
pub fn total(lang: Lang) -> String {
    say!(lang, kk: "Барлығы", ru: "Итого", en: "Total")
}
