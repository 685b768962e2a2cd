//! What is said of a finding.

use smol_str::SmolStr;

use super::figures::in_mrp;
use super::finding_sentences::{sentence, short_of};
use super::{
    days, days_of_limit, listed, months, months_of_limit, percent, percentage_points, prose_tenge, written_date,
};
use crate::application::{LegalForm, Use};
use crate::catalogue::{AmountLimit, Rule};
use crate::eligibility::{Finding, Outcome, Quantity, Requirement};
use crate::identifier::Kato;
use crate::language::{Lang, Localize, say};
use crate::rate::Rate;
use crate::word::ContractWord;

impl Localize for Quantity {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Quantity::Money(amount) => prose_tenge(*amount, lang),
            Quantity::Months(count) => months(*count, lang),
            Quantity::Days(count) => days(*count, lang),
            Quantity::Percent(rate) => percent(*rate, lang),
            Quantity::Date(date) => written_date(*date, lang),
        }
    }
}

impl Localize for Finding<'_> {
    /// What was found, and after it the applicant's own figures where they commonly rule a client out.
    fn localize(&self, lang: Lang) -> String {
        let mut said = self.found(lang);
        for answer in &self.adverse {
            let stop = if said.ends_with('.') { "" } else { "." };
            said = format!("{said}{stop} {}", answer.localize(lang));
        }
        said
    }
}

impl Finding<'_> {
    fn found(&self, lang: Lang) -> String {
        let subject = self.condition.rule.localize(lang);
        if self.required == Requirement::Clause && self.missing.is_empty() {
            return subject;
        }
        if let Some(sentence) = sentence(self, lang) {
            return sentence;
        }
        let rest = match (&self.required, self.outcome) {
            (Requirement::Range { min, max }, _) => in_range(self, *min, *max, lang),
            (Requirement::Unpriced(limits), _) => unpriced(self, limits, lang),
            (Requirement::AboveBase(points), _) => above_unknown_base(self, *points, lang),
            (Requirement::AbovePoints(points), _) => not_above_points(self, *points, lang),
            (Requirement::AboveBorrowerRate(rate), _) => not_above_borrower_rate(self, *rate, lang),
            (Requirement::OnlyAbove(limit), _) => {
                let limit = limit.localize(lang);
                say!(lang,
                    kk: "керек емес, өйткені несие {limit} сомасынан аспайды",
                    ru: "не требуется, потому что кредит не больше {limit}",
                    en: "not required, because the loan is at most {limit}")
            }
            (_, outcome) => by_list(self, outcome, lang),
        };
        let parts = self.condition.purposes.as_deref().map(|purposes| listed(purposes, lang));
        let subject = match &parts {
            Some(parts) if self.outcome != Outcome::ForStaff => format!("{subject} ({parts})"),
            _ => subject,
        };
        let part = if let (Outcome::ForStaff, Some(parts)) = (self.outcome, parts) {
            say!(lang,
                kk: " (шек тек мына бөлікке қатысты: {parts}; несиенің қалай бөлінетінін қызметкер анықтайды)",
                ru: " (предел только для части: {parts}; как делится кредит, уточняет сотрудник)",
                en: " (the limit is for a part only: {parts}; staff establish how the loan divides)")
        } else {
            String::new()
        };
        format!("{subject}: {rest}{part}")
    }
}

