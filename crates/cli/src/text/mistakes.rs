//! What is said of a command line that cannot be understood.

use nesie::input::Problem;
use nesie::language::{Lang, Localize};
use nesie::say;
use nesie::text::did_you_mean;

use crate::mistake::{Mistake, Slip};

impl Localize for Mistake {
    fn localize(&self, lang: Lang) -> String {
        let slip = self.slip.localize(lang);
        if self.shown.is_empty() { slip } else { format!("{}: {slip}", self.shown) }
    }
}

impl Localize for Slip {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Slip::UnknownFlag { name, known } => {
                let hint = did_you_mean(name, known.iter().map(String::as_str), lang);
                say!(lang, kk: "мұндай параметр жоқ{hint}", ru: "такого параметра нет{hint}", en: "there is no such flag{hint}")
            }
            Slip::NoCatalogue => say!(lang,
                kk: "бұл команда каталогты оқымайды",
                ru: "эта команда не читает каталог",
                en: "this command reads no catalogue"),
            Slip::UnknownCommand { name, known } => {
                let hint = did_you_mean(name, known.iter().map(String::as_str), lang);
                let known = known.join(", ");
                say!(lang,
                    kk: "\"{name}\" деген команда жоқ; бар командалар: {known}{hint}",
                    ru: "команды \"{name}\" нет; есть: {known}{hint}",
                    en: "there is no command \"{name}\"; the commands are: {known}{hint}")
            }
            Slip::MissingCommand { known } => {
                let known = known.join(", ");
                say!(lang,
                    kk: "команда көрсетілуі керек, мыналардың бірі: {known}",
                    ru: "нужно указать команду, одну из: {known}",
                    en: "a command must be given, one of: {known}")
            }
            Slip::OneTooMany { value } => say!(lang,
                kk: "\"{value}\" артық: мұндай аргумент жоқ",
                ru: "\"{value}\" лишнее: такого аргумента нет",
                en: "\"{value}\" is one too many: there is no such argument"),
            Slip::Missing => Problem::Missing.localize(lang),
            Slip::OneMissing { of } => {
                let flags = of.join(", ");
                say!(lang,
                    kk: "мыналардың бірі көрсетілуі керек: {flags}",
                    ru: "нужно указать одно из: {flags}",
                    en: "one of these must be given: {flags}")
            }
            Slip::MissingValue { value } => say!(lang,
                kk: "мәні жоқ: артынан {value} жазылуы керек",
                ru: "нет значения: после него нужно {value}",
                en: "has no value: {value} must follow"),
            Slip::NoValueTaken { value } => say!(lang,
                kk: "\"{value}\" мәні артық: бұл параметр мәнсіз жазылады",
                ru: "значение \"{value}\" лишнее: этот параметр пишется без значения",
                en: "takes no value, but \"{value}\" is given"),
            Slip::Twice => {
                say!(lang, kk: "екі рет көрсетілген", ru: "указано дважды", en: "is given twice")
            }
            Slip::BeforeEveryDate { days } => say!(lang,
                kk: "{days} болса, төлем мерзімі 1900 жылдан бұрын болып шығады: күндер 1900 – 2199 жылдар аралығында жазылады",
                ru: "{days} — тогда срок платежа раньше 1900 года: даты пишутся с 1900 по 2199 год",
                en: "{days} puts the due date before 1900: dates are between 1900 and 2199"),
            Slip::ListedPrincipal => say!(lang,
                kk: "custom тәсілі параметрмен берілмейді: негізгі борыштың тізімі --input файлында жазылады",
                ru: "custom не задаётся параметром: список долей основного долга пишется в файле --input",
                en: "custom cannot be given by a flag: the list of its principal stands in the file of --input"),
            Slip::Conflict { with } => {
                let with = with.join(", ");
                say!(lang,
                    kk: "бұлармен бірге көрсетілмейді: {with}",
                    ru: "нельзя указать вместе с {with}",
                    en: "cannot be given together with {with}")
            }
            Slip::NotUtf8 => Problem::NotUtf8.localize(lang),
            Slip::Other => say!(lang,
                kk: "команда жолы түсініксіз; анықтама: nesie help",
                ru: "командная строка непонятна; справка: nesie help",
                en: "the command line is not understood; nesie help explains it"),
        }
    }
}
