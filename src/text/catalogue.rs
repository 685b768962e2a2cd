//! What is said of a catalogue that is refused.

use crate::catalogue::{CatalogueError, Fault, LintKind, Place, Warning};
use crate::indicator::SeriesFault;
use crate::language::{Lang, Localize, say, visible};
use crate::text::{percent, tenge, written_date};

impl Localize for CatalogueError {
    fn localize(&self, lang: Lang) -> String {
        placed(&self.place, &self.field, &self.fault.localize(lang))
    }
}

impl Localize for Warning {
    fn localize(&self, lang: Lang) -> String {
        placed(&self.place, &self.field, &self.doubt.localize(lang))
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
                let (on, min, max) = (written_date(*on, lang), tenge(*min, lang), tenge(*max, lang));
                say!(lang,
                    kk: "{on} күнінен бастап ең аз сома ({min}) ең көбінен ({max}) артық: ешқандай сома сәйкес келмейді",
                    ru: "с {on} наименьшая сумма {min} больше наибольшей {max}: не подходит никакая сумма",
                    en: "from {on} the least, {min}, is more than the most, {max}: no amount fits")
            }
            LintKind::AboveNominal { on, rate, nominal } => {
                let (on, rate, nominal) = (written_date(*on, lang), percent(*rate, lang), percent(*nominal, lang));
                say!(lang,
                    kk: "{on} күнінен бастап {rate} — ең жоғары номиналды мөлшерлемеден ({nominal}) артық",
                    ru: "с {on} {rate} больше наибольшей номинальной ставки, {nominal}",
                    en: "from {on} {rate} is more than {nominal}, the highest nominal rate")
            }
            LintKind::Unconfirmed { last_confirmed } => {
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
        }
    }
}

