//! The words of the answer to a quote.

use nesie::advice::Standing;
use nesie::date::Date;
use nesie::language::{Lang, en_plural, ru_genitive, say};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::text::{months, percent, prose_tenge, written_date};

/// What was asked, and for which day.
pub(crate) fn title(amount: Money, term_months: u32, purpose: &str, on: Date, lang: Lang) -> String {
    let (amount, term, on) = (prose_tenge(amount, lang), months(term_months, lang), written_date(on, lang));
    say!(lang,
        kk: "Бизнеске несие: {amount}, {term}, мақсаты – {purpose}, {on}",
        ru: "Кредит для бизнеса: {amount}, {term}, цель — {purpose}, {on}",
        en: "A loan for a business: {amount}, {term}, for {purpose}, {on}")
}

/// What stands before answers that cannot all be true.
pub(crate) fn contradictions(lang: Lang) -> String {
    say!(lang,
        kk: "Кейбір жауаптар бір-біріне қайшы, сондықтан төмендегінің бәрі болжам ғана. Алдымен нақтылаңыз:",
        ru: "Некоторые ответы противоречат друг другу, поэтому всё ниже — только предположение. Сначала уточните:",
        en: "Some answers contradict each other, so all below is only a guess. Settle these first:")
}

/// The first offer of those that can be had.
pub(crate) fn best_certain(offer: &str, lang: Lang) -> String {
    say!(lang, kk: "Ең тиімдісі: {offer}.", ru: "Выгоднее всего: {offer}.", en: "The best offer: {offer}.")
}

/// The first offer, where its terms have to be asked about.
pub(crate) fn best_by_published(offer: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Нақты алуға болатыны әзірге жоқ. Жарияланған шарттар бойынша ең тиімдісі: {offer}.",
        ru: "Наверняка пока ничего. По опубликованным условиям выгоднее всего: {offer}.",
        en: "Nothing is certain yet. By the published terms the best is: {offer}.")
}

/// The first offer, where answers are missing.
pub(crate) fn best_possible(offer: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Нақты алуға болатыны әзірге жоқ. Сәйкес келуі мүмкіндердің ең тиімдісі: {offer}.",
        ru: "Наверняка пока ничего. Из того, что может подойти, выгоднее всего: {offer}.",
        en: "Nothing is certain yet. Of what may fit the best is: {offer}.")
}

/// What stands before answers that speak against an offer, where its terms are silent on them.
pub(crate) fn often_refused(lang: Lang) -> String {
    say!(lang,
        kk: "Мұндай жауаптарға байланысты көбіне бас тартылады. Әрқайсысын алдымен несие берушіден нақтылаңыз:",
        ru: "Из-за таких ответов часто отказывают. О каждом сначала спросите кредитора:",
        en: "Such answers often lead to a refusal. First ask the lender about each:")
}

/// What to answer next, after the best offer.
pub(crate) fn next(question: &str, lang: Lang) -> String {
    say!(lang, kk: "Алдымен: {question}", ru: "Сначала: {question}", en: "Next: {question}")
}

pub(crate) fn nothing_fits(lang: Lang) -> String {
    say!(lang,
        kk: "Сәйкес келетін несие не субсидия табылмады.",
        ru: "Подходящего кредита или субсидии нет.",
        en: "No loan or subsidy fits.")
}

/// An offer in a sentence: its name, its payment, its rate.
pub(crate) fn headline(name: &str, payment: &str, rate: &str, lang: Lang) -> String {
    say!(lang,
        kk: "{name} – {payment}, жылына {rate}",
        ru: "{name} — {payment}, {rate} годовых",
        en: "{name}, {payment} at {rate} a year")
}

pub(crate) fn programme(lang: Lang) -> String {
    say!(lang, kk: "Бағдарлама", ru: "Программа", en: "Programme")
}

pub(crate) fn a_month(lang: Lang) -> String {
    say!(lang, kk: "Айына, ₸", ru: "В месяц, ₸", en: "A month, ₸")
}

pub(crate) fn rate(lang: Lang) -> String {
    say!(lang, kk: "Жылына, %", ru: "Ставка, %", en: "Rate, %")
}

pub(crate) fn effective(lang: Lang) -> String {
    say!(lang, kk: "ЖТСМ, %", ru: "ГЭСВ, %", en: "Effective, %")
}

pub(crate) fn in_total(lang: Lang) -> String {
    say!(lang, kk: "Барлығы, ₸", ru: "Всего, ₸", en: "In total, ₸")
}

pub(crate) fn terms(lang: Lang) -> String {
    say!(lang, kk: "Шарттары", ru: "Условия", en: "Terms")
}

/// How far the terms can be relied on, short enough for a column.
pub(crate) fn standing(standing: Standing, lang: Lang) -> String {
    match standing {
        Standing::Confirmed => say!(lang, kk: "расталған", ru: "подтверждены", en: "confirmed"),
        Standing::Dated => say!(lang, kk: "ескірген", ru: "давние", en: "dated"),
        Standing::Unconfirmed => say!(lang, kk: "тексерілмеген", ru: "не проверены", en: "unconfirmed"),
    }
}

