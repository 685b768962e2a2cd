//! What all help pages share: headings, what stands for a value, the sections of the manual.

use nesie::language::Lang;
use nesie::say;

use super::{Text, text, texts};
use crate::options::Format;

pub(crate) const USAGE: Text = text!(kk: "Жазылуы", ru: "Использование", en: "Usage");
pub(crate) const COMMANDS_HEADING: Text = text!(kk: "Командалар", ru: "Команды", en: "Commands");
pub(crate) const ARGUMENTS: Text = text!(kk: "Аргументтер", ru: "Аргументы", en: "Arguments");
pub(crate) const OPTIONS: Text = text!(kk: "Параметрлер", ru: "Параметры", en: "Options");
/// The flags that commands share, each command those that it can do something with.
pub(crate) const GENERAL: Text = text!(
    kk: "Ортақ параметрлер",
    ru: "Общие параметры",
    en: "Common options");
pub(crate) const EXAMPLES: Text = text!(kk: "Мысалдар", ru: "Примеры", en: "Examples");
/// Flags, in the line that says how a command is written.
pub(crate) const OPTION_VALUE: Text = text!(kk: "ПАРАМЕТРЛЕР", ru: "ПАРАМЕТРЫ", en: "OPTIONS");
pub(crate) const HELP: Text = text!(kk: "Осы анықтаманы көрсету", ru: "Показать эту справку", en: "Show this help");
pub(crate) const VERSION: Text = text!(kk: "Нұсқаны көрсету", ru: "Показать версию", en: "Show the version");

