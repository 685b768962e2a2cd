//! The words of the answer to a quote.

use nesie::advice::Standing;
use nesie::date::Date;
use nesie::language::{Lang, en_plural, group_digits, ru_genitive, say};
use nesie::loan::EffectiveRate;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::text::{months, percent, percentage_points, prose_tenge, tenge, written_date};

/// What was asked, and for which day.
pub(crate) fn title(amount: Money, term_months: u32, purpose: &str, on: Date, lang: Lang) -> String {
    let (amount, term, on) = (prose_tenge(amount, lang), months(term_months, lang), written_date(on, lang));
    say!(lang,
        kk: "Алматыдағы бизнеске несие: {amount}, {term}, мақсаты – {purpose}, {on}",
        ru: "Кредит для бизнеса в Алматы: {amount}, {term}, цель — {purpose}, {on}",
        en: "A loan for a business in Almaty: {amount}, {term}, for {purpose}, {on}")
}

/// What stands before answers that cannot all be true.
pub(crate) fn contradictions(lang: Lang) -> String {
    say!(lang,
        kk: "Кейбір жауап бір-біріне қайшы, сондықтан төмендегінің бәрі болжам ғана. Алдымен нақтылаңыз:",
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
        kk: "Мұндай жауап болса, көбіне бас тартады. Әрқайсысын алдымен несие берушіден нақтылаңыз:",
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
        kk: "Ұлттық Банктің {on} күнгі базалық мөлшерлемесі каталогта жоқ: оны --base-rate арқылы беріңіз, мысалы --base-rate 16,25.",
        ru: "Базовой ставки Национального Банка на {on} в каталоге нет: укажите её, например --base-rate 16,25.",
        en: "The National Bank's base rate of {on} is not in the catalogue: give it, like --base-rate 16.25.")
}

pub(crate) fn base_rate_given(rate: Rate, lang: Lang) -> String {
    let rate = percent(rate, lang);
    say!(lang,
        kk: "Базалық мөлшерлемені сұрау иесі көрсеткен: {rate}.",
        ru: "Базовую ставку указал спрашивающий: {rate}.",
        en: "The base rate was given by the asker: {rate}.")
}

pub(crate) fn paid_in_first_year(paid: Money, lang: Lang) -> String {
    let paid = tenge(paid, lang);
    say!(lang, kk: "бірінші жылда {paid}", ru: "за первый год {paid}", en: "{paid} in the first year")
}

/// The rate, a range where there are two readings, and the effective rate; that of the contract too, where the subsidy makes it
/// another.
pub(crate) fn rates(annual: &str, effective: EffectiveRate, of_contract: Option<EffectiveRate>, lang: Lang) -> String {
    let effective = group_digits(&effective.rounded(), lang);
    match of_contract.map(|contract| group_digits(&contract.rounded(), lang)) {
        None => say!(lang,
            kk: "жылына {annual}, ЖТСМ {effective} %",
            ru: "{annual} годовых, ГЭСВ {effective} %",
            en: "{annual} a year, effective (ГЭСВ) {effective} %"),
        Some(contract) => say!(lang,
            kk: "жылына {annual}; ЖТСМ қарыз алушы үшін {effective} %, шарт бойынша {contract} %",
            ru: "{annual} годовых; ГЭСВ для заёмщика {effective} %, по договору {contract} %",
            en: "{annual} a year; effective (ГЭСВ) {effective} % for the borrower, {contract} % by the contract"),
    }
}

/// Two readings of what is published.
pub(crate) fn range(low: Rate, high: Rate, lang: Lang) -> String {
    let low = group_digits(&low.to_string(), lang);
    format!("{low}–{}", percent(high, lang))
}

/// Which of two readings is computed.
pub(crate) fn worse_reading(lang: Lang) -> String {
    say!(lang,
        kk: "Жарияланған мәтінді екі түрлі түсінуге болады: сомалар қарыз алушыға тиімсізі бойынша есептелді.",
        ru: "Опубликованный текст можно понять двояко: суммы рассчитаны по худшему для заёмщика варианту.",
        en: "The published text can be read in two ways: the amounts are by the one that is worse for the borrower.")
}

