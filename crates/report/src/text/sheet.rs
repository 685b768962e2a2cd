//! The words of sheets that are printed and handed over, and of their charts.

use nesie::date::Date;
use nesie::language::{Lang, say};
use nesie::money::Money;
use nesie::text::{tenge, written_date};

use crate::document::Check;

/// What nesie found of a condition, beside the box of the staff.
pub(crate) fn found(check: Check, lang: Lang) -> String {
    match check {
        Check::Met => say!(lang, kk: "орындалған", ru: "выполнено", en: "met"),
        Check::NotMet => say!(lang, kk: "орындалмаған", ru: "не выполнено", en: "not met"),
        Check::Unknown => say!(lang, kk: "жауап керек", ru: "нужен ответ", en: "answer missing"),
        Check::ForStaff => say!(lang, kk: "қызметкерге", ru: "сотруднику", en: "for staff"),
    }
}

/// What the boxes are for.
pub(crate) fn boxes(lang: Lang) -> String {
    say!(lang,
        kk: "Шаршыға қызметкер белгі қояды; жанындағы сөз – nesie-дің клиент айтқаны бойынша анықтағаны.",
        ru: "Квадрат — для отметки сотрудника; слово рядом — что nesie установила по словам клиента.",
        en: "The box is for staff to tick; the word beside it is what nesie found by what the client says.")
}

pub(crate) fn asked(lang: Lang) -> String {
    say!(lang, kk: "Не сұралды", ru: "О чём спросили", en: "What was asked")
}

pub(crate) fn answer(lang: Lang) -> String {
    say!(lang, kk: "Жауап", ru: "Ответ", en: "Answer")
}

pub(crate) fn documents_to_bring(lang: Lang) -> String {
    say!(lang, kk: "Қажетті құжаттар", ru: "Документы", en: "Documents to bring")
}

/// No list of documents is published.
pub(crate) fn documents_not_published(lang: Lang) -> String {
    say!(lang,
        kk: "Құжаттар тізімі жарияланбаған: несие берушіден сұраңыз.",
        ru: "Список документов не опубликован: спросите у кредитора.",
        en: "No list of documents is published: ask the lender.")
}

pub(crate) fn questions(lang: Lang) -> String {
    say!(lang, kk: "Әлі нені айту керек", ru: "Что ещё нужно сказать", en: "What is still to be answered")
}

/// The title of the sheet of a schedule.
pub(crate) fn schedule_title(principal: Money, disbursed_on: Date, lang: Lang) -> String {
    let (principal, on) = (tenge(principal, lang), written_date(disbursed_on, lang));
    say!(lang,
        kk: "Төлем кестесі: {principal}, {on} күні берілген несие",
        ru: "График платежей: кредит {principal}, выдача {on}",
        en: "Schedule of payments: a loan of {principal}, disbursed on {on}")
}

pub(crate) fn settlement_title(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang,
        kk: "Несиені {on} күні мерзімінен бұрын жабу",
        ru: "Досрочное закрытие кредита {on}",
        en: "Closing a loan early on {on}")
}

/// The title where the largest loan is sought, and where something else of a loan is.
pub(crate) fn afford_title(is_largest: bool, payment: Money, lang: Lang) -> String {
    let payment = tenge(payment, lang);
    if !is_largest {
        return say!(lang,
            kk: "Төлемі {payment} болатын несие",
            ru: "Кредит с платежом {payment}",
            en: "A loan with payments of {payment}");
    }
    say!(lang,
        kk: "{payment} төлемге сай келетін ең үлкен несие",
        ru: "Наибольший кредит при платеже {payment}",
        en: "The largest loan for a payment of {payment}")
}

pub(crate) fn penalty_title(lang: Lang) -> String {
    say!(lang, kk: "Төлемді кешіктіру құны", ru: "Чего стоит просрочка платежа", en: "What a late payment costs")
}

pub(crate) fn agreement_title(lang: Lang) -> String {
    say!(lang,
        kk: "Субсидиялау шартына төлем кестесі",
        ru: "График платежей к договору субсидирования",
        en: "Schedule of payments of the subsidy agreement")
}

pub(crate) fn schedule(lang: Lang) -> String {
    say!(lang, kk: "Төлем кестесі", ru: "График платежей", en: "Schedule of payments")
}

pub(crate) fn annual_rate(lang: Lang) -> String {
    say!(lang, kk: "Мөлшерлеме, жылына %", ru: "Ставка, % годовых", en: "Rate, % a year")
}

pub(crate) fn principal(lang: Lang) -> String {
    say!(lang, kk: "Несие сомасы, ₸", ru: "Сумма кредита, ₸", en: "Amount of the loan, ₸")
}

pub(crate) fn disbursed_on(lang: Lang) -> String {
    say!(lang, kk: "Берілген күні", ru: "Дата выдачи", en: "Disbursed on")
}

pub(crate) fn method(lang: Lang) -> String {
    say!(lang, kk: "Өтеу тәсілі", ru: "Способ погашения", en: "Repayment")
}

