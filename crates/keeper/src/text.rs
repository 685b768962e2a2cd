//! What is said of an edit that is refused.

use nesie::catalogue::FolderError;
use nesie::language::{Lang, Localize, visible};
use nesie::say;
use nesie::text::{percent, prose_tenge, written_date};

use crate::{Entered, FirstDay, KeeperError, NewBaseRate};

/// The title of the page of its decision.
impl Localize for NewBaseRate {
    fn localize(&self, lang: Lang) -> String {
        let rate = percent(self.rate, lang);
        match self.first_day {
            FirstDay::Given(from) => {
                let from = written_date(from, lang);
                say!(lang,
                    kk: "Ұлттық Банктің шешімі: {from} күнінен бастап базалық мөлшерлеме {rate}",
                    ru: "Решение Национального Банка: базовая ставка {rate} с {from}",
                    en: "Decision of the National Bank: a base rate of {rate} from {from}")
            }
            FirstDay::AfterDecision(day) => {
                let day = written_date(day, lang);
                say!(lang,
                    kk: "Ұлттық Банктің {day} күнгі шешімі: базалық мөлшерлеме {rate}",
                    ru: "Решение Национального Банка от {day}: базовая ставка {rate}",
                    en: "Decision of the National Bank of {day}: a base rate of {rate}")
            }
        }
    }
}

impl Localize for Entered {
    fn localize(&self, lang: Lang) -> String {
        let (what, from, until) = match self {
            Entered::BaseRate { rate, from, until } => (percent(*rate, lang), from, until),
            Entered::Mrp { value, from, until } => (prose_tenge(*value, lang), from, until),
        };
        let (from, until) = (written_date(*from, lang), written_date(*until, lang));
        say!(lang,
            kk: "{what}: {from} – {until} аралығында белгілі",
            ru: "{what}: известно с {from} по {until}",
            en: "{what}: known from {from} to {until}")
    }
}

