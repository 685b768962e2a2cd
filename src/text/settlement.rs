//! What is said of the sum that closes a loan, and of a payment that is late.

use super::loan::out_of_range;
use super::{days, tenge, written_date};
use crate::error::Refusal;
use crate::language::{Lang, Localize, say};
use crate::loan::{LateError, LatePayment, Penalty, Settlement};

/// What closes the loan, what it consists of, and what it takes for granted: a line each.
impl Localize for Settlement {
    fn localize(&self, lang: Lang) -> String {
        let on = written_date(self.on, lang);
        let [principal, interest, fees, total] =
            [self.principal, self.interest, self.fees, self.total].map(|amount| tenge(amount, lang));
        let mut lines = vec![
            say!(lang,
                kk: "{on} күні несиені жабатын сома: {total}.",
                ru: "Чтобы закрыть кредит {on}, нужно {total}.",
                en: "The sum that closes the loan on {on}: {total}."),
            say!(lang, kk: "Негізгі борыш: {principal}.", ru: "Основной долг: {principal}.", en: "Principal: {principal}."),
            say!(lang,
                kk: "Есептелген сыйақы: {interest}.",
                ru: "Начисленное вознаграждение: {interest}.",
                en: "Accrued interest: {interest}."),
        ];
        if !self.fees.is_zero() {
            lines.push(say!(lang, kk: "Комиссиялар: {fees}.", ru: "Комиссии: {fees}.", en: "Fees: {fees}."));
        }
        if !self.state_interest.is_zero() {
            let (state, rest) = (tenge(self.state_interest, lang), tenge(self.borrower_total, lang));
            lines.push(say!(lang,
                kk: "Осы сыйақының субсидиясы: {state}; мемлекет оны төлесе, қарыз алушыға {rest} қалады.",
                ru: "Субсидия в этом вознаграждении: {state}; если государство её платит, заёмщику остаётся {rest}.",
                en: "Interest subsidy in it: {state}; if the state pays it, {rest} is left to the borrower."));
        }
        lines.push(say!(lang,
            kk: "Бұл күнге дейінгі төлемдердің бәрі кесте бойынша төленген деп алынды. Мерзімінен бұрын өтегені үшін ақы \
                 мұнда жоқ: 2025 жылғы 31 тамыздан бері ол жеке тұлғалардан алынбайды, ал заңды тұлғаның шартында болуы мүмкін.",
            ru: "Принято, что все прежние платежи внесены по графику. Платы за досрочное погашение здесь нет: с 31 августа \
                 2025 года с физических лиц её не берут, а в договоре юридического лица она может быть.",
            en: "All earlier payments are assumed to have been made on schedule. A charge for repaying early is not included: \
                 since 31 August 2025 none is taken from individuals, but a company's contract may have one."));
        lines.join("\n")
    }
}

/// The penalty, its rule, and how far that can be trusted: a line each.
impl Penalty {
    /// Describes this penalty, one line for each fact.
    #[must_use]
    pub fn lines(&self, late: &LatePayment, lang: Lang) -> String {
        let (penalty, overdue, late_by) = (tenge(self.penalty, lang), tenge(late.overdue, lang), days(self.days, lang));
        let limit = match self.is_capped {
            None => say!(lang,
                kk: "Несие сомасы мен берілген күні көрсетілмеген, сондықтан шек ескерілмеді.",
                ru: "Сумма и день выдачи кредита не указаны, поэтому предел не применён.",
                en: "The amount and the first day of the loan are not given: the limit is not applied."),
            Some(true) => {
                say!(lang, kk: "Шек бойынша кемітілді.", ru: "Сокращено до предела.", en: "The limit has cut it.")
            }
            Some(false) => {
                say!(lang, kk: "Шекке жеткен жоқ.", ru: "Предел не достигнут.", en: "It is within the limit.")
            }
        };
        let trust = self.confidence.localize(lang);
        say!(lang,
            kk: "Төлем {late_by} кешіктірілген, мерзімі өткен сома – {overdue}: өсімпұл – {penalty}\n\
                 Мерзімі өткен сомадан алғашқы 90 күнде күніне 0,5 %, одан кейін 0,03 %; шарттың әр жылында несие сомасының \
                 10 %-ынан аспайды. {limit}\n\
                 Бұл – анықтама ({trust}): микроқаржы ұйымының тәжірибесі, 2025 ж. Бизнес шартында басқа мөлшерлеме болуы \
                 мүмкін. Төлем кестесіне де, ЖТСМ-ге де кірмейді.",
            ru: "Просрочка {late_by}, просрочено {overdue}: неустойка {penalty}\n\
                 От просроченной суммы 0,5 % в день за первые 90 дней, дальше 0,03 %; за каждый год договора не больше 10 % \
                 суммы кредита. {limit}\n\
                 Это справка ({trust}): практика микрофинансовой организации, 2025 г. В договоре с бизнесом ставка может быть \
                 другой. Ни в график, ни в ГЭСВ не входит.",
            en: "{late_by} late, {overdue} overdue: a penalty of {penalty}\n\
                 0.5 % of the overdue sum a day for the first 90 days, 0.03 % after; at most 10 % of the loan in each contract \
                 year. {limit}\n\
                 For information ({trust}): the practice of a microfinance lender, 2025. A contract with a business may have \
                 another rate. It is no part of the schedule, nor of the effective rate (ГЭСВ).")
    }
}

impl Localize for LateError {
    fn localize(&self, lang: Lang) -> String {
        let problem = match *self {
            LateError::Amount { amount, .. } => out_of_range(amount, lang),
            LateError::PaidBeforeDue { due_on, paid_on } => {
                let (paid, due) = (written_date(paid_on, lang), written_date(due_on, lang));
                say!(lang,
                    kk: "{paid} – төлем мерзімінен ({due}) бұрын",
                    ru: "{paid} раньше срока платежа, {due}",
                    en: "{paid} is before the due date, {due}")
            }
            LateError::DueBeforeLoan { due_on, disbursed_on } => {
                let (due, disbursed) = (written_date(due_on, lang), written_date(disbursed_on, lang));
                say!(lang,
                    kk: "{due} – несие берілген күннен ({disbursed}) кейін болуы керек",
                    ru: "{due} — должно быть позже дня выдачи, {disbursed}",
                    en: "{due} is not after the disbursement, {disbursed}")
            }
        };
        format!("{}: {problem}", self.field())
    }
}
