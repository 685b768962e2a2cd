//! What is said of a file that cannot be read, and of an answer that cannot be written.

use std::io::{self, ErrorKind};

use nesie::language::{Lang, Localize};
use nesie::say;

use crate::files::{Cause, FileError};

impl Localize for FileError {
    fn localize(&self, lang: Lang) -> String {
        let name = match self.name.as_str() {
            "-" => say!(lang, kk: "стандартты кіріс", ru: "стандартный ввод", en: "standard input"),
            name => name.to_owned(),
        };
        let problem = self.cause.localize(lang);
        format!("{name}: {problem}")
    }
}

impl Localize for Cause {
    fn localize(&self, lang: Lang) -> String {
        let error = match self {
            Cause::System(error) => error,
            Cause::NotWritten(error) if error.kind() == ErrorKind::PermissionDenied => {
                return say!(lang,
                    kk: "жазуға рұқсат жоқ",
                    ru: "нет права на запись",
                    en: "there is no permission to write it");
            }
            Cause::NotWritten(error) if error.kind() == ErrorKind::NotFound => {
                return say!(lang,
                    kk: "жазылмайды: мұндай қалта жоқ",
                    ru: "не записать: такой папки нет",
                    en: "cannot be written: there is no such folder");
            }
            Cause::NotWritten(error) if error.kind() != ErrorKind::IsADirectory => {
                let number = number(error, lang);
                return say!(lang, kk: "жазылмайды{number}", ru: "не записать{number}", en: "cannot be written{number}");
            }
            Cause::NotWritten(error) => error,
            Cause::NotRegular => {
                return say!(lang,
                    kk: "бұл кәдімгі файл емес, ал каталог қалтасында тек сондай файлдар оқылады",
                    ru: "это не обычный файл, а в папке каталога читаются только такие",
                    en: "is no regular file, and nothing else is read in the folder of a catalogue");
            }
            Cause::DraftExists => {
                return say!(lang,
                    kk: "басталған файл бұрыннан бар: оны толтырып, атауындағы .draft жалғауын .toml деп өзгертіңіз немесе басынан бастау үшін өшіріңіз",
                    ru: "такой черновик уже есть: заполните его и замените .draft в имени на .toml или удалите его, чтобы начать заново",
                    en: "there is such a draft already: fill it in and make .draft of its name .toml, or delete it to begin again");
            }
            Cause::LinkToFolder => {
                return say!(lang,
                    kk: "бұл қалтаға сілтеме, ал каталог қалтасында мұндай сілтемелер ашылмайды",
                    ru: "это ссылка на папку, а в папке каталога такие ссылки не открываются",
                    en: "is a link to a folder, and none is followed in the folder of a catalogue");
            }
        };
        match error.kind() {
            ErrorKind::NotFound => {
                say!(lang, kk: "мұндай файл не қалта жоқ", ru: "такого файла или папки нет", en: "there is no such file or folder")
            }
            ErrorKind::PermissionDenied => {
                say!(lang, kk: "оқуға рұқсат жоқ", ru: "нет права на чтение", en: "there is no permission to read it")
            }
            ErrorKind::IsADirectory => say!(lang,
                kk: "бұл қалта, ал мұнда файл керек",
                ru: "это папка, а нужен файл",
                en: "is a folder, where a file is needed"),
            ErrorKind::DirectoryNotEmpty => say!(lang,
                kk: "қалта бос емес, сондықтан оған ештеңе жазылмады",
                ru: "папка не пуста, и в неё ничего не записано",
                en: "the folder is not empty, and nothing is written into it"),
            ErrorKind::AlreadyExists => say!(lang,
                kk: "мұндай файл бар",
                ru: "такой файл уже есть",
                en: "there is such a file already"),
            ErrorKind::NotADirectory => say!(lang,
                kk: "бұл файл, ал мұнда қалта керек",
                ru: "это файл, а нужна папка",
                en: "is a file, where a folder is needed"),
            _ => {
                let number = number(error, lang);
                say!(lang, kk: "оқылмайды{number}", ru: "не читается{number}", en: "cannot be read{number}")
            }
        }
    }
}

/// What is said of an answer that cannot be written.
pub(crate) fn not_written(error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        ErrorKind::StorageFull => say!(lang,
            kk: "жауап жазылмады: дискіде орын жоқ",
            ru: "ответ не записан: на диске нет места",
            en: "the answer cannot be written: the disk is full"),
        _ => {
            let number = number(error, lang);
            say!(lang, kk: "жауап жазылмады{number}", ru: "ответ не записан{number}", en: "the answer cannot be written{number}")
        }
    }
}

/// The system's number for an error, which can be looked up, in place of its English text.
fn number(error: &io::Error, lang: Lang) -> String {
    error.raw_os_error().map_or_else(String::new, |number| {
        say!(lang,
            kk: " (жүйенің {number}-қатесі)",
            ru: " (ошибка системы {number})",
            en: " (system error {number})")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(error: impl Into<io::Error>, lang: Lang) -> String {
        FileError { name: "loan.json".into(), cause: Cause::System(error.into()) }.localize(lang)
    }

    #[test]
    fn every_error_names_the_file_in_the_reader_s_language() {
        let [denied, other] = [io::Error::from(ErrorKind::PermissionDenied), io::Error::from_raw_os_error(5)];
        assert_eq!(said(denied, Lang::Kk), "loan.json: оқуға рұқсат жоқ");
        assert_eq!(said(other, Lang::Ru), "loan.json: не читается (ошибка системы 5)");
        for kind in [ErrorKind::NotFound, ErrorKind::PermissionDenied, ErrorKind::IsADirectory, ErrorKind::Other] {
            let texts = Lang::ALL.map(|lang| said(kind, lang));
            assert!(texts.iter().all(|text| text.starts_with("loan.json: ")), "{texts:?}");
            assert!(texts[0] != texts[1] && texts[1] != texts[2], "{texts:?}");
            assert!(!texts[0].is_ascii() && !texts[1].is_ascii() && texts[2].is_ascii(), "{texts:?}");
        }
    }

    #[test]
    fn standard_input_is_called_so() {
        let error = FileError { name: "-".into(), cause: Cause::System(ErrorKind::PermissionDenied.into()) };
        assert_eq!(error.localize(Lang::Ru), "стандартный ввод: нет права на чтение");
    }

    #[test]
    fn an_answer_that_cannot_be_written_says_so() {
        assert_eq!(not_written(&ErrorKind::StorageFull.into(), Lang::Kk), "жауап жазылмады: дискіде орын жоқ");
        assert_eq!(
            not_written(&io::Error::from_raw_os_error(5), Lang::En),
            "the answer cannot be written (system error 5)"
        );
    }
}
