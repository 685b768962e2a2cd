//! The help of the command that begins a scenario.

use crate::text::quote::APPLICATION;
use crate::text::shared::{APPLICATION_FILE, ARGUMENTS, OPTIONS};
use crate::text::{CommandText, Group, text, texts};

pub(crate) const SCENARIO: CommandText = CommandText {
    path: "catalogue scenario",
    about: text!(
        kk: "Бағдарламаның жанына сценарий бастау: өтінімі бар файл, одан не шығуы керегін дереккөз бойынша өзіңіз жазасыз",
        ru: "Начать сценарий рядом с программой: файл с заявкой, в который вы по источнику впишете, что должно выйти",
        en: "Begin a scenario beside a programme: a file with an application, into which you write what must come of it by the source"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "programme": kk: "Бағдарламаның id атауы", ru: "Id программы", en: "The id of the programme";
                "name": kk: "Файлдың атауы, .toml жалғауынсыз", ru: "Имя файла без .toml", en: "The name of the file, without .toml";
            },
        },
        Group { heading: OPTIONS, flags: APPLICATION_FILE },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "on": kk: "Шешім күні", ru: "День решения", en: "The day of the decision";
            },
        },
        APPLICATION,
    ],
    examples: texts! {
        "nesie catalogue scenario orleu bakery --on 2026-11-29 --input examples/bakery.json --catalogue programmes":
            kk: "Файлдағы өтініммен",
            ru: "С заявкой из файла",
            en: "With the application of a file";
        "nesie catalogue scenario orleu oven --on 2026-11-29 --amount 5000000 --term 24 --purpose investment --legal-form llp --catalogue programmes":
            kk: "Өтінімі параметрлермен берілгені",
            ru: "С заявкой из параметров",
            en: "With an application given by flags";
    },
    notes: &[],
};