/// What a rule is about.
impl Localize for Rule {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Rule::LegalForm { .. } => say!(lang, kk: "Құқықтық нысан", ru: "Правовая форма", en: "Legal form"),
            Rule::Size { .. } => say!(lang, kk: "Бизнес көлемі", ru: "Размер бизнеса", en: "Size of the business"),
            Rule::Region { .. } => {
                say!(lang, kk: "Тіркелген жері", ru: "Место регистрации", en: "Place of registration")
            }
            Rule::BusinessAge { .. } => {
                say!(lang, kk: "Тіркелгеніне", ru: "Со дня регистрации", en: "Time since registration")
            }
            Rule::TradingAge { .. } => {
                say!(lang, kk: "Жұмыс істеп келе жатқанына", ru: "Со дня начала работы", en: "Time in trade")
            }
            Rule::Amount(_) => say!(lang, kk: "Сома", ru: "Сумма", en: "Amount"),
            Rule::Term(_) => say!(lang, kk: "Мерзім", ru: "Срок", en: "Term"),
            Rule::Purpose { .. } => say!(lang, kk: "Мақсат", ru: "Цель", en: "Purpose"),
            Rule::Uses { .. } => say!(lang, kk: "Несиеге алынатыны", ru: "Что приобретается", en: "What the loan buys"),
            Rule::Activities { .. } => {
                say!(lang, kk: "Қызмет түрі (ЭҚЖЖ)", ru: "Вид деятельности (ОКЭД)", en: "Activity by ОКЭД")
            }
            Rule::Collateral { .. } => say!(lang, kk: "Кепіл", ru: "Залог", en: "Collateral"),
            Rule::Sectors { .. } => say!(lang, kk: "Сала (ЭҚЖЖ)", ru: "Отрасль (ОКЭД)", en: "Sector by ОКЭД"),
            Rule::Category { .. } => say!(lang, kk: "Ерекше мәртебе", ru: "Особый статус", en: "Special status"),
            Rule::CollateralShare { kinds, min } => {
                let (kinds, share) = (listed(kinds, lang), percent(*min, lang));
                say!(lang,
                    kk: "Кепілдің құны: {kinds} (несие сомасының кемінде {share}-ы)",
                    ru: "Стоимость залога: {kinds} (не меньше {share} суммы кредита)",
                    en: "Value of the collateral: {kinds} (at least {share} of the loan)")
            }
            Rule::OwnSecurity => say!(lang, kk: "Өз кепілі", ru: "Собственный залог", en: "Own collateral"),
            Rule::OwnContribution { min, .. } => {
                let share = percent(*min, lang);
                say!(lang,
                    kk: "Өз қаражаты (жоба құнының кемінде {share}-ы)",
                    ru: "Собственное участие (не меньше {share} стоимости проекта)",
                    en: "Own contribution (at least {share} of the project)")
            }
            Rule::TaxArrears { .. } => say!(lang, kk: "Салық берешегі", ru: "Долг по налогам", en: "Tax arrears"),
            Rule::SocialArrears { .. } => say!(lang,
                kk: "Зейнетақы және әлеуметтік төлемдер берешегі",
                ru: "Долг по пенсионным и социальным платежам",
                en: "Arrears of pension and social payments"),
            Rule::OverdueDays { .. } => say!(lang, kk: "Кешіктірілген төлем", ru: "Просрочка", en: "Overdue payment"),
            Rule::NotStateOwned => {
                say!(lang, kk: "Мемлекеттік кәсіпорын", ru: "Государственное предприятие", en: "State enterprise")
            }
            Rule::BankRate { .. } => say!(lang, kk: "Банк мөлшерлемесі", ru: "Ставка банка", en: "The bank's rate"),
            Rule::ForStaff { clause } => clause.get(lang).to_owned(),
        }
    }
}

/// A limit, with the number of МРП it comes from.
pub(super) fn limit(quantity: Quantity, mrp: Option<u32>, lang: Lang) -> String {
    let text = match quantity {
        Quantity::Months(count) => months_of_limit(count, lang),
        Quantity::Days(count) => days_of_limit(count, lang),
        Quantity::Money(_) | Quantity::Percent(_) | Quantity::Date(_) => quantity.localize(lang),
    };
    match mrp {
        None => text,
        Some(count) => format!("{text} ({})", in_mrp(count, lang)),
    }
}

/// What lies between a least and a most.
pub(super) fn range(least: Option<&str>, most: Option<&str>, lang: Lang) -> String {
    match (least, most) {
        (Some(min), Some(max)) => {
            say!(lang, kk: "{min} – {max} аралығында", ru: "от {min} до {max}", en: "from {min} to {max}")
        }
        (Some(min), None) => say!(lang, kk: "кемінде {min}", ru: "не меньше {min}", en: "at least {min}"),
        (None, Some(max)) => say!(lang, kk: "ең көбі {max}", ru: "не больше {max}", en: "at most {max}"),
        (None, None) => String::new(),
    }
}

