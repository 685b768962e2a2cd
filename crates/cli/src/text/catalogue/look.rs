//! The help of the commands that look at a catalogue.

use super::FOLDER;
use crate::text::commands::ON;
use crate::text::shared::{ARGUMENTS, OPTIONS};
use crate::text::{CommandText, Group, Text, text, texts};

const SAMPLES: (&str, Text) = (
    "samples",
    text!(
        kk: "Үлгі өтінімдер, әр жолда бір JSON; көрсетілмесе, nesie ішіндегі 40 өтінім",
        ru: "Примерные заявки, по одной JSON на строку; если не указаны, 40 встроенных в nesie",
        en: "Sample applications, a JSON a line; if not given, the 40 that nesie has"),
);

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
                    kk: "Кейінгі каталогтың қалтасы немесе файлы (көрсетілмесе, NESIE_CATALOGUE айнымалысынан)",
                    ru: "Папка или файл нового каталога (если не указано, из переменной NESIE_CATALOGUE)",
                    en: "The folder or the bundle of the later catalogue (if not given, from that of NESIE_CATALOGUE)";
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
