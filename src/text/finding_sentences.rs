//! Findings that are a sentence of their own, where the bare figures would be stiff: what must be nothing at all, shares of
//! the loan or the project, statuses.

use super::findings::{counted, listed_words};
use super::vocabulary::whose_status_in_russian;
use super::{listed, percent};
use crate::catalogue::Rule;
use crate::eligibility::{Field, Finding, Outcome, Quantity, Requirement};
use crate::language::{Lang, Localize, say};

/// The sentence of a finding; `None` where it has none of its own.
pub(super) fn sentence(finding: &Finding, lang: Lang) -> Option<String> {
    if finding.outcome == Outcome::ForStaff || finding.condition.purposes.is_some() {
        return None;
    }
    nothing_allowed(finding, lang)
        .or_else(|| of_share(finding, lang))
        .or_else(|| status(finding, lang))
        .or_else(|| of_the_state(finding, lang))
        .or_else(|| size_by_unknown_mrp(finding, lang))
        .or_else(|| highest_rate_taken(finding, lang))
}

/// What is less than the least: «3 ай; кемінде 6 ай болуы керек, 3 ай жетпейді».
pub(super) fn short_of(actual: &str, less: &str, least: &str, quantity: Option<Quantity>, lang: Lang) -> String {
    match quantity {
        Some(Quantity::Money(amount)) if amount.is_zero() => say!(lang,
            kk: "жоқ; кемінде {least} керек",
            ru: "нет; нужно не меньше {least}",
            en: "none; at least {least} required"),
        Some(Quantity::Money(_)) => say!(lang,
            kk: "{actual}; кемінде {least} керек, {less} жетпейді",
            ru: "{actual}; нужно не меньше {least}, не хватает {less}",
            en: "{actual}; at least {least} required, {less} short"),
        _ => say!(lang,
            kk: "{actual}; кемінде {least} болуы керек, {less} жетпейді",
            ru: "{actual}; нужно не меньше {least}, не хватает {less}",
            en: "{actual}; at least {least} required, {less} short"),
    }
}

/// Whether the business belongs to the state, which no programme with this rule admits.
fn of_the_state(finding: &Finding, lang: Lang) -> Option<String> {
    let Rule::NotStateOwned = finding.condition.rule else { return None };
    Some(match (&finding.actual, finding.outcome) {
        (None, _) => say!(lang,
            kk: "Мемлекеттік кәсіпорын ба: көрсетілмеген (мемлекеттік болмауы керек)",
            ru: "Государственное ли предприятие: не указано (должно быть не государственным)",
            en: "State enterprise or not: not given (it must not be one)"),
        (Some(_), Outcome::NotMet) => say!(lang,
            kk: "Бизнес мемлекетке тиесілі, ал бағдарлама мемлекеттік кәсіпорындарға арналмаған",
            ru: "Бизнес принадлежит государству, а программа не для государственных предприятий",
            en: "The business belongs to the state, and the programme is not for state enterprises"),
        (Some(_), _) => say!(lang,
            kk: "Бизнес мемлекетке тиесілі емес, талапқа сай",
            ru: "Бизнес не принадлежит государству, как и требуется",
            en: "The business does not belong to the state, as required"),
    })
}

/// The size on a day whose МРП is not known: no answer of the applicant's would decide it.
fn size_by_unknown_mrp(finding: &Finding, lang: Lang) -> Option<String> {
    let (Rule::Size { allowed }, [Field::Mrp]) = (&finding.condition.rule, finding.missing.as_slice()) else {
        return None;
    };
    let allowed = listed(allowed, lang);
    Some(say!(lang,
        kk: "Бизнес көлемі: ол АЕК бойынша анықталады, ал сол жылдың 1 қаңтарындағы АЕК белгісіз (керегі: {allowed})",
        ru: "Размер бизнеса: он определяется по МРП, а МРП на 1 января этого года неизвестен (нужно: {allowed})",
        en: "Size of the business: it is told by the MCI, and that of 1 January of the year is not known (required: {allowed})"))
}

/// The bank's rate where none of this loan is known: the condition holds of the highest, which is taken.
fn highest_rate_taken(finding: &Finding, lang: Lang) -> Option<String> {
    let (Rule::BankRate { .. }, Outcome::Met, None) = (&finding.condition.rule, finding.outcome, &finding.actual)
    else {
        return None;
    };
    let Requirement::Range { max: Some(Quantity::Percent(max)), .. } = finding.required else { return None };
    let max = percent(max, lang);
    Some(say!(lang,
        kk: "Банктің осы несие бойынша мөлшерлемесі белгісіз: бағдарлама рұқсат ететін ең жоғарысы алынды, {max}",
        ru: "Ставка банка по этому кредиту неизвестна: взята наибольшая по программе, {max}",
        en: "The bank's rate for this loan is not known: the highest that the programme allows is taken, {max}"))
}

/// A status that the applicant has not got.
fn status(finding: &Finding, lang: Lang) -> Option<String> {
    let (Rule::Category { any_of }, Outcome::NotMet) = (&finding.condition.rule, finding.outcome) else { return None };
    let Some(Requirement::OneOf(actual)) = &finding.actual else { return None };
    let needed = listed(any_of, lang);
    let given = if actual.is_empty() {
        say!(lang, kk: "жоқ", ru: "нет", en: "none")
    } else {
        listed_words(&finding.condition.rule, actual, lang)
    };
    Some(if let [only] = any_of.as_slice() {
        let whose = whose_status_in_russian(*only);
        say!(lang,
            kk: "«{needed}» мәртебесі керек; көрсетілгені: {given}",
            ru: "Нужен статус {whose}; указано: {given}",
            en: "The status “{needed}” is required; given: {given}")
    } else {
        say!(lang,
            kk: "Ерекше мәртебенің бірі керек: {needed}; көрсетілгені: {given}",
            ru: "Нужен один из особых статусов: {needed}; указано: {given}",
            en: "One of these special statuses is required: {needed}; given: {given}")
    })
}