/// What is left when some things are excluded.
pub(super) fn not_financed(words: &str, lang: Lang) -> String {
    say!(lang, kk: "қаржыландырылмайтыны – {words}", ru: "не финансируется — {words}", en: "not financed – {words}")
}

pub(super) fn yes_or_no(yes: bool, lang: Lang) -> String {
    if yes { say!(lang, kk: "иә", ru: "да", en: "yes") } else { say!(lang, kk: "жоқ", ru: "нет", en: "no") }
}

fn in_range(finding: &Finding, min: Option<Quantity>, max: Option<Quantity>, lang: Lang) -> String {
    let (min_mrp, max_mrp) = limits_in_mrp(&finding.condition.rule);
    let (least, most) = (min.map(|min| limit(min, min_mrp, lang)), max.map(|max| limit(max, max_mrp, lang)));
    let allowed = range(least.as_deref(), most.as_deref(), lang);
    let (actual, quantity) = match &finding.actual {
        Some(Requirement::Exactly(quantity)) => (quantity.localize(lang), Some(*quantity)),
        Some(Requirement::Range { min: Some(quantity), .. }) => {
            (range(Some(&limit(*quantity, None, lang)), None, lang), None)
        }
        _ => return not_given(&allowed, lang),
    };
    let off = |bound: Option<Quantity>| match difference(quantity?, bound?)? {
        Quantity::Percent(points) => Some(percentage_points(points, lang)),
        other => Some(other.localize(lang)),
    };
    match (finding.outcome, off(max), off(min), most, least) {
        (Outcome::NotMet, Some(more), _, Some(most), _) if quantity.and_then(counted) > max.and_then(counted) => {
            say!(lang,
            kk: "{actual}; шектен ({most}) {more} асып тұр",
            ru: "{actual}, на {more} больше предела {most}",
            en: "{actual}, {more} above the limit of {most}")
        }
        (Outcome::NotMet, _, Some(less), _, Some(least)) => short_of(&actual, &less, &least, quantity, lang),
        (Outcome::ForStaff, ..) => {
            say!(lang, kk: "{actual}; шек: {allowed}", ru: "{actual}; предел: {allowed}", en: "{actual}; the limit: {allowed}")
        }
        _ => {
            say!(lang, kk: "{actual} (керегі: {allowed})", ru: "{actual} (нужно: {allowed})", en: "{actual} (required: {allowed})")
        }
    }
}

/// A limit in МРП on a day whose МРП is not known.
fn unpriced(finding: &Finding, limits: &[AmountLimit], lang: Lang) -> String {
    let written = |limit: &AmountLimit| match limit {
        AmountLimit::Tenge(amount) => prose_tenge(*amount, lang),
        AmountLimit::Mrp(count) => in_mrp(*count, lang),
    };
    let limits = limits.iter().map(written).collect::<Vec<_>>().join(" – ");
    let actual = stated(finding, lang);
    say!(lang,
        kk: "{actual}; шек: {limits}, ал осы күнгі АЕК белгісіз",
        ru: "{actual}; предел — {limits}, а МРП на эту дату неизвестен",
        en: "{actual}; the limit is {limits}, and the MCI of this date is not known")
}

/// A limit above a base rate that is not known.
fn above_unknown_base(finding: &Finding, points: Rate, lang: Lang) -> String {
    let (actual, points) = (stated(finding, lang), percentage_points(points, lang));
    say!(lang,
        kk: "{actual}; шек: базалық мөлшерлеме + {points}, ал осы күнгі базалық мөлшерлеме белгісіз",
        ru: "{actual}; предел — базовая ставка + {points}, а базовая ставка на эту дату неизвестна",
        en: "{actual}; the limit is the base rate + {points}, and the base rate of this date is not known")
}

/// A bank's rate of which the subsidy is not published.
fn not_above_points(finding: &Finding, points: Rate, lang: Lang) -> String {
    let (actual, points) = (stated(finding, lang), percentage_points(points, lang));
    say!(lang,
        kk: "{actual} – мемлекет төлейтін {points} шамасынан жоғары емес; мұндай мөлшерлемеде кім қанша төлейтіні жарияланбаған, сондықтан несие есептелмейді",
        ru: "{actual} — не выше {points}, которые платит государство; кто сколько платит при такой ставке, не опубликовано, поэтому кредит не рассчитан",
        en: "{actual}, which is not above the {points} that the state pays; who pays how much at such a rate is not published, so the loan is not calculated")
}

