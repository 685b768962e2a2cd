//! What is said of the worth of a verdict: groups, standings, adverse answers, notes, open topics, questions.

use super::{days, listed, months, prose_tenge, written_date};
use crate::advice::{Group, NotServed};
use crate::catalogue::{Standing, StandingOf};
use crate::eligibility::{AdverseAnswer, AdverseGap, AnswerWord, Field, Note, OpenTopics, Question};
use crate::language::{Lang, Localize, say};

impl Localize for Group {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Group::CanGet => say!(lang, kk: "Алуға болады", ru: "Можно получить", en: "Can get"),
            Group::FitsPublished => say!(lang,
                kk: "Жарияланған шарттарға сай: алдымен олар әлі күшінде ме, сұраңыз",
                ru: "Подходит по опубликованным условиям: сначала спросите, действуют ли они ещё",
                en: "Fits the published terms: first ask whether they still hold"),
            Group::NeedsAnswers => say!(lang, kk: "Жауап керек", ru: "Нужны ответы", en: "Needs answers"),
            Group::IfSecurityIsShort => {
                say!(lang, kk: "Кепіл жетпесе", ru: "Если не хватает залога", en: "If security is short")
            }
            Group::DoesNotFit => say!(lang, kk: "Сай келмейді", ru: "Не подходит", en: "Does not fit"),
        }
    }
}

impl Localize for Standing {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Standing::Confirmed => say!(lang, kk: "расталған", ru: "подтверждено", en: "confirmed"),
            Standing::Dated => say!(lang, kk: "ескіруі мүмкін", ru: "давно не подтверждалось", en: "dated"),
            Standing::Unconfirmed => say!(lang, kk: "расталмаған", ru: "не подтверждено", en: "unconfirmed"),
        }
    }
}

