//! The help of `nesie settle` and `nesie late`.

use super::schedule::{LOAN_BY_FLAGS, LOAN_BY_INPUT, PLAIN_LOAN};
use super::shared::{OPTIONS, REQUEST};
use super::{CommandText, Group, Text, text, texts};

pub(super) const SETTLE: CommandText = CommandText {
    path: "settle",
    about: text!(
        kk: "Несиені белгілі бір күні жабу үшін қанша керек, құрамымен",
        ru: "Сколько нужно, чтобы закрыть кредит в какой-то день, по частям",
        en: "What closes a loan on a day, part by part"),
    groups: &[
        LOAN_BY_INPUT,
        Group {
            heading: OPTIONS,
            flags: texts! {
                "on":
                    kk: "Жабылатын күн; көрсетілмесе, бүгін",
                    ru: "День закрытия; если не указан, сегодня",
                    en: "The day it is closed; today if not given";
            },
        },
        LOAN_BY_FLAGS,
        PLAIN_LOAN,
    ],
    examples: texts! {
        "nesie settle --input examples/loan.json --on 2026-06-25":
            kk: "Файлдағы несие",
            ru: "Кредит из файла",
            en: "A loan in a file";
        "nesie settle --principal 10000000 --rate 24 --term 12 --disbursed-on 2026-01-15 --on 2026-06-25":
            kk: "Он миллион теңге бір жылға",
            ru: "Десять миллионов тенге на год",
            en: "Ten million tenge for a year";
    },
    notes: &[],
};

const LIMIT: Text = text!(
    kk: "Шек үшін несие (екеуі бірге)",
    ru: "Кредит, для предела (оба вместе)",
    en: "The loan, for the limit (both together)");

pub(super) const LATE: CommandText = CommandText {
    path: "late",
    about: text!(
        kk: "Төлемді кешіктіргені үшін өсімпұл, анықтама ретінде",
        ru: "Неустойка за просроченный платёж, для справки",
        en: "The penalty for a late payment, as information"),
    groups: &[
        Group {
            heading: OPTIONS,
            flags: texts! {
                "overdue":
                    kk: "Мерзімі өткен сома, теңгемен",
                    ru: "Просроченная сумма, в тенге",
                    en: "The overdue sum, in tenge";
                "days":
                    kk: "Қанша күн кешіктірілді",
                    ru: "На сколько дней просрочен",
                    en: "How many days it is late";
                "due_on":
                    kk: "Төлем мерзімі (--days орнына)",
                    ru: "Срок платежа (вместо --days)",
                    en: "When it was due (instead of --days)";
                "paid_on":
                    kk: "Төленген күн; көрсетілмесе, бүгін",
                    ru: "День оплаты; если не указан, сегодня",
                    en: "The day it is paid; today if not given";
            },
        },
        Group { heading: OPTIONS, flags: REQUEST },
        Group {
            heading: LIMIT,
            flags: texts! {
                "principal":
                    kk: "Берілген сома, теңгемен",
                    ru: "Сумма кредита, в тенге",
                    en: "The amount lent, in tenge";
                "disbursed_on":
                    kk: "Ақша берілген күн: шарт жылдары содан саналады",
                    ru: "День выдачи: от него считаются годы договора",
                    en: "The day it was disbursed: contract years are counted from it";
            },
        },
    ],
    examples: texts! {
        "nesie late --overdue 100000 --days 120":
            kk: "Жүз мың теңге төрт айға кешіктірілді",
            ru: "Сто тысяч тенге просрочены на четыре месяца",
            en: "A hundred thousand tenge, four months late";
        "nesie late --overdue 100000 --days 120 --principal 300000 --disbursed-on 2026-01-15":
            kk: "Шарт жылының шегін ескеріп",
            ru: "С пределом за год договора",
            en: "With the limit of a contract year";
    },
    notes: &[],
};