impl Localize for KeeperError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            KeeperError::Folder(FolderError::Catalogue(error)) => error.localize(lang),
            KeeperError::Folder(FolderError::Bundle { source, .. }) => source.localize(lang),
            KeeperError::Folder(error) => error.to_string(),
            KeeperError::NotAFolder { path } => {
                let path = path.to_string_lossy();
                let path = visible(&path);
                say!(lang,
                    kk: "{path}: бұл қалта емес, ал өзгерістер тек каталог қалтасында жасалады; жинақталған файлды алдымен «nesie catalogue unpack» арқылы ашыңыз",
                    ru: "{path}: это не папка, а правки делаются только в папке каталога; собранный файл сначала разверните: «nesie catalogue unpack»",
                    en: "{path}: this is no folder, and only the folder of a catalogue is edited; unfold a bundle first with “nesie catalogue unpack”")
            }
            KeeperError::UnknownProgramme { id, known } => {
                let (id, known) = (visible(id), known.join(", "));
                say!(lang,
                    kk: "<ID>: \"{id}\" деген бағдарлама жоқ; бағдарламалар: {known}",
                    ru: "<ID>: программы \"{id}\" нет; программы: {known}",
                    en: "<ID>: there is no programme \"{id}\"; the programmes are: {known}")
            }
            KeeperError::NotInForce { id, on } => say!(lang,
                kk: "<ID>: {on} күні {id} бағдарламасының күшіндегі нұсқасы жоқ",
                ru: "<ID>: на {on} нет действующей версии программы {id}",
                en: "<ID>: no version of {id} is in force on {on}"),
            KeeperError::Exists { path } => {
                let path = visible(path);
                say!(lang,
                    kk: "{path}: мұндай файл бар",
                    ru: "{path}: такой файл уже есть",
                    en: "{path}: there is such a file already")
            }
            KeeperError::NotAfter { last } => say!(lang,
                kk: "--on: жаңа нұсқа соңғысы басталған {last} күнінен кейін басталуы керек",
                ru: "--on: новая версия должна начинаться после {last}, когда началась последняя",
                en: "--on: a new version begins after {last}, when the last one began"),
            KeeperError::ConfirmedLater { on, last } => say!(lang,
                kk: "--on: {on} – шарттар соңғы рет расталған {last} күнінен бұрын; сол күнді не одан кейінгі күнді көрсетіңіз",
                ru: "--on: {on} раньше {last}, когда условия подтверждены в последний раз; укажите этот день или более поздний",
                en: "--on: {on} is before {last}, when the terms were last confirmed; give that day or a later one"),
            KeeperError::OtherSource { id, fields } => {
                let (id, fields) = (visible(id), fields.join(", "));
                say!(lang,
                    kk: "{id}: sources.toml ішінде мұндай дереккөз бар, бірақ мынасы басқа: {fields}. Басқа дереккөзге басқа id алыңыз; бардағысына --address қоспай, тек --source арқылы сілтеңіз",
                    ru: "{id}: такой источник в sources.toml уже есть, но отличается: {fields}. Для другого источника возьмите другой id; на имеющийся ссылайтесь одним --source, без --address",
                    en: "{id}: sources.toml has this source already, but it differs in: {fields}. For another source choose another id; the one that is there is named by --source alone, without --address")
            }
            KeeperError::BeforeFirstRow { first } => say!(lang,
                kk: "--from: бірінші жол {first} күнінен басталады, одан бұрынғы мән енгізілмейді",
                ru: "--from: первая строка начинается {first}, раньше неё значение не вносится",
                en: "--from: the first row begins on {first}, and no value is entered before it"),
            KeeperError::NoNextDecision { from } => say!(lang,
                kk: "--next-decision: {from} күнінен кейін Ұлттық Банк келесі шешімін қашан қабылдайтынын көрсетіңіз: мөлшерлеме сол күнге дейін белгілі. Күні жарияланбаған болса, --known-until арқылы мөлшерлеме анық белгілі соңғы күнді көрсетіңіз",
                ru: "--next-decision: укажите, когда после {from} Национальный Банк принимает следующее решение: до него ставка известна. Если день не опубликован, укажите в --known-until последний день, на который ставка точно известна",
                en: "--next-decision: say when after {from} the National Bank decides next: until then the rate is known. Where no day is published, give by --known-until the last day on which the rate is sure"),
            KeeperError::Calendar(error) => format!("--decided-on: {}", error.localize(lang)),
            KeeperError::KnownTooShort { from } => say!(lang,
                kk: "--known-until: мөлшерлеме {from} күнінен басталады: сол күнді не одан кейінгі күнді көрсетіңіз",
                ru: "--known-until: ставка начинается {from}: укажите этот день или более поздний",
                en: "--known-until: the rate begins on {from}: give that day or a later one"),
            KeeperError::RateUnknownBefore { until } => say!(lang,
                kk: "--next-decision: бұған дейінгі мөлшерлеме {until} күніне дейін ғана белгілі: алдымен оны қайта енгізіп, одан кейінгі шешімнің күнін көрсетіңіз",
                ru: "--next-decision: прежняя ставка известна только по {until}: сначала внесите её ещё раз с днём решения, которое было за ней",
                en: "--next-decision: the rate before is known only to {until}: enter it again first, with the day of the decision that came after it"),
            KeeperError::MrpUnknownBefore { until } => say!(lang,
                kk: "--from: АЕК {until} күніне дейін ғана белгілі: алдымен одан кейінгі жылды енгізіңіз",
                ru: "--from: МРП известен только по {until}: сначала внесите следующий год",
                en: "--from: the МРП is known only to {until}: enter the year after it first"),
            KeeperError::NotTheLastRow { last } => say!(lang,
                kk: "--known-until: файлда {last} күнінен басталатын мөлшерлеме бар, бұл күн тек соңғысы үшін көрсетіледі",
                ru: "--known-until: в файле есть более поздняя ставка, с {last}, а этот день указывается только для последней",
                en: "--known-until: the file has a later rate, from {last}, and this day is given for the last one only"),
            KeeperError::NoPlace { path } => {
                let path = visible(path);
                say!(lang,
                    kk: "{path}: өзгеріс енгізілетін орын табылмады; файлды қолмен өзгертіңіз",
                    ru: "{path}: не найдено место для правки; измените файл вручную",
                    en: "{path}: the place of the edit is not found; edit the file by hand")
            }
            KeeperError::Faults(report) => {
                let faults: Vec<String> = report.errors.iter().map(|fault| fault.localize(lang)).collect();
                let faults = faults.join("; ");
                say!(lang,
                    kk: "ештеңе жазылмады, каталогта қате болар еді: {faults}",
                    ru: "ничего не записано, в каталоге была бы ошибка: {faults}",
                    en: "nothing was written, the catalogue would be wrong: {faults}")
            }
            KeeperError::Reply(report) => {
                let mut faults: Vec<String> = report.errors.iter().map(|fault| fault.kind.localize(lang)).collect();
                // Where the reply stands in several places, each of them has the fault.
                faults.dedup();
                faults.join("; ")
            }
            KeeperError::NeedsReply => {
                say!(lang, kk: "Бұл сұраққа жауап керек.", ru: "На этот вопрос нужен ответ.", en: "This question needs a reply.")
            }
            KeeperError::Write { path, source } => {
                let path = path.to_string_lossy();
                let path = visible(&path);
                say!(lang,
                    kk: "{path}: файл жазылмады ({source})",
                    ru: "{path}: файл не записан ({source})",
                    en: "{path}: the file cannot be written ({source})")
            }
        }
    }
}
