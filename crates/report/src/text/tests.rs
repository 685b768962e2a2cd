//! The words of documents in Kazakh, Russian and English: a table for each theme, for a translator to read. The figures are made
//! up. After a change of a text: `INSTA_UPDATE=always cargo test -p nesie-report --lib text`, and read the difference.

use nesie::advice::Standing;
use nesie::date::Date;
use nesie::language::{Lang, NBSP};
use nesie::loan::{EffectiveRate, PaymentFrequency};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;

use super::{columns, loan, offer, programmes, quote, single};

/// One thing that is said, by its language.
type Said = Box<dyn Fn(Lang) -> String>;

fn table(rows: &[Said]) -> String {
    let line = |said: &Said, lang| format!("{lang} | {}\n", said(lang).replace(NBSP, " "));
    let row = |said: &Said| Lang::ALL.iter().map(|lang| line(said, *lang)).collect::<String>();
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// A table of texts, compared with the one that is kept.
macro_rules! texts {
    ($theme:ident: $($said:expr),+ $(,)?) => {
        #[test]
        fn $theme() {
            let rows: Vec<Said> = vec![$(Box::new($said)),+];
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(stringify!($theme), table(&rows));
            });
        }
    };
}

fn tenge(text: &str) -> Money {
    text.parse().unwrap()
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn effective(percent: &str) -> EffectiveRate {
    percent.parse().unwrap()
}

texts!(
    quote_at_a_glance:
    |lang| quote::title(tenge("20000000"), 60, "…", day("2026-11-22"), lang),
    quote::contradictions,
    |lang| quote::best_certain("…", lang),
    |lang| quote::best_by_published("…", lang),
    |lang| quote::best_possible("…", lang),
    quote::often_refused,
    quote::nothing_fits,
    |lang| quote::headline("…", "…", "6 %", lang),
    |lang| quote::next("…", lang),
    quote::programme,
    quote::a_month,
    quote::rate,
    quote::effective,
    quote::in_total,
    quote::terms,
    |lang| Standing::WORDS.iter().map(|(_, one)| quote::standing(*one, lang)).collect::<Vec<_>>().join("; "),
    quote::from,
    |lang| quote::more(3, lang),
    quote::first_answer,
    |lang| [1, 2, 21].map(|count| quote::decides(count, lang)).join("; "),
    |lang| [1, 2, 21].map(|count| quote::more_questions(count, lang)).join("; "),
    |lang| quote::base_rate_missing(day("2026-11-22"), lang),
    |lang| quote::base_rate_given(rate("16.25"), lang),
    quote::where_to_go,
    |lang| quote::not_in_force("almaty-2019", day("2026-11-22"), "…", lang),
    |lang| quote::days(day("2019-01-01"), Some(day("2020-12-31")), lang),
    |lang| quote::days(day("2019-01-01"), None, lang),
    |lang| quote::nothing_in_force(day("2000-01-01"), lang),
    |lang| quote::estimate("2026-11-29", lang),
    quote::see_more,
    quote::see_schedule,
);

texts!(
    quote_of_an_offer:
    |lang| offer::paid_in_first_year(tenge("4639872.36"), lang),
    |lang| offer::rates("6 %", effective("6.16778"), None, lang),
    |lang| offer::rates("6–8 %", effective("8.3"), Some(effective("22.37")), lang),
    |lang| offer::range(rate("0.75"), rate("12.6"), lang),
    offer::worse_reading,
    |lang| offer::shared(["20.25", "7.65", "12.6"].map(rate), 36, None, lang),
    |lang| offer::shared(["20.25", "7.65", "12.6"].map(rate), 36, Some(day("2027-09-20")), lang),
    |lang| offer::saves(tenge("1234567.89"), lang),
    |lang| offer::costs_more(tenge("1234567.89"), lang),
    |lang| offer::adds(tenge("1234567.89"), lang),
    |lang| offer::benchmark(rate("22"), lang),
    |lang| offer::no_benchmark(rate("22"), lang),
    |lang| offer::guaranteed(rate("85"), tenge("17000000"), lang),
    |lang| offer::own_security(tenge("3000000"), None, lang),
    |lang| offer::own_security(tenge("3000000"), Some(tenge("1250000")), lang),
    |lang| offer::guarantee_fee(None, None, lang),
    |lang| offer::guarantee_fee(Some(tenge("255000")), Some(rate("1.5")), lang),
    offer::perhaps_lower,
    offer::perhaps_more_guaranteed,
    offer::rate_is_second_hand,
    offer::answers_missing,
    offer::staff_confirm,
    |lang| offer::assumed("…", lang),
    |lang| offer::favoured("…", lang),
    offer::documents,
    |lang| offer::sources("…", lang),
    |lang| offer::would_help("…", lang),
    offer::no_change_helps,
    offer::to_ask,
    offer::conditions,
    offer::legend,
    offer::notes,
    offer::not_published,
);

const EVERY: [PaymentFrequency; 6] = [
    PaymentFrequency::Month,
    PaymentFrequency::Quarter,
    PaymentFrequency::HalfYear,
    PaymentFrequency::Year,
    PaymentFrequency::Week,
    PaymentFrequency::TwoWeeks,
];

texts!(
    loan:
    |lang| EVERY.map(|every| loan::each(tenge("386656.03"), every, lang)).join("; "),
    |lang| loan::each_but_last(tenge("386656.03"), PaymentFrequency::Month, tenge("386655.60"), lang),
    |lang| loan::first_and_highest(tenge("37500"), tenge("297988.36"), day("2028-12-01"), lang),
    |lang| loan::first_and_highest(tenge("91666.66"), tenge("91666.66"), day("2026-02-15"), lang),
    |lang| loan::only(tenge("1008333.33"), day("2026-02-15"), lang),
    |lang| loan::first_highest_and_last(["37500", "297988.36", "1.01"].map(tenge), day("2028-12-01"), lang),
    |lang| loan::in_total(tenge("5482169.07"), tenge("482169.07"), lang),
    |lang| loan::capitalised(tenge("15226.60"), lang),
    |lang| loan::fees(tenge("100000"), lang),
    |lang| loan::state_pays(tenge("745134.39"), lang),
    |lang| loan::effective_rate(effective("15.1553"), lang),
    |lang| loan::borrower_effective_rate(effective("7.6893"), lang),
    |lang| [1, 2, 60].map(|count| loan::rows_left_out(count, lang)).join("; "),
    loan::moved,
    loan::number,
    loan::due_on,
    loan::pay_on,
    loan::opening,
    loan::payment,
    loan::borrower_pays,
    loan::interest,
    loan::borrower_interest,
    loan::borrowers_interest,
    loan::state_interest,
    loan::principal,
    loan::fees_column,
    loan::closing,
    loan::total,
    |lang| single::purpose_assumed("…", lang),
    |lang| single::quote_decides("orleu", lang),
    |lang| single::closing_saves(tenge("1234567.89"), lang),
);

texts!(
    programmes:
    |lang| programmes::list_title(day("2026-11-22"), lang),
    |lang| programmes::operator("…", lang),
    |lang| programmes::in_force("…", lang),
    |lang| programmes::not_in_force("…", lang),
    |lang| programmes::source_says("…", lang),
    programmes::conditions,
    programmes::rates,
    programmes::subsidy,
    programmes::guarantee,
    programmes::fees,
    programmes::documents,
    programmes::how_to_apply,
    programmes::notes,
    programmes::gaps,
    programmes::sources,
    |lang| programmes::seen_on(day("2026-11-22"), lang),
    |lang| programmes::warning("…", lang),
    |lang| [(0, 0), (1, 2), (21, 5)].map(|(errors, warnings)| programmes::found(errors, warnings, lang)).join("; "),
);

#[test]
fn columns_of_offers() {
    let heading = |(id, heading): &(&str, columns::Heading)| {
        let [kk, ru, en] = Lang::ALL.map(|lang| heading.get(lang));
        format!("{id} | {kk} | {ru} | {en}\n")
    };
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("columns_of_offers", columns::OFFERS.iter().map(heading).collect::<String>());
    });
}
