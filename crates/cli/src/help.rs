//! The command line's own description in a language: what the parser takes from the arguments' types and what a
//! person reads from [`crate::text`], joined at run time.

use clap::builder::ValueHint;
use clap::{Arg, ArgAction, Args, Command};
use nesie::language::Lang;
use nesie_report::write::text::wrapped;

use crate::options::{FORMATS, formats, reads_catalogue, words, writes_csv};
use crate::output::width;
use crate::text::{self, CommandText};
use crate::tree::{UnknownCommand, find, written};

/// The words that name a command, as in `programmes show`.
#[derive(Args)]
pub(crate) struct Path {
    #[arg(value_name = "COMMAND")]
    pub(crate) path: Vec<String>,
}

/// The place of help and version among the flags.
const LAST: usize = 1000;

/// `command` and those below it with their texts in `lang`.
pub(crate) fn in_language(command: Command, lang: Lang) -> Command {
    with_texts(command, "", &[], lang)
}

/// The help page of a command, by the words that name it.
pub(crate) fn page(command: Command, path: &[String]) -> Result<String, UnknownCommand> {
    Ok(find(command, path)?.render_help().to_string())
}

/// A command with its texts, and with those flags of every command, which stand in `shared`, that are not the same here.
fn with_texts(command: Command, path: &str, shared: &[Arg], lang: Lang) -> Command {
    let (text, mut place) = (text::command(path), 0_usize);
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .term_width(width())
        .subcommand_help_heading(text::COMMANDS_HEADING.get(lang))
        .help_template(format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", text::USAGE.get(lang)))
        .mut_args(|flag| {
            place = place.saturating_add(1);
            with_text(flag, text, lang).display_order(place)
        })
        .arg(shown_by('h', "help", ArgAction::Help).help(text::HELP.get(lang)).help_heading(text::GENERAL.get(lang)));
    if path.is_empty() {
        let version = shown_by('V', "version", ArgAction::Version);
        command = command.arg(version.help(text::VERSION.get(lang)).help_heading(text::GENERAL.get(lang)));
    }
    if let Some(text) = text {
        command = command.about(text.about.get(lang)).after_help(after(text, lang));
    }
    let usage = usage(&command, path, lang);
    let of_all: Vec<Arg> =
        shared.iter().chain(command.get_arguments()).filter(|flag| flag.is_global_set()).cloned().collect();
    let here = shared.iter().filter_map(|flag| narrowed(flag, path, lang));
    command.args(here).override_usage(usage).mut_subcommands(|below| {
        let path = format!("{path} {}", below.get_name());
        with_texts(below, path.trim_start(), &of_all, lang)
    })
}

/// A flag of every command as it is of one that cannot do all that it asks for.
fn narrowed(flag: &Arg, path: &str, lang: Lang) -> Option<Arg> {
    let forms = formats(path).len();
    match flag.get_id().as_str() {
        "format" if forms == 1 => Some(flag.clone().hide(true)),
        "format" if forms < FORMATS.len() => Some(flag.clone().help(text::forms(&words(formats(path)), lang))),
        "csv_dialect" if !writes_csv(path) => Some(flag.clone().hide(true)),
        "catalogue" if !reads_catalogue(path) => Some(flag.clone().hide(true)),
        _ => None,
    }
}

fn shown_by(short: char, long: &'static str, action: ArgAction) -> Arg {
    Arg::new(long).short(short).long(long).action(action).display_order(LAST)
}

fn with_text(flag: Arg, text: Option<&CommandText>, lang: Lang) -> Arg {
    let value = flag.get_value_names().and_then(<[_]>::first).map(|name| name.as_str().to_owned());
    let value = value.filter(|_| flag.get_action().takes_values());
    let (name, hint) = (value.as_deref().and_then(text::value_name), value.as_deref().and_then(hint));
    let mut flag = if value.is_some() { flag.hide_default_value(true) } else { flag };
    if let Some(name) = name {
        flag = flag.value_name(name.get(lang));
    }
    if let Some(hint) = hint {
        flag = flag.value_hint(hint);
    }
    match text.and_then(|text| text.flag(flag.get_id().as_str())) {
        Some((heading, help)) => flag.help_heading(heading.get(lang)).help(help.get(lang)),
        None => flag,
    }
}

/// What a shell offers for a value.
fn hint(value: &str) -> Option<ValueHint> {
    match value {
        "FILE" | "ANSWER" => Some(ValueHint::FilePath),
        "DIR" | "BEFORE" | "AFTER" => Some(ValueHint::DirPath),
        // Of the files in the folder nothing fits.
        _ => Some(ValueHint::Other),
    }
}

/// How the command is written.
fn usage(command: &Command, path: &str, lang: Lang) -> String {
    let mut line = vec!["nesie".to_owned()];
    line.extend((!path.is_empty()).then(|| path.to_owned()));
    line.push(format!("[{}]", text::OPTION_VALUE.get(lang)));
    let needed = command.get_arguments().filter(|flag| flag.is_positional() || flag.is_required_set());
    line.extend(needed.map(written));
    if command.has_subcommands() {
        line.extend(text::value_name("COMMAND").map(|name| format!("<{}>", name.get(lang))));
    }
    line.join(" ")
}

/// An example as it can be typed, however narrow the page: a command line may go on where a line ends with `\`.
fn typed(example: &str) -> String {
    let lines = wrapped(example, width().saturating_sub("      ".len()).saturating_sub(" \\".len()));
    format!("    {}", lines.join(" \\\n      "))
}

/// The examples and the notes under the flags.
fn after(text: &CommandText, lang: Lang) -> String {
    let mut lines = Vec::new();
    if !text.examples.is_empty() {
        lines.push(format!("{}:", text::EXAMPLES.get(lang)));
    }
    for (example, what_for) in text.examples {
        lines.push(format!("  {}:", what_for.get(lang)));
        lines.push(typed(example));
    }
    if !text.notes.is_empty() {
        lines.push(String::new());
    }
    lines.extend(text.notes.iter().map(|note| note.get(lang).to_owned()));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::app;

    /// Every command with its path, the first being nesie itself.
    fn commands(command: &Command, path: &str) -> Vec<(String, Command)> {
        let below = command
            .get_subcommands()
            .flat_map(|below| commands(below, format!("{path} {}", below.get_name()).trim_start()));
        [(path.to_owned(), command.clone())].into_iter().chain(below).collect()
    }

    fn is_cyrillic(text: &str) -> bool {
        text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter))
    }

    #[test]
    fn the_parser_finds_nothing_wrong_in_any_language() {
        for lang in Lang::ALL {
            app::command(lang).debug_assert();
        }
    }

    // Where this fails, the text is missing in `crates/cli/src/text`, or stands there for a flag that is no more.
    #[test]
    fn every_command_and_flag_has_its_texts_and_no_other() {
        let mut paths = BTreeSet::new();
        for (path, command) in commands(&app::command(Lang::En), "") {
            let text =
                text::command(&path).unwrap_or_else(|| panic!("nesie {path} has no text in crates/cli/src/text"));
            let of_all = |flag: &Arg| flag.is_global_set() && !path.is_empty();
            let own = |flag: &&Arg| flag.get_id() != "help" && flag.get_id() != "version" && !of_all(flag);
            let flags: BTreeSet<&str> =
                command.get_arguments().filter(own).map(|flag| flag.get_id().as_str()).collect();
            let said: Vec<&str> = text.groups.iter().flat_map(|group| group.flags).map(|(id, _)| *id).collect();
            assert_eq!(
                said.iter().copied().collect::<BTreeSet<_>>(),
                flags,
                "nesie {path}: texts in crates/cli/src/text, flags"
            );
            assert_eq!(said.len(), flags.len(), "nesie {path} says something twice");
            paths.insert(path);
        }
        let said: BTreeSet<String> = text::COMMANDS.iter().map(|text| text.path.to_owned()).collect();
        assert_eq!(said, paths);
    }

    #[test]
    fn every_text_is_in_its_own_language() {
        let of_flags =
            |text: &'static CommandText| text.groups.iter().flat_map(|group| group.flags).map(|(_, text)| *text);
        let headings = |text: &'static CommandText| text.groups.iter().map(|group| group.heading);
        let captions = |text: &'static CommandText| text.examples.iter().map(|(_, text)| *text);
        let all = text::COMMANDS.iter().flat_map(|text| {
            let notes = text.notes.iter().copied();
            [text.about].into_iter().chain(of_flags(text)).chain(headings(text)).chain(captions(text)).chain(notes)
        });
        for text in all {
            let [kk, ru, en] = Lang::ALL.map(|lang| text.get(lang));
            assert!(is_cyrillic(kk) && is_cyrillic(ru), "{en}");
            assert!(kk != ru && !en.is_empty(), "{en}");
            for text in [kk, ru, en] {
                assert_eq!(text.trim(), text);
            }
        }
    }

    #[test]
    fn every_value_has_a_name_in_each_language() {
        for lang in Lang::ALL {
            for (path, command) in commands(&app::command(lang), "") {
                for flag in command.get_arguments().filter(|flag| flag.get_action().takes_values()) {
                    let name = written(flag).rsplit(['<', '[']).next().unwrap_or_default().to_owned();
                    let name = name.trim_end_matches(['.', ']', '>']);
                    assert!(text::is_value_name(name, lang), "nesie {path} {}: {name} in {lang}", flag.get_id());
                }
            }
        }
    }

    #[test]
    fn every_example_can_be_typed() {
        let examples = text::COMMANDS.iter().flat_map(|text| text.examples).map(|(example, _)| *example);
        for example in examples.filter(|example| example.starts_with("nesie ")) {
            let typed = example.split(['>', '|']).next().unwrap_or_default();
            let parsed = app::command(Lang::En).try_get_matches_from(words(typed));
            assert!(parsed.is_ok(), "{example}: {}", parsed.unwrap_err());
        }
    }

    /// The words of a command; what stands in quotation marks is one.
    fn words(typed: &str) -> Vec<&str> {
        let parts = typed.split('"').enumerate();
        let words = parts.map(|(n, part)| if n % 2 == 0 { part.split_whitespace().collect() } else { vec![part] });
        words.collect::<Vec<Vec<&str>>>().concat()
    }
}
