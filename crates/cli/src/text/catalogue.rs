//! The help of `nesie catalogue`, and what its commands say they did.

mod edit;
mod exchange;
mod look;

use nesie::language::Lang;
use nesie::say;

use super::{CommandText, Text, text, texts};

pub(super) use edit::{CONFIRM, END, NEW, SET, SET_BASE_RATE, SET_MRP, SOURCE};
pub(super) use exchange::{PACK, SCHEMAS, UNPACK};
pub(super) use look::{CHECK, DIFF, SCENARIOS, TODO};

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
