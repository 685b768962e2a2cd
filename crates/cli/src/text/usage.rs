//! What is said of a command line that cannot be understood.

use nesie::input::Problem;
use nesie::language::{Lang, Localize};
use nesie::say;
use nesie::text::did_you_mean;

use crate::usage::{UsageError, UsageErrorKind};

impl Localize for UsageError {
    fn localize(&self, lang: Lang) -> String {
        let kind = self.kind.localize(lang);
        if self.shown.is_empty() { kind } else { format!("{}: {kind}", self.shown) }
    }
}

impl Localize for UsageErrorKind {
    fn localize(&self, lang: Lang) -> String {
        match self {
            UsageErrorKind::UnknownFlag { name, known } => {
                let hint = did_you_mean(name, known.iter().map(String::as_str), lang);
                say!(lang, kk: "мұндай параметр жоқ{hint}", ru: "такого параметра нет{hint}", en: "there is no such flag{hint}")
            }
            UsageErrorKind::NoCatalogue => say!(lang,
                kk: "бұл команда каталогты оқымайды",
                ru: "эта команда не читает каталог",
                en: "this command reads no catalogue"),
            UsageErrorKind::UnknownCommand { name, known } => {
                let hint = did_you_mean(name, known.iter().map(String::as_str), lang);
                let known = known.join(", ");
                say!(lang,
                    kk: "\"{name}\" деген команда жоқ; бар командалар: {known}{hint}",
                    ru: "команды \"{name}\" нет; есть: {known}{hint}",
                    en: "there is no command \"{name}\"; the commands are: {known}{hint}")
            }
            UsageErrorKind::MissingCommand { known } => {
                let known = known.join(", ");
                say!(lang,
                    kk: "команда көрсетілуі керек, мыналардың бірі: {known}",
                    ru: "нужно указать команду, одну из: {known}",
                    en: "a command must be given, one of: {known}")
            }
            UsageErrorKind::OneTooMany { value } => say!(lang,
                kk: "\"{value}\" артық: мұндай аргумент жоқ",
                ru: "\"{value}\" лишнее: такого аргумента нет",
                en: "\"{value}\" is one too many: there is no such argument"),
            UsageErrorKind::Missing { example: None } => Problem::Missing.localize(lang),
            UsageErrorKind::Missing { example: Some(example) } => {
                let missing = Problem::Missing.localize(lang);
                say!(lang,
                    kk: "{missing}; мысалы: {example}",
                    ru: "{missing}; например: {example}",
                    en: "{missing}; for example: {example}")
            }
            UsageErrorKind::OneMissing { of } => {
                let flags = of.join(", ");
                say!(lang,
                    kk: "мыналардың бірі көрсетілуі керек: {flags}",
                    ru: "нужно указать одно из: {flags}",
                    en: "one of these must be given: {flags}")
            }
            UsageErrorKind::MissingValue { value } => say!(lang,
                kk: "мәні жоқ: артынан {value} жазылуы керек",
                ru: "нет значения: после него нужно {value}",
                en: "has no value: {value} must follow"),
            UsageErrorKind::NoValueTaken { value } => say!(lang,
                kk: "\"{value}\" мәні артық: бұл параметр мәнсіз жазылады",
                ru: "значение \"{value}\" лишнее: этот параметр пишется без значения",
                en: "takes no value, but \"{value}\" is given"),
            UsageErrorKind::Twice => {
                say!(lang, kk: "екі рет көрсетілген", ru: "указано дважды", en: "is given twice")
            }
            UsageErrorKind::BeforeEveryDate { days } => say!(lang,
                kk: "{days} болса, төлем мерзімі 1900 жылдан бұрын болып шығады: күндер 1900 – 2199 жылдар аралығында жазылады",
                ru: "{days} — тогда срок платежа раньше 1900 года: даты пишутся с 1900 по 2199 год",
                en: "{days} puts the due date before 1900: dates are between 1900 and 2199"),
            UsageErrorKind::ListedPrincipal => say!(lang,
                kk: "custom тәсілі параметрмен берілмейді: негізгі борыштың тізімі --input файлында жазылады",
                ru: "custom не задаётся параметром: список долей основного долга пишется в файле --input",
                en: "custom cannot be given by a flag: the list of its principal stands in the file of --input"),
            UsageErrorKind::Conflict { with } => {
                let with = with.join(", ");
                say!(lang,
                    kk: "бұлармен бірге көрсетілмейді: {with}",
                    ru: "нельзя указать вместе с {with}",
                    en: "cannot be given together with {with}")
            }
            UsageErrorKind::OnlyWith { other } => say!(lang,
                kk: "тек {other} болғанда көрсетіледі",
                ru: "указывается только вместе с {other}",
                en: "is given only together with {other}"),
            UsageErrorKind::NotUtf8 => Problem::NotUtf8.localize(lang),
            UsageErrorKind::Other => say!(lang,
                kk: "команда жолы түсініксіз; анықтама: nesie help",
                ru: "командная строка непонятна; справка: nesie help",
                en: "the command line is not understood; nesie help explains it"),
        }
    }
}
