//! The help of `nesie afford`.

use super::shared::{OF_A_LOAN, OPTIONS, REQUEST};
use super::{CommandText, Group, Text, text, texts};

const OF_A_PROGRAMME: Text =
    text!(kk: "Бағдарлама бойынша несие", ru: "Кредит по программе", en: "The loan of a programme");

pub(super) const AFFORD: CommandText = CommandText {
    path: "afford",
    about: text!(
        kk: "Төлемге сай ең үлкен несие; --amount көрсетілсе, несие неше төлемде өтелетіні немесе төлемге сай мөлшерлеме",
        ru: "Наибольший кредит под платёж; с --amount — за сколько платежей он погашается или какую ставку скрывает платёж",
        en: "The largest loan for a payment; with --amount how many payments repay it, or which rate they hide"),
    groups: &[
        Group {
            heading: OPTIONS,
            flags: texts! {
                "payment":
                    kk: "Қарыз алушы бір жолы төлей алатын ең үлкен сома, теңгемен",
                    ru: "Сколько заёмщик может платить за один раз, не больше, в тенге",
                    en: "The most that the borrower pays at once, in tenge";
                "amount":
                    kk: "Ұсынылған несиенің сомасы, теңгемен: --rate көрсетілсе, төлемдер саны, --term көрсетілсе, мөлшерлемесі есептеледі",
                    ru: "Сумма предложенного кредита, в тенге: с --rate рассчитывается число платежей, с --term — ставка",
                    en: "The amount of a loan on offer, in tenge: with --rate the number of payments is found, with --term the rate";
                "rate":
                    kk: "Мөлшерлеме, жылына пайызбен; --programme көрсетіліп, мөлшерлемені банк белгілейтін болса, банктің мөлшерлемесі",
                    ru: "Ставка, процентов годовых; с --programme — ставка банка, если её назначает банк",
                    en: "The rate, percent a year; with --programme the rate of the bank, where it sets it";
            },
        },
        Group { heading: OPTIONS, flags: OF_A_LOAN },
        Group { heading: OPTIONS, flags: REQUEST },
        Group {
            heading: OF_A_PROGRAMME,
            flags: texts! {
                "programme":
                    kk: "Мөлшерлемені, субсидияны, комиссияларды және шекті осы бағдарламадан алу; бизнес оны ала ала ма, quote айтады",
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
        "nesie afford --amount 10000000 --payment 500000 --rate 24":
            kk: "Несие неше төлемде өтеледі",
            ru: "За сколько платежей погашается кредит",
            en: "How many payments repay a loan";
        "nesie afford --amount 10000000 --payment 500000 --term 24 --fee 1":
            kk: "Ұсыныстың шын бағасы: мөлшерлемесі мен ЖТСМ",
            ru: "Сколько на самом деле стоит предложение: ставка и ГЭСВ",
            en: "What an offer really costs: its rate and effective rate";
    },
    notes: &[],
};
