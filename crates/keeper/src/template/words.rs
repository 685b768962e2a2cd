//! The words in which the questions are asked.

use nesie::catalogue::Topic;
use nesie::language::{Lang, Localize};
use nesie::say;

use super::step::{DIFFERS, Demand, NOT_ASKED, Of, Part, Step, Term};

/// What is asked.
pub(super) fn text(step: Step, lang: Lang) -> String {
    match step {
        Step::Source => say!(lang,
            kk: "Шарттар қайдан оқылды? sources.toml ішіндегі дереккөздің id атауы немесе жаңа қысқа атау",
            ru: "Где прочитаны условия? id источника из sources.toml или новое короткое имя",
            en: "Where were the terms read? The id of a source of sources.toml, or a new short name"),
        Step::NewSource(of) => of_new_source(of, lang),
        Step::Confidence => say!(lang,
            kk: "Оған қаншалықты сенуге болады?",
            ru: "Насколько ему можно верить?",
            en: "How far can it be trusted?"),
        Step::Text(part, of) => {
            let part = of_part(part, lang);
            in_language(&part, of, lang)
        }
        Step::LastDay => say!(lang,
            kk: "Бағдарламаның соңғы күні, жарияланған болса",
            ru: "Последний день программы, если он опубликован",
            en: "The last day of the programme, if one is published"),
        Step::LentBy => say!(lang,
            kk: "Оператордың өзі бермесе, несиені кім береді? Бірнешеуін үтірмен бөліңіз",
            ru: "Кто выдаёт кредит, если не сам оператор? Несколько через запятую",
            en: "Who lends, if not the operator itself? Several with commas"),
        Step::Document(_, of) => {
            let document = say!(lang,
                kk: "Өтініммен бірге берілетін құжат",
                ru: "Документ, который нужно принести",
                en: "A document to bring");
            let document = in_language(&document, of, lang);
            match of {
                Lang::Kk => say!(lang,
                    kk: "{document}. Басқа құжат болмаса, Enter",
                    ru: "{document}. Если больше нет, Enter",
                    en: "{document}. Enter when there are no more"),
                _ => document,
            }
        }
        Step::Activities => say!(lang,
            kk: "Олардың ЭҚЖЖ кодтары үтір арқылы: 25.4, 92",
            ru: "Их коды ОКЭД через запятую: 25.4, 92",
            en: "Their ОКЭД codes with commas: 25.4, 92"),
        Step::ActivitiesNamed(of) => {
            let named = say!(lang, kk: "Бұл қызмет түрлері қалай аталады", ru: "Как называются эти виды деятельности", en: "What these activities are called");
            in_language(&named, of, lang)
        }
        Step::SecurityShare => say!(lang,
            kk: "Кепіл құны несиенің кемінде неше пайызы болуы керек? Мысалы, 100",
            ru: "Не меньше скольких процентов кредита должен стоить залог? Например 100",
            en: "At least how many percent of the loan is the security worth? Like 100"),
        Step::Demand(demand) => of_demand(demand, lang),
        Step::TermFor(limit, purpose) => {
            let (limit, purpose) = (of_demand(limit, lang), purpose.localize(lang));
            format!("{limit} ({purpose})")
        }
        Step::Clause(topic, of) => {
            let topic = topic.localize(lang);
            let clause = say!(lang, kk: "Қызметкер нені тексереді ({topic})", ru: "Что проверяет сотрудник ({topic})", en: "What staff check ({topic})");
            in_language(&clause, of, lang)
        }
        Step::Term(term) => of_term(term, lang),
        Step::DemandSays(_) | Step::TermSays(_) => say!(lang,
            kk: "Дереккөз бұл туралы не дейді? Бір қысқа сөйлем",
            ru: "Что об этом говорит источник? Одно короткое предложение",
            en: "What does the source say of it? One short sentence"),
    }
}

fn of_new_source(of: Of, lang: Lang) -> String {
    match of {
        Of::Publisher => say!(lang,
            kk: "Бұл жаңа дереккөз, ол да бүгін оқылған деп енгізіледі. Оны кім жариялады?",
            ru: "Это новый источник, он тоже вносится, как прочитанный сегодня. Кто его опубликовал?",
            en: "This source is new and is entered too, as read today. Who published it?"),
        Of::Address => say!(lang, kk: "Беттің мекенжайы", ru: "Адрес страницы", en: "The address of the page"),
        Of::Title(of) => {
            let title = say!(lang, kk: "Дереккөздің атауы", ru: "Название источника", en: "The title of the source");
            in_language(&title, of, lang)
        }
    }
}

