//! What is wrong with a catalogue, and what in it should be looked at.

use nesie::calendar::CalendarError;
use nesie::catalogue::{CatalogueError, CatalogueErrorKind, LintKind, Place, Topic, Unit, Warning};
use nesie::indicator::SeriesFault;
use nesie::input::Problem;

use super::{date, rate, says, tenge};

#[test]
fn a_fault_follows_its_place_and_field() {
    let place = || Place { file: "demo/2024-01-01.toml".into(), line: 12, column: 1 };
    let error = |field: &str| CatalogueError {
        place: place(),
        field: field.into(),
        kind: CatalogueErrorKind::Field(Problem::Missing),
    };
    says([
        (
            error("condition.1.max"),
            [
                "demo/2024-01-01.toml:12:1: condition.1.max: міндетті түрде көрсетілуі керек",
                "demo/2024-01-01.toml:12:1: condition.1.max: нужно указать",
                "demo/2024-01-01.toml:12:1: condition.1.max: must be given",
            ],
        ),
        (
            error(""),
            [
                "demo/2024-01-01.toml:12:1: міндетті түрде көрсетілуі керек",
                "demo/2024-01-01.toml:12:1: нужно указать",
                "demo/2024-01-01.toml:12:1: must be given",
            ],
        ),
    ]);
    let doubt = LintKind::Unconfirmed { last_confirmed: Some(date("2024-01-01")) };
    says([(
        Warning { place: place(), field: "last_confirmed".into(), doubt },
        [
            "demo/2024-01-01.toml:12:1: last_confirmed: шарттар 01.01.2024 күнінен бері, 12 айдан астам уақыт расталмаған",
            "demo/2024-01-01.toml:12:1: last_confirmed: условия не подтверждались с 01.01.2024, более 12 месяцев",
            "demo/2024-01-01.toml:12:1: last_confirmed: the terms have not been confirmed since 1 Jan 2024, for more than 12 months",
        ],
    )]);
}

#[test]
fn what_should_be_looked_at() {
    says([
        (
            LintKind::Gap { from: date("2024-07-01"), to: date("2024-12-31") },
            [
                "01.07.2024 – 31.12.2024 аралығында бағдарламаның бірде-бір нұсқасы күшінде емес",
                "с 01.07.2024 по 31.12.2024 не действует ни одна версия программы",
                "from 1 Jul 2024 to 31 Dec 2024 no version of the programme is in force",
            ],
        ),
        (
            LintKind::NothingLeft { on: date("2025-01-01"), min: tenge("80000000"), max: tenge("78640000") },
            [
                "01.01.2025 күнінен бастап ең аз сома (80 000 000,00 ₸) ең көбінен (78 640 000,00 ₸) артық: ешқандай сома сәйкес \
             келмейді",
                "с 01.01.2025 наименьшая сумма 80 000 000,00 ₸ больше наибольшей 78 640 000,00 ₸: не подходит никакая сумма",
                "from 1 Jan 2025 the least, 80 000 000.00 ₸, is more than the most, 78 640 000.00 ₸: no amount fits",
            ],
        ),
        (
            LintKind::AboveNominal { on: date("2024-06-01"), rate: rate("19"), nominal: rate("18.75") },
            [
                "01.06.2024 күнінен бастап 19 % — ең жоғары номиналды мөлшерлемеден (18,75 %) артық",
                "с 01.06.2024 19 % больше наибольшей номинальной ставки, 18,75 %",
                "from 1 Jun 2024 19 % is more than 18.75 %, the highest nominal rate",
            ],
        ),
        (
            LintKind::UnreachableTier { on: date("2024-01-01"), min: tenge("73840000"), max: tenge("70000000") },
            [
                "01.01.2024 күнінен бастап бағдарламаның ең аз сомасы (73 840 000,00 ₸) осы деңгейдің шегінен \
                 (70 000 000,00 ₸) артық: оған ешқандай сома сәйкес келмейді",
                "с 01.01.2024 наименьшая сумма программы, 73 840 000,00 ₸, больше предела этого уровня, \
                 70 000 000,00 ₸: под него не подходит никакая сумма",
                "from 1 Jan 2024 the least that the programme lends, 73 840 000.00 ₸, is more than the limit of this tier, \
                 70 000 000.00 ₸: no amount reaches it",
            ],
        ),
        (
            LintKind::UnusedSource,
            [
                "бұл дереккөзге бірде-бір шарт, мөлшерлеме, көрсеткіш, мекеме не несие беруші сілтеме жасамайды",
                "на этот источник не ссылается ни условие, ни ставка, ни показатель, ни организация, ни кредитор",
                "no condition, rate, indicator, referral or lender refers to this source",
            ],
        ),
    ]);
}

