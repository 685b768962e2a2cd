//! `nesie completions` and `nesie man`: the command line described for a shell and for `man`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, Args, Command};
use clap_complete::{Shell as Written, generate};
use clap_mangen::Man;
use nesie::application::{Category, LegalForm, Purpose, RepaymentMethod, Use};
use nesie::catalogue::Kind;
use nesie::day_count::DayCount;
use nesie::indicator::Confidence;
use nesie::language::Lang;
use nesie::loan::BalanceColumn;
use nesie::schema::Document;
use nesie::word::ContractWord;
use nesie_report::write::csv::Dialect;

use crate::catalogue::FEEDS;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::help::Path;
use crate::options::{self, FORMATS};
use crate::output::Output;
use crate::schedule::FORMS;
use crate::text::MAN_SECTIONS;
use crate::tree::find;
use crate::value;

const SHELLS: [(&str, Written); 5] = [
    ("bash", Written::Bash),
    ("zsh", Written::Zsh),
    ("fish", Written::Fish),
    ("powershell", Written::PowerShell),
    ("elvish", Written::Elvish),
];

#[derive(Args)]
pub(crate) struct Shell {
    #[arg(value_name = "SHELL", value_parser = value::one_of(&SHELLS))]
    shell: Written,
}

/// The script by which a shell completes commands, flags and the words that a flag takes.
pub(crate) fn completions(shell: &Shell, command: Command) -> Result<Output, Error> {
    let mut script = Vec::new();
    let offered = Offered::new(&command)?;
    generate(shell.shell, &mut with_words(&command, "", &[], &offered), "nesie", &mut script);
    text(script).map(Output::answered)
}

