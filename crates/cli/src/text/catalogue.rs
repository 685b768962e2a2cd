//! The help of `nesie catalogue`, and what its commands say they did.

mod edit;
mod exchange;
mod look;
mod scenario;
mod set;

use nesie::date::Date;
use nesie::language::{Lang, visible};
use nesie::say;

use super::{CommandText, Text, text, texts};

pub(super) use edit::{CONFIRM, END, NEW, SOURCE};
pub(super) use exchange::{PACK, SCHEMAS, UNPACK};
pub(super) use look::{CHECK, DIFF, SCENARIOS, TODO};
pub(super) use scenario::SCENARIO;
pub(super) use set::{SET, SET_BASE_RATE, SET_MRP, SET_VERSION};

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

/// That the catalogue has what was to be entered already.
pub(crate) fn unchanged(lang: Lang) -> String {
    say!(lang,
        kk: "өзгеріс жоқ: каталогта бұрыннан солай\n",
        ru: "менять нечего: в каталоге уже так\n",
        en: "nothing to change: the catalogue has it already\n")
}

/// What to look at in a file that was written.
pub(crate) fn look_at(warning: &str, lang: Lang) -> String {
    say!(lang, kk: "ескерту: {warning}\n", ru: "замечание: {warning}\n", en: "warning: {warning}\n")
}

/// What comes after a new programme.
pub(crate) fn then_a_scenario(id: &str, on: Date, folder: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Енді сценарий, яғни тест болатын мысал:\n  nesie catalogue scenario {id} АТАУЫ --on {on} --input ФАЙЛ --catalogue {folder}\n",
        ru: "Теперь сценарий, то есть пример-тест:\n  nesie catalogue scenario {id} ИМЯ --on {on} --input ФАЙЛ --catalogue {folder}\n",
        en: "Now a scenario, an example that is a test:\n  nesie catalogue scenario {id} NAME --on {on} --input FILE --catalogue {folder}\n")
}

/// What to do with a scenario that has been begun.
pub(crate) fn fill_in(folder: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Күтілетінін дереккөз бойынша жазыңыз, содан кейін: nesie catalogue scenarios {folder}\n",
        ru: "Впишите ожидаемое по источнику, затем: nesie catalogue scenarios {folder}\n",
        en: "Write what is expected by the source, then: nesie catalogue scenarios {folder}\n")
}

/// What a copy of another programme still says of that one.
pub(crate) fn to_change(like: &str, lang: Lang) -> String {
    let like = visible(like);
    say!(lang,
        kk: "Бұл – {like} бағдарламасының көшірмесі, сондықтан ол расталған жоқ; ескертулері (note), runs және open_to_almaty көшірілмеді. Редакторда өз дереккөзіңіз бойынша өзгертіңіз: атауы (name), операторы (operator), қалай өтініш беру керегі (how_to_apply), әр ереженің мәндері, дереккөзі мен сөзі (source, confidence, says), жарияланбағаны (gap), басым салалары (favours), құжаттары (document), # белгісінен кейінгі түсініктемелер. Бағдарламаның жұмыс істейтіні не Алматыдан өтініш беруге болатыны белгісіз болса, runs немесе open_to_almaty қосыңыз.",
        ru: "Это копия программы {like}, поэтому она не подтверждена; примечания (note), runs и open_to_almaty не скопированы. Измените в редакторе по своему источнику: название (name), оператора (operator), как подать заявку (how_to_apply), значения, источник и слова каждого правила (source, confidence, says), неопубликованное (gap), приоритетные отрасли (favours), документы (document), пояснения после #. Если неизвестно, действует ли программа или можно ли подать заявку из Алматы, добавьте runs или open_to_almaty.",
        en: "This is a copy of {like}, so it is not confirmed; the notes (note), runs and open_to_almaty were not copied. Change in an editor, by your own source: the name (name), the operator (operator), how to apply (how_to_apply), the values, source and words of each rule (source, confidence, says), what is not published (gap), the favoured sectors (favours), the documents (document), the remarks after #. Where it is not known whether the programme runs or whether Almaty can apply, add runs or open_to_almaty.")
}

