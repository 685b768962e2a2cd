//! The names of sheets and of the columns that only a workbook has.

use nesie::language::{Lang, say};
pub(crate) use nesie_report::headings::{due_on, interest, number, opening, pay_on, payment, principal, total};

pub(crate) fn answer(lang: Lang) -> String {
    say!(lang, kk: "Жауап", ru: "Ответ", en: "Answer")
}

pub(crate) fn offers(lang: Lang) -> String {
    say!(lang, kk: "Ұсыныстар", ru: "Предложения", en: "Offers")
}

pub(crate) fn conditions(lang: Lang) -> String {
    say!(lang, kk: "Шарттар", ru: "Условия", en: "Conditions")
}

pub(crate) fn sources(lang: Lang) -> String {
    say!(lang, kk: "Дереккөздер", ru: "Источники", en: "Sources")
}

/// The sheet of a loan, with the number of its offer.
pub(crate) fn schedule(number: Option<usize>, lang: Lang) -> String {
    numbered(say!(lang, kk: "Кесте", ru: "График", en: "Schedule"), number)
}

/// The sheet of its accruals.
pub(crate) fn accruals(number: Option<usize>, lang: Lang) -> String {
    numbered(say!(lang, kk: "Есептелу", ru: "Начисление", en: "Accruals"), number)
}

fn numbered(name: String, number: Option<usize>) -> String {
    match number {
        Some(number) => format!("{name} {number}"),
        None => name,
    }
}

pub(crate) fn settlement(lang: Lang) -> String {
    say!(lang, kk: "Жабу", ru: "Закрытие", en: "Closing")
}

/// The sheet of a subsidy agreement.
pub(crate) fn agreement(lang: Lang) -> String {
    say!(lang, kk: "Субсидиялау шарты", ru: "Договор субсидирования", en: "Agreement")
}

/// The sheet of a bank's form.
pub(crate) fn bank_form(lang: Lang) -> String {
    say!(lang, kk: "Банк нысаны", ru: "Форма банка", en: "Bank form")
}

/// The sheet of what an offer in hand comes to.
pub(crate) fn offer(lang: Lang) -> String {
    say!(lang, kk: "Ұсыныс", ru: "Предложение", en: "Offer")
}

/// So many payments, each as high as the first.
pub(crate) fn payments(count: u32, lang: Lang) -> String {
    say!(lang, kk: "Осындай {count} төлем", ru: "Таких платежей: {count}", en: "Payments like it: {count}")
}

pub(crate) fn last_payment(lang: Lang) -> String {
    say!(lang, kk: "Соңғы төлем", ru: "Последний платёж", en: "Last payment")
}

pub(crate) fn overpaid(lang: Lang) -> String {
    say!(lang, kk: "Несие сомасынан артығы", ru: "Сверх суммы кредита", en: "Above the amount lent")
}

/// What the colours say.
pub(crate) fn colours(lang: Lang) -> String {
    say!(lang,
        kk: "Көк сандар енгізілген, қара сандар формуламен есептелген. Соңғы баған – nesie есебінен айырма.",
        ru: "Синие числа введены, чёрные вычислены формулами. Последний столбец — разность с расчётом nesie.",
        en: "Blue figures are typed, black ones are computed by formulas. The last column is the difference from nesie.")
}

/// Over the columns of nesie's figures.
pub(crate) fn by_nesie(name: &str) -> String {
    format!("nesie: {name}")
}

pub(crate) fn difference(lang: Lang) -> String {
    say!(lang, kk: "Айырма", ru: "Разность", en: "Difference")
}

pub(crate) fn principal_of_the_loan(lang: Lang) -> String {
    say!(lang, kk: "Несие сомасы", ru: "Сумма кредита", en: "Amount of the loan")
}

pub(crate) fn disbursed_on(lang: Lang) -> String {
    say!(lang, kk: "Берілген күні", ru: "Дата выдачи", en: "Disbursed on")
}

pub(crate) fn method(lang: Lang) -> String {
    say!(lang, kk: "Өтеу тәсілі", ru: "Способ погашения", en: "Repayment")
}

pub(crate) fn day_count(lang: Lang) -> String {
    say!(lang, kk: "Күндерді санау", ru: "Счёт дней", en: "Day count")
}

/// A rate, from a day on where it changes.
pub(crate) fn annual_rate(from: Option<&str>, lang: Lang) -> String {
    match from {
        None => say!(lang, kk: "Мөлшерлеме, жылына %", ru: "Ставка, % годовых", en: "Rate, % a year"),
        Some(from) => say!(lang,
            kk: "{from} күнінен бастап мөлшерлеме, жылына %",
            ru: "Ставка с {from}, % годовых",
            en: "Rate from {from}, % a year"),
    }
}

/// A rate that the state pays, and after how many months of the subsidy.
pub(crate) fn subsidised_rate(after_months: u32, lang: Lang) -> String {
    say!(lang,
        kk: "Мемлекет төлейтін мөлшерлеме, {after_months} айдан кейін, %",
        ru: "Ставка, которую платит государство, через {after_months} мес., %",
        en: "Rate that the state pays, after {after_months} months, %")
}

