//! What a change of a catalogue means for borrowers: both catalogues are asked about the same applications.

use std::collections::BTreeMap;

use nesie::advice::Group;
use nesie::answer::{InForceAnswer, QuoteAnswer};
use nesie::catalogue::contract::{ImpactAnswer, ProgrammeImpactAnswer};
use nesie::date::Date;
use nesie::language::{Lang, Localize, LocalizedText, en_plural, ru_genitive, ru_plural};
use nesie::rate::Rate;
use nesie::{Catalogue, QuoteRequest, say};

use crate::samples::Sample;

/// What two catalogues answer to the same applications on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impact {
    /// The day.
    pub on: Date,
    /// How many applications there are.
    pub samples: usize,
    /// The applications that fit a programme now and fitted none before.
    pub fit_now: Vec<String>,
    /// Those that fitted one before and fit none now.
    pub fit_no_longer: Vec<String>,
    /// The same of each programme for which something differs.
    pub programmes: BTreeMap<String, ProgrammeImpact>,
}

/// What differs for the applications to one programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProgrammeImpact {
    /// Those that fit now and did not.
    pub fit_now: Vec<String>,
    /// Those that fitted and do not now.
    pub fit_no_longer: Vec<String>,
    /// Those that fit both times, at a lower rate now.
    pub cheaper: Vec<String>,
    /// Those that fit both times, at a higher rate now.
    pub dearer: Vec<String>,
}

impl Impact {
    /// Asks both catalogues about each application.
    ///
    /// # Errors
    /// [`nesie::Error`] if an application has no answer.
    pub fn between(
        before: &Catalogue,
        after: &Catalogue,
        samples: &[Sample],
        on: Date,
    ) -> Result<Impact, nesie::Error> {
        let (fit_now, fit_no_longer, programmes) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut impact = Impact { on, samples: samples.len(), fit_now, fit_no_longer, programmes };
        for sample in samples {
            let request = QuoteRequest::new(sample.application.clone(), on);
            let (was, is) = (nesie::quote(before, &request)?, nesie::quote(after, &request)?);
            impact.add(&sample.name, &fitting(&was), &fitting(&is));
        }
        Ok(impact)
    }

    /// The same in the form of the contract.
    #[must_use]
    pub fn answer(&self) -> ImpactAnswer {
        let of_programme = |(id, differs): (&String, &ProgrammeImpact)| {
            let mut answer = ProgrammeImpactAnswer::new(id.clone(), LocalizedText::of(differs));
            (answer.fit_now, answer.fit_no_longer) = (differs.fit_now.clone(), differs.fit_no_longer.clone());
            (answer.cheaper, answer.dearer) = (differs.cheaper.clone(), differs.dearer.clone());
            answer
        };
        let mut answer = ImpactAnswer::new(self.on, self.samples, LocalizedText::of(self));
        (answer.fit_now, answer.fit_no_longer) = (self.fit_now.clone(), self.fit_no_longer.clone());
        answer.programmes = self.programmes.iter().map(of_programme).collect();
        answer
    }

    fn add(&mut self, name: &str, was: &BTreeMap<&str, Option<Rate>>, is: &BTreeMap<&str, Option<Rate>>) {
        if was.is_empty() && !is.is_empty() {
            self.fit_now.push(name.to_owned());
        }
        if !was.is_empty() && is.is_empty() {
            self.fit_no_longer.push(name.to_owned());
        }
        for programme in was.keys().chain(is.keys().filter(|programme| !was.contains_key(*programme))) {
            let mut of = self.programmes.remove(*programme).unwrap_or_default();
            let list = match (was.get(programme), is.get(programme)) {
                (None, Some(_)) => Some(&mut of.fit_now),
                (Some(_), None) => Some(&mut of.fit_no_longer),
                (Some(Some(was)), Some(Some(is))) if is < was => Some(&mut of.cheaper),
                (Some(Some(was)), Some(Some(is))) if is > was => Some(&mut of.dearer),
                _ => None,
            };
            if let Some(list) = list {
                list.push(name.to_owned());
            }
            if of != ProgrammeImpact::default() {
                self.programmes.insert((*programme).to_owned(), of);
            }
        }
    }
}

/// The programmes whose published terms an application fits, with the rate of each.
fn fitting(answer: &QuoteAnswer) -> BTreeMap<&str, Option<Rate>> {
    let fits = |offer: &&InForceAnswer| matches!(offer.group, Group::CanGet | Group::FitsPublished);
    let rate = |offer: &InForceAnswer| offer.terms.as_ref().map(|terms| terms.annual_rate);
    answer.in_force().filter(fits).map(|offer| (offer.programme.as_str(), rate(offer))).collect()
}