/// Payments that are not all the same: the first is in the column.
pub(crate) fn from(lang: Lang) -> String {
    say!(lang, kk: "* бірінші төлем, кейін өзгереді.", ru: "* первый платёж, потом меняется.", en: "* the first payment, it changes later.")
}

/// More offers than the table has lines.
pub(crate) fn more(count: usize, lang: Lang) -> String {
    let offers = en_plural(u64::try_from(count).unwrap_or(u64::MAX), "offer", "offers");
    say!(lang, kk: "Тағы {count} ұсыныс бар: --details.", ru: "Ещё предложений: {count} (--details).", en: "{count} more {offers}: --details.")
}

pub(crate) fn first_answer(lang: Lang) -> String {
    say!(lang, kk: "Алдымен жауап беріңіз:", ru: "Сначала ответьте:", en: "First answer:")
}

/// For how many programmes an answer matters.
pub(crate) fn decides(count: usize, lang: Lang) -> String {
    let ru = ru_genitive(u64::try_from(count).unwrap_or(u64::MAX), "программы", "программ");
    let en = en_plural(u64::try_from(count).unwrap_or(u64::MAX), "programme depends", "programmes depend");
    say!(lang,
        kk: "{count} бағдарлама осы жауапқа байланысты",
        ru: "важно для {count} {ru}",
        en: "{count} {en} on it")
}

/// Questions beyond those that are shown.
pub(crate) fn more_questions(count: usize, lang: Lang) -> String {
    let questions = en_plural(u64::try_from(count).unwrap_or(u64::MAX), "question", "questions");
    say!(lang,
        kk: "Тағы {count} сұрақ бар: nesie ask бәрін бірінен соң бірін қояды.",
        ru: "Ещё вопросов: {count}. nesie ask задаёт их по очереди.",
        en: "{count} more {questions}: nesie ask puts them one by one.")
}

/// The National Bank's rate is not in the catalogue.
pub(crate) fn base_rate_missing(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang,
        kk: "Ұлттық Банктің {on} күнгі базалық мөлшерлемесі каталогта жоқ: банк сайтынан қарап, --base-rate арқылы беріңіз.",
        ru: "Базовой ставки Национального Банка на {on} в каталоге нет: посмотрите её на сайте Банка и укажите через --base-rate.",
        en: "The National Bank's base rate of {on} is not in the catalogue: look it up at the Bank and give it with --base-rate.")
}

pub(crate) fn base_rate_given(rate: Rate, lang: Lang) -> String {
    let rate = percent(rate, lang);
    say!(lang,
        kk: "Базалық мөлшерлемені сұраған адам көрсеткен: {rate}.",
        ru: "Базовую ставку указал спрашивающий: {rate}.",
        en: "The base rate was given by the asker: {rate}.")
}

pub(crate) fn where_to_go(lang: Lang) -> String {
    say!(lang, kk: "Қайда бару керек", ru: "Куда обратиться", en: "Where to go")
}

/// A programme that is not in force on the day, with the days of its versions.
pub(crate) fn not_in_force(programme: &str, on: Date, days: &str, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang,
        kk: "{programme}: {on} күні күшінде емес ({days}).",
        ru: "{programme}: на {on} не действует ({days}).",
        en: "{programme}: not in force on {on} ({days}).")
}

/// The days of a version.
pub(crate) fn days(from: Date, to: Option<Date>, lang: Lang) -> String {
    let from = written_date(from, lang);
    match to.map(|to| written_date(to, lang)) {
        Some(to) => say!(lang, kk: "{from} – {to}", ru: "с {from} по {to}", en: "from {from} to {to}"),
        None => say!(lang, kk: "{from} күнінен бастап", ru: "с {from}", en: "since {from}"),
    }
}

/// No programme of the catalogue is in force on the day.
pub(crate) fn nothing_in_force(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang,
        kk: "{on} күні каталогтағы бірде-бір бағдарлама күшінде емес.",
        ru: "На {on} ни одна программа каталога не действует.",
        en: "On {on} no programme of the catalogue is in force.")
}

/// The line under every quote.
pub(crate) fn estimate(catalogue: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Бұл – жарияланған шарттар бойынша есеп, ұсыныс емес. Каталог нұсқасы: {catalogue}.",
        ru: "Это расчёт по опубликованным условиям, а не предложение. Версия каталога: {catalogue}.",
        en: "An estimate from published terms, not an offer. Catalogue version: {catalogue}.")
}

/// How to see more.
pub(crate) fn see_more(lang: Lang) -> String {
    say!(lang,
        kk: "Бәрі толық: --details. Төлем кестесі: --rows. Бір бағдарламаның тексеру парағы: --programme ID.",
        ru: "Всё подробно: --details. График платежей: --rows. Лист проверки одной программы: --programme ID.",
        en: "All of it: --details. The schedules: --rows. The checklist of one programme: --programme ID.")
}

pub(crate) fn see_schedule(lang: Lang) -> String {
    say!(lang, kk: "Төлем кестесі: --rows.", ru: "График платежей: --rows.", en: "The schedule: --rows.")
}
