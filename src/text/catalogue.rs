//! What is said of a catalogue that is refused.

use crate::catalogue::{CatalogueError, CatalogueErrorKind, LintKind, Place, Topic, Unpublished, Warning};
use crate::indicator::SeriesFault;
use crate::language::{Lang, Localize, pick, say, visible};
use crate::text::{percent, prose_tenge, written_date};
use crate::word::ContractWord;

impl Localize for CatalogueError {
    fn localize(&self, lang: Lang) -> String {
        placed(&self.place, &self.field, &self.kind.localize(lang))
    }
}

impl Localize for Warning {
    fn localize(&self, lang: Lang) -> String {
        placed(&self.place, &self.field, &self.kind.localize(lang))
    }
}

fn placed(place: &Place, field: &str, text: &str) -> String {
    let line = if field.is_empty() { format!("{place}: {text}") } else { format!("{place}: {field}: {text}") };
    // Names and ids of the files stand in it as they are.
    visible(&line).into_owned()
}

impl Localize for LintKind {
    fn localize(&self, lang: Lang) -> String {
        match self {
            LintKind::Gap { from, to } => {
                let (from, to) = (written_date(*from, lang), written_date(*to, lang));
                say!(lang,
                    kk: "{from} – {to} аралығында бағдарламаның бірде-бір нұсқасы күшінде емес",
                    ru: "с {from} по {to} не действует ни одна версия программы",
                    en: "from {from} to {to} no version of the programme is in force")
            }
            LintKind::NothingLeft { on, min, max } => {
                let (on, min, max) = (written_date(*on, lang), prose_tenge(*min, lang), prose_tenge(*max, lang));
                say!(lang,
                    kk: "{on} күнінен бастап ең аз сома ({min}) ең үлкен сомадан ({max}) көп: ешқандай сома сәйкес келмейді",
                    ru: "с {on} наименьшая сумма {min} больше наибольшей {max}: не подходит никакая сумма",
                    en: "from {on} the least, {min}, is more than the most, {max}: no amount fits")
            }
            LintKind::AboveNominal { on, rate, nominal } => {
                let (on, rate, nominal) = (written_date(*on, lang), percent(*rate, lang), percent(*nominal, lang));
                say!(lang,
                    kk: "{on} күнінен бастап {rate} – ең жоғары номиналды мөлшерлемеден ({nominal}) артық",
                    ru: "с {on} {rate} больше наибольшей номинальной ставки, {nominal}",
                    en: "from {on} {rate} is more than {nominal}, the highest nominal rate")
            }
            LintKind::UnreachableTier { on, min, max } => {
                let (on, min, max) = (written_date(*on, lang), prose_tenge(*min, lang), prose_tenge(*max, lang));
                say!(lang,
                    kk: "{on} күнінен бастап бағдарламаның ең аз сомасы ({min}) осы деңгейдің шегінен ({max}) артық: оған ешқандай сома сәйкес келмейді",
                    ru: "с {on} наименьшая сумма программы, {min}, больше предела этого уровня, {max}: под него не подходит никакая сумма",
                    en: "from {on} the least that the programme lends, {min}, is more than the limit of this tier, {max}: no amount reaches it")
            }
            LintKind::Unconfirmed { last_confirmed: None } => say!(lang,
                kk: "шарттардың қай күні расталғаны белгісіз",
                ru: "неизвестно, когда подтверждались условия",
                en: "it is not known when the terms were confirmed"),
            LintKind::Unconfirmed { last_confirmed: Some(last_confirmed) } => {
                let date = written_date(*last_confirmed, lang);
                say!(lang,
                    kk: "шарттар {date} күнінен бері, 12 айдан астам уақыт расталмаған",
                    ru: "условия не подтверждались с {date}, более 12 месяцев",
                    en: "the terms have not been confirmed since {date}, for more than 12 months")
            }
            LintKind::UnusedSource => say!(lang,
                kk: "бұл дереккөзге бірде-бір шарт, мөлшерлеме, көрсеткіш, мекеме не несие беруші сілтеме жасамайды",
                ru: "на этот источник не ссылается ни условие, ни ставка, ни показатель, ни организация, ни кредитор",
                en: "no condition, rate, indicator, referral or lender refers to this source"),
            LintKind::DayToCome { on } => {
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "бұл күн әлі келген жоқ: тексеру {on} күніне жасалды",
                    ru: "этот день ещё не наступил: проверка на {on}",
                    en: "this day has not come yet: the check is of {on}")
            }
            LintKind::SeenBeforePublished { published } => say!(lang,
                kk: "жарияланған мерзімінен ({published}) бұрын көрілген болып шығады",
                ru: "выходит, что страницу видели раньше, чем она опубликована: {published}",
                en: "the page would have been seen before it was published, {published}"),
        }
    }
}

