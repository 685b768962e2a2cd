//! A scenario to fill in: an application, and what the keeper is to say of it from the source.

use nesie::application::Application;
use nesie::catalogue::{DayFigures, Demand, Programme};
use nesie::date::Date;
use nesie::language::{Lang, Localize};
use nesie::say;
use serde_json::Value;

use crate::error::KeeperError;
use crate::new::last_version;
use crate::splice::quoted;
use crate::workshop::Workshop;

/// A scenario that is yet to be filled in. It asks for what must come of the application and never says what does: an outcome that
/// follows from the file alone proves nothing.
///
/// ```
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::language::Lang;
/// use nesie_keeper::{NewScenario, Workshop};
/// # let programmes = concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes");
/// let workshop = Workshop::open(programmes)?;
/// let loan = LoanRequest::new("5000000".parse().unwrap(), 24, Purpose::Investment);
/// let on = "2026-11-29".parse().unwrap();
/// let scenario = NewScenario { programme: "orleu".into(), name: "oven".into(), on, application: Application::new(loan) };
/// let (path, text) = scenario.file(&workshop, Lang::En)?;
/// assert_eq!(path, "orleu/scenarios/oven.toml");
/// assert!(text.contains("verdict = \"\""));
/// # Ok::<(), nesie_keeper::KeeperError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewScenario {
    /// The programme.
    pub programme: String,
    /// The name of its file, without the ending.
    pub name: String,
    /// The day that is asked about.
    pub on: Date,
    /// Who asks, and for what.
    pub application: Application,
}

impl NewScenario {
    /// Its path in the catalogue's folder and its text, with remarks in a language.
    ///
    /// # Errors
    /// [`KeeperError::UnknownProgramme`] if there is no such programme.
    pub fn file(&self, workshop: &Workshop, lang: Lang) -> Result<(String, String), KeeperError> {
        last_version(workshop, &self.programme)?;
        let version = workshop.catalogue().versions_of(&self.programme).find(|version| version.in_force_on(self.on));
        let parts = [self.head(version, lang), self.application(), expected(version, lang)];
        Ok((format!("{}/scenarios/{}.toml", self.programme, self.name), parts.join("\n")))
    }

    fn head(&self, version: Option<&Programme>, lang: Lang) -> String {
        let source = version.and_then(|version| version.confirmed_by.as_ref()).map_or("", |by| by.source.as_str());
        let follows = say!(lang,
            kk: "Нәтиже шығатын сөйлемдер, дереккөздегідей.",
            ru: "Предложения источника, из которых следует результат.",
            en: "The sentences of the source from which the outcome follows.");
        let (on, source) = (self.on, quoted(source));
        format!("title = \"\"\non = {on}\n# {follows}\nfollows_from = [{{ source = {source}, says = \"\" }}]\n")
    }

    fn application(&self) -> String {
        let json = serde_json::to_value(&self.application).unwrap_or_default();
        let application = as_toml(&json).unwrap_or_else(|| toml::Table::new().into());
        toml::to_string(&toml::Table::from_iter([("application".to_owned(), application)])).unwrap_or_default()
    }
}

/// What stands for the keeper's reading of the source: each condition with what it says.
fn expected(version: Option<&Programme>, lang: Lang) -> String {
    let by_source = say!(lang,
        kk: "Дереккөз бойынша, nesie жауабы бойынша емес:",
        ru: "По источнику, а не по ответу nesie:",
        en: "By the source, not by what nesie answers:");
    let optional = say!(lang,
        kk: "Керегінің # белгісін алып тастап, жауабын жазыңыз:",
        ru: "Уберите # у нужного и впишите исход:",
        en: "Remove the # of what is to be tested, and write its outcome:");
    let mut lines = vec![
        "[expect]".to_owned(),
        format!("# {by_source} eligible, not_eligible, undetermined, not_in_force"),
        "verdict = \"\"".to_owned(),
        "# annual_rate = \"\"".to_owned(),
        "# level_payment = \"\"".to_owned(),
        String::new(),
        "[expect.findings]".to_owned(),
        format!("# {optional} met, not_met, unknown, for_staff"),
    ];
    let says = |condition| Demand { condition, figures: DayFigures::default() }.localize(lang).replace('\n', " ");
    let conditions = version.map(|version| version.conditions.as_slice()).unwrap_or_default();
    lines.extend(conditions.iter().map(|condition| {
        let says = condition.says.clone().unwrap_or_else(|| says(condition));
        format!("# {} = \"\"  # {}", condition.id, says.replace('\n', " "))
    }));
    lines.join("\n") + "\n"
}

/// A value of JSON as TOML has it: what is not known is left out, and a date is one.
fn as_toml(json: &Value) -> Option<toml::Value> {
    Some(match json {
        Value::Null => return None,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => number.as_i64()?.into(),
        Value::String(text) => match text.parse() {
            Ok(date) if text.parse::<Date>().is_ok() => toml::Value::Datetime(date),
            _ => text.as_str().into(),
        },
        Value::Array(items) => items.iter().filter_map(as_toml).collect::<Vec<_>>().into(),
        Value::Object(fields) => {
            let known = fields.iter().filter_map(|(name, value)| Some((name.clone(), as_toml(value)?)));
            known.collect::<toml::Table>().into()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{SAMPLES, read_samples};
    use crate::scenarios::read;

    #[test]
    fn the_application_is_read_back_as_it_was() {
        let workshop = Workshop::open(concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes")).unwrap();
        let on: Date = "2026-11-29".parse().unwrap();
        for sample in read_samples(SAMPLES).unwrap() {
            let (programme, name, application) = ("orleu".to_owned(), "x".to_owned(), sample.application);
            let new = NewScenario { programme, name, on, application };
            let (_, text) = new.file(&workshop, Lang::Kk).unwrap();
            let (_, day, read) = read(&text).unwrap();
            assert_eq!((day, read), (on, new.application), "{text}");
        }
    }
}
