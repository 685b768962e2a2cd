//! What is said of the files of a batch, and what the columns of its answers are called.

use std::io::{self, ErrorKind};

use nesie::language::Lang;
use nesie::say;
use nesie_report::headings;

use super::{Texts, get};

/// The columns that no other table has.
const ANSWER_COLUMNS: &[(&str, Texts)] = &[
    ("row", ["Жол", "Строка", "Row"]),
    ("client", ["Клиент", "Клиент", "Client"]),
    ("error_code", ["Қате коды", "Код ошибки", "Error code"]),
    ("error_field", ["Қате баған", "Столбец с ошибкой", "Column with the error"]),
    ("error_message", ["Қате", "Ошибка", "Error"]),
    ("ask", ["Сұралатын өріс", "Поле вопроса", "Field to ask for"]),
    ("question", ["Алдымен сұрау керек", "Спросить в первую очередь", "Ask first"]),
    ("can_get_count", ["Ала алады, саны", "Можно получить, число", "Can get, number"]),
    (
        "fits_published_count",
        ["Шарттарға сәйкес, саны", "Подходит по условиям, число", "Fits the published terms, number"],
    ),
    ("needs_answers_count", ["Жауап жетіспейді, саны", "Не хватает ответов, число", "Needs answers, number"]),
    (
        "if_security_is_short_count",
        ["Кепіл жетпесе, саны", "Если не хватает залога, число", "If security is short, number"],
    ),
    ("does_not_fit_count", ["Келмейді, саны", "Не подходит, число", "Does not fit, number"]),
    ("can_get", ["Ала алады", "Можно получить", "Can get"]),
    ("fits_published", ["Шарттарға сәйкес", "Подходит по условиям", "Fits the published terms"]),
    ("needs_answers", ["Жауап жетіспейді", "Не хватает ответов", "Needs answers"]),
    ("if_security_is_short", ["Кепіл жетпесе", "Если не хватает залога", "If security is short"]),
    ("contradictions", ["Жауаптардағы қайшылық", "Противоречия в ответах", "Contradicting answers"]),
    ("payments", ["Төлем саны", "Число платежей", "Payments"]),
    ("last_payment", ["Соңғы төлем, ₸", "Последний платёж, ₸", "Last payment, ₸"]),
    ("ends_on", ["Соңғы төлем күні", "Дата последнего платежа", "Last payment on"]),
];

/// What a column of an answer is called.
pub(crate) fn answer_column(name: &str, lang: Lang) -> String {
    let own = ANSWER_COLUMNS.iter().find(|(known, _)| *known == name).map(|(_, texts)| get(*texts, lang));
    own.or_else(|| headings::of_offer(name, lang)).unwrap_or_default().to_owned()
}

/// The sheet with the answers.
pub(crate) fn answers(lang: Lang) -> String {
    say!(lang, kk: "Жауаптар", ru: "Ответы", en: "Answers")
}

pub(crate) fn not_read(error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        ErrorKind::NotFound => say!(lang, kk: "мұндай файл жоқ", ru: "такого файла нет", en: "there is no such file"),
        ErrorKind::PermissionDenied => {
            say!(lang, kk: "оқуға рұқсат жоқ", ru: "нет права на чтение", en: "there is no permission to read it")
        }
        ErrorKind::IsADirectory => {
            say!(lang, kk: "бұл файл емес, қалта", ru: "это папка, а не файл", en: "is a folder, not a file")
        }
        _ => {
            let number = number(error);
            say!(lang, kk: "оқылмайды{number}", ru: "не прочесть{number}", en: "cannot be read{number}")
        }
    }
}

pub(crate) fn not_written(error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say!(lang,
            kk: "жазылмады: дискіде орын жоқ",
            ru: "не записан: на диске нет места",
            en: "is not written: the disk is full"),
        ErrorKind::FileTooLarge => say!(lang,
            kk: "жазылмады: файл рұқсат етілгеннен үлкен",
            ru: "не записан: файл больше, чем разрешено",
            en: "is not written: the file is larger than is allowed"),
        ErrorKind::PermissionDenied => {
            say!(lang, kk: "жазуға рұқсат жоқ", ru: "нет права на запись", en: "there is no permission to write it")
        }
        ErrorKind::NotFound => say!(lang,
            kk: "жазылмайды: мұндай қалта жоқ",
            ru: "не записать: такой папки нет",
            en: "cannot be written: there is no such folder"),
        _ => {
            let number = number(error);
            say!(lang, kk: "жазылмайды{number}", ru: "не записать{number}", en: "cannot be written{number}")
        }
    }
}

/// The number that the system has for an error, if it has one.
fn number(error: &io::Error) -> String {
    error.raw_os_error().map(|number| format!(" (OS {number})")).unwrap_or_default()
}

pub(crate) fn exists(lang: Lang) -> String {
    say!(lang,
        kk: "мұндай файл бар; оны ауыстыру үшін --force керек",
        ru: "такой файл уже есть; чтобы заменить его, нужен --force",
        en: "is there already; --force replaces it")
}