pub(crate) fn instalments(lang: Lang) -> String {
    say!(lang, kk: "Төлем саны", ru: "Число платежей", en: "Instalments")
}

pub(crate) fn day_count(lang: Lang) -> String {
    say!(lang, kk: "Күндерді санау", ru: "Счёт дней", en: "Day count")
}

pub(crate) fn decision_date(lang: Lang) -> String {
    say!(lang, kk: "Шешім күні", ru: "Дата решения", en: "Decision date")
}

/// Where the sheet is from, and by what the answer is found again.
pub(crate) fn origin(told: &str, lang: Lang) -> String {
    say!(lang, kk: "Есептің белгісі: {told}.", ru: "Отметка расчёта: {told}.", en: "Receipt: {told}.")
}

pub(crate) fn catalogue(version: &str, hash: &str, lang: Lang) -> String {
    say!(lang,
        kk: "бағдарламалар каталогы {version} ({hash})",
        ru: "каталог программ {version} ({hash})",
        en: "catalogue of programmes {version} ({hash})")
}

pub(crate) fn decided_on(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang, kk: "{on} күнгі шарттар", ru: "условия на {on}", en: "terms of {on}")
}

/// The short hash of what was asked.
pub(crate) fn question_hash(hash: &str, lang: Lang) -> String {
    say!(lang, kk: "сұрақтың белгісі {hash}", ru: "отпечаток вопроса {hash}", en: "hash of the question {hash}")
}

/// Who signs a sheet of advice.
pub(crate) fn signatures(lang: Lang) -> [String; 2] {
    [
        say!(lang, kk: "Қызметкер, қолы, күні", ru: "Сотрудник, подпись, дата", en: "Member of staff, signature, date"),
        say!(lang, kk: "Клиент парақты алды, қолы", ru: "Клиент лист получил, подпись", en: "Client, sheet received, signature"),
    ]
}

pub(crate) fn estimate(lang: Lang) -> String {
    say!(lang,
        kk: "Бұл – жарияланған шарттар бойынша есеп, ұсыныс емес.",
        ru: "Это расчёт по опубликованным условиям, а не предложение.",
        en: "An estimate from published terms, not an offer.")
}

/// An empty list: the applicant says that there is none.
pub(crate) fn none(lang: Lang) -> String {
    say!(lang, kk: "жоқ", ru: "нет", en: "none")
}

// The chart.

pub(crate) fn chart_title(lang: Lang) -> String {
    say!(lang, kk: "Несие қалдығы мен төлемдер", ru: "Остаток кредита и платежи", en: "Balance and payments of the loan")
}

pub(crate) fn chart_balance(lang: Lang) -> String {
    say!(lang, kk: "Негізгі борыш қалдығы", ru: "Остаток основного долга", en: "Balance of principal")
}

pub(crate) fn chart_payments(lang: Lang) -> String {
    say!(lang, kk: "Әр төлем неден тұрады", ru: "Из чего состоит каждый платёж", en: "What each payment consists of")
}

pub(crate) fn chart_principal(lang: Lang) -> String {
    say!(lang, kk: "негізгі борыш", ru: "основной долг", en: "principal")
}

pub(crate) fn chart_borrower_interest(has_subsidy: bool, lang: Lang) -> String {
    match has_subsidy {
        true => say!(lang, kk: "қарыз алушының сыйақысы", ru: "вознаграждение заёмщика", en: "borrower's interest"),
        false => say!(lang, kk: "сыйақы", ru: "вознаграждение", en: "interest"),
    }
}

pub(crate) fn chart_state_interest(lang: Lang) -> String {
    say!(lang, kk: "мемлекет субсидиясы", ru: "субсидия государства", en: "interest subsidy")
}

pub(crate) fn chart_fees(lang: Lang) -> String {
    say!(lang, kk: "комиссия", ru: "комиссии", en: "fees")
}

pub(crate) fn chart_subsidy_ends(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang, kk: "субсидия аяқталады: {on}", ru: "субсидия кончается {on}", en: "the subsidy ends on {on}")
}

/// The chart in words: where the balance begins and ends.
pub(crate) fn chart_falls(opening: Money, from: Date, to: Date, lang: Lang) -> String {
    let (opening, from, to) = (tenge(opening, lang), written_date(from, lang), written_date(to, lang));
    say!(lang,
        kk: "Диаграмма: қалдық {from} күнгі {opening} сомадан {to} күні нөлге дейін кемиді.",
        ru: "Диаграмма: остаток снижается с {opening} ({from}) до нуля ({to}).",
        en: "Chart: the balance falls from {opening} on {from} to nothing on {to}.")
}

/// What a payment of the chart consists of.
pub(crate) fn chart_first_payment(principal: Money, interest: Money, subsidy: Option<Money>, lang: Lang) -> String {
    let [principal, interest] = [principal, interest].map(|amount| tenge(amount, lang));
    let subsidy = subsidy.map(|amount| tenge(amount, lang)).map(|subsidy| {
        say!(lang, kk: ", мемлекет субсидиясы {subsidy}", ru: ", субсидия {subsidy}", en: ", interest subsidy {subsidy}")
    });
    let subsidy = subsidy.unwrap_or_default();
    say!(lang,
        kk: "Бірінші төлемде негізгі борыш {principal}, сыйақы {interest}{subsidy}.",
        ru: "В первом платеже основной долг {principal}, вознаграждение {interest}{subsidy}.",
        en: "In the first payment principal is {principal}, interest {interest}{subsidy}.")
}

