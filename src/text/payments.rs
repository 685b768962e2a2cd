//! What is said of a payment: what it can carry, how it repays a loan, and which rate it hides.

use super::afford::{instalments, no_more};
use super::{percent, tenge};
use crate::answer::{AffordAnswer, HiddenRateAnswer, PayOffAnswer};
use crate::language::{Lang, Localize, NBSP, group_digits, say};
use crate::loan::{Affordable, EffectiveRate};
use crate::money::Money;

/// What was sought: the largest loan, and whether the programme lends no more; how the payments repay the loan; or their rate.
impl Localize for AffordAnswer {
    fn localize(&self, lang: Lang) -> String {
        let (principal, highest_payment) = (self.principal, self.highest_payment);
        if let Some(found) = &self.pay_off {
            return repays(self, found, lang);
        }
        if let Some(found) = &self.hidden_rate {
            return hides(self, found, lang);
        }
        let found = Affordable { principal, highest_payment }.localize(lang);
        let is_limited = self.of_programme.as_ref().is_some_and(|found| found.limited_by_programme);
        if is_limited { no_more(&found, lang) } else { found }
    }
}

/// How many payments repay the loan, and what they come to.
fn repays(answer: &AffordAnswer, found: &PayOffAnswer, lang: Lang) -> String {
    let (principal, payment) = (tenge(answer.principal, lang), tenge(answer.highest_payment, lang));
    let (times, last) = (instalments(found.instalments, lang), tenge(found.last_payment, lang));
    let repaid = if found.instalments == 1 {
        say!(lang,
            kk: "{principal} несие бір төлеммен өтеледі: {last}.",
            ru: "Кредит {principal} погашается одним платежом: {last}.",
            en: "A loan of {principal} is repaid by one instalment: {last}.")
    } else {
        say!(lang,
            kk: "Төлем {payment} болса, {principal} несие {times}мен өтеледі; соңғы төлем – {last}.",
            ru: "Кредит {principal} при платеже {payment} погашается за {times}; последний — {last}.",
            en: "A loan of {principal} is repaid by {times} of {payment}; the last one is {last}.")
    };
    format!("{repaid} {}", comes_to((found.total, found.overpaid, found.effective_rate), lang))
}

/// The rate that the payments hide, and what they come to.
fn hides(answer: &AffordAnswer, found: &HiddenRateAnswer, lang: Lang) -> String {
    let (principal, payment) = (tenge(answer.principal, lang), tenge(answer.highest_payment, lang));
    let rate = percent(found.annual_rate, lang);
    let hidden = say!(lang,
        kk: "Төлем {payment} болса, {principal} несиенің мөлшерлемесі – жылына {rate}.",
        ru: "Платёж {payment} по кредиту {principal} соответствует ставке {rate} годовых.",
        en: "A payment of {payment} for a loan of {principal} comes to a rate of {rate} a year.");
    format!("{hidden} {}", comes_to((found.total, found.overpaid, found.effective_rate), lang))
}

/// What the payments of an offer come to.
fn comes_to((total, overpaid, effective_rate): (Money, Money, EffectiveRate), lang: Lang) -> String {
    let (total, overpaid) = (tenge(total, lang), tenge(overpaid, lang));
    let [gesv, exact] = [effective_rate.rounded(), effective_rate.to_decimals(4)].map(|rate| group_digits(&rate, lang));
    say!(lang,
        kk: "Барлығы {total} төленеді, соның ішінде несие сомасынан артығы – {overpaid}; ЖТСМ – {gesv}{NBSP}% ({exact}{NBSP}%).",
        ru: "Всего выплачивается {total}, из них {overpaid} — сверх суммы кредита; ГЭСВ — {gesv}{NBSP}% ({exact}{NBSP}%).",
        en: "In total {total} is paid, {overpaid} more than the loan; the effective rate (ГЭСВ) is {gesv}{NBSP}% ({exact}{NBSP}%).")
}
