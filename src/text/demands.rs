//! What is said of a condition or a rate as such, before anybody has applied.

use super::figures::in_mrp;
use super::findings::{limit, not_financed, range};
use super::{days_of_limit, listed, months_of_limit, percent, percentage_points, prose_tenge, written_date};
use crate::catalogue::{
    AmountLimit, DayFigures, Demand, GuaranteeTier, PublishedFee, RateLimit, RateTier, Rule, Source, SubsidyFormula,
    SubsidyMonths, SubsidyTier, TierCondition,
};
use crate::date::Date;
use crate::eligibility::{LargerGuarantee, LowerRate, Quantity};
use crate::language::{Lang, Localize, say};
use crate::money::Money;
use crate::rate::Rate;

impl Localize for Demand<'_> {
    fn localize(&self, lang: Lang) -> String {
        let subject = self.condition.rule.localize(lang);
        let subject = match &self.condition.purposes {
            Some(parts) => with_parts(&subject, &listed(parts, lang)),
            None => subject,
        };
        let Some(demanded) = demanded(&self.condition.rule, self.figures, lang) else { return subject };
        let staff = match &self.condition.rule {
            Rule::LegalForm { staff_decides, .. } => listed(staff_decides, lang),
            Rule::Uses { staff_decides, .. } => listed(staff_decides, lang),
            Rule::Sectors { staff_decide_others: true, .. } => {
                say!(lang, kk: "қалған салалар", ru: "другие отрасли", en: "other sectors")
            }
            _ => String::new(),
        };
        if staff.is_empty() {
            return format!("{subject}: {demanded}");
        }
        say!(lang,
            kk: "{subject}: {demanded}; қызметкер шешеді: {staff}",
            ru: "{subject}: {demanded}; решает сотрудник: {staff}",
            en: "{subject}: {demanded}; staff decide on: {staff}")
    }
}

/// What a condition is about, with the purposes that it is for; of a sentence before its stop.
fn with_parts(subject: &str, parts: &str) -> String {
    match subject.strip_suffix('.') {
        Some(sentence) => format!("{sentence} ({parts})."),
        None => format!("{subject} ({parts})"),
    }
}

/// What a rule demands beyond what it is about; `None` where that says it all.
fn demanded(rule: &Rule, figures: DayFigures, lang: Lang) -> Option<String> {
    let between = |min: Option<String>, max: Option<String>| range(min.as_deref(), max.as_deref(), lang);
    let amount = |limit: AmountLimit| amount_limit(limit, figures.mrp, lang);
    Some(match rule {
        Rule::LegalForm { allowed, .. } => listed(allowed, lang),
        Rule::Size { allowed } => listed(allowed, lang),
        Rule::Region { named, .. } | Rule::Sectors { named, .. } => named.get(lang).to_owned(),
        Rule::BusinessAge { min_months } | Rule::TradingAge { min_months } => {
            between(Some(months_of_limit(*min_months, lang)), None)
        }
        Rule::Amount(limits) => between(limits.min.map(amount), limits.max.map(amount)),
        Rule::Term(limits) => {
            between(limits.min.map(|min| months_of_limit(min, lang)), limits.max.map(|max| months_of_limit(max, lang)))
        }
        Rule::Purpose { allowed } => listed(allowed, lang),
        Rule::Uses { excluded, .. } => not_financed(&listed(excluded, lang), lang),
        Rule::Activities { named, .. } => not_financed(named.get(lang), lang),
        Rule::Category { any_of } => listed(any_of, lang),
        Rule::Collateral { kinds } => listed(kinds, lang),
        Rule::OwnSecurity => say!(lang,
            kk: "кепілдік жаппайтын бөлік",
            ru: "часть, которую не покрывает гарантия",
            en: "what the guarantee does not cover"),
        Rule::OwnContribution { above: Some(above), .. } => {
            let above = amount(*above);
            say!(lang,
                kk: "несие {above} сомасынан асса ғана",
                ru: "только если кредит больше {above}",
                en: "only if the loan is more than {above}")
        }
        Rule::TaxArrears { max } | Rule::SocialArrears { max } => between(None, Some(amount(*max))),
        Rule::OverdueDays { max_days } => between(None, Some(days_of_limit(*max_days, lang))),
        Rule::NotStateOwned => say!(lang, kk: "рұқсат етілмейді", ru: "не допускается", en: "not admitted"),
        Rule::BankRate { max } => between(None, Some(rate_limit(*max, figures.base_rate, lang))),
        Rule::CollateralShare { .. } | Rule::OwnContribution { above: None, .. } | Rule::ForStaff { .. } => {
            return None;
        }
    })
}

