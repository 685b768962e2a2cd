//! What the loan engine says of a price, a step, a balloon and holidays.

use crate::language::{Lang, say};
use crate::loan::LoanError;
use crate::loan::limits::MAX_INSTALMENTS;
use crate::text::{tenge, written_date};
use crate::word::ContractWord;

pub(super) fn problem(error: &LoanError, lang: Lang) -> String {
    match error {
        LoanError::Price { price, principal, down_payment } => {
            let [price, principal, down_payment] = [price, principal, down_payment].map(|amount| tenge(*amount, lang));
            say!(lang,
                kk: "{price} – несие сомасы ({principal}) мен алғашқы жарнаның ({down_payment}) қосындысына тең болуы керек",
                ru: "{price} — должно быть суммой займа, {principal}, и аванса, {down_payment}",
                en: "{price} is not the principal, {principal}, and the down payment, {down_payment}, together")
        }
        LoanError::DownPaymentWithoutPrice => say!(lang,
            kk: "алғашқы жарнамен бірге \"price\" көрсетілуі керек",
            ru: "вместе с авансом нужно указать \"price\"",
            en: "\"price\" must be given with it"),
        LoanError::DownPayment { down_payment, price } => {
            let (down_payment, price) = (tenge(*down_payment, lang), tenge(*price, lang));
            say!(lang,
                kk: "{down_payment} – бағадан ({price}) кем болуы керек",
                ru: "{down_payment} — должно быть меньше цены, {price}",
                en: "{down_payment} must be less than the price, {price}")
        }
        LoanError::PaymentStep { step, principal } => {
            let (step, principal) = (tenge(*step, lang), tenge(*principal, lang));
            say!(lang,
                kk: "{step} – нөлден көп, несие сомасынан ({principal}) аспауы керек",
                ru: "{step} — должно быть больше нуля и не больше суммы займа, {principal}",
                en: "{step} must be greater than zero and at most the principal, {principal}")
        }
        LoanError::Balloon { balloon, principal } => {
            let (balloon, principal) = (tenge(*balloon, lang), tenge(*principal, lang));
            say!(lang,
                kk: "{balloon} – несие сомасынан ({principal}) кем болуы керек",
                ru: "{balloon} — должно быть меньше суммы займа, {principal}",
                en: "{balloon} must be less than the principal, {principal}")
        }
        LoanError::BalloonUnused { method } => {
            let method = method.word();
            say!(lang,
                kk: "\"method\": \"{method}\" кезінде қалдық құн болмайды; ол \"annuity\" және \"equal_principal\" әдістеріне арналған",
                ru: "при \"method\": \"{method}\" остаточной стоимости нет; она для методов \"annuity\" и \"equal_principal\"",
                en: "cannot be given with \"method\": \"{method}\"; it belongs to the methods \"annuity\" and \"equal_principal\"")
        }
        LoanError::HolidayNotInPeriods { period_months: 0, .. } => not_by_weeks(lang),
        LoanError::HolidayNotInPeriods { months, period_months, .. } => say!(lang,
            kk: "{months} – төлем кезеңіндегі айлар санына ({period_months}) бөлінбейді",
            ru: "{months} не делится на {period_months} — число месяцев платёжного периода",
            en: "{months} is not a multiple of {period_months}, the months of a payment period"),
        LoanError::HolidayTooLong { months, max_months, .. } => say!(lang,
            kk: "{months} ай – барлық үзілістер мерзімді ең көбі {max_months} айға ұзарта алады: төлемдер саны {MAX_INSTALMENTS}-ден аспайды",
            ru: "{months} мес. — все каникулы вместе могут продлить срок не больше чем на {max_months} мес.: платежей не больше {MAX_INSTALMENTS}",
            en: "{months} months: all holidays together may put off the end by at most {max_months} months, for there are at most {MAX_INSTALMENTS} instalments"),
        LoanError::HolidaysOverlap { from, .. } => {
            let day = written_date(*from, lang);
            say!(lang,
                kk: "{day} – бұл күні жеңілдікті кезең немесе басқа үзіліс әлі аяқталған жоқ",
                ru: "{day} — в этот день ещё идёт льготный период или другие каникулы",
                en: "{day} lies within the grace period or another holiday")
        }
        LoanError::HolidayOfListedPrincipal => say!(lang,
            kk: "\"method\": \"custom\" кезінде төлем үзілісі болмайды: тізімде 0.00 деп көрсетіңіз",
            ru: "при \"method\": \"custom\" каникул нет: укажите в списке 0.00",
            en: "cannot be given with \"method\": \"custom\": write 0.00 in the list"),
        _ => String::new(),
    }
}

/// Of months where payments come by weeks.
pub(super) fn not_by_weeks(lang: Lang) -> String {
    say!(lang,
        kk: "апта сайынғы төлемдерде ай саны көрсетілмейді",
        ru: "при еженедельных платежах месяцы не указываются",
        en: "months cannot be given where payments come by weeks")
}