#[test]
fn faults_of_a_file() {
    says([
        (
            CatalogueErrorKind::Toml("invalid key".into()),
            ["файл TOML емес: invalid key", "файл не является TOML: invalid key", "the file is not TOML: invalid key"],
        ),
        (
            CatalogueErrorKind::WrongName { expected: "demo/2024-01-01.toml".into() },
            [
                "файл мына жерде болуы керек: demo/2024-01-01.toml",
                "файл должен называться demo/2024-01-01.toml",
                "the file must be demo/2024-01-01.toml",
            ],
        ),
        (CatalogueErrorKind::MissingFile, ["файл жоқ", "нет файла", "the file is missing"]),
        (
            CatalogueErrorKind::UnexpectedFile,
            [
                "каталогта мұндай файл болмайды; бағдарлама нұсқасының орны: <id>/<бірінші күні>.toml, мысалы \
             mfo-almaty-secured/2021-08-05.toml",
                "такого файла в каталоге не бывает; место версии программы: <id>/<первый день>.toml, например \
             mfo-almaty-secured/2021-08-05.toml",
                "no catalogue has such a file; a version of a programme stands in <id>/<first day>.toml, like \
             mfo-almaty-secured/2021-08-05.toml",
            ],
        ),
    ]);
}

#[test]
fn faults_of_entries() {
    says([
        (
            CatalogueErrorKind::Unit { value: "84".into(), expected: Unit::Months },
            [
                "\"84\" — өлшем бірлігі керек: \"84 months\"",
                "\"84\" — нужно число с единицей: \"84 months\"",
                "\"84\" must be a number with its unit, like \"84 months\"",
            ],
        ),
        (
            CatalogueErrorKind::UnknownSource("page".into()),
            [
                "\"page\" деген дереккөз sources.toml файлында жоқ",
                "источника \"page\" нет в sources.toml",
                "there is no source \"page\" in sources.toml",
            ],
        ),
        (
            CatalogueErrorKind::UnknownSector("food".into()),
            [
                "\"food\" деген сала sectors.toml файлында жоқ",
                "отрасли \"food\" нет в sectors.toml",
                "there is no sector \"food\" in sectors.toml",
            ],
        ),
        (
            CatalogueErrorKind::LowConfidence,
            [
                "low деңгейлі дереккөзге шарт негізделмейді: оны [[note]] ішіне жазыңыз",
                "на источнике уровня low правило не строится: место ему в [[note]]",
                "no rule stands on confidence low: put it into a [[note]]",
            ],
        ),
        (
            CatalogueErrorKind::NoLimit,
            ["min немесе max көрсетілуі керек", "нужно указать min или max", "min or max must be given"],
        ),
        (
            CatalogueErrorKind::MinAboveMax { min: "61 months".into(), max: "60 months".into() },
            [
                "\"61 months\" max мәнінен (\"60 months\") көп",
                "\"61 months\" больше, чем max: \"60 months\"",
                "\"61 months\" is more than max, \"60 months\"",
            ],
        ),
        (
            CatalogueErrorKind::DuplicateCondition("amount".into()),
            [
                "\"amount\" шарты екі рет берілген: біріне өз id атауын беріңіз",
                "условие \"amount\" дано дважды: дайте одному из них свой id",
                "the condition \"amount\" is given twice: give one an id of its own",
            ],
        ),
        (
            CatalogueErrorKind::DuplicateId("page".into()),
            ["\"page\" екі рет берілген", "\"page\" дано дважды", "\"page\" is given twice"],
        ),
        (
            CatalogueErrorKind::EitherOr { one: "day_count", other: "day_count_gap" },
            [
                "day_count не day_count_gap көрсетілуі керек, екеуінің бірі ғана",
                "нужно указать что-то одно: day_count или day_count_gap",
                "either day_count or day_count_gap must be given",
            ],
        ),
        (
            CatalogueErrorKind::SilentTopics(vec![Topic::Overdue, Topic::Insolvency]),
            [
                "мына тақырыптар туралы ештеңе айтылмаған: overdue, insolvency; шарт, [[gap]] немесе [[not_asked]] керек",
                "ничего не сказано о темах: overdue, insolvency; нужно условие, [[gap]] или [[not_asked]]",
                "nothing is said about: overdue, insolvency; a condition, a [[gap]] or a [[not_asked]] is needed",
            ],
        ),
        (
            CatalogueErrorKind::AskedAfterAll(Topic::Security),
            [
                "security тақырыбы not_asked ішінде тұр, бірақ оған шарт немесе gap да бар",
                "тема security стоит в not_asked, но для неё есть и условие или gap",
                "security stands in not_asked, but there is a condition or a gap for it too",
            ],
        ),
    ]);
}