/// How the state and the borrower share the rate, and for how long: until it is stopped, if it is.
pub(crate) fn shared(
    [nominal, state, borrower]: [Rate; 3],
    months_of_subsidy: u32,
    stops_on: Option<Date>,
    lang: Lang,
) -> String {
    let [nominal, borrower] = [nominal, borrower].map(|rate| percent(rate, lang));
    let state = percentage_points(state, lang);
    let how_long = match stops_on.map(|day| written_date(day, lang)) {
        None => {
            let count = months(months_of_subsidy, lang);
            say!(lang, kk: "субсидия мерзімі {count}", ru: "срок субсидии {count}", en: "subsidised for {count}")
        }
        Some(day) => {
            say!(lang, kk: "субсидия {day} күніне дейін", ru: "субсидия до {day}", en: "subsidised until {day}")
        }
    };
    say!(lang,
        kk: "номиналды мөлшерлеме {nominal}, оның ішінде мемлекет {state}, қарыз алушы {borrower} төлейді; {how_long}",
        ru: "номинальная ставка {nominal}, из неё {state} платит государство, {borrower} — заёмщик; {how_long}",
        en: "nominal rate {nominal}: the state pays {state}, the borrower {borrower}; {how_long}")
}

pub(crate) fn saves(amount: Money, lang: Lang) -> String {
    let amount = tenge(amount, lang);
    say!(lang,
        kk: "банктің кәдімгі несиесімен салыстырғанда бүкіл мерзімде {amount} үнемдейді",
        ru: "экономит {amount} за весь срок по сравнению с обычным кредитом банка",
        en: "saves {amount} over the term compared with a plain bank loan")
}

pub(crate) fn costs_more(amount: Money, lang: Lang) -> String {
    let amount = tenge(amount, lang);
    say!(lang,
        kk: "банктің кәдімгі несиесінен бүкіл мерзімде {amount} қымбат",
        ru: "дороже обычного кредита банка на {amount} за весь срок",
        en: "costs {amount} more over the term than a plain bank loan")
}

/// What a guarantee adds to the cost of the loan it is for.
pub(crate) fn adds(amount: Money, lang: Lang) -> String {
    let amount = tenge(amount, lang);
    say!(lang,
        kk: "кепілдік барлық төлемге {amount} қосады",
        ru: "гарантия прибавляет к платежам {amount}",
        en: "the guarantee adds {amount} to what is paid")
}

/// The plain bank loan that offers are compared with.
pub(crate) fn benchmark(rate: Rate, lang: Lang) -> String {
    let rate = percent(rate, lang);
    say!(lang,
        kk: "Салыстыру үшін банктің кәдімгі несиесі, жылына {rate}",
        ru: "Для сравнения обычный кредит банка под {rate} годовых",
        en: "For comparison, a plain bank loan at {rate}")
}

pub(crate) fn no_benchmark(rate: Rate, lang: Lang) -> String {
    let rate = percent(rate, lang);
    say!(lang,
        kk: "Банктің жылына {rate} мөлшерлемесімен салыстыратын несие мұнда жоқ.",
        ru: "Кредита, который можно сравнить с банковским под {rate} годовых, здесь нет.",
        en: "There is no loan here to compare with a bank loan at {rate}.")
}

pub(crate) fn guaranteed(share: Rate, amount: Money, lang: Lang) -> String {
    let (share, amount) = (percent(share, lang), prose_tenge(amount, lang));
    say!(lang,
        kk: "кепілдік несиенің {share}-ына дейін, ең көбі {amount}",
        ru: "гарантия до {share} кредита, не больше {amount}",
        en: "guaranteed up to {share} of the loan, at most {amount}")
}

/// What own security the guarantee leaves to be found.
pub(crate) fn own_security(needed: Money, missing: Option<Money>, lang: Lang) -> String {
    let needed = prose_tenge(needed, lang);
    let rest = match missing.filter(|missing| !missing.is_zero()) {
        Some(missing) => {
            let missing = prose_tenge(missing, lang);
            say!(lang, kk: ", жетіспейтіні {missing}", ru: ", не хватает {missing}", en: ", {missing} is missing")
        }
        None => String::new(),
    };
    say!(lang, kk: "өз кепілі керек: {needed}{rest}", ru: "нужен свой залог: {needed}{rest}", en: "collateral of your own required: {needed}{rest}")
}

