//! The help of nesie itself and of the commands that have no loan as their input.

use super::afford::AFFORD;
use super::ask::ASK;
use super::batch::{BATCH, BATCH_QUOTE, BATCH_SCHEDULE, BATCH_TEMPLATE};
use super::catalogue::{
    CATALOGUE, CHECK, CONFIRM, DIFF, END, NEW, PACK, SCENARIO, SCENARIOS, SCHEMAS, SET, SET_BASE_RATE, SET_MRP,
    SET_VERSION, SOURCE, TODO, UNPACK,
};
use super::quote::QUOTE;
use super::schedule::SCHEDULE;
use super::settle::{LATE, SETTLE};
use super::shared::{ARGUMENTS, GENERAL, OPTIONS};
use super::{CommandText, Group, Text, text, texts};

/// Every command that has a help.
pub(crate) const COMMANDS: &[&CommandText] = &[
    &NESIE,
    &QUOTE,
    &ASK,
    &SCHEDULE,
    &AFFORD,
    &SETTLE,
    &LATE,
    &BATCH,
    &BATCH_QUOTE,
    &BATCH_SCHEDULE,
    &BATCH_TEMPLATE,
    &PROGRAMMES,
    &LIST,
    &SHOW,
    &CATALOGUE,
    &CHECK,
    &DIFF,
    &TODO,
    &SCENARIOS,
    &PACK,
    &UNPACK,
    &SCHEMAS,
    &SET,
    &SET_BASE_RATE,
    &SET_MRP,
    &SET_VERSION,
    &SOURCE,
    &CONFIRM,
    &END,
    &NEW,
    &SCENARIO,
    &VERIFY,
    &SCHEMA,
    &COMPLETIONS,
    &MAN,
    &HELP_COMMAND,
];

