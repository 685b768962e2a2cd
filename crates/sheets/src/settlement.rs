//! What closes a loan, summed up by formulas.

use nesie::language::Lang;
use nesie::loan::Settlement;

use crate::cells::Made;
use crate::sums::amount;
use crate::text;

/// The amounts with their names.
pub(crate) fn lines(closing: &Settlement, lang: Lang) -> [(String, Made); 6] {
    let typed = |amount: nesie::money::Money| Made::typed(amount.tiyn());
    let total = Made::by(format!("SUM({}:{})", amount(0), amount(2)), closing.total.tiyn());
    let left = Made::by(format!("{}-{}", amount(3), amount(4)), closing.borrower_total.tiyn());
    [
        (text::principal(lang), typed(closing.principal)),
        (text::interest(lang), typed(closing.interest)),
        (text::fees(lang), typed(closing.fees)),
        (text::total(lang), total),
        (text::state_interest(lang), typed(closing.state_interest)),
        (text::borrower_total(lang), left),
    ]
}
