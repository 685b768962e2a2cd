//! The help and the words of `nesie ask`.

use nesie::language::{Lang, say};

use super::shared::OPTIONS;
use super::{CommandText, Group, text, texts};

pub(super) const ASK: CommandText = CommandText {
    path: "ask",
    about: text!(
        kk: "Сұрақтарды бірінен соң бірін қойып, жауапты біртіндеп құрастыру",
        ru: "Задать вопросы по очереди и постепенно собрать ответ",
        en: "Ask one question after another, and build the answer as it goes"),
    groups: &[Group {
        heading: OPTIONS,
        flags: texts! {
            "on":
                kk: "Шешім күні; көрсетілмесе, бүгін",
                ru: "День решения; если не указан, сегодня",
                en: "The day of the decision; today if not given";
        },
    }],
    examples: texts! {
        "nesie ask":
            kk: "Сомадан бастап барлық сұрақ",
            ru: "Все вопросы, начиная с суммы",
            en: "All questions, beginning with the amount";
    },
    notes: &[text!(
        kk: "Жауабын білмесеңіз, Enter басыңыз. Соңында сол сұрауды қайталайтын команда жазылады.",
        ru: "Если ответа не знаете, нажмите Enter. В конце будет команда, которая повторяет этот запрос.",
        en: "If you do not know, press Enter. At the end stands the command that asks the same again.")],
};

pub(crate) fn introduction(lang: Lang) -> String {
    say!(lang,
        kk: "Сұрақтарға жауап беріңіз. Білмесеңіз, Enter басыңыз; аяқтау үшін Ctrl+D.",
        ru: "Отвечайте на вопросы. Не знаете — нажмите Enter; чтобы закончить, Ctrl+D.",
        en: "Answer the questions. If you do not know, press Enter; to end, press Ctrl+D.")
}

pub(crate) fn amount(lang: Lang) -> String {
    say!(lang,
        kk: "Қанша ақша керек, теңгемен? Мысалы, 5 млн немесе 30 000 000",
        ru: "Какая сумма нужна, в тенге? Например 5 млн или 30 000 000",
        en: "How much is needed, in tenge? Like 5 mln or 30 000 000")
}

pub(crate) fn term(lang: Lang) -> String {
    say!(lang, kk: "Қанша айға?", ru: "На сколько месяцев?", en: "For how many months?")
}

pub(crate) fn purpose(lang: Lang) -> String {
    say!(lang, kk: "Не үшін?", ru: "На что?", en: "What is it for?")
}

/// A question with an answer in the form in which it is read.
pub(crate) fn question(text: &str, example: Option<&str>, lang: Lang) -> String {
    match example {
        Some(example) => say!(lang,
            kk: "{text} Мысалы: {example}",
            ru: "{text} Например {example}",
            en: "{text} Like {example}"),
        None => text.to_owned(),
    }
}

/// Without it nothing can be said.
pub(crate) fn needed(lang: Lang) -> String {
    say!(lang, kk: "Онсыз жауап жоқ.", ru: "Без этого ответа нет.", en: "There is no answer without it.")
}

/// Whether a person says that the answer is not known, in any of the languages.
pub(crate) fn is_unknown(line: &str) -> bool {
    const WORDS: [&str; 9] =
        ["?", "-", "i don't know", "i do not know", "don't know", "не знаю", "незнаю", "білмеймін", "білмеймин"];
    let line = line.to_lowercase().replace('’', "'");
    WORDS.contains(&line.trim_end_matches(['.', '!']))
}

/// The command that asks the same again.
pub(crate) fn repeat(command: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Осыны қайталайтын команда:\n  {command}",
        ru: "Команда, которая повторяет этот запрос:\n  {command}",
        en: "The command that asks the same again:\n  {command}")
}