const NESIE: CommandText = CommandText {
    path: "",
    about: text!(
        kk: "Алматыдағы бизнес қандай жеңілдетілген несие ала алады, неге алады немесе ала алмайды және қанша төлейді.",
        ru: "Какой льготный кредит может получить бизнес в Алматы, почему да или нет и сколько он заплатит.",
        en: "Which preferential loans a business in Almaty can get, why or why not, and what it will pay."),
    groups: &[Group {
        heading: GENERAL,
        flags: texts! {
            "lang":
                kk: "Мәтіннің тілі: kk, ru немесе en (көрсетілмесе, NESIE_LANG айнымалысынан, әйтпесе жүйенікі)",
                ru: "Язык текста: kk, ru или en (если не указан, из переменной NESIE_LANG, иначе язык системы)",
                en: "The language of the text: kk, ru or en (if not given, that of NESIE_LANG, else the system's)";
            "format":
                kk: "Жауаптың пішімі: text, json, csv, html немесе xlsx (көрсетілмесе, text; html – басып шығаратын парақ, xlsx – формулалары бар кесте)",
                ru: "Форма ответа: text, json, csv, html или xlsx (если не указана, text; html — лист для печати, xlsx — книга с формулами)",
                en: "The form of the answer: text, json, csv, html or xlsx (text if not given; html is a sheet to print, xlsx a workbook with formulas)";
            "csv_dialect":
                kk: "CSV түрі: plain (бағдарлама үшін) немесе excel (Excel-де ашу үшін; көрсетілмесе, plain)",
                ru: "Вид CSV: plain (для программы) или excel (чтобы открыть в Excel; если не указан, plain)",
                en: "The CSV: plain (for a program) or excel (to be opened in Excel; plain if not given)";
            "output":
                kk: "Жауапты экранға емес, осы файлға жазу",
                ru: "Записать ответ в этот файл, а не на экран",
                en: "Write the answer into this file instead of the screen";
            "catalogue":
                kk: "Бағдарламаларды nesie ішіндегіден емес, осы қалтадан немесе жинақталған файлдан оқу (көрсетілмесе, NESIE_CATALOGUE айнымалысынан)",
                ru: "Читать программы из этой папки или собранного файла, а не встроенные в nesie (если не указан, из переменной NESIE_CATALOGUE)",
                en: "Read the programmes from this folder or bundle instead of those nesie is built with (if not given, from that of NESIE_CATALOGUE)";
        },
    }],
    examples: texts! {
        "nesie quote --amount 30000000 --term 60 --purpose investment":
            kk: "Сома, мерзім және мақсат бойынша жылдам сұрау",
            ru: "Быстрый вопрос по сумме, сроку и цели",
            en: "A quick question by amount, term and purpose";
        "nesie quote --input examples/bakery.json --on 2026-11-22 --format json":
            kk: "Толық өтінім, бағдарлама оқитын түрде",
            ru: "Заявка целиком, ответ для программы",
            en: "A whole application, answered for a program";
        "nesie schedule --principal 10000000 --rate 24 --term 12 --disbursed-on 2026-01-15":
            kk: "Несиенің төлем кестесі мен ЖТСМ",
            ru: "График платежей и ГЭСВ",
            en: "A payment schedule with its effective rate";
        "nesie programmes show mfo-almaty-secured":
            kk: "Бір бағдарлама туралы бәрі, дереккөздерімен",
            ru: "Всё об одной программе, с источниками",
            en: "All about one programme, with its sources";
    },
    notes: &[
        text!(
            kk: "Сандар 30000000, \"30 000 000\" немесе \"30 000 000,50\" түрінде жазылады. Күндер: ЖЖЖЖ-АА-КК.",
            ru: "Числа пишутся так: 30000000, \"30 000 000\" или \"30 000 000,50\". Даты: ГГГГ-ММ-ДД.",
            en: "Numbers may be typed as 30000000, \"30 000 000\" or \"30 000 000,50\". Dates are YYYY-MM-DD."),
        text!(
            kk: "Шығу кодтары: 0 – жауап берілді, 2 – енгізілген дерек немесе команда жолы қате, 1 – басқа себеп.",
            ru: "Коды выхода: 0 — ответ дан, 2 — ошибка в данных или в командной строке, 1 — всё остальное.",
            en: "Exit codes: 0 answered, 2 the input or the command line is wrong, 1 anything else."),
        text!(
            kk: "Бір команда туралы толығырақ: nesie help quote.",
            ru: "Подробнее об одной команде: nesie help quote.",
            en: "More about one command: nesie help quote."),
    ],
};

pub(super) const ON: (&str, Text) = (
    "on",
    text!(
        kk: "Қай күнгі жағдай; көрсетілмесе, бүгін",
        ru: "На какой день; если не указан, на сегодня",
        en: "The day; today if not given"),
);

/// The whole request in a file, whose day `--on` may change.
const REQUEST_OF_A_DAY: (&str, Text) = (
    "input",
    text!(
        kk: "Бүкіл сұрау JSON пішімінде; стандартты кіріс үшін -",
        ru: "Весь запрос в JSON; - для стандартного ввода",
        en: "The whole request as JSON; - for standard input"),
);

const PROGRAMMES: CommandText = CommandText {
    path: "programmes",
    about: text!(
        kk: "Қандай бағдарламалар бар, әрқайсысы не талап етеді",
        ru: "Какие есть программы и что требует каждая",
        en: "What programmes there are, and what each demands"),
    groups: &[],
    examples: texts! {
        "nesie programmes list":
            kk: "Бүгін күшіндегі бағдарламалар",
            ru: "Программы на сегодня",
            en: "The programmes of today";
        "nesie programmes show almaty-finance --on 2022-02-01":
            kk: "Бір бағдарлама, 2022 жылғы шарттарымен",
            ru: "Одна программа, по условиям 2022 года",
            en: "One programme by its terms of 2022";
    },
    notes: &[],
};

