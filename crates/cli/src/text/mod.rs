//! Every text of the command line itself, in Kazakh, Russian and English, side by side: the help by command and flag,
//! what is said of a command line or a file that is wrong. The texts of answers stand in the library's `words`.

mod afford;
pub(crate) mod ask;
pub(crate) mod batch;
pub(crate) mod catalogue;
mod commands;
mod files;
mod quote;
mod schedule;
mod settle;
mod shared;
mod usage;

use nesie::language::Lang;

pub(crate) use commands::COMMANDS;
pub(crate) use files::not_written;
#[cfg(test)]
pub(crate) use shared::is_value_name;
pub(crate) use shared::{
    COMMANDS_HEADING, EXAMPLES, GENERAL, HELP, MAN_SECTIONS, OPTION_VALUE, USAGE, VERSION, forms, value_name,
};

/// A text without figures.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    kk: &'static str,
    ru: &'static str,
    en: &'static str,
}

impl Text {
    pub(crate) const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Kk => self.kk,
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }
}

/// The three languages of a text.
macro_rules! text {
    (kk: $kk:literal, ru: $ru:literal, en: $en:literal $(,)?) => {
        $crate::text::Text { kk: $kk, ru: $ru, en: $en }
    };
}
use text;

/// Texts by what they are for: a flag's id, an example's command line.
macro_rules! texts {
    ($($of:literal: kk: $kk:literal, ru: $ru:literal, en: $en:literal;)+) => {
        &[$(($of, $crate::text::Text { kk: $kk, ru: $ru, en: $en })),+]
    };
}
use texts;

/// The help of a command.
pub(crate) struct CommandText {
    /// The command and those above it, without `nesie`: "programmes show".
    pub(crate) path: &'static str,
    /// What it is for.
    pub(crate) about: Text,
    /// Its flags and arguments, by id.
    pub(crate) groups: &'static [Group],
    /// Command lines that can be tried, with what each of them is for.
    pub(crate) examples: &'static [(&'static str, Text)],
    /// What else there is to know.
    pub(crate) notes: &'static [Text],
}

/// Flags that stand under one heading.
pub(crate) struct Group {
    pub(crate) heading: Text,
    pub(crate) flags: &'static [(&'static str, Text)],
}

/// The help of a command, if it has one.
pub(crate) fn command(path: &str) -> Option<&'static CommandText> {
    COMMANDS.iter().copied().find(|command| command.path == path)
}

impl CommandText {
    /// The heading and the help of a flag of this command.
    pub(crate) fn flag(&self, id: &str) -> Option<(Text, Text)> {
        let of =
            |group: &Group| group.flags.iter().find(|(flag, _)| *flag == id).map(|(_, text)| (group.heading, *text));
        self.groups.iter().find_map(of)
    }
}