/// The standing with its reasons: who saw the terms and when, and what is not known of the programme.
impl Localize for StandingOf<'_> {
    fn localize(&self, lang: Lang) -> String {
        let programme = self.programme;
        let day = programme.last_confirmed.map(|day| written_date(day, lang));
        let seen = match (day, self.is_by_the_operator(), self.is_stale()) {
            (Some(day), true, false) => say!(lang,
                kk: "Шарттар {day} күні расталған.",
                ru: "Условия подтверждены {day}.",
                en: "The terms were confirmed on {day}."),
            (Some(day), true, true) => say!(lang,
                kk: "Шарттар соңғы рет {day} күні расталған, содан бері 12 айдан астам уақыт өтті: әлі күшінде ме, нақтылаңыз.",
                ru: "Условия последний раз подтверждены {day}, больше 12 месяцев назад: уточните, действуют ли они ещё.",
                en: "The terms were last confirmed on {day}, more than 12 months ago: ask whether they still hold."),
            (Some(day), false, _) => say!(lang,
                kk: "Шарттар {day} күні жанама дереккөзде көрілген немесе олардың күні нақты емес: оператордан нақтылаңыз.",
                ru: "Условия увидены {day} во вторичном источнике, или их даты неясны: уточните у оператора.",
                en: "The terms were seen on {day} in a secondary source, or their dates are not clear: ask the operator."),
            (None, ..) => say!(lang,
                kk: "Шарттардың қай күнге жарияланғаны белгісіз: әлі күшінде ме, нақтылаңыз.",
                ru: "На какой день опубликованы условия, неизвестно: уточните, действуют ли они ещё.",
                en: "It is not known for which day the terms were published: ask whether they still hold."),
        };
        let runs = (!programme.runs.is_known()).then(|| not_known_to_run(lang));
        let open = (!programme.open_to_almaty.is_known()).then(|| not_known_to_be_open(lang));
        [Some(seen), runs, open].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// That it is not known whether a programme runs.
fn not_known_to_run(lang: Lang) -> String {
    say!(lang,
        kk: "Бағдарлама бүгін жұмыс істей ме, белгісіз.",
        ru: "Работает ли программа сегодня, неизвестно.",
        en: "Whether the programme runs today is not known.")
}

/// That it is not known whether a programme is open to businesses in Almaty.
fn not_known_to_be_open(lang: Lang) -> String {
    say!(lang,
        kk: "Алматыдағы бизнес қатыса ала ма, белгісіз.",
        ru: "Открыта ли она для бизнеса Алматы, неизвестно.",
        en: "Whether it is open to businesses in Almaty is not known.")
}

/// The applicant's own figure.
impl Localize for AdverseAnswer {
    fn localize(&self, lang: Lang) -> String {
        match self {
            AdverseAnswer::TaxArrears(amount) => {
                let amount = prose_tenge(*amount, lang);
                say!(lang, kk: "Салық берешегі бар: {amount}.", ru: "Есть долг по налогам: {amount}.", en: "There are arrears of tax: {amount}.")
            }
            AdverseAnswer::SocialArrears(amount) => {
                let amount = prose_tenge(*amount, lang);
                say!(lang,
                    kk: "Зейнетақы және әлеуметтік төлемдер бойынша берешек бар: {amount}.",
                    ru: "Есть долг по пенсионным и социальным платежам: {amount}.",
                    en: "There are arrears of pension and social payments: {amount}.")
            }
            AdverseAnswer::OverdueDays(count) => {
                let count = days(*count, lang);
                say!(lang, kk: "Төлем {count} кешіктірілген.", ru: "Просрочка по кредиту: {count}.", en: "A payment is overdue by {count}.")
            }
            AdverseAnswer::AgeMonths(0) => say!(lang,
                kk: "Бизнестің тіркелгеніне бір ай да толған жоқ.",
                ru: "Со дня регистрации бизнеса не прошло и месяца.",
                en: "The business was registered less than a month ago."),
            AdverseAnswer::AgeMonths(count) => {
                let count = months(*count, lang);
                say!(lang, kk: "Бизнестің тіркелгеніне {count} болды.", ru: "Со дня регистрации бизнеса прошло: {count}.", en: "The business was registered {count} ago.")
            }
            AdverseAnswer::NotRegistered => {
                say!(lang, kk: "Бизнес әлі тіркелмеген.", ru: "Бизнес ещё не зарегистрирован.", en: "The business is not registered yet.")
            }
            AdverseAnswer::Activities(codes) => {
                let codes = codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                say!(lang,
                    kk: "Көп несие беруші қаржыландырмайтын қызмет түрі: ЭҚЖЖ {codes}.",
                    ru: "Вид деятельности, который многие кредиторы не финансируют: ОКЭД {codes}.",
                    en: "An activity that many lenders do not finance: ОКЭД {codes}.")
            }
            AdverseAnswer::WideActivities(codes) => {
                let codes = codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                say!(lang,
                    kk: "ЭҚЖЖ {codes} коды тым жалпы: көп несие беруші қаржыландырмайтын қызмет түрі (алкоголь, темекі, қару, қаржы) соған кіре ме, белгісіз. Кодты толығырақ көрсетіңіз.",
                    ru: "Код ОКЭД {codes} слишком общий: по нему не видно, нет ли деятельности, которую многие кредиторы не финансируют (алкоголь, табак, оружие, финансы). Укажите код подробнее.",
                    en: "ОКЭД {codes} is too wide to tell whether it includes an activity that many lenders do not finance (alcohol, tobacco, arms, finance). Give a longer code.")
            }
            AdverseAnswer::StateOwned => {
                say!(lang, kk: "Бизнес мемлекетке тиесілі.", ru: "Бизнес принадлежит государству.", en: "The business belongs to the state.")
            }
            AdverseAnswer::SecurityWorth { offered, loan } if offered.is_zero() => {
                let loan = prose_tenge(*loan, lang);
                say!(lang,
                    kk: "Кепіл жоқ, несие – {loan}.",
                    ru: "Залога нет, кредит — {loan}.",
                    en: "There is no collateral for a loan of {loan}.")
            }
            AdverseAnswer::SecurityWorth { offered, loan } => {
                let [offered, loan] = [offered, loan].map(|amount| prose_tenge(*amount, lang));
                say!(lang,
                    kk: "Кепілдің құны {offered}, бұл несие сомасынан ({loan}) аз.",
                    ru: "Залог стоит {offered}, это меньше суммы кредита, {loan}.",
                    en: "The collateral is worth {offered}, less than the loan of {loan}.")
            }
            AdverseAnswer::NoOwnContribution => {
                say!(lang, kk: "Жобаға өз қаражаты салынбайды.", ru: "Собственных средств в проекте нет.", en: "There is no own contribution.")
            }
            AdverseAnswer::Insolvent => {
                say!(lang, kk: "Бизнес төлемге қабілетсіз.", ru: "Бизнес неплатёжеспособен.", en: "The business is insolvent.")
            }
        }
    }
}

impl Localize for AdverseGap<'_> {
    fn localize(&self, lang: Lang) -> String {
        let answer = self.answer.localize(lang);
        if let AdverseAnswer::WideActivities(_) = self.answer {
            return say!(lang,
                kk: "{answer} Жарияланған шарттарда мұндай қызмет түрлері туралы айтылмаған.",
                ru: "{answer} В опубликованных условиях о таких видах деятельности не сказано.",
                en: "{answer} The published terms say nothing of such activities.");
        }
        say!(lang,
            kk: "{answer} Бұл кедергі бола ма, жарияланған шарттарда айтылмаған: несие берушіден сұраңыз.",
            ru: "{answer} Препятствие ли это, в опубликованных условиях не сказано: спросите у кредитора.",
            en: "{answer} The published terms do not say whether that rules one out: ask the lender.")
    }
}

