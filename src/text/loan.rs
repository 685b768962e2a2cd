//! What the loan engine says.

use crate::date::Date;
use crate::error::Refusal;
use crate::language::{Lang, Localize, group_digits, say};
use crate::loan::limits::{MAX_FEE_NAME_CHARS, MAX_INSTALMENTS};
use crate::loan::{EffectiveRate, LoanError};
use crate::money::Money;
use crate::text::{percent, tenge, written_date};
use crate::word::ContractWord;

impl Localize for LoanError {
    fn localize(&self, lang: Lang) -> String {
        format!("{}: {}", self.field(), problem(self, lang))
    }
}

fn problem(error: &LoanError, lang: Lang) -> String {
    match error {
        LoanError::Principal { principal } => out_of_range(*principal, lang),
        LoanError::Instalments { instalments } => say!(lang,
            kk: "{instalments} – 1-ден {MAX_INSTALMENTS}-ге дейін болуы керек",
            ru: "{instalments} — допустимо от 1 до {MAX_INSTALMENTS}",
            en: "{instalments} is not between 1 and {MAX_INSTALMENTS}"),
        LoanError::PaymentDay { day } => say!(lang,
            kk: "{day} – 1-ден 31-ге дейін болуы керек",
            ru: "{day} — допустимо от 1 до 31",
            en: "{day} is not between 1 and 31"),
        LoanError::FirstDueTooEarly { first_due_on, disbursed_on } => {
            let (first, disbursed) = (written_date(*first_due_on, lang), written_date(*disbursed_on, lang));
            say!(lang,
                kk: "{first} – несие берілген күннен ({disbursed}) кейін болуы керек",
                ru: "{first} — должно быть позже дня выдачи, {disbursed}",
                en: "{first} is not after the disbursement, {disbursed}")
        }
        LoanError::DueDateTooLate { row } => say!(lang,
            kk: "{row}-төлем күні 2199 жылдан кейін болады",
            ru: "срок платежа {row} позже 2199 года",
            en: "payment {row} would fall due after the year 2199"),
        LoanError::PaymentTooEarly { pay_on, from } => {
            let (pay_on, from) = (written_date(*pay_on, lang), written_date(*from, lang));
            say!(lang,
                kk: "жұмыс күніне жылжытылған төлем ({pay_on}) {from} күнінен кейін болуы керек",
                ru: "перенесённый на рабочий день платёж {pay_on} должен быть позже {from}",
                en: "the payment, moved to a working day, {pay_on}, is not after {from}")
        }
        LoanError::Calendar(error) => error.localize(lang),
        LoanError::TooMany { count, max, .. } => say!(lang,
            kk: "жазбалар тым көп: {count}, ең көбі – {max}",
            ru: "слишком много записей: {count}, допустимо не больше {max}",
            en: "too many entries: {count} (maximum {max})"),
        LoanError::Subsidy(error) => error.localize(lang),
        LoanError::NoDerivation { path } => say!(lang,
            kk: "\"{path}\" – мұндай сома жоқ; мысалы, \"rows.1.interest\", \"totals.payment\" немесе \"level_payment\"",
            ru: "\"{path}\" — такой суммы нет; пишите, например, \"rows.1.interest\", \"totals.payment\" или \"level_payment\"",
            en: "\"{path}\" is no amount of the answer; write, for example, \"rows.1.interest\", \"totals.payment\" or \"level_payment\""),
        LoanError::TooLarge => say!(lang,
            kk: "осы шарттармен кестенің сомалары тым үлкен болады",
            ru: "с такими условиями суммы графика слишком велики",
            en: "with these terms the sums of the schedule are too large"),
        LoanError::EffectiveRateTooHigh => {
            let max = group_digits(&EffectiveRate::MAX_PERCENT.to_string(), lang);
            say!(lang,
                kk: "жылдық тиімді сыйақы мөлшерлемесі {max} %-дан асады",
                ru: "годовая эффективная ставка вознаграждения больше {max} %",
                en: "the effective rate is above {max} % a year")
        }
        LoanError::Price { .. }
        | LoanError::DownPaymentWithoutPrice
        | LoanError::DownPayment { .. }
        | LoanError::PaymentStep { .. }
        | LoanError::Balloon { .. }
        | LoanError::BalloonUnused { .. }
        | LoanError::HolidayNotInPeriods { .. }
        | LoanError::HolidayTooLong { .. }
        | LoanError::HolidaysOverlap { .. }
        | LoanError::HolidayOfListedPrincipal => super::loan_clauses::problem(error, lang),
        LoanError::GraceNotInPeriods { period_months: 0, .. } => super::loan_clauses::not_by_weeks(lang),
        LoanError::GraceNotInPeriods { .. }
        | LoanError::GraceTooLong { .. }
        | LoanError::InterestGraceTooLong { .. } => grace_problem(error, lang),
        LoanError::FeeName { .. }
        | LoanError::FeePercent { .. }
        | LoanError::FeeAmount { .. }
        | LoanError::UpfrontFees { .. } => fee_problem(error, lang),
        LoanError::CustomPrincipalUnused { .. }
        | LoanError::CustomPrincipalCount { .. }
        | LoanError::CustomPrincipalSum { .. }
        | LoanError::CustomPrincipalInGrace { .. }
        | LoanError::CustomPrincipalCapitalised
        | LoanError::CustomPrincipalTooEarly { .. } => custom_principal_problem(error, lang),
        LoanError::TranchesSum { .. }
        | LoanError::FirstTranche { .. }
        | LoanError::NothingMoved { .. }
        | LoanError::TwoOnOneDay { .. }
        | LoanError::OutsideLoan { .. }
        | LoanError::AfterEnd { .. }
        | LoanError::PrepaymentTooLarge { .. }
        | LoanError::SettlementDay { .. } => change_problem(error, lang),
    }
}

