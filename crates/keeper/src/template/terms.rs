//! What a programme gives: rates, subsidies, guarantees and fees.

use nesie::catalogue::Kind;

use super::fields::{Filled, list, rule};
use super::step::{AT_MOST, SHARE, Step, Term};

impl Filled<'_> {
    pub(super) fn terms(&self) -> Vec<Vec<String>> {
        match self.kind {
            Kind::Loan => self.rates().into_iter().chain(self.fee()).collect(),
            Kind::Subsidy => self.subsidy(),
            Kind::Guarantee => {
                let mut fields = vec![format!("max_share = {}", self.percent(Term::MaxShare))];
                let others = [
                    ("max_amount", Term::MaxAmount),
                    ("upfront_fee", Term::UpfrontFee),
                    ("yearly_fee", Term::YearlyFee),
                ];
                fields.extend(others.iter().filter_map(|(name, term)| self.field(name, Step::Term(*term))));
                vec![self.entry("guarantee", fields, Step::TermSays(Term::MaxShare))]
            }
            _ => Vec::new(),
        }
    }

    /// The rates: the one for everyone comes last.
    fn rates(&self) -> Vec<Vec<String>> {
        if self.replies.bank_sets_rate() {
            return vec![self.bank_rate(Term::Rate(0))];
        }
        let others = (1..).take_while(|number| self.replies.text(Step::Term(Term::RateFor(*number))).is_some());
        let rate = |number: usize| {
            let mut fields = vec![format!("annual_rate = {}", self.percent(Term::Rate(number)))];
            fields.extend(
                self.replies
                    .to(Step::Term(Term::RateFor(number)))
                    .map(|categories| format!("when.categories = {}", list(categories))),
            );
            fields.extend(self.field("when.max_amount", Step::Term(Term::RateUpTo(number))));
            self.entry("rate", fields, Step::TermSays(Term::Rate(number)))
        };
        others.chain([0]).map(rate).collect()
    }

    /// The most that the bank may ask for.
    fn bank_rate(&self, term: Term) -> Vec<String> {
        let max = self.percent(term).replace(&format!("\"{AT_MOST} "), "\"");
        self.entry("condition", vec![rule("bank_rate"), format!("max = {max}")], Step::TermSays(term))
    }

    fn fee(&self) -> Option<Vec<String>> {
        let upfront = self.field("upfront", Step::Term(Term::Fee))?;
        Some(self.entry("fee", vec![upfront], Step::TermSays(Term::Fee)))
    }

    fn subsidy(&self) -> Vec<Vec<String>> {
        let part = self.replies.text(Step::Term(Term::SubsidyPart)).unwrap_or(SHARE);
        let mut fields = vec![format!("{part} = {}", self.percent(Term::SubsidyRate))];
        fields.extend(self.field("floor", Step::Term(Term::Floor)));
        let mut subsidy = self.entry("subsidy", fields, Step::TermSays(Term::SubsidyPart));
        if let Some(max) = self.field("max", Step::Term(Term::SubsidyMonths)) {
            subsidy.extend(["[[subsidy.months]]".to_owned(), max]);
        }
        vec![self.bank_rate(Term::BankRate), subsidy]
    }
}
