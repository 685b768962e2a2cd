//! Amounts in running text.

use nesie::language::{Lang, NBSP, group_digits, say};
use nesie::money::Money;
use nesie::text::tenge;

const TIYN_IN_TENGE: u64 = 100;
const TIYN_IN_A_HUNDREDTH_OF_A_MILLION: u64 = 10_000 * TIYN_IN_TENGE;
const TIYN_IN_A_HUNDREDTH_OF_A_BILLION: u64 = 10_000_000 * TIYN_IN_TENGE;

/// An amount as a person says it: "30 млн ₸", "86,5 млн ₸", "1,5 млрд ₸", "250 000 ₸". One that these words would round stands
/// to the tiyn.
pub(crate) fn round_tenge(amount: Money, lang: Lang) -> String {
    let tiyn = amount.tiyn().unsigned_abs();
    let hundredths = |unit: u64| {
        let count = tiyn.is_multiple_of(unit).then(|| tiyn.checked_div(unit)).flatten();
        count.filter(|count| *count >= 100).map(|count| hundredths(count, lang))
    };
    if let Some(billions) = hundredths(TIYN_IN_A_HUNDREDTH_OF_A_BILLION) {
        return say!(lang, kk: "{billions}{NBSP}млрд{NBSP}₸", ru: "{billions}{NBSP}млрд{NBSP}₸", en: "{billions}{NBSP}bn{NBSP}₸");
    }
    if let Some(millions) = hundredths(TIYN_IN_A_HUNDREDTH_OF_A_MILLION) {
        return say!(lang, kk: "{millions}{NBSP}млн{NBSP}₸", ru: "{millions}{NBSP}млн{NBSP}₸", en: "{millions}{NBSP}mln{NBSP}₸");
    }
    if tiyn.is_multiple_of(TIYN_IN_TENGE) {
        return format!("{}{NBSP}₸", group_digits(&(tiyn / TIYN_IN_TENGE).to_string(), lang));
    }
    tenge(amount, lang)
}

/// A number of hundredths without the noughts at its end.
fn hundredths(count: u64, lang: Lang) -> String {
    let plain = format!("{}.{:02}", count / 100, count % 100);
    group_digits(plain.trim_end_matches('0').trim_end_matches('.'), lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_said_as_short_as_it_is_exact() {
        for (plain, ru) in [
            ("30000000", "30 млн ₸"),
            ("86500000", "86,5 млн ₸"),
            ("1250000.00", "1,25 млн ₸"),
            ("1000000", "1 млн ₸"),
            ("1500000000", "1,5 млрд ₸"),
            ("1000000000000", "1 000 млрд ₸"),
            ("1234567000", "1 234 567 000 ₸"),
            ("990000", "990 000 ₸"),
            ("579984.05", "579 984,05 ₸"),
            ("0", "0 ₸"),
        ] {
            assert_eq!(round_tenge(Money::parse(plain).unwrap(), Lang::Ru).replace(NBSP, " "), ru);
        }
        assert_eq!(round_tenge(Money::parse("86500000").unwrap(), Lang::En).replace(NBSP, " "), "86.5 mln ₸");
    }
}