/// An amount of nothing, or above the largest loan.
pub(super) fn out_of_range(amount: Money, lang: Lang) -> String {
    let (value, max) = (tenge(amount, lang), tenge(Money::LARGEST_LOAN, lang));
    say!(lang,
        kk: "{value} – нөлден көп, ең көбі {max} болуы керек",
        ru: "{value} — должно быть больше нуля и не больше {max}",
        en: "{value} must be greater than zero and at most {max}")
}

fn grace_problem(error: &LoanError, lang: Lang) -> String {
    match error {
        LoanError::GraceNotInPeriods { months, period_months, .. } => say!(lang,
            kk: "{months} – төлем кезеңіндегі айлар санына ({period_months}) бөлінбейді",
            ru: "{months} не делится на {period_months} — число месяцев платёжного периода",
            en: "{months} is not a multiple of {period_months}, the months of a payment period"),
        LoanError::GraceTooLong { months, max_months } => say!(lang,
            kk: "{months} – негізгі борышты өтейтін төлем қалмайды; ең көбі {max_months} ай",
            ru: "{months} — не остаётся платежей для основного долга; не больше {max_months}",
            en: "{months} leaves no payment to repay the principal in; at most {max_months}"),
        LoanError::InterestGraceTooLong { interest_months, principal_months } => say!(lang,
            kk: "{interest_months} – негізгі борыш бойынша жеңілдікті кезеңнен ({principal_months} ай) ұзақ болмауы керек",
            ru: "{interest_months} — должно быть не больше льготного периода по основному долгу, {principal_months} мес.",
            en: "{interest_months} is longer than the principal grace period, {principal_months} months"),
        _ => String::new(),
    }
}

fn fee_problem(error: &LoanError, lang: Lang) -> String {
    match error {
        LoanError::FeeName { .. } => say!(lang,
            kk: "1-ден {MAX_FEE_NAME_CHARS}-ге дейін таңба болуы керек",
            ru: "нужно от 1 до {MAX_FEE_NAME_CHARS} знаков",
            en: "must have 1 to {MAX_FEE_NAME_CHARS} characters"),
        LoanError::FeePercent { percent: given, .. } => {
            let given = percent(*given, lang);
            say!(lang,
                kk: "{given} – 100 %-дан аспауы керек",
                ru: "{given} — должно быть не больше 100 %",
                en: "{given} is more than 100 %")
        }
        LoanError::FeeAmount { amount, principal, .. } => {
            let (value, max) = (tenge(*amount, lang), tenge(*principal, lang));
            say!(lang,
                kk: "{value} – несие сомасынан ({max}) аспауы керек",
                ru: "{value} — должно быть не больше суммы займа, {max}",
                en: "{value} is more than the loan, {max}")
        }
        LoanError::UpfrontFees { fees, disbursement } => {
            let (fees, paid_out) = (tenge(*fees, lang), tenge(*disbursement, lang));
            say!(lang,
                kk: "бірінші күнгі комиссиялар ({fees}) берілетін сомадан ({paid_out}) кем болуы керек",
                ru: "комиссии первого дня, {fees}, должны быть меньше выдаваемой суммы, {paid_out}",
                en: "the fees of the first day, {fees}, must be less than the disbursement, {paid_out}")
        }
        _ => String::new(),
    }
}

