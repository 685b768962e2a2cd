//! What an offer in hand comes to, by formulas: all its payments, and what they are above the amount lent.

use nesie::answer::AffordAnswer;
use nesie::language::Lang;
use nesie::money::Money;
use nesie::request::{AffordRequest, AffordableLoan};

use crate::cells::Made;
use crate::sums::amount;
use crate::text;

/// An offer whose payment is known.
pub(crate) struct Offer {
    principal: Money,
    payment: Money,
    instalments: u32,
    last: Money,
    total: Money,
    overpaid: Money,
}

impl Offer {
    /// The offer of an answer, where the number of its payments or its rate was sought.
    pub(crate) fn of(request: &AffordRequest, answer: &AffordAnswer) -> Option<Self> {
        let AffordableLoan::Plain { loan, .. } = &request.of else { return None };
        let (principal, payment) = (answer.principal, request.payment);
        if let Some(found) = &answer.pay_off {
            let (instalments, last) = (found.instalments, found.last_payment);
            return Some(Offer { principal, payment, instalments, last, total: found.total, overpaid: found.overpaid });
        }
        let found = answer.hidden_rate.as_ref()?;
        let (instalments, last) = (loan.instalments, payment);
        Some(Offer { principal, payment, instalments, last, total: found.total, overpaid: found.overpaid })
    }

    /// The amounts with their names. What is paid besides the payments are fees.
    pub(crate) fn lines(&self, lang: Lang) -> Vec<(String, Made)> {
        let tiyn = |amount: Money| amount.tiyn();
        let before = self.instalments.saturating_sub(1);
        let equal = tiyn(self.payment).saturating_mul(before.into());
        let fees = tiyn(self.total).saturating_sub(equal).saturating_sub(tiyn(self.last));
        vec![
            (text::principal_of_the_loan(lang), Made::typed(tiyn(self.principal))),
            (text::payment(lang), Made::typed(tiyn(self.payment))),
            (text::payments(before, lang), Made::by(format!("{before}*{}", amount(1)), equal)),
            (text::last_payment(lang), Made::typed(tiyn(self.last))),
            (text::fees(lang), Made::typed(fees)),
            (text::total(lang), Made::by(format!("SUM({}:{})", amount(2), amount(4)), tiyn(self.total))),
            (text::overpaid(lang), Made::by(format!("{}-{}", amount(5), amount(0)), tiyn(self.overpaid))),
        ]
    }
}
