//! The help of the commands that pass a catalogue on.

use super::FOLDER;
use crate::text::shared::ARGUMENTS;
use crate::text::{CommandText, Group, text, texts};

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
