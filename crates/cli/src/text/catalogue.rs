//! The help of `nesie catalogue`, and what its commands say they did.

use nesie::language::Lang;
use nesie::say;

use super::commands::ON;
use super::shared::{ARGUMENTS, OPTIONS};
use super::{CommandText, Group, Text, text, texts};

/// How many files of a bundle were written into a folder.
pub(crate) fn unpacked(count: usize, folder: &str, lang: Lang) -> String {
    say!(lang,
        kk: "{folder}: {count} файл жазылды\n",
        ru: "{folder}: записано файлов: {count}\n",
        en: "{folder}: files written: {count}\n")
}

/// That a file was written.
pub(crate) fn written(path: &str, is_new: bool, lang: Lang) -> String {
    if is_new {
        say!(lang, kk: "{path}: жаңа файл\n", ru: "{path}: новый файл\n", en: "{path}: new\n")
    } else {
        say!(lang, kk: "{path}: өзгертілді\n", ru: "{path}: изменён\n", en: "{path}: changed\n")
    }
}

/// What to look at in a file that was written.
pub(crate) fn look_at(warning: &str, lang: Lang) -> String {
    say!(lang, kk: "ескерту: {warning}\n", ru: "замечание: {warning}\n", en: "warning: {warning}\n")
}

/// What is said before a new programme is asked for.
pub(crate) fn interview(lang: Lang) -> String {
    say!(lang,
        kk: "Сұрақтарға дереккөз бойынша жауап беріңіз. Дереккөз үндемесе, Enter басыңыз; кейінге қалдыру үшін Ctrl+D.",
        ru: "Отвечайте на вопросы по источнику. Если источник молчит, нажмите Enter; чтобы закончить позже, Ctrl+D.",
        en: "Answer by the source. Where it says nothing, press Enter; to finish later, press Ctrl+D.")
}

const FOLDER: (&str, Text) = (
    "folder",
    text!(
        kk: "Каталог қалтасы немесе жинақталған файл",
        ru: "Папка каталога или собранный файл",
        en: "The folder of the catalogue, or its bundle"),
);
const SAMPLES: (&str, Text) = (
    "samples",
    text!(
        kk: "Үлгі өтінімдер, әр жолда бір JSON; көрсетілмесе, nesie ішіндегі 40 өтінім",
        ru: "Примерные заявки, по одной JSON на строку; если не указаны, 40 встроенных в nesie",
        en: "Sample applications, a JSON a line; if not given, the 40 that nesie has"),
);
const FROM: (&str, Text) = (
    "from",
    text!(
        kk: "Мәннің бірінші күні",
        ru: "Первый день значения",
        en: "The first day of the value"),
);
const READ_IN: (&str, Text) = (
    "source",
    text!(
        kk: "Қайдан оқылды: sources.toml ішіндегі дереккөздің id атауы",
        ru: "Где прочитано: id источника из sources.toml",
        en: "Where it was read: the id of a source of sources.toml"),
);
const CONFIDENCE: (&str, Text) = (
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

pub(crate) const CATALOGUE: CommandText = CommandText {
    path: "catalogue",
    about: text!(
        kk: "Каталогты жүргізу: тексеру, салыстыру, мәндерді өзгерту, бір файлға жинау",
        ru: "Вести каталог: проверить, сравнить, изменить значения, собрать в один файл",
        en: "Keep a catalogue: check it, compare it, change its values, pack it into one file"),
    groups: &[],
    examples: texts! {
        "nesie catalogue pack programmes --output almaty.json":
            kk: "Каталог бір файл болып",
            ru: "Каталог одним файлом",
            en: "A catalogue as one file";
        "nesie programmes list --catalogue almaty.json":
            kk: "Сол файлдағы бағдарламалар",
            ru: "Программы из этого файла",
            en: "The programmes of that file";
    },
    notes: &[],
};

pub(crate) const CHECK: CommandText = CommandText {
    path: "catalogue check",
    about: text!(
        kk: "Каталог файлдарындағы қателер мен ескертулер; қате болса, шығу коды 2",
        ru: "Ошибки в файлах каталога и замечания; если есть ошибки, код выхода 2",
        en: "The errors in the files of a catalogue, and warnings; exit code 2 if something is wrong"),
    groups: &[Group { heading: ARGUMENTS, flags: &[FOLDER] }, Group { heading: OPTIONS, flags: &[ON] }],
    examples: texts! {
        "nesie catalogue check programmes":
            kk: "Осы репозиторийдің каталогы",
            ru: "Каталог этого репозитория",
            en: "The catalogue of this repository";
    },
    notes: &[],
};

pub(crate) const DIFF: CommandText = CommandText {
    path: "catalogue diff",
    about: text!(
        kk: "Бір каталогтан екіншісіне қарай қарыз алушы үшін не өзгерді",
        ru: "Что изменилось для заёмщика от одного каталога к другому",
        en: "What changed for a borrower from one catalogue to another"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "before":
                    kk: "Бұрынғы каталогтың қалтасы немесе файлы",
                    ru: "Папка или файл прежнего каталога",
                    en: "The folder or the bundle of the earlier catalogue";
                "after":
                    kk: "Кейінгі каталогтың қалтасы немесе файлы",
                    ru: "Папка или файл нового каталога",
                    en: "The folder or the bundle of the later catalogue";
            },
        },
        Group {
            heading: OPTIONS,
            flags: &[
                ON,
                SAMPLES,
                (
                    "feed",
                    text!(
                    kk: "Жазылушыларға арналған таспа: atom немесе json",
                    ru: "Лента для подписчиков: atom или json",
                    en: "A feed for subscribers: atom or json"),
                ),
            ],
        },
    ],
    examples: texts! {
        "nesie catalogue pack programmes --output before.json":
            kk: "Өзгертпес бұрын сақтап қою",
            ru: "Сохранить, прежде чем менять",
            en: "Keep it before a change";
        "nesie catalogue diff before.json programmes":
            kk: "Кейін не өзгергенін көру",
            ru: "Посмотреть потом, что изменилось",
            en: "What has changed since";
        "nesie catalogue diff before.json programmes --feed atom --lang ru":
            kk: "Орысша Atom таспасы",
            ru: "Лента Atom на русском",
            en: "An Atom feed in Russian";
    },
    notes: &[],
};

