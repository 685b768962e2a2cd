//! The help of the commands that change a catalogue.

use crate::text::shared::{ARGUMENTS, OPTIONS};
use crate::text::{CommandText, Group, Text, text, texts};

pub(super) const READ_IN: (&str, Text) = (
    "source",
    text!(
        kk: "Қайдан оқылды: sources.toml ішіндегі дереккөздің id атауы",
        ru: "Где прочитано: id источника из sources.toml",
        en: "Where it was read: the id of a source of sources.toml"),
);
pub(super) const CONFIDENCE: (&str, Text) = (
    "confidence",
    text!(
        kk: "Оған қаншалықты сенуге болады: high, medium, low немесе unverified (көрсетілмесе, medium)",
        ru: "Насколько ему можно верить: high, medium, low или unverified (если не указано, medium)",
        en: "How far it can be trusted: high, medium, low or unverified (medium if not given)"),
);
const PROGRAMME: (&str, Text) = (
    "id",
    text!(
        kk: "Бағдарламаның id атауы",
        ru: "Id программы",
        en: "The id of the programme"),
);

pub(crate) const SOURCE: CommandText = CommandText {
    path: "catalogue source",
    about: text!(
        kk: "Оқылған дереккөзді енгізу",
        ru: "Внести прочитанный источник",
        en: "Enter a source that was read"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "id":
                    kk: "Қысқа атау: мәндер дереккөзін осы атаумен көрсетеді",
                    ru: "Короткое имя: по нему значения называют источник",
                    en: "A short name: figures name their source by it";
            },
        },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "publisher": kk: "Кім жариялады", ru: "Кто опубликовал", en: "Who published it";
                "address": kk: "Беттің мекенжайы", ru: "Адрес страницы", en: "The address of the page";
                "published":
                    kk: "Қашан жарияланды: күні, айы немесе жылы",
                    ru: "Когда опубликован: день, месяц или год",
                    en: "When it was published: a day, a month or a year";
                "seen_on": kk: "Қай күні оқыдыңыз", ru: "В какой день прочитан", en: "The day on which you read it";
                "kk": kk: "Атауы қазақша", ru: "Название на казахском", en: "Its title in Kazakh";
                "ru": kk: "Атауы орысша", ru: "Название на русском", en: "Its title in Russian";
                "en": kk: "Атауы ағылшынша", ru: "Название на английском", en: "Its title in English";
            },
        },
    ],
    examples: texts! {
        "nesie catalogue source nbk-2026-11 --publisher \"National Bank\" --address nationalbank.kz --seen-on 2026-11-29 --kk \"Базалық мөлшерлеме туралы\" --ru \"О базовой ставке\" --en \"On the base rate\" --catalogue programmes":
            kk: "Ұлттық Банктің баспасөз хабарламасы",
            ru: "Пресс-релиз Национального Банка",
            en: "A press release of the National Bank";
    },
    notes: &[],
};

pub(crate) const CONFIRM: CommandText = CommandText {
    path: "catalogue confirm",
    about: text!(
        kk: "Бағдарлама шарттары әлі күшінде екенін белгілеу",
        ru: "Отметить, что условия программы ещё действуют",
        en: "Note that the terms of a programme still hold"),
    groups: &[
        Group { heading: ARGUMENTS, flags: &[PROGRAMME] },
        Group {
            heading: OPTIONS,
            flags: &[
                (
                    "on",
                    text!(
                        kk: "Шарттарды көрген күніңіз",
                        ru: "День, когда вы видели условия",
                        en: "The day on which you saw the terms"),
                ),
                READ_IN,
                CONFIDENCE,
            ],
        },
    ],
    examples: texts! {
        "nesie catalogue confirm isker-aimak --on 2026-11-29 --source d-isk --confidence high --catalogue programmes":
            kk: "Оператордың бетінен көрген соң",
            ru: "После того как увидели на странице оператора",
            en: "After you saw them on the operator's page";
    },
    notes: &[],
};