/// `--format` of a command that has not all forms.
pub(crate) fn forms(forms: &[(&'static str, Format)], lang: Lang) -> String {
    let names: Vec<&str> = forms.iter().map(|(word, _)| *word).collect();
    let (last, others) = names.split_last().map_or(("", String::new()), |(last, others)| (*last, others.join(", ")));
    say!(lang,
        kk: "Жауаптың пішімі: {others} немесе {last} (көрсетілмесе, text)",
        ru: "Форма ответа: {others} или {last} (если не указана, text)",
        en: "The form of the answer: {others} or {last} (text if not given)")
}

/// The whole request in a file, of commands that take no bare application or loan.
pub(crate) const REQUEST: &[(&str, Text)] = texts! {
    "input":
        kk: "Бүкіл сұрау JSON пішімінде, қалған параметрлердің орнына; стандартты кіріс үшін -",
        ru: "Весь запрос в JSON вместо остальных параметров; - для стандартного ввода",
        en: "The whole request as JSON, instead of the other flags; - for standard input";
};

/// The application in a file, of commands that take one without the rest of a request too.
pub(crate) const APPLICATION_FILE: &[(&str, Text)] = texts! {
    "input":
        kk: "JSON пішіміндегі өтінім немесе бүкіл сұрау; стандартты кіріс үшін -",
        ru: "Заявка или весь запрос в JSON; - для стандартного ввода",
        en: "The application or the whole request as JSON; - for standard input";
};

/// The flags of a plain loan that several commands take.
pub(crate) const OF_A_LOAN: &[(&str, Text)] = texts! {
    "term":
        kk: "Төлемдердің саны; --every көрсетілмесе, ай сайынғы",
        ru: "Число платежей, ежемесячных, если не указан --every",
        en: "The number of instalments, monthly ones without --every";
    "disbursed_on":
        kk: "Ақша берілетін күн; көрсетілмесе, бүгін",
        ru: "День выдачи денег; если не указан, сегодня",
        en: "The day of the disbursement; today if not given";
    "method":
        kk: "Өтеу тәсілі: annuity (тең төлемдер), equal_principal (негізгі борышты тең бөліп) немесе bullet (негізгі борыш соңында)",
        ru: "Погашение: annuity (равные платежи), equal_principal (равные доли долга) или bullet (долг в конце срока)",
        en: "Repayment: annuity (equal payments), equal_principal (equal shares) or bullet (all at the end)";
    "day_count":
        kk: "Күндерді санау: 30/360, 30e/360, act/360, act/365, act/act-isda немесе equal_months",
        ru: "База расчёта дней: 30/360, 30e/360, act/360, act/365, act/act-isda или equal_months",
        en: "The day count: 30/360, 30e/360, act/360, act/365, act/act-isda or equal_months";
    "grace":
        kk: "Негізгі борыш төленбейтін айлар саны",
        ru: "Сколько месяцев не гасится основной долг",
        en: "Months in which no principal is repaid";
    "every":
        kk: "Төлем жиілігі: month (ай), quarter (тоқсан), half_year (жарты жыл), year (жыл), week (апта) немесе two_weeks (екі апта); көрсетілмесе, month",
        ru: "Как часто платежи: month (месяц), quarter (квартал), half_year (полгода), year (год), week (неделя) или two_weeks (две недели); если не указано, month",
        en: "How often instalments come: month, quarter, half_year, year, week or two_weeks; month if not given";
    "first_due_on":
        kk: "Бірінші төлем күні; көрсетілмесе, ақша берілгеннен кейін бір кезең өткенде",
        ru: "День первого платежа; если не указан, через один период после выдачи",
        en: "The first due date; one period after the disbursement if not given";
    "first_period":
        kk: "Бірінші кезең ұзын болса, артық күндердің сыйақысы: within (бірінші төлемнің ішінде), on_top (оның үстіне) немесе own_row (бөлек төлеммен); көрсетілмесе, within",
        ru: "Если первый период длиннее, вознаграждение за лишние дни: within (внутри первого платежа), on_top (сверх него) или own_row (отдельным платежом); если не указано, within",
        en: "Where the interest of a longer first period goes: within (into the first instalment), on_top (on top of it) or own_row (into a payment of its own); within if not given";
    "payment_step":
        kk: "Тең төлем осы сомаға еселі болып жоғары дөңгелектеледі, теңгемен, мысалы, 100; соңғы төлем қалғанын өтейді",
        ru: "До какой суммы равный платёж округляется вверх, в тенге, например 100; последний платёж гасит остаток",
        en: "The level payment is rounded up to a multiple of this, in tenge, like 100; the last one pays the rest";
    "residual":
        kk: "Дөңгелектеуден қалғаны: last (соңғы төлемде), smooth (төлемдерге бөлінеді) немесе shorten (несие ертерек аяқталады); көрсетілмесе, last",
        ru: "Остаток от округления: last (в последнем платеже), smooth (по всем платежам) или shorten (кредит заканчивается раньше); если не указано, last",
        en: "What rounding leaves: last (in the last payment), smooth (shared out) or shorten (the loan ends sooner); last if not given";
    "fee":
        kk: "Берілген кезде ұсталатын комиссия, сомаға пайызбен",
        ru: "Комиссия, удерживаемая при выдаче, процентов от суммы",
        en: "A fee withheld from the disbursement, percent of the principal";
};

/// The headings of a man page, by those of the program that writes it.
pub(crate) const MAN_SECTIONS: &[(&str, Text)] = texts! {
    "NAME": kk: "АТАУЫ", ru: "ИМЯ", en: "NAME";
    "SYNOPSIS": kk: "ЖАЗЫЛУЫ", ru: "ОБЗОР", en: "SYNOPSIS";
    "DESCRIPTION": kk: "СИПАТТАМАСЫ", ru: "ОПИСАНИЕ", en: "DESCRIPTION";
    "OPTIONS": kk: "ПАРАМЕТРЛЕР", ru: "ПАРАМЕТРЫ", en: "OPTIONS";
    "EXTRA": kk: "ҚОСЫМША", ru: "ДОПОЛНИТЕЛЬНО", en: "EXAMPLES AND NOTES";
    "VERSION": kk: "НҰСҚАСЫ", ru: "ВЕРСИЯ", en: "VERSION";
};

/// What stands for a value in the help: `--amount <TENGE>`. The flags name it in English.
const VALUE_NAMES: &[(&str, Text)] = texts! {
    "AFTER": kk: "КЕЙІНГІ", ru: "ПОСЛЕ", en: "AFTER";
    "ANSWER": kk: "ЖАУАП", ru: "ОТВЕТ", en: "ANSWER";
    "BEFORE": kk: "БҰРЫНҒЫ", ru: "ДО", en: "BEFORE";
    "CATEGORY": kk: "САНАТ", ru: "КАТЕГОРИЯ", en: "CATEGORY";
    "COMMAND": kk: "КОМАНДА", ru: "КОМАНДА", en: "COMMAND";
    "CONFIDENCE": kk: "СЕНІМ", ru: "ДОВЕРИЕ", en: "CONFIDENCE";
    "DATE": kk: "КҮНІ", ru: "ДАТА", en: "DATE";
    "DATE=MONTHS": kk: "КҮНІ=АЙ", ru: "ДАТА=МЕСЯЦЫ", en: "DATE=MONTHS";
    "DATE=PERCENT": kk: "КҮНІ=ПАЙЫЗ", ru: "ДАТА=ПРОЦЕНТ", en: "DATE=PERCENT";
    "DATE=TENGE": kk: "КҮНІ=ТЕҢГЕ", ru: "ДАТА=ТЕНГЕ", en: "DATE=TENGE";
    "DAYS": kk: "КҮН", ru: "ДНИ", en: "DAYS";
    "DIALECT": kk: "ТҮРІ", ru: "ВИД", en: "DIALECT";
    "DIR": kk: "ҚАЛТА", ru: "ПАПКА", en: "DIR";
    "DOCUMENT": kk: "ҚҰЖАТ", ru: "ДОКУМЕНТ", en: "DOCUMENT";
    "FEED": kk: "ТАСПА", ru: "ЛЕНТА", en: "FEED";
    "FILE": kk: "ФАЙЛ", ru: "ФАЙЛ", en: "FILE";
    "FORM": kk: "НЫСАН", ru: "ФОРМА", en: "FORM";
    "FORMAT": kk: "ПІШІМ", ru: "ФОРМАТ", en: "FORMAT";
    "HOW": kk: "ҚАЛАЙ", ru: "КАК", en: "HOW";
    "ID": kk: "ID", ru: "ID", en: "ID";
    "KIND": kk: "ТҮРІ", ru: "ВИД", en: "KIND";
    "KIND=TENGE": kk: "ТҮРІ=ТЕҢГЕ", ru: "ВИД=ТЕНГЕ", en: "KIND=TENGE";
    "LANG": kk: "ТІЛ", ru: "ЯЗЫК", en: "LANG";
    "METHOD": kk: "ТӘСІЛ", ru: "МЕТОД", en: "METHOD";
    "MONTHS": kk: "АЙ", ru: "МЕСЯЦЫ", en: "MONTHS";
    "NAME": kk: "АТАУЫ", ru: "ИМЯ", en: "NAME";
    "NUMBER": kk: "САН", ru: "ЧИСЛО", en: "NUMBER";
    "PERCENT": kk: "ПАЙЫЗ", ru: "ПРОЦЕНТ", en: "PERCENT";
    "PERIOD": kk: "КЕЗЕҢ", ru: "ПЕРИОД", en: "PERIOD";
    "PURPOSE": kk: "МАҚСАТ", ru: "ЦЕЛЬ", en: "PURPOSE";
    "SHELL": kk: "ҚАБЫҚША", ru: "ОБОЛОЧКА", en: "SHELL";
    "PATH": kk: "ЖОЛ", ru: "ПУТЬ", en: "PATH";
    "TENGE": kk: "ТЕҢГЕ", ru: "ТЕНГЕ", en: "TENGE";
    "TEXT": kk: "МӘТІН", ru: "ТЕКСТ", en: "TEXT";
    "TRUE|FALSE": kk: "TRUE|FALSE", ru: "TRUE|FALSE", en: "TRUE|FALSE";
    "USE": kk: "НЕГЕ", ru: "НА-ЧТО", en: "USE";
    "WHEN": kk: "ҚАШАН", ru: "КОГДА", en: "WHEN";
    "КАТО": kk: "ӘАОЖ", ru: "КАТО", en: "КАТО";
    "ОКЭД": kk: "ЭҚЖЖ", ru: "ОКЭД", en: "ОКЭД";
};

/// The text for what stands for a value.
pub(crate) fn value_name(name: &str) -> Option<Text> {
    VALUE_NAMES.iter().find(|(value, _)| *value == name).map(|(_, text)| *text)
}

/// Whether a name stands for a value in a language.
#[cfg(test)]
pub(crate) fn is_value_name(name: &str, lang: nesie::language::Lang) -> bool {
    VALUE_NAMES.iter().any(|(_, text)| text.get(lang) == name)
}