pub(crate) fn balloon(lang: Lang) -> String {
    say!(lang, kk: "Соңына қалдырылатын сома", ru: "Остаток, оставляемый на конец", en: "Amount left to the end")
}

pub(crate) fn plan(lang: Lang) -> String {
    say!(lang, kk: "Жоспар", ru: "План", en: "Plan")
}

pub(crate) fn from_row(lang: Lang) -> String {
    say!(lang, kk: "Қай төлемнен", ru: "С платежа №", en: "From payment no.")
}

pub(crate) fn balance(lang: Lang) -> String {
    say!(lang, kk: "Қалдық", ru: "Остаток", en: "Balance")
}

pub(crate) fn rate(lang: Lang) -> String {
    say!(lang, kk: "Жылына %", ru: "% годовых", en: "% a year")
}

pub(crate) fn rows(lang: Lang) -> String {
    say!(lang, kk: "Төлем саны", ru: "Платежей", en: "Payments")
}

/// The payment or the share of principal that a plan has.
pub(crate) fn planned(lang: Lang) -> String {
    say!(lang, kk: "Төлем не үлес", ru: "Платёж или доля", en: "Payment or share")
}

pub(crate) fn accrued(lang: Lang) -> String {
    say!(lang, kk: "Есептелген сыйақы", ru: "Начислено", en: "Accrued")
}

pub(crate) fn put_off(lang: Lang) -> String {
    say!(lang, kk: "Кейінге қалдырылған", ru: "Отложено", en: "Put off")
}

pub(crate) fn of_earlier(lang: Lang) -> String {
    say!(lang, kk: "Бұрынғысынан төленеді", ru: "Из отложенного", en: "Paid of what was put off")
}

pub(crate) fn by_schedule(lang: Lang) -> String {
    say!(lang, kk: "Кесте бойынша негізгі борыш", ru: "Основной долг по графику", en: "Principal by the schedule")
}

pub(crate) fn prepaid(lang: Lang) -> String {
    say!(lang, kk: "Мерзімінен бұрын", ru: "Досрочно", en: "Prepaid")
}

pub(crate) fn tranches(lang: Lang) -> String {
    say!(lang, kk: "Берілген бөлік", ru: "Выдано", en: "Disbursed")
}

pub(crate) fn capitalised(lang: Lang) -> String {
    say!(lang, kk: "Борышқа қосылған сыйақы", ru: "Капитализировано", en: "Capitalised")
}

pub(crate) fn fees(lang: Lang) -> String {
    say!(lang, kk: "Комиссия", ru: "Комиссии", en: "Fees")
}

/// A fee by the year, by the name that the contract has for it.
pub(crate) fn yearly_fee(name: &str, lang: Lang) -> String {
    say!(lang, kk: "{name}, жылына %", ru: "{name}, % годовых", en: "{name}, % a year")
}

pub(crate) fn guarantee(lang: Lang) -> String {
    say!(lang, kk: "Кепілдік сомасы", ru: "Сумма гарантии", en: "Amount of the guarantee")
}

pub(crate) fn closing(lang: Lang) -> String {
    say!(lang, kk: "Қалдық", ru: "Остаток", en: "Closing balance")
}

pub(crate) fn state_interest(lang: Lang) -> String {
    say!(lang, kk: "Мемлекет субсидиясы", ru: "Субсидия государства", en: "Interest subsidy")
}

pub(crate) fn borrower_interest(lang: Lang) -> String {
    say!(lang, kk: "Қарыз алушының сыйақысы", ru: "Вознаграждение заёмщика", en: "Borrower's interest")
}

pub(crate) fn borrower_payment(lang: Lang) -> String {
    say!(lang, kk: "Қарыз алушы төлейді", ru: "Платит заёмщик", en: "Borrower pays")
}

pub(crate) fn from(lang: Lang) -> String {
    say!(lang, kk: "Басы", ru: "С", en: "From")
}

pub(crate) fn to(lang: Lang) -> String {
    say!(lang, kk: "Соңы", ru: "По", en: "To")
}

pub(crate) fn days(lang: Lang) -> String {
    say!(lang, kk: "Күн", ru: "Дней", en: "Days")
}

pub(crate) fn days_of_a_year(lang: Lang) -> String {
    say!(lang, kk: "Жылдағы күн", ru: "Дней в году", en: "Days of a year")
}

/// The worth, at the start of a plan, of one tenge paid in a row.
pub(crate) fn factor(lang: Lang) -> String {
    say!(lang, kk: "Дисконт көбейткіші", ru: "Коэффициент дисконтирования", en: "Discount factor")
}

pub(crate) fn borrower_total(lang: Lang) -> String {
    say!(lang, kk: "Қарыз алушыға", ru: "Заёмщику", en: "Left to the borrower")
}
