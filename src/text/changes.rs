//! What is said of the changes between two catalogues.

use super::{listed, percent, tenge, written_date};
use crate::catalogue::{
    ChangeKind, Changes, Condition, DayFigures, Demand, Detail, LenderKind, Part, Programme, Referral, Term,
    ValueChange, VersionChange,
};
use crate::date::Date;
use crate::language::{Lang, Localize, say};
use crate::money::Money;
use crate::rate::Rate;

impl Localize for ChangeKind {
    fn localize(&self, lang: Lang) -> String {
        match self {
            ChangeKind::New => say!(lang, kk: "жаңа", ru: "новое", en: "new"),
            ChangeKind::Gone => say!(lang, kk: "алынып тасталды", ru: "убрано", en: "gone"),
            ChangeKind::Changed => say!(lang, kk: "өзгерді", ru: "изменено", en: "changed"),
        }
    }
}

/// The line above the details.
impl Localize for VersionChange<'_> {
    fn localize(&self, lang: Lang) -> String {
        let Programme { id, name, valid_from, .. } = self.version;
        let (id, name, from) = (id.as_str(), name.get(lang), written_date(*valid_from, lang));
        let change = match (self.kind, self.against) {
            (ChangeKind::New, Some(earlier)) => {
                let earlier = written_date(earlier.valid_from, lang);
                say!(lang,
                    kk: "жаңа нұсқа, {earlier} күнгі нұсқамен салыстырғанда",
                    ru: "новая версия, по сравнению с версией от {earlier}",
                    en: "a new version, compared with that of {earlier}")
            }
            (ChangeKind::New, None) => say!(lang, kk: "жаңа бағдарлама", ru: "новая программа", en: "a new programme"),
            (kind, _) => kind.localize(lang),
        };
        say!(lang,
            kk: "{name} ({id}), {from} күнінен бастап – {change}",
            ru: "{name} ({id}), с {from} — {change}",
            en: "{name} ({id}), from {from} — {change}")
    }
}

impl Localize for Detail<'_> {
    fn localize(&self, lang: Lang) -> String {
        let day = |date: Option<Date>| match date {
            Some(date) => written_date(date, lang),
            None => say!(lang, kk: "көрсетілмеген", ru: "не указан", en: "not known"),
        };
        match self {
            Detail::Kind { was, is } => was_is(Some(was.localize(lang)), Some(is.localize(lang)), lang),
            Detail::LentBy { was, is } => {
                let kinds = |kinds: &[LenderKind]| (!kinds.is_empty()).then(|| listed(kinds, lang));
                let change = was_is(kinds(was), kinds(is), lang);
                say!(lang, kk: "несие беруші: {change}", ru: "кредит выдаёт: {change}", en: "lent by: {change}")
            }
            Detail::LastDay { was, is } => {
                let (was, is) = (day(*was), day(*is));
                say!(lang,
                    kk: "соңғы күні: бұрын {was}, енді {is}",
                    ru: "последний день: прежде {was}, теперь {is}",
                    en: "last day: was {was}, now {is}")
            }
            Detail::Confirmed { was, is } => {
                let day = |date: Option<Date>| match date {
                    Some(date) => written_date(date, lang),
                    None => say!(lang, kk: "белгісіз", ru: "неизвестна", en: "not known"),
                };
                let (was, is) = (day(*was), day(*is));
                say!(lang,
                    kk: "шарттар расталған күн: {is} (бұрын {was})",
                    ru: "дата подтверждения условий: {is} (прежде {was})",
                    en: "terms confirmed: {is} (before: {was})")
            }
            Detail::Runs { is_known: true } => say!(lang,
                kk: "бағдарлама жұмыс істейді",
                ru: "программа действует",
                en: "the programme is known to run"),
            Detail::Runs { is_known: false } => say!(lang,
                kk: "бағдарламаның әлі жұмыс істейтіні белгісіз",
                ru: "неизвестно, действует ли ещё программа",
                en: "it is not known whether the programme still runs"),
            Detail::OpenToAlmaty { is_known: true } => say!(lang,
                kk: "Алматыдағы бизнес қатыса алады",
                ru: "открыта для бизнеса в Алматы",
                en: "open to businesses in Almaty"),
            Detail::OpenToAlmaty { is_known: false } => say!(lang,
                kk: "Алматыдағы бизнестің қатыса алатыны белгісіз",
                ru: "неизвестно, открыта ли программа для бизнеса в Алматы",
                en: "it is not known whether it is open to businesses in Almaty"),
            Detail::Condition { was, is } => match (was.map(|was| demand(was, lang)), is.map(|is| demand(is, lang))) {
                // The names of places and activities are the same, their codes are not.
                (Some(was), Some(is)) if was == is => {
                    say!(lang, kk: "кодтары өзгерді: {is}", ru: "изменены коды: {is}", en: "other codes: {is}")
                }
                (was, is) => was_is(was, is, lang),
            },
            Detail::Source { is, .. } => another_source(&demand(is, lang), lang),
            Detail::Term { was, is } => match (was.map(|was| was.localize(lang)), is.map(|is| is.localize(lang))) {
                (Some(was), Some(is)) if was == is => another_source(&is, lang),
                (was, is) => was_is(was, is, lang),
            },
            Detail::LocalizedText(part) => {
                let part = part.localize(lang);
                say!(lang, kk: "мәтіні өзгерді: {part}", ru: "изменён текст: {part}", en: "worded anew: {part}")
            }
        }
    }
}