fn in_language(what: &str, of: Lang, lang: Lang) -> String {
    match of {
        Lang::Kk => say!(lang, kk: "{what}, қазақша", ru: "{what}, на казахском", en: "{what}, in Kazakh"),
        Lang::Ru => say!(lang, kk: "{what}, орысша", ru: "{what}, на русском", en: "{what}, in Russian"),
        Lang::En => say!(lang, kk: "{what}, ағылшынша", ru: "{what}, на английском", en: "{what}, in English"),
    }
}

fn of_part(part: Part, lang: Lang) -> String {
    match part {
        Part::Name => {
            say!(lang, kk: "Бағдарламаның атауы", ru: "Название программы", en: "What the programme is called")
        }
        Part::Operator => say!(lang, kk: "Операторы", ru: "Оператор", en: "Who runs it"),
        Part::HowToApply => {
            say!(lang, kk: "Қайда және қалай өтінім беру керек", ru: "Куда и как обращаться", en: "Where and how to apply")
        }
    }
}

fn of_demand(demand: Demand, lang: Lang) -> String {
    match demand {
        Demand::LegalForm => say!(lang,
            kk: "Қандай құқықтық нысандар қатыса алады? Бірнешеуін үтірмен бөліңіз",
            ru: "Какие правовые формы допускаются? Несколько через запятую",
            en: "Which legal forms are admitted? Several with commas"),
        Demand::Size => say!(lang,
            kk: "Бизнестің көлемі қандай болуы керек? Бірнешеуін үтірмен бөліңіз",
            ru: "Бизнес какого размера? Несколько через запятую",
            en: "Businesses of which size? Several with commas"),
        Demand::Region => {
            say!(lang, kk: "Бизнес қайда тіркелген болуы керек?", ru: "Где должен быть зарегистрирован бизнес?", en: "Where must the business be registered?")
        }
        Demand::Purpose => say!(lang,
            kk: "Несие не үшін беріледі? Бірнешеуін үтірмен бөліңіз",
            ru: "На что даётся кредит? Несколько через запятую",
            en: "What is the loan for? Several with commas"),
        Demand::AmountMin => say!(lang,
            kk: "Ең аз сома: 500 000 (теңге) немесе 20 000 MRP",
            ru: "Наименьшая сумма: 500 000 (тенге) или 20 000 MRP",
            en: "The least amount: 500 000 (tenge) or 20 000 MRP"),
        Demand::AmountMax => say!(lang,
            kk: "Ең үлкен сома: 30 000 000 (теңге) немесе 20 000 MRP",
            ru: "Наибольшая сумма: 30 000 000 (тенге) или 20 000 MRP",
            en: "The largest amount: 30 000 000 (tenge) or 20 000 MRP"),
        Demand::Category => say!(lang,
            kk: "Бағдарлама тек кейбіреулерге арналса, кімдерге? Бірнешеуін үтірмен бөліңіз",
            ru: "Если программа только для некоторых, для кого? Несколько через запятую",
            en: "Whom is the programme for, if only for some? Several with commas"),
        Demand::Uses => say!(lang,
            kk: "Несиеге нені алуға болмайды? Бірнешеуін үтірмен бөліңіз",
            ru: "На что кредит не даётся? Несколько через запятую",
            en: "What must the loan not buy? Several with commas"),
        Demand::TermMin => {
            say!(lang, kk: "Ең қысқа мерзім, ай", ru: "Наименьший срок, месяцев", en: "The shortest term, in months")
        }
        Demand::TermMax => {
            say!(lang, kk: "Ең ұзақ мерзім, ай", ru: "Наибольший срок, месяцев", en: "The longest term, in months")
        }
        Demand::Topic(topic) => {
            let (name, hint) = (capital(&topic.localize(lang)), hint(topic, lang));
            say!(lang,
                kk: "{name}: дереккөз бұл туралы не дейді?{hint}",
                ru: "{name}: что об этом говорит источник?{hint}",
                en: "{name}: what does the source say?{hint}")
        }
    }
}

/// How it is replied that a term is not the same for all purposes.
pub(super) fn by_purpose(lang: Lang) -> String {
    say!(lang,
        kk: ". Мақсатқа қарай әртүрлі болса: әртүрлі",
        ru: ". Если для разных целей он разный: разный",
        en: ". If it is not the same for all purposes: {DIFFERS}")
}

