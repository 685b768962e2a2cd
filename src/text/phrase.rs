//! The phrases between the figures: headings and lines of an answer that a person reads.

use super::{gesv_cap, months, percent, tenge, written_date};
use crate::date::Date;
use crate::language::{Lang, Localize, en_plural, group_digits, ru_genitive, say};
use crate::loan::{CapCheck, PaymentFrequency};
use crate::money::Money;
use crate::rate::Rate;

/// A phrase of an answer.
#[expect(missing_docs, reason = "the fields are the figures in the text")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Phrase<'a> {
    /// The title of a quote.
    QuoteTitle(Date),
    /// The loan that was asked for.
    Question { amount: Money, term_months: u32, purpose: String },
    /// Heading of the offers that can be had.
    CanGet,
    /// Under it, where there is none.
    NothingYet,
    /// Heading of the programmes that are ruled out.
    NotNow,
    /// Heading of the questions.
    ToAsk,
    /// Heading of the referrals.
    WhereToGo,
    /// What each period costs.
    Each { payment: Money, every: PaymentFrequency },
    /// What each period costs but the last.
    EachButLast { payment: Money, every: PaymentFrequency, last: Money },
    /// What the payments are, where they differ.
    Payments { first: Money, highest: Money, highest_on: Date, last: Money },
    /// What is paid in all, and how much of it is interest.
    InAll { paid: Money, interest: Money },
    /// What staff must confirm.
    StaffConfirm,
    /// What the offer waits for.
    WaitsFor,
    /// Introduces what was assumed.
    Assumed,
    /// Introduces a rate that may be lower.
    PerhapsLower,
    /// Introduces a guarantee that may be larger.
    PerhapsMoreGuaranteed,
    /// How far the rate can be trusted, where that is not fully.
    RateTrust(String),
    /// No programme of the catalogue is in force on the day; the first day on which one is.
    NothingInForce { on: Date, first: Option<Date> },
    /// The changes that together would make a programme open.
    Together(String),
    /// No change of the application would make it open.
    NoChangeHelps,
    /// What the state pays in all.
    StatePays(Money),
    /// What a guarantee covers at most.
    Guaranteed { share: Rate, amount: Money },
    /// What own security must cover.
    OwnSecurity { needed: Money, missing: Option<Money> },
    /// What a guarantee costs; nothing is reckoned where neither is published.
    GuaranteeFee { upfront: Option<Money>, yearly: Option<Rate> },
    /// The terms have not been confirmed for long.
    Stale(Date),
    /// When the terms were last seen published.
    Confirmed(Date),
    /// It is not known when the terms were confirmed.
    Undated,
    /// Where the conditions of an offer were read.
    Sources(String),
    /// What to bring.
    Documents,
    /// Sectors that the lender favours and the applicant belongs to.
    Favoured(String),
    /// Where an answer decides for so many programmes.
    Decides(usize),
    /// A programme that is not in force on the day.
    NotInForce { name: String, on: Date },
    /// The days of a version: from, and to if there is an end.
    Version { from: Date, to: Option<Date> },
    /// The line under every quote.
    Estimate { catalogue: &'a str },
    /// How to see more.
    SeeSchedule,
    /// Fees in all.
    Fees(Money),
    /// The effective rate in full and as the rule rounds it.
    EffectiveRate { exact: String, rounded: String },
    /// The effective rate of what the borrower pays, in full and as the rule rounds it.
    BorrowerEffectiveRate { exact: String, rounded: String },
    /// The purpose that was taken, as none was given.
    PurposeAssumed { purpose: String },
    /// Where to see whether the business may have the loan of a programme.
    QuoteDecides { programme: &'a str },
    /// The legal caps that the effective rate is above, each as it says itself.
    AboveCaps(Vec<CapCheck>),
    /// The contract's effective rate is above every cap that is known.
    AboveEveryCap { rounded: String, caps: Vec<CapCheck> },
    /// A schedule too long to be shown unasked.
    RowsLeftOut(usize),
    /// Heading of a column: the number of the row.
    Number,
    /// Heading of a column: the day of the payment.
    PayOn,
    /// Heading of a column: the payment.
    Payment,
    /// Heading of a column: what the borrower pays of a payment.
    BorrowerPays,
    /// Heading of a column: the interest.
    Interest,
    /// Heading of a column: the interest in what the borrower pays.
    OfThatInterest,
    /// Heading of a column: the interest that the state pays.
    StateInterest,
    /// Heading of a column: the principal.
    Principal,
    /// Heading of a column: the fees.
    FeesColumn,
    /// Heading of a column: the balance after the payment.
    Closing,
    /// The line of sums.
    Total,
}

impl Phrase<'_> {
    /// When the terms were last confirmed, and whether that is long ago.
    #[must_use]
    pub const fn of_confirmation(last_confirmed: Option<Date>, stale: bool) -> Phrase<'static> {
        match (last_confirmed, stale) {
            (None, _) => Phrase::Undated,
            (Some(date), true) => Phrase::Stale(date),
            (Some(date), false) => Phrase::Confirmed(date),
        }
    }
}

