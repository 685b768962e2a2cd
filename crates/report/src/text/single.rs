//! The words of answers of a few lines.

use nesie::language::{Lang, say};
use nesie::money::Money;
use nesie::text::tenge;

/// The purpose that was taken, as none was given.
pub(crate) fn purpose_assumed(purpose: &str, lang: Lang) -> String {
    say!(lang,
        kk: "несиенің мақсаты – {purpose}, өйткені ол көрсетілмеген",
        ru: "цель кредита — {purpose}, потому что она не указана",
        en: "the purpose of the loan is {purpose}, because none is given")
}

/// Where to see whether the business may have the loan of a programme.
pub(crate) fn quote_decides(programme: &str, lang: Lang) -> String {
    say!(lang,
        kk: "Бизнес оны ала ала ма және не қабылданды: nesie quote --programme {programme}.",
        ru: "Может ли бизнес получить его и что принято: nesie quote --programme {programme}.",
        en: "Whether the business can get it, and what was assumed: nesie quote --programme {programme}.")
}

/// What closing a loan early saves.
pub(crate) fn closing_saves(amount: Money, lang: Lang) -> String {
    let amount = tenge(amount, lang);
    say!(lang,
        kk: "Осы күні жабу {amount} үнемдейді: кесте бойынша одан кейін төленетін сыйақы мен комиссиялар.",
        ru: "Закрыв кредит в этот день, заёмщик экономит {amount}: вознаграждение и комиссии, которые ещё впереди по графику.",
        en: "Closing it on this day saves {amount}: the interest and fees that the schedule still has to come.")
}