/// As it begins a question.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// How a reply on a topic is written.
fn hint(topic: Topic, lang: Lang) -> String {
    let figure = match topic {
        Topic::TaxArrears | Topic::SocialArrears => say!(lang,
            kk: "рұқсат етілетін ең үлкен сома, мысалы, 0 немесе 6 MRP",
            ru: "наибольшая допустимая сумма, например 0 или 6 MRP",
            en: "the most that is admitted, like 0 or 6 MRP"),
        Topic::Overdue => {
            say!(lang, kk: "ең көбі неше күн, мысалы, 30", ru: "не больше скольких дней, например 30", en: "the most days, like 30")
        }
        Topic::BusinessAge => {
            say!(lang, kk: "кемінде неше ай, мысалы, 6", ru: "не меньше скольких месяцев, например 6", en: "the least, in months, like 6")
        }
        Topic::OwnContribution => say!(lang,
            kk: "жобаның кемінде неше пайызы, мысалы, 20",
            ru: "не меньше скольких процентов проекта, например 20",
            en: "the least, in percent of the project, like 20"),
        Topic::Security => {
            return say!(lang, kk: " Бірнешеуін үтірмен бөліңіз", ru: " Несколько через запятую", en: " Several with commas");
        }
        _ => return String::new(),
    };
    say!(lang,
        kk: " Саны: {figure}. Талап етілмейді десе: {NOT_ASKED}",
        ru: " Число: {figure}. Если сказано, что это не требуется: {NOT_ASKED}",
        en: " A figure: {figure}. If it says that this is not asked about: {NOT_ASKED}")
}

fn of_term(term: Term, lang: Lang) -> String {
    match term {
        Term::Rate(0) => say!(lang,
            kk: "Жалпы мөлшерлеме, жылдық пайызбен: 6 (кейбіреулерге арналғаны кейін сұралады). Банк өзі белгілесе, шегі: base + 5 немесе max 19",
            ru: "Общая ставка, процентов годовых: 6 (особые ставки — следующие вопросы). Если её назначает банк, предел: base + 5 или max 19",
            en: "The general rate, in percent a year: 6 (special rates are asked next). Where the bank sets it, its limit: base + 5 or max 19"),
        Term::RateFor(_) => say!(lang,
            kk: "Кімге мөлшерлеме басқа? Бірнешеуін үтірмен бөліңіз",
            ru: "Для кого ставка особая? Несколько через запятую",
            en: "Who has a special rate? Several with commas"),
        Term::Rate(_) => {
            say!(lang, kk: "Олардың мөлшерлемесі, жылдық пайызбен", ru: "Их ставка, процентов годовых", en: "Their rate, in percent a year")
        }
        Term::RateUpTo(_) => {
            say!(lang, kk: "Бұл мөлшерлеме қандай сомаға дейін?", ru: "До какой суммы эта ставка?", en: "Up to which amount is that rate?")
        }
        Term::Fee => say!(lang,
            kk: "Несие берілгенде алынатын комиссия, ең көбі неше пайыз",
            ru: "Комиссия при выдаче, не больше скольких процентов кредита",
            en: "The fee at the disbursement, at most, in percent of the loan"),
        Term::BankRate => say!(lang,
            kk: "Банктің ең жоғары мөлшерлемесі: 19 немесе base + 5",
            ru: "Наибольшая ставка банка: 19 или base + 5",
            en: "The highest rate of the bank: 19 or base + 5"),
        Term::SubsidyPart => {
            say!(lang, kk: "Субсидия қалай белгіленген?", ru: "Как задана субсидия?", en: "How is the subsidy stated?")
        }
        Term::SubsidyRate => say!(lang, kk: "Қанша пайыз?", ru: "Сколько процентов?", en: "How many percent?"),
        Term::Floor => say!(lang,
            kk: "Қарыз алушы төлейтін ең төменгі мөлшерлеме, пайыз",
            ru: "Наименьшая ставка, которую платит заёмщик, процентов",
            en: "The least that the borrower pays, in percent"),
        Term::SubsidyMonths => {
            say!(lang, kk: "Субсидия ең көбі неше ай төленеді?", ru: "Не больше скольких месяцев платится субсидия?", en: "For how many months at most is the subsidy paid?")
        }
        Term::UpfrontFee => say!(lang,
            kk: "Кепілдік берілгенде алынатын комиссия, кепілдіктің неше пайызы",
            ru: "Комиссия при выдаче гарантии, процентов её суммы",
            en: "The fee when it is given, in percent of the guarantee"),
        Term::YearlyFee => say!(lang,
            kk: "Жыл сайынғы комиссия, кепілдік қалдығының неше пайызы",
            ru: "Ежегодная комиссия, процентов остатка гарантии",
            en: "The fee each year, in percent of the guarantee's balance"),
        Term::MaxShare => {
            say!(lang, kk: "Кепілдік несиенің ең көбі неше пайызына беріледі?", ru: "Гарантия: не больше скольких процентов кредита?", en: "The guarantee: at most how many percent of the loan?")
        }
        Term::MaxAmount => {
            say!(lang, kk: "Кепілдіктің ең үлкен сомасы", ru: "Наибольшая сумма гарантии", en: "The largest amount of the guarantee")
        }
    }
}