impl Localize for Phrase<'_> {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Phrase::QuoteTitle(on) => {
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "Бизнес Алматыда қандай несие ала алады — {on}",
                    ru: "Какой кредит бизнес может получить в Алматы — {on}",
                    en: "What this business can get in Almaty — {on}")
            }
            Phrase::Question { amount, term_months, purpose } => {
                let (amount, term) = (tenge(*amount, lang), months(*term_months, lang));
                say!(lang,
                    kk: "Сұралғаны: {amount}, {term}, мақсаты — {purpose}",
                    ru: "Запрос: {amount}, {term}, цель — {purpose}",
                    en: "Asked for: {amount}, {term}, for {purpose}")
            }
            Phrase::CanGet => say!(lang, kk: "АЛУҒА БОЛАДЫ", ru: "МОЖНО ПОЛУЧИТЬ", en: "CAN GET"),
            Phrase::NothingYet => say!(lang,
                kk: "Әзірге анық сәйкес келетіні жоқ.",
                ru: "Пока ничего, что подходит наверняка.",
                en: "Nothing fits for certain yet."),
            Phrase::NotNow => say!(lang, kk: "ҚАЗІР БОЛМАЙДЫ", ru: "СЕЙЧАС НЕЛЬЗЯ", en: "NOT NOW"),
            Phrase::ToAsk => say!(lang, kk: "НЕНІ НАҚТЫЛАУ КЕРЕК", ru: "ЧТО УТОЧНИТЬ", en: "WHAT IS MISSING"),
            Phrase::WhereToGo => say!(lang, kk: "ҚАЙДА БАРУ КЕРЕК", ru: "КУДА ОБРАТИТЬСЯ", en: "WHERE TO GO"),
            Phrase::Each { payment, every } => each(*payment, *every, lang),
            Phrase::EachButLast { payment, every, last } => {
                let (each, last) = (each(*payment, *every, lang), tenge(*last, lang));
                say!(lang, kk: "{each}, соңғысы {last}", ru: "{each}, последний платёж {last}", en: "{each}, the last {last}")
            }
            Phrase::Payments { first, highest, highest_on, last } => {
                let [first, highest, last] = [first, highest, last].map(|amount| tenge(*amount, lang));
                let on = written_date(*highest_on, lang);
                say!(lang,
                    kk: "бірінші төлем {first}, ең үлкені {highest} ({on}), соңғысы {last}",
                    ru: "первый платёж {first}, наибольший {highest} ({on}), последний {last}",
                    en: "first payment {first}, highest {highest} on {on}, last {last}")
            }
            Phrase::InAll { paid, interest } => {
                let (paid, interest) = (tenge(*paid, lang), tenge(*interest, lang));
                say!(lang,
                    kk: "барлығы {paid}, оның ішінде сыйақы {interest}",
                    ru: "всего {paid}, из них вознаграждение {interest}",
                    en: "{paid} in total, including {interest} of interest")
            }
            Phrase::StaffConfirm => {
                say!(lang, kk: "Қызметкер растауы керек:", ru: "Подтверждает сотрудник:", en: "Staff must confirm:")
            }
            Phrase::WaitsFor => {
                say!(lang, kk: "Жетіспейтін жауаптар:", ru: "Не хватает ответов:", en: "Answers missing:")
            }
            Phrase::Assumed => say!(lang, kk: "Есепте былай алынды:", ru: "В расчёте принято:", en: "Assumed:"),
            Phrase::PerhapsLower => {
                say!(lang, kk: "Төменірек болуы мүмкін:", ru: "Может быть ниже:", en: "May be lower:")
            }
            Phrase::PerhapsMoreGuaranteed => say!(lang,
                kk: "Кепілдік көбірек болуы мүмкін:",
                ru: "Гарантия может быть больше:",
                en: "A larger guarantee may be available:"),
            Phrase::RateTrust(confidence) => say!(lang,
                kk: "Мөлшерлемені нақтылаңыз: {confidence}.",
                ru: "Ставка взята {confidence}: уточните.",
                en: "The rate is {confidence}: check it."),
            Phrase::NothingInForce { first: None, .. } => say!(lang,
                kk: "Каталогта бірде-бір бағдарлама жоқ.",
                ru: "В каталоге нет ни одной программы.",
                en: "The catalogue has no programme."),
            Phrase::NothingInForce { on, first: Some(first) } => {
                let (on, first) = (written_date(*on, lang), written_date(*first, lang));
                say!(lang,
                    kk: "{on} күні каталогтағы бірде-бір бағдарлама күшінде емес; алғашқысы {first} күнінен басталады.",
                    ru: "На {on} ни одна программа каталога не действует; первая начинается {first}.",
                    en: "On {on} no programme of the catalogue is in force; the first begins on {first}.")
            }
            Phrase::Together(changes) => say!(lang,
                kk: "Не көмектеседі: {changes}.",
                ru: "Что поможет: {changes}.",
                en: "What would help: {changes}."),
            Phrase::NoChangeHelps => say!(lang,
                kk: "Өтінімді өзгерту мұнда көмектеспейді.",
                ru: "Изменения в заявке здесь не помогут.",
                en: "No change of the application would help here."),
            Phrase::StatePays(total) => {
                let total = tenge(*total, lang);
                say!(lang, kk: "мемлекет барлығы {total} төлейді", ru: "государство заплатит всего {total}", en: "the state pays {total} in total")
            }
            Phrase::Guaranteed { share, amount } => {
                let (share, amount) = (percent(*share, lang), tenge(*amount, lang));
                say!(lang,
                    kk: "кепілдік несиенің {share}-ына дейін, ең көбі {amount}",
                    ru: "гарантия до {share} кредита, не больше {amount}",
                    en: "guaranteed up to {share} of the loan, at most {amount}")
            }
            Phrase::OwnSecurity { needed, missing } => {
                let needed = tenge(*needed, lang);
                let rest = match missing {
                    Some(missing) if !missing.is_zero() => {
                        let missing = tenge(*missing, lang);
                        say!(lang, kk: ", жетіспейтіні {missing}", ru: ", не хватает {missing}", en: ", {missing} of it is missing")
                    }
                    _ => String::new(),
                };
                say!(lang, kk: "өз кепілі керек: {needed}{rest}", ru: "нужен свой залог: {needed}{rest}", en: "own collateral required: {needed}{rest}")
            }
            Phrase::GuaranteeFee { upfront: None, yearly: None } => say!(lang,
                kk: "кепілдік ақысы каталогта жоқ, сондықтан есепке алынбады",
                ru: "платы за гарантию в каталоге нет, и в расчёт она не взята",
                en: "the fee of the guarantee is not in the catalogue and is not included"),
            Phrase::GuaranteeFee { upfront, yearly } => {
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
            Phrase::Stale(date) => {
                let date = written_date(*date, lang);
                say!(lang,
                    kk: "Шарттар соңғы рет {date} күні расталған, содан бері 12 айдан астам уақыт өтті: әлі күшінде ме, нақтылаңыз.",
                    ru: "Условия подтверждены {date}, более 12 месяцев назад: уточните, действуют ли они.",
                    en: "Terms last confirmed on {date}, more than 12 months ago: ask whether they still hold.")
            }
            Phrase::Confirmed(date) => {
                let date = written_date(*date, lang);
                say!(lang, kk: "Шарттар {date} күні расталған.", ru: "Условия подтверждены {date}.", en: "Terms last confirmed on {date}.")
            }
            Phrase::Undated => say!(lang,
                kk: "Шарттардың қай күні расталғаны белгісіз: әлі күшінде ме, нақтылаңыз.",
                ru: "Когда подтверждены условия, неизвестно: уточните, действуют ли они.",
                en: "It is not known when the terms were last confirmed: ask whether they still hold."),
            Phrase::Favoured(sectors) => say!(lang,
                kk: "Басым сала: {sectors} (бұл шарт емес).",
                ru: "Приоритетная отрасль: {sectors} (это не условие).",
                en: "A priority sector: {sectors} (no condition)."),
            Phrase::Sources(titles) => {
                say!(lang, kk: "Дереккөз: {titles}.", ru: "Источник: {titles}.", en: "Source: {titles}.")
            }
            Phrase::Documents => say!(lang, kk: "Қажетті құжаттар:", ru: "Документы:", en: "Documents to bring:"),
            Phrase::Decides(count) => {
                let number = u64::try_from(*count).unwrap_or(u64::MAX);
                let (ru, en) =
                    (ru_genitive(number, "программы", "программ"), en_plural(number, "programme", "programmes"));
                say!(lang,
                    kk: "{count} бағдарлама осы жауапқа байланысты",
                    ru: "важно для {count} {ru}",
                    en: "matters for {count} {en}")
            }
            Phrase::NotInForce { name, on } => {
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "{name}: {on} күні күшінде емес",
                    ru: "{name}: на {on} не действует",
                    en: "{name}: not in force on {on}")
            }
            Phrase::Version { from, to: None } => {
                let from = written_date(*from, lang);
                say!(lang, kk: "{from} күнінен бастап", ru: "с {from}", en: "from {from}")
            }
            Phrase::Version { from, to: Some(to) } => {
                let (from, to) = (written_date(*from, lang), written_date(*to, lang));
                say!(lang, kk: "{from} – {to}", ru: "с {from} по {to}", en: "from {from} to {to}")
            }
            Phrase::Estimate { catalogue } => say!(lang,
                kk: "Бұл — жарияланған шарттар бойынша есеп, ұсыныс емес. Каталог нұсқасы: {catalogue}.",
                ru: "Это расчёт по опубликованным условиям, а не предложение. Версия каталога: {catalogue}.",
                en: "An estimate from published terms, not an offer. Catalogue version: {catalogue}."),
            Phrase::Fees(fees) => {
                let fees = tenge(*fees, lang);
                say!(lang, kk: "комиссиялар {fees}", ru: "комиссии {fees}", en: "fees {fees}")
            }
            Phrase::EffectiveRate { exact, rounded } => {
                let (exact, rounded) = (group_digits(exact, lang), group_digits(rounded, lang));
                say!(lang, kk: "ЖТСМ {rounded} % ({exact} %)", ru: "ГЭСВ {rounded} % ({exact} %)", en: "effective rate (ГЭСВ) {rounded} % ({exact} %)")
            }
            Phrase::BorrowerEffectiveRate { exact, rounded } => {
                let (exact, rounded) = (group_digits(exact, lang), group_digits(rounded, lang));
                say!(lang,
                    kk: "субсидиядан кейін қарыз алушы үшін ЖТСМ {rounded} % ({exact} %)",
                    ru: "ГЭСВ для заёмщика, за вычетом субсидии, {rounded} % ({exact} %)",
                    en: "effective rate (ГЭСВ) for the borrower, after the interest subsidy, {rounded} % ({exact} %)")
            }
            Phrase::PurposeAssumed { purpose } => say!(lang,
                kk: "несиенің мақсаты – {purpose}, өйткені ол көрсетілмеген",
                ru: "цель кредита — {purpose}, потому что она не указана",
                en: "the purpose of the loan is {purpose}, because none is given"),
            Phrase::QuoteDecides { programme } => say!(lang,
                kk: "Бизнес оны ала ала ма, есепте не болжанды: nesie quote --programme {programme}.",
                ru: "Может ли бизнес получить его и что принято: nesie quote --programme {programme}.",
                en: "Whether the business can get it, and what was assumed: nesie quote --programme {programme}."),
            Phrase::AboveCaps(caps) => gesv_cap::above(caps, lang),
            Phrase::AboveEveryCap { rounded, caps } => gesv_cap::above_every(rounded, caps, lang),
            Phrase::RowsLeftOut(count) => say!(lang,
                kk: "Кестеде {count} жол бар: бәрін көру үшін --rows.",
                ru: "Строк в графике: {count}. Показать все: --rows.",
                en: "The schedule has {count} rows: --rows shows them all."),
            Phrase::Number => say!(lang, kk: "№", ru: "№", en: "No."),
            Phrase::PayOn => say!(lang, kk: "Төлем күні", ru: "Дата платежа", en: "Pay on"),
            Phrase::Payment => say!(lang, kk: "Төлем", ru: "Платёж", en: "Payment"),
            Phrase::BorrowerPays => {
                say!(lang, kk: "Қарыз алушы төлейді", ru: "Платит заёмщик", en: "Borrower pays")
            }
            Phrase::OfThatInterest => {
                say!(lang, kk: "Оның сыйақысы", ru: "В нём вознаграждение", en: "Of it interest")
            }
            Phrase::StateInterest => {
                say!(lang, kk: "Мемлекет төлейді", ru: "Платит государство", en: "State pays")
            }
            Phrase::Interest => say!(lang, kk: "Сыйақы", ru: "Вознаграждение", en: "Interest"),
            Phrase::Principal => say!(lang, kk: "Негізгі борыш", ru: "Основной долг", en: "Principal"),
            Phrase::FeesColumn => say!(lang, kk: "Комиссия", ru: "Комиссии", en: "Fees"),
            Phrase::Closing => say!(lang, kk: "Қалдық", ru: "Остаток", en: "Balance"),
            Phrase::Total => say!(lang, kk: "Барлығы", ru: "Итого", en: "Total"),
            Phrase::SeeSchedule => say!(lang,
                kk: "Төлем кестесі: --rows. Бағдарлама туралы бәрі, дереккөздерімен: nesie programmes show ID.",
                ru: "График платежей: --rows. Всё о программе, с источниками: nesie programmes show ID.",
                en: "The schedule: --rows. All about a programme, with its sources: nesie programmes show ID."),
        }
    }
}

/// A payment with its period.
fn each(payment: Money, every: PaymentFrequency, lang: Lang) -> String {
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
    }
}