/// A condition without a day: limits as published.
fn demand(condition: &Condition, lang: Lang) -> String {
    Demand { condition, figures: DayFigures::default() }.localize(lang)
}

fn another_source(text: &str, lang: Lang) -> String {
    say!(lang,
        kk: "дереккөзі не сенімділігі өзгерді: {text}",
        ru: "изменён источник или его надёжность: {text}",
        en: "another source or confidence: {text}")
}

fn was_is(was: Option<String>, is: Option<String>, lang: Lang) -> String {
    match (was, is) {
        (Some(was), Some(is)) => {
            say!(lang, kk: "бұрын: {was}; енді: {is}", ru: "было: {was}; стало: {is}", en: "was: {was}; now: {is}")
        }
        (None, Some(is)) => say!(lang, kk: "қосылды: {is}", ru: "добавлено: {is}", en: "added: {is}"),
        (Some(was), None) => say!(lang, kk: "енді жоқ: {was}", ru: "больше нет: {was}", en: "no longer: {was}"),
        (None, None) => String::new(),
    }
}

impl Localize for Term<'_> {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Term::Rate(tier) => {
                let rate = tier.localize(lang);
                say!(lang, kk: "мөлшерлеме: {rate}", ru: "ставка: {rate}", en: "rate: {rate}")
            }
            Term::Subsidy(tier) => tier.localize(lang),
            Term::Guarantee(tier) => tier.localize(lang),
            Term::Fee(fee) => fee.localize(lang),
        }
    }
}

impl Localize for Part {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Part::Name => say!(lang, kk: "атауы", ru: "название", en: "the name"),
            Part::Operator => say!(lang, kk: "кім беретіні", ru: "кто предоставляет", en: "who gives it"),
            Part::HowToApply => say!(lang, kk: "өтінім қалай берілетіні", ru: "как подать заявку", en: "how to apply"),
            Part::Documents => say!(lang, kk: "құжаттар", ru: "документы", en: "the documents"),
            Part::Notes => say!(lang, kk: "ескертпелер", ru: "примечания", en: "the notes"),
            Part::Gaps => say!(lang, kk: "жарияланбағаны", ru: "что не опубликовано", en: "what is not published"),
        }
    }
}

impl Localize for ValueChange<Money> {
    fn localize(&self, lang: Lang) -> String {
        let value = |value: Option<Money>| value.map(|value| tenge(value, lang));
        let (from, values) = (written_date(self.from, lang), was_is(value(self.was), value(self.is), lang));
        say!(lang, kk: "{from} күнінен бастап АЕК – {values}", ru: "МРП с {from} — {values}", en: "MCI (МРП) from {from} — {values}")
    }
}

impl Localize for ValueChange<Rate> {
    fn localize(&self, lang: Lang) -> String {
        let value = |value: Option<Rate>| value.map(|value| percent(value, lang));
        let (from, values) = (written_date(self.from, lang), was_is(value(self.was), value(self.is), lang));
        say!(lang,
            kk: "{from} күнінен бастап базалық мөлшерлеме – {values}",
            ru: "Базовая ставка с {from} — {values}",
            en: "Base rate from {from} — {values}")
    }
}

impl Localize for (ChangeKind, &Referral) {
    fn localize(&self, lang: Lang) -> String {
        let (name, change) = (self.1.name.get(lang), self.0.localize(lang));
        say!(lang, kk: "{name} – {change}", ru: "{name} — {change}", en: "{name} — {change}")
    }
}

/// One line: how much changed, or that nothing did.
impl Localize for Changes<'_> {
    fn localize(&self, lang: Lang) -> String {
        match self.count() {
            0 => say!(lang,
                kk: "Қарыз алушы үшін ештеңе өзгерген жоқ.",
                ru: "Для заёмщика ничего не изменилось.",
                en: "Nothing changed for a borrower."),
            count => say!(lang, kk: "Өзгерістер: {count}", ru: "Изменений: {count}", en: "Changes: {count}"),
        }
    }
}