pub(crate) const END: CommandText = CommandText {
    path: "catalogue end",
    about: text!(
        kk: "Бағдарлама нұсқасының соңғы күнін жазу",
        ru: "Записать последний день версии программы",
        en: "Write the last day of a programme's version"),
    groups: &[
        Group { heading: ARGUMENTS, flags: &[PROGRAMME] },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "on": kk: "Соңғы күні", ru: "Последний день", en: "The last day";
            },
        },
    ],
    examples: texts! {
        "nesie catalogue end orleu --on 2026-12-31 --catalogue programmes":
            kk: "Бағдарлама жыл соңында аяқталады",
            ru: "Программа заканчивается в конце года",
            en: "A programme ends with the year";
    },
    notes: &[],
};

pub(crate) const NEW: CommandText = CommandText {
    path: "catalogue new",
    about: text!(
        kk: "Жаңа шарттар немесе жаңа бағдарлама: соңғы нұсқаның не басқа бағдарламаның көшірмесі, әйтпесе сұрақтар бойынша",
        ru: "Новые условия или новая программа: копия последней версии или другой программы либо по вопросам",
        en: "New terms or a new programme: a copy of the last version or of another programme, or one that is asked for"),
    groups: &[
        Group { heading: ARGUMENTS, flags: &[PROGRAMME] },
        Group {
            heading: OPTIONS,
            flags: &[
                ("on", text!(kk: "Бірінші күні", ru: "Первый день", en: "The first day")),
                (
                    "from",
                    text!(
                        kk: "Көшірілетін бағдарлама; көрсетілмесе, сол бағдарламаның соңғы нұсқасы",
                        ru: "Какую программу скопировать; если не указана, последнюю версию этой же",
                        en: "The programme to copy; if not given, the last version of the same one"),
                ),
                (
                    "kind",
                    text!(
                        kk: "Көшірменің орнына жаңа бағдарлама, әр тақырыбы сұралады: loan, subsidy, guarantee немесе grant. Терминал болмаса, толтыратын файл",
                        ru: "Вместо копии новая программа, о каждой теме которой спрашивается: loan, subsidy, guarantee или grant. Без терминала — файл для заполнения",
                        en: "A new programme instead of a copy, asked for topic by topic: loan, subsidy, guarantee or grant. Without a terminal, a file to fill in"),
                ),
                (
                    "ask",
                    text!(
                        kk: "Терминал болмаса да сұрау: жауаптар стандартты кірістен, әр жолда біреуі",
                        ru: "Спрашивать и без терминала: ответы со стандартного ввода, по одному на строку",
                        en: "Ask even without a terminal: the replies from standard input, one a line"),
                ),
                (
                    "source",
                    text!(
                        kk: "Шарттар оқылған дереккөз; көрсетілмесе, көшірме расталмаған деп жазылады, ал --kind берілсе, сұралады. Басқа бағдарламаның көшірмесіне көрсетілмейді",
                        ru: "Источник, где прочитаны условия; если не указан, копия не подтверждена, а с --kind о нём спросят. Для копии другой программы не указывается",
                        en: "The source in which the terms were read; if not given, a copy is not confirmed, and with --kind it is asked for. Not for a copy of another programme"),
                ),
                CONFIDENCE,
            ],
        },
    ],
    examples: texts! {
        "nesie catalogue new orleu --on 2027-01-01 --catalogue programmes":
            kk: "2027 жылғы жаңа шарттар",
            ru: "Новые условия на 2027 год",
            en: "New terms for 2027";
        "nesie catalogue new our-loan --on 2027-01-01 --kind loan --catalogue programmes":
            kk: "Жаңа бағдарлама сұрақтар бойынша",
            ru: "Новая программа по вопросам",
            en: "A new programme, asked for topic by topic";
    },
    notes: &[],
};