fn custom_principal_problem(error: &LoanError, lang: Lang) -> String {
    match error {
        LoanError::CustomPrincipalUnused { method } => {
            let method = method.word();
            say!(lang,
                kk: "\"method\": \"{method}\" кезінде бос болуы керек; ол тек \"custom\" әдісіне арналған",
                ru: "при \"method\": \"{method}\" должно быть пусто; это только для метода \"custom\"",
                en: "must be empty with \"method\": \"{method}\"; it belongs to the method \"custom\"")
        }
        LoanError::CustomPrincipalCount { count, instalments } => say!(lang,
            kk: "жазбалар саны – {count}, ал төлемдер саны – {instalments}",
            ru: "записей {count}, а платежей {instalments}",
            en: "entries: {count}, instalments: {instalments}"),
        LoanError::CustomPrincipalSum { sum, principal } => sum_problem(*sum, *principal, lang),
        LoanError::CustomPrincipalInGrace { principal, .. } => {
            let value = tenge(*principal, lang);
            say!(lang,
                kk: "{value} – негізгі борыш бойынша жеңілдікті кезеңде 0.00 болуы керек",
                ru: "{value} — в льготный период по основному долгу должно быть 0.00",
                en: "{value} must be 0.00 in the principal grace period")
        }
        LoanError::CustomPrincipalCapitalised => say!(lang,
            kk: "\"method\": \"custom\" кезінде сыйақы негізгі борышқа қосылмайды: оны өтейтін төлем жоқ; \"spread\" немесе \"lump\" таңдаңыз",
            ru: "при \"method\": \"custom\" вознаграждение нельзя добавить к долгу: его не гасит ни один платёж; выберите \"spread\" или \"lump\"",
            en: "with \"method\": \"custom\" interest cannot be capitalised, for no row would repay it; choose \"spread\" or \"lump\""),
        LoanError::CustomPrincipalTooEarly { principal, balance, .. } => {
            let (value, balance) = (tenge(*principal, lang), tenge(*balance, lang));
            say!(lang,
                kk: "{value} – сол күнге дейін берілген қарыздан ({balance}) аспауы керек",
                ru: "{value} — больше долга, выданного к этому дню, {balance}",
                en: "{value} is more than the outstanding balance, {balance}")
        }
        _ => String::new(),
    }
}

/// Of a day outside those that are allowed.
pub(super) fn not_between(on: Date, first: Date, last: Date, lang: Lang) -> String {
    let [day, first, last] = [on, first, last].map(|date| written_date(date, lang));
    say!(lang,
        kk: "{day} болмайды: {first} – {last} аралығындағы күн керек",
        ru: "{day} — должно быть с {first} по {last}",
        en: "{day} is not between {first} and {last}")
}

fn sum_problem(sum: Option<Money>, principal: Money, lang: Lang) -> String {
    let sum = sum.map_or_else(|| "…".to_owned(), |sum| tenge(sum, lang));
    let principal = tenge(principal, lang);
    say!(lang,
        kk: "жалпы сомасы {sum}, ал несие сомасы {principal}",
        ru: "в сумме {sum}, а заём {principal}",
        en: "sums to {sum}, not to the principal, {principal}")
}

fn change_problem(error: &LoanError, lang: Lang) -> String {
    match error {
        LoanError::TranchesSum { sum, principal } => sum_problem(*sum, *principal, lang),
        LoanError::FirstTranche { disbursed_on } => {
            let day = written_date(*disbursed_on, lang);
            say!(lang,
                kk: "несие берілген күнгі ({day}) транш жоқ",
                ru: "нет транша в день выдачи, {day}",
                en: "no tranche is disbursed on the first day, {day}")
        }
        LoanError::NothingMoved { .. } => say!(lang,
            kk: "0.00 – нөлден көп болуы керек",
            ru: "0.00 — должно быть больше нуля",
            en: "0.00 must be greater than zero"),
        LoanError::TwoOnOneDay { on, .. } => {
            let day = written_date(*on, lang);
            say!(lang,
                kk: "{day} – бұл күнге басқа жазба бар, екеуі бір-біріне қайшы",
                ru: "{day} — на этот день уже есть другая запись, и они противоречат друг другу",
                en: "{day} has another entry that contradicts this one")
        }
        LoanError::OutsideLoan { on, first, last, .. } => not_between(*on, *first, *last, lang),
        LoanError::AfterEnd { on, ended_on, .. } => {
            let (day, end) = (written_date(*on, lang), written_date(*ended_on, lang));
            say!(lang,
                kk: "{day} – мерзімінен бұрын төлемдерден кейін несие {end} күні аяқталады",
                ru: "{day} — после досрочных платежей заём заканчивается {end}",
                en: "{day} is after the end: with the prepayments the loan ends on {end}")
        }
        LoanError::SettlementDay { on, disbursed_on, last } => {
            let (day, first, last) =
                (written_date(*on, lang), written_date(*disbursed_on, lang), written_date(*last, lang));
            say!(lang,
                kk: "{day} болмайды: {first} күнінен кейінгі, {last} күнінен кеш емес күн керек",
                ru: "{day} — должно быть позже {first} и не позже {last}",
                en: "{day} must be after {first} and not after {last}")
        }
        LoanError::PrepaymentTooLarge { on, amount, balance, .. } => {
            let (day, amount, balance) = (written_date(*on, lang), tenge(*amount, lang), tenge(*balance, lang));
            say!(lang,
                kk: "{day} күні {amount} төленеді, ал негізгі борыш – {balance}",
                ru: "{amount} на {day} — больше основного долга, {balance}",
                en: "{amount} on {day} is more than the outstanding balance, {balance}")
        }
        _ => String::new(),
    }
}