const LIST: CommandText = CommandText {
    path: "programmes list",
    about: text!(
        kk: "Барлық бағдарлама: id, атауы, түрі, күшіндегі нұсқасы, соңғы рет қашан расталғаны",
        ru: "Все программы: id, название, вид, действующая версия, когда подтверждена",
        en: "Every programme: its id, name and kind, the version in force, when it was last confirmed"),
    groups: &[Group { heading: OPTIONS, flags: &[REQUEST_OF_A_DAY, ON] }],
    examples: texts! {
        "nesie programmes list --on 2022-12-31":
            kk: "2022 жылдың соңындағы жағдай",
            ru: "По состоянию на конец 2022 года",
            en: "As of the end of 2022";
    },
    notes: &[],
};

const SHOW: CommandText = CommandText {
    path: "programmes show",
    about: text!(
        kk: "Бір бағдарлама толық: шарттары дереккөздерімен, мөлшерлемелер, құжаттар, жарияланбағаны",
        ru: "Одна программа целиком: условия с источниками, ставки, документы, что не опубликовано",
        en: "One programme in full: conditions with their sources, rates, documents, what is not published"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "id":
                    kk: "Бағдарламаның id атауы, nesie programmes list тізіміндегідей",
                    ru: "Id программы, как в nesie programmes list",
                    en: "The id of the programme, as nesie programmes list has it";
            },
        },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "details":
                    kk: "Әр шарт пен мөлшерлеменің жанында дереккөзде не жазылғанын көрсету",
                    ru: "Рядом с каждым условием и ставкой показать, что написано в источнике",
                    en: "Show beside each condition and rate what its source states";
            },
        },
        Group { heading: OPTIONS, flags: &[REQUEST_OF_A_DAY, ON] },
    ],
    examples: texts! {
        "nesie programmes show mfo-almaty-secured":
            kk: "Бүгінгі шарттарымен",
            ru: "Условия на сегодня",
            en: "The terms of today";
        "nesie programmes show mfo-almaty-secured --details":
            kk: "Дереккөздің бетімен салыстыру үшін",
            ru: "Чтобы сверить со страницей источника",
            en: "To compare with the page of the source";
    },
    notes: &[],
};

const VERIFY: CommandText = CommandText {
    path: "verify",
    about: text!(
        kk: "Жауапты түбіртегі бойынша қайта есептеп, айырмасын айту; айырма болса, шығу коды 1",
        ru: "Рассчитать ответ заново по его квитанции и сказать, что отличается; если отличия есть, код выхода 1",
        en: "Make an answer again from its receipt, and say what differs; exit code 1 if something does"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "answer":
                    kk: "Түбіртегі бар жауап, JSON; көрсетілмесе, ол --input сұрауының ішінде",
                    ru: "Ответ с квитанцией в JSON; если не указан, он стоит в запросе --input",
                    en: "An answer with its receipt, as JSON; if not given, it stands in the request of --input";
            },
        },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "input":
                    kk: "Сол жауап берілген өтінім, несие немесе сұрау, JSON; жауап аргументпен берілмесе, тексерудің бүкіл сұрауы; стандартты кіріс үшін -",
                    ru: "Заявка, кредит или запрос, на которые дан ответ, в JSON; без ответа в аргументе — весь запрос проверки; - для стандартного ввода",
                    en: "The application, the loan or the request that was asked about, as JSON; without an answer as argument the whole request to verify; - for standard input";
            },
        },
    ],
    examples: texts! {
        "nesie quote --input examples/bakery.json --format json > answer.json":
            kk: "Жауапты сақтау",
            ru: "Сохранить ответ",
            en: "Keep an answer";
        "nesie verify answer.json --input examples/bakery.json":
            kk: "Сақталған жауапты тексеру",
            ru: "Проверить сохранённый ответ",
            en: "An answer that was kept";
    },
    notes: &[],
};