/// A limit of an amount: in МРП as published and, where the МРП is known, in tenge.
fn amount_limit(amount: AmountLimit, mrp: Option<Money>, lang: Lang) -> String {
    match (amount, mrp) {
        (AmountLimit::Tenge(amount), _) => prose_tenge(amount, lang),
        (AmountLimit::Mrp(count), Some(mrp)) => limit(Quantity::Money(amount.in_tenge(mrp)), Some(count), lang),
        (AmountLimit::Mrp(count), None) => in_mrp(count, lang),
    }
}

/// A limit of a rate: by the base rate as published and, where that is known, in percent.
fn rate_limit(limit: RateLimit, base: Option<Rate>, lang: Lang) -> String {
    let RateLimit::AboveBase(points) = limit else {
        return percent(limit.in_percent(Rate::ZERO), lang);
    };
    let points = percentage_points(points, lang);
    match base.map(|base| percent(limit.in_percent(base), lang)) {
        // After "не больше" Russian has the genitive.
        None => say!(lang,
            kk: "базалық мөлшерлеме + {points}",
            ru: "базовой ставки + {points}",
            en: "the base rate + {points}"),
        Some(rate) => say!(lang,
            kk: "{rate} (базалық мөлшерлеме + {points})",
            ru: "{rate} (базовая ставка + {points})",
            en: "{rate} (the base rate + {points})"),
    }
}

/// A tier of terms: what it gives, and to whom.
fn tier(gives: &str, when: &TierCondition, lang: Lang) -> String {
    match when {
        TierCondition::Category { any_of, max_amount } => {
            let categories = listed(any_of, lang);
            let up_to = max_amount.map_or_else(String::new, |max| {
                let limit = range(None, Some(&amount_limit(max, None, lang)), lang);
                say!(lang, kk: "; сомасы {limit}", ru: "; сумма {limit}", en: "; the amount {limit}")
            });
            say!(lang,
                kk: "мына мәртебемен {gives}: {categories}{up_to}",
                ru: "{gives} со статусом: {categories}{up_to}",
                en: "{gives} with the status: {categories}{up_to}")
        }
        TierCondition::ForStaff(clause) => format!("{gives}: {}", clause.get(lang)),
    }
}

impl Localize for LowerRate<'_> {
    fn localize(&self, lang: Lang) -> String {
        tier(&percent(self.annual_rate, lang), self.when, lang)
    }
}

impl Localize for LargerGuarantee<'_> {
    fn localize(&self, lang: Lang) -> String {
        tier(&percent(self.tier.max_share, lang), self.when, lang)
    }
}

impl Localize for RateTier {
    fn localize(&self, lang: Lang) -> String {
        let rate = percent(self.annual_rate, lang);
        match &self.when {
            Some(when) => tier(&rate, when, lang),
            None => {
                say!(lang, kk: "қосымша талапсыз {rate}", ru: "{rate} без дополнительных требований", en: "{rate} without further conditions")
            }
        }
    }
}

impl Localize for SubsidyTier {
    fn localize(&self, lang: Lang) -> String {
        let mut gives = self.part.localize(lang);
        for SubsidyMonths { purposes, max_months } in &self.months {
            gives.push_str(", ");
            gives.push_str(&range(None, Some(&months_of_limit(*max_months, lang)), lang));
            if let Some(purposes) = purposes {
                gives.push_str(&format!(" ({})", listed(purposes, lang)));
            }
        }
        self.when.as_ref().map_or_else(|| gives.clone(), |when| tier(&gives, when, lang))
    }
}