/// The topics to ask about, in one line; nothing where there is none.
impl Localize for OpenTopics<'_> {
    fn localize(&self, lang: Lang) -> String {
        if self.to_ask.is_empty() {
            return String::new();
        }
        let topics = listed(&self.to_ask, lang);
        say!(lang,
            kk: "Жарияланбаған, сұраңыз: {topics}.",
            ru: "Не опубликовано, спросите: {topics}.",
            en: "Not published, ask: {topics}.")
    }
}

impl Localize for Note {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Note::LargerProjects(min) => {
                let min = prose_tenge(*min, lang);
                say!(lang,
                    kk: "Ірірек жобаларға арналған: {min}-ден бастап.",
                    ru: "Для более крупных проектов: от {min}.",
                    en: "For larger projects, from {min}.")
            }
            Note::SecurityWorthNotPublished(kinds) => {
                let kinds = listed(kinds, lang);
                say!(lang,
                    kk: "Кепіл керек: {kinds}; оның құны қанша болуы керегі жарияланбаған, несие берушіден сұраңыз.",
                    ru: "Нужен залог: {kinds}; сколько он должен стоить, не опубликовано, спросите у кредитора.",
                    en: "Collateral is needed: {kinds}; how much it must be worth is not published, ask the lender.")
            }
            Note::AgeFromRegistration => say!(lang,
                kk: "Бизнес әлі тіркелмеген: мерзім тіркелген күннен бастап саналады.",
                ru: "Бизнес ещё не зарегистрирован: срок считается со дня регистрации.",
                en: "The business is not registered yet: the age counts from the day of registration."),
        }
    }
}

impl Localize for NotServed {
    fn localize(&self, lang: Lang) -> String {
        let category = self.0.localize(lang);
        say!(lang,
            kk: "Бұл күнге каталогта мына мәртебеге арналған бөлек шарт жоқ: {category}. Жалпы бағдарламалар қаралды.",
            ru: "На эту дату в каталоге нет отдельных условий для статуса: {category}. Рассмотрены общие программы.",
            en: "On this date the catalogue has no terms of their own for: {category}. The general programmes were considered.")
    }
}

/// The question, with what is to be listed in it.
impl Localize for Question<'_> {
    fn localize(&self, lang: Lang) -> String {
        match self.field {
            Field::Categories if !self.categories.is_empty() => {
                let categories = listed(&self.categories, lang);
                say!(lang,
                    kk: "Өтінім берушіде мына мәртебелердің бірі бар ма: {categories}?",
                    ru: "Есть ли у заявителя один из статусов: {categories}?",
                    en: "Does the applicant have one of these statuses: {categories}?")
            }
            Field::Oked if !self.given_activities.is_empty() => {
                let codes = self.given_activities.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                say!(lang,
                    kk: "Көрсетілген ЭҚЖЖ коды ({codes}) тым жалпы. Толық коды қандай?",
                    ru: "Указанный код ОКЭД ({codes}) слишком общий. Какой код полностью?",
                    en: "The ОКЭД code given ({codes}) is too wide to decide. What is the full code?")
            }
            Field::AverageAnnualIncome => {
                let question = self.field.localize(lang);
                let new = say!(lang,
                    kk: "Жаңа бизнес болса: осы уақытқа дейінгі табыс немесе 0.",
                    ru: "У нового бизнеса: доход за всё время или 0.",
                    en: "Of a new business: the income so far, or 0.");
                format!("{question} {new}")
            }
            Field::BaseRate => say!(lang,
                kk: "Ұлттық Банктің осы күнгі базалық мөлшерлемесі қанша? Ол каталогта жоқ: nationalbank.kz сайтынан қараңыз.",
                ru: "Какая базовая ставка Национального Банка на эту дату? В каталоге её нет: посмотрите на nationalbank.kz.",
                en: "What is the base rate of the National Bank on this date? It is not in the catalogue: look at nationalbank.kz."),
            _ => self.field.localize(lang),
        }
    }
}

impl Localize for AnswerWord {
    fn localize(&self, lang: Lang) -> String {
        match self {
            AnswerWord::LegalForm(form) => form.localize(lang),
            AnswerWord::Category(category) => category.localize(lang),
            AnswerWord::Use(use_) => use_.localize(lang),
            AnswerWord::Collateral(kind) => kind.localize(lang),
            AnswerWord::Flag(yes) => super::findings::yes_or_no(*yes, lang),
            AnswerWord::None => say!(lang, kk: "жоқ", ru: "нет", en: "none"),
        }
    }
}