const SCHEMA: CommandText = CommandText {
    path: "schema",
    about: text!(
        kk: "Бағдарлама жіберетін және алатын JSON схемалары (JSON Schema); атауы көрсетілмесе, олардың тізімі",
        ru: "Схемы JSON (JSON Schema) того, что программа передаёт и получает; без имени — их список",
        en: "The JSON Schemas of what a program hands in and gets back; without a name, which there are"),
    groups: &[Group {
        heading: ARGUMENTS,
        flags: texts! {
            "document":
                kk: "application, loan, quote, schedule, derivation, afford, settlement, late, verification, programmes_list, programmes_show, catalogue_check, catalogue_diff, catalogue_todo, quote_request, schedule_request, afford_request, settle_request, late_request, verify_request, programmes_request, programme_request, form, form_request, texts немесе error",
                ru: "application, loan, quote, schedule, derivation, afford, settlement, late, verification, programmes_list, programmes_show, catalogue_check, catalogue_diff, catalogue_todo, quote_request, schedule_request, afford_request, settle_request, late_request, verify_request, programmes_request, programme_request, form, form_request, texts или error",
                en: "application, loan, quote, schedule, derivation, afford, settlement, late, verification, programmes_list, programmes_show, catalogue_check, catalogue_diff, catalogue_todo, quote_request, schedule_request, afford_request, settle_request, late_request, verify_request, programmes_request, programme_request, form, form_request, texts or error";
        },
    }],
    examples: texts! {
        "nesie schema":
            kk: "Қандай схемалар бар",
            ru: "Какие есть схемы",
            en: "Which schemas there are";
        "nesie schema application > application.schema.json":
            kk: "Өтінімнің схемасын файлға жазу",
            ru: "Записать схему заявки в файл",
            en: "The schema of the application, as a file";
    },
    notes: &[],
};

const COMPLETIONS: CommandText = CommandText {
    path: "completions",
    about: text!(
        kk: "Қабықшаға арналған толықтыру: Tab басқанда командалар мен параметрлерді ұсыну",
        ru: "Дополнение для оболочки: по клавише Tab предлагать команды и параметры",
        en: "Completions for a shell: commands and flags at the press of Tab"),
    groups: &[Group {
        heading: ARGUMENTS,
        flags: texts! {
            "shell":
                kk: "bash, zsh, fish, powershell немесе elvish",
                ru: "bash, zsh, fish, powershell или elvish",
                en: "bash, zsh, fish, powershell or elvish";
        },
    }],
    examples: texts! {
        "nesie completions bash > ~/.local/share/bash-completion/completions/nesie":
            kk: "Bash үшін",
            ru: "Для bash",
            en: "For bash";
        "nesie completions zsh > ~/.zfunc/_nesie":
            kk: "Zsh үшін, $fpath ішіндегі қалтаға",
            ru: "Для zsh, в папку из $fpath",
            en: "For zsh, into a folder of $fpath";
        "nesie completions fish --lang ru > ~/.config/fish/completions/nesie.fish":
            kk: "Fish үшін, түсіндірмелері орыс тілінде",
            ru: "Для fish, с пояснениями на русском",
            en: "For fish, with explanations in Russian";
    },
    notes: &[],
};

const PATH: (&str, Text) = (
    "path",
    text!(
        kk: "Команда, мысалы, programmes show; көрсетілмесе, nesie өзі",
        ru: "Команда, например programmes show; если не указана, сама nesie",
        en: "The command, like programmes show; nesie itself if not given"),
);

const MAN: CommandText = CommandText {
    path: "man",
    about: text!(
        kk: "Нұсқаулық беті (man), roff пішімінде",
        ru: "Страница руководства (man) в формате roff",
        en: "The manual page (man), as roff"),
    groups: &[Group { heading: ARGUMENTS, flags: &[PATH] }],
    examples: texts! {
        "nesie man quote | man -l -":
            kk: "Бетті бірден оқу",
            ru: "Прочитать страницу сразу",
            en: "Read the page at once";
    },
    notes: &[],
};

const HELP_COMMAND: CommandText = CommandText {
    path: "help",
    about: text!(
        kk: "nesie немесе бір команда туралы анықтама",
        ru: "Справка о nesie или об одной команде",
        en: "Help on nesie or on one command"),
    groups: &[Group { heading: ARGUMENTS, flags: &[PATH] }],
    examples: texts! {
        "nesie help programmes show":
            kk: "Бағдарлама парағы туралы",
            ru: "О листе программы",
            en: "On the sheet of a programme";
    },
    notes: &[],
};
