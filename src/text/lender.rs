//! What is said of lenders and of how they count days.

use crate::catalogue::{ChangeKind, DayCountPractice, Lender, LenderError, LenderKind};
use crate::day_count::DayCount;
use crate::error::Refusal;
use crate::language::{Lang, Localize, say};
use crate::text::did_you_mean;

impl Localize for DayCount {
    fn localize(&self, lang: Lang) -> String {
        match self {
            DayCount::Thirty360 => say!(lang,
                kk: "айда 30, жылда 360 күн (30/360)",
                ru: "месяцы по 30 дней и год в 360 (30/360)",
                en: "months of 30 days and a year of 360 (30/360)"),
            DayCount::ThirtyE360 => say!(lang,
                kk: "айда 30, жылда 360 күн, еуропалық тәсілмен (30e/360)",
                ru: "месяцы по 30 дней и год в 360, европейский способ (30e/360)",
                en: "months of 30 days and a year of 360, the European way (30e/360)"),
            DayCount::Act360 => say!(lang,
                kk: "нақты күндер, жылда 360 күн (act/360)",
                ru: "фактические дни и год в 360 (act/360)",
                en: "actual days and a year of 360 (act/360)"),
            DayCount::Act365 => say!(lang,
                kk: "нақты күндер, жылда 365 күн (act/365)",
                ru: "фактические дни и год в 365 (act/365)",
                en: "actual days and a year of 365 (act/365)"),
            DayCount::ActActIsda => say!(lang,
                kk: "нақты күндер, жылда нақты күн саны (act/act-isda)",
                ru: "фактические дни и фактический год (act/act-isda)",
                en: "actual days and actual years (act/act-isda)"),
            DayCount::EqualMonths => say!(lang,
                kk: "әр ай – жылдың он екіден бірі, күн санына қарамай (equal_months)",
                ru: "каждый месяц — одна двенадцатая года, сколько бы в нём ни было дней (equal_months)",
                en: "each month is a twelfth of a year, whatever its days (equal_months)"),
        }
    }
}

impl Localize for LenderKind {
    fn localize(&self, lang: Lang) -> String {
        match self {
            LenderKind::Bank => say!(lang, kk: "банк", ru: "банк", en: "a bank"),
            LenderKind::Mfo => {
                say!(lang, kk: "микроқаржы ұйымы", ru: "микрофинансовая организация", en: "a microfinance organisation")
            }
            LenderKind::LeasingCompany => {
                say!(lang, kk: "лизинг компаниясы", ru: "лизинговая компания", en: "a leasing company")
            }
        }
    }
}

/// How the lender counts days, and that its contract may not.
impl Localize for Lender {
    fn localize(&self, lang: Lang) -> String {
        let name = self.name.get(lang);
        let practice = match &self.day_count {
            DayCountPractice::Known(day_count) => day_count.localize(lang),
            DayCountPractice::Unknown(gap) => gap.get(lang).to_owned(),
        };
        say!(lang,
            kk: "{name} күндерді іс жүзінде былай санайды: {practice}; шартта басқаша болуы мүмкін",
            ru: "{name} на практике считает дни так: {practice}; в договоре может быть иначе",
            en: "How {name} counts days in practice: {practice}; its contract may deviate")
    }
}

impl Localize for (ChangeKind, &Lender) {
    fn localize(&self, lang: Lang) -> String {
        let (name, change) = (self.1.name.get(lang), self.0.localize(lang));
        say!(lang, kk: "{name} – {change}", ru: "{name} — {change}", en: "{name} — {change}")
    }
}

impl Localize for LenderError {
    fn localize(&self, lang: Lang) -> String {
        let problem = match self {
            LenderError::Unknown { id, known } => {
                let hint = did_you_mean(id, known.iter().map(String::as_str), lang);
                let known = known.join(", ");
                say!(lang,
                    kk: "\"{id}\" деген несие беруші жоқ; барлары: {known}{hint}",
                    ru: "кредитора \"{id}\" нет; есть: {known}{hint}",
                    en: "there is no lender \"{id}\"; the lenders are: {known}{hint}")
            }
            LenderError::NoDayCount { id, gap } => {
                let (id, gap) = (id.as_str(), gap.get(lang));
                say!(lang,
                    kk: "{id} тәсілімен күндерді есептеу мүмкін емес: {gap}",
                    ru: "дни так, как их считает {id}, посчитать нельзя: {gap}",
                    en: "days cannot be counted as {id} does: {gap}")
            }
            LenderError::Against { id, given, practice, .. } => {
                let id = id.as_str();
                say!(lang,
                    kk: "{given} – {id} тәжірибесінде {practice}: екеуінің бірін ғана көрсетіңіз",
                    ru: "{given} — а у {id} на практике {practice}: укажите что-то одно",
                    en: "{given} is not what {id} does, {practice}: give one of the two")
            }
        };
        format!("{}: {problem}", self.field())
    }
}