impl Localize for CatalogueErrorKind {
    fn localize(&self, lang: Lang) -> String {
        match self {
            CatalogueErrorKind::Toml(detail) => {
                say!(lang, kk: "файл TOML емес: {detail}", ru: "файл не является TOML: {detail}", en: "the file is not TOML: {detail}")
            }
            CatalogueErrorKind::Field(problem) => problem.localize(lang),
            CatalogueErrorKind::Unit { value, expected } => {
                let example = expected.example();
                say!(lang,
                    kk: "\"{value}\" – өлшем бірлігі керек: {example}",
                    ru: "\"{value}\" — нужно число с единицей: {example}",
                    en: "\"{value}\" must be a number with its unit, like {example}")
            }
            CatalogueErrorKind::UnknownSource(id) => say!(lang,
                kk: "\"{id}\" деген дереккөз sources.toml файлында жоқ",
                ru: "источника \"{id}\" нет в sources.toml",
                en: "there is no source \"{id}\" in sources.toml"),
            CatalogueErrorKind::UnknownSector(id) => say!(lang,
                kk: "\"{id}\" деген сала sectors.toml файлында жоқ",
                ru: "отрасли \"{id}\" нет в sectors.toml",
                en: "there is no sector \"{id}\" in sectors.toml"),
            CatalogueErrorKind::LowConfidence => say!(lang,
                kk: "low деңгейлі дереккөзге шарт негізделмейді: оны [[note]] ішіне жазыңыз",
                ru: "на источнике уровня low правило не строится: место ему в [[note]]",
                en: "no rule stands on confidence low: put it into a [[note]]"),
            CatalogueErrorKind::NoLimit => {
                say!(lang, kk: "min немесе max көрсетілуі керек", ru: "нужно указать min или max", en: "min or max must be given")
            }
            CatalogueErrorKind::MinAboveMax { min, max } => say!(lang,
                kk: "\"{min}\" max мәнінен (\"{max}\") көп",
                ru: "\"{min}\" больше, чем max: \"{max}\"",
                en: "\"{min}\" is more than max, \"{max}\""),
            CatalogueErrorKind::EndsBeforeStart { first, last } => {
                let (first, last) = (written_date(*first, lang), written_date(*last, lang));
                say!(lang,
                    kk: "соңғы күн {last} бірінші күннен ({first}) бұрын",
                    ru: "последний день {last} раньше первого, {first}",
                    en: "the last day, {last}, is before the first, {first}")
            }
            CatalogueErrorKind::WrongId(id) => say!(lang,
                kk: "\"{id}\": id тек кіші латын әріптерінен, цифрлар мен дефистен тұрады, мысалы, mfo-almaty-secured",
                ru: "\"{id}\": id состоит только из строчных латинских букв, цифр и дефисов, например mfo-almaty-secured",
                en: "\"{id}\": an id has lower-case Latin letters, digits and hyphens only, like mfo-almaty-secured"),
            CatalogueErrorKind::WrongName { named, expected } => say!(lang,
                kk: "файл атауы бойынша {named} болуы керек; ал егер мұнда дұрыс жазылған болса, файл мына жерде болуы керек: {expected}",
                ru: "по имени файла должно быть {named}; если же здесь указано верно, файл должен называться {expected}",
                en: "by the name of the file this must be {named}; or, if this is right, the file must be {expected}"),
            CatalogueErrorKind::DuplicateCondition(id) => say!(lang,
                kk: "\"{id}\" шарты екі рет берілген: біріне өз id атауын беріңіз",
                ru: "условие \"{id}\" дано дважды: дайте одному из них свой id",
                en: "the condition \"{id}\" is given twice: give one an id of its own"),
            CatalogueErrorKind::DuplicateId(id) => {
                say!(lang, kk: "\"{id}\" екі рет берілген", ru: "\"{id}\" дано дважды", en: "\"{id}\" is given twice")
            }
            CatalogueErrorKind::NoRate => say!(lang,
                kk: "мөлшерлеме жоқ: [[rate]] немесе bank_rate шарты керек",
                ru: "нет ставки: нужен [[rate]] или условие bank_rate",
                en: "there is no rate: a [[rate]] or a bank_rate condition is needed"),
            CatalogueErrorKind::NoTerms { table } => say!(lang,
                kk: "[[{table}]] жоқ: бағдарламаның не беретіні көрсетілуі керек",
                ru: "нет [[{table}]]: нужно указать, что даёт программа",
                en: "there is no [[{table}]]: what the programme gives must be said"),
            CatalogueErrorKind::NoTermsForOthers { table } => say!(lang,
                kk: "соңғы [[{table}]] when шартынсыз, қалғандардың бәріне арналуы керек",
                ru: "последний [[{table}]] должен быть без when, для всех остальных",
                en: "the last [[{table}]] must be without when, for everyone else"),
            CatalogueErrorKind::NeverReached { table } => say!(lang,
                kk: "алдында бәріне арналған [[{table}]] тұр, бұған ешкім жетпейді: when шартынсызы соңында тұруы керек",
                ru: "перед ним стоит [[{table}]] для всех, до этого никто не дойдёт: тот, что без when, ставится последним",
                en: "a [[{table}]] for everyone comes before it, nobody reaches this one: the one without when comes last"),
            CatalogueErrorKind::SubsidyFormula => say!(lang,
                kk: "субсидия мыналардың біреуімен ғана беріледі: borrower_rate, points немесе share (floor болуы мүмкін)",
                ru: "субсидия указывается чем-то одним: borrower_rate, points или share (с floor или без)",
                en: "the interest subsidy is stated by one of these: borrower_rate, points, or share with or without floor"),
            CatalogueErrorKind::AboveNominal { rate, nominal } => {
                let (rate, nominal) = (percent(*rate, lang), percent(*nominal, lang));
                say!(lang,
                    kk: "{rate} – ең жоғары номиналды мөлшерлемеден ({nominal}) артық",
                    ru: "{rate} больше наибольшей номинальной ставки, {nominal}",
                    en: "{rate} is more than {nominal}, the highest nominal rate")
            }
            CatalogueErrorKind::EitherOr { one, other } => say!(lang,
                kk: "{one} не {other} көрсетілуі керек, екеуінің бірі ғана",
                ru: "нужно указать что-то одно: {one} или {other}",
                en: "either {one} or {other} must be given"),
            CatalogueErrorKind::Unattested => say!(lang,
                kk: "шарттарды кім растағаны айтылмаған: confirmed_by керек",
                ru: "не сказано, кем подтверждены условия: нужен confirmed_by",
                en: "it is not said who confirmed the terms: confirmed_by is needed"),
            CatalogueErrorKind::SilentTopics(topics) => {
                let topics = topics.iter().map(|topic| topic.word()).collect::<Vec<_>>().join(", ");
                say!(lang,
                    kk: "мына тақырыптар туралы ештеңе айтылмаған: {topics}; шарт, [[gap]] немесе [[not_asked]] керек",
                    ru: "ничего не сказано о темах: {topics}; нужно условие, [[gap]] или [[not_asked]]",
                    en: "nothing is said about: {topics}; a condition, a [[gap]] or a [[not_asked]] is needed")
            }
            CatalogueErrorKind::NotSaid => say!(lang,
                kk: "high деңгейлі ереже дереккөзде не жазылғанын айтуы керек: says",
                ru: "правило уровня high должно передавать, что написано в источнике: says",
                en: "a rule of confidence high must say what its source states: says"),
            CatalogueErrorKind::AskedAfterAll(topic) => {
                let topic = topic.word();
                say!(lang,
                    kk: "{topic} тақырыбы not_asked ішінде тұр, бірақ оған шарт немесе gap да бар",
                    ru: "тема {topic} стоит в not_asked, но для неё есть и условие или gap",
                    en: "{topic} stands in not_asked, but there is a condition or a gap for it too")
            }
            CatalogueErrorKind::NoWorkingDay { after } => {
                let after = written_date(*after, lang);
                say!(lang,
                    kk: "{after} күнінен кейінгі аптаның алғашқы жұмыс күні белгісіз: calendar/kazakhstan.toml файлында ол жыл жоқ немесе файлдың өзі жоқ",
                    ru: "первый рабочий день недели после {after} неизвестен: в calendar/kazakhstan.toml нет этого года или нет самого файла",
                    en: "the first working day of the week after {after} is not known: calendar/kazakhstan.toml lacks the year or is missing")
            }
            CatalogueErrorKind::Overlap { on } => {
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "{on} күні осы бағдарламаның алдыңғы нұсқасы әлі күшінде: оған valid_to беріңіз",
                    ru: "на {on} ещё действует предыдущая версия программы: укажите в ней valid_to",
                    en: "on {on} the version before is still in force: give it a valid_to")
            }
            CatalogueErrorKind::NoSuchDay => {
                say!(lang, kk: "мұндай күн болмайды", ru: "такого дня не бывает", en: "there is no such day")
            }
            CatalogueErrorKind::Series(SeriesFault::Empty) => {
                say!(lang, kk: "бірде-бір жол жоқ", ru: "нет ни одной строки", en: "there is no row")
            }
            CatalogueErrorKind::Series(SeriesFault::Order(_)) => say!(lang,
                kk: "алдыңғы жолдан кейін басталуы керек",
                ru: "должна быть позже, чем в предыдущей строке",
                en: "must be later than in the row before"),
            CatalogueErrorKind::Series(SeriesFault::End) => say!(lang,
                kk: "соңғы жолдың күнінен бұрын",
                ru: "раньше дня последней строки",
                en: "is before the day of the last row"),
            CatalogueErrorKind::MissingFile => say!(lang, kk: "файл жоқ", ru: "нет файла", en: "the file is missing"),
            CatalogueErrorKind::UnexpectedFile => say!(lang,
                kk: "каталогта мұндай файл болмайды; бағдарлама нұсқасының орны: <id>/<бірінші күні>.toml, мысалы, mfo-almaty-secured/2021-08-05.toml",
                ru: "такого файла в каталоге не бывает; место версии программы: <id>/<первый день>.toml, например mfo-almaty-secured/2021-08-05.toml",
                en: "no catalogue has such a file; a version of a programme stands in <id>/<first day>.toml, like mfo-almaty-secured/2021-08-05.toml"),
        }
    }
}