pub(crate) const TODO: CommandText = CommandText {
    path: "catalogue todo",
    about: text!(
        kk: "Каталогта нені тексеру керек: алдымен көп жауап соған байланысты болатыны",
        ru: "Что проверить в каталоге: сначала то, от чего зависит больше ответов",
        en: "What to look at in a catalogue: what most answers hang on first"),
    groups: &[Group { heading: ARGUMENTS, flags: &[FOLDER] }, Group { heading: OPTIONS, flags: &[ON, SAMPLES] }],
    examples: texts! {
        "nesie catalogue todo programmes":
            kk: "Бүгінгі тізім",
            ru: "Список на сегодня",
            en: "The list of today";
        "nesie catalogue todo programmes --format json":
            kk: "Ай сайынғы хатқа арналған JSON",
            ru: "JSON для ежемесячного письма",
            en: "JSON for a monthly mail";
    },
    notes: &[],
};

pub(crate) const SCENARIOS: CommandText = CommandText {
    path: "catalogue scenarios",
    about: text!(
        kk: "Бағдарламалардың жанындағы сценарийлер күтілгендей шыға ма; шықпаса, шығу коды 2",
        ru: "Выходят ли сценарии рядом с программами так, как ожидалось; если нет, код выхода 2",
        en: "Whether the scenarios beside the programmes come out as they say; exit code 2 if not"),
    groups: &[Group { heading: ARGUMENTS, flags: &[FOLDER] }],
    examples: texts! {
        "nesie catalogue scenarios programmes":
            kk: "Осы репозиторийдің сценарийлері",
            ru: "Сценарии этого репозитория",
            en: "The scenarios of this repository";
    },
    notes: &[],
};

pub(crate) const PACK: CommandText = CommandText {
    path: "catalogue pack",
    about: text!(
        kk: "Каталогты бір файлға жинау: сол бір каталог әрқашан сол бір файлды береді",
        ru: "Собрать каталог в один файл: один и тот же каталог всегда даёт один и тот же файл",
        en: "Pack a catalogue into one file: the same catalogue always gives the same file"),
    groups: &[Group { heading: ARGUMENTS, flags: &[FOLDER] }],
    examples: texts! {
        "nesie catalogue pack programmes --output almaty.json":
            kk: "Осы репозиторийдің каталогы",
            ru: "Каталог этого репозитория",
            en: "The catalogue of this repository";
    },
    notes: &[],
};

pub(crate) const UNPACK: CommandText = CommandText {
    path: "catalogue unpack",
    about: text!(
        kk: "Жинақталған файлдан қалта жасау; түсініктемелер файлда сақталмайды",
        ru: "Развернуть собранный файл в папку; комментариев в нём нет",
        en: "Make a folder of a bundle; a bundle has no comments"),
    groups: &[Group {
        heading: ARGUMENTS,
        flags: texts! {
            "bundle":
                kk: "Жинақталған файл",
                ru: "Собранный файл",
                en: "The bundle";
            "folder":
                kk: "Жаңа немесе бос қалта",
                ru: "Новая или пустая папка",
                en: "A folder that is new or empty";
        },
    }],
    examples: texts! {
        "nesie catalogue unpack almaty.json almaty":
            kk: "Алынған каталогты өзгерту үшін ашу",
            ru: "Развернуть полученный каталог, чтобы править",
            en: "Unfold a catalogue that was received, to edit it";
    },
    notes: &[],
};