#[test]
fn faults_of_a_version() {
    says([
        (
            CatalogueErrorKind::EndsBeforeStart { first: date("2024-01-01"), last: date("2023-12-31") },
            [
                "соңғы күн 31.12.2023 бірінші күннен (01.01.2024) бұрын",
                "последний день 31.12.2023 раньше первого, 01.01.2024",
                "the last day, 31 Dec 2023, is before the first, 1 Jan 2024",
            ],
        ),
        (
            CatalogueErrorKind::Overlap { on: date("2024-07-01") },
            [
                "01.07.2024 күні осы бағдарламаның алдыңғы нұсқасы әлі күшінде: оған valid_to беріңіз",
                "на 01.07.2024 ещё действует предыдущая версия программы: укажите в ней valid_to",
                "on 1 Jul 2024 the version before is still in force: give it a valid_to",
            ],
        ),
        (
            CatalogueErrorKind::NoRate,
            [
                "мөлшерлеме жоқ: [[rate]] немесе bank_rate шарты керек",
                "нет ставки: нужен [[rate]] или условие bank_rate",
                "there is no rate: a [[rate]] or a bank_rate condition is needed",
            ],
        ),
        (
            CatalogueErrorKind::NoTerms { table: "subsidy" },
            [
                "[[subsidy]] жоқ: бағдарламаның не беретіні көрсетілуі керек",
                "нет [[subsidy]]: нужно указать, что даёт программа",
                "there is no [[subsidy]]: what the programme gives must be said",
            ],
        ),
        (
            CatalogueErrorKind::NoTermsForOthers { table: "rate" },
            [
                "соңғы [[rate]] when шартынсыз, қалғандардың бәріне арналуы керек",
                "последний [[rate]] должен быть без when, для всех остальных",
                "the last [[rate]] must be without when, for everyone else",
            ],
        ),
        (
            CatalogueErrorKind::SubsidyFormula,
            [
                "мемлекет төлейтін бөлік мыналардың біреуімен ғана беріледі: borrower_rate, points немесе share (floor болуы мүмкін)",
                "часть государства указывается чем-то одним: borrower_rate, points или share (с floor или без)",
                "the state's part is stated by one of these: borrower_rate, points, or share with or without floor",
            ],
        ),
        (
            CatalogueErrorKind::AboveNominal { rate: rate("19.76"), nominal: rate("18") },
            [
                "19,76 % — ең жоғары номиналды мөлшерлемеден (18 %) артық",
                "19,76 % больше наибольшей номинальной ставки, 18 %",
                "19.76 % is more than 18 %, the highest nominal rate",
            ],
        ),
    ]);
}

#[test]
fn faults_of_series_and_of_the_calendar() {
    says([
        (
            CatalogueErrorKind::Series(SeriesFault::Empty),
            ["бірде-бір жол жоқ", "нет ни одной строки", "there is no row"],
        ),
        (
            CatalogueErrorKind::Series(SeriesFault::Order(1)),
            [
                "алдыңғы жолдан кейін басталуы керек",
                "должна быть позже, чем в предыдущей строке",
                "must be later than in the row before",
            ],
        ),
        (
            CatalogueErrorKind::Series(SeriesFault::End),
            ["соңғы жолдың күнінен бұрын", "раньше дня последней строки", "is before the day of the last row"],
        ),
        (CatalogueErrorKind::NoSuchDay, ["мұндай күн болмайды", "такого дня не бывает", "there is no such day"]),
    ]);
    // A calendar of no years at all.
    says([(
        CalendarError::NotCovered { on: date("2026-05-01"), years: None },
        [
            "01.05.2026 — күнтізбеде жоқ: ол бос",
            "01.05.2026 — вне календаря: он пуст",
            "1 May 2026 is beyond the calendar, which is empty",
        ],
    )]);
}
