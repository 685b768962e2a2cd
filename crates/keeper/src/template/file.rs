//! The file of a new programme, as far as has been replied.

use nesie::language::Lang;
use nesie::say;

use super::fields::{Filled, list};
use super::step::{Part, Step};
use crate::splice::quoted;

impl Filled<'_> {
    /// The whole file.
    pub(super) fn text(&self) -> String {
        let blocks =
            [self.head(), self.texts(), self.terms(), self.conditions(), self.topics(), self.documents()].concat();
        blocks.iter().map(|block| block.join("\n") + "\n").collect::<Vec<_>>().join("\n")
    }

    fn head(&self) -> Vec<Vec<String>> {
        let mut lines: Vec<String> = self
            .marked()
            .map(|lang| {
                say!(lang,
                    kk: "# Толтырыңыз, дереккөз айтпағанын өшіріңіз, атауындағы .draft жалғауын .toml деп өзгертіңіз, содан кейін: nesie catalogue check.",
                    ru: "# Заполните, уберите то, о чём источник молчит, замените .draft в имени на .toml, затем: nesie catalogue check.",
                    en: "# Fill it in, remove what the source does not say, make .draft of its name .toml, then: nesie catalogue check.")
            })
            .into_iter()
            .collect();
        lines.push(format!("id = {}", quoted(self.id)));
        lines.push(format!("kind = {}", quoted(&self.kind.to_string())));
        lines.extend(
            self.replies
                .to(Step::LentBy)
                .filter(|kinds| !kinds.is_empty())
                .map(|kinds| format!("lent_by = {}", list(kinds))),
        );
        lines.push(format!("valid_from = {}", self.on));
        lines.extend(self.replies.text(Step::LastDay).map(|day| format!("valid_to = {day}")));
        let source = self.replies.text(Step::Source).or(self.marked().map(|_| ""));
        if let Some(source) = source {
            lines.push(format!("last_confirmed = {}", self.seen_on));
            let confidence = quoted(self.confidence());
            lines.push(format!("confirmed_by = {{ source = {}, confidence = {confidence} }}", quoted(source)));
        }
        vec![lines]
    }

    fn texts(&self) -> Vec<Vec<String>> {
        let parts = [("name", Part::Name), ("operator", Part::Operator), ("how_to_apply", Part::HowToApply)];
        let table = |(name, part): (&str, Part)| {
            let heading = format!("[{name}]");
            [vec![heading], self.in_each_language(|lang| Step::Text(part, lang))].concat()
        };
        parts.into_iter().map(table).collect()
    }

    fn documents(&self) -> Vec<Vec<String>> {
        let named = (0..).take_while(|number| self.replies.text(Step::Document(*number, Lang::Kk)).is_some());
        let document = |number| {
            [vec!["[[document]]".to_owned()], self.in_each_language(|lang| Step::Document(number, lang))].concat()
        };
        named.map(document).collect()
    }
}
