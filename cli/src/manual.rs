//! `nesie completions` and `nesie man`: the command line described for a shell and for `man`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, Args, Command};
use clap_complete::{Shell as Written, generate};
use clap_mangen::Man;
use nesie::application::{LegalForm, Purpose, RepaymentMethod, Use};
use nesie::day_count::DayCount;
use nesie::language::Lang;
use nesie::loan::BalanceColumn;
use nesie::schema::Document;
use nesie::word::Word;

use crate::arguments::{FORMATS, Output, one_of};
use crate::fault::Fault;
use crate::help::{self, Path};
use crate::schedule::FORMS;
use crate::words::MAN_SECTIONS;

const SHELLS: [(&str, Written); 5] = [
    ("bash", Written::Bash),
    ("zsh", Written::Zsh),
    ("fish", Written::Fish),
    ("powershell", Written::PowerShell),
    ("elvish", Written::Elvish),
];

#[derive(Args)]
pub(crate) struct Shell {
    #[arg(value_name = "SHELL")]
    shell: String,
}

/// The script by which a shell completes commands, flags and the words that a flag takes.
pub(crate) fn completions(shell: &Shell, command: Command) -> Result<Output, Fault> {
    let shell = one_of("shell", &shell.shell, &SHELLS)?;
    let mut script = Vec::new();
    generate(shell, &mut with_words(command), "nesie", &mut script);
    written(script)
}

/// The manual page of a command.
pub(crate) fn man(path: &Path, command: Command, lang: Lang) -> Result<Output, Fault> {
    let command = help::find(command, &path.path)?;
    let mut page = Vec::new();
    Man::new(command).source(concat!("nesie ", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
    let Output { text, exit_code } = written(page)?;
    let lines = text.lines().map(|line| match line.strip_prefix(".SH ") {
        Some(heading) => format!(".SH {}\n", section(heading, lang)),
        None => format!("{line}\n"),
    });
    Ok(Output { text: lines.collect(), exit_code })
}

/// The heading of a section of the manual in a language.
fn section(heading: &str, lang: Lang) -> &str {
    MAN_SECTIONS.iter().find(|(section, _)| *section == heading).map_or(heading, |(_, text)| text.get(lang))
}

fn written(bytes: Vec<u8>) -> Result<Output, Fault> {
    String::from_utf8(bytes).map(Output::answered).map_err(|error| Fault::Output(std::io::Error::other(error)))
}

fn with_words(command: Command) -> Command {
    command.mut_args(with_words_of_flag).mut_subcommands(with_words)
}

fn with_words_of_flag(flag: Arg) -> Arg {
    match words(flag.get_id().as_str()) {
        Some(words) => flag.value_parser(PossibleValuesParser::new(words)),
        None => flag,
    }
}

/// The words that a flag takes, if it takes words.
fn words(flag: &str) -> Option<Vec<&'static str>> {
    Some(match flag {
        "lang" => Lang::ALL.iter().map(|lang| lang.code()).collect(),
        "format" => all(&FORMATS),
        "shell" => all(&SHELLS),
        "document" => all(Document::WORDS),
        "purpose" => all(Purpose::WORDS),
        "uses" => all(Use::WORDS),
        "method" => all(RepaymentMethod::WORDS),
        "day_count" => all(DayCount::WORDS),
        "form" => all(&FORMS),
        "balance" => all(BalanceColumn::WORDS),
        "legal_form" => all(LegalForm::WORDS),
        "state_owned" => vec!["true", "false"],
        _ => return None,
    })
}

fn all<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(word, _)| *word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::COMMANDS;

    #[test]
    fn the_help_names_every_word_that_a_flag_takes() {
        let mut compared = 0;
        for (id, text) in COMMANDS.iter().flat_map(|text| text.groups).flat_map(|group| group.flags) {
            // Of what a loan may buy there is too much for a help page.
            for word in words(id).into_iter().flatten().filter(|_| *id != "uses") {
                compared += 1;
                for lang in Lang::ALL {
                    assert!(text.get(lang).contains(word), "{id}: {word} in {lang}");
                }
            }
        }
        assert!(compared > 20);
    }
}