/// How a copy is confirmed once its own terms stand in it.
pub(crate) fn then_confirm(id: &str, folder: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Содан кейін растаңыз:\n  nesie catalogue confirm {id} --on КҮН --source ДЕРЕККӨЗ --confidence high --catalogue {folder}\n",
        ru: "Затем подтвердите:\n  nesie catalogue confirm {id} --on ДЕНЬ --source ИСТОЧНИК --confidence high --catalogue {folder}\n",
        en: "Then confirm it:\n  nesie catalogue confirm {id} --on DATE --source SOURCE --confidence high --catalogue {folder}\n")
}

/// What is said before a new programme is asked for.
pub(crate) fn interview(lang: Lang) -> String {
    say!(lang,
        kk: "Дереккөз бойынша жауап беріңіз; дереккөз үндемесе, Enter басыңыз. Алдыңғы сұраққа қайту: «артқа» немесе <. Кейін аяқтау: Ctrl+D, жауаптар сақталады.",
        ru: "Отвечайте по источнику; если он молчит, нажмите Enter. Вернуться к предыдущему вопросу: «назад» или <. Закончить позже: Ctrl+D, ответы сохранятся.",
        en: "Answer by the source; where it says nothing, press Enter. To go back a question: “back” or <. To finish later: Ctrl+D, the replies are kept.")
}

/// What a new programme may say besides.
pub(crate) fn not_asked(lang: Lang) -> String {
    say!(lang,
        kk: "Мыналар сұралмады, дереккөзде болса, редакторда қосыңыз: тек кейбір мақсаттарға арналған шарт (purposes), жұмыс істеген мерзімі (trading_age), кепілдікке қосымша өз кепілі (own_security), өз қаражаты тек үлкен несиеде (above), басым салалар (favours), ескертулер (note). Жазылуы: docs/catalogue.md, «Conditions».",
        ru: "Об этом не спрашивалось; если источник говорит, добавьте в редакторе: условие только для некоторых целей (purposes), срок деятельности (trading_age), своё обеспечение при гарантии (own_security), своё участие только при больших кредитах (above), приоритетные отрасли (favours), примечания (note). Как пишется: docs/catalogue.md, «Conditions».",
        en: "Not asked; if the source says it, add it in an editor: a condition for some purposes only (purposes), the time of trading (trading_age), own security beside a guarantee (own_security), an own contribution for large loans only (above), favoured sectors (favours), notes (note). How it is written: docs/catalogue.md, “Conditions”.")
}

/// That a question cannot be passed.
pub(crate) fn needed(lang: Lang) -> String {
    say!(lang,
        kk: "Бұл сұраққа жауап керек; алдыңғысына қайту үшін < белгісін теріңіз.",
        ru: "На этот вопрос нужен ответ; чтобы вернуться к предыдущему, наберите <.",
        en: "This question needs a reply; to go back a question, type <.")
}

/// Whether a reply asks for the question before, in any of the languages.
pub(crate) fn is_back(reply: &str) -> bool {
    ["<", "артқа", "назад", "back"].contains(&reply.to_lowercase().as_str())
}

/// What had been replied to the question that is asked again; `None` if there is none before.
pub(crate) fn back(earlier: Option<&[String]>, lang: Lang) -> String {
    match earlier.map(|reply| reply.join(", ")) {
        None => say!(lang, kk: "Бұл бірінші сұрақ.", ru: "Это первый вопрос.", en: "This is the first question."),
        Some(reply) if reply.is_empty() => {
            say!(lang, kk: "Жауап берілмеген еді.", ru: "Ответа не было.", en: "There was no reply.")
        }
        Some(reply) => {
            let reply = visible(&reply);
            say!(lang, kk: "Бұрынғы жауап: {reply}", ru: "Прежний ответ: {reply}", en: "The earlier reply: {reply}")
        }
    }
}

const FOLDER: (&str, Text) = (
    "folder",
    text!(
        kk: "Каталог қалтасы немесе жинақталған файл (көрсетілмесе, NESIE_CATALOGUE айнымалысынан)",
        ru: "Папка каталога или собранный файл (если не указано, из переменной NESIE_CATALOGUE)",
        en: "The folder of the catalogue, or its bundle (if not given, from that of NESIE_CATALOGUE)"),
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