impl Localize for Fault {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Fault::Toml(detail) => {
                say!(lang, kk: "файл TOML емес: {detail}", ru: "файл не является TOML: {detail}", en: "the file is not TOML: {detail}")
            }
            Fault::Field(problem) => problem.localize(lang),
            Fault::Unit { value, expected } => {
                let example = expected.example();
                say!(lang,
                    kk: "\"{value}\" — өлшем бірлігі керек: {example}",
                    ru: "\"{value}\" — нужно число с единицей: {example}",
                    en: "\"{value}\" must be a number with its unit, like {example}")
            }
            Fault::UnknownSource(id) => say!(lang,
                kk: "\"{id}\" деген дереккөз sources.toml файлында жоқ",
                ru: "источника \"{id}\" нет в sources.toml",
                en: "there is no source \"{id}\" in sources.toml"),
            Fault::UnknownSector(id) => say!(lang,
                kk: "\"{id}\" деген сала sectors.toml файлында жоқ",
                ru: "отрасли \"{id}\" нет в sectors.toml",
                en: "there is no sector \"{id}\" in sectors.toml"),
            Fault::LowConfidence => say!(lang,
                kk: "low деңгейлі дереккөзге шарт негізделмейді: оны [[note]] ішіне жазыңыз",
                ru: "на источнике уровня low правило не строится: место ему в [[note]]",
                en: "no rule stands on confidence low: put it into a [[note]]"),
            Fault::NoLimit => {
                say!(lang, kk: "min немесе max көрсетілуі керек", ru: "нужно указать min или max", en: "min or max must be given")
            }
            Fault::MinAboveMax { min, max } => say!(lang,
                kk: "\"{min}\" max мәнінен (\"{max}\") көп",
                ru: "\"{min}\" больше, чем max: \"{max}\"",
                en: "\"{min}\" is more than max, \"{max}\""),
            Fault::EndsBeforeStart { first, last } => {
                let (first, last) = (written_date(*first, lang), written_date(*last, lang));
                say!(lang,
                    kk: "соңғы күн {last} бірінші күннен ({first}) бұрын",
                    ru: "последний день {last} раньше первого, {first}",
                    en: "the last day, {last}, is before the first, {first}")
            }
            Fault::WrongName { expected } => say!(lang,
                kk: "файл мына жерде болуы керек: {expected}",
                ru: "файл должен называться {expected}",
                en: "the file must be {expected}"),
            Fault::DuplicateCondition(id) => say!(lang,
                kk: "\"{id}\" шарты екі рет берілген: біріне өз id атауын беріңіз",
                ru: "условие \"{id}\" дано дважды: дайте одному из них свой id",
                en: "the condition \"{id}\" is given twice: give one an id of its own"),
            Fault::DuplicateId(id) => {
                say!(lang, kk: "\"{id}\" екі рет берілген", ru: "\"{id}\" дано дважды", en: "\"{id}\" is given twice")
            }
            Fault::NoRate => say!(lang,
                kk: "мөлшерлеме жоқ: [[rate]] немесе bank_rate шарты керек",
                ru: "нет ставки: нужен [[rate]] или условие bank_rate",
                en: "there is no rate: a [[rate]] or a bank_rate condition is needed"),
            Fault::NoTerms { table } => say!(lang,
                kk: "[[{table}]] жоқ: бағдарламаның не беретіні көрсетілуі керек",
                ru: "нет [[{table}]]: нужно указать, что даёт программа",
                en: "there is no [[{table}]]: what the programme gives must be said"),
            Fault::NoTermsForOthers { table } => say!(lang,
                kk: "соңғы [[{table}]] when шартынсыз, қалғандардың бәріне арналуы керек",
                ru: "последний [[{table}]] должен быть без when, для всех остальных",
                en: "the last [[{table}]] must be without when, for everyone else"),
            Fault::SubsidyFormula => say!(lang,
                kk: "мемлекет төлейтін бөлік мыналардың біреуімен ғана беріледі: borrower_rate, points немесе share (floor болуы мүмкін)",
                ru: "часть государства указывается чем-то одним: borrower_rate, points или share (с floor или без)",
                en: "the state's part is stated by one of these: borrower_rate, points, or share with or without floor"),
            Fault::AboveNominal { rate, nominal } => {
                let (rate, nominal) = (percent(*rate, lang), percent(*nominal, lang));
                say!(lang,
                    kk: "{rate} — ең жоғары номиналды мөлшерлемеден ({nominal}) артық",
                    ru: "{rate} больше наибольшей номинальной ставки, {nominal}",
                    en: "{rate} is more than {nominal}, the highest nominal rate")
            }
            Fault::DayCountPractice => say!(lang,
                kk: "day_count не day_count_gap көрсетілуі керек, екеуінің бірі ғана",
                ru: "нужно указать что-то одно: day_count или day_count_gap",
                en: "either day_count or day_count_gap must be given"),
            Fault::Overlap { on } => {
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "{on} күні осы бағдарламаның алдыңғы нұсқасы әлі күшінде: оған valid_to беріңіз",
                    ru: "на {on} ещё действует предыдущая версия программы: укажите в ней valid_to",
                    en: "on {on} the version before is still in force: give it a valid_to")
            }
            Fault::Calendar(error) => error.localize(lang),
            Fault::Series(SeriesFault::Empty) => {
                say!(lang, kk: "бірде-бір жол жоқ", ru: "нет ни одной строки", en: "there is no row")
            }
            Fault::Series(SeriesFault::Order(_)) => say!(lang,
                kk: "алдыңғы жолдан кейін басталуы керек",
                ru: "должна быть позже, чем в предыдущей строке",
                en: "must be later than in the row before"),
            Fault::Series(SeriesFault::End) => say!(lang,
                kk: "соңғы жолдың күнінен бұрын",
                ru: "раньше дня последней строки",
                en: "is before the day of the last row"),
            Fault::MissingFile => say!(lang, kk: "файл жоқ", ru: "нет файла", en: "the file is missing"),
            Fault::UnexpectedFile => say!(lang,
                kk: "каталогта мұндай файл болмайды; бағдарлама нұсқасының орны: <id>/<бірінші күні>.toml, мысалы mfo-almaty-secured/2021-08-05.toml",
                ru: "такого файла в каталоге не бывает; место версии программы: <id>/<первый день>.toml, например mfo-almaty-secured/2021-08-05.toml",
                en: "no catalogue has such a file; a version of a programme stands in <id>/<first day>.toml, like mfo-almaty-secured/2021-08-05.toml"),
        }
    }
}
