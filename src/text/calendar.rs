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
                    kk: "{day} – күнтізбеде жоқ: ол бос",
                    ru: "{day} — вне календаря: он пуст",
                    en: "{day} is beyond the calendar, which is empty")
            }
            CalendarError::NotCovered { on, years: Some((first, last)) } => {
                let day = written_date(*on, lang);
                say!(lang,
                    kk: "{day} – күнтізбеде жоқ: ол {first}–{last} жылдардағы жұмыс күндерін ғана біледі",
                    ru: "{day} — вне календаря: он знает рабочие дни с {first} по {last} год",
                    en: "{day} is beyond the calendar, which knows the working days of {first} to {last}")
            }
        }
    }
}
