//! The help of `nesie afford`.

use super::shared::{OF_A_LOAN, OPTIONS};
use super::{CommandText, Group, Text, text, texts};

const OF_A_PROGRAMME: Text =
    text!(kk: "Бағдарлама бойынша несие", ru: "Кредит по программе", en: "The loan of a programme");

pub(super) const AFFORD: CommandText = CommandText {
    path: "afford",
    about: text!(
        kk: "Ең үлкен төлемі берілген сомадан аспайтын ең үлкен несие",
        ru: "Наибольший кредит, самый большой платёж по которому не выше заданной суммы",
        en: "The largest loan whose highest payment stays within a sum"),
    groups: &[
        Group {
            heading: OPTIONS,
            flags: texts! {
                "payment":
                    kk: "Қарыз алушы бір жолы төлей алатын ең көп сома, теңгемен",
                    ru: "Сколько заёмщик может платить за один раз, не больше, в тенге",
                    en: "The most that the borrower pays at once, in tenge";
                "rate":
                    kk: "Мөлшерлеме, жылына пайызбен; --programme көрсетіліп, мөлшерлемені банк белгілейтін болса, банктің мөлшерлемесі",
                    ru: "Ставка, процентов годовых; с --programme — ставка банка, если её назначает банк",
                    en: "The rate, percent a year; with --programme the rate of the bank, where it sets it";
            },
        },
        Group { heading: OPTIONS, flags: OF_A_LOAN },
        Group {
            heading: OF_A_PROGRAMME,
            flags: texts! {
                "programme":
                    kk: "Мөлшерлемені, субсидияны, комиссияларды және шекті осы бағдарламадан алу; бизнес оны ала алатынын quote айтады",
                    ru: "Взять ставку, субсидию, комиссии и предел из этой программы; может ли бизнес её получить, скажет quote",
                    en: "Take rate, subsidy, fees and limit from this programme; whether the business may have it, quote says";
                "purpose":
                    kk: "Несиенің мақсаты: investment (инвестиция), working_capital (айналым қаражаты), refinancing (қайта қаржыландыру) немесе mixed (аралас); көрсетілмесе, investment",
                    ru: "Цель кредита: investment (инвестиции), working_capital (оборотные средства), refinancing (рефинансирование) или mixed (смешанная); если не указана, investment",
                    en: "What the loan is for: investment, working_capital, refinancing or mixed; investment if not given";
                "on":
                    kk: "Бағдарлама бойынша шешім күні; көрсетілмесе, бүгін",
                    ru: "День решения по программе; если не указан, сегодня",
                    en: "The day of the programme's decision; today if not given";
            },
        },
    ],
    examples: texts! {
        "nesie afford --payment 500000 --rate 7 --term 60":
            kk: "Айына 500 000 теңге, бес жыл бойы",
            ru: "500 000 тенге в месяц в течение пяти лет",
            en: "500 000 tenge a month for five years";
        "nesie afford --payment 500000 --term 60 --programme mfo-almaty-secured --purpose investment":
            kk: "Сол төлем, бағдарлама шарттарымен",
            ru: "Тот же платёж, на условиях программы",
            en: "The same payment, on the terms of a programme";
    },
    notes: &[],
};