impl Localize for SubsidyFormula {
    fn localize(&self, lang: Lang) -> String {
        match self {
            SubsidyFormula::BorrowerRate(rate) => {
                let rate = percent(*rate, lang);
                say!(lang,
                    kk: "қарыз алушы {rate} төлейді, қалғанын мемлекет төлейді",
                    ru: "заёмщик платит {rate}, остальное платит государство",
                    en: "the borrower pays {rate}, the state the rest")
            }
            SubsidyFormula::Points(points) => {
                let points = percentage_points(*points, lang);
                say!(lang, kk: "мемлекет {points} төлейді", ru: "государство платит {points}", en: "the state pays {points}")
            }
            SubsidyFormula::Share { share, floor } => {
                let share = percent(*share, lang);
                let floor = floor.map_or_else(String::new, |floor| {
                    let floor = percent(floor, lang);
                    say!(lang,
                        kk: ", қарыз алушы кемінде {floor} төлейді",
                        ru: ", заёмщик не меньше {floor}",
                        en: ", the borrower at least {floor}")
                });
                say!(lang,
                    kk: "мемлекет мөлшерлеменің {share}-ын төлейді{floor}",
                    ru: "государство платит {share} ставки{floor}",
                    en: "the state pays {share} of the rate{floor}")
            }
        }
    }
}

impl Localize for GuaranteeTier {
    fn localize(&self, lang: Lang) -> String {
        let share = percent(self.max_share, lang);
        let mut gives = say!(lang,
            kk: "несие сомасының {share}-ына дейін кепілдік",
            ru: "гарантия до {share} суммы кредита",
            en: "a guarantee of up to {share} of the loan");
        if let Some(max) = self.max_amount {
            gives.push_str(&format!(", {}", range(None, Some(&amount_limit(max, None, lang)), lang)));
        }
        if let Some(fee) = self.upfront_fee {
            let fee = percent(fee, lang);
            gives.push_str(&say!(lang,
                kk: ", бір реттік комиссия {fee}",
                ru: ", разовая комиссия {fee}",
                en: ", a fee of {fee} at the start"));
        }
        if let Some(fee) = self.yearly_fee {
            let fee = percent(fee, lang);
            gives.push_str(&say!(lang,
                kk: ", жылдық комиссия {fee}",
                ru: ", комиссия {fee} в год",
                en: ", a fee of {fee} a year"));
        }
        self.when.as_ref().map_or_else(|| gives.clone(), |when| tier(&gives, when, lang))
    }
}

impl Localize for PublishedFee {
    fn localize(&self, lang: Lang) -> String {
        let fee = percent(self.upfront, lang);
        say!(lang,
            kk: "бір реттік комиссия несие сомасының {fee}-ына дейін",
            ru: "разовая комиссия до {fee} суммы кредита",
            en: "a fee of up to {fee} of the loan at the start")
    }
}

/// A source as a reader finds it again: title, publisher, date.
impl Localize for Source {
    fn localize(&self, lang: Lang) -> String {
        let (title, publisher, address) = (self.title.get(lang), &self.publisher, &self.address);
        let day = |text: &str| text.parse::<Date>().map_or_else(|_| text.to_owned(), |date| written_date(date, lang));
        let published = self.published.as_deref().map(day);
        let seen = self.seen_on.map_or_else(String::new, |date| {
            let date = written_date(date, lang);
            say!(lang, kk: " ({date} күні көрілді)", ru: " (просмотрено {date})", en: " (seen on {date})")
        });
        // A source without a publisher or an address, like a general one, has a dash there.
        let where_to_find = [publisher, address].into_iter().filter(|part| *part != "—").cloned();
        let details = where_to_find.chain(published).collect::<Vec<_>>().join(", ");
        let details = if details.is_empty() { details } else { format!(" {details}") };
        format!("{title}.{details}{seen}")
    }
}
