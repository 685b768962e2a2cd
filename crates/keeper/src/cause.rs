//! Why something of a catalogue is to be looked at: its code for a program, its text for a person.

use nesie::catalogue::contract::TodoCode;
use nesie::catalogue::{LintKind, Topic};
use nesie::date::Date;
use nesie::indicator::SourceId;
use nesie::language::{Lang, Localize};
use nesie::say;

/// Why something is to be looked at.
pub(crate) enum Cause<'a> {
    Unconfirmed {
        last_confirmed: Option<Date>,
    },
    ThirdParty {
        source: &'a SourceId,
    },
    RunsUnknown,
    OpenToAlmatyUnknown,
    EndsSoon {
        last: Date,
    },
    /// The topics, by how much hangs on them.
    OpenTopics(Vec<Topic>),
    Contradiction(&'a LintKind),
    BaseRate(Known),
    Mrp(Known),
    MrpPlanned {
        from: Date,
    },
}

/// How long a value is known, where that is not long.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    pub(crate) last: Date,
    pub(crate) is_over: bool,
}

impl Cause<'_> {
    pub(crate) const fn code(&self) -> TodoCode {
        match self {
            Cause::Unconfirmed { .. } => TodoCode::Unconfirmed,
            Cause::ThirdParty { .. } => TodoCode::ThirdParty,
            Cause::RunsUnknown => TodoCode::RunsUnknown,
            Cause::OpenToAlmatyUnknown => TodoCode::OpenToAlmatyUnknown,
            Cause::EndsSoon { .. } => TodoCode::EndsSoon,
            Cause::OpenTopics(_) => TodoCode::OpenTopics,
            Cause::Contradiction(_) => TodoCode::Contradiction,
            Cause::BaseRate(Known { is_over: true, .. }) => TodoCode::NoBaseRate,
            Cause::BaseRate(_) => TodoCode::BaseRateEnds,
            Cause::Mrp(Known { is_over: true, .. }) => TodoCode::NoMrp,
            Cause::Mrp(_) => TodoCode::MrpEnds,
            Cause::MrpPlanned { .. } => TodoCode::MrpPlanned,
        }
    }
}

impl Localize for Cause<'_> {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Cause::Unconfirmed { last_confirmed } => {
                LintKind::Unconfirmed { last_confirmed: *last_confirmed }.localize(lang)
            }
            Cause::Contradiction(lint) => lint.localize(lang),
            Cause::ThirdParty { source } => say!(lang,
                kk: "шарттар жанама дереккөзден ({source}) алынған немесе күні нақты емес: оператордың бетінен тексеріңіз",
                ru: "условия из вторичного источника ({source}), или их даты неясны: проверьте на странице оператора",
                en: "the terms are from a secondary source ({source}), or their dates are not clear: check the operator's page"),
            Cause::RunsUnknown => say!(lang,
                kk: "бағдарламаның әлі жұмыс істейтіні белгісіз",
                ru: "неизвестно, действует ли программа",
                en: "it is not known whether the programme still runs"),
            Cause::OpenToAlmatyUnknown => say!(lang,
                kk: "Алматыдағы бизнес қатыса ала ма, белгісіз",
                ru: "неизвестно, открыта ли она бизнесу Алматы",
                en: "it is not known whether it is open to businesses in Almaty"),
            Cause::EndsSoon { last } => say!(lang,
                kk: "{last} күні аяқталады: содан кейін не болады?",
                ru: "заканчивается {last}: что после?",
                en: "it ends on {last}: what comes after?"),
            Cause::OpenTopics(topics) => {
                let topics: Vec<String> = topics.iter().map(|topic| topic.localize(lang)).collect();
                let topics = topics.join(", ");
                say!(lang,
                    kk: "жарияланбаған, ал жауап соған байланысты: {topics}",
                    ru: "не опубликовано, а ответ от этого зависит: {topics}",
                    en: "not published, and answers hang on it: {topics}")
            }
            Cause::BaseRate(Known { last, .. }) => say!(lang,
                kk: "базалық мөлшерлеме {last} күніне дейін ғана белгілі",
                ru: "базовая ставка известна только по {last}",
                en: "the base rate is known only to {last}"),
            Cause::Mrp(Known { last, .. }) => say!(lang,
                kk: "АЕК {last} күніне дейін ғана белгілі",
                ru: "МРП известен только по {last}",
                en: "the МРП is known only to {last}"),
            Cause::MrpPlanned { from } => say!(lang,
                kk: "{from} күнінен бастап АЕК тек жоспарланған: бекітілгенін енгізіңіз",
                ru: "с {from} МРП только плановый: внесите утверждённый",
                en: "from {from} the МРП is only planned: enter the one in force"),
        }
    }
}