/// The manual page of a command.
pub(crate) fn man(path: &Path, command: Command, lang: Lang) -> Result<Output, Error> {
    let command = find(command, &path.path)?;
    let mut page = Vec::new();
    Man::new(command).source(concat!("nesie ", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
    let text = text(page)?;
    // The examples stand line by line as they are typed; each of the notes after them is a paragraph.
    let (mut page, mut at) = (String::new(), Part::Text);
    for line in text.lines() {
        let heading = line.strip_prefix(".SH ");
        if at == Part::Examples && (line.is_empty() || heading.is_some()) {
            page.push_str(".fi\n");
            at = Part::Notes;
        }
        match heading {
            Some(heading) => {
                page.push_str(&format!(".SH {}\n", section(heading, lang)));
                at = if heading == "EXTRA" { Part::Examples } else { Part::Text };
                page.push_str(if at == Part::Examples { ".nf\n" } else { "" });
            }
            None if line.is_empty() => {}
            // No word is divided: `--disbursed-on` and NESIE_LANG are to be copied.
            None if line.starts_with(".TH ") => page.push_str(&format!("{line}\n.nh\n")),
            None if at == Part::Notes => page.push_str(&format!(".PP\n{line}\n")),
            None => page.push_str(&format!("{line}\n")),
        }
    }
    page.push_str(if at == Part::Examples { ".fi\n" } else { "" });
    Ok(Output::answered(page))
}

/// Where a line of the manual stands.
#[derive(PartialEq, Eq)]
enum Part {
    Text,
    Examples,
    Notes,
}

/// The heading of a section of the manual in a language.
fn section(heading: &str, lang: Lang) -> &str {
    MAN_SECTIONS.iter().find(|(section, _)| *section == heading).map_or(heading, |(_, text)| text.get(lang))
}

fn text(bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|error| Error::Output(std::io::Error::other(error)))
}

/// What a shell offers besides the words of a flag.
struct Offered {
    commands: Vec<String>,
    programmes: Vec<String>,
    lenders: Vec<String>,
}

impl Offered {
    /// The commands of `root`, and what the catalogue has that nesie is built with.
    fn new(root: &Command) -> Result<Self, Error> {
        let catalogue = read_catalogue(None)?;
        Ok(Offered {
            commands: names(root),
            programmes: catalogue.ids().map(|id| id.as_str().to_owned()).collect(),
            lenders: catalogue.lenders().iter().map(|lender| lender.id.as_str().to_owned()).collect(),
        })
    }

    /// What a flag of a command can be followed by.
    fn after(&self, flag: &str, path: &str) -> Option<Vec<String>> {
        match (flag, path) {
            ("path", _) => Some(self.commands.clone()),
            ("programme", _)
            | ("id", "programmes show" | "catalogue confirm" | "catalogue end" | "catalogue new")
            | ("from", "catalogue new") => Some(self.programmes.clone()),
            ("lender", _) => Some(self.lenders.clone()),
            ("format", _) => Some(of_words(&all(&options::words(options::formats(path))))),
            _ => words(flag).map(|words| of_words(&words)),
        }
    }
}

/// The names of the commands below a command.
fn names(command: &Command) -> Vec<String> {
    let below = command.get_subcommands().flat_map(|below| [vec![below.get_name().to_owned()], names(below)].concat());
    below.collect()
}

fn of_words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// A command as a shell completes it: only what its help shows, each flag with the words that it takes. `shared` are the
/// flags of those above it that are its own too.
fn with_words(command: &Command, path: &str, shared: &[&Arg], offered: &Offered) -> Command {
    let own: Vec<&Arg> = command.get_arguments().collect();
    let inherited = shared.iter().filter(|flag| own.iter().all(|own| own.get_id() != flag.get_id()));
    let flags: Vec<&Arg> = own.iter().chain(inherited).copied().collect();
    let of_all: Vec<&Arg> = flags.iter().filter(|flag| flag.is_global_set()).copied().collect();
    let shown = flags.iter().filter(|flag| !flag.is_hide_set()).map(|flag| (*flag).clone().global(false));
    let shown = shown.map(|flag| match offered.after(flag.get_id().as_str(), path) {
        Some(words) => flag.value_parser(PossibleValuesParser::new(words)),
        None => flag,
    });
    let below = command.get_subcommands().map(|below| {
        let path = format!("{path} {}", below.get_name());
        with_words(below, path.trim_start(), &of_all, offered)
    });
    Command::new(command.get_name().to_owned())
        .about(command.get_about().cloned().unwrap_or_default())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .args(shown)
        .groups(command.get_groups().cloned())
        .subcommands(below)
}

/// The words that a flag takes, if it takes words.
fn words(flag: &str) -> Option<Vec<&'static str>> {
    Some(match flag {
        "lang" => Lang::ALL.iter().map(|lang| lang.code()).collect(),
        "format" => all(&FORMATS),
        "csv_dialect" => all(Dialect::WORDS),
        "category" => all(Category::WORDS),
        "shell" => all(&SHELLS),
        "document" => all(Document::WORDS),
        "purpose" => all(Purpose::WORDS),
        "uses" => all(Use::WORDS),
        "method" => all(RepaymentMethod::WORDS),
        "day_count" => all(DayCount::WORDS),
        "form" => all(&FORMS),
        "balance" => all(BalanceColumn::WORDS),
        "legal_form" => all(LegalForm::WORDS),
        "feed" => all(&FEEDS),
        "confidence" => all(Confidence::WORDS),
        "kind" => all(Kind::WORDS),
        "state_owned" | "insolvent" => vec!["true", "false"],
        _ => return None,
    })
}

fn all<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(word, _)| *word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::COMMANDS;

    #[test]
    fn the_help_names_every_word_that_a_flag_takes() {
        let mut compared = 0;
        for (id, text) in COMMANDS.iter().flat_map(|text| text.groups).flat_map(|group| group.flags) {
            // Of what a loan may buy, and of categories, there is too much for a help page.
            for word in words(id).into_iter().flatten().filter(|_| !["uses", "category"].contains(id)) {
                compared += 1;
                for lang in Lang::ALL {
                    assert!(text.get(lang).contains(word), "{id}: {word} in {lang}");
                }
            }
        }
        assert!(compared > 20);
    }
}