/// A bank's rate of which the state pays nothing.
fn not_above_borrower_rate(finding: &Finding, rate: Rate, lang: Lang) -> String {
    let (actual, rate) = (stated(finding, lang), percent(rate, lang));
    say!(lang,
        kk: "{actual}, ал қарыз алушы кемінде {rate} төлейді: мұндай мөлшерлемеде мемлекет ештеңе төлемейді",
        ru: "{actual}, а заёмщик платит не меньше {rate}: при такой ставке государство не платит ничего",
        en: "{actual}, while the borrower pays at least {rate}: at this rate the state pays nothing")
}

/// What the application says, or that it says nothing.
fn stated(finding: &Finding, lang: Lang) -> String {
    match &finding.actual {
        Some(Requirement::Exactly(quantity)) => quantity.localize(lang),
        _ => say!(lang, kk: "көрсетілмеген", ru: "не указано", en: "not given"),
    }
}

fn not_given(allowed: &str, lang: Lang) -> String {
    say!(lang, kk: "көрсетілмеген (керегі: {allowed})", ru: "не указано (нужно: {allowed})", en: "not given (required: {allowed})")
}

const fn limits_in_mrp(rule: &Rule) -> (Option<u32>, Option<u32>) {
    const fn mrp(limit: Option<AmountLimit>) -> Option<u32> {
        match limit {
            Some(AmountLimit::Mrp(count)) => Some(count),
            _ => None,
        }
    }
    match rule {
        Rule::Amount(limits) => (mrp(limits.min), mrp(limits.max)),
        Rule::TaxArrears { max } | Rule::SocialArrears { max } => (None, mrp(Some(*max))),
        _ => (None, None),
    }
}

/// A quantity in the smallest parts of its unit, to be compared with another of that unit.
pub(super) fn counted(quantity: Quantity) -> Option<i128> {
    match quantity {
        Quantity::Money(amount) => Some(amount.tiyn().into()),
        Quantity::Months(count) | Quantity::Days(count) => Some(count.into()),
        Quantity::Percent(rate) => Some(rate.units().into()),
        Quantity::Date(_) => None,
    }
}

/// How far two quantities of one unit are apart.
fn difference(a: Quantity, b: Quantity) -> Option<Quantity> {
    match (a, b) {
        (Quantity::Money(a), Quantity::Money(b)) => Some(Quantity::Money(a.max(b).saturating_sub(a.min(b)))),
        (Quantity::Months(a), Quantity::Months(b)) => Some(Quantity::Months(a.abs_diff(b))),
        (Quantity::Days(a), Quantity::Days(b)) => Some(Quantity::Days(a.abs_diff(b))),
        (Quantity::Percent(a), Quantity::Percent(b)) => a.max(b).checked_sub(a.min(b)).map(Quantity::Percent),
        _ => None,
    }
}

/// The name that a rule gives to its codes.
fn named(rule: &Rule, lang: Lang) -> Option<String> {
    match rule {
        Rule::Region { named, .. } | Rule::Activities { named, .. } | Rule::Sectors { named, .. } => {
            Some(named.get(lang).to_owned())
        }
        _ => None,
    }
}