impl Localize for Impact {
    fn localize(&self, lang: Lang) -> String {
        let samples = self.samples;
        let [of_all, now, gone] = [samples, self.fit_now.len(), self.fit_no_longer.len()].map(number);
        let (now_names, gone_names) = (names(&self.fit_now), names(&self.fit_no_longer));
        let fits_now = match (lang, now) {
            (Lang::Kk, 0) => "бұрын ешбір бағдарламаға сай келмей, енді сай келетіні жоқ".to_owned(),
            (Lang::Kk, _) => format!("бұрын ешбір бағдарламаға сай келмеген {now} өтінім енді сай келеді{now_names}"),
            (Lang::Ru, 0) => "ни для одной не появилась первая подходящая программа".to_owned(),
            (Lang::Ru, _) => format!("для {now} появилась первая подходящая программа{now_names}"),
            (Lang::En, 0) => "none fits a programme now that fitted none before".to_owned(),
            (Lang::En, _) => {
                format!("{now} {} a programme now that fitted none before{now_names}", en_plural(now, "fits", "fit"))
            }
        };
        let fits_no_longer = match (lang, gone) {
            (Lang::Kk, 0) => "сай бағдарламасыз қалғаны жоқ".to_owned(),
            (Lang::Kk, _) => format!("{gone} өтінім енді ешбір бағдарламаға сай келмейді{gone_names}"),
            (Lang::Ru, 0) => "ни одна не осталась без подходящей".to_owned(),
            (Lang::Ru, _) => {
                let verb = ru_plural(gone, "осталась", "остались", "остались");
                format!("{gone} {verb} без подходящей{gone_names}")
            }
            (Lang::En, 0) => "none has lost its last one".to_owned(),
            (Lang::En, _) => format!("{gone} {} none any more{gone_names}", en_plural(gone, "fits", "fit")),
        };
        let ru = ru_genitive(of_all, "примерной заявки", "примерных заявок");
        let en = en_plural(of_all, "sample application", "sample applications");
        say!(lang,
            kk: "{samples} үлгі өтінімнің ішінде {fits_now}; {fits_no_longer}.",
            ru: "Из {samples} {ru} {fits_now}; {fits_no_longer}.",
            en: "Of {samples} {en} {fits_now}; {fits_no_longer}.")
    }
}

impl Localize for ProgrammeImpact {
    fn localize(&self, lang: Lang) -> String {
        let said = |list: &[String], say: &dyn Fn(u64, String) -> String| {
            (!list.is_empty()).then(|| say(number(list.len()), names(list)))
        };
        let parts = [
            said(&self.fit_now, &|count, names| {
                let (ru, en) = (ru_plural(count, "стала", "стали", "стали"), en_plural(count, "fits", "fit"));
                say!(lang,
                    kk: "{count} өтінім енді сай келеді{names}",
                    ru: "{ru} подходить {count}{names}",
                    en: "{count} {en} now that did not before{names}")
            }),
            said(&self.fit_no_longer, &|count, names| {
                let (ru, en) =
                    (ru_plural(count, "перестала", "перестали", "перестали"), en_plural(count, "fits", "fit"));
                say!(lang,
                    kk: "{count} өтінім енді сай келмейді{names}",
                    ru: "{ru} подходить {count}{names}",
                    en: "{count} no longer {en}{names}")
            }),
            said(&self.cheaper, &|count, names| {
                say!(lang,
                    kk: "{count} өтінім үшін арзандады{names}",
                    ru: "стало дешевле для {count}{names}",
                    en: "cheaper now for {count}{names}")
            }),
            said(&self.dearer, &|count, names| {
                say!(lang,
                    kk: "{count} өтінім үшін қымбаттады{names}",
                    ru: "стало дороже для {count}{names}",
                    en: "dearer now for {count}{names}")
            }),
        ];
        let parts = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
        say!(lang,
            kk: "үлгі өтінімдердің ішінде {parts}",
            ru: "из примерных заявок {parts}",
            en: "of the sample applications {parts}")
    }
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Some names in brackets, the first few of many.
fn names(names: &[String]) -> String {
    const SHOWN: usize = 5;
    if names.is_empty() {
        return String::new();
    }
    let more = if names.len() > SHOWN { ", …" } else { "" };
    format!(" ({}{more})", names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", "))
}
