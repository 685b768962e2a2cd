//! What the calendar says.

use crate::calendar::CalendarError;
use crate::language::{Lang, Localize, say};
use crate::text::written_date;

impl Localize for CalendarError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            CalendarError::NotCovered { on, years: None } => {
                let day = written_date(*on, lang);
                say!(lang,
                    kk: "{day} — күнтізбеде жоқ: ол бос",
                    ru: "{day} — вне календаря: он пуст",
                    en: "{day} is beyond the calendar, which is empty")
            }
            CalendarError::NotCovered { on, years: Some((first, last)) } => {
                let day = written_date(*on, lang);
                say!(lang,
                    kk: "{day} — күнтізбеде жоқ: ол {first}–{last} жылдардағы жұмыс күндерін ғана біледі",
                    ru: "{day} — вне календаря: он знает рабочие дни с {first} по {last} год",
                    en: "{day} is beyond the calendar, which knows the working days of {first} to {last}")
            }
            CalendarError::File { line, column, message } => say!(lang,
                kk: "күнтізбе файлы оқылмады: {line}-жол, {column}-баған: {message}",
                ru: "файл календаря не прочитан: строка {line}, столбец {column}: {message}",
                en: "the calendar's file is not read: line {line}, column {column}: {message}"),
            CalendarError::NoSuchDay { name } => say!(lang,
                kk: "күнтізбенің \"{name}\" жолындағы күн жоқ",
                ru: "в строке календаря \"{name}\" указан несуществующий день",
                en: "the calendar's row \"{name}\" names a day that does not exist"),
            CalendarError::Confidence { name, word } => say!(lang,
                kk: "күнтізбенің \"{name}\" жолындағы сенімділік \"{word}\"; мүмкін мәндер: high, medium, low, unverified",
                ru: "в строке календаря \"{name}\" достоверность \"{word}\", а допустимы: high, medium, low, unverified",
                en: "the calendar's row \"{name}\" is graded \"{word}\", which is none of: high, medium, low, unverified"),
        }
    }
}