pub(crate) const SCHEMAS: CommandText = CommandText {
    path: "catalogue schemas",
    about: text!(
        kk: "Редакторға арналған каталог файлдарының JSON схемалары",
        ru: "Схемы JSON файлов каталога для редактора",
        en: "The JSON Schemas of a catalogue's files, for an editor"),
    groups: &[Group {
        heading: ARGUMENTS,
        flags: texts! {
            "folder":
                kk: "Схемалар жазылатын қалта",
                ru: "Папка, в которую записать схемы",
                en: "The folder into which they are written";
        },
    }],
    examples: texts! {
        "nesie catalogue schemas schemas":
            kk: "Каталог қалтасының жанына",
            ru: "Рядом с папкой каталога",
            en: "Beside the folder of a catalogue";
    },
    notes: &[],
};

pub(crate) const SET: CommandText = CommandText {
    path: "catalogue set",
    about: text!(
        kk: "Көрсеткіштің жаңа мәнін енгізу",
        ru: "Внести новое значение показателя",
        en: "Enter a new value of an indicator"),
    groups: &[],
    examples: texts! {
        "nesie catalogue set base-rate 16 --from 2026-12-07 --next-decision 2027-01-22 --source nbk-2026-09 --catalogue programmes":
            kk: "Базалық мөлшерлеме",
            ru: "Базовая ставка",
            en: "The base rate";
        "nesie catalogue set mrp 4580 --from 2027-01-01 --source mrp-register --catalogue programmes":
            kk: "АЕК",
            ru: "МРП",
            en: "The МРП";
    },
    notes: &[],
};

pub(crate) const SET_BASE_RATE: CommandText = CommandText {
    path: "catalogue set base-rate",
    about: text!(
        kk: "Ұлттық Банктің базалық мөлшерлемесін енгізу",
        ru: "Внести базовую ставку Национального Банка",
        en: "Enter a base rate of the National Bank"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "value":
                    kk: "Мөлшерлеме, жылдық пайызбен",
                    ru: "Ставка, процентов годовых",
                    en: "The rate, in percent a year";
            },
        },
        Group {
            heading: OPTIONS,
            flags: &[
                FROM,
                READ_IN,
                CONFIDENCE,
                (
                    "next_decision",
                    text!(
                        kk: "Келесі шешім қабылданатын күн: мөлшерлеме сол күнге дейін белгілі; файлда бұдан кейінгі күн жазулы болса, қажет емес",
                        ru: "День следующего решения: до него ставка известна; не нужен, если в файле есть более поздний",
                        en: "The day of the next decision: until then the rate is known; not needed if the file names a later one"),
                ),
            ],
        },
    ],
    examples: texts! {
        "nesie catalogue set base-rate 16.25 --from 2026-10-27 --source nbk-2026-09 --catalogue programmes":
            kk: "Жаңа мөлшерлеме",
            ru: "Новая ставка",
            en: "A new rate";
    },
    notes: &[],
};

pub(crate) const SET_MRP: CommandText = CommandText {
    path: "catalogue set mrp",
    about: text!(
        kk: "АЕК мәнін енгізу",
        ru: "Внести значение МРП",
        en: "Enter a value of the МРП"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "value": kk: "Мәні, теңгемен", ru: "Значение, в тенге", en: "The value, in tenge";
            },
        },
        Group { heading: OPTIONS, flags: &[FROM, READ_IN, CONFIDENCE] },
    ],
    examples: texts! {
        "nesie catalogue set mrp 4580 --from 2027-01-01 --source mrp-register --catalogue programmes":
            kk: "Жоспарланған мәннің орнына бекітілгені",
            ru: "Утверждённое вместо планового",
            en: "The value in force in place of the planned one";
    },
    notes: &[],
};

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
        "nesie catalogue source nbk-2026-10 --publisher \"National Bank\" --address nationalbank.kz --seen-on 2026-11-29 --kk \"Базалық мөлшерлеме туралы\" --ru \"О базовой ставке\" --en \"On the base rate\" --catalogue programmes":
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
                        kk: "Терминал болмаса да сұрау: жауаптар стандартты енгізуден, әр жолда біреуі",
                        ru: "Спрашивать и без терминала: ответы со стандартного ввода, по одному на строку",
                        en: "Ask even without a terminal: the replies from standard input, one a line"),
                ),
                (
                    "source",
                    text!(
                        kk: "Шарттар оқылған дереккөз; көрсетілмесе, расталмаған деп жазылады",
                        ru: "Источник, где прочитаны условия; если не указан, они не подтверждены",
                        en: "The source in which the terms were read; if not given, they are not confirmed"),
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