/// That the subsidy ends before the loan.
pub(crate) fn chart_subsidy_end_told(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang, kk: "Субсидия {on} күні аяқталады.", ru: "Субсидия кончается {on}.", en: "The subsidy ends on {on}.")
}

/// The National Bank's rate is not in the catalogue.
pub(crate) fn base_rate_missing(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang,
        kk: "Ұлттық Банктің {on} күнгі базалық мөлшерлемесі каталогта жоқ; оған байланысты бағдарламалар осы мөлшерлеме белгілі болғанда ғана есептеледі.",
        ru: "Базовой ставки Национального Банка на {on} в каталоге нет; программы, которые от неё зависят, считаются, когда она известна.",
        en: "The National Bank's base rate of {on} is not in the catalogue; the programmes that depend on it are computed once it is known.")
}

/// Who signs the schedule of a subsidy agreement.
pub(crate) fn signatures_of_the_agreement(lang: Lang) -> [String; 3] {
    [
        say!(lang, kk: "Қаржы агенттігі", ru: "Финансовое агентство", en: "Financial agency"),
        say!(lang, kk: "Несие беруші", ru: "Кредитор", en: "Lender"),
        say!(lang, kk: "Алушы", ru: "Получатель", en: "Recipient"),
    ]
}

// The application for financing.

pub(crate) fn application_title(lang: Lang) -> String {
    say!(lang, kk: "Қаржыландыруға өтінім", ru: "Заявка на финансирование", en: "Application for financing")
}

/// Whom the application is for.
pub(crate) fn application_to(operator: &str, programme: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Кімге: {operator}. Бағдарлама: {programme}.",
        ru: "Кому: {operator}. Программа: {programme}.",
        en: "To: {operator}. Programme: {programme}.")
}

pub(crate) fn application_note(lang: Lang) -> String {
    say!(lang,
        kk: "Бұл – nesie белгілі мәліметтермен толтырған парақ; несие берушінің өз бланкісі болса, соны толтырыңыз. Бос жолдарды қолмен толтырыңыз.",
        ru: "Лист заполнен тем, что известно nesie; если у кредитора есть свой бланк, заполняется он. Пустые строки заполните от руки.",
        en: "nesie has filled in what it knows; where the lender has a form of its own, use that. Fill in the empty lines by hand.")
}

pub(crate) fn applicant(lang: Lang) -> String {
    say!(lang, kk: "Өтінім беруші", ru: "Заявитель", en: "Applicant")
}

/// What nesie never knows of an applicant, and a lender asks.
pub(crate) fn applicant_lines(lang: Lang) -> [String; 4] {
    [
        say!(lang, kk: "Атауы не аты-жөні", ru: "Наименование или ФИО", en: "Name"),
        say!(lang, kk: "Мекенжайы", ru: "Адрес", en: "Address"),
        say!(lang, kk: "Телефон, электрондық пошта", ru: "Телефон, электронная почта", en: "Telephone, e-mail"),
        say!(lang, kk: "Банк шоты (ЖСК)", ru: "Банковский счёт (ИИК)", en: "Bank account (IBAN)"),
    ]
}

pub(crate) fn loan_asked_for(lang: Lang) -> String {
    say!(lang, kk: "Сұралатын несие мен қамтамасыз ету", ru: "Запрашиваемый кредит и обеспечение", en: "The loan asked for and its security")
}

pub(crate) fn terms_of_the_programme(lang: Lang) -> String {
    say!(lang, kk: "Бағдарлама шарттары бойынша", ru: "По условиям программы", en: "By the terms of the programme")
}

pub(crate) fn consent(lang: Lang) -> String {
    say!(lang, kk: "Келісім", ru: "Согласие", en: "Consent")
}

/// What the applicant consents to; the line below stays empty.
pub(crate) fn consent_text(lang: Lang) -> String {
    say!(lang,
        kk: "Дербес деректерімді жинауға және өңдеуге, кредиттік бюродан есеп алуға келісемін (келіссеңіз, өзіңіз жазып, қол қойыңыз):",
        ru: "Согласие на сбор и обработку персональных данных и на получение отчёта кредитного бюро (если согласны, впишите и подпишите сами):",
        en: "Consent to collect and process personal data and to obtain a report of the credit bureau (if you agree, write and sign it yourself):")
}

/// The lines under the consent and under the application.
pub(crate) fn signatures_of_the_application(lang: Lang) -> [String; 2] {
    [
        say!(lang, kk: "Келісім, қолы, күні", ru: "Согласие, подпись, дата", en: "Consent, signature, date"),
        say!(lang, kk: "Өтінім беруші, қолы, күні", ru: "Заявитель, подпись, дата", en: "Applicant, signature, date"),
    ]
}