impl Topic {
    const fn named(self, lang: Lang) -> &'static str {
        match self {
            Topic::TaxArrears => {
                pick!(lang, kk: "салық берешегі", ru: "задолженность по налогам", en: "arrears of tax")
            }
            Topic::SocialArrears => pick!(lang,
                kk: "зейнетақы және әлеуметтік төлемдер бойынша берешек",
                ru: "задолженность по пенсионным и социальным платежам",
                en: "arrears of pension and social payments"),
            Topic::Overdue => pick!(lang,
                kk: "несиелер бойынша мерзімі өткен төлемдер",
                ru: "просрочка по кредитам",
                en: "overdue payments on loans"),
            Topic::BusinessAge => {
                pick!(lang, kk: "бизнестің жұмыс істеген мерзімі", ru: "срок работы бизнеса", en: "the age of the business")
            }
            Topic::Activity => {
                pick!(lang, kk: "қаржыландырылмайтын қызмет түрлері", ru: "виды деятельности, которые не финансируются", en: "activities that are not financed")
            }
            Topic::StateOwned => {
                pick!(lang, kk: "мемлекеттің қатысуы", ru: "участие государства", en: "ownership by the state")
            }
            Topic::Security => pick!(lang, kk: "кепіл", ru: "залог", en: "collateral"),
            Topic::OwnContribution => {
                pick!(lang, kk: "өз қаражатымен қатысу үлесі", ru: "собственное участие", en: "the own contribution")
            }
            Topic::Insolvency => {
                pick!(lang, kk: "төлем қабілетсіздігі мен банкроттық", ru: "неплатёжеспособность и банкротство", en: "insolvency and bankruptcy")
            }
        }
    }
}

impl Localize for Topic {
    fn localize(&self, lang: Lang) -> String {
        self.named(lang).to_owned()
    }
}

/// The sentence of topics that have no words of their own.
impl Localize for Unpublished<'_> {
    fn localize(&self, lang: Lang) -> String {
        let topics = self.0.iter().map(|topic| topic.named(lang)).collect::<Vec<_>>().join(", ");
        say!(lang, kk: "Жарияланбаған: {topics}.", ru: "Не опубликовано: {topics}.", en: "Not published: {topics}.")
    }
}