/// What must be nothing at all: arrears and overdue days where none are allowed. `None` of any other limit.
fn nothing_allowed(finding: &Finding, lang: Lang) -> Option<String> {
    let Requirement::Range { min: None, max: Some(max) } = &finding.required else { return None };
    let actual = match &finding.actual {
        Some(Requirement::Exactly(quantity)) => Some(*quantity),
        None => None,
        _ => return None,
    };
    if counted(*max) != Some(0) {
        return None;
    }
    let is_none = actual.and_then(counted) == Some(0);
    let said = actual.map(|actual| actual.localize(lang)).unwrap_or_default();
    Some(match (&finding.condition.rule, actual, is_none) {
        (Rule::TaxArrears { .. }, None, _) => say!(lang,
            kk: "Салық берешегі: көрсетілмеген (берешек болмауы керек)",
            ru: "Долг по налогам: не указан (долга быть не должно)",
            en: "Tax arrears: not given (there must be none)"),
        (Rule::TaxArrears { .. }, _, true) => say!(lang,
            kk: "Салық берешегі жоқ, талапқа сай",
            ru: "Долга по налогам нет, как и требуется",
            en: "There are no tax arrears, as required"),
        (Rule::TaxArrears { .. }, _, false) => say!(lang,
            kk: "Салық берешегі бар: {said}, ал берешек болмауы керек",
            ru: "Есть долг по налогам {said}, а долга быть не должно",
            en: "There are tax arrears of {said}, and there must be none"),
        (Rule::SocialArrears { .. }, None, _) => say!(lang,
            kk: "Зейнетақы және әлеуметтік төлемдер берешегі: көрсетілмеген (берешек болмауы керек)",
            ru: "Долг по пенсионным и социальным платежам: не указан (долга быть не должно)",
            en: "Arrears of pension and social payments: not given (there must be none)"),
        (Rule::SocialArrears { .. }, _, true) => say!(lang,
            kk: "Зейнетақы және әлеуметтік төлемдер берешегі жоқ, талапқа сай",
            ru: "Долга по пенсионным и социальным платежам нет, как и требуется",
            en: "There are no arrears of pension and social payments, as required"),
        (Rule::SocialArrears { .. }, _, false) => say!(lang,
            kk: "Зейнетақы және әлеуметтік төлемдер берешегі бар: {said}, ал берешек болмауы керек",
            ru: "Есть долг по пенсионным и социальным платежам {said}, а долга быть не должно",
            en: "There are arrears of pension and social payments of {said}, and there must be none"),
        (Rule::OverdueDays { .. }, None, _) => say!(lang,
            kk: "Кешіктірілген төлем: көрсетілмеген (болмауы керек)",
            ru: "Просрочка: не указана (её быть не должно)",
            en: "Overdue payment: not given (there must be none)"),
        (Rule::OverdueDays { .. }, _, true) => say!(lang,
            kk: "Кешіктірілген төлем жоқ, талапқа сай",
            ru: "Просрочки нет, как и требуется",
            en: "Nothing is overdue, as required"),
        (Rule::OverdueDays { .. }, _, false) => say!(lang,
            kk: "Төлем {said} кешіктірілген, ал кешіктіру болмауы керек",
            ru: "Есть просрочка, {said}, а просрочки быть не должно",
            en: "A payment is overdue by {said}, and nothing may be overdue"),
        _ => return None,
    })
}

/// A least share of the loan or the project: the demand with its share, and what it comes to beside what is offered.
fn of_share(finding: &Finding, lang: Lang) -> Option<String> {
    let Requirement::Range { min: Some(least), max: None } = &finding.required else { return None };
    let actual = match &finding.actual {
        Some(Requirement::Exactly(quantity)) => Some(*quantity),
        None => None,
        _ => return None,
    };
    let demand = match &finding.condition.rule {
        Rule::CollateralShare { kinds, min } => {
            let (kinds, share) = (listed(kinds, lang), percent(*min, lang));
            let sentence = say!(lang,
                kk: "{kinds} кепілінің құны несиенің кемінде {share}-ы болуы керек",
                ru: "залог ({kinds}) должен стоить не меньше {share} кредита",
                en: "collateral ({kinds}) must be worth at least {share} of the loan");
            capitalised(&sentence)
        }
        Rule::OwnContribution { min, .. } => {
            let share = percent(*min, lang);
            say!(lang,
                kk: "Өз қаражаты жоба құнының кемінде {share}-ы болуы керек",
                ru: "Собственное участие должно быть не меньше {share} стоимости проекта",
                en: "The own contribution must be at least {share} of the project")
        }
        _ => return None,
    };
    let least_said = least.localize(lang);
    let Some(actual) = actual else {
        return Some(say!(lang,
            kk: "{demand}: {least_said}, ұсынылғаны көрсетілмеген",
            ru: "{demand}: нужно {least_said}, а сколько предложено, не указано",
            en: "{demand}: {least_said} required, the amount offered is not given"));
    };
    let offered = actual.localize(lang);
    Some(say!(lang,
        kk: "{demand}: {least_said}, ұсынылғаны {offered}",
        ru: "{demand}: нужно {least_said}, предложено {offered}",
        en: "{demand}: {least_said} required, {offered} offered"))
}

/// A sentence with a capital.
fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
