//! What changed, as a feed that people and mail programs read: Atom and JSON Feed.

use nesie::catalogue::{Catalogue, Changes, VersionChange};
use nesie::language::{Lang, Localize};
use nesie::say;
use serde_json::json;

use crate::impact::Impact;

/// A feed of the changes from one catalogue to another.
pub struct Feed {
    lang: Lang,
    id: String,
    title: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    lines: Vec<String>,
}

impl Feed {
    /// An entry for each programme that differs, with what it means for a borrower, and one for the whole.
    #[must_use]
    pub fn new(before: &Catalogue, after: &Catalogue, impact: &Impact, lang: Lang) -> Feed {
        let changes = Changes::between(before, after);
        let id = format!("urn:nesie:catalogue:{}:{}", before.sha256(), after.sha256());
        let mut entries = vec![whole(&id, &changes, impact, lang)];
        let mut versions = changes.versions.as_slice();
        while let Some(first) = versions.first() {
            let programme = first.version.id.as_str();
            let count = versions.iter().take_while(|change| change.version.id.as_str() == programme).count();
            let (own, rest) = versions.split_at(count);
            entries.push(of_programme(&id, programme, own, impact, lang));
            versions = rest;
        }
        // Terms that are the same and answers that differ: of a new base rate, for example.
        for (programme, differs) in &impact.programmes {
            if !changes.versions.iter().any(|change| change.version.id.as_str() == programme) {
                let name = after.nearest_version(programme, impact.on).map(|version| version.name.get(lang));
                let title = name.map_or_else(|| programme.clone(), str::to_owned);
                entries.push(Entry { id: format!("{id}:{programme}"), title, lines: vec![differs.localize(lang)] });
            }
        }
        let (was, is) = (before.version(), after.version());
        let title = say!(lang,
            kk: "Жеңілдетілген несиелер каталогы: {is} ({was} нұсқасынан кейін)",
            ru: "Каталог льготных кредитов: {is} (после {was})",
            en: "Catalogue of preferential loans: {is} (after {was})");
        Feed { lang, id, title, updated: moment(after.version(), impact), entries }
    }

    /// The feed as Atom (RFC 4287).
    #[must_use]
    pub fn atom(&self) -> String {
        let (lang, id, title, updated) = (self.lang, xml(&self.id), xml(&self.title), &self.updated);
        let mut text = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
             <id>{id}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n<author><name>nesie</name></author>\n",
            lang.code()
        );
        for entry in &self.entries {
            let (id, title, content) = (xml(&entry.id), xml(&entry.title), xml(&entry.lines.join("\n")));
            text.push_str(&format!(
                "<entry>\n<id>{id}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n<content>{content}</content>\n</entry>\n"
            ));
        }
        text.push_str("</feed>\n");
        text
    }

    /// The feed as JSON Feed (version 1.1).
    #[must_use]
    pub fn json(&self) -> String {
        let item = |entry: &Entry| {
            json!({
                "id": entry.id,
                "title": entry.title,
                "content_text": entry.lines.join("\n"),
                "date_published": self.updated,
            })
        };
        let items: Vec<_> = self.entries.iter().map(item).collect();
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title,
            "language": self.lang.code(),
            "items": items,
        });
        format!("{feed}\n")
    }
}

/// The values that are of no programme, and what all of it means.
fn whole(id: &str, changes: &Changes, impact: &Impact, lang: Lang) -> Entry {
    let mrp = changes.mrp.iter().map(|change| change.localize(lang));
    let base_rate = changes.base_rate.iter().map(|change| change.localize(lang));
    let mut lines = vec![impact.localize(lang)];
    lines.extend(mrp.chain(base_rate));
    Entry { id: format!("{id}:catalogue"), title: changes.localize(lang), lines }
}

fn of_programme(id: &str, programme: &str, changes: &[VersionChange], impact: &Impact, lang: Lang) -> Entry {
    let mut lines: Vec<String> =
        impact.programmes.get(programme).map(|differs| differs.localize(lang)).into_iter().collect();
    for change in changes {
        lines.push(change.localize(lang));
        lines.extend(change.details.iter().map(|detail| format!("– {}", detail.localize(lang))));
    }
    let title = changes.last().map(|change| change.version.name.get(lang).to_owned()).unwrap_or_default();
    Entry { id: format!("{id}:{programme}"), title, lines }
}

/// The moment of the feed: midnight of the day that the version names, or of the day that is asked about. nesie has no clock.
fn moment(version: &str, impact: &Impact) -> String {
    let named = version.get(..10).and_then(|day| day.parse::<nesie::Date>().ok());
    format!("{}T00:00:00+05:00", named.unwrap_or(impact.on))
}

/// A text as XML holds it.
fn xml(text: &str) -> String {
    let mut written = String::new();
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            // XML has no other control characters.
            control if control.is_control() && control != '\n' => written.push(' '),
            letter => written.push(letter),
        }
    }
    written
}
