//! The words of one offer: its rates, what it costs beside another, its guarantee, its conditions.

use nesie::date::Date;
use nesie::language::{Lang, group_digits, say};
use nesie::loan::EffectiveRate;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::text::{months, percent, percentage_points, prose_tenge, tenge, written_date};

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