pub(crate) fn unknown_form(lang: Lang) -> String {
    say!(lang,
        kk: "файл атауы мыналардың бірімен бітуі керек: .csv, .tsv, .txt, .jsonl, .ndjson, .xlsx",
        ru: "имя файла должно кончаться на одно из: .csv, .tsv, .txt, .jsonl, .ndjson, .xlsx",
        en: "the name of the file must end in one of: .csv, .tsv, .txt, .jsonl, .ndjson, .xlsx")
}

pub(crate) fn same_file(lang: Lang) -> String {
    say!(lang,
        kk: "кіріс файлының өзі: жауаптар басқа файлға жазылады",
        ru: "это сам входной файл: ответы пишутся в другой",
        en: "is the input itself: answers go into another file")
}

pub(crate) fn no_workbook(lang: Lang) -> String {
    say!(lang,
        kk: "бұл Excel (XLSX) кестесі емес, не бүлінген",
        ru: "это не книга Excel (XLSX), или она повреждена",
        en: "is no Excel workbook (XLSX), or a broken one")
}

pub(crate) fn no_headings(lang: Lang) -> String {
    say!(lang,
        kk: "бос: бірінші жолда баған атаулары болуы керек",
        ru: "пуст: в первой строке должны быть названия столбцов",
        en: "is empty: the first row must have the headings of the columns")
}

pub(crate) fn broken_headings(lang: Lang) -> String {
    say!(lang,
        kk: "баған атаулары оқылмайды: тырнақша жабылмаған, не мәтін UTF-8 емес («CSV UTF-8» ретінде сақтаңыз)",
        ru: "названия столбцов не прочесть: кавычка не закрыта или текст не в UTF-8 (сохраните как «CSV UTF-8»)",
        en: "the headings cannot be read: a quote is not closed, or the text is not UTF-8 (save it as \"CSV UTF-8\")")
}

pub(crate) fn too_many_rows(lang: Lang) -> String {
    say!(lang,
        kk: "жолдар Excel кестесіне сыйғаннан көп: CSV-ге жазыңыз",
        ru: "строк больше, чем помещается в книгу Excel: пишите в CSV",
        en: "there are more rows than a workbook takes: write CSV")
}

pub(crate) fn quote_not_closed(lang: Lang) -> String {
    say!(lang, kk: "тырнақша жабылмаған", ru: "кавычка не закрыта", en: "a quote is not closed")
}

/// The sheet of a template that is filled in.
pub(crate) fn rows(lang: Lang) -> String {
    say!(lang, kk: "Деректер", ru: "Данные", en: "Data")
}

/// The sheet of a template that says what each column holds.
pub(crate) fn guide(lang: Lang) -> String {
    say!(lang, kk: "Түсіндірме", ru: "Пояснения", en: "Guide")
}

/// The headings of that sheet.
pub(crate) fn guide_headings(lang: Lang) -> [String; 4] {
    [
        say!(lang, kk: "Баған", ru: "Столбец", en: "Column"),
        say!(lang, kk: "Бағдарлама үшін аты", ru: "Имя для программы", en: "Name for a program"),
        say!(lang, kk: "Міндетті ме", ru: "Обязателен", en: "Must be given"),
        say!(lang, kk: "Не жазылады", ru: "Что писать", en: "What to write"),
    ]
}

pub(crate) fn must_be_given(lang: Lang) -> String {
    say!(lang, kk: "иә", ru: "да", en: "yes")
}

/// What an amount, a rate, a whole number, a day, a place or a flag is written like.
pub(crate) fn money(lang: Lang) -> String {
    say!(lang,
        kk: "сома, теңгемен: 30 000 000 немесе 30 млн",
        ru: "сумма в тенге: 30 000 000 или 30 млн",
        en: "an amount in tenge: 30 000 000 or 30 mln")
}

pub(crate) fn rate(lang: Lang) -> String {
    say!(lang, kk: "пайыз, мысалы, 12,5", ru: "проценты, например 12,5", en: "percent, like 12.5")
}

pub(crate) fn whole(lang: Lang) -> String {
    say!(lang, kk: "бүтін сан, мысалы, 60", ru: "целое число, например 60", en: "a whole number, like 60")
}

pub(crate) fn date(lang: Lang) -> String {
    say!(lang, kk: "күн, мысалы, 22.11.2026", ru: "дата, например 22.11.2026", en: "a day, like 22.11.2026 or 2026-11-22")
}

pub(crate) fn place(lang: Lang) -> String {
    say!(lang,
        kk: "қала, облыс немесе ӘАОЖ коды, мысалы, Алматы",
        ru: "город, область или код КАТО, например Алматы",
        en: "a city, a region or a КАТО code, like Almaty")
}

pub(crate) fn several(lang: Lang) -> String {
    say!(lang, kk: "бірнешеуін үтірмен бөліңіз", ru: "несколько через запятую", en: "several with commas between")
}

pub(crate) fn yes_and_no(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Kk => ["иә", "жоқ"],
        Lang::Ru => ["да", "нет"],
        Lang::En => ["yes", "no"],
    }
}

/// That there is no collateral: the only thing that the column without a kind takes.
pub(crate) fn no_collateral(lang: Lang) -> &'static str {
    let [_, no] = yes_and_no(lang);
    if lang == Lang::En { "none" } else { no }
}