/// The words of a rule by their names, joined: what is admitted, or what is not.
pub(super) fn listed_words(rule: &Rule, words: &[SmolStr], lang: Lang) -> String {
    fn names<T: ContractWord + Localize>(words: &[SmolStr], lang: Lang) -> String {
        let known = |word: &SmolStr| T::of_word(word).map(|value| value.localize(lang));
        words.iter().filter_map(known).collect::<Vec<_>>().join(", ")
    }
    match rule {
        Rule::LegalForm { .. } => names::<LegalForm>(words, lang),
        Rule::Size { .. } => names::<crate::catalogue::Size>(words, lang),
        Rule::Purpose { .. } => names::<crate::application::Purpose>(words, lang),
        Rule::Uses { .. } => names::<Use>(words, lang),
        Rule::Category { .. } => names::<crate::application::Category>(words, lang),
        Rule::Collateral { .. } => names::<crate::application::CollateralKind>(words, lang),
        Rule::NotStateOwned => yes_or_no(words.iter().any(|word| word == "true"), lang),
        // A place has the name that everybody knows, not its code.
        Rule::Region { .. } => {
            let name =
                |word: &SmolStr| word.parse::<Kato>().map_or_else(|_| word.to_string(), |kato| kato.localize(lang));
            words.iter().map(name).collect::<Vec<_>>().join(", ")
        }
        _ => words.join(", "),
    }
}

/// True if the form is one of those that the published text leaves to staff.
fn staff_names(staff_decides: &[LegalForm], finding: &Finding) -> bool {
    let Some(Requirement::OneOf(actual)) = &finding.actual else { return false };
    staff_decides.iter().any(|form| actual.iter().any(|word| word == form.word()))
}

/// What must not be there.
fn excluded(finding: &Finding, lang: Lang) -> String {
    let rule = &finding.condition.rule;
    match &finding.required {
        Requirement::NoneOf(words) => named(rule, lang).unwrap_or_else(|| listed_words(rule, words, lang)),
        _ => String::new(),
    }
}

fn by_list(finding: &Finding, outcome: Outcome, lang: Lang) -> String {
    let rule = &finding.condition.rule;
    let demanded = match &finding.required {
        Requirement::OneOf(words) => named(rule, lang).unwrap_or_else(|| listed_words(rule, words, lang)),
        Requirement::NoneOf(_) => not_financed(&excluded(finding, lang), lang),
        Requirement::Range { .. }
        | Requirement::Exactly(_)
        | Requirement::Unpriced(_)
        | Requirement::AboveBase(_)
        | Requirement::AbovePoints(_)
        | Requirement::AboveBorrowerRate(_)
        | Requirement::OnlyAbove(_)
        | Requirement::Clause => String::new(),
    };
    let actual = match &finding.actual {
        Some(Requirement::OneOf(words)) if words.is_empty() => say!(lang, kk: "жоқ", ru: "нет", en: "none"),
        Some(Requirement::OneOf(words)) => listed_words(rule, words, lang),
        _ if matches!(finding.required, Requirement::NoneOf(_)) => {
            return say!(lang, kk: "көрсетілмеген ({demanded})", ru: "не указано ({demanded})", en: "not given ({demanded})");
        }
        _ => return not_given(&demanded, lang),
    };
    match outcome {
        Outcome::ForStaff if matches!(rule, Rule::LegalForm { staff_decides, .. } if !staff_names(staff_decides, finding)) =>
        {
            say!(lang,
            kk: "{actual}, ал БСН немесе ЖСН бойынша басқаша: қызметкер тексереді",
            ru: "{actual}, а по БИН или ИИН иначе: проверяет сотрудник",
            en: "{actual}, but the БИН or ИИН says otherwise: staff check")
        }
        Outcome::ForStaff => say!(lang,
            kk: "{actual}; жарияланған шарттарда бұл айтылмаған, шешімін қызметкер айтады",
            ru: "{actual}; в опубликованных условиях об этом не сказано, решает сотрудник",
            en: "{actual}; the published terms do not say, staff decide"),
        Outcome::NotMet if matches!(finding.required, Requirement::NoneOf(_)) => {
            say!(lang, kk: "{actual}; {demanded}", ru: "{actual}; {demanded}", en: "{actual}; {demanded}")
        }
        Outcome::NotMet => {
            say!(lang, kk: "{actual}; керегі: {demanded}", ru: "{actual}; нужно: {demanded}", en: "{actual}; required: {demanded}")
        }
        _ if matches!(finding.required, Requirement::NoneOf(_)) => format!("{actual} ({demanded})"),
        Outcome::Met | Outcome::Unknown => {
            say!(lang, kk: "{actual} (керегі: {demanded})", ru: "{actual} (нужно: {demanded})", en: "{actual} (required: {demanded})")
        }
    }
}