/// What a guarantee costs.
pub(crate) fn guarantee_fee(upfront: Option<Money>, yearly: Option<Rate>, lang: Lang) -> String {
    if upfront.is_none() && yearly.is_none() {
        return say!(lang,
            kk: "кепілдік ақысы каталогта жоқ, сондықтан есепке алынбады",
            ru: "платы за гарантию в каталоге нет, и в расчёт она не взята",
            en: "the fee of the guarantee is not in the catalogue and is not included");
    }
    let once = upfront
        .map(|fee| tenge(fee, lang))
        .map(|fee| say!(lang, kk: "бірден {fee}", ru: "сразу {fee}", en: "{fee} at once"));
    let each_year = yearly.map(|rate| percent(rate, lang)).map(|rate| {
        say!(lang,
            kk: "жыл сайын кепілдік қалдығының {rate}-ы",
            ru: "ежегодно {rate} остатка гарантии",
            en: "{rate} of the guarantee's balance each year")
    });
    let fees = [once, each_year].into_iter().flatten().collect::<Vec<_>>().join(", ");
    say!(lang, kk: "кепілдік ақысы: {fees}", ru: "плата за гарантию: {fees}", en: "fee of the guarantee: {fees}")
}

pub(crate) fn perhaps_lower(lang: Lang) -> String {
    say!(lang, kk: "Төменірек болуы мүмкін:", ru: "Может быть ниже:", en: "May be lower:")
}

pub(crate) fn perhaps_more_guaranteed(lang: Lang) -> String {
    say!(lang,
        kk: "Кепілдік көбірек болуы мүмкін:",
        ru: "Гарантия может быть больше:",
        en: "A larger guarantee may be available:")
}

/// A rate that is not from an official page.
pub(crate) fn rate_is_second_hand(lang: Lang) -> String {
    say!(lang,
        kk: "Мөлшерлеме жанама көзден алынған немесе күні нақты емес: нақтылаңыз.",
        ru: "Ставка взята из вторичного источника или без точной даты: уточните.",
        en: "The rate is from a second-hand source or without a clear date: ask.")
}

pub(crate) fn answers_missing(lang: Lang) -> String {
    say!(lang, kk: "Жетіспейтін жауаптар:", ru: "Не хватает ответов:", en: "Answers missing:")
}

pub(crate) fn staff_confirm(lang: Lang) -> String {
    say!(lang, kk: "Қызметкер растауы керек:", ru: "Подтверждает сотрудник:", en: "To be confirmed by staff:")
}

pub(crate) fn assumed(assumptions: &str, lang: Lang) -> String {
    say!(lang, kk: "Есепте былай алынды: {assumptions}.", ru: "В расчёте принято: {assumptions}.", en: "Assumed: {assumptions}.")
}

pub(crate) fn favoured(sectors: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Басым сала: {sectors} (бұл шарт емес).",
        ru: "Приоритетная отрасль: {sectors} (это не условие).",
        en: "A priority sector: {sectors} (no condition).")
}

pub(crate) fn documents(lang: Lang) -> String {
    say!(lang, kk: "Қажетті құжаттар:", ru: "Документы:", en: "Documents to bring:")
}

pub(crate) fn sources(sources: &str, lang: Lang) -> String {
    say!(lang, kk: "Дереккөз: {sources}.", ru: "Источник: {sources}.", en: "Source: {sources}.")
}

/// The changes that together would make a programme open.
pub(crate) fn would_help(changes: &str, lang: Lang) -> String {
    say!(lang, kk: "Не көмектеседі: {changes}", ru: "Что поможет: {changes}", en: "What would help: {changes}")
}

pub(crate) fn no_change_helps(lang: Lang) -> String {
    say!(lang,
        kk: "Өтінімдегі өзгеріс көмектеспейді",
        ru: "Изменения в заявке не помогут",
        en: "No change of the application would help")
}

pub(crate) fn to_ask(lang: Lang) -> String {
    say!(lang, kk: "Нені нақтылау керек", ru: "Что уточнить", en: "What is missing")
}

pub(crate) fn where_to_go(lang: Lang) -> String {
    say!(lang, kk: "Қайда бару керек", ru: "Куда обратиться", en: "Where to go")
}

pub(crate) fn conditions(lang: Lang) -> String {
    say!(lang, kk: "Шарттар", ru: "Условия", en: "Conditions")
}

/// What the boxes before the conditions say.
pub(crate) fn legend(lang: Lang) -> String {
    say!(lang,
        kk: "[+] орындалған, [-] орындалмаған, [?] жауап жетіспейді, [ ] қызметкер тексереді",
        ru: "[+] выполнено, [-] не выполнено, [?] не хватает ответа, [ ] проверяет сотрудник",
        en: "[+] met, [-] not met, [?] an answer is missing, [ ] for staff to check")
}

pub(crate) fn notes(lang: Lang) -> String {
    say!(lang, kk: "Ескертпелер", ru: "Примечания", en: "Notes")
}

pub(crate) fn not_published(lang: Lang) -> String {
    say!(lang, kk: "Не белгісіз", ru: "Что неизвестно", en: "What is not known")
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
